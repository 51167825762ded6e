import { evaluate } from './evaluate.ts';
import type { IndicatorRule, Reading, Thresholds } from './indicator.ts';
import { comparePeriods, periodsBetween } from './period.ts';
import { needsAttention } from './summary.ts';

/**
 * The first of the periods, without a break up to `asOf`, at which the indicator asked for attention: since when a
 * limitation was due. Looks back 40 periods; `asOf` itself when it is on course then.
 */
export function unmetSince(rule: IndicatorRule, readings: Reading[], asOf: string, thresholds?: Thresholds): string {
  const looked = periodsBetween(rule.frequency, rule.term.from, asOf).filter((period) => comparePeriods(period, asOf) <= 0).slice(-40);
  let since = asOf;
  for (const period of looked.reverse()) {
    if (!needsAttention(evaluate(rule, readings, period, thresholds))) break;
    since = period;
  }
  return since;
}
