import type { BarElement, Chart, ChartConfiguration, Plugin } from 'chart.js';
import { statuses, type Status } from '#domain/indicator';
import type { StatusCounts } from '#domain/summary';
import { capital, formatNumber, formatPeriod } from '#texts/format';
import { texts, type Language } from '#texts/language';
import './bars.ts';
import { drawShape } from './shape.ts';
import { box, line, widthOf, write, type Drawn } from './sketch.ts';
import type { ChartTable } from './table.ts';
import { toneOf, type Theme } from './theme.ts';

/** `byPeople`: of how many a person set the status. */
export type CoursePoint = { period: string; byPeople?: number } & StatusCounts;
export interface CourseWords { language: Language; theme: Theme; width: number }

/** From the foot up: what is well, what is not, what cannot be told. */
const order = ['exceeded', 'met', 'onTrack', 'atRisk', 'offTrack', 'missed', 'noData', 'pending'] as const satisfies readonly Status[];
/** Filled ones speak loudest; the hollow ones are what is only on its way, or not known. */
const hollow = new Set<Status>(['onTrack', 'noData', 'pending']);

const narrowest = 44;
/** As many of the last periods as find room for a shape and a number in each column. */
const shownOf = (points: readonly CoursePoint[], width: number): CoursePoint[] => points.slice(-Math.max(3, Math.floor((width - (width < 560 ? 40 : 220)) / narrowest)));

type Segment = { status: Status; count: number; x: number; left: number; right: number; top: number; foot: number; last: boolean };

function segmentsOf(chart: Chart): Segment[] {
  return order.flatMap((status, at) => chart.getDatasetMeta(at).data.flatMap((element, index, all) => {
    const count = Number(chart.data.datasets[at]?.data[index] ?? 0);
    const { x, y, base, width } = element as unknown as BarElement & { base: number; width: number };
    return count === 0 ? [] : [{ status, count, x, left: x - width / 2, right: x + width / 2, top: Math.min(y, base), foot: Math.max(y, base), last: index === all.length - 1 }];
  }));
}

