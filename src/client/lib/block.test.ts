import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTyped, parseBlock, toClipboard } from './block.ts';

describe('a block pasted from Excel', () => {
  it('has lines and columns, with what is quoted in one piece', () => {
    expect(parseBlock('1\t2\r\n"hai\ndòng"\t"nói ""thế"""\r\n')).toEqual([['1', '2'], ['hai\ndòng', 'nói "thế"']]);
  });
  it('an empty cell stays empty, in the middle and at the end', () => {
    expect(parseBlock('1\t\t3\n\t\t\n')).toEqual([['1', '', '3'], ['', '', '']]);
  });
  it('what was copied is pasted the same', () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => text.replaceAll('\r', '').trim());
    const line = fc.tuple(cell, cell, cell);
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (block) => {
      fc.pre(block.at(-1)?.some((one) => one !== '') === true);
      expect(parseBlock(toClipboard(block))).toEqual(block);
    }));
  });
  it('English figures are known by the whole block, and written the Vietnamese way', () => {
    expect(asTyped([['1,234.5'], ['1.25'], ['7'], ['12%']], 'vi')).toEqual({ english: true, block: [['1.234,5'], ['1,25'], ['7'], ['12']] });
  });
  it('a Vietnamese block stays as it is, be one of its cells ambiguous by itself', () => {
    expect(asTyped([['1.234,5'], ['1.25']], 'vi').english).toBe(false);
    expect(asTyped([['1.234'], ['12,5']], 'vi').english).toBe(false);
  });
  it('a word among the figures is kept, to be told of in its cell', () => {
    expect(asTyped([['1.25'], ['chưa có']], 'vi')).toEqual({ english: true, block: [['1,25'], ['chưa có']] });
  });
});
