import { evaluateOnce } from './evaluate-once.ts';
import type { Evaluation, IndicatorRule, Reading, Thresholds } from './indicator.ts';
import { evaluateYears } from './recurs.ts';

/**
 * Turns figures into a status: the only place that does (EVALUATION.md).
 * @param rule an indicator that checkIndicator accepts
 * @param readings accepted by checkReadings, in any order, at most one a period
 * @param asOf period code at whose end the view stands; readings of later periods change nothing
 * @param thresholds limits of pace; one not given keeps its default
 */
export function evaluate(rule: IndicatorRule, readings: readonly Reading[], asOf: string, thresholds: Thresholds = {}): Evaluation {
  return rule.recurs ? evaluateYears(rule, readings, asOf, thresholds) : evaluateOnce(rule, readings, asOf, thresholds);
}

