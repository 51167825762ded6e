import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { readFigure } from '#domain/number';
import type { EntryRow } from '#api/entry';
import type { StoredReading } from '#api/readings';
import type { SheetCell } from '#api/sheets';
import { formatNumber, formatPeriod } from '#texts/format';
import { texts, type Language } from '#texts/language';
import { Refusal } from '../problems.ts';
import { guardZip } from './zip-guard.ts';

/** Stands in the first, hidden column of the head, so that a file of another making is known at once. */
const mark = 'resolution-tracker/1';
const mostRows = 20_000;
const column = { id: 0, office: 1, number: 2, name: 3, measure: 4, lastYear: 5, previous: 6, target: 7, first: 8, second: 9, estimate: 10, note: 11 } as const;
const letters = 'ABCDEFGHIJKL';
type Value = string | number | boolean | Date | null | undefined;

const idOf = (row: EntryRow, period: string): string => `${row.indicatorId}|${row.officeId}|${period}`;
const single = (reading: StoredReading | null): Value => reading?.value ?? (reading?.denominator ? (100 * (reading.numerator ?? 0)) / reading.denominator : reading?.grade ?? null);
const bound = (target: unknown): Value => {
  const { low, high } = (target ?? {}) as { low?: number; high?: number };
  return low ?? high ?? null;
};

/** The cells of a period as a file to be filled in elsewhere: only the white cells can be changed. */
export function writeEntrySheet(rows: EntryRow[], period: string, language: Language): Promise<Uint8Array> {
  const words = texts[language].entry.sheet;
  const cells = new Map<string, { style: object; value?: Value }>();
  const figures = rows.filter((row) => row.aim !== 'reach' && row.aim !== 'grade');
  const lines = figures.map((row): (string | number | boolean | Date | null)[] => [
    idOf(row, period), row.officeName, row.number, row.illustrative ? `${row.name} (${texts[language].common.illustrative})` : row.name, row.measure, single(row.sameLastYear) ?? null, single(row.previous) ?? null, bound(row.target) ?? null,
    (row.ratio ? row.current?.numerator : row.current?.value) ?? null, row.current?.denominator ?? null, row.current?.estimate ? 'x' : null, row.current?.note ?? null,
  ]);
  figures.forEach((row, index) => {
    for (let col = 0; col < letters.length; col += 1) {
      const open = !row.locked && col >= column.first && (col !== column.second || row.ratio);
      cells.set(`${index + 1},${col}`, { style: {
        protection: { locked: !open }, alignment: { vertical: 'top', wrapText: col === column.name || col === column.note },
        ...(col >= column.lastYear && col <= column.second ? { numFmt: '#,##0.######' } : {}), ...(open ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1ECE1' } } }),
      } });
    }
  });
  for (let col = 0; col < letters.length; col += 1) cells.set(`0,${col}`, { style: { font: { bold: true }, alignment: { wrapText: true, vertical: 'center' }, protection: { locked: true } } });
  const last = figures.length + 1;
  return writeXlsx({ sheets: [{
    name: formatPeriod(period, language).replaceAll('/', '-').slice(0, 31),
    columns: [{ hidden: true, width: 4 }, ...[22, 6, 52, 12, 13, 13, 13, 15, 15, 7, 40].map((width) => ({ width }))],
    rows: [[mark, words.office, words.number, words.name, words.measure, words.lastYear, words.previous, words.target, words.first, words.second, words.estimate, words.note], ...lines],
    cells: cells as never,
    freezePane: { rows: 1, columns: 4 },
    protection: { sheet: true, formatColumns: false, selectLockedCells: false, selectUnlockedCells: false },
    dataValidations: [
      { type: 'decimal', operator: 'between', formula1: '-999999999999999', formula2: '999999999999999', allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: words.first, errorMessage: words.onlyFigures, range: `I2:J${last}` },
      { type: 'list', values: ['x'], allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: words.estimate, errorMessage: words.onlyX, range: `K2:K${last}` },
    ],
  }] });
}

interface Line { values: Value[]; formulas: ReadonlySet<number>; percents: ReadonlySet<number>; merged: boolean }

async function linesOf(file: Buffer): Promise<Line[]> {
  guardZip(file);
  const book = await readXlsx(file, { sheets: [0], maxRows: mostRows + 2, readStyles: true }).catch(() => { throw new Refusal(400, 'notASheet'); });
  const [sheet] = book.sheets;
  if (!sheet || sheet.rows[0]?.[column.id] !== mark) throw new Refusal(400, 'otherSheet');
  if (sheet.rows.length > mostRows + 1) throw new Refusal(400, 'sheetTooLarge');
  return sheet.rows.slice(1).map((values, index) => {
    const cellsOf = (test: (cell: { formula?: string | undefined; type?: string; style?: { numFmt?: string } }) => boolean): Set<number> =>
      new Set(Array.from({ length: letters.length }, (_, col) => col).filter((col) => { const cell = sheet.cells?.get(`${index + 1},${col}`); return cell !== undefined && test(cell as never); }));
    return {
      values, formulas: cellsOf(({ formula, type }) => formula !== undefined || type === 'formula'), percents: cellsOf(({ style }) => style?.numFmt?.includes('%') === true),
      merged: (sheet.merges ?? []).some(({ startRow, endRow }) => startRow <= index + 1 && index + 1 <= endRow),
    };
  });
}

/** A cell's figure as it would be typed, or the code of what is wrong with it. */
function typedOf(line: Line, col: number, language: Language): { text: string } | { code: string } {
  const value = line.values[col];
  if (line.formulas.has(col)) return { code: 'formula' };
  if (value === null || value === undefined || value === '') return { text: '' };
  if (typeof value === 'number') {
    const figure = line.percents.has(col) ? Number((value * 100).toPrecision(15)) : value;
    const text = formatNumber(figure, language).replace('−', '-');
    const found = readFigure(text);
    return found.ok ? { text } : { code: found.reason };
  }
  if (typeof value !== 'string') return { code: value instanceof Date ? 'date' : 'notAFigure' };
  const found = readFigure(value);
  return found.ok ? { text: formatNumber(found.value, language).replace('−', '-') } : { code: found.reason };
}

const textOf = (value: Value): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '');

