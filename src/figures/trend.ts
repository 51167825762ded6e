import type { ChartConfiguration } from 'chart.js';
import { expectedOn, lonely, type TrendFigure, type TrendPoint } from '#domain/figure';
import { formatNumber, formatPeriod, formatSigned } from '#texts/format';
import { texts } from '#texts/language';
import { marksPlugin } from './labels.ts';
import type { ChartTable } from './table.ts';
import type { Theme } from './theme.ts';
import { marksOf, type Wording } from './trend-labels.ts';

const lastMonthOf = (month: number): string => String(Math.floor(month / 12));

type Configuration = ChartConfiguration<'line', { x: number; y: number | null }[]>;

/** A break before a year's count that begins anew: the fall to it is no change of what is counted. */
const withBreaks = (points: readonly TrendPoint[]): { x: number; y: number | null; estimate: boolean }[] =>
  points.flatMap(({ month, value, estimate, restarts }) => [...(restarts ? [{ x: month, y: null, estimate }] : []), { x: month, y: value, estimate }]);

/** The band below everything else, its edge and its middle dashed: told from what happened in grey and in print. */
function forecastSets({ forecast }: TrendFigure, theme: Theme): Configuration['data']['datasets'] {
  if (!forecast) return [];
  const line = { borderWidth: 1, pointRadius: 0, tension: 0, borderColor: theme.ink3, borderDash: [1, 3] };
  const edge = (side: 'low' | 'high' | 'value'): { x: number; y: number }[] => forecast.points.map((point) => ({ x: point.month, y: point[side] }));
  return [
    { ...line, data: edge('high'), fill: '+1', backgroundColor: theme.rule },
    { ...line, data: edge('low'), fill: false },
    { ...line, data: edge('value'), fill: false, borderDash: [7, 4], borderWidth: 1.75, borderColor: theme.ink2 },
  ];
}

function datasetsOf(figure: TrendFigure, theme: Theme): Configuration['data']['datasets'] {
  const line = { borderWidth: 1, borderJoinStyle: 'round' as const, pointRadius: 0, tension: 0, fill: false, clip: 8 };
  const points = withBreaks(figure.points);
  // So many that dots would make a string of beads of the line: only what the line does not show has one.
  const many = figure.points.length > 40;
  const alone = new Set(lonely(figure.points).map(({ month }) => month));
  return [
    ...forecastSets(figure, theme),
    ...figure.paths.map((path) => ({
      ...line, data: path.map(({ month, value }) => ({ x: month, y: value })), borderColor: theme.ink3, borderDash: [2, 4], borderWidth: 1.5,
    })),
    ...figure.bounds.map((bound) => ({
      ...line, data: [{ x: bound.fromMonth, y: bound.value }, { x: bound.dueMonth, y: bound.value }], borderColor: theme.ink,
    })),
    {
      ...line, data: points.map(({ x, y }) => ({ x, y })), borderColor: theme.ink, borderWidth: 2.5, spanGaps: false,
      pointRadius: points.map(({ x, estimate }) => (estimate ? 2.8 : many && !alone.has(x) ? 0 : 2.2)),
      pointBackgroundColor: points.map(({ estimate }) => (estimate ? theme.paper : theme.ink)), pointBorderColor: theme.ink, pointBorderWidth: 1.25,
    },
  ];
}

/** The one configuration of the trend chart, for the screen and for the report. */
export function trendConfiguration(figure: TrendFigure, wording: Wording): Configuration {
  const { language, theme, narrow } = wording;
  const words = texts[language].chart;
  const font = { family: theme.font, size: 14 };
  const every = Math.ceil(figure.x.ticks.length / (narrow ? 3 : 7));
  const marked = new Set(figure.x.ticks.filter((_, index) => (figure.x.ticks.length - 1 - index) % every === 0));
  return {
    type: 'line',
    data: { datasets: datasetsOf(figure, theme) },
    options: {
      animation: false, responsive: false, parsing: false, normalized: true, events: [],
      layout: { padding: { top: 18, right: narrow ? 14 : 64, bottom: 2, left: 2 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false }, filler: { drawTime: 'beforeDatasetsDraw' } },
      scales: {
        x: {
          type: 'linear', min: figure.x.from, max: figure.x.to,
          grid: { drawOnChartArea: false, color: theme.ink2, tickLength: 5 }, border: { color: theme.ink2 },
          afterBuildTicks: (axis) => { axis.ticks = figure.x.ticks.map((value) => ({ value })); },
          ticks: {
            font, color: theme.ink2, autoSkip: false, maxRotation: 0, includeBounds: false,
            callback: (value) => (marked.has(Number(value)) ? (narrow ? lastMonthOf(Number(value)) : words.endOf(lastMonthOf(Number(value)))) : ''),
          },
        },
        y: {
          type: 'linear', min: figure.y.from, max: figure.y.to,
          grid: { color: ({ tick }) => (tick.value === 0 && figure.y.from < 0 ? theme.ink3 : theme.rule), drawTicks: false }, border: { display: false },
          ticks: { font, color: theme.ink3, stepSize: figure.y.step, padding: 8, callback: (value) => formatNumber(Number(value), language) },
        },
      },
    },
    plugins: [marksPlugin(marksOf(figure, wording), theme) as NonNullable<Configuration['plugins']>[number]],
  };
}

/** The figures behind the trend, period by period; those of a forecast say that they are. */
export function trendTable(figure: TrendFigure, { language, decimals }: Pick<Wording, 'language' | 'decimals'>): ChartTable {
  const { chart, common, overview } = texts[language];
  const number = (value: number | null): string => (value === null ? '' : formatNumber(value, language, decimals));
  const gap = (value: number | null, expected: number | null): string => (value === null || expected === null ? '' : formatSigned(value - expected, language, decimals));
  const told = figure.forecast?.points.slice(1) ?? [];
  return {
    columns: [chart.period, chart.actual, overview.columns.expected, chart.gap, ...(told.length > 0 ? [chart.forecast.word] : [])],
    rows: [
      ...figure.points.map(({ month, period, value, estimate }) => {
        const expected = expectedOn(figure, month);
        return [formatPeriod(period, language), value === null ? common.blank : `${number(value)}${estimate ? ` (${common.estimate})` : ''}`, number(expected), gap(value, expected), ...(told.length > 0 ? [''] : [])];
      }),
      ...told.map(({ month, period, value, low, high }) => {
        const expected = expectedOn(figure, month);
        return [formatPeriod(period, language), '', number(expected), gap(value, expected), `${number(value)} (${chart.forecast.band(number(low), number(high))})`];
      }),
    ],
  };
}
