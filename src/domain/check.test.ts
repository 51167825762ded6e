import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEvaluation, checkIndicator, checkReadings } from './check.ts';
import { evaluate } from './evaluate.ts';
import { aims, entries, frequencies, overTimes, statuses, type IndicatorRule, type Reading } from './indicator.ts';

const rise: IndicatorRule = { aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'year', targets: [{ low: 80, due: '2025' }] };
const grade: IndicatorRule = { ...rise, aim: 'grade', grades: ['Khá', 'Tốt'], targets: [{ grade: 'Tốt', due: '2025' }] };
const reach: IndicatorRule = { ...rise, aim: 'reach', targets: [{ due: '2025' }] };
const paths = (rule: unknown): string[] => checkIndicator(rule).map(({ path }) => path);

describe('an indicator is refused by the path of its field', () => {
  it.each(['aim', 'term', 'frequency', 'targets'])('%s is needed', (field) => {
    const { [field as keyof IndicatorRule]: _, ...without } = rise;
    expect(paths(without)[0]?.split('/')[0]).toBe(field);
  });
  it.each<[string, unknown, string]>([
    ['an unknown aim', { ...rise, aim: 'grow' }, 'aim'],
    ['a term that is no period', { ...rise, term: { from: '2021', to: 'soon' } }, 'term/to'],
    ['a term upside down', { ...rise, term: { from: '2025', to: '2021' } }, 'term/to'],
    ['a bound as text', { ...rise, targets: [{ low: '80', due: '2025' }] }, 'targets/0/low'],
    ['a bound that is not finite', { ...rise, targets: [{ low: Infinity, due: '2025' }] }, 'targets/0/low'],
    ['a rising range upside down', { ...rise, targets: [{ low: 8, high: 7, due: '2025' }] }, 'targets/0/high'],
    ['within without low', { ...rise, aim: 'within', targets: [{ high: 7, due: '2025' }] }, 'targets/0/low'],
    ['no due date', { ...rise, targets: [{ low: 80 }] }, 'targets/0/due'],
    ['a due date that is no period', { ...rise, targets: [{ low: 80, due: '2025Q7' }] }, 'targets/0/due'],
    ['a due date before the term', { ...rise, targets: [{ low: 80, due: '2020' }] }, 'targets/0/due'],
    ['the second target too', { ...rise, targets: [{ low: 80, due: '2025' }, { due: '2025' }] }, 'targets/1/low'],
    ['one grade twice', { ...grade, grades: ['Tốt', 'Tốt'] }, 'grades'],
    ['grades that are a number', { ...grade, grades: 5 }, 'grades'],
    ['grades that are no words', { ...grade, grades: [1, 2] }, 'grades'],
    ['no grades', { ...grade, grades: undefined }, 'grades'],
    ['a total of a thing done', { ...reach, overTime: 'total' }, 'overTime'],
    ['the highest of a level to keep', { ...rise, aim: 'atLeast', overTime: 'highest' }, 'overTime'],
    ['figures since the start of the term, the latest of them', { ...rise, entered: 'sinceTermStart' }, 'entered'],
    ['a strict grade', { ...grade, targets: [{ grade: 'Tốt', strict: true, due: '2025' }] }, 'targets/0/strict'],
    ['a plan point in the baseline\'s year', { ...rise, baseline: { period: '2021', value: 1 }, trajectory: { kind: 'plan', points: [{ period: '2021', value: 2 }] } }, 'trajectory/points/0/period'],
    ['a plan point before the term', { ...rise, trajectory: { kind: 'plan', points: [{ period: '2020', value: 2 }] } }, 'trajectory/points/0/period'],
    ['a plan point as text', { ...rise, trajectory: { kind: 'plan', points: [{ period: '2022', value: '2' }] } }, 'trajectory/points/0/value'],
    ['a baseline that is no number', { ...rise, baseline: { period: '2020', value: null } }, 'baseline/value'],
    ['a tolerance as text', { ...rise, tolerance: '5' }, 'tolerance'],
  ])('%s', (_, rule, path) => { expect(paths(rule)).toContain(path); });

  it('an indicator to be met every year anew needs no due date', () => {
    expect(checkIndicator({ ...rise, recurs: true, targets: [{ low: 80 }] })).toEqual([]);
  });
  it('an indicator without a target can be kept', () => { expect(checkIndicator({ ...rise, targets: [] })).toEqual([]); });
  it('a least number of events is a rising total', () => { expect(checkIndicator({ ...rise, overTime: 'total' })).toEqual([]); });
});

describe('a reading is refused by the path of its field', () => {
  it.each<[string, IndicatorRule, object, string]>([
    ['nothing in it', rise, {}, '0/value'],
    ['not finite', rise, { value: Number.NaN }, '0/value'],
    ['half a fraction', rise, { numerator: 1 }, '0/denominator'],
    ['a fraction with text', rise, { numerator: 1, denominator: '2' }, '0/denominator'],
    ['a figure and a fraction', rise, { value: 5, numerator: 1, denominator: 2 }, '0/numerator'],
    ['a figure and a fraction of text', rise, { value: 5, numerator: 'x', denominator: 2 }, '0/numerator'],
    ['done, for a figure', rise, { reached: true }, '0/value'],
    ['a figure, for a thing done', reach, { value: 5 }, '0/reached'],
    ['a figure, for a grade', grade, { value: 5 }, '0/grade'],
  ])('%s', (_, rule, reading, path) => {
    expect(checkReadings(rule, [{ period: '2022', ...reading }]).map((one) => one.path)).toContain(path);
  });
  it('a zero, and a denominator of zero, are not refused', () => {
    expect(checkReadings(rise, [{ period: '2021', value: 0 }, { period: '2022', numerator: 0, denominator: 0 }])).toEqual([]);
  });
});

