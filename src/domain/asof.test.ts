import { describe, expect, it } from 'vitest';
import { dayLookedAt, defaultAsOf } from './asof.ts';

const rounds = [{ period: '2023Q3', due: '2023-10-10' }, { period: '2023Q1', due: '2023-04-10' }, { period: '2023Q2', due: '2023-07-10' }];

describe('the period looked at when nobody says it', () => {
  it('is the last whose reporting deadline has passed, in whatever order the rounds stand', () => {
    expect(defaultAsOf(rounds, '2023-09-01')).toBe('2023Q2');
    expect(defaultAsOf(rounds.toReversed(), '2023-12-01')).toBe('2023Q3');
  });
  it('is not yet the one whose deadline is today', () => {
    expect(defaultAsOf(rounds, '2023-10-10')).toBe('2023Q2');
    expect(defaultAsOf(rounds, '2023-10-11')).toBe('2023Q3');
  });
  it('is the last complete period while no deadline has passed', () => {
    expect(defaultAsOf([], '2023-09-30')).toBe('2023Q2');
    expect(defaultAsOf([{ period: '2023Q3', due: '2023-10-10' }], '2023-10-01')).toBe('2023Q3');
    expect(defaultAsOf([], '2023-10-01', 'year')).toBe('2022');
  });
});

describe('the day on which what only time can tell is judged', () => {
  it('is today while the usual period is looked at, and not the end of that period', () => {
    expect(dayLookedAt('2023Q3', '2023Q3', '2023-11-20')).toBe('2023-11-20');
  });
  it('is the end of an earlier period that was asked for', () => {
    expect(dayLookedAt('2023Q1', '2023Q3', '2023-11-20')).toBe('2023-03-31');
  });
  it('is the end of the usual period where that lies more than two periods back', () => {
    expect(dayLookedAt('2023Q3', '2023Q3', '2026-11-20')).toBe('2023-09-30');
  });
  it('never lies in the future', () => {
    expect(dayLookedAt('2024', '2023Q3', '2023-11-20')).toBe('2023-11-20');
    expect(dayLookedAt('2023Q2', '2023Q3', '2023-06-20')).toBe('2023-06-20');
  });
});
