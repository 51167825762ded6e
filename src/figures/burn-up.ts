import type { ChartConfiguration, Plugin } from 'chart.js';
import type { BurnUp } from '#domain/burn-up';
import { formatNumber, formatPeriod } from '#texts/format';
import { texts, type Language } from '#texts/language';
import './chart.ts';
import { marksPlugin, type Label, type Marks } from './labels.ts';
import type { Spot } from './place.ts';
import type { Drawn } from './sketch.ts';
import type { ChartTable } from './table.ts';
import type { Theme } from './theme.ts';

export interface BurnUpWords { language: Language; theme: Theme; width: number }

/** Words at their lines, and the gap between what was due and what is done as a stem. */
function marksOf({ points, total, present }: BurnUp, { language, theme }: BurnUpWords): Marks {
  const words = texts[language].charts.burnUp;
  const n = (value: number): string => formatNumber(value, language);
  const [from, to] = [points[0]?.month ?? 0, points.at(-1)?.month ?? 1];
  const all: Label = { spots: [{ x: from, y: total, align: 'left', stand: 'above', dx: 6, dy: -3 }, { x: to, y: total, align: 'right', stand: 'above', dx: -6, dy: -3 }, { x: (from + to) / 2, y: total, align: 'center', stand: 'above', dx: 0, dy: -3 }], lines: [{ text: words.total(n(total)), color: theme.ink2 }] };
  const beside = (month: number, y: number, stands: Spot['stand'][]): Spot[] => stands.flatMap((stand): Spot[] => {
    const dy = { above: -4, beside: 0, below: 4 }[stand];
    return [{ x: month, y, align: 'left', stand, dx: 9, dy }, { x: month, y, align: 'right', stand, dx: -9, dy }];
  }).concat([26, 48].map((far): Spot => ({ x: month, y, align: 'left', stand: 'above', dx: 9, dy: -far, extra: 20 })));
  const none = { breaks: [], shape: null, ring: null };
  if (!present) return { ...none, labels: [all], stem: null };
  const { month, due, done } = present;
  const [higher, lower]: [Spot['stand'][], Spot['stand'][]] = [['beside', 'above', 'below'], ['beside', 'below', 'above']];
  return {
    ...none, stem: due === done ? null : { x: month, from: due, to: done, color: done < due ? theme.bad : theme.good },
    labels: [
      { spots: beside(month, due, due >= done ? higher : lower), lines: [{ text: words.due(n(due)), color: theme.ink2 }] },
      { spots: beside(month, done, due >= done ? lower : higher), lines: [{ text: words.done(n(done)), color: theme.ink, weight: 600 }] },
      all,
    ],
  };
}

/** A count stands until the day on which it changes: the line goes level, then up. */
const stepped = (points: readonly { x: number; y: number }[]): { x: number; y: number }[] => points.flatMap((point, at) => {
  const before = points[at - 1];
  return before && before.y !== point.y ? [{ x: point.x, y: before.y }, point] : [point];
});

/** Tasks done against tasks due, added up over the term, below the line of all of them. */
export function burnUpChart(burn: BurnUp, words: BurnUpWords): Drawn {
  const { theme, language, width } = words;
  const { points, total, present } = burn;
  const font = { family: theme.font, size: 14 };
  const [from, to] = [points[0]?.month ?? 0, points.at(-1)?.month ?? 1];
  const set = { pointRadius: 0, fill: false, borderJoinStyle: 'round' as const };
  const done = points.flatMap((point) => (point.done === null || (present && point.month > present.month) ? [] : [{ x: point.month, y: point.done }]));
  const years = Array.from({ length: Math.floor((to + 1) / 12) - Math.ceil((from + 1) / 12) + 1 }, (_, index) => (Math.ceil((from + 1) / 12) + index) * 12 - 1);
  const configuration: ChartConfiguration<'line', { x: number; y: number }[]> = {
    type: 'line',
    data: {
      datasets: [
        { ...set, data: [{ x: from, y: total }, { x: to, y: total }], borderColor: theme.ink2, borderWidth: 1 },
        { ...set, data: stepped(points.map(({ month, due }) => ({ x: month, y: due }))), borderColor: theme.ink3, borderWidth: 1.75, borderDash: [2, 4] },
        // The last one: words keep clear of it first.
        { ...set, data: stepped(done), borderColor: theme.ink, borderWidth: 2.75 },
      ],
    },
    options: {
      animation: false, responsive: false, parsing: false, normalized: true, events: [],
      layout: { padding: { top: 20, right: width < 520 ? 14 : 96, left: 2, bottom: 2 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          type: 'linear', min: from, max: to, grid: { drawOnChartArea: false, color: theme.ink2, tickLength: 5 }, border: { color: theme.ink2 },
          afterBuildTicks: (axis) => { axis.ticks = years.map((value) => ({ value })); },
          ticks: { font, color: theme.ink2, autoSkip: false, maxRotation: 0, includeBounds: false, callback: (value) => (width < 520 ? String(Math.floor(Number(value) / 12)) : texts[language].chart.endOf(String(Math.floor(Number(value) / 12)))) },
        },
        y: { type: 'linear', min: 0, suggestedMax: total, grid: { color: theme.rule, drawTicks: false }, border: { display: false }, ticks: { font, color: theme.ink3, precision: 0, maxTicksLimit: 6, padding: 8 } },
      },
    },
    plugins: [marksPlugin(marksOf(burn, words), theme) as Plugin<'line'>],
  };
  return { configuration: configuration as ChartConfiguration, height: 320 };
}

export function burnUpSentence({ present }: BurnUp, language: Language): string {
  const words = texts[language].charts.burnUp;
  const by = present ? present.done - present.due : 0;
  return by < 0 ? words.behind(formatNumber(-by, language)) : by > 0 ? words.ahead(formatNumber(by, language)) : words.even;
}

/** @param beside how many tasks have no deadline to be counted by */
export function burnUpSubtitle({ total }: BurnUp, beside: number, language: Language): string {
  const words = texts[language].charts.burnUp;
  return words.subtitle(formatNumber(total, language), beside > 0 ? words.beside(formatNumber(beside, language)) : '');
}

export function burnUpTable({ points }: BurnUp, language: Language): ChartTable {
  const { columns } = texts[language].charts.burnUp;
  return { columns: [columns.month, columns.due, columns.done], rows: points.map(({ period, due, done }) => [formatPeriod(period, language), formatNumber(due, language), done === null ? '' : formatNumber(done, language)]) };
}