describe('a whole body', () => {
  it('every part is named from the top', () => {
    expect(checkEvaluation({ indicator: rise, readings: [], asOf: 'now' })[0]?.path).toBe('asOf');
    expect(checkEvaluation({ indicator: rise, readings: 'none', asOf: '2022' })[0]?.path).toBe('readings');
    expect(checkEvaluation({ indicator: rise, readings: [], asOf: 2022 })[0]?.path).toBe('asOf');
    expect(checkEvaluation({ indicator: rise, readings: [], asOf: '2022', thresholds: { atRisk: '-0.1' } })[0]?.path).toBe('thresholds/atRisk');
  });

  const any = fc.anything({ maxDepth: 2 });
  const periods = fc.constantFrom('2020', '2021', '2022Q4', '2023', '2025', '2025S2', '202309', '2021Q1');
  const figure = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -100, max: 100 }) }, { weight: 2, arbitrary: fc.double({ min: -1e15, max: 1e15 }).map((value) => Math.round(value * 1e6) / 1e6) }, { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity) }, any);
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: any });
  const grades = maybe(fc.constant(['Yếu', 'Khá', 'Tốt']));
  const target = fc.record({ low: figure, high: figure, due: maybe(periods), strict: maybe(fc.boolean()), grade: maybe(fc.constant('Khá')) }, { requiredKeys: [] });
  const body = fc.record({
    indicator: fc.oneof(any, fc.record({
      aim: maybe(fc.constantFrom(...aims)), term: maybe(fc.constant({ from: '2021', to: '2025' })), frequency: maybe(fc.constantFrom(...frequencies)),
      overTime: maybe(fc.constantFrom(...overTimes)), entered: maybe(fc.constantFrom(...entries)), recurs: maybe(fc.boolean()),
      targets: maybe(fc.array(target, { maxLength: 2 })), grades, tolerance: figure, baseline: maybe(fc.record({ period: periods, value: figure })),
      trajectory: maybe(fc.record({ kind: fc.constantFrom('linear', 'plan', 'atEnd'), points: maybe(fc.array(fc.record({ period: periods, value: figure }), { maxLength: 2 })) })),
    }, { requiredKeys: ['aim', 'term', 'frequency', 'targets'] })),
    readings: fc.array(fc.oneof({ weight: 9, arbitrary: fc.record({ period: periods, value: figure, numerator: figure, denominator: figure, reached: fc.boolean(), grade: fc.constantFrom('Khá', 'Tốt'), estimate: maybe(fc.boolean()) }, { requiredKeys: ['period'] }) }, { weight: 1, arbitrary: any }), { maxLength: 4 }),
    asOf: periods,
  });
  it('whatever is sent, it is refused or judged, and nothing is thrown', () => {
    fc.assert(fc.property(body, (sent) => {
      if (checkEvaluation(sent).length > 0) return;
      expect(statuses).toContain(evaluate(sent.indicator as IndicatorRule, sent.readings as Reading[], sent.asOf).status);
    }), { numRuns: 2000 });
  });

  const small = fc.integer({ min: -20, max: 20 });
  const fraction = fc.record({ numerator: small, denominator: fc.integer({ min: -3, max: 3 }) });
  const years = fc.constantFrom('2020', '2021', '2022', '2023', '2024', '2025');
  const readings = fc.uniqueArray(fc.tuple(years, fc.oneof(fc.record({ value: small }), fraction)), { selector: ([year]) => year, maxLength: 6 })
    .map((list) => list.map(([period, figures]) => ({ period, ...figures })));
  const indicator = fc.record({
    aim: fc.constantFrom(...aims.slice(0, 5)), overTime: fc.constantFrom(...overTimes), entered: fc.constantFrom(...entries), recurs: fc.boolean(),
    targets: fc.array(fc.record({ low: small, high: small, due: years }), { maxLength: 2 }), tolerance: fc.constantFrom(undefined, 3),
    baseline: fc.option(fc.record({ period: years, value: small }), { nil: undefined }),
    trajectory: fc.record({ kind: fc.constantFrom('linear' as const, 'plan' as const, 'atEnd' as const), points: fc.array(fc.record({ period: years, value: small }), { maxLength: 2 }) }),
  }).map((fields): IndicatorRule => ({ ...fields, term: { from: '2021', to: '2025' }, frequency: 'year' })).filter((rule) => checkIndicator(rule).length === 0);

  it('what is accepted comes out with numbers that are numbers', () => {
    fc.assert(fc.property(indicator, readings, years, (rule, list, asOf) => {
      expect(checkEvaluation({ indicator: rule, readings: list, asOf })).toEqual([]);
      const { actual, expected, pace, progress, share, change, cumulative } = evaluate(rule, list, asOf);
      for (const value of [actual, expected, pace, progress, share, change, cumulative]) {
        expect(typeof value === 'number' ? Number.isFinite(value) : value).not.toBe(false);
      }
    }), { numRuns: 1000 });
  });
});
