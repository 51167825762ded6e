import { figureOf, isEstimate, reckon } from './actual.ts';
import { dueMonth, onPath } from './expected.ts';
import { boundsIn, expectsBound, pathsOf, type Bound } from './figure-way.ts';
import type { Evaluation, Forecast, IndicatorRule, Likely, Reading, Status } from './indicator.ts';
import { comparePeriods, nextPeriod, period, periodOf } from './period.ts';
import { ruleOfYear } from './recurs.ts';
import { satisfies } from './verdict.ts';

/**
 * One drawn figure; a `null` value is a period without a number, which breaks the line.
 * `restarts`: a count of the year begins anew here, so no line comes from the point before.
 */
export interface TrendPoint { month: number; period: string; value: number | null; estimate: boolean; restarts: boolean }

export type { Bound };

/** What the trend of an indicator shows, as plain data; months count from year 0. */
export interface TrendFigure {
  points: TrendPoint[];
  /** Straight pieces of the expected path; several when the target recurs every year. */
  paths: { month: number; value: number }[][];
  bounds: Bound[];
  /** The judged point: what is, what was expected there, and the status. */
  present: Present | null;
  /** Whether the bound is what is expected all the time, where no path leads to it. */
  expectsBound: boolean;
  /** For a target that recurs: the year judged now, whether the term has ended, and the years that missed. */
  years: { now: string; ended: boolean; missed: string[] } | null;
  /** Where the offices that report changed: `month` is where it is drawn, between two ends of months. */
  breaks: { month: number; on: string; ended: number; continuedBy: number }[];
  /** From the last point to the due date, with the band; null where none can be made. */
  forecast: ForecastFigure | null;
  x: { from: number; to: number; ticks: number[] };
  y: Axis;
  /** Shares of the way and of the time gone at the judged point; null where there is no way. */
  progress: number | null;
  time: number | null;
}
/** `shown`: the status that stands there, a person's before the computed one; `incomplete`: something inside the sum is missing; `satisfied` is null where there is no target. */
export interface Present {
  month: number; period: string; value: number; expected: number | null; status: Status; shown: Status;
  provisional: boolean; incomplete: boolean; satisfied: boolean | null;
}
export interface ForecastFigure extends Omit<Forecast, 'points'> { points: ({ month: number; period: string } & Likely)[] }
export interface Axis { from: number; to: number; step: number }

/** 2.5 itself is left out below: a count of people has no halves. */
const steps = [1, 2, 2.5, 4, 5, 10];

/** A calm axis around values: begins at 0 unless that would flatten what there is to see. */
export function axisOf(values: readonly number[], parts = 4): Axis {
  const [low, high] = values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
  // Figures have at most six decimals; what differs by less does not differ, and is seen against 0.
  const alike = high - low <= 1e-9;
  if (alike && Math.abs(high) <= 1e-9) return { from: 0, to: 1, step: 1 };
  const fromZero = low >= 0 && (alike || low < 0.5 * high);
  const [least, most] = [fromZero ? 0 : low, alike && low < 0 ? 0 : high];
  const span = most - least;
  const rough = span / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find((one) => one * power >= rough * 0.999 && !(one === 2.5 && power === 1)) ?? 10) * power;
  // Room below too, so that the lowest point does not lie on the axis; figures of 0 or more get no negative axis.
  const lowest = Math.floor((least - (fromZero ? 0 : span * 0.04)) / step + 1e-9) * step;
  const from = least >= 0 ? Math.max(0, lowest) : lowest;
  return { from, to: Math.ceil((most + span * 0.04) / step - 1e-9) * step, step };
}

/** Every period between two reported ones, as a point without a number. */
function missingBetween(before: string, after: string): TrendPoint[] {
  const points: TrendPoint[] = [];
  for (let code = nextPeriod(before); comparePeriods(code, after) < 0; code = nextPeriod(code)) {
    points.push({ month: period(code).endMonth, period: code, value: null, estimate: false, restarts: false });
  }
  return points;
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
    points.push(...(last ? missingBetween(last.period, reading.period) : []));
    const restarts = adds && rule.recurs === true && last !== undefined && period(last.period).year < at.year;
    points.push({ month: at.endMonth, period: reading.period, value: typeof value === 'number' ? value : null, estimate: isEstimate(reading), restarts });
  }
  return points;
}

/** The end of a month stands at its number: the first of July lies where June ends. */
const monthBefore = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 2 + (Number(day.slice(8, 10)) - 1) / 31;

/** Ticks at the ends of years, thinned so that a narrow picture can still print them. */
function yearEnds(from: number, to: number): number[] {
  const ends: number[] = [];
  for (let month = Math.ceil((from + 1) / 12) * 12 - 1; month <= to; month += 12) ends.push(month);
  return ends;
}

