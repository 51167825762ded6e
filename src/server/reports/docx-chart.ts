import { AlignmentType, Paragraph, TextRun } from 'docx';
import { ChartRun, type ChartSeries } from 'docx/charts';
import { bookmarked } from './docx-marks.ts';
import { face } from './docx-styles.ts';
import type { Chart } from './model.ts';

const looks = {
  actual: { color: '1A1A1A', line: { width: 2.25 }, markers: { shape: 'circle', size: 5 } },
  way: { color: '7A7A7A', line: { width: 1.5, dash: 'shortDot' }, markers: false },
  forecast: { color: '555555', line: { width: 1.75, dash: 'dash' }, markers: false },
  band: { color: '8A8A8A', line: { width: 1, dash: 'shortDot' }, markers: false },
  bound: { color: '1A1A1A', line: { width: 1 }, markers: false },
} as const satisfies Record<string, Partial<ChartSeries>>;

/** A chart that Word draws itself, with its numbers in a sheet that "Sửa dữ liệu" opens; it stays with its caption. */
export function wordChart({ alt, caption, data }: Chart, chartNames: string[] = [], captionNames: string[] = []): Paragraph[] {
  const numberFormat = `#,##0${data.decimals > 0 ? `.${'0'.repeat(data.decimals)}` : ''}`;
  const run = new ChartRun({
    type: 'line', legend: { position: 'bottom', font: { size: 11 } }, font: { name: face, color: '000000' }, altText: { name: caption.slice(0, 60), description: alt },
    categories: data.days.map((day) => new Date(`${day}T00:00:00Z`)),
    series: data.series.map(({ name, role, values }) => ({ name, values, ...looks[role] })),
    categoryAxis: { numberFormat: 'mm/yyyy', font: { size: 11 } }, valueAxis: { numberFormat, font: { size: 11 }, title: { text: data.measure, font: { size: 11, bold: false } } },
    transformation: { width: 600, height: 250 }, chartArea: { fill: 'FFFFFF', border: 'none' },
  });
  return [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120 }, children: bookmarked(chartNames, [run]) }), new Paragraph({ style: 'Caption', children: bookmarked(captionNames, [new TextRun(caption)]) })];
}
