import { describe, expect, it } from 'vitest';
import { dayOf, formatDayOf, formatMoment, hourOf } from './format.ts';

describe('days and moments in Vietnam', () => {
  it.each([
    ['2023-10-09T17:30:00Z', '2023-10-10', 0], ['2023-10-09T16:59:59Z', '2023-10-09', 23], ['2023-12-31T17:00:00.000Z', '2024-01-01', 0], ['2024-02-28T23:10:00Z', '2024-02-29', 6],
  ])('%s is the day %s, hour %i', (moment, day, hour) => {
    expect([dayOf(moment), dayOf(new Date(moment)), hourOf(moment)]).toEqual([day, day, hour]);
  });
  it('midnight is 00:30, never 24:30, and the day is written as officials write it', () => {
    expect(formatMoment('2023-10-09T17:30:00Z', 'vi')).toBe('10/10/2023 00:30');
    expect(formatDayOf('2024-01-31T17:30:00Z', 'vi')).toBe('01/02/2024');
    expect(formatMoment('2024-02-04T17:30:00Z', 'en')).toBe('05/02/2024 00:30');
  });
});
