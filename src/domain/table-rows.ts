import { fold } from './fold.ts';
import { numberingOf, type Numbering } from './numbering.ts';
import type { Column, ColumnRole, Columns } from './table-columns.ts';
import type { TableCell, TableRow } from './table.ts';

/** What a row becomes; a group is an objective over indicators and a group of tasks over tasks. */
export const rowKinds = ['group', 'indicator', 'task', 'skip'] as const;
export type RowKind = (typeof rowKinds)[number];
/** One row taken apart: `at` counts from 1 as the person sees the table. */
export interface ReadRow { at: number; kind: RowKind; level: number; number: string; name: string; style: Numbering | null; cells: Partial<Record<ColumnRole, string>>; years: { year: string; text: string }[]; formula: boolean; original: string }

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const filledIn = (row: ReadRow, ...roles: ColumnRole[]): boolean => roles.some((role) => (row.cells[role] ?? '') !== '');
const notRows = /^(?:tong cong|cong|ghi chu|noi nhan|t\/m|nguon)\b/;
const signed = /(?:^|\| )(?:t\/m|noi nhan|tm\.)/;

function takeApart(row: TableRow, index: number, columns: readonly Column[]): ReadRow {
  const cells: ReadRow['cells'] = {};
  const years: ReadRow['years'] = [];
  const texts = row.whole ? [] : row.cells;
  texts.forEach(({ text }, col) => {
    const { role, year } = columns[col] ?? { role: 'ignore' as const };
    const said = plain(text) === '-' || plain(text) === '–' ? '' : plain(text);
    if (role === 'yearly') { if (year && said !== '') years.push({ year, text: said }); }
    // Offices stand one a line as often as with commas.
    else if (role !== 'ignore') cells[role] = role === 'lead' || role === 'co' ? text.replace(/[ \t]+/g, ' ').trim() : said;
  });
  if (row.whole) cells.content = plain(row.cells.find(({ text }) => text.trim() !== '')?.text ?? '');
  const content = numberingOf(cells.content ?? '');
  const own = numberingOf(cells.number ?? '');
  const inContent = content && content.rest !== '' && (!own || content.style !== 'dash') ? content : null;
  const numbered = own ?? inContent;
  const used = texts.filter((_, col) => (columns[col]?.role ?? 'ignore') !== 'ignore');
  return {
    at: index + 1, kind: 'skip', level: 1, style: numbered?.style ?? null, number: numbered && numbered.style !== 'dash' ? numbered.mark : own ? '' : plain(cells.number ?? ''),
    name: (own ? plain(cells.content ?? '') : inContent?.rest) ?? plain(cells.content ?? ''), cells, years, formula: used.some(({ formula }: TableCell) => formula === true),
    original: row.said ?? [...new Set(row.cells.map(({ text }) => plain(text)).filter(Boolean))].join(' | '),
  };
}

const bold = ({ cells }: TableRow): boolean => { const said = cells.filter(({ text }) => text.trim() !== ''); return said.length > 0 && said.every((cell) => cell.bold === true); };

function kindOf(row: ReadRow, source: TableRow, next: ReadRow | undefined, columns: readonly Column[]): RowKind {
  if (row.name === '' || source.leftOut || notRows.test(fold(row.name)) || signed.test(fold(row.original))) return 'skip';
  const figures = filledIn(row, 'target', 'baseline') || row.years.length > 0;
  const has = (...roles: ColumnRole[]): boolean => columns.some(({ role }) => roles.includes(role));
  if (figures) return 'indicator';
  const work = filledIn(row, 'deadline', 'product') || (filledIn(row, 'lead', 'co') && !filledIn(row, 'measure'));
  if (work && !(source.whole ?? false)) return has('target', 'yearly') && !has('deadline', 'product') ? 'indicator' : 'task';
  if (filledIn(row, 'measure')) return 'indicator';
  const outer = row.style === 'letter' || row.style === 'roman';
  const deeper = next !== undefined && (next.style === 'small' || next.style === 'dash' || (next.style === 'decimal' && row.style === 'arabic'));
  if (source.whole || outer || bold(source) || deeper) return 'group';
  return has('target', 'yearly', 'measure', 'baseline') ? 'indicator' : 'task';
}

/** Levels of groups by their numbering: one that stands already is a step back to it, another a step further in. */
function setLevels(rows: ReadRow[]): void {
  const stack: string[] = [];
  for (const row of rows) {
    if (row.kind !== 'group') continue;
    const style = row.style ?? 'none';
    const known = stack.indexOf(style);
    if (known >= 0) stack.length = known + 1;
    // A heading without a number begins anew, unless it stands inside a numbered one.
    else stack.push(style);
    row.level = Math.min(stack.length, 4);
  }
}

/** Rows below the head, each with what it would become; a person corrects it. */
export function readRows(rows: readonly TableRow[], { headRows, columns }: Columns): ReadRow[] {
  const read = rows.map((row, index) => takeApart(row, index, columns));
  const body = read.slice(headRows);
  body.forEach((row, index) => { row.kind = kindOf(row, rows[row.at - 1] ?? { cells: [] }, body[index + 1], columns); });
  setLevels(body);
  return body.filter(({ original }) => original !== '');
}
