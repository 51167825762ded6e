import type { Chart, Plugin } from 'chart.js';
import type { Status } from '#domain/indicator';
import { place, type Box, type Hindrance, type Placed, type Spot } from './place.ts';
import { drawShape } from './shape.ts';
import type { Theme } from './theme.ts';

/** One line of words; `short` stands where the whole finds no room. */
export interface Line { text: string; short?: string; weight?: number; color: string }
/**
 * Words that stay together, and the places to try, best first; x and y of a place are figures of the axes.
 * `optional` words are left out where they would cover something.
 */
export interface Label { lines: Line[]; spots: Spot[]; optional?: boolean }
export interface Stem { x: number; from: number; to: number; color: string }
/** A day at which what is drawn changes, as an upright line from the axis to the top. */
export interface Marks { breaks: { x: number }[]; labels: Label[]; stem: Stem | null; shape: { x: number; y: number; status: Status } | null; ring: { x: number; y: number } | null }

const size = 14;
const leading = 17;
const weights = { words: 4000, shape: 900, stem: 300, actual: 110, break: 90, line: 60, dotted: 25, short: 30, broken: 45 };
/** Words that can be spared are, before they cover a drawn line. */
const spared = 55;

/** Figures to px. */
interface Scales { x: (value: number) => number; y: (value: number) => number }
function scalesOf({ scales }: Chart): Scales | null {
  const [sx, sy] = [scales['x'], scales['y']];
  return sx && sy ? { x: (value) => sx.getPixelForValue(value), y: (value) => sy.getPixelForValue(value) } : null;
}

/** The straight pieces of every drawn line; a point without a figure breaks it. */
function linesOf(chart: Chart, { x, y }: Scales): Hindrance[] {
  return chart.data.datasets.map(({ data, ...look }, at, { length }): Hindrance => {
    const points = data as { x: number; y: number | null }[];
    // The actual is the last to be drawn.
    const weight = at === length - 1 ? weights.actual : 'borderDash' in look ? weights.dotted : weights.line;
    const line = points.slice(1).flatMap((to, index) => {
      const from = points[index];
      return !from || from.y === null || to.y === null ? [] : [{ x1: x(from.x), y1: y(from.y), x2: x(to.x), y2: y(to.y) }];
    });
    return { weight, line };
  });
}

const around = (x: number, y: number, radius: number): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });

function hindrancesOf(chart: Chart, { breaks, stem, shape, ring }: Marks, scales: Scales): Hindrance[] {
  const { x, y } = scales;
  return [
    ...linesOf(chart, scales),
    ...(stem ? [{ weight: weights.stem, line: [{ x1: x(stem.x), x2: x(stem.x), y1: y(stem.from), y2: y(stem.to) }] }] : []),
    ...breaks.map((one): Hindrance => ({ weight: weights.break, line: [{ x1: x(one.x), x2: x(one.x), y1: chart.chartArea.top, y2: chart.chartArea.bottom }] })),
    ...(shape ? [{ weight: weights.shape, box: around(x(shape.x), y(shape.y), 10) }] : []),
    ...(ring ? [{ weight: weights.shape, box: around(x(ring.x), y(ring.y), 6) }] : []),
  ];
}

const fontOf = ({ weight = 400 }: Line, theme: Theme): string => `${weight} ${size}px ${theme.font}`;

function widthOf({ ctx }: Chart, line: Line, text: string, theme: Theme): number {
  ctx.font = fontOf(line, theme);
  return ctx.measureText(text).width;
}

function write({ ctx }: Chart, line: Line, text: string, x: number, y: number, theme: Theme): void {
  ctx.save();
  ctx.font = fontOf(line, theme);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  // A halo of paper keeps a word readable where a line runs under it.
  ctx.strokeStyle = theme.paper;
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeText(text, x, y);
  ctx.fillStyle = line.color;
  ctx.fillText(text, x, y);
  ctx.restore();
}

interface Shown { line: Line; text: string; wide: number }

/** One line of words as two, as nearly alike as they can be; null where there is one word. */
function halves(text: string): [string, string] | null {
  const gaps = [...text.matchAll(/ /g)].map(({ index }) => index);
  const middle = gaps.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  return middle === undefined ? null : [text.slice(0, middle), text.slice(middle + 1)];
}

