import { describe, expect, it } from 'vitest';
import { boundOfTarget, together } from './allocation.ts';

const given = (...bounds: number[]) => bounds.map((bound) => ({ bound }));

describe('targets handed down, held against the whole', () => {
  it('a sum is added exactly', () => { expect(together('sum', given(0.1, 0.2))).toEqual({ value: 0.3, exact: true }); });
  it('a mean is exact; a ratio\'s is not, its denominators are still to come', () => {
    expect([together('mean', given(60, 70)), together('ratio', given(60, 70))]).toEqual([{ value: 65, exact: true }, { value: 65, exact: false }]);
  });
  it('a weighted mean weighs, and says when an office has no weight', () => {
    expect(together('weighted', [{ bound: 60, weight: 1 }, { bound: 80, weight: 3 }])).toEqual({ value: 75, exact: true });
    expect(together('weighted', [{ bound: 60, weight: 1 }, { bound: 80 }])).toEqual({ value: 60, exact: false });
    expect(together('weighted', given(60))).toBeNull();
  });
  it('the highest and the lowest are one office\'s', () => { expect([together('highest', given(1, 3, 2))?.value, together('lowest', given(1, 3, 2))?.value]).toEqual([3, 1]); });
  it('where nothing adds up, or nothing was given, nothing is compared', () => {
    expect([together('own', given(1)), together('count', given(1)), together('sum', [])]).toEqual([null, null, null]);
  });
  it('what rises is handed down by its floor, what falls by its cap', () => {
    expect([boundOfTarget('rise', { low: 5, high: 9 }), boundOfTarget('fall', { high: 3 }), boundOfTarget('atMost', { low: 1 })]).toEqual([5, 3, undefined]);
  });
});
