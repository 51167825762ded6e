import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { IndicatorRule, Reading, Reason } from './indicator.ts';

const term = { from: '2021', to: '2023' };
const rise: IndicatorRule = { aim: 'rise', term, frequency: 'year', baseline: { period: '2020', value: 0 }, targets: [{ low: 100, due: '2023' }] };
const keep: IndicatorRule = { aim: 'atLeast', term, frequency: 'year', targets: [{ low: 95, due: '2023' }] };
const cap: IndicatorRule = { aim: 'atMost', term, frequency: 'year', overTime: 'total', targets: [{ high: 45, due: '2023' }] };
const read = (...values: (number | null)[]): Reading[] => values.flatMap((value, index) => (value === null ? [] : [{ period: String(2021 + index), value }]));
const ago = (reading: Reading): Reading => ({ ...reading, estimate: true });
const because = (rule: IndicatorRule, readings: Reading[], asOf: string): Reason | undefined => {
  const last = evaluate(rule, readings, asOf).explanation.steps.at(-1);
  return last?.step === 'verdict' ? last.because : undefined;
};

describe('before the due date', () => {
  it('a level kept is on track and never met early', () => {
    expect(evaluate(keep, read(99), '2021')).toMatchObject({ status: 'onTrack', provisional: false });
  });
  it('a total reached is exceeded or met for good, but provisional while a part is an estimate', () => {
    const total = { ...rise, overTime: 'total' as const };
    expect(evaluate(total, read(100), '2021')).toMatchObject({ status: 'met', provisional: false });
    expect(evaluate(total, [ago(read(60)[0] as Reading), { period: '2022', value: 60 }], '2022')).toMatchObject({ status: 'exceeded', provisional: true });
  });
  it('without a target nothing is judged, yet the figure is shown', () => {
    expect(evaluate({ ...rise, targets: [] }, read(30), '2021')).toMatchObject({ status: 'pending', actual: 30, expected: null, pace: null });
  });
  it('a cap counts as kept to while the sum is whole, and unknown while it is not', () => {
    expect(evaluate(cap, read(15, 15), '2022').status).toBe('onTrack');
    expect(evaluate(cap, read(null, 15), '2022').status).toBe('noData');
  });
  it('a cap reached exactly is broken only when the cap itself does not count', () => {
    expect(evaluate(cap, read(15, 30), '2022').status).not.toBe('missed');
    expect(evaluate({ ...cap, targets: [{ high: 45, strict: true, due: '2023' }] }, read(15, 30), '2022').status).toBe('missed');
  });
  it('a limit of pace counts as kept when it is equalled', () => {
    expect(evaluate({ ...keep, targets: [{ low: 100, due: '2023' }] }, read(90), '2021').status).toBe('atRisk');
    expect(evaluate({ ...keep, targets: [{ low: 100, due: '2023' }] }, read(89.9), '2021').status).toBe('offTrack');
    expect(evaluate({ ...keep, targets: [{ low: 100, due: '2023' }] }, read(99.5), '2021').status).toBe('onTrack');
  });
  it('a limit set for the resolution is used, and the other keeps its default', () => {
    expect(evaluate(keep, read(94), '2021', { onTrack: -0.05 }).status).toBe('onTrack');
    expect(evaluate(keep, read(85), '2021', { onTrack: -0.05 }).status).toBe('offTrack');
    expect(evaluate(keep, read(85), '2021', { atRisk: -0.2 }).status).toBe('atRisk');
  });
});

