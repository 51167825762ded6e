import { figureOf, firstPeriod, isEstimate, reckon, type Reckoned } from './actual.ts';
import { dueMonth, expectedAt } from './expected.ts';
import { explain } from './explain.ts';
import type { Actual, DataState, Evaluation, IndicatorRule, Reading, Thresholds } from './indicator.ts';
import { paceOf, progressOf, shareOf } from './pace.ts';
import { period, periodsBetween, previousPeriod, sameLastYear } from './period.ts';
import { judge } from './verdict.ts';

/** How up to date the figures are: reporting periods that ended after the last reading, by asOf and the due date. */
function dataStateOf(rule: IndicatorRule, last: Reading | undefined, untilMonth: number, asOfMonth: number): DataState {
  if (!last) return period(firstPeriod(rule)).endMonth > asOfMonth ? 'notDue' : 'none';
  const lastMonth = period(last.period).endMonth;
  const late = periodsBetween(rule.frequency, rule.term.from, rule.term.to)
    .map((code) => period(code).endMonth).filter((month) => month > lastMonth && month <= untilMonth).length;
  return late === 0 ? 'current' : late === 1 ? 'overdue' : 'stale';
}

type Table = Pick<Evaluation, 'at' | 'thisPeriod' | 'previous' | 'sameLastYear' | 'cumulative' | 'change'>;

/** Against the same period a year earlier: in points for a percentage, else as a ratio. */
function changeOf({ measure, entered }: IndicatorRule, now: Actual, before: Actual): number | null {
  // Two totals since the start of the term do not compare two years.
  if (entered === 'sinceTermStart') return null;
  if (typeof now !== 'number' || typeof before !== 'number') return null;
  if (measure?.trim() === '%') return now - before;
  return before > 0 ? now / before - 1 : null;
}

/** What tables and reports print beside the status; null where it would not be exact. */
function tableOf(rule: IndicatorRule, readings: readonly Reading[], { actual, used, missing }: Reckoned): Table {
  const last = used.at(-1);
  if (!last) return { at: null, thisPeriod: null, previous: null, sameLastYear: null, cumulative: null, change: null };
  const at = (code: string): Actual => {
    const found = readings.find((reading) => reading.period === code);
    return found ? figureOf(found) : null;
  };
  const [now, lastYear] = [figureOf(last), at(sameLastYear(last.period))];
  const adds = rule.overTime === 'total' || rule.overTime === 'average';
  return {
    at: last.period, thisPeriod: now, previous: at(previousPeriod(last.period)), sameLastYear: lastYear,
    cumulative: adds && missing.length === 0 && typeof actual === 'number' ? actual : null,
    change: changeOf(rule, now, lastYear),
  };
}

/** Judges one term with one due date; recurring indicators come here year by year. */
export function evaluateOnce(rule: IndicatorRule, readings: readonly Reading[], asOf: string, thresholds: Thresholds): Evaluation {
  const target = rule.targets[0];
  const due = dueMonth(rule, target);
  const asOfMonth = period(asOf).endMonth;
  const until = Math.min(asOfMonth, due);
  const reckoned = reckon(rule, readings, until);
  const { actual, used, missing, estimate } = reckoned;
  const last = used.at(-1);
  const lastMonth = last ? period(last.period).endMonth : null;
  const path = target && lastMonth !== null ? expectedAt(rule, target, lastMonth) : null;
  const expected = path?.value ?? null;
  const pace = target ? paceOf(rule, target, actual, expected) : null;
  const dataState = dataStateOf(rule, last, until, asOfMonth);
  const verdict = judge({
    rule, target, actual, dataState, pace: pace?.value ?? null, missing, estimate, thresholds,
    duePassed: asOfMonth >= due, figureAtDue: lastMonth === due,
    begun: asOfMonth >= period(rule.term.from).startMonth, lastIsEstimate: last !== undefined && isEstimate(last),
  });
  return {
    status: verdict.status,
    lastStatus: verdict.status === 'noData' && last && last.period !== asOf ? lastWord(rule, readings, last.period, thresholds) : null,
    provisional: verdict.provisional,
    actual, expected, pace: pace?.value ?? null,
    progress: target ? progressOf(rule, target, actual) : null,
    share: target ? shareOf(rule, target, actual) : null,
    dataState, missing,
    ...tableOf(rule, readings, reckoned),
    ...(last?.offices ? { offices: last.offices } : {}),
    explanation: explain({ rule, target, reckoned, path, pace, verdict, thresholds }),
  };
}

/** What the last reading gave in its own period; null when that was no verdict either. */
function lastWord(rule: IndicatorRule, readings: readonly Reading[], at: string, thresholds: Thresholds): Evaluation['status'] | null {
  const { status } = evaluateOnce(rule, readings, at, thresholds);
  return status === 'noData' ? null : status;
}
