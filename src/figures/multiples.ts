import type { ChartConfiguration } from 'chart.js';
import type { TrendFigure } from '#domain/figure';
import type { Status } from '#domain/indicator';
import { formatFigure, formatNumber, formatPeriod } from '#texts/format';
import { texts, type Language } from '#texts/language';
import { drawShape } from './shape.ts';
import { line, linesIn, sketch, write, type Pen } from './sketch.ts';
import type { ChartTable } from './table.ts';
import type { Theme } from './theme.ts';
import { boundWords } from './trend-labels.ts';

/** One of many small trends; `figure` is null where there is nothing to draw, `actual` is empty where nothing is known. */
export interface SmallTrend { number: string; name: string; measure: string; decimals: number; status: Status; actual: string; figure: TrendFigure | null }

const gap = 28;
const names = 40;
const plot = 92;
const foot = 26;
const cellHeight = names + plot + foot + 22;

const columnsIn = (width: number): number => (width < 420 ? 1 : width < 720 ? 2 : width < 1000 ? 3 : 4);

/** Figures to px within one cell; a little room is left above and below. */
function scalesOf({ x, points, paths, bounds }: TrendFigure, left: number, top: number, wide: number): { at: (month: number, value: number) => [number, number] } {
  const values = [...points.flatMap(({ value }) => value ?? []), ...paths.flat().map(({ value }) => value), ...bounds.map(({ value }) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  return { at: (month, value) => [left + ((month - x.from) / (x.to - x.from || 1)) * wide, top + 8 + (1 - (value - low) / span) * (plot - 16)] };
}

function drawTrend(pen: Pen, figure: TrendFigure, left: number, top: number, wide: number, theme: Theme): void {
  const { at } = scalesOf(figure, left, top, wide);
  for (const path of figure.paths) for (const [index, to] of path.entries()) {
    const from = path[index - 1];
    if (from) line(pen, at(from.month, from.value), at(to.month, to.value), theme.ink3, { width: 1.5, dash: [2, 4] });
  }
  for (const { fromMonth, dueMonth, value } of figure.bounds) line(pen, at(Math.max(figure.x.from, fromMonth), value), at(dueMonth, value), theme.ink2);
  figure.points.forEach((to, index) => {
    const from = figure.points[index - 1];
    if (from?.value != null && to.value !== null && !to.restarts) line(pen, at(from.month, from.value), at(to.month, to.value), theme.ink, { width: 2.25 });
  });
  const present = figure.present;
  if (!present) return;
  const [x, y] = at(present.month, present.value);
  pen.save();
  pen.fillStyle = theme.paper;
  pen.beginPath();
  pen.arc(x, y, 9, 0, 2 * Math.PI);
  pen.fill();
  pen.restore();
  drawShape(pen, present.status, x, y, 13, theme);
}

function drawCell(pen: Pen, small: SmallTrend, left: number, top: number, wide: number, theme: Theme, language: Language): void {
  const words = texts[language].charts.multiples;
  linesIn(pen, `${small.number}. ${small.name}`, wide, 2, { weight: 600 }, theme).forEach((text, index) => { write(pen, text, left, top + 15 + index * 18, { weight: 600, color: theme.ink }, theme); });
  const under = top + names + plot + 4;
  line(pen, [left, under], [left + wide, under], theme.rule);
  if (!small.figure || small.figure.points.length === 0) {
    write(pen, `${small.actual || words.empty} · ${texts[language].status.inSum[small.status]}`, left, top + names + plot / 2, { color: theme.ink3 }, theme);
    return;
  }
  drawTrend(pen, small.figure, left, top + names, wide, theme);
  write(pen, small.actual, left, under + 18, { weight: 600, color: theme.ink }, theme);
  const bound = small.figure.bounds.at(-1);
  if (bound) write(pen, boundWords(bound, { language, decimals: small.decimals, measure: small.measure === '%' ? '%' : '', theme }), left + wide, under + 18, { color: theme.ink2, align: 'right' }, theme);
}

/** Many trends beside each other, each with a vertical axis of its own. */
export function multiplesChart(all: readonly SmallTrend[], { language, theme, width }: { language: Language; theme: Theme; width: number }): { configuration: ChartConfiguration; height: number } {
  const columns = Math.min(columnsIn(width), Math.max(1, all.length));
  const wide = (width - gap * (columns - 1)) / columns;
  return {
    height: Math.max(40, Math.ceil(all.length / columns) * cellHeight),
    configuration: sketch((pen) => {
      all.forEach((small, index) => { drawCell(pen, small, (index % columns) * (wide + gap), Math.floor(index / columns) * cellHeight, wide, theme, language); });
    }),
  };
}

export function multiplesTable(all: readonly SmallTrend[], language: Language): ChartTable {
  const { charts: { multiples: { columns, empty } }, status } = texts[language];
  return {
    columns: [columns.name, columns.period, columns.actual, columns.target, columns.status],
    rows: all.map(({ number, name, measure, decimals, status: now, actual, figure }) => {
      const bound = figure?.bounds.at(-1);
      return [`${number}. ${name} (${measure})`, figure?.present ? formatPeriod(figure.present.period, language) : '', figure?.present ? formatNumber(figure.present.value, language, decimals) : actual || empty, bound ? formatFigure(bound.value, language, decimals) : '', status.word[now]];
    }),
  };
}
