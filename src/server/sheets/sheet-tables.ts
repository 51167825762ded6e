import { readXlsx } from 'hucre/xlsx';
import { most, type TableCell, type TableRow } from '#domain/table';
import { formatNumber } from '#texts/format';
import { Refusal } from '../problems.ts';
import { guardZip } from './zip-guard.ts';

type Value = string | number | boolean | Date | null | undefined;
interface Style { numFmt?: string; font?: { bold?: boolean } }
interface Sheet {
  rows: Value[][];
  cells?: Map<string, { formula?: string; type?: string; style?: Style }>;
  merges?: { startRow: number; endRow: number; startCol: number; endCol: number }[];
}

/** A cell as the person sees it: 0,955 shown as a percentage is "95,5%", a date a day. */
function textOf(value: Value, style: Style | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return `${value.getUTCDate()}/${value.getUTCMonth() + 1}/${value.getUTCFullYear()}`;
  if (typeof value === 'number') {
    const percent = style?.numFmt?.includes('%') === true;
    const text = formatNumber(percent ? Number((value * 100).toPrecision(12)) : value, 'vi').replace('−', '-');
    // A year stays a year, not "2.030".
    return percent ? `${text}%` : Number.isInteger(value) && value >= 1990 && value < 2100 ? String(value) : text;
  }
  return typeof value === 'boolean' ? '' : value;
}

function rowsOf(sheet: Sheet): TableRow[] {
  const width = Math.min(most.columns + 1, Math.max(0, ...sheet.rows.map((row) => row.length)));
  const rows = sheet.rows.map((values, at): TableRow => ({
    cells: Array.from({ length: width }, (_, col): TableCell => {
      const cell = sheet.cells?.get(`${at},${col}`);
      const formula = cell?.formula !== undefined || cell?.type === 'formula';
      return { text: textOf(values[col], cell?.style), ...(cell?.style?.font?.bold ? { bold: true } : {}), ...(formula ? { formula } : {}) };
    }),
  }));
  for (const { startRow, endRow, startCol, endCol } of sheet.merges ?? []) {
    const source = rows[startRow]?.cells[startCol];
    if (!source) continue;
    for (let at = startRow; at <= Math.min(endRow, rows.length - 1); at += 1) {
      const row = rows[at];
      if (!row) continue;
      for (let col = startCol; col <= Math.min(endCol, width - 1); col += 1) row.cells[col] = { ...source };
      if (startCol <= 1 && endCol >= width - 2 && endCol > startCol) row.whole = true;
    }
  }
  return rows;
}

/**
 * The sheets of an Excel file as tables, formulas marked.
 * @throws Refusal 400 when it is no such file: not a spreadsheet, encrypted, with macros, too large
 */
export async function readSheetTables(file: Buffer): Promise<{ rows: TableRow[] }[]> {
  guardZip(file);
  const book = await readXlsx(file, { maxRows: most.rows + 2, readStyles: true }).catch(() => { throw new Refusal(400, 'notATableFile'); });
  return (book.sheets as unknown as Sheet[]).slice(0, 20).map((sheet) => ({ rows: rowsOf(sheet) })).filter(({ rows }) => rows.some(({ cells }) => cells.some(({ text }) => text !== '')));
}
