import { fold } from './fold.ts';

/** Words that every such text has, without marks: they tell nothing apart. */
const stops = new Set(('va cua cac cho co la thi ma o tai tu den voi trong ngoai tren duoi nay do kia nhung mot so con chua khong duoc bi da dang se rat '
  + 'nhieu it cung nhu theo ve viec su noi luc khi thoi gian qua nhat tuy nhung han che ton hieu qua cao the nhan').split(' '));

/** Words (syllables) and pairs of neighbours: most Vietnamese words are two syllables long, so a pair says more than both apart. */
export function tokensOf(text: string): Map<string, number> {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const tokens = new Map<string, number>();
  const add = (token: string): void => { tokens.set(token, (tokens.get(token) ?? 0) + 1); };
  words.forEach((word, index) => {
    if (!stops.has(word)) add(word);
    const next = words[index + 1];
    if (next !== undefined && !(stops.has(word) && stops.has(next))) add(`${word} ${next}`);
  });
  return tokens;
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
  const asked = tokensOf(text);
  if (asked.size === 0) return [];
  const size = (tokens: Map<string, number>): number => [...tokens.values()].reduce((sum, count) => sum + count, 0);
  const known = earlier.map((one) => {
    const tokens = tokensOf(one.text);
    return { id: one.id, tokens, length: size(tokens) };
  });
  const usual = Math.max(1, known.reduce((sum, { length }) => sum + length, 0) / Math.max(1, known.length));
  const rarity = new Map([...asked.keys()].map((token) => {
    const having = known.filter(({ tokens }) => tokens.has(token)).length;
    return [token, Math.log(1 + (known.length - having + 0.5) / (having + 0.5)) + 0.1] as const;
  }));
  const scored = (tokens: ReadonlyMap<string, number>, length: number): number => [...asked.keys()].reduce((sum, token) => {
    const count = tokens.get(token);
    return count === undefined ? sum : sum + (rarity.get(token) ?? 0) * saturated(count, length, usual);
  }, 0);
  const best = scored(asked, size(asked));
  return known.map(({ id, tokens, length }) => ({ id, score: Math.min(1, scored(tokens, length) / best) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}
