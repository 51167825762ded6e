import { writeXlsx, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { report as words } from '#texts/vi/report';
import type { Cell, Column, ReportModel, Row, Worth } from './model.ts';
import { tablesOf, type Sheet } from './tables.ts';

const edge = { style: 'thin', color: { rgb: '000000' } } as const;
const font = { name: 'Times New Roman', size: 12 };
const boxed = { border: { top: edge, bottom: edge, left: edge, right: edge } };
const headFill = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } } } as const;
/** Letters of a column for a millimetre of the printed one, and points of a line. */
const letters = 0.62;
const lineHeight = 16;
/** Rows over the head: the table's name, what it belongs to, and of when it is. */
const above = 3;

const quoted = (text: string): string => `"${text.replaceAll('"', '')}"`;

/** The number format that shows a figure as paper prints it. */
export function numberFormat(worth: Worth): string {
  if ('day' in worth) return 'dd/mm/yyyy';
  const { decimals, before = '', after = '', percent, signed } = worth;
  const figure = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${percent ? '\\ %' : ''}`;
  const whole = `${before && quoted(before)}${figure}${after && quoted(after)}`;
  return signed ? `+${whole};-${whole};${whole}` : whole;
}

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);
const worthOf = (cell: Cell): Worth | undefined => (typeof cell === 'string' ? undefined : cell.worth);
function valueOf(cell: Cell): CellValue {
  const worth = worthOf(cell);
  if (!worth) return textOf(cell);
  return 'day' in worth ? new Date(`${worth.day}T00:00:00Z`) : worth.number;
}

function styleOf(cell: Cell, column: Column): CellStyle {
  const worth = worthOf(cell);
  const bold = typeof cell !== 'string' && cell.bold === true;
  return { font: { ...font, bold }, ...boxed, alignment: { vertical: 'top', wrapText: true, horizontal: column.align }, ...(worth ? { numFmt: numberFormat(worth) } : {}) };
}

const widthOf = ({ width, head }: Column): number => Math.max(6, Math.round(width * letters), Math.min(12, head.length + 2));
const heightOf = (row: Row, columns: Column[]): number => lineHeight * Math.max(1, ...(Array.isArray(row) ? row : [row.group]).map((cell, index) => {
  const column = columns[index];
  const room = Array.isArray(row) && column ? widthOf(column) : 140;
  return worthOf(cell) ? 1 : textOf(cell).split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length * 1.1 / room)), 0);
}));

/** Name, document and day over the head; rows under it; the note at the foot. */
function sheetOf(sheet: Sheet, model: ReportModel): WriteSheet {
  const { columns } = sheet;
  const last = columns.length - 1;
  const cells = new Map<string, { style: CellStyle }>();
  const over = [sheet.name.toLocaleUpperCase('vi'), model.properties.title, [model.dataTo, sheet.mark].filter(Boolean).join(' – ')];
  over.forEach((_, row) => cells.set(`${row},0`, { style: { font: { ...font, bold: row === 0, italic: row === 2 }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } } }));
  columns.forEach((_, col) => cells.set(`${above},${col}`, { style: { font: { ...font, bold: true }, ...boxed, ...headFill, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } } }));
  const merges = over.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last }));
  const heights = new Map<number, { height: number }>([[1, { height: lineHeight * 2 }], [2, { height: lineHeight * 2 }], [above, { height: lineHeight * 3 }]]);
  sheet.rows.forEach((row, index) => {
    const at = above + 1 + index;
    heights.set(at, { height: heightOf(row, columns) });
    if (!Array.isArray(row)) merges.push({ startRow: at, startCol: 0, endRow: at, endCol: last });
    columns.forEach((column, col) => cells.set(`${at},${col}`, { style: Array.isArray(row) ? styleOf(row[col] ?? '', column) : { font: { ...font, bold: true }, ...boxed, alignment: { vertical: 'top', wrapText: true } } }));
  });
  const foot = above + 1 + sheet.rows.length;
  if (sheet.note) {
    merges.push({ startRow: foot, startCol: 0, endRow: foot, endCol: last });
    cells.set(`${foot},0`, { style: { font: { ...font, italic: true }, alignment: { wrapText: true, vertical: 'top' } } });
    heights.set(foot, { height: lineHeight * 3 });
  }
  const padded = (first: string): CellValue[] => [first, ...Array<null>(last).fill(null)];
  return {
    name: sheet.name.replaceAll(/[:\\/?*[\]]/g, ' ').slice(0, 31), columns: columns.map((column) => ({ width: widthOf(column) })),
    rows: [...over.map(padded), columns.map(({ head }) => head), ...sheet.rows.map((row) => (Array.isArray(row) ? row.map(valueOf) : padded(row.group))), ...(sheet.note ? [padded(sheet.note)] : [])],
    cells: cells as never, merges, rowDefs: heights,
    freezePane: { rows: above + 1, columns: columns.length > 6 ? 2 : 0 },
    pageSetup: { paperSize: 'a4', orientation: columns.length > 5 ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$${above + 1}:$${above + 1}`, horizontalCentered: true, margins: { top: 0.8, bottom: 0.6, left: 0.8, right: 0.6, header: 0.4, footer: 0.3 } },
    headerFooter: { oddHeader: '&C&"Times New Roman,Regular"&14&P', firstHeader: '', differentFirst: true },
  };
}

/** Every table of a report as a workbook with real figures and days. */
export function drawXlsx(model: ReportModel): Promise<Uint8Array> {
  const { properties: { title, author, keywords } } = model;
  return writeXlsx({ sheets: tablesOf(model).map((sheet) => sheetOf(sheet, model)), properties: { title, creator: author, keywords: keywords.join(', '), subject: words.tableTitle.indicators }, defaultFont: font });
}
