import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { BurnUp } from '#domain/burn-up';
import { formatNumber, formatPeriod } from '#texts/format';
import { texts, type Language } from '#texts/language';
import './chart.ts';
import { line, write, type Writing } from './sketch.ts';
import type { ChartTable } from './table.ts';
import type { Theme } from './theme.ts';

export interface BurnUpWords { language: Language; theme: Theme; width: number }

/** Words at their lines, and the gap between what was due and what is done as a stem. */
function labelsPlugin({ points, total, present }: BurnUp, { language, theme, width }: BurnUpWords): Plugin {
  const words = texts[language].charts.burnUp;
  const n = (value: number): string => formatNumber(value, language);
  return {
    id: 'burn-up',
    afterDatasetsDraw(chart: Chart) {
      const [sx, sy] = [chart.scales['x'], chart.scales['y']];
      if (!sx || !sy) return;
      const [x, y] = [(month: number) => sx.getPixelForValue(month), (value: number) => sy.getPixelForValue(value)];
      const say = (text: string, at: number, high: number, writing: Writing): void => { write(chart.ctx, text, at, high, writing, theme); };
      say(words.total(n(total)), x(points[0]?.month ?? 0) + 6, y(total) - 7, { color: theme.ink2 });
      if (!present) return;
      const { month, due, done } = present;
      const room = width < 520 || sx.right - x(month) > 110;
      const [align, off] = room ? (['left', 10] as const) : (['right', -10] as const);
      line(chart.ctx, [x(month), y(due)], [x(month), y(done)], done < due ? theme.bad : theme.good, { width: 2.5 });
      // Two figures that are nearly one stand apart, the higher above.
      const near = Math.abs(y(due) - y(done)) < 20 ? (20 - Math.abs(y(due) - y(done))) / 2 : 0;
      const up = due >= done ? 1 : -1;
      say(words.due(n(due)), x(month) + off, y(due) + 5 - up * near, { color: theme.ink2, align });
      say(words.done(n(done)), x(month) + off, y(done) + 5 + up * near, { color: theme.ink, weight: 600, align });
    },
  };
}

type Point = { x: number; y: number | null };

/** Tasks done against tasks due, added up over the term, below the line of all of them. */
export function burnUpChart(burn: BurnUp, words: BurnUpWords): { configuration: ChartConfiguration; height: number } {
  const { theme, language, width } = words;
  const { points, total, present } = burn;
  const font = { family: theme.font, size: 14 };
  const [from, to] = [points[0]?.month ?? 0, points.at(-1)?.month ?? 1];
  const set = { pointRadius: 0, fill: false, stepped: 'after' as const, borderJoinStyle: 'round' as const };
  const done: Point[] = points.flatMap((point) => (point.done === null || (present && point.month > present.month) ? [] : [{ x: point.month, y: point.done }]));
  const years = Array.from({ length: Math.floor((to + 1) / 12) - Math.ceil((from + 1) / 12) + 1 }, (_, index) => (Math.ceil((from + 1) / 12) + index) * 12 - 1);
  const configuration: ChartConfiguration<'line', Point[]> = {
    type: 'line',
    data: {
      datasets: [
        { ...set, data: done, borderColor: theme.ink, borderWidth: 2.75 },
        { ...set, data: points.map(({ month, due }) => ({ x: month, y: due })), borderColor: theme.ink3, borderWidth: 1.75, borderDash: [2, 4] },
        { ...set, data: [{ x: from, y: total }, { x: to, y: total }], borderColor: theme.ink2, borderWidth: 1 },
      ],
    },
    options: {
      animation: false, responsive: false, parsing: false, normalized: true, events: [],
      layout: { padding: { top: 20, right: width < 520 ? 14 : 70, left: 2, bottom: 2 } },
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
    plugins: [labelsPlugin(burn, words) as Plugin<'line'>],
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
