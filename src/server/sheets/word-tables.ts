import { most, type TableCell, type TableRow } from '#domain/table';
import { Refusal } from '../problems.ts';
import { guardZip } from './zip-guard.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string => text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, code?: string, name?: string) => {
  const point = hex ? Number.parseInt(hex, 16) : code ? Number(code) : null;
  if (point !== null) return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  return entities[name ?? ''] ?? whole;
});
const valueOf = (tag: string): string | undefined => /w:val="([^"]*)"/.exec(tag)?.[1];

interface Cell { text: string; bold: boolean; plain: boolean; span: number; below: boolean }
interface Reading { tables: { rows: TableRow[] }[]; depth: number; rows: Cell[][]; cell: Cell | null; run: boolean; prose: string }

/** A row as it stands in the grid: spans filled in, and cells merged downwards repeated. */
function placed(row: Cell[], above: TableRow | undefined): TableRow {
  const cells: TableCell[] = [];
  for (const { text, bold, plain, span, below } of row) {
    const said = below ? above?.cells[cells.length] ?? { text: '' } : { text: text.trim(), ...(bold && !plain ? { bold: true } : {}) };
    for (let at = 0; at < Math.min(span, most.columns + 1); at += 1) cells.push({ ...said });
  }
  return { cells, ...(row.length === 1 && cells.length > 1 ? { whole: true } : {}) };
}

function close(reading: Reading): void {
  const rows: TableRow[] = [];
  for (const row of reading.rows) rows.push(placed(row, rows.at(-1)));
  reading.tables.push({ rows });
  reading.rows = [];
}

function take(reading: Reading, tag: string, name: string, text: string | undefined): void {
  const end = tag.startsWith('</');
  if (name === 'tbl') {
    // A table inside a cell is text of that cell.
    reading.depth += end ? -1 : 1;
    if (end && reading.depth === 0) close(reading);
  }
  if (reading.depth === 1 && name === 'tr' && !end) reading.rows.push([]);
  if (reading.depth === 1 && name === 'tc') {
    if (!end) reading.cell = { text: '', bold: false, plain: false, span: 1, below: false };
    else if (reading.cell) { reading.rows.at(-1)?.push(reading.cell); reading.cell = null; }
  }
  const { cell } = reading;
  if (reading.depth === 0) {
    if ((name === 'p' && end) || name === 'br') reading.prose += '\n';
    if (name === 'tab') reading.prose += ' ';
    if (name === 't' && text !== undefined) reading.prose += decode(text);
  }
  if (!cell) return;
  if (name === 'gridSpan') cell.span = Math.max(1, Number(valueOf(tag)) || 1);
  if (name === 'vMerge') cell.below = valueOf(tag) !== 'restart';
  if (name === 'r' && !end) reading.run = false;
  if (name === 'b') reading.run = valueOf(tag) !== '0' && valueOf(tag) !== 'false';
  if ((name === 'p' && end) || name === 'br') cell.text += '\n';
  if (name === 'tab') cell.text += ' ';
  if (name === 't' && text !== undefined) {
    cell.text += decode(text);
    if (text.trim() !== '') { if (reading.run) cell.bold = true; else cell.plain = true; }
  }
}

/** Letters of running text taken from a file: more than any conclusion has. */
const mostProse = 200_000;

/**
 * The tables of a Word file, and its text outside of them. Numbers that Word makes by itself are not in the file and stay out.
 * @throws Refusal 400 when it is no Word file, encrypted, with macros, or too large
 */
export function readWordTables(file: Buffer): { tables: { rows: TableRow[] }[]; prose: string } {
  const part = guardZip(file, 'word/document.xml');
  if (!part) throw new Refusal(400, 'notATableFile');
  const reading: Reading = { tables: [], depth: 0, rows: [], cell: null, run: false, prose: '' };
  const tags = /<\/?w:(tbl|tr|tc|gridSpan|vMerge|p|br|tab|r|b)(?=[\s/>])[^>]*>|<w:(t)(?:\s[^>]*)?>([^<]*)<\/w:t>/g;
  for (const found of part.toString('utf8').matchAll(tags)) {
    take(reading, found[0], found[1] ?? found[2] ?? '', found[3]);
    if (reading.rows.length > most.rows + 2 || reading.prose.length > mostProse) throw new Refusal(400, 'sheetTooLarge');
  }
  return { tables: reading.tables.filter(({ rows }) => rows.some(({ cells }) => cells.length > 1)).slice(0, 20), prose: reading.prose.trim() };
}
