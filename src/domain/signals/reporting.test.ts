import { describe, expect, it } from 'vitest';
import { leftToDeputy, type ActFact } from './leadership.ts';
import { allOnLastDay, notReported, officerGone, reportsLate, type OfficerFact, type ReportFact } from './reporting.ts';
import { lastTwoWindows } from './rounds.ts';

const day = '2023-10-20';
const rounds = [
  { id: 'q3', period: '2023Q3', due: '2023-10-10' }, { id: 'q4', period: '2023Q4', due: '2024-01-10' },
  { id: 'q1', period: '2023Q1', due: '2023-04-10' }, { id: 'q2', period: '2023Q2', due: '2023-07-10', resolutionId: 'r' },
];

describe('the days of the last two rounds that are over', () => {
  it('follow each other without a gap or an overlap', () => {
    expect(lastTwoWindows(rounds, day, 'r')).toEqual([{ after: '2023-04-10', to: '2023-07-10' }, { after: '2023-07-10', to: '2023-10-10' }]);
  });
  it('begin with the first period where no round came before, and leave out rounds of other resolutions', () => {
    expect(lastTwoWindows(rounds, day, 'other')).toEqual([{ after: '2022-12-31', to: '2023-04-10' }, { after: '2023-04-10', to: '2023-10-10' }]);
    expect(lastTwoWindows(rounds, '2023-07-10', 'r')).toBeNull();
  });
});

describe('a resolution left to a deputy', () => {
  const act = (position: ActFact['position'], on: string, resolutionId = 'r'): ActFact => ({ resolutionId, position, on });
  const found = (...acts: ActFact[]) => leftToDeputy([{ id: 'r', issuerId: 'o' }], rounds, acts, day);
  const deputy = [act('deputy', '2023-05-02'), act('deputy', '2023-10-10')];
  it('appears when a deputy acted in both rounds and the head in neither', () => {
    expect(found(...deputy, act('staff', '2023-06-01'), act('head', '2023-04-10'), act('head', '2023-06-01', 'other'))).toEqual([
      { code: 'leftToDeputy', gravity: 'grave', subject: { kind: 'resolution', id: 'r' }, resolutionId: 'r', officeId: 'o', since: '2023-05-02' },
    ]);
  });
  it('disappears when the head acted in either round', () => {
    expect(found(...deputy, act('head', '2023-08-01'))).toEqual([]);
    expect(found(...deputy, act('head', '2023-04-11'))).toEqual([]);
  });
  it('does not appear when a deputy acted in one round only, or when nobody is known to have acted', () => {
    expect(found(act('deputy', '2023-05-02'), act('deputy', '2023-06-02'))).toEqual([]);
    expect(found()).toEqual([]);
    expect(leftToDeputy([{ id: 'r', issuerId: 'o' }], [], deputy, day)).toEqual([]);
  });
});

const report = (more: Partial<ReportFact> = {}): ReportFact => ({ officeId: 'o', roundId: 'q3', due: '2023-10-10', owes: false, owedRounds: 0, owedSince: '2023-10-10', enteredOn: [], ...more });

describe('an office that has not reported', () => {
  it('appears when it owes the round, and is grave from the second round on', () => {
    expect(notReported([report({ owes: true, owedRounds: 1 }), report({ owes: true, owedRounds: 2, owedSince: '2023-07-10' })])).toMatchObject([
      { gravity: 'serious', since: '2023-10-10', count: 1, roundId: 'q3' }, { gravity: 'grave', since: '2023-07-10', count: 2 },
    ]);
  });
  it('does not appear when it owes nothing', () => { expect(notReported([report()])).toEqual([]); });
});

describe('an office that reports late', () => {
  it('appears with the days by which it was late', () => {
    expect(reportsLate([report({ submittedOn: '2023-10-12' })])).toMatchObject([{ code: 'reportsLate', count: 2, since: '2023-10-10' }]);
  });
  it('does not appear on the due day, without a submission, or while it is owed', () => {
    expect(reportsLate([report({ submittedOn: '2023-10-10' }), report(), report({ owes: true, submittedOn: '2023-10-12' })])).toEqual([]);
  });
});

describe('figures all entered on the last day', () => {
  const last = '2023-10-10';
  it('appears from three figures on', () => {
    expect(allOnLastDay([report({ enteredOn: [last, last, last] })])).toMatchObject([{ code: 'allOnLastDay', count: 3 }]);
  });
  it('does not appear with one earlier figure, with one after, or with fewer', () => {
    expect(allOnLastDay([report({ enteredOn: [last, last, '2023-10-09'] }), report({ enteredOn: [last, last, '2023-10-11'] }), report({ enteredOn: [last, last] })])).toEqual([]);
  });
});

describe('an office whose officer has left', () => {
  const windows = lastTwoWindows(rounds, day, 'r');
  const officer = (more: Partial<OfficerFact> = {}): OfficerFact => ({ officeId: 'o', active: true, addedOn: '2022-01-01', ...more });
  it('appears when every account it had is closed or has ended', () => {
    expect(officerGone(['o'], [officer({ active: false, leftOn: '2023-08-31' }), officer({ active: false, leftOn: '2023-05-31' })], windows)).toEqual([
      { code: 'officerGone', gravity: 'serious', subject: { kind: 'office', id: 'o' }, officeId: 'o', since: '2023-08-31' },
    ]);
  });
  it('appears, less gravely, when none of those left has done anything in the last two rounds', () => {
    expect(officerGone(['o'], [officer({ lastActOn: '2023-04-10' })], windows)).toMatchObject([{ gravity: 'minor', since: '2023-04-10' }]);
  });
  it('does not appear with one who is at work, with one newly added, or where there never was one', () => {
    expect(officerGone(['o'], [officer({ active: false }), officer({ lastActOn: '2023-04-11' })], windows)).toEqual([]);
    expect(officerGone(['o'], [officer({ addedOn: '2023-10-15' })], windows)).toEqual([]);
    expect(officerGone(['o', 'p'], [officer({ lastActOn: day })], windows)).toEqual([]);
    expect(officerGone(['o'], [officer({ lastActOn: '2020-01-01' })], null)).toEqual([]);
  });
});
