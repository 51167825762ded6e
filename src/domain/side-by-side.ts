/** A run of a line that the other side has, or has not. */
export interface Said { text: string; own: boolean }
/** Two lines that stand beside each other; null where one side has none. */
export interface Beside { was: Said[] | null; is: Said[] | null }

/** Beyond these a comparison by every pair would hold the page up: what is longer differs as a whole. */
const most = { lines: 600, words: 400, pairs: 400 };

/** Pairs of the longest run of things that both sides have in the same order. */
function common<T>(a: readonly T[], b: readonly T[]): [number, number][] {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) table[i * width + j] = a[i] === b[j] ? (table[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    if (a[i] === b[j]) { pairs.push([i, j]); i += 1; j += 1; } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

const wordsOf = (line: string): string[] => line.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
const whole = (line: string, own: boolean): Said[] => [{ text: line, own }];

/** Words side by side in one state are one run; a space between two that are new is new. */
function runsOf(words: string[], shared: ReadonlySet<number>): Said[] {
  const runs: Said[] = [];
  for (const [at, text] of words.entries()) {
    const own = !shared.has(at) || (/^\s+$/.test(text) && at > 0 && at < words.length - 1 && !shared.has(at - 1) && !shared.has(at + 1));
    const last = runs.at(-1);
    if (last?.own === own) last.text += text;
    else runs.push({ text, own });
  }
  return runs;
}

interface Pair { was: Said[]; is: Said[]; alike: number }
function paired(was: string, is: string): Pair {
  const [a, b] = [wordsOf(was), wordsOf(is)];
  if (a.length > most.words || b.length > most.words) return { was: whole(was, true), is: whole(is, true), alike: 0 };
  const pairs = common(a, b);
  const letters = pairs.reduce((sum, [at]) => sum + (a[at]?.trim().length ?? 0), 0);
  const longest = Math.max(was.replaceAll(/\s/g, '').length, is.replaceAll(/\s/g, '').length, 1);
  return { was: runsOf(a, new Set(pairs.map(([at]) => at))), is: runsOf(b, new Set(pairs.map(([, at]) => at))), alike: letters / longest };
}

/** Lines between two that both sides have: those that were only changed stand beside each other. */
function between(was: string[], is: string[]): Beside[] {
  const done: Beside[] = [];
  let next = 0;
  const few = was.length * is.length <= most.pairs;
  for (const line of was) {
    const at = is.findIndex((other, index) => few && index >= next && paired(line, other).alike >= 0.4);
    if (at < 0) { done.push({ was: whole(line, true), is: null }); continue; }
    done.push(...is.slice(next, at).map((other): Beside => ({ was: null, is: whole(other, true) })));
    const pair = paired(line, is[at] ?? '');
    done.push({ was: pair.was, is: pair.is });
    next = at + 1;
  }
  return [...done, ...is.slice(next).map((other): Beside => ({ was: null, is: whole(other, true) }))];
}

/** Two texts line by line, with the words that only one of them has. */
export function sideBySide(was: readonly string[], is: readonly string[]): Beside[] {
  const pairs = was.length > most.lines || is.length > most.lines ? [] : common(was, is);
  const done: Beside[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [was.length, is.length] as const]) {
    done.push(...between(was.slice(i, a), is.slice(j, b)));
    if (a < was.length) done.push({ was: whole(was[a] ?? '', false), is: whole(is[b] ?? '', false) });
    [i, j] = [a + 1, b + 1];
  }
  return done;
}
/** Whether nothing of a pair is only one side's. */
export const unchanged = ({ was, is }: Beside): boolean => was !== null && is !== null && ![...was, ...is].some(({ own }) => own);
