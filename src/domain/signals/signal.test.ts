import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySignal, countBy, gravities, isAside, maySeeSignal, officesOf, signalCodes, signalKey, type Signal } from './signal.ts';

const signal = (more: Partial<Signal> = {}): Signal => ({ code: 'headVacant', gravity: 'serious', subject: { kind: 'office', id: 'a' }, ...more });
const anySignal = fc.record({
  code: fc.constantFrom(...signalCodes), gravity: fc.constantFrom(...gravities), subject: fc.record({ kind: fc.constant('office' as const), id: fc.string({ minLength: 1, maxLength: 3 }) }),
  since: fc.option(fc.constantFrom('2022-01-01', '2023-05-06'), { nil: undefined }),
});

describe('the order of signals', () => {
  it('is the worst first, then the oldest, and what has no day last', () => {
    const rows = [signal({ gravity: 'minor' }), signal({ since: '2023-01-01' }), signal({ subject: { kind: 'office', id: 'b' } }), signal({ gravity: 'grave', since: '2023-09-01' }), signal({ since: '2022-01-01' })];
    expect([...rows].sort(bySignal)).toEqual([rows[3], rows[4], rows[1], rows[2], rows[0]]);
  });
  it('is the same whatever order they come in', () => {
    fc.assert(fc.property(fc.uniqueArray(anySignal, { selector: signalKey, maxLength: 12 }), (rows) => {
      expect(rows.toReversed().sort(bySignal)).toEqual([...rows].sort(bySignal));
    }));
  });
});

it('a signal keeps its name while it lasts, and a report of another round is another signal', () => {
  expect(signalKey(signal({ since: '2023-01-01', gravity: 'grave' }))).toBe(signalKey(signal()));
  expect(signalKey(signal({ code: 'notReported', roundId: 'r1' }))).not.toBe(signalKey(signal({ code: 'notReported', roundId: 'r2' })));
});

it('signals are counted for every office they name, and for no other', () => {
  expect(countBy([signal({ officeId: 'a' }), signal({ officeId: 'a', alsoIds: ['b'] }), signal({ officeId: 'b' }), signal()], officesOf)).toEqual({ a: 2, b: 2 });
});

describe('who sees a signal', () => {
  const officer = { roles: ['officer'], officeIds: ['a'] };
  it('about a report: its office, specialists and leaders', () => {
    for (const code of ['notReported', 'officerGone', 'reportsLate', 'allOnLastDay'] as const) {
      expect([maySeeSignal(officer, { code, officeId: 'a' }), maySeeSignal(officer, { code, officeId: 'b' })]).toEqual([true, false]);
      expect(maySeeSignal({ roles: ['leader'], officeIds: [] }, { code, officeId: 'b' })).toBe(true);
    }
  });
  it('about how leaders share the work: specialists and leaders alone', () => {
    expect(['specialist', 'leader', 'officer', 'administrator'].map((role) => maySeeSignal({ roles: [role], officeIds: ['a'] }, { code: 'leftToDeputy', officeId: 'a' }))).toEqual([true, true, false, false]);
  });
  it('about an account that has gone: the administrator too, who can give it to somebody', () => {
    expect(['officerGone', 'notReported'].map((code) => maySeeSignal({ roles: ['administrator'], officeIds: [] }, { code: code as 'officerGone', officeId: 'a' }))).toEqual([true, false]);
  });
  it('about anything else: everyone', () => {
    expect(maySeeSignal(officer, { code: 'headVacant', officeId: 'b' })).toBe(true);
  });
});

it('what was set aside is back on the day after', () => {
  expect([isAside({ until: '2023-10-12' }, '2023-10-12'), isAside({ until: '2023-10-12' }, '2023-10-13')]).toEqual([true, false]);
});
