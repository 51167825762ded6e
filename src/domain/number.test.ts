import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUnits, readFigure, toUnits } from './number.ts';

describe('reading a figure as people type it', () => {
  it.each([
    ['1.234,5', 1234.5], ['1234,5', 1234.5], ['1 234,5', 1234.5], ['1\u00a0234,5', 1234.5], ['1.234', 1234], ['1.234.567', 1234567], ['0', 0], ['0,5', 0.5], ['12 %', 12],
    ['-3,5', -3.5], ['−3,5', -3.5], ['+7', 7], ['1,234,567', 1234567], ['1,234.5', 1234.5], [' 42 ', 42], ['007', 7], ['-0', 0], ['100%', 100], ['1.234.567,89', 1234567.89],
  ])('"%s" is %d', (typed, value) => { expect(readFigure(typed)).toMatchObject({ ok: true, value }); });

  it.each([
    ['1.25', ['1.25', '125']], ['12.5', ['12.5', '125']], ['1234.5', ['1234.5', '12345']], ['0.5', ['0.5']], ['-1.25', ['-1.25', '-125']],
  ])('"%s" may mean several things and is not guessed', (typed, choices) => {
    expect(readFigure(typed)).toEqual({ ok: false, reason: 'ambiguous', choices });
  });

  it.each([
    ['', 'blank'], ['9'.repeat(200), 'tooLong'], [`1${' '.repeat(200_000)}x`, 'notAFigure'], ['   ', 'blank'], ['năm', 'notAFigure'], ['1.23.4', 'notAFigure'], ['1,2,3', 'notAFigure'], ['12a', 'notAFigure'], ['1e5', 'notAFigure'], ['--5', 'notAFigure'],
    ['1 2', 'notAFigure'], ['12 34', 'notAFigure'], ['Infinity', 'notAFigure'], ['=1+1', 'notAFigure'], ['1234567890123456', 'tooLong'], ['0,1234567', 'tooManyDecimals'], ['50 % %', 'notAFigure'],
  ])('"%s" is refused as %s', (typed, reason) => { expect(readFigure(typed)).toMatchObject({ ok: false, reason }); });

  it.each([['1,234', 1.234], ['1.234', 1234]])('"%s" is %d, the comma being the decimal sign in Vietnamese', (typed, value) => {
    expect(readFigure(typed)).toMatchObject({ ok: true, value });
  });
  it.each([['1,234', 1234], ['1.234', 1.234], ['1.25', 1.25], ['1,234,567.5', 1234567.5], ['1 234.5', 1234.5], ['-0.5', -0.5], ['12%', 12]])('"%s" is %d for who writes the English way', (typed, value) => {
    expect(readFigure(typed, { english: true })).toMatchObject({ ok: true, value });
  });
  it.each(['1.234,5', '1234,5', '1.2.3', '.5', '5.', ','])('"%s" is no figure for who writes the English way', (typed) => {
    expect(readFigure(typed, { english: true })).toMatchObject({ ok: false, reason: 'notAFigure' });
  });
  it('a figure comes with its exact digits as typed', () => {
    expect(readFigure('1.234,50')).toEqual({ ok: true, value: 1234.5, text: '1234.50', units: 123450, places: 2, percent: false });
    expect(readFigure('−3,5 %')).toEqual({ ok: true, value: -3.5, text: '-3.5', units: -35, places: 1, percent: true });
  });
  it('what is printed in Vietnamese is read back the same', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (units, places) => {
      const value = fromUnits(units, places);
      const printed = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 }).format(value);
      expect(readFigure(printed)).toMatchObject({ ok: true, value: value + 0 });
    }));
  });
  it('whatever is typed, it is read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (typed) => {
      const found = readFigure(typed);
      if (found.ok) expect(Number.isFinite(found.value)).toBe(true);
    }));
  });
});

describe('a figure kept exactly', () => {
  it.each([[61.2, 612, 1], [0.1, 1, 1], [-0.000001, -1, 6], [999999999999999, 999999999999999, 0], [1e-6, 1, 6], [-0, 0, 0], [1e14, 100000000000000, 0]])('%d is %d with %d decimals', (value, units, places) => {
    expect(toUnits(value)).toEqual({ units, places });
  });
  it.each([[1234567890123456], [0.1234567], [1e21], [Number.NaN], [Infinity]])('%d is beyond what is kept', (value) => { expect(toUnits(value)).toBeNull(); });
  it('comes back as the very number', () => {
    fc.assert(fc.property(fc.integer({ min: -999999999999999, max: 999999999999999 }), fc.integer({ min: 0, max: 6 }), (units, places) => {
      const value = fromUnits(units, places);
      const kept = toUnits(value);
      expect(kept && fromUnits(kept.units, kept.places)).toBe(value + 0);
    }));
  });
});
