import { findAlike } from './alike.ts';
import { cellAt, cellName, type CellAt } from './cell-address.ts';
import { fold } from './fold.ts';
import { fromUnits, toUnits } from './number.ts';
import { isPeriod, previousPeriod, sameLastYear } from './period.ts';

/** what a cell of a form is pointed at: a figure of an indicator */
export const figureShows = ['value', 'cumulative', 'target', 'expected', 'share', 'status'] as const;
export type FormFigure = (typeof figureShows)[number];
/** words about an indicator: its unit of measure, the note of its figure, its sentence in reports */
export const wordShows = ['measure', 'note', 'line'] as const;
/** words about the whole form: name of the period, day of the data, day of making, issuing office, what its figures must not go without */
export const formShows = ['period', 'dataTo', 'today', 'issuer', 'marks'] as const;
export const shows = [...figureShows, ...wordShows, ...formShows] as const;
export type FormShow = (typeof shows)[number];
export const isFigure = (show: FormShow): show is FormFigure => (figureShows as readonly string[]).includes(show);
export const ofIndicator = (show: FormShow): boolean => isFigure(show) || (wordShows as readonly string[]).includes(show);

/** kỳ của ô, as seen from the period that is reported; any other code is that very period */
export const relativePeriods = ['report', 'previous', 'lastYear'] as const;

/** một ô trỏ tới đâu */
export interface Pointer {
  sheet: string; cell: string; show: FormShow;
  indicatorId?: string | undefined; officeId?: string | undefined;
  /** One of `relativePeriods`, or a period code; the reported one when left out. */
  period?: string | undefined;
  /** The figure is multiplied by this power of ten where the form counts in another measure: 3 from triệu to nghìn, −3 from triệu to tỷ. */
  power?: number | undefined;
  /** Words that stand before what is filled in: "Kỳ báo cáo: ". */
  before?: string | undefined;
}

/** Why a cell is left blank. */
export const blankReasons = ['noReading', 'notApproved', 'incomplete', 'notExact', 'notReportedThen', 'noTarget', 'noNote', 'hidden', 'noCell'] as const;
export type BlankReason = (typeof blankReasons)[number];
/** What a figure must not go without. */
export const figureMarks = ['estimate', 'partial', 'provisional', 'byPerson', 'illustrative'] as const;
export type FigureMark = (typeof figureMarks)[number];

/** The period that a cell is about. */
export function periodMeant(asOf: string, of = 'report'): string {
  if (of === 'report') return asOf;
  return of === 'previous' ? previousPeriod(asOf) : of === 'lastYear' ? sameLastYear(asOf) : of;
}
export const fitsPeriod = (of: string): boolean => (relativePeriods as readonly string[]).includes(of) || isPeriod(of);

export const mostPower = 9;
/** A figure in another measure, exact as long as it can be. */
export function inMeasure(value: number, power = 0): number {
  const exact = toUnits(value);
  if (power === 0 || !exact) return value * 10 ** power;
  const places = exact.places - power;
  return places < 0 ? exact.units * 10 ** -places : places <= 15 ? fromUnits(exact.units, places) : exact.units / 10 ** places;
}

/** A cell of a form as it came, top left where it is merged. */
export interface FormCell extends CellAt { text: string; rowSpan?: number | undefined; colSpan?: number | undefined; formula?: boolean | undefined }
export interface FormSheet { name: string; rows: number; columns: number; cells: readonly FormCell[] }

const wordy = (text: string): boolean => /\p{L}.*\p{L}/u.test(text.replace(/\s/g, ''));
/** "(1)", "A", "3 = 2/1": what stands under heads to number the columns. */
const ordinal = (text: string): boolean => /^\(?\s*(?:\d{1,2}|[A-Za-z])\s*\)?(?:\s*=.*)?$/.test(text.trim());
/** What is looked up for every cell of a sheet: what stands at each place, merged cells at all that they cover; words by row; heads found so far. */
interface Known { over: Map<string, FormCell>; words: Map<number, FormCell[]>; heads: Map<string, string[]> }
const known = new WeakMap<FormSheet, Known>();
function knownOf(sheet: FormSheet): Known {
  const before = known.get(sheet);
  if (before) return before;
  const made: Known = { over: new Map(), words: new Map(), heads: new Map() };
  for (const cell of sheet.cells) {
    const words = !cell.formula && wordy(cell.text);
    for (let row = cell.row; row < cell.row + (cell.rowSpan ?? 1); row += 1) {
      for (let col = cell.col; col < cell.col + (cell.colSpan ?? 1); col += 1) made.over.set(`${row},${col}`, cell);
      if (words) made.words.set(row, [...made.words.get(row) ?? [], cell]);
    }
  }
  known.set(sheet, made);
  return made;
}
const cellOver = (sheet: FormSheet, { row, col }: CellAt): FormCell | undefined => knownOf(sheet).over.get(`${row},${col}`);
const letters = (text: string): number => text.replace(/[^\p{L}]/gu, '').length;

