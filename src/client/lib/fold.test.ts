import { describe, expect, it } from 'vitest';
import { finds, fold } from './fold.ts';

describe('searching without diacritics', () => {
  it.each([
    ['nghi quyet', 'Nghị quyết số 02'], ['hoa', 'Thanh Hoá'], ['hoa', 'Thanh Hòa'], ['doan', 'Đoàn thanh niên'],
    ['đoàn', 'ĐOÀN'], ['uỷ', 'Tỉnh ủy'], ['uy tinh', 'Tỉnh ủy'],
  ])('"%s" finds "%s"', (search, text) => { expect(finds(search, text)).toBe(true); });

  it('letters typed apart and composed are the same word', () => {
    expect(fold('đoàn kết'.normalize('NFD'))).toBe(fold('đoàn kết'.normalize('NFC')));
  });
  it('a word that is not there is not found', () => { expect(finds('huyen', 'Tỉnh ủy')).toBe(false); });
});
