import { describe, expect, it } from 'vitest';
import type { IndicatorRule } from './indicator.ts';
import { unmetSince } from './since.ts';

const rule: IndicatorRule = { aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', baseline: { period: '2020', value: 0 }, targets: [{ low: 100, due: '2025' }] };
const at = (period: string, value: number) => ({ period, value });

describe('since when an indicator has been behind', () => {
  it('the first period after the last good one', () => {
    const readings = [at('2021Q4', 20), at('2022Q1', 25), at('2022Q2', 20), at('2022Q3', 20), at('2022Q4', 22)];
    expect(unmetSince(rule, readings, '2022Q4')).toBe('2022Q2');
  });
  it('a good period between two bad ones begins the count anew', () => {
    const readings = [at('2022Q1', 5), at('2022Q2', 30), at('2022Q3', 20)];
    expect(unmetSince(rule, readings, '2022Q3')).toBe('2022Q3');
  });
  it('of the whole term when it never was on course', () => {
    expect(unmetSince(rule, [at('2021Q1', 0), at('2021Q2', 0), at('2021Q3', 0)], '2021Q3')).toBe('2021Q1');
  });
});
