import type { ChartConfiguration } from 'chart.js';
import type { Bound, TrendFigure } from '#domain/figure';
import { formatFigure, formatNumber, formatPeriod, formatSigned } from '#texts/format';
import { texts, type Language } from '#texts/language';
import { marksPlugin, type Label, type Marks } from './labels.ts';
import { toneOf, type Theme } from './theme.ts';

/** How a chart's figures are worded. */
export interface Wording { language: Language; decimals: number; measure: string; theme: Theme; narrow?: boolean }

const lastMonthOf = (month: number): string => String(Math.floor(month / 12));

/** "từ 70 % trở lên": a bound in words. */
export function boundWords({ side, value, strict, keep }: Pick<Bound, 'side' | 'value' | 'strict' | 'keep'>, { language, decimals, measure }: Wording): string {
  const words = texts[language].chart;
  const figure = formatFigure(value, language, decimals, measure);
  const text = side === 'low' ? (strict ? words.above(figure) : words.from(figure)) : strict ? words.below(figure) : words.upTo(figure);
  return keep ? `${words.keep} ${text}` : text;
}

function boundLabels(figure: TrendFigure, wording: Wording): Label[] {
  const { language, theme } = wording;
  const words = texts[language].chart;
  return figure.bounds.map((bound): Label => ({
    x: bound.fromMonth, y: bound.value, align: 'left', dx: 6, dy: bound.side === 'high' && figure.bounds.length > 1 ? 18 : -8, weight: 600, color: theme.ink,
    text: `${words.target} ${boundWords(bound, wording)}`,
  }));
}

function presentLabels(figure: TrendFigure, wording: Wording): Label[] {
  const { present } = figure;
  if (!present) return [];
  const { language, decimals, measure, theme } = wording;
  const words = texts[language].chart;
  const late = present.month > figure.x.from + (figure.x.to - figure.x.from) * 0.62;
  // At the right edge there is no room beyond the stem.
  const atEnd = present.month > figure.x.from + (figure.x.to - figure.x.from) * 0.86;
  const below = present.expected === null || present.value <= present.expected;
  const align = late ? 'right' : 'left';
  const labels: Label[] = [{
    x: present.month, y: present.value, align, dx: late ? 4 : -4, dy: below ? 28 : -28, weight: 600, color: theme.ink,
    text: `${words.actual} ${formatFigure(present.value, language, decimals, measure)}`,
  }, {
    x: present.month, y: present.value, align, dx: late ? 4 : -4, dy: below ? 45 : -14, color: theme.ink3, text: formatPeriod(present.period, language),
  }];
  if (present.expected === null) return labels;
  const gap = present.value - present.expected;
  const points = measure === '%' ? texts[language].common.points : '';
  // On its due date the expected value is the target, which has its own words already.
  if (!figure.bounds.some(({ value }) => value === present.expected)) labels.push({
    x: present.month, y: present.expected, align: late ? 'left' : 'right', dx: late ? 12 : -12, dy: below ? -8 : 20, color: theme.ink2,
    text: `${words.expected} ${formatFigure(present.expected, language, decimals, measure)}`,
  });
  if (Math.abs(gap) > (figure.y.to - figure.y.from) * 0.09) {
    labels.push({
      x: present.month, y: (present.value + present.expected) / 2, align: atEnd ? 'right' : 'left', dx: atEnd ? -10 : 12, dy: 5, weight: 600, color: theme[toneOf[present.status]],
      text: [formatSigned(gap, language, decimals), points].filter(Boolean).join('\u00a0'),
    });
  }
  return labels;
}

function marksOf(figure: TrendFigure, wording: Wording): Marks {
  const { present, bounds } = figure;
  const { theme } = wording;
  const end = figure.paths.at(-1)?.at(-1);
  return {
    labels: [...boundLabels(figure, wording), ...presentLabels(figure, wording)],
    stem: present?.expected == null ? null : { x: present.month, from: present.expected, to: present.value, color: theme[toneOf[present.status]] },
    shape: present ? { x: present.month, y: present.value, status: present.status } : null,
    ring: bounds.length > 0 && end ? { x: end.month, y: end.value } : null,
  };
}

type Configuration = ChartConfiguration<'line', { x: number; y: number | null }[]>;

function datasetsOf(figure: TrendFigure, theme: Theme): Configuration['data']['datasets'] {
  const line = { borderWidth: 1, pointRadius: 0, tension: 0, fill: false };
  return [
    ...figure.paths.map((path) => ({
      ...line, data: path.map(({ month, value }) => ({ x: month, y: value })), borderColor: theme.ink3, borderDash: [2, 4], borderWidth: 1.5,
    })),
    ...figure.bounds.map((bound) => ({
      ...line, data: [{ x: bound.fromMonth, y: bound.value }, { x: bound.dueMonth, y: bound.value }], borderColor: theme.ink,
    })),
    {
      ...line, data: figure.points.map(({ month, value }) => ({ x: month, y: value })), borderColor: theme.ink, borderWidth: 2.5, spanGaps: false,
      pointRadius: figure.points.length > 40 ? 0 : 2.2,
      pointBackgroundColor: figure.points.map(({ estimate }) => (estimate ? theme.paper : theme.ink)), pointBorderColor: theme.ink, pointBorderWidth: 1.25,
    },
  ];
}

/** The one configuration of the trend chart, for the screen and for the report. */
export function trendConfiguration(figure: TrendFigure, wording: Wording): Configuration {
  const { language, theme, narrow } = wording;
  const words = texts[language].chart;
  const font = { family: theme.font, size: 14 };
  const every = narrow ? Math.ceil(figure.x.ticks.length / 3) : 1;
  const marked = new Set(figure.x.ticks.filter((_, index) => (figure.x.ticks.length - 1 - index) % every === 0));
  return {
    type: 'line',
    data: { datasets: datasetsOf(figure, theme) },
    options: {
      animation: false, responsive: false, parsing: false, normalized: true, events: [],
      layout: { padding: { top: 18, right: narrow ? 14 : 64, bottom: 2, left: 2 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
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
          grid: { color: theme.rule, drawTicks: false }, border: { display: false },
          ticks: { font, color: theme.ink3, stepSize: figure.y.step, padding: 8, callback: (value) => formatNumber(Number(value), language) },
        },
      },
    },
    plugins: [marksPlugin(marksOf(figure, wording), theme) as NonNullable<Configuration['plugins']>[number]],
  };
}
