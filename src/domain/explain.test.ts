import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { IndicatorRule, Reading } from './indicator.ts';

const rise: IndicatorRule = { aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'year', baseline: { period: '2020', value: 60 }, targets: [{ low: 80, due: '2025' }] };
const read = (...values: number[]): Reading[] => values.map((value, index) => ({ period: String(2021 + index), value }));

describe('why a status is what it is', () => {
  it('every number of the way is told, in the order in which it was reckoned', () => {
    const { rule, steps } = evaluate(rise, read(63.5, 67), '2022').explanation;
    expect(rule).toMatch(/^\d+\.\d+$/);
    expect(steps.map(({ step }) => step)).toEqual(['actual', 'bound', 'expected', 'gap', 'pace', 'limits', 'verdict']);
    expect(steps).toContainEqual({ step: 'expected', value: 68, at: '2022', from: { period: '2020', value: 60 }, to: { period: '2025', value: 80 }, months: 24, of: 60 });
    expect(steps).toContainEqual({ step: 'gap', value: -1, actual: 67, expected: 68 });
    expect(steps).toContainEqual({ step: 'pace', value: -0.05, gap: -1, scale: 20, scaleBy: 'distance' });
    expect(steps).toContainEqual({ step: 'limits', onTrack: -0.005, atRisk: -0.1 });
  });
  it('a sum with a gap in it says that it is a least, and where the gap is', () => {
    const steps = evaluate({ ...rise, overTime: 'total' }, [{ period: '2021', value: 1 }, { period: '2023', value: 1 }], '2023').explanation.steps;
    expect(steps[0]).toMatchObject({ step: 'actual', atLeast: true, count: 2 });
    expect(steps.at(-1)).toMatchObject({ step: 'verdict', periods: ['2022'] });
  });
  it.each<[string, IndicatorRule, Reading[]]>([
    ['target', { ...rise, baseline: undefined, trajectory: { kind: 'plan', points: [{ period: '2021', value: 5 }] } }, read(5)],
    ['expected', { ...rise, aim: 'fall', baseline: undefined, targets: [{ high: 0, due: '2025' }], trajectory: { kind: 'plan', points: [{ period: '2021', value: 5 }] } }, read(5)],
    ['tolerance', { ...rise, aim: 'atLeast', tolerance: 5 }, read(5)],
    ['bound', { ...rise, aim: 'atLeast' }, read(5)],
    ['width', { ...rise, aim: 'within', targets: [{ low: 1, high: 2, due: '2025' }] }, read(5)],
    ['one', { ...rise, aim: 'within', targets: [{ low: 0, high: 0, due: '2025' }] }, read(5)],
  ])('a pace measured by the %s says so', (scaleBy, rule, readings) => {
    expect(evaluate(rule, readings, '2021').explanation.steps).toContainEqual(expect.objectContaining({ step: 'pace', scaleBy }));
  });
});

describe('the path', () => {
  it('bends at each point of the plan, whatever order they were written in', () => {
    const plan: IndicatorRule = { ...rise, trajectory: { kind: 'plan', points: [{ period: '2024', value: 78 }, { period: '2022', value: 62 }] } };
    expect(['2021', '2022', '2023', '2024', '2025'].map((asOf) => evaluate(plan, [{ period: asOf, value: 1 }], asOf).expected)).toEqual([61, 62, 70, 78, 80]);
  });
  it('counts months, so that a quarter is a quarter of the year\'s way', () => {
    const quarterly: IndicatorRule = { ...rise, frequency: 'quarter' };
    expect(evaluate(quarterly, [{ period: '2021Q1', value: 1 }], '2021Q1').expected).toBe(61);
  });
  it('of a total begins at 0 with the term, whatever the baseline and points before it', () => {
    const total: IndicatorRule = { ...rise, overTime: 'total', baseline: { period: '2018', value: 50 }, trajectory: { kind: 'plan', points: [{ period: '2019', value: 7 }] } };
    expect(evaluate(total, read(1), '2021').expected).toBe(16);
  });
  it('judged at the end only expects nothing, on the due date either', () => {
    expect(evaluate({ ...rise, trajectory: { kind: 'atEnd' } }, [{ period: '2025', value: 81 }], '2025')).toMatchObject({ expected: null, pace: null, status: 'exceeded' });
  });
});

describe('what tables print beside the status', () => {
  const quarterly: IndicatorRule = { ...rise, frequency: 'quarter', measure: 'cuộc' };
  const readings: Reading[] = [{ period: '2021Q4', value: 4 }, { period: '2022Q3', value: 7 }, { period: '2022Q4', value: 5 }];
  it('the period, the one before it, the same of last year and the change as a ratio', () => {
    expect(evaluate(quarterly, readings, '2022')).toMatchObject({ at: '2022Q4', thisPeriod: 5, previous: 7, sameLastYear: 4, change: 0.25, cumulative: null });
  });
  it('the change of a percentage is in points', () => {
    expect(evaluate({ ...quarterly, measure: '%' }, readings, '2022').change).toBe(1);
  });
  it('two totals since the start of the term are not compared as if they were two years', () => {
    const since: IndicatorRule = { ...quarterly, overTime: 'total', entered: 'sinceTermStart' };
    expect(evaluate(since, readings, '2022')).toMatchObject({ sameLastYear: 4, change: null });
  });
  it('a period that was not reported is left empty, and never 0', () => {
    expect(evaluate(quarterly, readings.slice(2), '2022')).toMatchObject({ previous: null, sameLastYear: null, change: null });
  });
  it('against nothing there is no ratio', () => {
    expect(evaluate(quarterly, [{ period: '2021Q4', value: 0 }, { period: '2022Q4', value: 5 }], '2022')).toMatchObject({ sameLastYear: 0, change: null });
  });
  it('what has been added up so far, only where nothing is missing', () => {
    const total: IndicatorRule = { ...quarterly, overTime: 'total' };
    const whole: Reading[] = [{ period: '2021Q1', value: 1 }, { period: '2021Q2', value: 2 }];
    expect(evaluate(total, whole, '2021Q2').cumulative).toBe(3);
    expect(evaluate(total, whole.slice(1), '2021Q2').cumulative).toBeNull();
  });
});
