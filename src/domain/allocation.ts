import { addExactly } from './rollup.ts';
import type { AcrossOffices, Aim, Target } from './indicator.ts';

/** One office's own bound, with its weight where the indicator weighs. */
export interface Given { bound: number; weight?: number | undefined }

/** The side of a target that is handed down: a floor for what rises or is kept up, a cap for the others. */
export const sideOf = (aim: Aim): 'low' | 'high' => (aim === 'fall' || aim === 'atMost' ? 'high' : 'low');
export const boundOfTarget = (aim: Aim, target: Target | undefined): number | undefined => target?.[sideOf(aim)];

/**
 * What the targets handed down make together by the indicator's own rule, to be held against the whole's target.
 * A ratio's would need the denominators to come: its plain mean is told as not exact. Null where nothing adds up (own, count) or none was given.
 */
export function together(rule: AcrossOffices, given: readonly Given[]): { value: number; exact: boolean } | null {
  if (given.length === 0 || rule === 'own' || rule === 'count') return null;
  const bounds = given.map(({ bound }) => bound);
  if (rule === 'sum') return { value: addExactly(bounds), exact: true };
  if (rule === 'highest') return { value: Math.max(...bounds), exact: true };
  if (rule === 'lowest') return { value: Math.min(...bounds), exact: true };
  if (rule !== 'weighted') return { value: addExactly(bounds) / bounds.length, exact: rule === 'mean' };
  const weighed = given.filter(({ weight }) => weight !== undefined);
  const weights = addExactly(weighed.map(({ weight }) => weight ?? 0));
  return weights === 0 ? null : { value: weighed.reduce((sum, { bound, weight }) => sum + bound * (weight ?? 0), 0) / weights, exact: weighed.length === given.length };
}
