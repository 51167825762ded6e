import type { ChartConfiguration } from 'chart.js';
import { Chart } from './chart.ts';
import { wrap } from './sketch.ts';
import { chartSvg, roughMeasure } from './svg.ts';
import { printTheme } from './theme.ts';

/** A chart as it is taken away: its sentence above it, what must be known below, on white. */
export interface Picture { title: string; subtitle: string; notes: string[]; width: number; height: number; configuration: ChartConfiguration }

export const pictureFont = 'Inter';
const margin = 20;
interface Line { text: string; font: string; color: string; y: number; bold: boolean; size: number }

function layOut({ title, subtitle, notes, width, height }: Picture, measure: (text: string, font: string) => number): { lines: Line[]; top: number; whole: number } {
  const lines: Line[] = [];
  let y = margin;
  const add = (text: string, size: number, bold: boolean, color: string): void => {
    const font = `${bold ? 700 : 400} ${size}px ${pictureFont}`;
    for (const piece of wrap(text, width - 2 * margin, (one) => measure(one, font))) {
      y += Math.round(size * 1.35);
      lines.push({ text: piece, font, color, y, bold, size });
    }
  };
  add(title, 19, true, printTheme.ink);
  if (subtitle) add(subtitle, 15, false, printTheme.ink2);
  const top = y + 14;
  y = top + height + 4;
  for (const note of notes) add(note, 14, false, printTheme.ink2);
  return { lines, top, whole: y + margin };
}

/** The picture as SVG with real text. */
export function pictureSvg(picture: Picture): string {
  const { lines, top, whole } = layOut(picture, roughMeasure);
  const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
  const inner = chartSvg(picture.configuration, {
    width: picture.width - 2 * margin, height: picture.height, id: 'chart', title: picture.title, description: picture.subtitle, family: pictureFont,
  });
  const texts = lines.map(({ text, y, size, bold, color }) => `<text x="${margin}" y="${y}" font-family="${pictureFont}, sans-serif" font-size="${size}"${bold ? ' font-weight="700"' : ''} fill="${color}">${escape(text)}</text>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${whole}" viewBox="0 0 ${picture.width} ${whole}"><rect width="100%" height="100%" fill="${printTheme.paper}"/>${texts}${inner.replace('<svg ', `<svg x="${margin}" y="${top}" `)}</svg>`;
}

/** Draws the picture on an empty canvas at twice its size; `bare` is a second one, for the chart alone. */
export function pictureOn(canvas: HTMLCanvasElement, bare: HTMLCanvasElement, picture: Picture): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const { lines, top, whole } = layOut(picture, (text, font) => {
    pen.font = font;
    return pen.measureText(text).width;
  });
  const width = picture.width - 2 * margin;
  [bare.width, bare.height] = [width, picture.height];
  const chart = new Chart(bare, { ...picture.configuration, options: { ...picture.configuration.options, animation: false, responsive: false, devicePixelRatio: 2 } } as ChartConfiguration);
  [canvas.width, canvas.height] = [picture.width * 2, whole * 2];
  pen.scale(2, 2);
  pen.fillStyle = printTheme.paper;
  pen.fillRect(0, 0, picture.width, whole);
  for (const { text, font, color, y } of lines) {
    pen.font = font;
    pen.fillStyle = color;
    pen.fillText(text, margin, y);
  }
  pen.drawImage(bare, margin, top, width, picture.height);
  chart.destroy();
}
