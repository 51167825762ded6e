import { fold } from './fold.ts';

/** How well a text answers a search: higher is better, 0 where a word is not in it. */
export function matchOf(search: string, { title, more = '' }: { title: string; more?: string }): number {
  const words = fold(search).split(' ').filter(Boolean);
  const [head, rest] = [fold(title), fold(more)];
  if (words.length === 0 || words.some((word) => !head.includes(word) && !rest.includes(word))) return 0;
  const whole = fold(search);
  // The title as it begins, then as a phrase in it, then word by word; what is only found beside the title comes last.
  const begins = words.filter((word) => head.startsWith(word) || head.includes(` ${word}`)).length;
  return 1 + begins + (head.startsWith(whole) ? 40 : head.includes(whole) ? 20 : 0) + (words.every((word) => head.includes(word)) ? 10 : 0);
}
