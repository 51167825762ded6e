import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideBySide, unchanged } from './side-by-side.ts';

describe('two texts side by side', () => {
  it('mark the words that only one of them has', () => {
    expect(sideBySide(['Đạt 61,2 % ở ba xã.'], ['Đạt 61,2 % ở năm xã miền núi.'])).toEqual([{
      was: [{ text: 'Đạt 61,2 % ở ', own: false }, { text: 'ba', own: true }, { text: ' xã.', own: false }],
      is: [{ text: 'Đạt 61,2 % ở ', own: false }, { text: 'năm', own: true }, { text: ' xã', own: false }, { text: ' miền núi', own: true }, { text: '.', own: false }],
    }]);
  });

  it('a line that was only changed stands beside what it was, one that is new or gone beside nothing', () => {
    const rows = sideBySide(['Đầu', 'Câu hai giữ nguyên đuôi', 'Mất hẳn'], ['Đầu', 'Mới tinh', 'Câu hai giữ nguyên đoạn đuôi']);
    expect(rows.map((row) => [row.was?.map(({ text }) => text).join('') ?? null, row.is?.map(({ text }) => text).join('') ?? null])).toEqual([
      ['Đầu', 'Đầu'], [null, 'Mới tinh'], ['Câu hai giữ nguyên đuôi', 'Câu hai giữ nguyên đoạn đuôi'], ['Mất hẳn', null],
    ]);
    expect(rows.map(unchanged)).toEqual([true, false, false, false]);
  });

  it('both texts are there whole and in their order, whatever they are', () => {
    const lines = fc.array(fc.stringMatching(/^[ab .]{0,6}$/), { maxLength: 7 });
    fc.assert(fc.property(lines, lines, (was, is) => {
      const rows = sideBySide(was, is);
      const side = (one: 'was' | 'is'): string[] => rows.flatMap((row) => (row[one] === null ? [] : [row[one].map(({ text }) => text).join('')]));
      expect(side('was')).toEqual(was);
      expect(side('is')).toEqual(is);
      if (JSON.stringify(was) === JSON.stringify(is)) expect(rows.every(unchanged)).toBe(true);
    }));
  });
});
