/** Figures of offices that are no more, in the boundaries of today (EVALUATION, "From offices to the whole"). */
import { isEstimate } from './actual.ts';
import type { AcrossOffices, Aim, Reading } from './indicator.ts';
import { comparePeriods } from './period.ts';
import { reportersIn, standingOn, type Lineage } from './office.ts';
import { combinePeriod, combineReadings, isSingle, type OfficeReadings } from './rollup.ts';

/** In the boundaries of the time, or in today's. */
export const boundaries = ['then', 'today'] as const;
export type Boundaries = (typeof boundaries)[number];

/** Rules under which figures of several offices make the figure of the one that continues them. */
const exact = new Set<AcrossOffices>(['sum', 'ratio', 'count', 'highest', 'lowest']);

/**
 * What one office of today has for a period: figures folded into it (null: nothing reported), of how many offices of the
 * time they are, or that nothing can be said. `counted`: how many of those offices met their own target.
 */
export type FoldedCell =
  | { comparable: false }
  | { comparable: true; reading: Reading | null; offices: { reported: number; expected: number }; counted?: true };

export interface Fold {
  rule: AcrossOffices; aim: Aim; byOffice: OfficeReadings[]; lineage: Lineage;
  /** The offices that the indicator names. */
  named: readonly string[];
  today: string;
}

/** A period seen from today: the offices that reported it, and which of today's each has become. */
function seenFromToday({ lineage, named, today }: Fold, period: string): { heirs: Map<string, string[]>; reporters: string[]; now: string[] } {
  const reporters = reportersIn(lineage, named, period);
  const heirs = new Map(reporters.map((id) => [id, standingOn(lineage, [id], today)]));
  return { reporters, heirs, now: standingOn(lineage, named, today) };
}

/** The figures of one office of today for a period, from those of the offices that it continues. */
export function foldCell(fold: Fold, officeId: string, period: string): FoldedCell {
  const { rule, aim, byOffice, lineage, today } = fold;
  const sources = reportersIn(lineage, [officeId], period);
  // Of a divided office nobody knows which part was whose.
  if (sources.some((id) => standingOn(lineage, [id], today).length !== 1)) return { comparable: false };
  const asked = new Set(sources);
  const parts = byOffice.filter((one) => asked.has(one.officeId)).map((one) => ({ ...one, readings: one.readings.filter((reading) => reading.period === period) }));
  const having = parts.filter(({ readings }) => readings.length > 0);
  const offices = { reported: having.length, expected: sources.length };
  if (sources.length <= 1) return { comparable: true, reading: having[0]?.readings[0] ?? null, offices };
  if (!exact.has(rule) || isSingle(rule, aim)) return { comparable: false };
  const found = combinePeriod(rule, aim, having, period);
  const reading = found && (found.officeIds.length < sources.length && !isEstimate(found.reading) ? { ...found.reading, estimate: true } : found.reading);
  return { comparable: true, reading, offices: { reported: found?.officeIds.length ?? 0, expected: sources.length }, ...(rule === 'count' ? { counted: true as const } : {}) };
}

/** Whether every office of a period is one of today's, alone: then the whole is the same under every rule. */
const oneToOne = ({ reporters, heirs, now }: ReturnType<typeof seenFromToday>, sourcesOf: (id: string) => number): boolean =>
  reporters.length === now.length && reporters.every((id) => heirs.get(id)?.length === 1) && now.every((id) => sourcesOf(id) === 1);

/** How many of today's offices are wholly in a figure; one that nobody continues counts for itself. */
function coverage(seen: ReturnType<typeof seenFromToday>, { lineage }: Fold, period: string, inIt: ReadonlySet<string>): { reported: number; expected: number } {
  const alone = seen.reporters.filter((id) => seen.heirs.get(id)?.length === 0);
  const covered = seen.now.filter((id) => {
    const sources = reportersIn(lineage, [id], period);
    return sources.length > 0 && sources.every((source) => inIt.has(source));
  });
  return { reported: covered.length + alone.filter((id) => inIt.has(id)).length, expected: seen.now.length + alone.length };
}

/**
 * The readings of the whole in the boundaries of today, and the periods of which it cannot be said.
 * A merge never changes a sum, a ratio, a count, the highest or the lowest; a mean of other offices is another mean.
 */
export function foldWhole(fold: Fold): { readings: Reading[]; notComparable: string[] } {
  const { rule, aim, byOffice, lineage, named } = fold;
  const readings = combineReadings({ rule, aim, byOffice, expectedIn: (period) => reportersIn(lineage, named, period) });
  const kept: Reading[] = [];
  const notComparable: string[] = [];
  for (const reading of readings) {
    const { period } = reading;
    const seen = seenFromToday(fold, period);
    if (oneToOne(seen, (id) => reportersIn(lineage, [id], period).length)) kept.push(reading);
    else if (exact.has(rule) && !isSingle(rule, aim)) {
      const found = combinePeriod(rule, aim, byOffice, period);
      kept.push({ ...reading, offices: coverage(seen, fold, period, new Set(found?.officeIds)) });
    } else notComparable.push(period);
  }
  return { readings: kept, notComparable: notComparable.sort(comparePeriods) };
}
