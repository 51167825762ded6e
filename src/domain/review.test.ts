import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIndicator } from './check.ts';
import { aims, type IndicatorRule, type Status } from './indicator.ts';
import { carriedRule, checkDecisions, closingProblems, isRaised, needsDecision, type Decision, type Reviewed } from './review.ts';

const one = (id: string, more: Partial<Reviewed> = {}): Reviewed =>
  ({ id, number: id, rule: { aim: 'rise', targets: [{ low: 80, due: '2020' }] }, status: 'missed', carried: false, ...more });
const decide = (indicatorId: string, more: Partial<Decision> = {}): Decision => ({ indicatorId, decision: 'continue', reason: 'Vẫn cần', ...more });
const codes = (problems: { code: string }[]): string[] => problems.map(({ code }) => code);
const closing = (decisions: Decision[], indicators: Reviewed[], more: { final?: boolean; openOpinions?: number } = {}) =>
  closingProblems({ final: true, openOpinions: 0, ...more, decisions, indicators });

describe('what a review must decide', () => {
  it('is every indicator with a target that was not met, silent ones too', () => {
    const deciding = (status: Status): boolean => needsDecision(one('1', { status }));
    expect((['missed', 'noData', 'offTrack', 'atRisk', 'onTrack', 'pending'] as const).every(deciding)).toBe(true);
    expect((['met', 'exceeded'] as const).some(deciding)).toBe(false);
    expect(needsDecision(one('1', { rule: { aim: 'rise', targets: [] } }))).toBe(false);
  });
  it('stands in the way of the close while an unmet indicator has no decision', () => {
    expect(closing([decide('1')], [one('1'), one('2'), one('3', { status: 'met' })])).toEqual([{ path: 'decisions', code: 'decisionMissing', params: { numbers: '2', count: 1 } }]);
    expect(closing([decide('1'), decide('2')], [one('1'), one('2')])).toEqual([]);
  });
  it('asks for no decision in an interim review', () => {
    expect(closing([], [one('1')], { final: false })).toEqual([]);
  });
  it('loses no opinion: one that nobody dealt with stands in the way', () => {
    expect(codes(closing([decide('1')], [one('1')], { openOpinions: 2 }))).toEqual(['opinionsOpen']);
  });
  it('carries no indicator on twice', () => {
    expect(codes(closing([decide('1')], [one('1', { carried: true })]))).toEqual(['carriedAlready']);
    expect(closing([decide('1', { decision: 'stop' })], [one('1', { carried: true })])).toEqual([]);
    expect(codes(checkDecisions([decide('1'), decide('1')], [one('1')]))).toEqual(['twice', 'twice']);
  });
});

describe('a decision', () => {
  it('needs a reason, and an indicator of this resolution', () => {
    expect(codes(checkDecisions([decide('1', { reason: '  ' })], [one('1')]))).toEqual(['decisionNeedsReason']);
    expect(codes(checkDecisions([decide('9')], [one('1')]))).toEqual(['otherResolution']);
  });
  it('to raise asks for more than before, in the direction of the indicator', () => {
    const raise = (low: number) => codes(checkDecisions([decide('1', { decision: 'raise', target: { low } })], [one('1')]));
    expect([raise(85), raise(80), raise(70)]).toEqual([[], ['notRaised'], ['notRaised']]);
    expect(isRaised({ aim: 'fall', targets: [{ high: 3 }] }, { high: 2 })).toBe(true);
    expect(isRaised({ aim: 'atMost', targets: [{ high: 45 }] }, { high: 50 })).toBe(false);
    expect(isRaised({ aim: 'grade', grades: ['Khá', 'Tốt'], targets: [{ grade: 'Khá' }] }, { grade: 'Tốt' })).toBe(true);
  });
  it('to change says what changes', () => {
    expect(codes(checkDecisions([decide('1', { decision: 'change' })], [one('1')]))).toEqual(['changeNeedsWhat']);
    expect(checkDecisions([decide('1', { decision: 'change', name: 'Tên mới' })], [one('1')])).toEqual([]);
  });
  it('to merge names another indicator that goes on', () => {
    const merge = (mergeIntoId: string | undefined, into: Partial<Decision> = {}) =>
      codes(checkDecisions([decide('1', { decision: 'merge', mergeIntoId }), decide('2', into)], [one('1'), one('2')]));
    expect([merge('2'), merge('1'), merge(undefined), merge('2', { decision: 'stop' })]).toEqual([[], ['mergeNeedsOther'], ['mergeNeedsOther'], ['mergeIntoStopped']]);
  });
});

describe('an indicator carried on', () => {
  const rule: IndicatorRule = {
    aim: 'rise', term: { from: '2016', to: '2020' }, frequency: 'year', baseline: { period: '2015', value: 54.3 }, targets: [{ low: 65, due: '2020' }],
    trajectory: { kind: 'plan', points: [{ period: '2018', value: 60 }] },
  };
  const next = { from: '2021', to: '2025' };
  it('begins where the old term left it, is due at the end of the next, and leaves the old plan behind', () => {
    expect(carriedRule(rule, undefined, next, { period: '2020', value: 58.4 })).toEqual({
      aim: 'rise', term: next, frequency: 'year', baseline: { period: '2020', value: 58.4 }, targets: [{ low: 65, due: '2025' }],
    });
  });
  it('has the raised level, and no baseline where nothing was reported or where a total begins anew', () => {
    expect(carriedRule(rule, { low: 70 }, next, null)).toMatchObject({ targets: [{ low: 70, due: '2025' }] });
    expect(carriedRule(rule, { low: 70 }, next, null).baseline).toBeUndefined();
    expect(carriedRule({ ...rule, overTime: 'total' }, undefined, next, { period: '2020', value: 900 }).baseline).toBeUndefined();
  });
  it('that recurs is due every year, without a date of its own', () => {
    expect(carriedRule({ ...rule, recurs: true, baseline: undefined }, undefined, next, null).targets).toEqual([{ low: 65 }]);
  });
  it('can always be judged, whatever it was', () => {
    const level = fc.double({ min: 0, max: 1000, noNaN: true, noDefaultInfinity: true });
    fc.assert(fc.property(fc.constantFrom(...aims.filter((aim) => aim !== 'grade')), level, level, fc.boolean(), fc.constantFrom('month', 'quarter', 'half', 'year'), fc.option(level),
      (aim, a, b, recurs, frequency, last) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const target = { reach: {}, rise: { low }, atLeast: { low }, fall: { high }, atMost: { high }, within: { low, high } }[aim as 'rise'];
        const old = { aim, term: { from: '2016', to: '2020' }, frequency, recurs, targets: [recurs ? target : { ...target, due: '2020' }] } as IndicatorRule;
        fc.pre(checkIndicator(old).length === 0);
        expect(checkIndicator(carriedRule(old, undefined, next, last === null ? null : { period: '2020', value: last }))).toEqual([]);
      }));
  });
});
