import { runsOf, typedOf, type FigureNames, type Part, type Piece, type ProseBlock } from '#domain/prose';

/** A block as it is edited: one text, whatever its type; `id` only tells blocks of the screen apart. */
export interface EditBlock { id: number; type: ProseBlock['type']; text: string; ordered: boolean; piece: Piece; indicatorId: string }
export interface EditPart { key: string; level: number; heading: string; blocks: EditBlock[] }

let last = 0;
/** A fresh block of the screen. */
export function newBlock(type: ProseBlock['type'], more: Partial<EditBlock> = {}): EditBlock {
  last += 1;
  return { id: last, type, text: '', ordered: false, piece: 'counts', indicatorId: '', ...more };
}

const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim());
const lineOf = (cells: string[]): string => cells.map((cell) => cell.replaceAll(/[|\n]/g, ' ')).join(' | ');

/** A stored block as text to be edited. */
export function editing(block: ProseBlock, names: FigureNames): EditBlock {
  const { type, runs = [], items = [], ordered = false, columns = [], rows = [], piece = 'counts', indicatorId = '' } = block;
  const text = type === 'list' ? items.map((one) => typedOf(one, names)).join('\n') : type === 'table' ? [columns, ...rows].map(lineOf).join('\n') : typedOf(runs, names);
  return newBlock(type, { text, ordered, piece, indicatorId });
}

/** What was typed as a block to be stored; null where nothing was. Lines of a paragraph are paragraphs of their own. */
export function stored({ type, text, ordered, piece, indicatorId }: EditBlock, names: FigureNames): ProseBlock[] {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  if (type === 'live') return [{ type, piece, ...(indicatorId ? { indicatorId } : {}) }];
  if (lines.length === 0) return [];
  if (type === 'list') return [{ type, items: lines.map((line) => runsOf(line, names)), ...(ordered ? { ordered } : {}) }];
  if (type === 'table') {
    const [columns = [], ...rows] = lines.map(cellsOf);
    return [{ type, columns, rows: rows.map((row) => columns.map((_, at) => row[at] ?? '')) }];
  }
  return lines.map((line) => ({ type, runs: runsOf(line, names) }));
}

export const editParts = (parts: readonly Part[], names: FigureNames): EditPart[] =>
  parts.map(({ key, level, heading, blocks }) => ({ key, level, heading, blocks: blocks.map((block) => editing(block, names)) }));
/** Pieces of one indicator that none was chosen for yet are left out. */
export const storedParts = (parts: readonly EditPart[], names: FigureNames): Part[] =>
  parts.map(({ key, level, heading, blocks }) => ({
    key, level, heading: heading.trim(), blocks: blocks.filter(({ type, piece, indicatorId }) => type !== 'live' || indicatorId !== '' || (piece !== 'line' && piece !== 'chart')).flatMap((block) => stored(block, names)),
  }));

/** A part as plain lines, for two versions to be set side by side. */
export function linesOf({ heading, blocks }: Part, names: FigureNames, pieceName: (piece: Piece) => string): string[] {
  return [heading, ...blocks.flatMap((block) => (block.type === 'live' ? [`▦ ${pieceName(block.piece ?? 'counts')}${block.indicatorId ? ` ${names.numberOf(block.indicatorId) ?? ''}` : ''}`] : editing(block, names).text.split('\n')))].filter(Boolean);
}

/** A part in two states; null where there is none of it. */
export interface PartDifference { key: string; name: string; was: string[] | null; is: string[] | null }
/** A part in two states as lines that a person reads. */
export const partDifference = (key: string, was: Part | undefined, is: Part | undefined, lines: (part: Part) => string[]): PartDifference =>
  ({ key, name: is?.heading || was?.heading || '', was: was ? lines(was) : null, is: is ? lines(is) : null });
/** Parts that differ between two versions, in the order of the later one. */
export function partDifferences(was: readonly Part[], is: readonly Part[], lines: (part: Part) => string[]): PartDifference[] {
  const find = (parts: readonly Part[], key: string): Part | undefined => parts.find((part) => part.key === key);
  return [...new Set([...is, ...was].map(({ key }) => key))].map((key) => partDifference(key, find(was, key), find(is, key), lines))
    .filter((one) => JSON.stringify(one.was) !== JSON.stringify(one.is));
}
