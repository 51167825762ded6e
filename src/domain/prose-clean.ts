import { joined, type ProseBlock, type Run } from './prose.ts';

/** What stands in a document of another program, in its order: the one form in which pasted and read words are cleaned. */
export type Rough =
  | { kind: 'words'; runs: Run[]; as: 'paragraph' | 'heading' | 'bullet' | 'number' }
  | { kind: 'table'; rows: string[][] };

/** As much as the schema of a report takes. */
const most = { letters: 5000, runs: 300, items: 200, columns: 12, rows: 500, head: 300, cell: 2000 };

/** Word writes a list as paragraphs that begin with a sign of their own. */
const bullet = /^[·•o§\-–]\s+|^[\u{f0b7}\u{f0a7}]\s*/u;
const number = /^(\d{1,3})[.)]\s+/;

/** Words in one line: spaces single, none at the ends. */
export function oneLine(runs: readonly Run[]): Run[] {
  const spaced = joined(runs.map((run) => (run.text === undefined ? run : { ...run, text: run.text.replaceAll(/\s+/g, ' ') })));
  // A space on both sides of a change of hand is one.
  const single = spaced.map((run, at) => (run.text?.startsWith(' ') && spaced[at - 1]?.text?.endsWith(' ') ? { ...run, text: run.text.slice(1) } : run));
  const [first, last] = [single[0], single.at(-1)];
  if (first?.text !== undefined) first.text = first.text.trimStart();
  if (last?.text !== undefined) last.text = last.text.trimEnd();
  return joined(single);
}

/** Runs no longer and no more than a block takes; what is too much goes on in a paragraph of its own. */
function fitting(runs: Run[]): Run[][] {
  const done: Run[][] = [[]];
  let letters = 0;
  const next = (): void => { done.push([]); letters = 0; };
  for (const run of runs) {
    let { text } = run;
    while (text !== undefined && letters + text.length > most.letters) {
      const space = text.lastIndexOf(' ', most.letters - letters);
      // A word longer than a block is no word: it is cut where the block ends.
      const cut = space > 0 ? space : letters === 0 ? most.letters : 0;
      if (cut > 0) done.at(-1)?.push({ ...run, text: text.slice(0, cut) });
      text = text.slice(cut).trimStart();
      next();
    }
    if ((done.at(-1)?.length ?? 0) >= most.runs) next();
    done.at(-1)?.push(text === undefined ? run : { ...run, text });
    letters += text?.length ?? 0;
  }
  return done.filter((one) => one.length > 0);
}

const without = (runs: Run[], sign: RegExp): Run[] => {
  const [first, ...rest] = runs;
  return first?.text === undefined ? runs : joined([{ ...first, text: first.text.replace(sign, '') }, ...rest]);
};

type Line = { as: 'paragraph' | 'heading' | 'bullet'; runs: Run[] } | { as: 'number'; runs: Run[]; n: number | null } | { as: 'table'; block: ProseBlock };

function lineOf(rough: Rough): Line[] {
  if (rough.kind === 'table') {
    const [columns = [], ...rows] = rough.rows.filter((row) => row.length > 0).map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()));
    if (columns.length === 0) return [];
    const wide = Math.min(most.columns, Math.max(columns.length, ...rows.map(({ length }) => length)));
    const cells = (row: string[], letters: number): string[] => Array.from({ length: wide }, (_, at) => (row[at] ?? '').slice(0, letters));
    const heads = cells(columns, most.head);
    const block = (some: string[][]): Line => ({ as: 'table', block: { type: 'table', columns: heads, rows: some.map((row) => cells(row, most.cell)) } });
    return rows.length === 0 ? [block([])] : Array.from({ length: Math.ceil(rows.length / most.rows) }, (_, at) => block(rows.slice(at * most.rows, (at + 1) * most.rows)));
  }
  const runs = oneLine(rough.runs);
  if (runs.length === 0) return [];
  const text = runs[0]?.text ?? '';
  if (rough.as === 'bullet' || (rough.as === 'paragraph' && bullet.test(text))) return [{ as: 'bullet', runs: without(runs, bullet) }];
  const typed = rough.as === 'paragraph' ? number.exec(text) : null;
  if (rough.as === 'number' || typed) return [{ as: 'number', runs, n: typed ? Number(typed[1]) : null }];
  return [{ as: rough.as, runs }];
}

/**
 * Words of another program as blocks of a report: words, bold, italics, lists, headings and tables, and nothing else.
 * Paragraphs that begin with a sign are items of a list, and those that count on from 1 of a numbered one.
 */
export function cleanedBlocks(rough: readonly Rough[]): ProseBlock[] {
  const lines = rough.flatMap(lineOf);
  const blocks: ProseBlock[] = [];
  const put = (item: Run[], ordered: boolean): void => {
    const last = blocks.at(-1);
    const goesOn = last?.type === 'list' && (last.ordered === true) === ordered && (last.items?.length ?? 0) < most.items;
    if (item.length === 0) return;
    if (goesOn) last.items?.push(item);
    else blocks.push({ type: 'list', items: [item], ...(ordered ? { ordered } : {}) });
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (line.as === 'table') { blocks.push(line.block); continue; }
    const [first = [], ...rest] = fitting(line.runs);
    const more = (): void => { for (const runs of rest) blocks.push({ type: 'paragraph', runs }); };
    if (line.as === 'bullet') { put(first, false); more(); continue; }
    if (line.as === 'number' && line.n === null) { put(first, true); more(); continue; }
    if (line.as === 'number') {
      const run = lines.slice(at).findIndex((one, by) => one.as !== 'number' || one.n !== by + 1);
      const count = run < 0 ? lines.length - at : run;
      if (line.n === 1 && count > 1) {
        blocks.push({ type: 'list', ordered: true, items: lines.slice(at, at + Math.min(count, most.items)).map((one) => without((one as { runs: Run[] }).runs, number)).filter((item) => item.length > 0) });
        at += Math.min(count, most.items) - 1;
        continue;
      }
    }
    blocks.push({ type: line.as === 'heading' ? 'heading' : 'paragraph', runs: first });
    more();
  }
  return blocks;
}