function presentOf(rule: IndicatorRule, { at, actual, expected, status, provisional, missing }: Evaluation, shown: Status): Present | null {
  if (at === null || typeof actual !== 'number') return null;
  const { year, endMonth } = period(at);
  const target = (rule.recurs ? ruleOfYear(rule, String(year).padStart(4, '0')) : rule).targets[0];
  return {
    month: endMonth, period: at, value: actual, expected, status, shown, provisional,
    incomplete: missing.length > 0, satisfied: target ? satisfies(rule, target, actual) : null,
  };
}

function yearsOf(rule: IndicatorRule, evaluation: Evaluation, untilMonth: number): TrendFigure['years'] {
  const years = evaluation.years ?? [];
  const now = years.at(-1)?.year;
  if (!rule.recurs || now === undefined) return null;
  return { now, ended: untilMonth >= period(rule.term.to).endMonth, missed: years.filter(({ status }) => status === 'missed').map(({ year }) => year) };
}

/** The forecast as it leaves the last figure drawn. */
function forecastOf({ forecast: told }: Evaluation, { frequency }: IndicatorRule, last: TrendPoint | undefined): ForecastFigure | null {
  if (!told || last?.value == null) return null;
  const here = { month: last.month, period: last.period, value: last.value, low: last.value, high: last.value };
  return { ...told, points: [here, ...told.points.map((point) => ({ ...point, period: periodOf(frequency, point.month) }))] };
}

/** A wide band takes at most as much of the height again as all else does, and is cut there: its figures are told. */
function withBand(values: number[], told: ForecastFigure | null): number[] {
  if (!told || values.length === 0) return values;
  const [low, high] = [Math.min(...values, told.value), Math.max(...values, told.value)];
  const most = high - low;
  return [...values, told.value, Math.max(told.low, low - most / 2), Math.min(told.high, high + most / 2)];
}

/**
 * What the trend chart of an indicator shows, for screen and report alike.
 * @returns null for a thing done or a grade, which have no figure to draw
 */
export function trendFigure({ rule, readings, evaluation, asOf, breaks = [], shown = evaluation.status }: {
  rule: IndicatorRule; readings: readonly Reading[]; evaluation: Evaluation; asOf: string; shown?: Status | undefined;
  breaks?: readonly { on: string; ended: number; continuedBy: number }[] | undefined;
}): TrendFigure | null {
  if (rule.aim === 'reach' || rule.aim === 'grade') return null;
  const until = period(asOf).endMonth;
  const points = pointsOf(rule, readings, until);
  const bounds = boundsIn(rule);
  const paths = pathsOf(rule, until);
  const start = period(rule.term.from).startMonth - 1;
  const end = Math.max(period(rule.term.to).endMonth, ...points.map(({ month }) => month));
  const from = Math.min(start, ...points.map(({ month }) => month), ...paths.flat().map(({ month }) => month));
  const present = presentOf(rule, evaluation, shown);
  const values = [...points.flatMap(({ value }) => value ?? []), ...paths.flat().map(({ value }) => value), ...bounds.map(({ value }) => value)];
  const told = forecastOf(evaluation, rule, points.at(-1));
  const due = dueMonth(rule, rule.targets[0]);
  const way = paths[0]?.[0]?.month ?? start;
  return {
    points, paths, bounds, present, forecast: told, y: axisOf(withBand(values, told)),
    breaks: breaks.map((one) => ({ ...one, month: monthBefore(one.on) })),
    expectsBound: expectsBound(rule), years: yearsOf(rule, evaluation, until),
    x: { from, to: end, ticks: yearEnds(from, end) },
    progress: rule.recurs ? null : evaluation.progress,
    time: present && due > way ? (present.month - way) / (due - way) : null,
  };
}

/** Figures with no drawn line to a neighbour. */
export const lonely = (points: readonly TrendPoint[]): (TrendPoint & { value: number })[] => points.flatMap((point, at) => {
  const [before, after] = [points[at - 1], points[at + 1]];
  const joined = (before != null && before.value !== null && !point.restarts) || (after != null && after.value !== null && !after.restarts);
  return point.value === null || joined ? [] : [{ ...point, value: point.value }];
});

/** The expected value at the end of a period, for the table beside the chart; null where the path says nothing. */
export function expectedOn(figure: TrendFigure, month: number): number | null {
  if (figure.expectsBound) return figure.bounds.find(({ fromMonth, dueMonth: due }) => fromMonth < month && month <= due)?.value ?? null;
  const path = figure.paths.find((one) => (one[0]?.month ?? 0) < month && month <= (one.at(-1)?.month ?? 0)) ?? figure.paths[0];
  return path ? onPath(path.map((point) => ({ ...point, period: '' })), month)?.value ?? null : null;
}
