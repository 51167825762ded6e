import { figureOf, reckon } from './actual.ts';
import { dueMonth } from './expected.ts';
import type { Evaluation, Forecast, IndicatorRule, Likely, Reading } from './indicator.ts';
import { comparePeriods, nextPeriod, period, periodOf } from './period.ts';
import { ruleOfYear } from './recurs.ts';
import { studentBelow, studentQuantile } from './student.ts';

/** The fewest readings that a forecast is made from (EVALUATION 12). */
export const fewestReadings = 4;
/** The band is to hold the value in four cases of five: a tenth lies on each side. */
const side = 0.9;

/** A figure and how many reporting periods it comes after the first. */
interface Point { at: number; value: number }
interface Walk { drift: number; spread: number; steps: number }

const months = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** Half of the last digit that figures are written with: what is rounded away is spread too. */
function rounding(values: readonly number[]): number {
  const digits = Math.max(...values.map((value) => (String(value).split('.')[1] ?? '').length));
  return 10 ** -Math.min(digits, 6) / 2;
}

/** What a random walk with drift is like; steps over missing periods count for as many as they span. */
function walkOf(points: readonly Point[]): Walk | null {
  const steps = points.slice(1).map((point, index) => ({ long: point.at - (points[index]?.at ?? 0), by: point.value - (points[index]?.value ?? 0) }));
  if (steps.length < fewestReadings - 1) return null;
  const long = steps.reduce((sum, step) => sum + step.long, 0);
  const drift = steps.reduce((sum, step) => sum + step.by, 0) / long;
  const squares = steps.reduce((sum, step) => sum + (step.by - drift * step.long) ** 2 / step.long, 0);
  // Two figures rounded to a unit differ by up to a unit though nothing moved.
  const least = (2 * rounding(points.map(({ value }) => value))) / Math.sqrt(6);
  return { drift, spread: Math.max(Math.sqrt(squares / (steps.length - 1)), least), steps: long };
}

/** `floor` and `ceiling`: what the figure cannot pass by its nature. */
interface Limits { floor: number; ceiling: number }

const squaresUpTo = (count: number): number => (count * (count + 1) * (2 * count + 1)) / 6;

/**
 * The mean and the spread of what lies `ahead` periods on: of the figure itself, or of the sum of the amounts until then.
 * A sum carries every step as often as amounts follow it.
 */
function aheadOf({ drift, spread, steps }: Walk, last: number, ahead: number, sums: boolean): { mean: number; error: number } {
  const weight = sums ? (ahead * (ahead + 1)) / 2 : ahead;
  const squares = sums ? squaresUpTo(ahead) : ahead;
  return { mean: (sums ? ahead : 1) * last + weight * drift, error: spread * Math.sqrt(squares + weight ** 2 / steps) };
}

/** The amount of each period, as reported or out of a running total; null where one is missing between two. */
function amountsOf({ entered = 'amount' }: IndicatorRule, used: readonly Reading[]): number[] | null {
  const values = used.map((reading) => (reading.denominator === undefined ? figureOf(reading) : null));
  const joined = used.every((reading, index) => index === 0 || used[index - 1] === undefined || nextPeriod((used[index - 1] as Reading).period) === reading.period);
  if (!joined || values.some((value) => typeof value !== 'number')) return null;
  return (values as number[]).map((value, index) => {
    const [now, before] = [used[index], used[index - 1]];
    const begins = !before || entered === 'amount' || (entered === 'runningTotal' && now?.period.slice(0, 4) !== before.period.slice(0, 4));
    return begins ? value : value - (values[index - 1] as number);
  });
}

/** A first figure that holds several periods is no amount of one. */
const wholeFromStart = (rule: IndicatorRule, first: Reading): boolean => {
  const { startMonth } = period(first.period);
  if ((rule.entered ?? 'amount') === 'amount') return true;
  return startMonth === period(rule.term.from).startMonth || (rule.entered === 'runningTotal' && startMonth % 12 === 0);
};

/** A sum without some of its offices is lower than the whole, so no step leads from it or to it. */
const isWhole = ({ acrossOffices }: IndicatorRule, { offices }: Reading): boolean =>
  !offices || offices.reported >= offices.expected || (acrossOffices !== 'sum' && acrossOffices !== 'count');

interface Basis { points: Point[]; base: number; sums: boolean; limits: Limits; unit: number }

/** A cumulative figure: the walk is that of its amounts, and what there is already stands. */
function basisOfTotal(rule: IndicatorRule, judged: IndicatorRule, used: readonly Reading[], untilMonth: number): Basis | null {
  const first = used[0];
  const { actual, missing } = reckon(judged, used, untilMonth);
  const amounts = first && wholeFromStart(rule, first) && used.every((reading) => isWhole(rule, reading)) ? amountsOf(rule, used) : null;
  if (!amounts || typeof actual !== 'number' || missing.length > 0) return null;
  const unit = rounding(amounts);
  return {
    points: amounts.map((value, at) => ({ at, value })), base: actual, sums: true, unit,
    limits: { floor: amounts.every((value) => value >= 0) ? actual : -Infinity, ceiling: Infinity },
  };
}

