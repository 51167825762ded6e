import { describe, expect, it } from 'vitest';
import { figureIn } from './form-figure.ts';
import type { IndicatorRule } from './indicator.ts';

const rule = (more: Partial<IndicatorRule>): IndicatorRule => ({ aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', targets: [], ...more });
const quarters = (...values: (number | null)[]) => values.flatMap((value, index) => (value === null ? [] : [{ period: `2023Q${index + 1}`, value }]));

describe('the figure of a period', () => {
  it('is the one reported for it, an estimate marked', () => {
    expect(figureIn(rule({}), quarters(1, 2, 3), '2023Q2')).toEqual({ ok: true, value: 2, estimate: false, offices: undefined });
    expect(figureIn(rule({}), [{ period: '2023Q2', value: 2, estimate: true }], '2023Q2')).toMatchObject({ value: 2, estimate: true });
    expect(figureIn(rule({}), [{ period: '2023Q2', value: 2, offices: { reported: 1, expected: 3 } }], '2023Q2')).toMatchObject({ value: 2, estimate: true, offices: { reported: 1, expected: 3 } });
  });
  it('zero is a figure and a missing one is none', () => {
    expect(figureIn(rule({}), quarters(0), '2023Q1')).toMatchObject({ ok: true, value: 0 });
    expect(figureIn(rule({}), quarters(5), '2023Q2')).toEqual({ ok: false, reason: 'noReading' });
  });
  it('over a longer period amounts are added, all or none; a level is the last one, which must be there', () => {
    const total = rule({ overTime: 'total' });
    expect(figureIn(total, quarters(1, 2, 3, 4), '2023')).toMatchObject({ value: 10 });
    expect(figureIn(total, quarters(1, 2, 3, 4), '2023S1')).toMatchObject({ value: 3 });
    expect(figureIn(total, quarters(1, null, 3, 4), '2023')).toEqual({ ok: false, reason: 'incomplete' });
    expect(figureIn(rule({}), quarters(1, null, null, 4), '2023')).toMatchObject({ value: 4 });
    expect(figureIn(rule({}), quarters(1, 2, 3), '2023')).toEqual({ ok: false, reason: 'noReading' });
  });
  it('a running total is taken as it is kept, never added', () => {
    expect(figureIn(rule({ overTime: 'total', entered: 'runningTotal' }), quarters(1, 3, 6, 10), '2023')).toMatchObject({ value: 10 });
    expect(figureIn(rule({ overTime: 'total', entered: 'sinceTermStart' }), quarters(1, 3, null, 10), '2023')).toMatchObject({ value: 10 });
  });
  it('a yearly level stands for the quarter at whose end it is known, a yearly amount for no quarter', () => {
    const [level, amount] = [rule({ frequency: 'year' }), rule({ frequency: 'year', overTime: 'total' })];
    const readings = [{ period: '2023', value: 7 }];
    expect(figureIn(level, readings, '2023Q4')).toMatchObject({ value: 7 });
    expect(figureIn(level, readings, '2023Q3')).toEqual({ ok: false, reason: 'notReportedThen' });
    expect(figureIn(amount, readings, '2023Q4')).toEqual({ ok: false, reason: 'notReportedThen' });
  });
});
