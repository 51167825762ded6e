import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencies } from './indicator.ts';
import { comparePeriods, endDate, endsWith, isPeriod, lastCompletePeriod, monthsBetweenEnds, nextPeriod, parsePeriod, period, periodContaining, periodOf, periodsBetween, previousPeriod, sameLastYear, startDate } from './period.ts';

const codes = fc.tuple(fc.constantFrom(...frequencies), fc.integer({ min: 1900 * 12, max: 2200 * 12 })).map(([frequency, month]) => periodOf(frequency, month));

describe('a period', () => {
  it.each([
    ['2021', '2021-01-01', '2021-12-31'], ['2021S1', '2021-01-01', '2021-06-30'], ['2021Q3', '2021-07-01', '2021-09-30'],
    ['202102', '2021-02-01', '2021-02-28'], ['202402', '2024-02-01', '2024-02-29'], ['190002', '1900-02-01', '1900-02-28'],
  ])('%s runs from %s to %s', (code, from, to) => { expect([startDate(code), endDate(code)]).toEqual([from, to]); });

  it.each(['2022Q5', '2022S3', '202213', '202200', '22', '2022-Q1', '2022q1', ' 2022', '', '20221'])('"%s" is none', (code) => { expect(isPeriod(code)).toBe(false); });

  it('one code is one period, and each has a next whose previous it is', () => {
    fc.assert(fc.property(codes, (code) => {
      expect(parsePeriod(code)?.code).toBe(code);
      expect(previousPeriod(nextPeriod(code))).toBe(code);
      expect(comparePeriods(code, nextPeriod(code))).toBeLessThan(0);
      expect(period(nextPeriod(code)).startMonth).toBe(period(code).endMonth + 1);
      expect(monthsBetweenEnds(sameLastYear(code), code)).toBe(12);
      expect(periodContaining(period(code).frequency, startDate(code))).toBe(code);
    }));
  });
  it('a year holds four quarters and no half of one', () => {
    expect(periodsBetween('quarter', '2021', '2021')).toEqual(['2021Q1', '2021Q2', '2021Q3', '2021Q4']);
    expect(periodsBetween('year', '2021Q2', '2022Q3')).toEqual([]);
  });
  it('a quarter may end a reporting period of a half only in June and December', () => {
    expect(['2021Q1', '2021Q2', '2021Q3', '2021Q4'].filter((code) => endsWith('half', code))).toEqual(['2021Q2', '2021Q4']);
  });
  it('the quarter that ends today is not over yet', () => {
    expect(lastCompletePeriod('quarter', '2023-09-30')).toBe('2023Q2');
    expect(lastCompletePeriod('quarter', '2023-10-01')).toBe('2023Q3');
  });
});
