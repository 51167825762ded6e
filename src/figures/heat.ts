import { statuses, type Status } from '#domain/indicator';
import { formatNumber } from '#texts/format';
import { texts, type Language } from '#texts/language';
import { drawShape } from './shape.ts';
import { box, linesIn, sketch, widthOf, write, type Pen, type Drawn } from './sketch.ts';
import type { ChartTable } from './table.ts';
import type { Theme } from './theme.ts';

/** One figure of an office; `share` is of the office's own target (1 is the target), null where it has none. */
export interface HeatCell { text: string; status: Status | null; share: number | null }
export interface Heat { columns: { number: string; name: string }[]; rows: { name: string; cells: HeatCell[] }[] }

/** Four steps of nearness to the own target, told by the ground and said in words; −1 without a target. */
export const stepOf = ({ share }: HeatCell): number => (share === null ? -1 : share < 0.5 ? 0 : share < 0.8 ? 1 : share < 1 - 1e-9 ? 2 : 3);
const grounds = [0.04, 0.1, 0.18, 0.28];

const rowHeight = 26;
const head = 74;

const foot = 34;

/** The words of the shapes that stand in the picture, which has no room for them in its cells. */
function drawFoot(pen: Pen, { rows }: Heat, y: number, theme: Theme, language: Language): void {
  const shown = new Set(rows.flatMap(({ cells }) => cells.map(({ status }) => status)));
  let x = 0;
  for (const status of statuses.filter((one) => shown.has(one))) {
    const word = texts[language].status.inSum[status];
    drawShape(pen, status, x + 7, y - 5, 12, theme);
    write(pen, word, x + 20, y, { color: theme.ink2 }, theme);
    x += 20 + widthOf(pen, word, {}, theme) + 18;
  }
}

/** The table as a picture, for a file: the screen shows a table of HTML. */
export function heatChart(heat: Heat, { language, theme, width }: { language: Language; theme: Theme; width: number }): Drawn {
  const { columns, rows } = heat;
  const names = 190;
  const wide = (width - names) / Math.max(1, columns.length);
  return {
    height: rows.length === 0 ? 0 : head + rows.length * rowHeight + foot,
    configuration: sketch((pen) => {
      columns.forEach(({ number, name }, at) => {
        linesIn(pen, `${number}. ${name}`, wide - 10, 4, { size: 12 }, theme).forEach((text, index) => { write(pen, text, names + at * wide + 4, 14 + index * 15, { size: 12, color: theme.ink2 }, theme); });
      });
      rows.forEach(({ name, cells }, row) => {
        const y = head + row * rowHeight;
        write(pen, linesIn(pen, name, names - 10, 1, {}, theme)[0] ?? '', 0, y + 18, { color: theme.ink }, theme);
        cells.forEach((cell, at) => {
          const x = names + at * wide;
          const step = stepOf(cell);
          pen.save();
          pen.globalAlpha = step < 0 ? 0 : grounds[step] ?? 0;
          box(pen, x + 1, y + 1, wide - 2, rowHeight - 2, theme.ink);
          pen.restore();
          if (cell.status) drawShape(pen, cell.status, x + 14, y + rowHeight / 2, 12, theme);
          write(pen, cell.text, x + wide - 8, y + 18, { color: theme.ink, align: 'right' }, theme);
        });
      });
      drawFoot(pen, heat, head + rows.length * rowHeight + 26, theme, language);
    }),
  };
}

/** How many cells have reached what was asked of them. */
export function heatSentence({ rows }: Heat, language: Language): string {
  const words = texts[language].charts.heat;
  const asked = rows.flatMap(({ cells }) => cells.filter(({ status, share }) => share !== null && status !== null));
  const reached = asked.filter(({ status }) => status === 'met' || status === 'exceeded');
  return asked.length === 0 ? words.sentenceNone : words.sentence(formatNumber(reached.length, language), formatNumber(asked.length, language));
}

export function heatTable({ columns, rows }: Heat, language: Language): ChartTable {
  const { charts: { heat }, status } = texts[language];
  const told = (cell: HeatCell): string => [cell.text, cell.status ? status.inSum[cell.status] : '', cell.share === null ? '' : heat.ofOwn(`${formatNumber(Math.round(cell.share * 100), language)}\u00a0%`)].filter(Boolean).join('; ');
  return { columns: [heat.office, ...columns.map(({ number, name }) => `${number}. ${name}`)], rows: rows.map(({ name, cells }) => [name, ...cells.map(told)]) };
}
