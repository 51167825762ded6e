import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAsOf } from './asof.ts';
import { inForce, lastDayOf, standing, type Looking, type Stint } from './override.ts';
import { comparePeriods, endDate, nextPeriod, periodOf } from './period.ts';

const rounds = [{ period: '2023Q3', due: '2023-10-10' }, { period: '2023Q4', due: '2024-01-10' }, { period: '2024Q1', due: '2024-04-10' }];
const on = (today: string, asOf?: string): Looking => {
  const usual = defaultAsOf(rounds, today);
  return { asOf: asOf ?? usual, usual, today, rounds };
};
const made: Stint = { status: 'atRisk', reason: 'Đã có biện pháp', author: 'Lãnh đạo', asOf: '2023Q3', madeOn: '2023-10-12', until: '2023-12-31' };

describe('a status set by a person', () => {
  it('decides from the period that was looked at to its last day, never a period before', () => {
    expect(inForce(made, on('2023-10-12'))).toBe(true);
    expect(inForce(made, on('2023-12-31'))).toBe(true);
    expect(inForce(made, on('2024-01-01'))).toBe(false);
    expect(inForce(made, on('2023-10-12', '2023Q2'))).toBe(false);
  });
  it('a period that is past keeps it after it has run out; the next one never had it', () => {
    expect(inForce(made, on('2024-03-01', '2023Q3'))).toBe(true);
    expect(inForce(made, on('2024-03-01'))).toBe(false);
    expect(inForce(made, on('2026-03-01', '2023Q4'))).toBe(false);
  });
  it('taken back while the period is the present one it was never there; later, the past keeps it', () => {
    const back = (day: string): Stint => ({ ...made, until: '2025-12-31', ended: { on: day, by: 'Lãnh đạo' } });
    expect(inForce(back('2023-11-01'), on('2023-11-02'))).toBe(false);
    expect(inForce(back('2023-11-01'), on('2024-03-01', '2023Q3'))).toBe(false);
    expect(inForce(back('2024-02-01'), on('2024-03-01', '2023Q3'))).toBe(true);
    expect(inForce(back('2024-02-01'), on('2024-03-01', '2023Q4'))).toBe(false);
    expect(inForce(back('2024-05-01'), on('2024-06-01', '2023Q4'))).toBe(true);
  });
  it('said of a period long past, it stands until its day', () => {
    const late: Stint = { ...made, madeOn: '2024-06-01', until: '2024-06-30' };
    expect(inForce(late, on('2024-06-15', '2023Q3'))).toBe(true);
    expect(inForce(late, on('2024-07-01', '2023Q3'))).toBe(false);
  });
  it('of several the one said last decides, each from its own period', () => {
    const later: Stint = { ...made, status: 'missed', asOf: '2023Q4', madeOn: '2024-01-12', until: '2024-12-31' };
    const long = { ...made, until: '2024-12-31' };
    expect(standing([later, long], on('2024-02-01'))?.status).toBe('missed');
    expect(standing([later, long], on('2024-02-01', '2023Q3'))?.status).toBe('atRisk');
    expect(standing([later, long], on('2024-02-01', '2023Q2'))).toBe(null);
  });
  it('without rounds a period is the present one until the next is over', () => {
    expect(lastDayOf('2023Q3', [])).toBe('2023-12-31');
  });
});

const quarter = fc.integer({ min: 2022 * 4, max: 2025 * 4 + 3 }).map((n) => periodOf('quarter', n * 3));
const day = fc.integer({ min: 2022 * 12, max: 2026 * 12 - 1 }).chain((month) => fc.integer({ min: 1, max: 28 }).map((date) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`));
const stint = fc.record({ from: quarter, madeOn: day, more: day, back: fc.option(day, { nil: undefined }) }).map(({ from, madeOn, more, back }): Stint => {
  const until = more > madeOn ? more : madeOn;
  return { ...made, asOf: from, madeOn, until, ...(back !== undefined && back >= madeOn ? { ended: { on: back, by: 'x' } } : {}) };
});
const looking = (today: string, asOf: string): Looking => ({ asOf, today, rounds: [], usual: defaultAsOf([], today) });

describe('whatever was set, and whenever one looks', () => {
  it('a period before its own is as if it had never been said', () => {
    fc.assert(fc.property(stint, quarter, day, (one, asOf, today) => { fc.pre(comparePeriods(asOf, one.asOf) < 0); expect(inForce(one, looking(today, asOf))).toBe(false); }));
  });
  it('the present period never follows what has run out or was taken back', () => {
    fc.assert(fc.property(stint, day, (one, today) => { fc.pre(today > one.until || one.ended !== undefined); expect(inForce(one, looking(today, defaultAsOf([], today)))).toBe(false); }));
  });
  it('once it is past, a period shows the same on every later day', () => {
    fc.assert(fc.property(stint, quarter, day, day, (one, asOf, a, b) => {
      const past = endDate(nextPeriod(asOf));
      fc.pre(a > past && b > past && one.madeOn <= past);
      // What is done on a later day than one looks is not known yet.
      const known = (today: string): Stint => (one.ended && one.ended.on > today ? { ...one, ended: undefined } : one);
      expect(inForce(known(a), looking(a, asOf))).toBe(inForce(known(b), looking(b, asOf)));
    }));
  });
});
