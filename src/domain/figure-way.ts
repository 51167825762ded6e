import { dueMonth, pathOf, type PathPoint } from './expected.ts';
import type { IndicatorRule, Target } from './indicator.ts';
import { period } from './period.ts';
import { ruleOfYear } from './recurs.ts';

/** A level that a target asks for, and from when until when it is drawn; `beyond`: past it the target is exceeded. */
export interface Bound { side: 'low' | 'high'; value: number; fromMonth: number; dueMonth: number; strict: boolean; keep: boolean; beyond: boolean }

function boundsOf(rule: IndicatorRule, target: Target | undefined): Bound[] {
  if (!target) return [];
  const keep = rule.aim === 'atLeast' || rule.aim === 'atMost' || rule.aim === 'within';
  const common = { fromMonth: period(rule.term.from).startMonth - 1, dueMonth: dueMonth(rule, target), strict: target.strict ?? false, keep };
  return (['low', 'high'] as const).flatMap((side) => {
    const value = target[side];
    return value === undefined ? [] : [{ side, value, beyond: (rule.aim === 'rise' && side === 'high') || (rule.aim === 'fall' && side === 'low'), ...common }];
  });
}

const termYears = ({ term }: IndicatorRule, untilMonth = Infinity): string[] => {
  const first = period(term.from).year;
  const last = Math.min(period(term.to).year, Math.floor(untilMonth / 12));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index).padStart(4, '0'));
};

/** The bounds of each year of a target that recurs; years that ask for the same are one line. */
function yearlyBounds(rule: IndicatorRule): Bound[] {
  const joined: Bound[] = [];
  for (const bound of termYears(rule).flatMap((year) => {
    const ofYear = ruleOfYear(rule, year);
    return boundsOf(ofYear, ofYear.targets[0]);
  })) {
    const same = joined.find(({ side, value, strict, dueMonth: due }) => side === bound.side && value === bound.value && strict === bound.strict && due === bound.fromMonth);
    if (same) same.dueMonth = bound.dueMonth;
    else joined.push(bound);
  }
  return joined;
}

/** Whether the bound itself is expected all the time, with no path that leads to it (EVALUATION 3). */
export const expectsBound = ({ aim, overTime, trajectory, recurs }: IndicatorRule): boolean =>
  aim === 'atLeast' || (aim === 'atMost' && overTime !== 'total')
  || ((aim === 'rise' || aim === 'fall') && overTime === 'average' && trajectory?.kind !== 'atEnd' && recurs !== true);

/** The known points of one path; a cap on a total knows no plan, as in the evaluation. */
function pathTo(rule: IndicatorRule): { month: number; value: number }[] {
  const target = rule.targets[0];
  if (!target || expectsBound(rule)) return [];
  const path: PathPoint[] = pathOf(rule.aim === 'atMost' ? { ...rule, trajectory: undefined } : rule, target);
  return path.length > 1 ? path.map(({ month, value }) => ({ month, value })) : [];
}

/** Straight pieces of the expected path: one, or one for each year that has begun. */
export function pathsOf(rule: IndicatorRule, untilMonth: number): { month: number; value: number }[][] {
  const rules = rule.recurs ? termYears(rule, untilMonth).map((year) => ruleOfYear(rule, year)) : [rule];
  return rules.map(pathTo).filter((path) => path.length > 0);
}

/** The bounds that a trend shows beside its path. */
export const boundsIn = (rule: IndicatorRule): Bound[] => (rule.recurs ? yearlyBounds(rule) : boundsOf(rule, rule.targets[0]));
