import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './day.ts';
import { handsOverOn, remindsOn, type Owing } from './reminder.ts';
import { mostReminders } from './round.ts';

const owing: Owing = { state: 'draft', due: '2023-10-10', openedOn: '2023-10-01', acts: [] };
const on = (...days: string[]): Owing['acts'] => days.map((day) => ({ act: 'reminded', on: day }));
const reminded = (more: Partial<Owing>, today: string): boolean => remindsOn({ ...owing, ...more }, today);

describe('reminders by the program', () => {
  it.each([['2023-10-06', false], ['2023-10-07', true], ['2023-10-10', true]])('before the due day: on %s %s', (today, expected) => { expect(reminded({}, today)).toBe(expected); });
  it('once for each step', () => {
    expect(reminded({ acts: on('2023-10-07') }, '2023-10-08')).toBe(false);
    expect(reminded({ acts: on('2023-10-07') }, '2023-10-11')).toBe(true);
    expect(reminded({ acts: on('2023-10-07', '2023-10-11') }, '2023-10-12')).toBe(false);
    expect(reminded({ acts: on('2023-10-07', '2023-10-11') }, '2023-10-13')).toBe(true);
  });
  it('one by hand stands for the step, and counts among the three', () => {
    expect(reminded({ acts: on('2023-10-12') }, '2023-10-12')).toBe(false);
    expect(reminded({ acts: on('2023-10-02', '2023-10-03', '2023-10-04') }, '2023-10-11')).toBe(false);
  });
  it('who owes nothing is left in peace', () => {
    for (const state of ['submitted', 'approved', 'locked'] as const) expect(reminded({ state }, '2023-10-11')).toBe(false);
    expect(reminded({ state: 'returned' }, '2023-10-11')).toBe(true);
  });
  it('after days off only the last step is made up for, and none that is long past', () => {
    expect(reminded({}, '2023-10-20')).toBe(true);
    expect(reminded({ acts: on('2023-10-20') }, '2023-10-21')).toBe(false);
    expect(reminded({}, '2023-10-21')).toBe(false);
  });
  it('a round opened late is not reminded for steps before it was there', () => {
    expect(reminded({ openedOn: '2023-10-12' }, '2023-10-12')).toBe(false);
    expect(reminded({ openedOn: '2023-10-12' }, '2023-10-13')).toBe(true);
  });
  it('looked at every day, with days left out and reminders by hand, an office is never reminded more than three times', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('looks', 'off', 'hand', 'looks'), { maxLength: 40 }), (days) => {
      const acts: { act: 'reminded'; on: string }[] = [];
      days.forEach((what, index) => {
        const today = addDays('2023-10-01', index);
        if (what === 'hand' && acts.length < mostReminders) acts.push({ act: 'reminded', on: today });
        if (what === 'looks') while (remindsOn({ ...owing, acts }, today)) acts.push({ act: 'reminded', on: today });
      });
      expect(acts.length).toBeLessThanOrEqual(mostReminders);
    }));
  });
});

describe('handing over to the supervisor', () => {
  const three = on('2023-10-07', '2023-10-11', '2023-10-13');
  it('the day after the third reminder, once, while the office still owes', () => {
    expect(handsOverOn({ ...owing, acts: three }, '2023-10-13')).toBe(false);
    expect(handsOverOn({ ...owing, acts: three }, '2023-10-14')).toBe(true);
    expect(handsOverOn({ ...owing, acts: [...three, { act: 'handedOver', on: '2023-10-14' }] }, '2023-10-15')).toBe(false);
    expect(handsOverOn({ ...owing, acts: three, state: 'submitted' }, '2023-10-14')).toBe(false);
    expect(handsOverOn({ ...owing, acts: three.slice(1) }, '2023-10-20')).toBe(false);
  });
});
