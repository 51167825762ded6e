import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses, type Status } from './indicator.ts';
import { movedBetween, movementOf } from './movement.ts';
import { countStatuses, fitsStatus } from './summary.ts';

describe('what became of a status', () => {
  it('is better or worse by the order of the six that are verdicts', () => {
    expect(movementOf('offTrack', 'atRisk')).toBe('better');
    expect(movementOf('met', 'onTrack')).toBe('worse');
    expect(movementOf('atRisk', 'missed')).toBe('worse');
  });
  it('is neither where one side says nothing, unless the target is now reached or missed', () => {
    expect(movementOf('offTrack', 'noData')).toBe('other');
    expect(movementOf('pending', 'atRisk')).toBe('other');
    expect(movementOf('noData', 'met')).toBe('better');
    expect(movementOf('noData', 'missed')).toBe('worse');
  });
  it('is mirrored when time runs backwards among verdicts', () => {
    const judged = fc.constantFrom<Status>('missed', 'offTrack', 'atRisk', 'onTrack', 'met', 'exceeded');
    fc.assert(fc.property(judged, judged, (a, b) => {
      const mirror = { better: 'worse', worse: 'better', same: 'same', other: 'other' } as const;
      expect(movementOf(b, a)).toBe(mirror[movementOf(a, b)]);
    }));
  });
  it('the worse come first, what is new or as it was is left out', () => {
    const now = [{ id: 'a', status: 'met' as const }, { id: 'b', status: 'offTrack' as const }, { id: 'c', status: 'met' as const }, { id: 'd', status: 'noData' as const }];
    expect(movedBetween({ a: 'onTrack', b: 'atRisk', d: 'noData' }, now).map(({ item, movement }) => `${item.id} ${movement}`)).toEqual(['b worse', 'a better']);
  });
});

describe('lists of several statuses by one word', () => {
  it('hold as many as the counts of their statuses', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...statuses)), (list) => {
      const { counts, metOrExceeded } = countStatuses(list.map((status) => ({ status })));
      const holds = (filter: Parameters<typeof fitsStatus>[1]): number => list.filter((status) => fitsStatus({ status }, filter)).length;
      expect(holds('reached')).toBe(metOrExceeded);
      expect(holds('attention')).toBe(holds('off') + counts.noData);
      expect(holds('off')).toBe(counts.missed + counts.offTrack + counts.atRisk);
      expect(holds('onCourse')).toBe(metOrExceeded + counts.onTrack);
    }));
  });
});
