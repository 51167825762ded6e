import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './day.ts';
import { previousPeriod } from './period.ts';
import { dueOn, nextToOpen, opensInside, opensOn, periodsToOpen, type Schedule } from './schedule.ts';
import { daysBetween } from './task.ts';

const day = fc.integer({ min: -4000, max: 30_000 }).map((by) => addDays('2000-01-01', by));
const quarterly: Schedule = { frequency: 'quarter', from: '2023Q3', dueAfter: 10 };

describe('days counted on', () => {
  it.each([['2024-02-28', 2, '2024-03-01'], ['2023-02-28', 1, '2023-03-01'], ['2023-01-01', -1, '2022-12-31'], ['2023-12-31', 366, '2024-12-31'], ['2023-06-30', 0, '2023-06-30']])('%s and %i days is %s', (from, by, to) => { expect(addDays(from, by)).toBe(to); });
  it('there and back is the same day, and the days between are those counted', () => {
    fc.assert(fc.property(day, fc.integer({ min: -800, max: 800 }), (from, by) => {
      expect(addDays(addDays(from, by), -by)).toBe(from);
      expect(daysBetween(from, addDays(from, by))).toBe(by);
    }));
  });
});

describe('rounds opened by a schedule', () => {
  it('opens on the first day after the period, or days before its end, and is due days after it', () => {
    expect([opensOn({}, '2023Q3'), opensOn({ opensBefore: 5 }, '2023Q3'), dueOn({ dueAfter: 10 }, '2023Q3')]).toEqual(['2023-10-01', '2023-09-25', '2023-10-10']);
    expect([opensOn({}, '202402'), dueOn({ dueAfter: 20 }, '2023')]).toEqual(['2024-03-01', '2024-01-20']);
  });
  it('opens nothing before its day and everything that was missed, oldest first', () => {
    expect(periodsToOpen(quarterly, '2023-09-30')).toEqual([]);
    expect(periodsToOpen(quarterly, '2023-10-01')).toEqual(['2023Q3']);
    expect(periodsToOpen(quarterly, '2024-04-03')).toEqual(['2023Q3', '2023Q4', '2024Q1']);
  });
  it('what was due more than a year ago is not opened any more', () => {
    expect(periodsToOpen({ ...quarterly, from: '2015Q1' }, '2023-10-12')).toEqual(['2022Q4', '2023Q1', '2023Q2', '2023Q3']);
  });
  it('says which period comes next', () => {
    expect([nextToOpen(quarterly, '2023-09-30'), nextToOpen(quarterly, '2023-10-01')]).toEqual(['2023Q3', '2023Q4']);
  });
  it('a round never opens before its period has begun', () => {
    expect([opensInside({ ...quarterly, opensBefore: 91 }), opensInside({ ...quarterly, opensBefore: 92 })]).toEqual([true, false]);
  });
  it('on any day at most a year of periods is open, none before its day, and the next one comes right after them', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 25 }), fc.constantFrom('202001', '199512'), (today, opensBefore, from) => {
      const schedule: Schedule = { frequency: 'month', from, opensBefore, dueAfter: 5 };
      const open = periodsToOpen(schedule, today);
      expect(open.length).toBeLessThanOrEqual(14);
      for (const code of open) expect(opensOn(schedule, code) <= today).toBe(true);
      const next = nextToOpen(schedule, today);
      expect(opensOn(schedule, next) > today).toBe(true);
      if (next !== from) expect(open.at(-1)).toBe(previousPeriod(next));
    }), { numRuns: 50 });
  });
});
