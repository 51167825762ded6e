import { joined, type Part, type ProseBlock, type Run } from '#domain/prose';
import { oneLine } from '#domain/prose-clean';
import type { WordRun } from '../word/elements.ts';
import { settable } from './glyphs.ts';
import { bare, hashOf } from './marks.ts';

/** Looking for words of ours among others costs a hash for each letter: a file may ask for so many. */
const most = { letters: 2000, searches: 200 };

/** Finds what was typed before and after words of ours that are still whole; null where they were changed. */
export function finder(): (text: string, hash: string) => { before: string; after: string } | null {
  let searches = 0;
  return (text, hash) => {
    if (hashOf(text) === hash) return { before: '', after: '' };
    searches += 1;
    if (text.length > most.letters || searches > most.searches) return null;
    for (let at = 1; at < text.length; at += 1) {
      if (hashOf(text.slice(0, at)) === hash && bare(text.slice(at)) !== '') return { before: '', after: text.slice(at) };
      if (hashOf(text.slice(at)) === hash) return { before: text.slice(0, at), after: '' };
    }
    return null;
  };
}

export const handOf = ({ bold, italic }: Pick<WordRun, 'bold' | 'italic'>): Pick<Run, 'bold' | 'italic'> => ({ ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) });

/** What tells a line of words from another: its kind, its words and hands, its live figures. */
export function keyOf(kind: 'P' | 'H', runs: readonly Run[]): string {
  const said = oneLine(runs.map((run) => (run.text === undefined ? run : { ...run, text: settable(run.text) })));
  return JSON.stringify([kind, ...joined(said).map(({ text, bold, italic, indicatorId, show = 'actual' }) => [text ?? [indicatorId, show], kind === 'P' && bold === true, kind === 'P' && italic === true])]);
}
export const tableKey = (rows: string[][]): string => JSON.stringify(['T', ...rows.map((row) => row.map((cell) => bare(settable(cell))))]);
/** The lines that a stored block is printed as. */
export function linesOf({ type, runs = [], items = [], ordered, columns = [], rows = [] }: ProseBlock): string[] {
  if (type === 'live') return [];
  if (type === 'list') return items.map((item, at) => keyOf('P', [{ text: ordered ? `${at + 1}. ` : '- ' }, ...item]));
  if (type === 'table') return [tableKey([columns, ...rows])];
  return runs.length > 0 ? [keyOf(type === 'heading' ? 'H' : 'P', runs)] : [];
}

const numberOf = [/^Phần thứ \S+\s*[-.:]?\s*/i, /^[IVXLC]+\s*[-.)]\s*/, /^\d+\s*[-.)]\s*/, /^[a-zđ]\s*[-.)]\s*/i];
/** The number that a heading is printed with. */
export const numberIn = (printed: string, heading: string): string => bare(printed).slice(0, Math.max(0, bare(printed).length - bare(settable(heading)).length)).trim();
/** A heading without the number that the program gives it. */
export function unnumbered(text: string, { level, heading }: Part, printed: string): string {
  const number = numberIn(printed, heading);
  const said = bare(text);
  return number !== '' && said.startsWith(number) ? said.slice(number.length).trim() : said.replace(numberOf[level] ?? /^$/, '');
}

/** Blocks in which a list goes on where new items were typed before or after those that were there. */
export function joinedLists(done: readonly { block: ProseBlock; from: number | null }[]): ProseBlock[] {
  const whole: { block: ProseBlock; from: number | null }[] = [];
  for (const one of done) {
    const last = whole.at(-1);
    const same = last?.block.type === 'list' && one.block.type === 'list' && (last.block.ordered === true) === (one.block.ordered === true);
    if (!same || (last.from !== null && one.from !== null)) whole.push(one);
    else whole.splice(-1, 1, { block: { ...last.block, items: [...last.block.items ?? [], ...one.block.items ?? []] }, from: last.from ?? one.from });
  }
  return whole.map(({ block }) => block);
}
