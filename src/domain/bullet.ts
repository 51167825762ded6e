import { boundOf } from './expected.ts';
import type { Evaluation, IndicatorRule } from './indicator.ts';

/** Against what a bar is drawn: the way to a target, a floor to be kept, a cap not to be passed. */
export const bulletKinds = ['way', 'floor', 'cap'] as const;
export type BulletKind = (typeof bulletKinds)[number];
/** Shares of what is asked for: 1 is the target; −0.4 and 5.3 are as they are. */
export interface Bullet { kind: BulletKind; at: number; expected: number | null }

/** The way from the baseline, or from 0, to the target. */
function wayOf({ baseline, overTime }: IndicatorRule, bound: number): { from: number; long: number } | null {
  const from = overTime === 'total' ? 0 : baseline?.value ?? (bound > 0 ? 0 : null);
  return from === null || bound === from ? null : { from, long: bound - from };
}

/** Where an indicator stands on one shared axis; null where no share can be told (a thing done, a grade, within, a bound of 0). */
export function bulletOf(rule: IndicatorRule, { actual, expected }: Pick<Evaluation, 'actual' | 'expected'>): Bullet | null {
  const target = rule.targets[0];
  const bound = target ? boundOf(rule, target) : null;
  if (bound === null || typeof actual !== 'number') return null;
  const keeps = rule.aim === 'atLeast' || rule.aim === 'atMost';
  // What falls without a known baseline has no way that could be measured.
  if (rule.aim === 'fall' && !rule.baseline) return null;
  const way = keeps ? (bound > 0 ? { from: 0, long: bound } : null) : wayOf(rule, bound);
  if (!way) return null;
  const share = (value: number): number => (value - way.from) / way.long + 0;
  return { kind: rule.aim === 'atLeast' ? 'floor' : rule.aim === 'atMost' ? 'cap' : 'way', at: share(actual), expected: expected === null ? null : share(expected) };
}
