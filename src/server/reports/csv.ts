import type { Cell, Row } from './model.ts';
import type { Sheet } from './tables.ts';

/** Words that a spreadsheet would take for a formula are led by an apostrophe, as Excel itself marks text. */
const plain = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => (/[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return quoted(plain(cell));
  const { worth } = cell;
  // Figures as any program reads them: a point, no thousands, a percentage as paper counts it, days as YYYY-MM-DD.
  if (worth) return 'day' in worth ? worth.day : String(worth.percent ? Number((worth.number * 100).toPrecision(15)) : worth.number);
  return quoted(plain(cell.text));
}

/** A table as CSV (RFC 4180, UTF-8 with its mark): the heads first; a group's head stands alone in its row. */
export function csvOf({ columns, rows }: Sheet): Buffer {
  const line = (cells: Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;
  const rowOf = (row: Row): Cell[] => (Array.isArray(row) ? row : [row.group, ...Array<string>(columns.length - 1).fill('')]);
  return Buffer.from(`\ufeff${line(columns.map(({ head }) => head))}${rows.map((row) => line(rowOf(row))).join('')}`, 'utf8');
}
