import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIndicator } from './check.ts';
import { evaluate } from './evaluate.ts';
import { statuses, type IndicatorRule, type Reading } from './indicator.ts';
import { comparePeriods, periodsBetween } from './period.ts';
import { countStatuses } from './summary.ts';

const quarters = periodsBetween('quarter', '2021', '2025');
const figure = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 4);
const rules: fc.Arbitrary<IndicatorRule> = fc.record({
  aim: fc.constantFrom('rise' as const, 'fall' as const, 'atLeast' as const, 'atMost' as const, 'within' as const),
  overTime: fc.constantFrom('latest' as const, 'total' as const, 'average' as const, 'highest' as const),
  recurs: fc.boolean(), low: figure, width: fc.integer({ min: 0, max: 50 }), start: fc.option(figure, { nil: undefined }),
}).map(({ aim, overTime, recurs, low, width, start }) => ({
  aim, overTime, recurs, term: { from: '2021', to: '2025' }, frequency: 'quarter' as const,
  targets: [{ due: '2025', ...(aim === 'fall' || aim === 'atMost' ? {} : { low }), ...(aim === 'rise' || aim === 'atLeast' ? {} : { high: low + width }) }],
  ...(start === undefined ? {} : { baseline: { period: '2020', value: start } }),
})).filter((rule) => checkIndicator(rule).length === 0);
const series = fc.uniqueArray(fc.record({ period: fc.constantFrom(...quarters), value: figure, estimate: fc.boolean() }), { selector: ({ period }) => period, maxLength: 20 });
const asOfs = fc.constantFrom('2020', ...quarters, '2026Q1');
const plain = ({ explanation: _, ...rest }: ReturnType<typeof evaluate>) => rest;

describe('evaluate, whatever it is given', () => {
  it('answers one of the eight words, and counts of them add to the total', () => {
    fc.assert(fc.property(fc.array(fc.tuple(rules, series, asOfs), { maxLength: 12 }), (cases) => {
      const evaluations = cases.map(([rule, readings, asOf]) => evaluate(rule, readings, asOf));
      for (const { status } of evaluations) expect(statuses).toContain(status);
      const { total, counts } = countStatuses(evaluations);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
    }));
  });
  it('a reading of a later period changes nothing', () => {
    fc.assert(fc.property(rules, series, asOfs, (rule, readings, asOf) => {
      const earlier = readings.filter(({ period }) => comparePeriods(period, asOf) <= 0);
      expect(plain(evaluate(rule, readings, asOf))).toEqual(plain(evaluate(rule, earlier, asOf)));
    }));
  });
  it('the order of readings does not matter', () => {
    fc.assert(fc.property(rules, series.chain((readings) => fc.tuple(fc.constant(readings), fc.shuffledSubarray(readings, { minLength: readings.length }))), asOfs, (rule, [readings, shuffled], asOf) => {
      expect(evaluate(rule, shuffled, asOf)).toEqual(evaluate(rule, readings, asOf));
    }));
  });
  it('a falling indicator is judged like its mirror image rising', () => {
    fc.assert(fc.property(series, figure, figure, asOfs, (readings, start, goal, asOf) => {
      fc.pre(start !== goal && goal !== 0);
      const rising: IndicatorRule = { aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', baseline: { period: '2020', value: start }, targets: [{ low: goal, due: '2025' }] };
      const falling: IndicatorRule = { ...rising, aim: 'fall', baseline: { period: '2020', value: -start }, targets: [{ high: -goal, due: '2025' }] };
      const mirrored: Reading[] = readings.map((reading) => ({ ...reading, value: -reading.value }));
      const [up, down] = [evaluate(rising, readings, asOf), evaluate(falling, mirrored, asOf)];
      expect([down.status, down.provisional, down.dataState, down.lastStatus]).toEqual([up.status, up.provisional, up.dataState, up.lastStatus]);
      if (up.pace !== null) expect(down.pace).toBeCloseTo(up.pace, 9);
    }));
  });
  it('a blank never acts as a zero', () => {
    fc.assert(fc.property(series, fc.constantFrom(...quarters), (readings, empty) => {
      const rule: IndicatorRule = { aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', overTime: 'average', targets: [{ low: 10, due: '2025' }] };
      const without = readings.filter(({ period }) => period !== empty);
      fc.pre(without.some(({ period }) => comparePeriods(period, empty) > 0));
      const blank = evaluate(rule, without, '2025');
      const zero = evaluate(rule, [...without, { period: empty, value: 0 }], '2025');
      expect(blank.missing).toContain(empty);
      expect(zero.missing).not.toContain(empty);
      expect(blank.actual).toBeCloseTo(without.reduce((sum, { value }) => sum + value, 0) / without.length, 9);
    }));
  });
});
