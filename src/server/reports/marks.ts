import { createHash } from 'node:crypto';
import type { Block, Cell, ReportModel, Table } from './model.ts';

/**
 * Names under which parts, pieces and figures of a draft are found again in a Word file that somebody edited. They are
 * bookmarks, each within one paragraph: what spans several, or stands around a table, Word and LibreOffice move about.
 * Indices count in the stored version that the file names.
 */
export const markNames = {
  part: (part: number): string => `nq_${part}`,
  piece: (part: number, block: number): string => `nq_${part}_${block}`,
  silent: (part: number, block: number): string => `nq_${part}_${block}_none`,
  unwritten: (part: number): string => `nq_${part}_u`,
  figure: (part: number, figure: number): string => `nq_${part}_f${figure}`,
  /** What stands after the body: where reading ends. */
  end: 'nq_end',
};

export type ReadMark =
  | { kind: 'part'; part: number } | { kind: 'silent'; part: number; block: number } | { kind: 'end' }
  | { kind: 'piece'; part: number; block: number; at: number; of: number; hash: string }
  | { kind: 'unwritten'; part: number; hash: string } | { kind: 'figure'; part: number; figure: number; hash: string };

const grammar = /^nq_(?:(end)|(\d{1,3})(?:_(?:(\d{1,3})_(?:(none)|(\d{1,4})x(\d{1,4})_([0-9a-f]{8}))|(u)_0x1_([0-9a-f]{8})|f(\d{1,4})_([0-9a-f]{8})))?)$/;

/** A name as it was written, or null where it is none of ours. */
export function readMark(name: string): ReadMark | null {
  const [whole, end, part, block, none, at, of, hash, u, uHash, figure, figureHash] = grammar.exec(name) ?? [];
  if (whole === undefined) return null;
  if (end !== undefined) return { kind: 'end' };
  const [n, b] = [Number(part), Number(block)];
  if (none !== undefined) return { kind: 'silent', part: n, block: b };
  if (hash !== undefined) return { kind: 'piece', part: n, block: b, at: Number(at), of: Number(of), hash };
  if (u !== undefined) return { kind: 'unwritten', part: n, hash: uHash ?? '' };
  if (figure !== undefined) return { kind: 'figure', part: n, figure: Number(figure), hash: figureHash ?? '' };
  return { kind: 'part', part: n };
}

/** Words without what an editor changes unasked: kinds and numbers of spaces. */
export const bare = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** What a name remembers of the words under it, so that a figure changed by hand is noticed. */
export const hashOf = (text: string): string => createHash('sha256').update(bare(text)).digest('hex').slice(0, 8);

/** Names of the document's own properties that say which draft a file was drawn from. */
export const originNames = { report: 'nq-report', version: 'nq-version' } as const;

/** The paragraphs and tables that a block becomes: the words of each, of a table its cells. A chart has none but its caption's. */
export function textsOf(block: Block): string[][] {
  switch (block.type) {
    case 'list': return block.items.map((item) => [item]);
    case 'table': return [cellsOfTable(block)];
    case 'charts': return block.charts.flatMap(({ caption }) => [[''], [caption]]);
    case 'part': return [[block.text, block.title]];
    default: return block.text === '' ? [] : [[block.text]];
  }
}

const wordsOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);
/** Every cell of a table, row by row. */
const cellsOfTable = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string[] =>
  [...columns.map(({ head }) => head), ...rows.flatMap((row) => (Array.isArray(row) ? columns.map((_, at) => wordsOf(row[at] ?? '')) : [row.group]))];

/** Gives each paragraph and table of a block its names, in the order in which they are drawn; none where nothing is to be read in again. */
export function marker({ body, origin }: ReportModel): (marks: readonly string[] | undefined, text: string) => string[] {
  const isPiece = (mark: string): boolean => readMark(mark)?.kind !== 'part' && readMark(mark)?.kind !== 'silent';
  const sizes = new Map<string, number>();
  for (const block of body) for (const mark of block.marks ?? []) sizes.set(mark, (sizes.get(mark) ?? 0) + textsOf(block).length);
  const seen = new Map<string, number>();
  const given = new Set<string>();
  return (marks, text) => (origin ? marks ?? [] : []).flatMap((mark) => {
    if (!isPiece(mark)) {
      if (given.has(mark)) return [];
      given.add(mark);
      return [mark];
    }
    const at = seen.get(mark) ?? 0;
    seen.set(mark, at + 1);
    return [`${mark}_${at}x${sizes.get(mark) ?? 1}_${hashOf(text)}`];
  });
}

/** The name of what stands after the body, where a file is to be read in again. */
export const endMark = (model: ReportModel): string[] => (model.origin ? [markNames.end] : []);
