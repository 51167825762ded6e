import { describe, expect, it } from 'vitest';
import { cleanedBlocks, type Rough } from './prose-clean.ts';

const words = (text: string, as: 'paragraph' | 'heading' | 'bullet' | 'number' = 'paragraph'): Rough => ({ kind: 'words', runs: [{ text }], as });

describe('words of another program', () => {
  it('are words, bold and italics in one line each, and what is blank is nothing', () => {
    expect(cleanedBlocks([{ kind: 'words', as: 'paragraph', runs: [{ text: '  Đoạn\u00a0 ' }, { text: ' đậm ', bold: true }, { text: '\n' }, { text: ' nghiêng ', italic: true }] }, words('   '), words('Đề mục', 'heading')])).toEqual([
      { type: 'paragraph', runs: [{ text: 'Đoạn ' }, { text: 'đậm ', bold: true }, { text: 'nghiêng', italic: true }] }, { type: 'heading', runs: [{ text: 'Đề mục' }] },
    ]);
  });

  it('paragraphs that begin with a sign are one list, and those that count from 1 a numbered one', () => {
    expect(cleanedBlocks([words('- một'), words('• hai'), words('ba', 'bullet'), words('1. a'), words('2) b'), words('c', 'number'), words('3. không phải mục')])).toEqual([
      { type: 'list', items: [[{ text: 'một' }], [{ text: 'hai' }], [{ text: 'ba' }]] },
      { type: 'list', ordered: true, items: [[{ text: 'a' }], [{ text: 'b' }], [{ text: 'c' }]] },
      { type: 'paragraph', runs: [{ text: '3. không phải mục' }] },
    ]);
    expect(cleanedBlocks([words('1. Về kinh tế'), words('Lời')])).toEqual([{ type: 'paragraph', runs: [{ text: '1. Về kinh tế' }] }, { type: 'paragraph', runs: [{ text: 'Lời' }] }]);
  });

  it('a table has as many cells in each row as its widest, at most twelve', () => {
    expect(cleanedBlocks([{ kind: 'table', rows: [['Cột'], [' x\n y ', '1']] }])).toEqual([{ type: 'table', columns: ['Cột', ''], rows: [['x y', '1']] }]);
    expect(cleanedBlocks([{ kind: 'table', rows: [Array.from({ length: 20 }, (_, at) => `c${at}`)] }])[0]?.columns).toHaveLength(12);
  });

  it('is no longer than a report takes, and nothing of it is cut off', () => {
    const long = cleanedBlocks([words('a'.repeat(12_000)), ...Array.from({ length: 450 }, (_, at) => words(`- ${at}`))]);
    expect(long.map(({ type, runs, items }) => [type, runs?.[0]?.text?.length ?? items?.length])).toEqual([['paragraph', 5000], ['paragraph', 5000], ['paragraph', 2000], ['list', 200], ['list', 200], ['list', 50]]);
    const sentence = 'một hai '.repeat(1000).trim();
    const parts = cleanedBlocks([words(sentence)]).map(({ runs }) => runs?.[0]?.text ?? '');
    expect(parts.join(' ')).toBe(sentence);
    expect(parts.every(({ length }) => length <= 5000)).toBe(true);
  });
});
