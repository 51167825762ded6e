import { figureOf, reckon } from './actual.ts';
import type { Actual, Frequency, IndicatorRule, Reading } from './indicator.ts';
import { endsWith, period } from './period.ts';

const lengths: Record<Frequency, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The figure of one period, of the indicator's own length or longer. */
export type PeriodFigure =
  | { ok: true; value: Actual; estimate: boolean; offices?: { reported: number; expected: number } | undefined }
  | { ok: false; reason: 'notReportedThen' | 'noReading' | 'incomplete' };

/**
 * What an indicator's figures come to in one period. A figure of the indicator's own length of period is as it was reported;
 * over a longer one figures are combined as the indicator says, all of them or none.
 */
export function figureIn(rule: IndicatorRule, readings: readonly Reading[], code: string): PeriodFigure {
  const { startMonth, endMonth } = period(code);
  const { overTime = 'latest', entered = 'amount' } = rule;
  // A level is known at the end of a longer period as well: a year's figure is that of its last quarter's end.
  const fits = (reading: Reading): boolean => period(reading.period).startMonth >= startMonth || (overTime === 'latest' && period(reading.period).endMonth === endMonth);
  const inside = readings.filter((reading) => period(reading.period).endMonth <= endMonth && fits(reading) && figureOf(reading) !== null);
  const last = inside.find((reading) => period(reading.period).endMonth === endMonth);
  if (!last) {
    const never = !endsWith(rule.frequency, code) || (overTime !== 'latest' && endMonth - startMonth + 1 < lengths[rule.frequency]);
    return { ok: false, reason: never ? 'notReportedThen' : 'noReading' };
  }
  const alone = overTime === 'latest' || entered !== 'amount';
  const parts = alone ? [last] : inside;
  const from = alone ? last.period : code;
  const { actual, missing, estimate } = reckon({ ...rule, term: { from, to: from } }, parts, endMonth);
  if (missing.length > 0) return { ok: false, reason: 'incomplete' };
  if (actual === null) return { ok: false, reason: 'noReading' };
  return { ok: true, value: actual, estimate, offices: parts.find(({ offices }) => offices && offices.reported < offices.expected)?.offices };
}
