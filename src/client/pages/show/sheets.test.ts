import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetsOf, wordSheets } from './sheets.ts';

describe('what is too long for a screen', () => {
  it('goes on on the next one: nothing is left out, nothing comes twice, no screen is overfull or empty', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 20 })), (heights) => {
      const sum = (some: readonly number[]): number => some.reduce((all, one) => all + one, 0);
      const sheets = sheetsOf(heights, (some) => sum(some) <= 12);
      expect(sheets.flat()).toEqual(heights);
      for (const sheet of sheets) expect(sheet.length === 1 || (sheet.length > 1 && sum(sheet) <= 12)).toBe(true);
    }));
  });
  it('words are broken between words, and keep the ends of lines that a person set', () => {
    const text = 'một hai ba bốn năm sáu\nbảy';
    expect(wordSheets(text, { lines: 2, letters: 11 })).toEqual(['một hai ba bốn năm sáu', 'bảy']);
    expect(wordSheets(text, { lines: 9, letters: 99 })).toEqual([text]);
    expect(wordSheets('', { lines: 2, letters: 11 })).toEqual(['']);
  });
});