/** The words by which a row is known: the longest text left of the cell, else of the row. */
export function rowLabel(sheet: FormSheet, at: CellAt): string {
  const own = cellOver(sheet, at);
  const inRow = (knownOf(sheet).words.get(at.row) ?? []).filter((cell) => cell !== own);
  const left = inRow.filter(({ col }) => col < at.col);
  return (left.length > 0 ? left : inRow).reduce((best, { text }) => (letters(text) > letters(best) ? text : best), '').replace(/\s+/g, ' ').trim();
}

/** The words at a place of a head; what stands over half of the sheet is its title. */
function headAt(sheet: FormSheet, at: CellAt): FormCell | undefined {
  const over = cellOver(sheet, at);
  return over && wordy(over.text) && !over.formula && (over.colSpan ?? 1) * 2 <= Math.max(sheet.columns, 2) ? over : undefined;
}

/** The lines of the head over a cell, from the top; what lies between it and the cell is passed over. */
function headLines(sheet: FormSheet, { row, col }: CellAt): string[] {
  if (row <= 0) return [];
  const { heads } = knownOf(sheet);
  const found = heads.get(`${row},${col}`);
  if (found) return found;
  const over = headAt(sheet, { row: row - 1, col });
  const next = { row: Math.min(row - 1, cellOver(sheet, { row: row - 1, col })?.row ?? row), col };
  const goesOn = over !== undefined && headAt(sheet, { row: next.row - 1, col }) !== undefined;
  const lines = over ? [...goesOn ? headLines(sheet, next) : [], over.text.replace(/\s+/g, ' ').trim()] : headLines(sheet, next);
  heads.set(`${row},${col}`, lines);
  return lines;
}
/** The words over a column, from the top: its head, of several rows where it has them; what stands over the whole sheet is no head. */
export const columnHead = (sheet: FormSheet, at: CellAt): string =>
  headLines(sheet, at).filter((text, index, all) => text !== all[index - 1] && !ordinal(text)).join(' – ');

/** What surrounds a cell: by it the same cell is found in next year's version of the form. */
export interface Surroundings { label: string; head: string; own: string }
export function surroundingsOf(sheet: FormSheet, at: CellAt): Surroundings {
  const cell = cellOver(sheet, at);
  const own = cell && !cell.formula && cell.row === at.row && cell.col === at.col ? cell.text : '';
  return { label: rowLabel(sheet, at), head: columnHead(sheet, at), own: wordy(own) ? own : '' };
}
/** Without marks and case; of a year only that there is one, since a form of the next year names the next. */
const keyOf = ({ label, head, own }: Surroundings): string => [label, head, own].map((text) => fold(text).replace(/\b(?:19|20)\d\d\b/g, '####').replace(/[.…_\s]+/g, ' ').trim()).join('\u0000');
const exactKey = ({ label, head, own }: Surroundings): string => [label, head, own].map(fold).join('\u0000');

/** A pointer that found no cell of its own in the new version, with what surrounded its old one. */
export interface Unplaced { pointer: Pointer; label: string; head: string }

/** Whether a cell of a sheet can be pointed at: inside it, no formula, and not covered by a merged one. */
export function canPoint(sheet: FormSheet, at: CellAt): boolean {
  const over = cellOver(sheet, at);
  return at.row < sheet.rows && at.col < sheet.columns && (over === undefined || (over.row === at.row && over.col === at.col && !over.formula));
}

