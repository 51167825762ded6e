import { most, type TableCell, type TableRow } from '#domain/table';
import { Refusal } from '../problems.ts';
import { openWord } from './document.ts';
import { wordElements, type WordCell } from './elements.ts';

/** A row as it stands in the grid: spans filled in, and cells merged downwards repeated. */
function placed(row: WordCell[], above: TableRow | undefined): TableRow {
  const cells: TableCell[] = [];
  for (const { text, bold, span, below } of row) {
    const said = below ? above?.cells[cells.length] ?? { text: '' } : { text, ...(bold ? { bold: true } : {}) };
    for (let at = 0; at < Math.min(span, most.columns + 1); at += 1) cells.push({ ...said });
  }
  return { cells, ...(row.length === 1 && cells.length > 1 ? { whole: true } : {}) };
}
/** The rows of a table of Word as they stand in its grid. */
export function gridOf(rows: WordCell[][]): TableRow[] {
  const done: TableRow[] = [];
  for (const row of rows) done.push(placed(row, done.at(-1)));
  return done;
}

/** Letters of running text taken from a file: more than any conclusion has. */
const mostProse = 200_000;

/**
 * The tables of a Word file, and its text outside of them. Numbers that Word makes by itself are not in the file and stay out.
 * @throws Refusal 400 when it is no Word file, encrypted, with macros, or too large
 */
export function readWordTables(file: Buffer): { tables: { rows: TableRow[] }[]; prose: string } {
  const { elements } = wordElements(openWord(file));
  const prose = elements.map((one) => (one.kind === 'paragraph' ? one.runs.map(({ text }) => text).join('') : '')).join('\n').trim();
  const tables = elements.flatMap((one) => (one.kind === 'table' ? [{ rows: gridOf(one.rows) }] : []));
  if (prose.length > mostProse || tables.some(({ rows }) => rows.length > most.rows + 2)) throw new Refusal(400, 'wordTooLarge');
  return { tables: tables.filter(({ rows }) => rows.some(({ cells }) => cells.length > 1)).slice(0, 20), prose };
}
