import { figureOf, isEstimate } from './actual.ts';
import type { AcrossOffices, Aim, Reading, Target } from './indicator.ts';
import { comparePeriods } from './period.ts';
import { fromUnits, toUnits } from './number.ts';
import { satisfies } from './verdict.ts';

/** One office's part in a combined figure. */
export interface OfficeReadings { officeId: string; weight?: number | undefined; readings: Reading[]; target?: Target | undefined }

interface Part { office: OfficeReadings; reading: Reading }

/** Adds exactly, digit by digit as the figures were typed: 0.1 + 0.2 is 0.3. */
export function addExactly(values: number[]): number {
  const exact = values.map(toUnits);
  if (exact.some((one) => one === null)) return values.reduce((sum, value) => sum + value, 0);
  const known = exact as { units: number; places: number }[];
  const places = Math.max(0, ...known.map((one) => one.places));
  const units = known.reduce((sum, one) => sum + BigInt(one.units) * 10n ** BigInt(places - one.places), 0n);
  return Number.isSafeInteger(Number(units)) ? fromUnits(Number(units), places) : Number(units) / 10 ** places;
}

const values = (parts: Part[]): number[] => parts.map(({ reading }) => figureOf(reading)).filter((value) => typeof value === 'number');

type Figures = Pick<Reading, 'value' | 'numerator' | 'denominator'>;

const rules: Record<Exclude<AcrossOffices, 'own'>, (parts: Part[], aim: Aim) => Figures | null> = {
  sum: (parts) => ({ value: addExactly(values(parts)) }),
  ratio: (parts) => ({
    numerator: addExactly(parts.map(({ reading }) => reading.numerator ?? 0)),
    denominator: addExactly(parts.map(({ reading }) => reading.denominator ?? 0)),
  }),
  mean: (parts) => ({ value: addExactly(values(parts)) / parts.length }),
  weighted: (parts) => {
    const weights = addExactly(parts.map(({ office }) => office.weight ?? 0));
    return weights > 0 ? { value: parts.reduce((sum, { office, reading }) => sum + (office.weight ?? 0) * (figureOf(reading) as number), 0) / weights } : null;
  },
  highest: (parts) => ({ value: Math.max(...values(parts)) }),
  lowest: (parts) => ({ value: Math.min(...values(parts)) }),
  // The one exception to "combined before judged": each office is held against its own target.
  count: (parts, aim) => ({ value: parts.filter(({ office, reading }) => office.target && satisfies({ aim }, office.target, figureOf(reading))).length }),
};

/** Whether a reading can take part under a rule. */
function fits(rule: AcrossOffices, { office, reading }: Part): boolean {
  if (typeof figureOf(reading) !== 'number') return false;
  if (rule === 'ratio') return reading.denominator !== undefined;
  if (rule === 'weighted') return office.weight !== undefined;
  return rule !== 'count' || office.target !== undefined;
}

/** What is entered at the top, done or graded is not added up. */
export const isSingle = (rule: AcrossOffices, aim: Aim): boolean => rule === 'own' || aim === 'reach' || aim === 'grade';

/** The figures of the one line that reports, as it was handed on from office to office. */
function single(byOffice: OfficeReadings[], expectedIn: (period: string) => readonly string[]): Reading[] {
  const found = new Map<string, { reading: Reading; rank: number }>();
  for (const { officeId, readings } of byOffice) {
    for (const reading of readings) {
      const rank = expectedIn(reading.period).indexOf(officeId) === 0 ? 0 : 1;
      if (rank < (found.get(reading.period)?.rank ?? 2)) found.set(reading.period, { reading, rank });
    }
  }
  return [...found.keys()].sort(comparePeriods).flatMap((period) => found.get(period)?.reading ?? []);
}

/** The figures of one period under a rule, null where none can take part; with the offices that are in it. */
export function combinePeriod(rule: AcrossOffices, aim: Aim, offices: OfficeReadings[], period: string): { reading: Reading; officeIds: string[] } | null {
  if (rule === 'own') return null;
  const parts = offices.flatMap((office) => office.readings.filter((reading) => reading.period === period).map((reading): Part => ({ office, reading }))).filter((part) => fits(rule, part));
  const figures = parts.length > 0 ? rules[rule](parts, aim) : null;
  if (!figures) return null;
  return { reading: { period, ...figures, ...(parts.some(({ reading }) => isEstimate(reading)) ? { estimate: true } : {}) }, officeIds: parts.map(({ office }) => office.officeId) };
}

/**
 * Combines the readings of the offices that report, period by period, before anything is judged.
 * @param expectedIn ids of the offices that ought to report a period; each combined reading says how many of them are in it
 */
export function combineReadings({ rule, aim, byOffice, expectedIn }: {
  rule: AcrossOffices; aim: Aim; byOffice: OfficeReadings[]; expectedIn: (period: string) => readonly string[];
}): Reading[] {
  if (isSingle(rule, aim)) return single(byOffice, expectedIn);
  const inPeriod = new Map<string, OfficeReadings[]>();
  for (const office of byOffice) {
    for (const reading of office.readings) {
      const known = inPeriod.get(reading.period);
      const part = { ...office, readings: [reading] };
      if (known) known.push(part);
      else inPeriod.set(reading.period, [part]);
    }
  }
  return [...inPeriod.keys()].sort(comparePeriods).flatMap((period) => {
    const found = combinePeriod(rule, aim, inPeriod.get(period) ?? [], period);
    if (!found) return [];
    const asked = new Set(expectedIn(period));
    // An office that nobody asked never stands in for one that is silent.
    return [{ ...found.reading, offices: { reported: found.officeIds.filter((id) => asked.has(id)).length, expected: asked.size } }];
  });
}
