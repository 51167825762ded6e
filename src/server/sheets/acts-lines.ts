import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { languages, texts, type Language } from '#texts/language';
import { Refusal } from '../problems.ts';
import { guardZip } from './zip-guard.ts';

export const columns = ['oldId', 'old', 'oldParent', 'act', 'on', 'name', 'intoId', 'kind', 'level', 'parent', 'weight'] as const;
export type Column = (typeof columns)[number];
const needed: Column[] = ['act', 'on', 'old', 'name'];
const mostRows = 5000;

export type Value = string | number | boolean | Date | null | undefined;
/** One row as it was written: what stands in each column, and where that is. */
export interface Line {
  /** As the person counts rows. */
  row: number;
  value(column: Column): Value;
  text(column: Column): string;
  address(column: Column): string;
  formula(column: Column): boolean;
  /** A column of the row that lies in a merged cell. */
  merged: Column | null;
  /** Typed as text throughout, so a day can only be words. */
  plain: boolean;
}

/** Two words alike but for case, marks of tone at another letter, and spaces. */
export const plainly = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();

const letter = (index: number): string => (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));
const textOf = (value: Value): string => (typeof value === 'string' ? value.normalize('NFC').trim() : typeof value === 'number' ? String(value) : '');

/** Where each column stands, by its heading in either language. @throws Refusal naming those that are missing */
function placesOf(head: Value[], language: Language): Map<Column, number> {
  const places = new Map<Column, number>();
  for (const column of columns) {
    const names = new Set(languages.map((one) => plainly(texts[one].offices.sheet.column[column])));
    const at = head.findIndex((value) => names.has(plainly(textOf(value))));
    if (at >= 0) places.set(column, at);
  }
  const missing = needed.filter((column) => !places.has(column) && !(column === 'old' && places.has('oldId')));
  if (missing.length > 0) throw new Refusal(400, 'sheetColumns', { params: { columns: missing.map((column) => texts[language].offices.sheet.column[column]).join(', ') } });
  return places;
}

interface Table { rows: Value[][]; plain: boolean; formula(row: number, col: number): boolean; merged(row: number): number[] }

async function tableOf(file: Buffer): Promise<Table> {
  guardZip(file);
  const book = await readXlsx(file, { sheets: [0], maxRows: mostRows + 2, readStyles: true }).catch(() => { throw new Refusal(400, 'notASheet'); });
  const [sheet] = book.sheets;
  if (!sheet) throw new Refusal(400, 'notASheet');
  return {
    rows: sheet.rows as Value[][], plain: false,
    formula: (row, col) => { const cell = sheet.cells?.get(`${row},${col}`); return cell !== undefined && (cell.formula !== undefined || cell.type === 'formula'); },
    merged: (row) => (sheet.merges ?? []).filter(({ startRow, endRow }) => startRow <= row && row <= endRow).map(({ startCol }) => startCol),
  };
}

/** Text with rows: CSV, or as pasted from Excel, where a formula has become its value and cells are apart. */
const textTable = (text: string): Table => ({ rows: parseCsv(text) as Value[][], plain: true, formula: () => false, merged: () => [] });

/**
 * The rows of a spreadsheet of acts, those without anything left out.
 * @throws Refusal 400 when it is no such file, or its first row lacks a column
 */
export async function linesOf(file: Buffer | string, language: Language): Promise<Line[]> {
  const table = typeof file === 'string' ? textTable(file) : await tableOf(file);
  if (table.rows.length > mostRows + 1) throw new Refusal(400, 'sheetTooLarge');
  const places = placesOf(table.rows[0] ?? [], language);
  const columnAt = new Map([...places].map(([column, at]) => [at, column]));
  return table.rows.slice(1).map((values, index): Line => {
    const row = index + 1;
    const value = (column: Column): Value => { const at = places.get(column); return at === undefined ? undefined : values[at]; };
    return {
      row: row + 1, value, text: (column) => textOf(value(column)), plain: table.plain,
      address: (column) => `${letter(places.get(column) ?? places.get(column === 'old' ? 'oldId' : 'old') ?? 0)}${row + 1}`,
      formula: (column) => { const at = places.get(column); return at !== undefined && table.formula(row, at); },
      merged: table.merged(row).flatMap((at) => columnAt.get(at) ?? [])[0] ?? null,
    };
  }).filter((line) => columns.some((column) => line.text(column) !== '' || line.value(column) instanceof Date || line.formula(column)));
}
