import { describe, expect, it } from 'vitest';
import type { EntryRow } from '#api/entry';
import type { StoredReading } from '#api/readings';
import { doubtsOfRow, inputOf, isChanged, seenOf, standingOf, theirsOf, troubleOf } from './cells.ts';

const row: EntryRow = {
  indicatorId: 'i', officeId: 'o', officeName: 'Xã', period: '2023Q3', resolutionId: 'r', resolutionSymbol: '02', illustrative: false, number: '1', name: 'Tỷ lệ', measure: '%',
  decimals: 1, aim: 'rise', frequency: 'quarter', entered: 'amount', overTime: 'latest', acrossOffices: 'own', ratio: false,
  current: null, previous: null, sameLastYear: null, locked: false, past: [], doubts: [],
};
const stands: StoredReading = { indicatorId: 'i', officeId: 'o', period: '2023Q3', value: 1234.5, estimate: false, none: false, state: 'approved', updatedAt: '', updatedBy: '' };

describe('a row of the entry grid', () => {
  it('sends a Vietnamese figure as its number, over what was seen', () => {
    expect(inputOf({ ...row, current: stands }, { first: '1.300,25' }, 'vi')).toMatchObject({ value: 1300.25, period: '2023Q3', seen: { value: 1234.5 } });
  });
  it('an emptied cell is cleared, not zero', () => {
    expect(inputOf({ ...row, current: stands }, { first: ' ' }, 'vi')).toEqual({ indicatorId: 'i', officeId: 'o', period: '2023Q3', seen: { value: 1234.5 }, clear: true });
  });
  it('an ambiguous figure is told with what it may mean', () => {
    expect(troubleOf(row, { first: '1.25' }, 'vi')).toEqual({ code: 'ambiguous', choices: ['1.25', '125'] });
  });
  it('a share needs both its parts', () => {
    expect(troubleOf({ ...row, ratio: true }, { first: '4.118' }, 'vi')?.code).toBe('needDenominator');
    expect(inputOf({ ...row, ratio: true }, { first: '4.118', second: '7.790' }, 'vi')).toMatchObject({ numerator: 4118, denominator: 7790 });
  });
  it('a figure of the sample stays marked as illustrative', () => {
    expect(inputOf({ ...row, illustrative: true }, { first: '5' }, 'vi')).toMatchObject({ provenance: { kind: 'illustrative' } });
  });
  it('typing the same figure again changes nothing', () => {
    expect(isChanged({ ...row, current: stands }, { first: '1.234,5' }, 'vi')).toBe(false);
    expect(isChanged({ ...row, current: stands }, { first: '1.234,6' }, 'vi')).toBe(true);
  });
  it('a cell that somebody changed since one began to type there says so, and one that became the same does not', () => {
    const draft = { first: '7', seen: null };
    expect(theirsOf(row, draft, 'vi')).toBeUndefined();
    expect(theirsOf({ ...row, current: stands }, draft, 'vi')).toBe(stands);
    expect(theirsOf({ ...row, current: { ...stands, value: 7 } }, draft, 'vi')).toBeUndefined();
    expect(inputOf({ ...row, current: stands }, draft, 'vi').seen).toBeNull();
    expect(inputOf({ ...row, current: stands }, { ...draft, seen: seenOf(stands) }, 'vi').seen).toEqual({ value: 1234.5 });
  });
  it('a figure ten times the usual is asked about while it is typed, and one far from what others report', () => {
    const past = [50, 52, 51, 50];
    const codes = (more: Partial<EntryRow>, first: string, around = {}) => doubtsOfRow({ ...row, ...more }, { first }, 'vi', { past: [], ...around }).map(({ code }) => code);
    expect(codes({}, '510', { past })).toEqual(['scale']);
    expect(codes({}, '51', { past })).toEqual([]);
    expect(codes({ peers: { count: 9, middle: 10, spread: 1 } }, '60')).toEqual(['farFromPeers']);
    expect(codes({ partOfId: 'w' }, '60', { whole: 50 })).toEqual(['partAbove']);
    expect(codes({ partsAddUp: true }, '60', { parts: 50 })).toEqual(['partsDiffer']);
    expect(codes({ entered: 'runningTotal' }, '60', { earlierThisYear: 70 })).toEqual(['fallingTotal']);
  });
  it('a figure that stands is asked about again when a part of it is typed', () => {
    const whole = { ...row, current: stands, partsAddUp: true };
    expect(doubtsOfRow(whole, undefined, 'vi', { past: [], parts: 1300 })).toEqual([]);
    expect(doubtsOfRow({ ...whole, current: { ...stands, state: 'draft' } }, undefined, 'vi', { past: [], parts: 1300 })).toMatchObject([{ code: 'partsDiffer', usual: 1300 }]);
  });
  it('how a draft stands to its cell is worked out anew when the cell changed', () => {
    const draft = { first: '7', seen: null };
    expect(standingOf(row, draft, 'vi')).toEqual({ changed: true, trouble: false, clash: false, corrects: false });
    expect(standingOf({ ...row, current: stands }, draft, 'vi')).toEqual({ changed: true, trouble: false, clash: true, corrects: true });
    expect(standingOf(row, { first: '1.25' }, 'vi')).toMatchObject({ trouble: true });
  });
});
