import type { Actual, IndicatorRule, Reading } from './indicator.ts';
import { comparePeriods, endsWith, period, periodOf, periodsBetween } from './period.ts';

/** What the readings of a term come to. */
export interface Reckoned {
  actual: Actual;
  /** Readings that lie inside the term and end by asOf and the due date, in order of time. */
  used: Reading[];
  missing: string[];
  /** Whether an estimate, or a figure with offices missing, is part of `actual`. */
  estimate: boolean;
}

/** The single figure of a reading; null for a denominator of 0, which is no figure. */
export function figureOf(reading: Reading): Actual {
  const { value, numerator, denominator, reached, grade } = reading;
  if (reached !== undefined) return reached;
  if (grade !== undefined) return grade;
  if (denominator === undefined) return value ?? null;
  return denominator === 0 || numerator === undefined ? null : (100 * numerator) / denominator;
}

/** Figures that are never final: an ước, or a combined one with offices missing. */
export const isEstimate = ({ estimate, offices }: Reading): boolean =>
  estimate === true || (offices !== undefined && offices.reported < offices.expected);

const plus = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const valueOf = (reading: Reading): number => figureOf(reading) as number;

/** Σ numerators ÷ Σ denominators where every reading has them: never a mean of percentages. */
function joined(readings: Reading[], otherwise: (values: number[]) => number): number {
  if (readings.every(({ denominator }) => denominator !== undefined)) {
    return (100 * plus(readings.map(({ numerator = 0 }) => numerator))) / plus(readings.map(({ denominator = 0 }) => denominator));
  }
  return otherwise(readings.map(valueOf));
}

/** The last reading of each calendar year: a running total begins anew on 1 January. */
function lastOfYears(readings: Reading[]): Reading[] {
  const last = new Map<string, Reading>();
  for (const reading of readings) last.set(reading.period.slice(0, 4), reading);
  return [...last.values()];
}

function missingInside(rule: IndicatorRule, used: Reading[]): string[] {
  const last = used.at(-1);
  const { overTime = 'latest', entered = 'amount', frequency } = rule;
  if (!last || entered === 'sinceTermStart' || (overTime !== 'total' && overTime !== 'average')) return [];
  const have = new Set(used.map((reading) => reading.period));
  const all = periodsBetween(frequency, rule.term.from, last.period);
  const expected = entered === 'runningTotal'
    ? all.filter((code) => endsWith('year', code) && code.slice(0, 4) < last.period.slice(0, 4)) : all;
  return expected.filter((code) => !have.has(code));
}

/** The readings that make up `actual`, and what they come to. */
function combine(rule: IndicatorRule, used: Reading[], last: Reading): { actual: Actual; parts: Reading[] } {
  const { overTime = 'latest', entered = 'amount', aim } = rule;
  if (aim === 'reach') {
    const done = used.filter(({ reached }) => reached === true);
    const sure = done.find((reading) => !isEstimate(reading));
    return { actual: done.length > 0, parts: [sure ?? done[0] ?? last] };
  }
  if (overTime === 'latest' || entered === 'sinceTermStart') return { actual: figureOf(last), parts: [last] };
  if (overTime === 'highest') {
    const actual = Math.max(...used.map(valueOf));
    const greatest = used.filter((reading) => valueOf(reading) === actual);
    const sure = greatest.find((reading) => !isEstimate(reading));
    return { actual, parts: sure ? [sure] : greatest };
  }
  if (overTime === 'average') return { actual: joined(used, (values) => plus(values) / values.length), parts: used };
  const parts = entered === 'runningTotal' ? lastOfYears(used) : used;
  return { actual: joined(parts, plus), parts };
}

/** Combines the readings of the term, up to the end of a month, by the indicator's `overTime`. */
export function reckon(rule: IndicatorRule, readings: readonly Reading[], untilMonth: number): Reckoned {
  const from = period(rule.term.from).startMonth;
  const used = readings
    .filter((reading) => period(reading.period).startMonth >= from && period(reading.period).endMonth <= untilMonth && figureOf(reading) !== null)
    .sort((a, b) => comparePeriods(a.period, b.period));
  const last = used.at(-1);
  if (!last) return { actual: null, used, missing: [], estimate: false };
  const { actual, parts } = combine(rule, used, last);
  // Denominators that cancel out when added leave no figure, like a single denominator of 0.
  if (typeof actual === 'number' && !Number.isFinite(actual)) return { actual: null, used: [], missing: [], estimate: false };
  return { actual, used, missing: missingInside(rule, used), estimate: parts.some(isEstimate) };
}

/** The first reporting period of the term. */
export const firstPeriod = (rule: IndicatorRule): string =>
  periodsBetween(rule.frequency, rule.term.from, rule.term.to)[0] ?? periodOf(rule.frequency, period(rule.term.from).startMonth);
