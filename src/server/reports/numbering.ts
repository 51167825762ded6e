import { report as words } from '#texts/vi/report';
import type { Block } from './model.ts';

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX'];
/** The Vietnamese order of letters. */
const letters = [...'abcdđeghiklmnopqrstuvxy'];

/** Numbers headings in the layout's own way, each level anew under the one above: "Phần thứ nhất", "I-", "1-", "a)". */
export function numbering(marks: readonly [string, string, string]): (level: number, text: string) => Block {
  const counts = [0, 0, 0, 0];
  return (level, text) => {
    const index = counts[level] ?? 0;
    counts[level] = index + 1;
    counts.fill(0, level + 1);
    if (level === 0) return { type: 'part', text: words.part.number(index), title: text };
    const number = [romans[index], String(index + 1), letters[index]][level - 1] ?? String(index + 1);
    return { type: 'heading', level: level as 1 | 2 | 3, text: `${number}${marks[level - 1]} ${text}` };
  };
}