function cellOf(line: Line, index: number, row: EntryRow, language: Language): SheetCell {
  const words = texts[language].entry;
  const about = { indicatorId: row.indicatorId, officeId: row.officeId, name: row.name, officeName: row.officeName };
  const refused = (col: number, code: string): SheetCell => ({
    ...about, address: `${letters[col] ?? ''}${index + 2}`, state: 'refused', problem: words.sheet.problem[code] ?? (words.problem as Record<string, string>)[code] ?? code,
  });
  if (line.merged) return refused(column.first, 'merged');
  const cols = row.ratio ? [column.first, column.second] : [column.first];
  const texts_: string[] = [];
  for (const col of cols) {
    const typed = typedOf(line, col, language);
    if ('code' in typed) return refused(col, typed.code);
    texts_.push(typed.text);
  }
  const [first = '', second] = texts_;
  if (second !== undefined && (first === '') !== (second === '')) return refused(first === '' ? column.first : column.second, 'half');
  const estimate = textOf(line.values[column.estimate]).toLowerCase() === 'x';
  const note = textOf(line.values[column.note]);
  const print = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value, language).replace('−', '-'));
  const stands = row.current;
  const same = first === print(row.ratio ? stands?.numerator : stands?.value) && (second ?? '') === print(stands?.denominator) && estimate === (stands?.estimate ?? false) && note === (stands?.note ?? '');
  if (!same && row.locked) return refused(column.first, 'locked');
  return { ...about, address: `${letters[column.first]}${index + 2}`, state: same ? 'same' : stands ? 'changed' : 'new', first, ...(second === undefined ? {} : { second }), estimate, note };
}

/**
 * What a file that was filled in would put into the cells.
 * @throws Refusal 400 when it is no such file: not a spreadsheet, encrypted, with macros, too large, or of another making
 */
export async function readEntrySheet(file: Buffer, rows: EntryRow[], period: string, language: Language): Promise<SheetCell[]> {
  const problem = texts[language].entry.sheet.problem;
  const known = new Map(rows.map((row) => [idOf(row, period), row]));
  const seen = new Set<string>();
  return (await linesOf(file)).flatMap((line, index): SheetCell[] => {
    const id = textOf(line.values[column.id]);
    const filled = line.values.slice(column.first).some((value) => value !== null && value !== undefined && value !== '');
    if (id === '' && !filled) return [];
    const row = known.get(id);
    const stray = (code: string): SheetCell[] => [{ address: `A${index + 2}`, state: 'refused', name: textOf(line.values[column.name]), officeName: textOf(line.values[column.office]), problem: problem[code] ?? code }];
    if (seen.has(id)) return stray('twice');
    seen.add(id);
    if (row) return [cellOf(line, index, row, language)];
    return filled || id !== '' ? stray(id === '' ? 'noId' : id.endsWith(`|${period}`) ? 'notYours' : 'otherPeriod') : [];
  });
}
