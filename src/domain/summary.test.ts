import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses, type Status } from './indicator.ts';
import { bySeverity, countStatuses, needsAttention } from './summary.ts';

const item = (status: Status, pace: number | null = null, lastStatus: Status | null = null) => ({ status, pace, lastStatus });

describe('a resolution summed up', () => {
  it('the eight counts add to the total, and met includes exceeded', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...statuses)), (list) => {
      const { total, counts, metOrExceeded } = countStatuses(list.map((status) => ({ status })));
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
      expect(total).toBe(list.length);
      expect(metOrExceeded).toBe(list.filter((status) => status === 'met' || status === 'exceeded').length);
      expect(Object.keys(counts).sort()).toEqual([...statuses].sort());
    }));
  });
});

describe('the worst first', () => {
  it('runs from missed to exceeded, farthest behind first inside a status', () => {
    const list = [item('exceeded'), item('pending'), item('atRisk'), item('offTrack', -0.2), item('met'), item('noData'), item('onTrack'), item('missed'), item('offTrack', -0.5)];
    expect(list.sort(bySeverity).map(({ status, pace }) => [status, pace])).toEqual([
      ['missed', null], ['offTrack', -0.5], ['offTrack', -0.2], ['atRisk', null], ['noData', null], ['pending', null], ['onTrack', null], ['met', null], ['exceeded', null],
    ]);
  });
  it('silence after red stands with the red, before what is only at risk', () => {
    const list = [item('atRisk', -0.05), item('noData', null, 'onTrack'), item('noData', null, 'offTrack'), item('noData', null, 'missed'), item('offTrack', -0.3)];
    expect(list.sort(bySeverity).map(({ status, lastStatus }) => lastStatus ?? status)).toEqual(['offTrack', 'offTrack', 'missed', 'atRisk', 'onTrack']);
  });
  it('is an order: two items are never each before the other', () => {
    const items = fc.record({ status: fc.constantFrom(...statuses), lastStatus: fc.constantFrom(null, ...statuses), pace: fc.option(fc.integer({ min: -9, max: 9 })) });
    fc.assert(fc.property(items, items, (a, b) => { expect(Math.sign(bySeverity(a, b)) + Math.sign(bySeverity(b, a))).toBe(0); }));
  });
  it('nobody is asked to look at what goes well', () => {
    expect(statuses.filter((status) => needsAttention({ status }))).toEqual(['atRisk', 'offTrack', 'missed', 'noData']);
  });
});
