import { describe, expect, it } from 'vitest';
import { nextReady, periodsReady, readyOn, type Routine } from './routine.ts';

const monthly = (more: Partial<Routine> = {}): Routine => ({ when: 'day', frequency: 'month', from: '202308', day: 5, ...more });
describe('reports that lie ready', () => {
  it('on the day of the month after the period, or its last day', () => {
    expect(readyOn({ day: 5 }, '202309')).toBe('2023-10-05');
    expect(readyOn({ day: 31 }, '202301')).toBe('2023-02-28');
    expect(readyOn({ day: 10 }, '2023Q4')).toBe('2024-01-10');
  });
  it('not before their day; those missed for a month or so are made up for, older ones not', () => {
    expect(periodsReady(monthly(), [], '2023-10-04')).toEqual(['202308']);
    expect(periodsReady(monthly(), [], '2023-10-05')).toEqual(['202308', '202309']);
    expect(periodsReady(monthly({ from: '202001' }), [], '2023-10-05')).toEqual(['202308', '202309']);
    expect(periodsReady(monthly(), [], '2023-08-20')).toEqual([]);
    expect(periodsReady(monthly({ frequency: 'quarter', from: '2023Q3' }), [], '2023-10-06')).toEqual(['2023Q3']);
  });
  it('or once the round of the period has closed, of this resolution or of all', () => {
    const routine: Routine = { when: 'round', frequency: 'quarter', from: '2023Q2', resolutionId: 'a' };
    const round = (more: object) => ({ period: '2023Q3', due: '2023-10-10', state: 'open', ...more });
    expect(periodsReady(routine, [round({})], '2023-10-10')).toEqual([]);
    expect(periodsReady(routine, [round({})], '2023-10-11')).toEqual(['2023Q3']);
    expect(periodsReady(routine, [round({ state: 'locked' })], '2023-10-08')).toEqual(['2023Q3']);
    expect(periodsReady(routine, [round({ resolutionId: 'b' })], '2023-10-11')).toEqual([]);
    expect(periodsReady(routine, [round({ period: '2023Q1' }), round({ period: '202309' })], '2023-10-11')).toEqual([]);
    expect(periodsReady(routine, [round({})], '2023-12-01')).toEqual([]);
  });
  it('the next one is known beforehand, but for a round', () => {
    expect(nextReady(monthly(), '2023-10-05')).toEqual({ period: '202310', on: '2023-11-05' });
    expect(nextReady({ ...monthly(), when: 'round' }, '2023-10-05')).toBeNull();
  });
});
