import { fold } from '#domain/fold';

export { fold };

/** Whether every word searched for stands in a text. */
export function finds(search: string, text: string): boolean {
  const folded = fold(text);
  return fold(search).split(' ').every((word) => folded.includes(word));
}
