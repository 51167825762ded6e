import type { ChartConfiguration } from 'chart.js';
import { Chart } from './chart.ts';
import type { Theme } from './theme.ts';

/** What is drawn by hand on the canvas of a chart without axes: rows of bars, many small pictures. */
export type Pen = CanvasRenderingContext2D;

/** A picture and how high it is; `cuts` are where it may go on on another page, the first at its top. */
export interface Drawn { configuration: ChartConfiguration; height: number; cuts?: number[] }

/** A chart whose picture one function draws, on screen and as SVG alike. */
export function sketch(draw: (pen: Pen, width: number, height: number) => void): ChartConfiguration {
  return {
    type: 'scatter', data: { datasets: [] },
    options: { animation: false, responsive: false, events: [], plugins: { legend: { display: false }, tooltip: { enabled: false } }, scales: { x: { display: false }, y: { display: false } } },
    plugins: [{ id: 'sketch', afterDraw: ({ ctx, width, height }: Chart) => { draw(ctx, width, height); } }],
  };
}

export interface Writing { size?: number; weight?: number; color: string; align?: 'left' | 'center' | 'right' }

export const fontOf = ({ size = 14, weight = 400 }: Pick<Writing, 'size' | 'weight'>, theme: Theme): string => `${weight} ${size}px ${theme.font}`;

export function widthOf(pen: Pen, text: string, writing: Pick<Writing, 'size' | 'weight'>, theme: Theme): number {
  pen.font = fontOf(writing, theme);
  return pen.measureText(text).width;
}

/** One line of words on its base line. */
export function write(pen: Pen, text: string, x: number, y: number, writing: Writing, theme: Theme): void {
  pen.save();
  pen.font = fontOf(writing, theme);
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = writing.color;
  const wide = writing.align === undefined || writing.align === 'left' ? 0 : pen.measureText(text).width * (writing.align === 'right' ? 1 : 0.5);
  pen.fillText(text, x - wide, y);
  pen.restore();
}

/** Words on a ground of their own with a stroke before them: what has just changed. */
export function writeMarked(pen: Pen, text: string, x: number, y: number, theme: Theme): void {
  box(pen, x, y - 14, widthOf(pen, text, {}, theme) + 12, 19, theme.rule);
  box(pen, x, y - 14, 3, 19, theme.risk);
  write(pen, text, x + 8, y, { color: theme.ink }, theme);
}

/** A word cut into pieces of which none is wider than this. */
function pieces(word: string, most: number, wide: (text: string) => number): string[] {
  const cut: string[] = [];
  for (const letter of wide(word) <= most ? [word] : word) {
    const last = cut.at(-1);
    if (last !== undefined && wide(last + letter) <= most) cut[cut.length - 1] = last + letter;
    else cut.push(letter);
  }
  return cut;
}

/** Words broken into lines no wider than this; a word that is wider is cut. */
export function wrap(text: string, most: number, wide: (text: string) => number): string[] {
  const broken: string[] = [];
  for (const word of text.split(' ')) {
    const last = broken.at(-1);
    if (last !== undefined && wide(`${last} ${word}`) <= most) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(...pieces(word, most, wide));
  }
  return broken;
}

/** Words in at most so many lines no wider than this; what finds no room ends in "…". */
export function linesIn(pen: Pen, text: string, most: number, lines: number, writing: Pick<Writing, 'size' | 'weight'>, theme: Theme): string[] {
  const wide = (piece: string): number => widthOf(pen, piece, writing, theme);
  const broken = wrap(text, most, wide);
  if (broken.length <= lines) return broken;
  const kept = broken.slice(0, lines);
  let end = `${kept.at(-1)}…`;
  while (wide(end) > most && end.length > 2) end = `${end.slice(0, end.includes(' ') ? end.lastIndexOf(' ') : -2)}…`;
  return [...kept.slice(0, -1), end];
}

/** A short upright stroke at a value, set off from the bar that it may lie on. */
export function stroke(pen: Pen, x: number, y: number, half: number, theme: Theme): void {
  line(pen, [x, y - half], [x, y + half], theme.paper, { width: 5.5 });
  line(pen, [x, y - half], [x, y + half], theme.ink, { width: 2.5 });
}

export function line(pen: Pen, from: readonly [number, number], to: readonly [number, number], color: string, { width = 1, dash = [] }: { width?: number; dash?: number[] } = {}): void {
  pen.save();
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.setLineDash(dash);
  pen.beginPath();
  pen.moveTo(...from);
  pen.lineTo(...to);
  pen.stroke();
  pen.restore();
}

export function box(pen: Pen, x: number, y: number, width: number, height: number, color: string): void {
  pen.save();
  pen.fillStyle = color;
  pen.fillRect(x, y, width, height);
  pen.restore();
}
