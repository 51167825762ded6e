import { figureOf, isEstimate, reckon } from './actual.ts';
import { boundOf, dueMonth, onPath, pathOf, type PathPoint } from './expected.ts';
import type { Evaluation, IndicatorRule, Reading, Status, Target } from './indicator.ts';
import { comparePeriods, period, periodOf } from './period.ts';
import { ruleOfYear } from './recurs.ts';

/** One drawn figure; a `null` value is a period without a number, which breaks the line. */
export interface TrendPoint { month: number; period: string; value: number | null; estimate: boolean }
export interface Bound { side: 'low' | 'high'; value: number; fromMonth: number; dueMonth: number; strict: boolean; keep: boolean }

/** What the trend of an indicator shows, as plain data; months count from year 0. */
export interface TrendFigure {
  points: TrendPoint[];
  /** Straight pieces of the expected path; several when the target recurs every year. */
  paths: { month: number; value: number }[][];
  bounds: Bound[];
  /** The judged point: what is, what was expected there, and the status. */
  present: { month: number; period: string; value: number; expected: number | null; status: Status; provisional: boolean } | null;
  x: { from: number; to: number; ticks: number[] };
  y: Axis;
  /** Shares of the way and of the time gone at the judged point; null where there is no way. */
  progress: number | null;
  time: number | null;
}
export interface Axis { from: number; to: number; step: number }

const steps = [1, 2, 2.5, 5, 10];

/** A calm axis around values: begins at 0 unless that would flatten what there is to see. */
export function axisOf(values: readonly number[], parts = 4): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const fromZero = low >= 0 && low < 0.5 * high;
  const [least, most] = fromZero || values.length === 0 ? [0, values.length === 0 ? 1 : high] : [low, high];
  // Figures have at most six decimals; what differs by less does not differ.
  const span = [most - least, Math.abs(most)].find((size) => size > 1e-9) ?? 1;
  const rough = span / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find((one) => one * power >= rough * 0.999) ?? 10) * power;
  const from = Math.floor(least / step + 1e-9) * step;
  const to = Math.ceil((most + span * 0.04) / step - 1e-9) * step;
  return { from: fromZero ? 0 : from, to: to === from ? from + step : to, step };
}

/** Figures inside the term as they add up; earlier ones as they were reported. */
function pointsOf(rule: IndicatorRule, readings: readonly Reading[], untilMonth: number): TrendPoint[] {
  const known = readings
    .filter((reading) => typeof figureOf(reading) === 'number' && period(reading.period).endMonth <= untilMonth)
    .sort((a, b) => comparePeriods(a.period, b.period));
  const start = period(rule.term.from).startMonth;
  const points: TrendPoint[] = [];
  for (const reading of known) {
    const at = period(reading.period);
    if (rule.overTime === 'total' && at.startMonth < start) continue;
    const ofYear = rule.recurs && at.startMonth >= start ? ruleOfYear(rule, String(at.year)) : rule;
    const adds = at.startMonth >= start && rule.overTime !== undefined && rule.overTime !== 'latest';
    const value = adds ? reckon(ofYear, readings, at.endMonth).actual : figureOf(reading);
    const last = points.at(-1);
    if (last && at.startMonth - last.month > 1) {
      points.push({ month: last.month + (at.endMonth - at.startMonth + 1), period: periodOf(at.frequency, last.month + 1), value: null, estimate: false });
    }
    points.push({ month: at.endMonth, period: reading.period, value: typeof value === 'number' ? value : null, estimate: isEstimate(reading) });
  }
  return points;
}

function boundsOf(rule: IndicatorRule, target: Target | undefined): Bound[] {
  if (!target || rule.recurs) return [];
  const keep = rule.aim === 'atLeast' || rule.aim === 'atMost' || rule.aim === 'within';
  const common = { fromMonth: period(rule.term.from).startMonth - 1, dueMonth: dueMonth(rule, target), strict: target.strict ?? false, keep };
  return (['low', 'high'] as const).flatMap((side) => {
    const value = target[side];
    return value === undefined ? [] : [{ side, value, ...common }];
  });
}

function pathsOf(rule: IndicatorRule, untilMonth: number): { month: number; value: number }[][] {
  const plain = (path: PathPoint[]) => path.map(({ month, value }) => ({ month, value }));
  if (rule.recurs) {
    const first = period(rule.term.from).year;
    const last = Math.min(period(rule.term.to).year, Math.floor(untilMonth / 12));
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
      const ofYear = ruleOfYear(rule, String(first + index));
      return ofYear.targets[0] ? plain(pathOf(ofYear, ofYear.targets[0])) : [];
    }).filter((path) => path.length > 1);
  }
  const target = rule.targets[0];
  if (!target || boundOf(rule, target) === null || rule.aim === 'atLeast' || rule.overTime === 'average') return [];
  if (rule.aim === 'atMost' && rule.overTime !== 'total') return [];
  const path = plain(pathOf(rule, target));
  return path.length > 1 ? [path] : [];
}

/** Ticks at the ends of years, thinned so that a narrow picture can still print them. */
function yearEnds(from: number, to: number): number[] {
  const ends: number[] = [];
  for (let month = Math.ceil((from + 1) / 12) * 12 - 1; month <= to; month += 12) ends.push(month);
  return ends;
}

/**
 * What the trend chart of an indicator shows, for screen and report alike.
 * @returns null for a thing done or a grade, which have no figure to draw
 */
export function trendFigure({ rule, readings, evaluation, asOf }: {
  rule: IndicatorRule; readings: readonly Reading[]; evaluation: Evaluation; asOf: string;
}): TrendFigure | null {
  if (rule.aim === 'reach' || rule.aim === 'grade') return null;
  const until = period(asOf).endMonth;
  const points = pointsOf(rule, readings, until);
  const bounds = boundsOf(rule, rule.targets[0]);
  const paths = pathsOf(rule, until);
  const start = period(rule.term.from).startMonth - 1;
  const end = Math.max(period(rule.term.to).endMonth, ...points.map(({ month }) => month));
  const from = Math.min(start, ...points.map(({ month }) => month), ...paths.flat().map(({ month }) => month));
  const { at, actual, expected, status, provisional, progress } = evaluation;
  const present = at !== null && typeof actual === 'number'
    ? { month: period(at).endMonth, period: at, value: actual, expected, status, provisional } : null;
  const values = [...points.flatMap(({ value }) => value ?? []), ...paths.flat().map(({ value }) => value), ...bounds.map(({ value }) => value)];
  const due = dueMonth(rule, rule.targets[0]);
  const way = paths[0]?.[0]?.month ?? start;
  return {
    points, paths, bounds, present, y: axisOf(values),
    x: { from, to: end, ticks: yearEnds(from, end) },
    progress: rule.recurs ? null : progress,
    time: present && due > way ? (present.month - way) / (due - way) : null,
  };
}

/** The expected value at the end of a period, for the table beside the chart; null where the path says nothing. */
export function expectedOn(figure: TrendFigure, month: number): number | null {
  const path = figure.paths.find((one) => (one[0]?.month ?? 0) < month && month <= (one.at(-1)?.month ?? 0)) ?? figure.paths[0];
  return path ? onPath(path.map((point) => ({ ...point, period: '' })), month)?.value ?? null : null;
}
