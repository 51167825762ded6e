import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { IndicatorRule, Reading } from './indicator.ts';
import { faultsOf } from './quality.ts';

const total: IndicatorRule = { aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', overTime: 'total', targets: [{ low: 100, due: '2025' }] };
const told = (readings: Reading[], asOf = '2021Q3'): string[] => faultsOf(evaluate(total, readings, asOf));

describe('what is said of the figures beside them', () => {
  it('nothing where they are whole and up to date, or not due yet', () => {
    expect(told([{ period: '2021Q1', value: 5 }, { period: '2021Q2', value: 5 }, { period: '2021Q3', value: 5 }])).toEqual([]);
    expect(told([], '2020')).toEqual([]);
  });
  it('that none was ever given, or that the last is behind', () => {
    expect(told([])).toEqual(['neverReported']);
    expect(told([{ period: '2021Q1', value: 5 }, { period: '2021Q2', value: 5 }])).toEqual(['notUpdated']);
  });
  it('that a sum lacks a period, and that offices are missing in it', () => {
    expect(told([{ period: '2021Q1', value: 5 }, { period: '2021Q3', value: 5, offices: { reported: 3, expected: 5 } }])).toEqual(['sumIncomplete', 'officesMissing']);
  });
  it('that good news stands on an estimate', () => {
    expect(told([{ period: '2021Q1', value: 50 }, { period: '2021Q2', value: 50 }, { period: '2021Q3', value: 50, estimate: true }])).toEqual(['provisional']);
  });
});
