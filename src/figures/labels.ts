import type { Chart, Plugin } from 'chart.js';
import type { Status } from '#domain/indicator';
import { toneOf, type Theme } from './theme.ts';

/** A word at a point of the picture, kept inside the canvas. */
export interface Label { x: number; y: number; text: string; align: CanvasTextAlign; dx?: number; dy?: number; weight?: number; color: string; size?: number }
export interface Stem { x: number; from: number; to: number; color: string }
export interface Marks { labels: Label[]; stem: Stem | null; shape: { x: number; y: number; status: Status } | null; ring: { x: number; y: number } | null }

type Context = CanvasRenderingContext2D;

/** The eight shapes: round on course, diamond at risk, angular off course, dashed unknown. */
export function drawShape(context: Context, status: Status, x: number, y: number, size: number, theme: Theme): void {
  const r = size / 2;
  context.save();
  context.fillStyle = theme[toneOf[status]];
  context.strokeStyle = theme[toneOf[status]];
  context.lineWidth = 1.75;
  context.beginPath();
  if (status === 'offTrack') {
    context.moveTo(x - r, y - r * 0.75);
    context.lineTo(x + r, y - r * 0.75);
    context.lineTo(x, y + r);
    context.closePath();
    context.fill();
  } else if (status === 'atRisk') {
    context.moveTo(x, y - r);
    context.lineTo(x + r, y);
    context.lineTo(x, y + r);
    context.lineTo(x - r, y);
    context.closePath();
    context.fill();
  } else if (status === 'missed') {
    context.rect(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6);
    context.fill();
  } else {
    context.arc(x, y, r * 0.82, 0, 2 * Math.PI);
    if (status === 'noData' || status === 'pending') context.setLineDash([2, 2]);
    if (status === 'exceeded' || status === 'met') context.fill();
    else context.stroke();
    if (status === 'onTrack') {
      context.beginPath();
      context.arc(x, y, r * 0.3, 0, 2 * Math.PI);
      context.fill();
    }
  }
  context.restore();
}

function write(chart: Chart, label: Label, theme: Theme): void {
  const { ctx, scales, width, height } = chart;
  const [sx, sy] = [scales['x'], scales['y']];
  if (!sx || !sy) return;
  const size = label.size ?? 14;
  ctx.save();
  ctx.font = `${label.weight ?? 400} ${size}px ${theme.font}`;
  const wide = ctx.measureText(label.text).width;
  const at = sx.getPixelForValue(label.x) + (label.dx ?? 0);
  const left = label.align === 'right' ? at - wide : label.align === 'center' ? at - wide / 2 : at;
  const x = Math.min(Math.max(left, 2), Math.max(2, width - wide - 2));
  const y = Math.min(Math.max(sy.getPixelForValue(label.y) + (label.dy ?? 0), size), height - 4);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  // A halo of paper keeps a word readable where a line runs under it.
  ctx.strokeStyle = theme.paper;
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeText(label.text, x, y);
  ctx.fillStyle = label.color;
  ctx.fillText(label.text, x, y);
  ctx.restore();
}

function drawStem({ ctx, scales }: Chart, stem: Stem): void {
  const [sx, sy] = [scales['x'], scales['y']];
  if (!sx || !sy) return;
  const x = sx.getPixelForValue(stem.x);
  const [from, to] = [sy.getPixelForValue(stem.from), sy.getPixelForValue(stem.to)];
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

/** Draws what no data set can: words at the line, the gap as a stem, the present as a status shape. */
export const marksPlugin = (marks: Marks, theme: Theme): Plugin => ({
  id: 'marks',
  afterDatasetsDraw(chart) {
    const [sx, sy] = [chart.scales['x'], chart.scales['y']];
    if (!sx || !sy) return;
    if (marks.stem) drawStem(chart, marks.stem);
    if (marks.ring) {
      const { ctx } = chart;
      ctx.save();
      ctx.beginPath();
      ctx.arc(sx.getPixelForValue(marks.ring.x), sy.getPixelForValue(marks.ring.y), 4, 0, 2 * Math.PI);
      ctx.fillStyle = theme.paper;
      ctx.strokeStyle = theme.ink;
      ctx.lineWidth = 1.75;
      ctx.fill();
      ctx.stroke();
      ctx.restore();
    }
    if (marks.shape) {
      const [x, y] = [sx.getPixelForValue(marks.shape.x), sy.getPixelForValue(marks.shape.y)];
      chart.ctx.save();
      chart.ctx.fillStyle = theme.paper;
      chart.ctx.beginPath();
      chart.ctx.arc(x, y, 9.5, 0, 2 * Math.PI);
      chart.ctx.fill();
      chart.ctx.restore();
      drawShape(chart.ctx, marks.shape.status, x, y, 15, theme);
    }
    for (const label of marks.labels) write(chart, label, theme);
  },
});
