import { readXlsx, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { columnName } from '#domain/cell-address';
import { readFigure } from '#domain/number';
import type { EntryRow } from '#api/entry';
import type { StoredReading } from '#api/readings';
import type { SheetCell } from '#api/sheets';
import { capital, formatNumber, formatPeriod } from '#texts/format';
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
/** What a cell of words may hold, in the reader's language; null where a figure is expected. */
function choicesOf(row: EntryRow, language: Language): { value: string; label: string }[] | null {
  const { done, notDone } = texts[language].common;
  if (row.aim === 'reach') return [{ value: 'yes', label: capital(done) }, { value: 'no', label: capital(notDone) }];
  return row.aim === 'grade' ? (row.grades ?? []).map((grade) => ({ value: grade, label: grade })) : null;
}
const labelOf = (row: EntryRow, reading: StoredReading | null, language: Language): string | null => {
  const value = reading?.grade ?? (reading?.reached === undefined ? undefined : reading.reached ? 'yes' : 'no');
  return choicesOf(row, language)?.find((one) => one.value === value)?.label ?? null;
};
const single = (reading: StoredReading | null): Value => reading?.value ?? (reading?.denominator ? (100 * (reading.numerator ?? 0)) / reading.denominator : null);
const bound = (row: EntryRow, language: Language): Value => {
  const { low, high, grade } = (row.target ?? {}) as { low?: number; high?: number; grade?: string };
  return row.aim === 'reach' ? capital(texts[language].common.done) : grade ?? low ?? high ?? null;
};

const listSheet = 'Danh muc';
type Rule = NonNullable<WriteSheet['dataValidations']>[number];

/** What each cell takes, checked by Excel itself; lists of words stand on a hidden sheet, since Excel holds 255 letters of them in place. */
function validations(rows: EntryRow[], language: Language): [Rule[], string[][]] {
  const words = texts[language].entry.sheet;
  const lists: string[][] = [];
  const stop = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' as const };
  const rules = rows.map((row, index): Rule => {
    const choices = choicesOf(row, language);
    const range = `I${index + 2}${choices ? '' : `:J${index + 2}`}`;
    if (!choices) return { ...stop, type: 'decimal', operator: 'between', formula1: '-999999999999999', formula2: '999999999999999', errorTitle: words.first, errorMessage: words.onlyFigures, range };
    const labels = choices.map(({ label }) => label);
    let at = lists.findIndex((one) => one.join('\n') === labels.join('\n'));
    if (at < 0) at = lists.push(labels) - 1;
    return { ...stop, type: 'list', formula1: `'${listSheet}'!$A$${at + 1}:$${columnName(labels.length - 1)}$${at + 1}`, errorTitle: words.first, errorMessage: words.onlyChoices, range };
  });
  return [[...joined(rules), { ...stop, type: 'list', values: ['x'], errorTitle: words.estimate, errorMessage: words.onlyX, range: `K2:K${rows.length + 1}` }], lists];
}
/** Neighbouring rows of one rule are one range: Excel takes no more than 65,534 of them. */
function joined(rules: Rule[]): Rule[] {
  const done: Rule[] = [];
  for (const rule of rules) {
    const before = done.at(-1);
    if (before && before.type === rule.type && before.formula1 === rule.formula1) before.range = `${before.range.split(':')[0] ?? ''}:${rule.range.split(':').at(-1) ?? ''}`;
    else done.push({ ...rule });
  }
  return done;
}

const edge = { style: 'thin', color: { rgb: 'C9C1B2' } } as const;
const face = { font: { name: 'Times New Roman', size: 12 }, border: { top: edge, bottom: edge, left: edge, right: edge } };
/** Of the columns, in letters; of a line, in points. */
const widths = [4, 22, 6, 52, 12, 16, 16, 16, 18, 15, 7, 40];
const lineHeight = 17;
const headFill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4DCCB' } };

/** The cells of a period as a file to be filled in elsewhere: only the white cells can be changed. */
export function writeEntrySheet(rows: EntryRow[], period: string, language: Language): Promise<Uint8Array> {
  const words = texts[language].entry.sheet;
  const cells = new Map<string, { style: object; value?: Value }>();
  const lines = rows.map((row): (string | number | boolean | Date | null)[] => [
    idOf(row, period), row.officeName, row.number, row.illustrative ? `${row.name} (${texts[language].common.illustrative})` : row.name, row.measure, labelOf(row, row.sameLastYear, language) ?? single(row.sameLastYear) ?? null, labelOf(row, row.previous, language) ?? single(row.previous) ?? null, bound(row, language) ?? null,
    labelOf(row, row.current, language) ?? (row.ratio ? row.current?.numerator : row.current?.value) ?? null, row.current?.denominator ?? null, row.current?.estimate ? 'x' : null, row.current?.note ?? null,
  ]);
  rows.forEach((row, index) => {
    for (let col = 0; col < letters.length; col += 1) {
      const open = !row.locked && col >= column.first && (col !== column.second || row.ratio);
      cells.set(`${index + 1},${col}`, { style: {
        ...face, protection: { locked: !open }, alignment: { vertical: 'top', wrapText: col === column.name || col === column.note || col === column.office, ...(col >= column.lastYear && col <= column.second ? { horizontal: 'right' } : {}) },
        ...(col >= column.lastYear && col <= column.second ? { numFmt: '#,##0.######' } : {}), ...(open ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1ECE1' } } }),
      } });
    }
  });
  for (let col = 0; col < letters.length; col += 1) cells.set(`0,${col}`, { style: { ...face, font: { ...face.font, bold: true }, fill: headFill, alignment: { wrapText: true, vertical: 'center' }, protection: { locked: true } } });
  const [figures, lists] = validations(rows, language);
  return writeXlsx({ sheets: [{
    name: formatPeriod(period, language).replaceAll('/', '-').slice(0, 31),
    columns: widths.map((width, col) => (col === column.id ? { hidden: true, width } : { width })),
    rows: [[mark, words.office, words.number, words.name, words.measure, words.lastYear, words.previous, words.target, words.first, words.second, words.estimate, words.note], ...lines],
    cells: cells as never,
    // Not every program that opens it makes room for lines that wrap.
    rowDefs: new Map([[0, { height: 2 * lineHeight }], ...lines.map((line, index): [number, { height: number }] => [index + 1, { height: lineHeight * Math.max(1, ...[column.office, column.name, column.note].map((col) => Math.ceil(String(line[col] ?? '').length / (widths[col] ?? 1)))) }])]),
    freezePane: { rows: 1, columns: 4 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
    protection: { sheet: true, formatColumns: false, selectLockedCells: false, selectUnlockedCells: false },
    dataValidations: figures,
  }, ...(lists.length > 0 ? [{ name: listSheet, rows: lists, hidden: true, protection: { sheet: true } }] : [])] });
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

const textOf = (value: Value): string => (typeof value === 'string' ? value.normalize('NFC').replace(/[\s\u00a0\u2007\u202f]+/g, ' ').trim() : typeof value === 'number' ? String(value) : '');

const aboutOf = ({ indicatorId, officeId, name, officeName }: EntryRow) => ({ indicatorId, officeId, name, officeName });
function refusedOf(row: EntryRow, index: number, col: number, code: string, language: Language): SheetCell {
  const words = texts[language].entry;
  return { ...aboutOf(row), address: `${letters[col] ?? ''}${index + 2}`, state: 'refused', problem: words.sheet.problem[code] ?? (words.problem as Record<string, string>)[code] ?? code };
}
const plain = (text: string): string => text.toLocaleLowerCase('vi');

/** A cell of words: a thing done or not, or a grade. Either language is read. */
function chosenOf(line: Line, index: number, row: EntryRow, choices: { value: string; label: string }[], language: Language): SheetCell {
  if (line.formulas.has(column.first)) return refusedOf(row, index, column.first, 'formula', language);
  const typed = plain(textOf(line.values[column.first]));
  const known = [...choices, ...(choicesOf(row, language === 'vi' ? 'en' : 'vi') ?? [])].find(({ label }) => plain(label.normalize('NFC')) === typed);
  if (typed !== '' && !known) return refusedOf(row, index, column.first, 'notAChoice', language);
  const [estimate, note, stands] = [textOf(line.values[column.estimate]).toLowerCase() === 'x', textOf(line.values[column.note]), row.current];
  const same = (choices.find(({ value }) => value === known?.value)?.label) === (labelOf(row, stands, language) ?? undefined) && estimate === (stands?.estimate ?? false) && note === textOf(stands?.note);
  if (!same && row.locked) return refusedOf(row, index, column.first, 'locked', language);
  return { ...aboutOf(row), address: `${letters[column.first]}${index + 2}`, state: same ? 'same' : stands ? 'changed' : 'new', first: known?.value ?? '', ...(known ? { shown: choices.find(({ value }) => value === known.value)?.label ?? known.label } : {}), estimate, note };
}

function cellOf(line: Line, index: number, row: EntryRow, language: Language): SheetCell {
  const about = aboutOf(row);
  const refused = (col: number, code: string): SheetCell => refusedOf(row, index, col, code, language);
  if (line.merged) return refused(column.first, 'merged');
  const choices = choicesOf(row, language);
  if (choices) return chosenOf(line, index, row, choices, language);
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
  const same = first === print(row.ratio ? stands?.numerator : stands?.value) && (second ?? '') === print(stands?.denominator) && estimate === (stands?.estimate ?? false) && note === textOf(stands?.note);
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
