import { describe, expect, it } from 'vitest';
import { bulletOf } from './bullet.ts';
import type { IndicatorRule } from './indicator.ts';

const rise: IndicatorRule = { aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'year', baseline: { period: '2020', value: 50 }, targets: [{ low: 60, due: '2025' }] };

describe('where an indicator stands on one shared axis', () => {
  it('is its share of the way from the baseline, never cut off', () => {
    expect(bulletOf(rise, { actual: 46, expected: 54 })).toEqual({ kind: 'way', at: -0.4, expected: 0.4 });
    expect(bulletOf(rise, { actual: 103, expected: null })).toEqual({ kind: 'way', at: 5.3, expected: null });
    const fall: IndicatorRule = { ...rise, aim: 'fall', targets: [{ high: 40, due: '2025' }] };
    expect(bulletOf(fall, { actual: 45, expected: 46 })).toEqual({ kind: 'way', at: 0.5, expected: 0.4 });
  });
  it('of a sum begins at 0, and so does what rises without a baseline', () => {
    expect(bulletOf({ ...rise, overTime: 'total' }, { actual: 30, expected: 24 })).toEqual({ kind: 'way', at: 0.5, expected: 0.4 });
    expect(bulletOf({ ...rise, baseline: undefined }, { actual: 30, expected: null })).toEqual({ kind: 'way', at: 0.5, expected: null });
  });
  it('of a level is its share of the floor or of the cap, which are told apart', () => {
    expect(bulletOf({ ...rise, aim: 'atLeast' }, { actual: 57, expected: 60 })).toEqual({ kind: 'floor', at: 0.95, expected: 1 });
    expect(bulletOf({ ...rise, aim: 'atMost', targets: [{ high: 45, due: '2025' }] }, { actual: 54, expected: 45 })).toEqual({ kind: 'cap', at: 1.2, expected: 1 });
  });
  it('is not told where it would be no share', () => {
    expect(bulletOf({ ...rise, targets: [] }, { actual: 50, expected: null })).toBeNull();
    expect(bulletOf({ ...rise, aim: 'within', targets: [{ low: 1, high: 2, due: '2025' }] }, { actual: 1, expected: null })).toBeNull();
    expect(bulletOf({ ...rise, aim: 'atMost', targets: [{ high: 0, due: '2025' }] }, { actual: 1, expected: 0 })).toBeNull();
    expect(bulletOf({ ...rise, aim: 'fall', baseline: undefined, targets: [{ high: 3, due: '2025' }] }, { actual: 4, expected: null })).toBeNull();
    expect(bulletOf(rise, { actual: null, expected: null })).toBeNull();
  });
});
