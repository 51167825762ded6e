import type { IndicatorRule, Target } from './indicator.ts';
import { period, periodOf } from './period.ts';

/** A known point of the path: the end of a month, and the value expected there. */
export interface PathPoint { month: number; period: string; value: number }

/** The bound that a target sets for this aim; null for reach, grade and within. */
export function boundOf({ aim }: IndicatorRule, target: Target): number | null {
  if (aim === 'rise' || aim === 'atLeast') return target.low ?? null;
  if (aim === 'fall' || aim === 'atMost') return target.high ?? null;
  return null;
}

export const dueMonth = (rule: IndicatorRule, target: Target | undefined): number => period(target?.due ?? rule.term.to).endMonth;

/** The known points of the path in order of time: baseline (0 at the start of the term for a total), the plan's, the target at its due date. */
export function pathOf(rule: IndicatorRule, target: Target): PathPoint[] {
  const bound = boundOf(rule, target);
  if (bound === null || rule.trajectory?.kind === 'atEnd') return [];
  const due = dueMonth(rule, target);
  const end: PathPoint = { month: due, period: target.due ?? rule.term.to, value: bound };
  const start = period(rule.term.from).startMonth - 1;
  if (rule.overTime === 'total') {
    // A baseline may lie before the term, and plan points with it; a total begins at 0 with the term.
    return [{ month: start, period: periodOf(rule.frequency, start), value: 0 }, ...planOf(rule).filter(({ month }) => month > start), end];
  }
  const { baseline } = rule;
  const first = baseline ? [{ month: period(baseline.period).endMonth, period: baseline.period, value: baseline.value }] : [];
  return [...first, ...planOf(rule), end];
}

function planOf({ trajectory }: IndicatorRule): PathPoint[] {
  if (trajectory?.kind !== 'plan') return [];
  return (trajectory.points ?? [])
    .map((point) => ({ month: period(point.period).endMonth, period: point.period, value: point.value }))
    .sort((a, b) => a.month - b.month);
}

/** Between which two known points a month lies, with the value on the straight line between them. */
export interface OnPath { value: number; from: PathPoint; to: PathPoint }

/** The value of the path at the end of a month; null before its first point. */
export function onPath(path: PathPoint[], month: number): OnPath | null {
  const at = path.findLastIndex((point) => point.month <= month);
  const from = path[at];
  if (!from) return null;
  const to = path[at + 1];
  if (!to || from.month === month) return { value: from.value, from, to: from };
  return { value: from.value + ((to.value - from.value) * (month - from.month)) / (to.month - from.month), from, to };
}

/** What is expected at the end of a month (EVALUATION 3), null when there is nothing to expect. */
export function expectedAt(rule: IndicatorRule, target: Target, month: number): OnPath | null {
  const bound = boundOf(rule, target);
  if (bound === null) return null;
  const due = dueMonth(rule, target);
  const end: PathPoint = { month: due, period: target.due ?? rule.term.to, value: bound };
  const level: OnPath = { value: bound, from: end, to: end };
  if (rule.aim === 'atLeast') return level;
  if (rule.aim === 'atMost') return rule.overTime === 'total' ? onPath(pathOf({ ...rule, trajectory: undefined }, target), month) : level;
  if (rule.overTime === 'average' && rule.trajectory?.kind !== 'atEnd' && !rule.recurs) return level;
  return onPath(pathOf(rule, target), month);
}