describe('at the due date', () => {
  it('a level better than asked is exceeded, unless the bound is strict', () => {
    expect(evaluate(keep, read(99, 99, 96), '2023')).toMatchObject({ status: 'exceeded', provisional: false });
    expect(evaluate({ ...keep, targets: [{ low: 95, strict: true, due: '2023' }] }, read(99, 99, 96), '2023').status).toBe('met');
  });
  it('a falling range is met inside and exceeded below it', () => {
    const fall: IndicatorRule = { ...rise, aim: 'fall', baseline: undefined, targets: [{ low: 2, high: 3, due: '2023' }] };
    expect(['met', 'met', 'exceeded', 'missed']).toEqual([3, 2, 1.9, 3.1].map((value) => evaluate(fall, read(null, null, value), '2023').status));
  });
  it('a better grade exceeds, the grade itself is met', () => {
    const grade: IndicatorRule = { aim: 'grade', term, frequency: 'year', grades: ['Yếu', 'Khá', 'Tốt'], targets: [{ grade: 'Khá', due: '2023' }] };
    expect(['missed', 'met', 'exceeded']).toEqual(['Yếu', 'Khá', 'Tốt'].map((name) => evaluate(grade, [{ period: '2023', grade: name }], '2023').status));
  });
  it('a range kept to is met and never exceeded', () => {
    expect(evaluate({ ...keep, aim: 'within', targets: [{ low: 1, high: 2, due: '2023' }] }, read(1, 1, 1.5), '2023').status).toBe('met');
  });
  it('a mean with a year missing is no figure', () => {
    const mean = { ...rise, overTime: 'average' as const };
    expect(evaluate(mean, read(120, null, 120), '2023')).toMatchObject({ status: 'noData', missing: ['2022'], cumulative: null });
    expect(evaluate(mean, read(120, 120, 120), '2023')).toMatchObject({ status: 'exceeded', missing: [], cumulative: 120 });
  });
  it('the highest of the term lasts, and an estimate that is not the highest changes nothing in that', () => {
    const highest = { ...rise, overTime: 'highest' as const };
    expect(evaluate(highest, [...read(110), { period: '2022', value: 90, estimate: true }], '2022')).toMatchObject({ status: 'exceeded', provisional: false });
    expect(evaluate(highest, [...read(110), { period: '2022', value: 110, estimate: true }], '2022').provisional).toBe(false);
    expect(evaluate(highest, [...read(90), { period: '2022', value: 110, estimate: true }], '2022').provisional).toBe(true);
  });
  it('missed needs a final figure for the due date, even where an earlier one is the highest', () => {
    const highest = { ...rise, overTime: 'highest' as const };
    expect(evaluate(highest, [...read(90, 95), { period: '2023', value: 80, estimate: true }], '2023')).toMatchObject({ status: 'offTrack', provisional: true });
    expect(evaluate(highest, read(90, 95, 80), '2023')).toMatchObject({ status: 'missed', provisional: false });
  });
  it('an estimate of an earlier year of a running total no longer matters once the year is closed', () => {
    const running: IndicatorRule = { ...rise, frequency: 'half', overTime: 'total', entered: 'runningTotal', baseline: undefined, targets: [{ low: 50, due: '2021' }] };
    const readings: Reading[] = [{ period: '2021S1', value: 20, estimate: true }, { period: '2021S2', value: 40 }];
    expect(evaluate(running, readings, '2021')).toMatchObject({ actual: 40, status: 'missed', provisional: false });
  });
});

describe('silence', () => {
  it('says what the last figure gave in its own period', () => {
    expect(evaluate(rise, read(5), '2023')).toMatchObject({ status: 'noData', lastStatus: 'offTrack' });
  });
  it('a denominator of zero is silence, and the figures that come to nothing when added are too', () => {
    const mean = { ...rise, overTime: 'average' as const };
    expect(evaluate(mean, [{ period: '2021', numerator: 1, denominator: 2 }, { period: '2022', numerator: 1, denominator: -2 }], '2022')).toMatchObject({ status: 'noData', actual: null });
  });
  it('closed years of running totals without their last figure are missing', () => {
    const running: IndicatorRule = { ...rise, frequency: 'quarter', overTime: 'total', entered: 'runningTotal' };
    expect(evaluate(running, [{ period: '2021Q3', value: 9 }, { period: '2023Q1', value: 1 }], '2023Q1').missing).toEqual(['2021Q4', '2022Q4']);
  });
});

describe('which line of the rule decided', () => {
  it.each<[Reason, IndicatorRule, Reading[], string]>([
    ['beforeTerm', rise, [], '2020'], ['notDueYet', rise, [], '2021Q1'], ['nothingReported', rise, [], '2022'], ['noTarget', { ...rise, targets: [] }, read(1), '2021'],
    ['capBroken', cap, read(50), '2021'], ['capBroken', cap, read(50).map(ago), '2021'], ['satisfiedForGood', { ...rise, overTime: 'total' }, read(100), '2021'],
    ['dueWithoutFigure', rise, read(1, 1), '2023'], ['sumIncomplete', cap, read(null, 1), '2022'], ['satisfiedAtDue', rise, read(1, 1, 100), '2023'],
    ['unsatisfiedAtDue', rise, read(1, 1, 99), '2023'], ['estimateAtDue', rise, read(1, 1, 99).map(ago), '2023'], ['stale', { ...rise, term: { from: '2021', to: '2025' }, targets: [{ low: 9, due: '2025' }] }, read(1), '2023'],
    ['satisfiedEarly', rise, read(100), '2021'], ['nothingToCompare', { ...rise, baseline: undefined }, read(1), '2021'], ['byPace', rise, read(33), '2021'],
  ])('%s', (reason, rule, readings, asOf) => { expect(because(rule, readings, asOf)).toBe(reason); });
});
