import { describe, expect, it } from 'vitest';
import { csvOf } from './table.ts';

describe('a chart\'s figures as a file for a spreadsheet', () => {
  it('keeps what would be a formula as text, and numbers with a sign as numbers', () => {
    const text = csvOf({ columns: ['Kỳ', 'Chênh'], rows: [['=1+1', '−3,6'], ['@ai', '+2'], ['-cmd', '−40\u00a0%']] }, ';');
    expect(text).toBe("\ufeffKỳ;Chênh\r\n'=1+1;-3,6\r\n'@ai;+2\r\n'-cmd;-40 %\r\n");
  });
  it('quotes what would split or end a cell', () => {
    expect(csvOf({ columns: ['a'], rows: [['x;y'], ['nói "có"'], ['hai\ndòng'], ['1,5']] }, ';')).toBe('\ufeffa\r\n"x;y"\r\n"nói ""có"""\r\n"hai\ndòng"\r\n1,5\r\n');
  });
  it('says at its foot what goes with the figures', () => {
    expect(csvOf({ columns: ['a', 'b'], rows: [['x', '1']] }, ',', ['số liệu minh họa'])).toBe('\ufeffa,b\r\nx,1\r\nsố liệu minh họa,\r\n');
  });
});