function basisOfLatest(rule: IndicatorRule, used: readonly Reading[]): Basis | null {
  const step = months[rule.frequency];
  const points = used.map((reading) => ({ at: period(reading.period).endMonth / step, value: figureOf(reading) as number }));
  const values = points.map(({ value }) => value);
  const bounds = rule.targets.slice(0, 1).flatMap(({ low, high }) => [low, high].filter((bound) => bound !== undefined));
  const share = rule.measure?.trim() === '%' && [...values, ...bounds].every((value) => value <= 100);
  return {
    points, base: 0, sums: false, unit: rounding(values),
    limits: { floor: values.every((value) => value >= 0) ? 0 : -Infinity, ceiling: share ? 100 : Infinity },
  };
}

/** How likely a value in the bounds of the target is; a figure that is written rounded meets a bound half a digit before it. */
function chanceOf({ aim, targets }: IndicatorRule, { mean, error }: { mean: number; error: number }, { floor, ceiling }: Limits, freedom: number, unit: number): number | null {
  const target = targets[0];
  if (!target) return null;
  const low = aim === 'fall' || aim === 'atMost' ? undefined : target.low;
  const high = aim === 'rise' || aim === 'atLeast' ? undefined : target.high;
  const below = (bound: number): number => (bound < floor ? 0 : bound > ceiling ? 1 : studentBelow((bound - mean) / error, freedom));
  const under = low === undefined || low <= floor ? 0 : low > ceiling ? 1 : below(low - unit);
  const over = high === undefined || high >= ceiling ? 0 : high < floor ? 1 : 1 - below(high + unit);
  return Math.max(0, 1 - under - over);
}

/** The rule that is judged now: of a target that recurs, that of the year. */
function judgedNow(rule: IndicatorRule, untilMonth: number): IndicatorRule {
  const last = period(rule.term.to).endMonth;
  return rule.recurs ? ruleOfYear(rule, String(Math.floor(Math.min(untilMonth, last) / 12)).padStart(4, '0')) : rule;
}

/**
 * The likely value at the due date: a random walk with drift, its prediction interval by Student's distribution
 * (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 5.2 and 5.5). Of an indicator that is
 * added up, the amounts walk and their sum is told. Seasons of the year are not known to it: they widen its band.
 * @param rule an indicator that checkIndicator accepts
 * @param readings in any order; those of later periods than `asOf` change nothing
 * @returns null for a thing done, a grade, a mean or a highest figure, for fewer than four readings, for a sum with
 *   something missing, and once the figure of the due date is there
 */
export function forecast(rule: IndicatorRule, readings: readonly Reading[], asOf: string): Forecast | null {
  if (rule.aim === 'reach' || rule.aim === 'grade' || rule.overTime === 'average' || rule.overTime === 'highest') return null;
  const total = rule.overTime === 'total';
  const until = period(asOf).endMonth;
  const judged = judgedNow(rule, until);
  const due = dueMonth(judged, judged.targets[0]);
  const from = total ? period(rule.term.from).startMonth : -Infinity;
  const used = readings
    .filter((reading) => typeof figureOf(reading) === 'number' && period(reading.period).startMonth >= from && period(reading.period).endMonth <= until && (total || isWhole(rule, reading)))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const last = used.at(-1);
  const lastMonth = last ? period(last.period).endMonth : Infinity;
  if (lastMonth < period(judged.term.from).startMonth && total) return null;
  const count = Math.round((due - lastMonth) / months[rule.frequency]);
  const basis = total ? basisOfTotal(rule, judged, used, until) : basisOfLatest(judged, used);
  const walk = basis && until < due && count > 0 ? walkOf(basis.points) : null;
  if (!basis || !walk) return null;
  return tell({ rule: judged, basis, walk, readings: used.length, lastMonth, count, due });
}

function tell({ rule, basis, walk, readings, lastMonth, count, due }: { rule: IndicatorRule; basis: Basis; walk: Walk; readings: number; lastMonth: number; count: number; due: number }): Forecast {
  const { limits, sums, base, unit } = basis;
  const lastValue = basis.points.at(-1)?.value ?? 0;
  const freedom = readings - 2;
  const width = studentQuantile(side, freedom);
  const clamp = (value: number): number => Math.min(limits.ceiling, Math.max(limits.floor, value));
  const at = (ahead: number): { mean: number; error: number } => {
    const { mean, error } = aheadOf(walk, lastValue, ahead, sums);
    return { mean: base + mean, error };
  };
  const likely = ({ mean, error }: { mean: number; error: number }): Likely =>
    ({ value: clamp(mean), low: clamp(mean - width * error), high: clamp(mean + width * error) });
  const step = months[rule.frequency];
  const points = Array.from({ length: count }, (_, index) => ({ month: lastMonth + step * (index + 1), ...likely(at(index + 1)) }));
  const end = at(count);
  return { method: 'drift', due: periodOf(rule.frequency, due), readings, ...likely(end), chance: chanceOf(rule, end, limits, freedom, unit), points };
}

/** An evaluation with its forecast, where one can be made: the extra of who looks at one indicator. */
export function withForecast(evaluation: Evaluation, rule: IndicatorRule, readings: readonly Reading[], asOf: string): Evaluation {
  const told = forecast(rule, readings, asOf);
  return told ? { ...evaluation, forecast: told } : evaluation;
}