/** A label in full, without its measures, or on two lines, where only that finds room. */
function settle(chart: Chart, { lines, spots }: Label, taken: readonly Hindrance[], room: Box, theme: Theme): { shown: Shown[]; placed: Placed } {
  const attempt = (words: readonly Line[]): { shown: Shown[]; placed: Placed } => {
    const shown = words.map((line): Shown => ({ line, text: line.text, wide: widthOf(chart, line, line.text, theme) }));
    const width = Math.max(...shown.map(({ wide }) => wide));
    const placed = place(spots, { width, height: words.length * leading }, taken, room);
    // Beyond the edge nothing is read: what fits comes first.
    return { shown, placed: placed.box.right > room.right + 0.5 ? { ...placed, cost: placed.cost + weights.words } : placed };
  };
  const short = lines.map((line) => ({ ...line, text: line.short ?? line.text }));
  const two = lines.length === 1 ? lines.flatMap((line) => halves(line.text)?.map((text) => ({ ...line, text })) ?? []) : [];
  const tried = [
    { ...attempt(lines), more: 0 },
    ...(lines.some((line) => line.short !== undefined) ? [{ ...attempt(short), more: weights.short }] : []),
    ...(two.length > 0 ? [{ ...attempt(two), more: weights.broken }] : []),
  ];
  return tried.reduce((best, one) => (one.placed.cost + one.more < best.placed.cost + best.more ? one : best));
}

/** Places the labels one after another, each out of the way of what stands already, and writes them. */
function writeLabels(chart: Chart, marks: Marks, scales: Scales, theme: Theme): void {
  const { chartArea, width } = chart;
  const room: Box = { left: chartArea.left + 4, right: width - 2, top: 2, bottom: chartArea.bottom - 3 };
  const taken = hindrancesOf(chart, marks, scales);
  for (const label of marks.labels) {
    const spots = label.spots.map((spot) => ({ ...spot, x: scales.x(spot.x), y: scales.y(spot.y) }));
    const { shown, placed: { box, align, cost } } = settle(chart, { ...label, spots }, taken, room, theme);
    if (label.optional && cost >= spared) continue;
    shown.forEach(({ line, text, wide }, index) => {
      write(chart, line, text, align === 'right' ? box.right - wide : box.left, box.top + index * leading + size * 0.93, theme);
    });
    taken.push({ weight: weights.words, box });
  }
}

function drawStem({ ctx }: Chart, stem: Stem, scales: Scales): void {
  const x = scales.x(stem.x);
  const [from, to] = [scales.y(stem.from), scales.y(stem.to)];
  ctx.save();
  ctx.strokeStyle = stem.color;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.moveTo(x, from);
  ctx.lineTo(x, to);
  ctx.moveTo(x - 5, from);
  ctx.lineTo(x + 5, from);
  ctx.stroke();
  ctx.restore();
}

function drawBreak({ ctx, chartArea }: Chart, x: number, theme: Theme): void {
  ctx.save();
  ctx.strokeStyle = theme.ink2;
  ctx.lineWidth = 1;
  ctx.setLineDash([5, 4]);
  ctx.beginPath();
  ctx.moveTo(x, chartArea.top);
  ctx.lineTo(x, chartArea.bottom);
  ctx.stroke();
  ctx.restore();
}

function drawDisc({ ctx }: Chart, x: number, y: number, radius: number, theme: Theme, outline: boolean): void {
  ctx.save();
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = theme.paper;
  ctx.fill();
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.75;
  if (outline) ctx.stroke();
  ctx.restore();
}

/** Draws what no data set can: words at the line, the gap as a stem, the present as a status shape. */
export const marksPlugin = (marks: Marks, theme: Theme): Plugin => ({
  id: 'marks',
  afterDatasetsDraw(chart) {
    const scales = scalesOf(chart);
    if (!scales) return;
    const { stem, ring, shape } = marks;
    for (const { x } of marks.breaks) drawBreak(chart, scales.x(x), theme);
    if (stem) drawStem(chart, stem, scales);
    if (ring) drawDisc(chart, scales.x(ring.x), scales.y(ring.y), 4, theme, true);
    if (shape) {
      drawDisc(chart, scales.x(shape.x), scales.y(shape.y), 9.5, theme, false);
      drawShape(chart.ctx, shape.status, scales.x(shape.x), scales.y(shape.y), 15, theme);
    }
    writeLabels(chart, marks, scales, theme);
  },
});
