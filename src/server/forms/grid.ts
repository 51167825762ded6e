import { readXlsx } from 'hucre/xlsx';
import type { DrawnCell, DrawnSheet } from '#api/forms';
import { columnName } from '#domain/cell-address';
import { formatNumber } from '#texts/format';
import { Refusal } from '../problems.ts';
import { openBook } from './book.ts';
import { showsPercent } from './styles-xml.ts';

/** A form is a page or a few; beyond this it is a table of data, and no screen draws it. */
const most = { rows: 600, columns: 80, sheets: 20 };

interface Side { style?: string }
interface Style { numFmt?: string; font?: { bold?: boolean; italic?: boolean; size?: number }; alignment?: { horizontal?: string; wrapText?: boolean }; border?: Record<'top' | 'right' | 'bottom' | 'left', Side | undefined>; fill?: { type?: string; pattern?: string } }
interface Read { value: unknown; type?: string; formula?: string; style?: Style }
interface Sheet {
  name: string; rows: unknown[][]; cells?: Map<string, Read>; columns?: { width?: number; hidden?: boolean }[]; rowDefs?: Map<number, { height?: number; hidden?: boolean }>;
  merges?: { startRow: number; endRow: number; startCol: number; endCol: number }[];
}

function textOf(value: unknown, style: Style | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return `${value.getUTCDate()}/${value.getUTCMonth() + 1}/${value.getUTCFullYear()}`;
  if (typeof value !== 'number') return typeof value === 'string' ? value.normalize('NFC') : '';
  const percent = style?.numFmt !== undefined && showsPercent(style.numFmt);
  const text = Number.isInteger(value) && !percent && value < 10_000 ? String(value) : formatNumber(percent ? Number((value * 100).toPrecision(12)) : value, 'vi');
  return percent ? `${text}%` : text;
}

const aligns = new Set(['left', 'center', 'right']);
const sides = ['top', 'right', 'bottom', 'left'] as const;

/** A cell as it is drawn, with only what the drawing needs; null for one of which nothing is seen. */
function cellOf(row: number, col: number, read: Read | undefined, value: unknown): DrawnCell | null {
  const style = read?.style;
  const formula = read?.formula !== undefined || read?.type === 'formula';
  const borders = sides.flatMap((side, index) => (style?.border?.[side]?.style ? [index] : []));
  const text = formula ? '' : textOf(value, style);
  const { horizontal, wrapText } = style?.alignment ?? {};
  if (text === '' && !formula && borders.length === 0) return null;
  return {
    row, col, text, ...(formula ? { formula } : {}), ...(borders.length > 0 ? { borders: borders.map((index) => 'trbl'[index]).join('') } : {}),
    ...(style?.font?.bold ? { bold: true } : {}), ...(style?.font?.italic ? { italic: true } : {}), ...((style?.font?.size ?? 0) >= 14 ? { big: true } : {}),
    ...(horizontal !== undefined && aligns.has(horizontal) ? { align: horizontal as 'left' } : typeof value === 'number' ? { align: 'right' as const } : {}), ...(wrapText ? { wrap: true } : {}),
    ...(style?.fill?.type === 'pattern' && style.fill.pattern === 'solid' ? { filled: true } : {}), ...(style?.numFmt !== undefined && showsPercent(style.numFmt) ? { percent: true } : {}),
  };
}

function sheetOf({ name, rows, cells = new Map(), columns = [], rowDefs = new Map(), merges = [] }: Sheet): DrawnSheet {
  const found = new Map<string, DrawnCell>();
  const keys = new Set([...cells.keys(), ...rows.flatMap((values, row) => values.flatMap((value, col) => (value === null || value === undefined ? [] : [`${row},${col}`])))]);
  for (const key of keys) {
    const [row = 0, col = 0] = key.split(',').map(Number);
    const cell = cellOf(row, col, cells.get(key), rows[row]?.[col]);
    if (cell) found.set(key, cell);
  }
  // What a merged cell covers is not there; its border may stand on what it covers.
  for (const { startRow, endRow, startCol, endCol } of merges) {
    const key = `${startRow},${startCol}`;
    const top = found.get(key) ?? { row: startRow, col: startCol, text: '' };
    for (const [other, cell] of found) if (other !== key && cell.row >= startRow && cell.row <= endRow && cell.col >= startCol && cell.col <= endCol) found.delete(other);
    found.set(key, { ...top, rowSpan: endRow - startRow + 1, colSpan: endCol - startCol + 1 });
  }
  const all = [...found.values()].sort((a, b) => a.row - b.row || a.col - b.col);
  const size = { rows: Math.max(0, ...all.map(({ row, rowSpan = 1 }) => row + rowSpan)), columns: Math.max(0, ...all.map(({ col, colSpan = 1 }) => col + colSpan)) };
  if (size.rows > most.rows || size.columns > most.columns) throw new Refusal(400, 'formTooLarge', { params: { rows: most.rows, columns: columnName(most.columns - 1), sheet: name } });
  return {
    name, ...size, cells: all, widths: Array.from({ length: size.columns }, (_, col) => (columns[col]?.hidden ? 0 : Math.min(120, columns[col]?.width ?? 9))),
    hiddenRows: [...rowDefs].filter(([row, { hidden }]) => hidden && row < size.rows).map(([row]) => row),
  };
}

/**
 * The sheets of a form that are shown, as they are drawn.
 * @throws Refusal 400 as openBook does, and formTooLarge
 */
export async function drawnSheets(file: Buffer): Promise<DrawnSheet[]> {
  const shown = new Set(openBook(file).sheets.filter(({ hidden }) => !hidden).map(({ name }) => name));
  const book = await readXlsx(file, { maxRows: most.rows * 20, readStyles: true }).catch(() => { throw new Refusal(400, 'notASheet'); });
  const sheets = (book.sheets as unknown as Sheet[]).filter(({ name }) => shown.has(name)).slice(0, most.sheets).map(sheetOf);
  if (!sheets.some(({ cells }) => cells.length > 0)) throw new Refusal(400, 'formEmpty');
  return sheets;
}
