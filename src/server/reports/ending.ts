import type { Block } from './model.ts';

const closed = /[.!?…;:]$/;
const numbered = /^\d+\. /;

/** The items of a list as they are printed: a hyphen unless they are numbered, semicolons between, a full stop at the end. */
const punctuated = (items: string[]): string[] => items.map((item, index) => {
  const mark = closed.test(item) ? '' : index === items.length - 1 ? '.' : ';';
  return `${numbered.test(item) ? '' : '- '}${item}${mark}`;
});

/** The last words of a text with the sign that ends the document: "." for the Party, "./." for the State. */
const ended = (text: string, end: string): string => `${text.replace(/\.(\)?)$/, '$1')}${end}`;

/**
 * Puts the signs of punctuation that the layout prescribes.
 * @param end the sign after the last words of the whole text
 */
export function finished(blocks: Block[], end: '.' | './.'): Block[] {
  const whole = blocks.map((block): Block => (block.type === 'list' ? { ...block, items: punctuated(block.items) } : block));
  const last = whole.at(-1);
  if (end === '.' || !last) return whole;
  if (last.type === 'paragraph') {
    const run = last.runs?.at(-1);
    const runs = run && last.runs ? [...last.runs.slice(0, -1), { ...run, text: ended(run.text, end) }] : undefined;
    return [...whole.slice(0, -1), { ...last, text: ended(last.text, end), ...(runs ? { runs } : {}) }];
  }
  if (last.type === 'list') return [...whole.slice(0, -1), { ...last, items: last.items.map((item, index) => (index === last.items.length - 1 ? ended(item, end) : item)) }];
  return whole;
}
