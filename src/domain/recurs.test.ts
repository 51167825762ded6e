import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { IndicatorRule, Reading } from './indicator.ts';

const rule: IndicatorRule = { aim: 'rise', term: { from: '2021', to: '2023' }, frequency: 'quarter', overTime: 'total', recurs: true, targets: [{ low: 8 }] };
const year = (code: string, ...values: number[]): Reading[] => values.map((value, index) => ({ period: `${code}Q${index + 1}`, value }));
const statusesOf = (readings: Reading[], asOf: string, of = rule) => evaluate(of, readings, asOf).years?.map(({ status }) => status);

describe('a target to be met anew every year', () => {
  it('does not carry one year\'s surplus into the next', () => {
    expect(statusesOf([...year('2021', 10, 10, 10, 10), ...year('2022', 1, 1, 1, 1)], '2022')).toEqual(['exceeded', 'missed']);
  });
  it('a year has its own target where one names it, of the same origin as the first', () => {
    const targets = [{ by: 'assigned', low: 8 }, { by: 'own', low: 99, due: '2022' }, { by: 'assigned', low: 4, due: '2022' }];
    expect(statusesOf([...year('2021', 2, 2, 2, 2), ...year('2022', 1, 1, 1, 1)], '2022', { ...rule, targets })).toEqual(['met', 'met']);
  });
  it('a mean has nothing to expect before the year is over', () => {
    const mean: IndicatorRule = { ...rule, overTime: 'average' };
    expect(evaluate(mean, year('2021', 5), '2021Q1')).toMatchObject({ status: 'pending', expected: null, pace: null });
    expect(evaluate(mean, year('2021', 5, 5, 5, 9), '2021')).toMatchObject({ status: 'missed', expected: 8 });
  });
  it('before the term, and without a target, it is pending, and so says the explanation', () => {
    for (const [judged, asOf, because] of [[rule, '2020', 'beforeTerm'], [{ ...rule, targets: [] }, '2022', 'noTarget']] satisfies [IndicatorRule, string, string][]) {
      const evaluation = evaluate(judged, [], asOf);
      expect(evaluation).toMatchObject({ status: 'pending', lastStatus: null, alreadyMissedAYear: false });
      expect(evaluation.explanation.steps.at(-1)).toEqual({ step: 'verdict', status: 'pending', because, provisional: false });
    }
  });
});

describe('when the term has ended', () => {
  const good = year('2021', 2, 2, 2, 2);
  const better = (code: string) => year(code, 3, 2, 2, 2);
  it.each([
    ['all exceeded', [...better('2021'), ...better('2022'), ...better('2023')], 'exceeded'],
    ['one only met', [...good, ...better('2022'), ...better('2023')], 'met'],
    ['one missed', [...good, ...year('2022', 1, 1, 1, 1), ...better('2023')], 'missed'],
    ['one without figures', [...good, ...better('2023')], 'noData'],
    ['one missed and one without figures', [...year('2021', 1, 1, 1, 1), ...better('2023')], 'missed'],
  ] as const)('%s', (_, readings, status) => {
    const evaluation = evaluate(rule, [...readings], '2024Q1');
    expect(evaluation.status).toBe(status);
    expect(evaluation.explanation.steps.at(-1)).toMatchObject({ step: 'verdict', status, because: 'byYears' });
  });
  it('a year that rests on an estimate keeps the whole provisional', () => {
    expect(evaluate(rule, [...good.map((reading) => ({ ...reading, estimate: true })), ...better('2022'), ...better('2023')], '2023')).toMatchObject({ status: 'met', provisional: true });
  });
});

describe('silence in a new year', () => {
  it('does not hide that the year before was missed', () => {
    expect(evaluate(rule, year('2021', 1, 1, 1, 1), '2022Q2')).toMatchObject({ status: 'noData', lastStatus: 'missed', alreadyMissedAYear: true });
  });
  it('does not look at figures from after the term', () => {
    expect(evaluate(rule, [...year('2021', 2, 2, 2, 2), ...year('2024', 0)], '2024')).toMatchObject({ status: 'noData', lastStatus: 'met' });
  });
  it('says nothing of before when nothing was ever reported', () => {
    expect(evaluate(rule, [], '2022Q2')).toMatchObject({ status: 'noData', lastStatus: null });
  });
  it('a year without figures inside the term leaves what the last figures gave', () => {
    expect(evaluate(rule, [...year('2021', 2, 2, 2, 2), ...year('2023', 3, 3, 3, 3)], '2023')).toMatchObject({ status: 'noData', lastStatus: 'exceeded' });
  });
});
