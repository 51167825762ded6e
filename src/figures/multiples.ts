import { lonely, type TrendFigure } from '#domain/figure';
import type { Status } from '#domain/indicator';
import { formatFigure, formatNumber, formatPeriod } from '#texts/format';
import { texts, type Language } from '#texts/language';
import { drawShape } from './shape.ts';
import { line, linesIn, sketch, widthOf, write, writeMarked, type Pen, type Drawn } from './sketch.ts';
import type { ChartTable } from './table.ts';
import { toneOf, type Theme } from './theme.ts';
import { boundsWords } from './trend-labels.ts';

/** One of many small trends; `figure` is null where there is nothing to draw, `actual` is empty where nothing is known. */
export interface SmallTrend { number: string; name: string; measure: string; decimals: number; status: Status; actual: string; figure: TrendFigure | null; was?: string | undefined }

const gap = 28;
const names = 40;
const foot = 46;
/** A picture's height on a page, and where many must stand on a wall at once. */
const plots = { usual: 92, low: 54 } as const;

const columnsIn = (width: number): number => (width < 420 ? 1 : width < 720 ? 2 : width < 1000 ? 3 : 4);

/** Figures to px within one cell; a little room is left above and below. */
function scalesOf({ x, points, paths, bounds }: TrendFigure, left: number, top: number, wide: number, plot: number): { at: (month: number, value: number) => [number, number] } {
  const values = [...points.flatMap(({ value }) => value ?? []), ...paths.flat().map(({ value }) => value), ...bounds.map(({ value }) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  return { at: (month, value) => [left + ((month - x.from) / (x.to - x.from || 1)) * wide, top + 8 + (1 - (value - low) / span) * (plot - 16)] };
}

function drawTrend(pen: Pen, figure: TrendFigure, left: number, top: number, wide: number, theme: Theme, plot: number): void {
  const { at } = scalesOf(figure, left, top, wide, plot);
  for (const path of figure.paths) for (const [index, to] of path.entries()) {
    const from = path[index - 1];
    if (from) line(pen, at(from.month, from.value), at(to.month, to.value), theme.ink3, { width: 1.5, dash: [2, 4] });
  }
  for (const { fromMonth, dueMonth, value } of figure.bounds) line(pen, at(Math.max(figure.x.from, fromMonth), value), at(dueMonth, value), theme.ink2);
  figure.points.forEach((to, index) => {
    const from = figure.points[index - 1];
    if (from?.value != null && to.value !== null && !to.restarts) line(pen, at(from.month, from.value), at(to.month, to.value), theme.ink, { width: 2.25 });
  });
  // One with no neighbour has no line to be seen by.
  for (const { month, value } of lonely(figure.points)) disc(pen, at(month, value), 2.2, theme.ink);
  const present = figure.present;
  if (!present) return;
  const [x, y] = at(present.month, present.value);
  disc(pen, [x, y], 9, theme.paper);
  drawShape(pen, present.shown, x, y, 13, theme);
}

function disc(pen: Pen, [x, y]: readonly [number, number], radius: number, color: string): void {
  pen.save();
  pen.fillStyle = color;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
  pen.restore();
}

/** When the picture begins and ends, with a stroke at the end of each year. */
function drawAxis(pen: Pen, { x }: TrendFigure, left: number, under: number, wide: number, theme: Theme, language: Language): void {
  const { endOf } = texts[language].chart;
  for (const month of x.ticks) {
    const at = left + ((month - x.from) / (x.to - x.from || 1)) * wide;
    line(pen, [at, under], [at, under + 4], theme.ink3);
  }
  const [first, last] = [x.ticks[0], x.ticks.at(-1)];
  if (first === undefined || last === undefined) return;
  const year = (month: number): string => endOf(String(Math.floor(month / 12)));
  write(pen, year(first), left, under + 18, { color: theme.ink3 }, theme);
  if (last !== first) write(pen, year(last), left + wide, under + 18, { color: theme.ink3, align: 'right' }, theme);
}

/** What is at the left, what is asked for at the right: the period is left out where both find no room, then the words of the target. */
function drawFoot(pen: Pen, { actual, decimals, measure, figure, was }: SmallTrend, left: number, y: number, wide: number, theme: Theme, language: Language): void {
  const wording = { language, decimals, measure: measure === '%' ? '%' : '', theme };
  const when = figure?.present ? `, ${formatPeriod(figure.present.period, language, true)}` : '';
  const [target = '', short = ''] = figure ? [boundsWords(figure, wording), boundsWords(figure, wording, true)] : [];
  const fits = (one: string, other: string): boolean => widthOf(pen, one, { weight: 600 }, theme) + widthOf(pen, other, {}, theme) + 14 <= wide;
  const [said, asked] = was ? [actual, ''] : fits(actual + when, target) ? [actual + when, target] : fits(actual, target) ? [actual, target] : [actual, fits(actual, short) ? short : ''];
  write(pen, said, left, y, { weight: 600, color: theme.ink }, theme);
  if (was) return writeMarked(pen, was, left + widthOf(pen, said, { weight: 600 }, theme) + 8, y, theme);
  if (asked) write(pen, asked, left + wide, y, { color: theme.ink2, align: 'right' }, theme);
}

function drawCell(pen: Pen, small: SmallTrend, left: number, top: number, wide: number, plot: number, theme: Theme, language: Language): void {
  const { charts: { multiples: words }, status } = texts[language];
  linesIn(pen, `${small.number}. ${small.name}`, wide, 2, { weight: 600 }, theme).forEach((text, index) => { write(pen, text, left, top + 15 + index * 18, { weight: 600, color: theme.ink }, theme); });
  const under = top + names + plot + 4;
  line(pen, [left, under], [left + wide, under], theme.rule);
  if (!small.figure || small.figure.points.length === 0) {
    const known = small.actual || (small.status === 'noData' ? '' : words.empty);
    const y = top + names + plot / 2;
    drawShape(pen, small.status, left + 7, y - 5, 13, theme);
    write(pen, [known, status.inSum[small.status]].filter(Boolean).join(' · '), left + 22, y, { color: theme.ink2 }, theme);
    if (small.figure) drawFoot(pen, { ...small, actual: '' }, left, under + 18, wide, theme, language);
    return;
  }
  drawTrend(pen, small.figure, left, top + names, wide, theme, plot);
  drawAxis(pen, small.figure, left, under, wide, theme, language);
  drawFoot(pen, small, left, under + 38, wide, theme, language);
}

/** Many trends beside each other, each with a vertical axis of its own. */
export function multiplesChart(all: readonly SmallTrend[], { language, theme, width, low = false }: { language: Language; theme: Theme; width: number; low?: boolean }): Drawn {
  const columns = columnsIn(width);
  const plot = low ? plots.low : plots.usual;
  const cellHeight = names + plot + foot + 20;
  const wide = (width - gap * (columns - 1)) / columns;
  return {
    height: Math.ceil(all.length / columns) * cellHeight,
    cuts: Array.from({ length: Math.ceil(all.length / columns) }, (_, index) => index * cellHeight),
    configuration: sketch((pen) => {
      all.forEach((small, index) => { drawCell(pen, small, (index % columns) * (wide + gap), Math.floor(index / columns) * cellHeight, wide, plot, theme, language); });
    }),
  };
}

/** How many are on course or better, of all that stand here. */
export function multiplesSentence(all: readonly SmallTrend[], language: Language): string {
  const words = texts[language].charts;
  const good = all.filter(({ status }) => toneOf[status] === 'good').length;
  return all.length === 0 ? words.none : words.multiples.sentence(formatNumber(good, language), formatNumber(all.length, language));
}

/** How the pictures are read; nothing where there are none. */
export const multiplesSubtitle = (all: readonly SmallTrend[], language: Language): string => (all.length > 0 ? texts[language].charts.multiples.subtitle : '');

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
