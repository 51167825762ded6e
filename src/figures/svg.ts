import { BasicPlatform, type ChartConfiguration } from 'chart.js';
import { Chart } from './chart.ts';
import { SvgContext, type MeasureText } from './svg-context.ts';

/** Widths of letters as shares of the size, near enough for a proportional serif; marks of Vietnamese add none. */
const narrow = new Set('iljtfrI.,:;\'|()[]/- ');
const wide = new Set('mwMW%@');
export const roughMeasure: MeasureText = (text, font) => {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 10);
  const heavy = /\b(?:bold|[6-9]00)\b/.test(font) ? 1.06 : 1;
  const letters = [...text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')];
  return heavy * size * letters.reduce((sum, letter) => sum + (narrow.has(letter) ? 0.3 : wide.has(letter) ? 0.83 : /[A-ZĐ]/.test(letter) ? 0.68 : 0.49), 0);
};

export interface SvgOptions { width: number; height: number; id: string; title: string; description: string; family: string; measure?: MeasureText }

/** Draws the screen's own configuration as SVG with real text, without a browser. The same input gives the same bytes. */
export function chartSvg(configuration: ChartConfiguration, { width, height, id, title, description, family, measure = roughMeasure }: SvgOptions): string {
  const context = new SvgContext({ width, height, id, family, measure });
  const chart = new Chart(context.canvas as unknown as HTMLCanvasElement, {
    ...configuration,
    platform: BasicPlatform,
    options: { ...configuration.options, animation: false, responsive: false, devicePixelRatio: 1 },
  } as ChartConfiguration);
  // Taken before the chart is put away: that wipes its canvas.
  const svg = context.toSvg(title, description);
  chart.destroy();
  return svg;
}
