import { equal } from './compare.ts';
import type { Actual, ExplanationStep, IndicatorRule, Target } from './indicator.ts';
import { boundOf } from './expected.ts';

type ScaleBy = Extract<ExplanationStep, { step: 'pace' }>['scaleBy'];
export interface Pace { value: number; gap: number; scale: number; scaleBy: ScaleBy }

const firstScale = (choices: [number | null | undefined, ScaleBy][]): { scale: number; scaleBy: ScaleBy } => {
  const found = choices.find(([scale]) => scale !== null && scale !== undefined && Math.abs(scale) > 0);
  return found ? { scale: Math.abs(found[0] as number), scaleBy: found[1] } : { scale: 1, scaleBy: 'one' };
};

const differs = ({ baseline, overTime }: IndicatorRule, bound: number): number | null =>
  baseline && overTime !== 'total' && !equal(baseline.value, bound) ? bound - baseline.value : null;

function withinPace({ tolerance }: IndicatorRule, { low = 0, high = 0 }: Target, actual: number): Pace {
  const distance = actual < low ? low - actual : actual > high ? actual - high : 0;
  const { scale, scaleBy } = firstScale([[tolerance, 'tolerance'], [high - low, 'width'], [low, 'bound']]);
  const inside = distance === 0 || equal(actual, low) || equal(actual, high);
  return { value: inside ? 0 : -distance / scale, gap: inside ? 0 : -distance, scale, scaleBy };
}

/** How far ahead (+) or behind (−), as a share of the natural scale (EVALUATION 4); null when nothing is expected. */
export function paceOf(rule: IndicatorRule, target: Target, actual: Actual, expected: number | null): Pace | null {
  if (typeof actual !== 'number') return null;
  if (rule.aim === 'within') return withinPace(rule, target, actual);
  const bound = boundOf(rule, target);
  if (expected === null || bound === null) return null;
  const { scale, scaleBy } = rule.aim === 'atLeast' || rule.aim === 'atMost'
    ? firstScale([[rule.tolerance, 'tolerance'], [bound, 'bound']])
    : firstScale([[differs(rule, bound), 'distance'], [bound, 'target'], [expected, 'expected'], [rule.tolerance, 'tolerance']]);
  const gap = actual - expected;
  const sign = rule.aim === 'fall' || rule.aim === 'atMost' ? -1 : 1;
  return { value: gap === 0 ? 0 : (sign * gap) / scale, gap, scale, scaleBy };
}

/** The share of the way gone, never clamped (EVALUATION 5). */
export function progressOf(rule: IndicatorRule, target: Target, actual: Actual): number | null {
  const bound = boundOf(rule, target);
  if (typeof actual !== 'number' || bound === null || (rule.aim !== 'rise' && rule.aim !== 'fall')) return null;
  if (rule.overTime === 'total') return bound === 0 ? null : actual / bound;
  const way = differs(rule, bound);
  return way === null || !rule.baseline ? null : (actual - rule.baseline.value) / way + 0;
}

/** "% so với mục tiêu", only where more is better and the bound is above 0 (EVALUATION 6). */
export function shareOf({ aim }: IndicatorRule, { low }: Target, actual: Actual): number | null {
  const fits = (aim === 'rise' || aim === 'atLeast') && low !== undefined && low > 0;
  return fits && typeof actual === 'number' ? (100 * actual) / low : null;
}
