import { fold } from './fold.ts';

/** Words that every such text has, without marks: they tell nothing apart. */
const stops = new Set(('va cua cac cho co la thi ma o tai tu den voi trong ngoai tren duoi nay do kia nhung mot so con chua khong duoc bi da dang se rat '
  + 'nhieu it cung nhu theo ve viec su noi luc khi thoi gian qua nhat tuy nhung han che ton hieu qua cao the nhan').split(' '));

const wordsOf = (text: string): string[] => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Words (syllables) and pairs of neighbours: most Vietnamese words are two syllables long, so a pair says more than both apart. */
function eachToken(words: readonly string[], among: ReadonlySet<string>, see: (token: string) => void): void {
  words.forEach((word, index) => {
    if (!among.has(word)) return;
    const next = words[index + 1];
    if (!stops.has(word)) see(word);
    if (next !== undefined && among.has(next) && !(stops.has(word) && stops.has(next))) see(`${word} ${next}`);
  });
}

export interface Alike { id: string; /** 0 nothing in common … 1 the same text. */ score: number }

/** How much a token that is there `count` times adds; long texts must not win by their length. */
const saturated = (count: number, length: number, usual: number): number => (count * 2.2) / (count + 1.2 * (0.5 + 0.5 * (length / usual)));

/**
 * Earlier texts like this one, the most alike first: BM25 over words and pairs without diacritics, as a share of what the
 * text scores against itself.
 * @param least the score below which a text is not like it
 */
export function findAlike(text: string, earlier: readonly { id: string; text: string }[], { most = 5, least = 0.2 }: { most?: number; least?: number } = {}): Alike[] {
  const asked = new Set<string>();
  const words = new Set(wordsOf(text));
  eachToken(wordsOf(text), words, (token) => asked.add(token));
  if (asked.size === 0) return [];
  const having = new Map<string, number>();
  // Only what was asked for is counted: of thousands of texts most share nothing with it.
  const read = (other: string): { counts: Map<string, number>; length: number } => {
    const all = wordsOf(other);
    const counts = new Map<string, number>();
    eachToken(all, words, (token) => { if (asked.has(token)) counts.set(token, (counts.get(token) ?? 0) + 1); });
    return { counts, length: all.length };
  };
  const known = earlier.map((one) => {
    const found = read(one.text);
    for (const token of found.counts.keys()) having.set(token, (having.get(token) ?? 0) + 1);
    return { id: one.id, ...found };
  });
  const usual = Math.max(1, known.reduce((sum, { length }) => sum + length, 0) / Math.max(1, known.length));
  const rarity = (token: string): number => Math.log(1 + (known.length - (having.get(token) ?? 0) + 0.5) / ((having.get(token) ?? 0) + 0.5)) + 0.1;
  const weights = new Map([...asked].map((token) => [token, rarity(token)]));
  const scored = ({ counts, length }: ReturnType<typeof read>): number => [...counts].reduce((sum, [token, count]) => sum + (weights.get(token) ?? 0) * saturated(count, length, usual), 0);
  const best = scored(read(text));
  return known.filter(({ counts }) => counts.size > 0).map(({ id, ...found }) => ({ id, score: Math.min(1, scored(found) / best) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}
