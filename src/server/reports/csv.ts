import { csvOf } from '#figures/table';
import type { Cell, Row } from './model.ts';
import type { Sheet } from './tables.ts';

/** Figures are written as any program reads them: a point, no thousands, a percentage as on paper, days as YYYY-MM-DD. */
function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  const { worth } = cell;
  if (!worth) return cell.text;
  return 'day' in worth ? worth.day : String(worth.percent ? Number((worth.number * 100).toPrecision(15)) : worth.number);
}

/** A table of a report as CSV: the heads first, a group's head alone in its row, the mark of made-up figures at the foot. */
export function csvOfSheet({ columns, rows, mark }: Sheet): Buffer {
  const rowOf = (row: Row): string[] => (Array.isArray(row) ? row.map(cellText) : [row.group, ...Array<string>(columns.length - 1).fill('')]);
  return Buffer.from(csvOf({ columns: columns.map(({ head }) => head), rows: rows.map(rowOf) }, ',', mark === null ? [] : [mark]), 'utf8');
}
