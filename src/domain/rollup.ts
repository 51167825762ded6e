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

/**
 * Combines the readings of the offices that report, period by period, before anything is judged.
 * @param expected ids of the offices that ought to report; each combined reading says how many of them are in it
 */
export function combineReadings({ rule, aim, byOffice, expected }: {
  rule: AcrossOffices; aim: Aim; byOffice: OfficeReadings[]; expected: string[];
}): Reading[] {
  if (rule === 'own' || aim === 'reach' || aim === 'grade') return byOffice[0]?.readings ?? [];
  const asked = new Set(expected);
  const parts = new Map<string, Part[]>();
  for (const office of byOffice) {
    for (const reading of office.readings) {
      if (fits(rule, { office, reading })) parts.set(reading.period, [...parts.get(reading.period) ?? [], { office, reading }]);
    }
  }
  return [...parts.keys()].sort(comparePeriods).flatMap((period) => {
    const inPeriod = parts.get(period) ?? [];
    const figures = rules[rule](inPeriod, aim);
    if (!figures) return [];
    return [{
      period, ...figures,
      ...(inPeriod.some(({ reading }) => isEstimate(reading)) ? { estimate: true } : {}),
      // An office that nobody asked never stands in for one that is silent.
      offices: { reported: inPeriod.filter(({ office }) => asked.has(office.officeId)).length, expected: asked.size },
    }];
  });
}