/** Each label beside its part of the last column, moved down just enough not to lie on another. */
function spread(labels: { y: number }[], leading: number, foot: number): number[] {
  const sorted = labels.map(({ y }, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  let free = -Infinity;
  for (const one of sorted) {
    one.y = Math.max(one.y, free);
    free = one.y + leading;
  }
  const over = Math.max(0, (sorted.at(-1)?.y ?? 0) - foot);
  const moved = Array.from({ length: labels.length }, () => 0);
  for (const { y, index } of sorted) moved[index] = y - over;
  return moved;
}

/** A shape drawn on its own colour: its marks are of paper. */
const onFill = (theme: Theme, status: Status): Theme => ({ ...theme, [toneOf[status]]: theme.paper, paper: theme[toneOf[status]] });

/** Numbers in the columns with the shape of their status, and the words beside the last column. */
const partsPlugin = ({ language, theme, width }: CourseWords, earlier: number): Plugin => ({
  id: 'parts',
  afterDatasetsDraw(chart) {
    const pen = chart.ctx;
    const segments = segmentsOf(chart);
    for (const { status, count, x, left, right, top, foot } of segments) {
      const middle = (top + foot) / 2;
      if (hollow.has(status)) box(pen, left + 1.5, top + 1.5, right - left - 3, Math.max(0, foot - top - 3), theme.paper);
      line(pen, [left, top], [right, top], theme.paper, { width: 1.5 });
      if (foot - top < 15) continue;
      const number = formatNumber(count, language);
      const beside = 15 + widthOf(pen, number, { weight: 600 }, theme) <= right - left - 4;
      const above = !beside && foot - top >= 34;
      // The shape tells apart in grey, and what has the same colour: in every column, not in the last alone.
      const off = beside ? 7.5 : 0;
      if (beside || above) drawShape(pen, status, beside ? x - off - widthOf(pen, number, { weight: 600 }, theme) / 2 + 5 : x, middle - (above ? 9 : 0), 10, hollow.has(status) ? theme : onFill(theme, status));
      write(pen, number, x + off, middle + (above ? 13 : 5), { weight: 600, align: 'center', color: hollow.has(status) ? theme[toneOf[status]] : theme.paper }, theme);
    }
    if (earlier > 0) write(pen, texts[language].charts.course.earlier(formatNumber(earlier, language)), chart.chartArea.left, 14, { color: theme.ink2 }, theme);
    if (width < 560) return;
    const named = segments.filter(({ last }) => last);
    const ys = spread(named.map(({ top, foot }) => ({ y: (top + foot) / 2 })), 19, chart.chartArea.bottom - 4);
    named.forEach(({ status, count, right, top, foot }, index) => {
      const y = ys[index] ?? 0;
      line(pen, [right + 3, (top + foot) / 2], [right + 14, y], theme.rule);
      drawShape(pen, status, right + 24, y, 12, theme);
      const number = formatNumber(count, language);
      write(pen, number, right + 36, y + 5, { weight: 600, color: theme[toneOf[status]] }, theme);
      write(pen, texts[language].status.inSum[status], right + 42 + widthOf(pen, number, { weight: 600 }, theme), y + 5, { color: theme.ink2 }, theme);
    });
  },
});

const drawn = (points: readonly CoursePoint[]): boolean => (points.at(-1)?.total ?? 0) > 0;

/** How many were in each status at the end of each period, as columns that each add to the whole. */
export function courseChart(all: readonly CoursePoint[], words: CourseWords): Drawn {
  const { language, theme, width } = words;
  const points = shownOf(all, width);
  const earlier = all.length - points.length;
  const font = { family: theme.font, size: 14 };
  const every = Math.ceil(points.length / Math.max(2, Math.floor((width - 60) / 74)));
  const configuration: ChartConfiguration<'bar', number[], string> = {
    type: 'bar',
    data: {
      labels: points.map(({ period }) => formatPeriod(period, language, true)),
      datasets: order.map((status) => ({ data: points.map(({ counts }) => counts[status]), backgroundColor: theme[toneOf[status]], borderWidth: 0, barPercentage: 1, categoryPercentage: 0.8, maxBarThickness: 96 })),
    },
    options: {
      animation: false, responsive: false, events: [],
      layout: { padding: { top: earlier > 0 ? 26 : 6, right: width < 560 ? 6 : 200, left: 2, bottom: 2 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: { stacked: true, grid: { display: false }, border: { color: theme.ink2 }, ticks: { font, color: theme.ink2, autoSkip: false, maxRotation: 0, callback(_, index) { return (points.length - 1 - index) % every === 0 ? this.getLabelForValue(index) : ''; } } },
        y: { stacked: true, min: 0, grid: { color: theme.rule, drawTicks: false }, border: { display: false }, ticks: { font, color: theme.ink3, precision: 0, maxTicksLimit: 6, padding: 8 } },
      },
    },
    plugins: [partsPlugin(words, earlier) as Plugin<'bar'>],
  };
  return { configuration: configuration as unknown as ChartConfiguration, height: drawn(all) ? 340 : 0 };
}

const goodOf = ({ counts }: CoursePoint): number => counts.exceeded + counts.met + counts.onTrack;

/** How many are on course now, and how many more or fewer than in the period before. */
export function courseSentence(points: readonly CoursePoint[], language: Language): string {
  const words = texts[language].charts;
  const [now, before] = [points.at(-1), points.at(-2)];
  if (!now || now.total === 0) return words.none;
  const said = capital(words.course.sentence(formatPeriod(now.period, language), formatNumber(goodOf(now), language), formatNumber(now.total, language)));
  if (!before) return said;
  const [by, then] = [goodOf(now) - goodOf(before), formatPeriod(before.period, language)];
  return said + (by > 0 ? words.course.more(formatNumber(by, language), then) : by < 0 ? words.course.less(formatNumber(-by, language), then) : words.course.same(then));
}

/** How the columns are read; nothing where none is drawn. */
export const courseSubtitle = (points: readonly CoursePoint[], language: Language): string => (drawn(points) ? texts[language].charts.course.subtitle : '');

/** The last column in words, from the foot up: what a narrow picture has no room to write beside it. */
export function courseNotes(points: readonly CoursePoint[], language: Language): string[] {
  const now = points.at(-1);
  if (!now || now.total === 0) return [];
  const { charts: { course }, status } = texts[language];
  const parts = order.filter((one) => now.counts[one] > 0).map((one) => `${formatNumber(now.counts[one], language)} ${status.inSum[one]}`);
  return [course.fromFoot(formatPeriod(now.period, language), parts.join(', ')), ...(now.byPeople ? [course.byPeople(formatNumber(now.byPeople, language))] : [])];
}

export function courseTable(points: readonly CoursePoint[], language: Language): ChartTable {
  const { charts: { course }, status } = texts[language];
  return {
    columns: [course.period, ...statuses.map((one) => status.word[one]), course.total],
    rows: [...points].reverse().map(({ period, counts, total }) => [formatPeriod(period, language), ...statuses.map((one) => formatNumber(counts[one], language)), formatNumber(total, language)]),
  };
}
