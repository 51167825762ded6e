import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtsOf, earlierThisYear, median, peersOf, strangeness, type Suspect } from './doubt.ts';

const usual = [51, 52, 50, 53, 52];
const codes = (more: Partial<Suspect>): string[] => doubtsOf({ rule: {}, value: 52, past: usual, ...more }).map(({ code }) => code);

describe('a figure that asks for a second look', () => {
  it('an ordinary figure raises nothing', () => { expect(codes({})).toEqual([]); });
  it('ten or a hundred times the usual is a question of scale, up or down', () => {
    expect(doubtsOf({ rule: {}, value: 520, past: usual })).toEqual([{ code: 'scale', usual: 52, times: 10 }]);
    expect(doubtsOf({ rule: {}, value: 0.53, past: usual })).toEqual([{ code: 'scale', usual: 52, times: 100 }]);
  });
  it('one earlier figure is not yet a habit', () => { expect(codes({ value: 520, past: [52] })).toEqual([]); });
  it('far from its own past', () => { expect(codes({ rule: { measure: '%' }, value: 80 })).toEqual(['farFromPast']); });
  it('far from its peers', () => { expect(codes({ rule: { measure: '%' }, value: 52, peers: peersOf([10, 11, 10, 12, 11, 10]) })).toEqual(['farFromPeers']); });
  it('four peers are too few to be the rule', () => { expect(codes({ rule: { measure: '%' }, value: 52, peers: peersOf([10, 11, 10, 12]) })).toEqual([]); });
  it('a running total that falls within the year, and one that climbs', () => {
    const rule = { entered: 'runningTotal' as const };
    expect(codes({ rule, value: 30, earlierThisYear: 40, past: [10, 20, 40] })).toEqual(['fallingTotal']);
    expect(codes({ rule, value: 60, earlierThisYear: 40, past: [10, 20, 40] })).toEqual([]);
  });
  it('more in the numerator than in the denominator', () => { expect(codes({ value: 110, numerator: 11, denominator: 10, past: [] })).toEqual(['numeratorAbove']); });
  it('a share above a hundred where none was before; growth may be', () => {
    expect(codes({ rule: { measure: '%' }, value: 101, past: [97, 99, 98, 100] })).toEqual(['aboveHundred']);
    expect(codes({ rule: { measure: '%' }, value: 112, past: [104, 110, 108, 111] })).toEqual([]);
  });
  it('parts that do not add up to the whole say what they add up to', () => {
    expect(doubtsOf({ rule: {}, value: 52, past: [], parts: 50 })).toEqual([{ code: 'partsDiffer', usual: 50 }]);
    expect(codes({ value: 0.3, past: [], parts: 0.1 + 0.2 })).toEqual([]);
  });
  it('a part above its whole says what the whole is', () => {
    expect(doubtsOf({ rule: {}, value: 52, past: [], whole: 50 })).toEqual([{ code: 'partAbove', usual: 50 }]);
    expect(codes({ value: 50, past: [], whole: 50 })).toEqual([]);
  });
  it('a running total is compared with the last one of its year, a month left out or not, and never with another year', () => {
    const figures = [{ period: '202303', value: 30 }, { period: '202212', value: 90 }, { period: '202301', value: 10 }];
    expect([earlierThisYear(figures, '202305'), earlierThisYear(figures, '202303'), earlierThisYear(figures, '202301')]).toEqual([30, 10, undefined]);
  });
  it('four meetings after three, again and again, are no news', () => {
    expect(codes({ value: 4, past: [3, 3, 3, 3, 3] })).toEqual([]);
    expect(codes({ value: 400, past: [300, 300, 300, 300, 300] })).toEqual(['farFromPast']);
  });
  it('the same figure for the fourth time, but not the fourth zero or the fourth single one', () => {
    expect(codes({ value: 73.4, past: [73.4, 73.4, 73.4] })).toEqual(['sameAsBefore']);
    expect(codes({ value: 1, past: [1, 1, 1] })).toEqual([]);
    expect(codes({ value: 0, past: [0, 0, 0] })).toEqual([]);
  });
  it('below zero where it never was', () => { expect(codes({ value: -52 })).toContain('negative'); });
  it('no history, no doubt: whatever the figure', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => { expect(codes({ value, past: [] })).toEqual([]); }));
  });
});

describe('what is usual', () => {
  it('the middle one, or between the two in the middle', () => { expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, null]); });
  it('one wild figure among the others hardly moves the measure', () => {
    expect(strangeness(53, peersOf([...usual, 5000]))).toBeLessThan(3.5);
  });
});