/** Every cell of a sheet that can be pointed at, by what surrounds it: as it is, and without what changes from year to year. */
function cellsByKey(sheet: FormSheet): Map<string, CellAt[]> {
  const found = new Map<string, CellAt[]>();
  for (let row = 0; row < sheet.rows; row += 1) {
    for (let col = 0; col < sheet.columns; col += 1) {
      if (!canPoint(sheet, { row, col })) continue;
      const around = surroundingsOf(sheet, { row, col });
      for (const key of [`= ${exactKey(around)}`, `~ ${keyOf(around)}`]) {
        const same = found.get(key);
        if (same) same.push({ row, col });
        else found.set(key, [{ row, col }]);
      }
    }
  }
  return found;
}

/**
 * Pointers of an older version of a form set on a new one. A cell goes along where what surrounds it is the same and is
 * there once in both; the others are for a person to place.
 */
export function carryPointers(older: readonly FormSheet[], newer: readonly FormSheet[], pointers: readonly Pointer[]): { placed: Pointer[]; unplaced: Unplaced[] } {
  const [placed, unplaced]: [Pointer[], Unplaced[]] = [[], []];
  const indexes = new Map<FormSheet, Map<string, CellAt[]>>();
  const cellsOf = (sheet: FormSheet, key: string): CellAt[] => {
    const index = indexes.get(sheet) ?? cellsByKey(sheet);
    indexes.set(sheet, index);
    return index.get(key) ?? [];
  };
  for (const pointer of pointers) {
    const [from, at] = [older.find(({ name }) => name === pointer.sheet), cellAt(pointer.cell)];
    if (!from || !at) continue;
    const around = surroundingsOf(from, at);
    // The sheet of the same name, or the only other one.
    const to = newer.find(({ name }) => name === pointer.sheet) ?? (newer.length === 1 ? newer[0] : undefined);
    const said = keyOf(around).replaceAll('\u0000', '') !== '';
    const cell = to && said ? [`= ${exactKey(around)}`, `~ ${keyOf(around)}`].map((key) => {
      const [was, now] = [cellsOf(from, key), cellsOf(to, key)];
      return was.length === 1 && now.length === 1 ? now[0] : undefined;
    }).find((one) => one !== undefined) : undefined;
    const taken = cell && placed.some((one) => one.sheet === to?.name && one.cell === cellName(cell));
    if (to && cell && !taken) placed.push({ ...pointer, sheet: to.name, cell: cellName(cell) });
    else unplaced.push({ pointer, label: around.label || around.own, head: around.head });
  }
  return { placed, unplaced };
}

/** The indicator that a row seems to be about, by its name without marks; null where none is near enough. */
export function indicatorLike(label: string, indicators: readonly { id: string; name: string }[]): { id: string; sure: boolean } | null {
  if (!wordy(label)) return null;
  const bare = (text: string): string => fold(text).replace(/^[\d.\-–)\s]+/, '').replace(/\s*\(.*?\)/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const same = indicators.filter(({ name }) => bare(name) === bare(label));
  if (same.length === 1 && same[0]) return { id: same[0].id, sure: true };
  const [best, next] = findAlike(label, indicators.map(({ id, name }) => ({ id, text: name })), { most: 2, least: 0.4 });
  return best && best.score > (next?.score ?? 0) * 1.15 ? { id: best.id, sure: false } : null;
}

/** What a column seems to ask for, by the words of its head; null where they say nothing known. */
export function showLike(head: string): { show: FormShow; period?: string } | null {
  const words = fold(head);
  const last = fold(head.split(' – ').at(-1) ?? '');
  const guesses: [RegExp, { show: FormShow; period?: string }][] = [
    [/don vi tinh|^dvt|^d\.v\.t|^don vi$/, { show: 'measure' }],
    [/ghi chu|giai trinh|thuyet minh/, { show: 'note' }],
    [/danh gia|trang thai|ket luan/, { show: 'status' }],
    [/luy ke/, { show: 'cumulative' }],
    [/(?:%|ty le|so).*(?:muc tieu|ke hoach|chi tieu)|% dat|ty le dat|ty le hoan thanh/, { show: 'share' }],
    [/cung ky/, { show: 'value', period: 'lastYear' }],
    [/ky truoc|quy truoc|thang truoc|nam truoc/, { show: 'value', period: 'previous' }],
    [/muc tieu|ke hoach|chi tieu (?:giao|nam)|phan dau/, { show: 'target' }],
    [/thuc hien|ket qua|ky nay|ky bao cao|dat duoc|so lieu/, { show: 'value' }],
  ];
  return (guesses.find(([pattern]) => pattern.test(last)) ?? guesses.find(([pattern]) => pattern.test(words)))?.[1] ?? null;
}
