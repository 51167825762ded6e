import { fold } from './fold.ts';
import { numberingOf } from './numbering.ts';
import type { TableRow } from './table.ts';

/** What a column of a resolution's table holds. */
export const columnRoles = ['number', 'content', 'measure', 'baseline', 'target', 'yearly', 'lead', 'co', 'deadline', 'product', 'note', 'ignore'] as const;
export type ColumnRole = (typeof columnRoles)[number];
/** `year` is the one its head names, where one is named. */
export interface Column { role: ColumnRole; year?: string; title: string }
export interface Columns { headRows: number; columns: Column[] }

/** By the words of the head without diacritics; the first that fits decides. */
const heads: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:stt|tt|so tt|so thu tu|ma so|ma)$/],
  ['measure', /don vi tinh|^dvt|^d\.v\.t|^don vi$/],
  ['co', /phoi hop/],
  ['lead', /chu tri|(?:don vi|co quan) (?:thuc hien|bao cao|phu trach|tham muu|theo doi)|trach nhiem/],
  ['content', /nhiem vu|noi dung|giai phap|cong viec|hoat dong|danh muc|ten chi tieu/],
  ['deadline', /thoi han|thoi gian|thoi diem|han hoan thanh|^tien do|ngay hoan thanh|^han$/],
  ['product', /san pham|ket qua (?:dau ra|du kien)|dau ra|minh chung/],
  ['note', /ghi chu|can cu|van ban/],
  ['baseline', /nam goc|goc|nam truoc|hien trang|(?:thuc hien|\buoc|^th)[^,;]*\d{4}|thuc hien nam|uoc thuc hien/],
  ['yearly', /^(?:nam |ke hoach |kh |muc tieu )*(?:nam )?20\d\d$/],
  ['target', /muc tieu|ke hoach|phan dau|den (?:het )?(?:nam )?20\d\d|chi tieu (?:giao|den|nam)|gia tri|muc dat/],
  ['content', /chi tieu|ten|muc/],
];
const roleOf = (title: string): ColumnRole | null => heads.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
const ordinals = (row: TableRow): boolean => row.cells.filter(({ text }) => text !== '').length > 1
  && row.cells.every(({ text }, index) => text === '' || new RegExp(`^\\(?(?:${index + 1}|${index}|[A-Z])\\)?$`).test(text.trim()));
const yearIn = (title: string): string | undefined => [...title.matchAll(/20\d\d/g)].at(-1)?.[0];

/** How many rows at the top are the head: those that name at least two columns, and the ordinals below them. */
function countHeads(rows: readonly TableRow[]): number {
  let count = 0;
  for (const [index, row] of rows.slice(0, 8).entries()) {
    const named = new Set(row.cells.map(({ text }) => (text.length < 80 ? roleOf(fold(text)) : null)).filter((role) => role !== null));
    // A row of years alone continues a head of several rows; a row of figures does not.
    const years = count === index && count > 0 && row.cells.some(({ text }) => /^(?:năm )?20\d\d$/iu.test(text.trim())) && row.cells.every(({ text }) => text.length < 60);
    if (!row.whole && ((named.size >= 2 && (count === 0 || count === index)) || years || (count === index && index > 0 && ordinals(row)))) count = index + 1;
  }
  return count;
}

function titlesOf(rows: readonly TableRow[], width: number): string[] {
  return Array.from({ length: width }, (_, col) => {
    const parts = rows.filter((row) => !row.whole && !ordinals(row)).map(({ cells }) => cells[col]?.text.replace(/\s+/g, ' ').trim() ?? '').filter(Boolean);
    return [...new Set(parts)].join(' – ');
  });
}

/** Without a head: the numbering, the longest text and the figures are told by what they look like. */
function guessed(rows: readonly TableRow[], width: number): Column[] {
  const filled = (col: number): string[] => rows.filter(({ whole }) => !whole).map(({ cells }) => cells[col]?.text.trim() ?? '').filter(Boolean);
  const share = (col: number, test: (text: string) => boolean): number => filled(col).filter(test).length / Math.max(1, filled(col).length);
  const lengths = Array.from({ length: width }, (_, col) => filled(col).reduce((sum, text) => sum + text.length, 0));
  const content = lengths.indexOf(Math.max(...lengths));
  const numbers = Array.from({ length: width }, (_, col) => col).findIndex((col) => col < content && share(col, (text) => numberingOf(text)?.rest === '' || /^\d+$/.test(text)) > 0.6);
  const target = Array.from({ length: width }, (_, col) => col).findIndex((col) => col > content && share(col, (text) => /\d/.test(text)) > 0.5);
  const measure = Array.from({ length: width }, (_, col) => col).findIndex((col) => col > content && col !== target && filled(col).length > 0 && share(col, (text) => text.length <= 16 && !/\d/.test(text)) > 0.7);
  return lengths.map((_, col) => ({ title: '', role: col === content ? 'content' : col === numbers ? 'number' : col === target ? 'target' : col === measure ? 'measure' : 'ignore' }));
}

/** What each column holds, by its head; a person corrects it. */
export function recogniseColumns(rows: readonly TableRow[]): Columns {
  const width = rows[0]?.cells.length ?? 0;
  const headRows = countHeads(rows);
  if (headRows === 0) return { headRows, columns: guessed(rows, width) };
  const titles = titlesOf(rows.slice(0, headRows), width);
  const columns = titles.map((title): Column => {
    const parts = title.split(' – ').map((part) => fold(part)).reverse();
    // The lowest row of a head says it most exactly; a bare year under "Mục tiêu" is a year's target.
    const role = parts.map((part) => roleOf(part)).find((found) => found !== null) ?? 'ignore';
    const year = yearIn(title);
    const isBase = role === 'yearly' && parts.some((part) => roleOf(part) === 'baseline');
    return { role: isBase ? 'baseline' : role, title, ...(year ? { year } : {}) };
  });
  return { headRows, columns: settled(columns) };
}

/** One column for each thing; a single year's column is the target itself. */
function settled(columns: Column[]): Column[] {
  const years = columns.filter(({ role }) => role === 'yearly').length;
  const seen = new Set<ColumnRole>();
  return columns.map((column) => {
    const role = column.role === 'yearly' && years === 1 && !columns.some((one) => one.role === 'target') ? 'target' : column.role;
    if (role !== 'yearly' && role !== 'ignore' && seen.has(role)) return { ...column, role: 'ignore' as const };
    seen.add(role);
    return { ...column, role };
  });
}
