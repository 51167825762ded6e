import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { AcrossOffices, Reading } from './indicator.ts';
import { addExactly, combineReadings, type OfficeReadings } from './rollup.ts';

const at = (officeId: string, reading: Omit<Reading, 'period'>, more: Partial<OfficeReadings> = {}): OfficeReadings => ({ officeId, readings: [{ period: '2023', ...reading }], ...more });
const combine = (rule: AcrossOffices, byOffice: OfficeReadings[], expected = byOffice.map(({ officeId }) => officeId)) =>
  combineReadings({ rule, aim: 'rise', byOffice, expectedIn: () => expected });

describe('from offices to the whole', () => {
  const two = [at('a', { value: 10 }, { weight: 3, target: { low: 10 } }), at('b', { value: 20 }, { weight: 1, target: { low: 30 } })];
  it.each([['sum', 30], ['mean', 15], ['weighted', 12.5], ['highest', 20], ['lowest', 10], ['count', 1]] as const)('%s gives %d', (rule, value) => {
    expect(combine(rule, two)).toEqual([{ period: '2023', value, offices: { reported: 2, expected: 2 } }]);
  });
  it('a ratio adds numerators and denominators and is never a mean of percentages', () => {
    const [reading] = combine('ratio', [at('a', { numerator: 50, denominator: 100 }), at('b', { numerator: 270, denominator: 300 })]);
    expect(reading).toMatchObject({ numerator: 320, denominator: 400 });
  });
  it('says how many of the expected offices are in it, and is then never final', () => {
    const [reading] = combine('sum', two.slice(0, 1), ['a', 'b', 'c']);
    expect(reading?.offices).toEqual({ reported: 1, expected: 3 });
    const rule = { aim: 'rise' as const, term: { from: '2023', to: '2023' }, frequency: 'year' as const, targets: [{ low: 5, due: '2023' }] };
    expect(evaluate(rule, [reading as Reading], '2023')).toMatchObject({ status: 'exceeded', provisional: true });
    expect(evaluate({ ...rule, targets: [{ low: 50, due: '2023' }] }, [reading as Reading], '2023')).toMatchObject({ status: 'offTrack', provisional: true });
  });
  it('an office that nobody asked does not stand in for one that is silent', () => {
    expect(combine('sum', two, ['a', 'c'])[0]?.offices).toEqual({ reported: 1, expected: 2 });
  });
  it('each period is combined by itself, in order of time, and one that nobody reported is not there', () => {
    const readings = [{ period: '2023Q3', value: 0 }, { period: '2023Q1', value: 4 }];
    expect(combine('sum', [{ officeId: 'a', readings }]).map(({ period, value }) => [period, value])).toEqual([['2023Q1', 4], ['2023Q3', 0]]);
  });
  it('an office without a weight has no part in a weighted mean, and is missed', () => {
    expect(combine('weighted', [at('a', { value: 10 }, { weight: 3 }), at('b', { value: 20 })])).toEqual([{ period: '2023', value: 10, offices: { reported: 1, expected: 2 } }]);
  });
  it('a count holds each office to its own bound, the bound itself included unless it is strict', () => {
    const held = (strict: boolean) => combine('count', [at('a', { value: 10 }, { target: { low: 10, strict } }), at('b', { value: 9 }, { target: { low: 10, strict } })])[0]?.value;
    expect([held(false), held(true)]).toEqual([1, 0]);
  });
  it('what is entered at the top, done or graded is not added up', () => {
    expect(combine('own', [at('a', { value: 3 })])).toEqual([{ period: '2023', value: 3 }]);
    expect(combineReadings({ rule: 'sum', aim: 'reach', byOffice: [at('a', { reached: true })], expectedIn: () => ['a'] })).toEqual([{ period: '2023', reached: true }]);
  });
  it('each period is held against the offices of that period', () => {
    const over = (id: string, periods: string[]): OfficeReadings => ({ officeId: id, readings: periods.map((period) => ({ period, value: 1 })) });
    const readings = combineReadings({ rule: 'sum', aim: 'rise', byOffice: [over('a', ['2024']), over('x', ['2025'])], expectedIn: (period) => (period === '2024' ? ['a', 'b'] : ['x']) });
    expect(readings.map(({ period, value, offices }) => [period, value, offices])).toEqual([['2024', 1, { reported: 1, expected: 2 }], ['2025', 1, { reported: 1, expected: 1 }]]);
  });
  it('what is entered at the top goes on with the office that took the line over', () => {
    const readings = combineReadings({
      rule: 'own', aim: 'rise', byOffice: [{ officeId: 'a', readings: [{ period: '2024', value: 1 }, { period: '2025', value: 5 }] }, { officeId: 'x', readings: [{ period: '2025', value: 2 }] }],
      expectedIn: (period) => (period === '2024' ? ['a'] : ['x']),
    });
    expect(readings).toEqual([{ period: '2024', value: 1 }, { period: '2025', value: 2 }]);
  });
  it('an estimate of one office makes the whole an estimate', () => {
    expect(combine('sum', [at('a', { value: 1, estimate: true }), at('b', { value: 2 })])[0]?.estimate).toBe(true);
  });
  it('a denominator of zero is an office that has not reported', () => {
    expect(combine('ratio', [at('a', { numerator: 0, denominator: 0 }), at('b', { numerator: 1, denominator: 2 })])[0]?.offices).toEqual({ reported: 1, expected: 2 });
  });
  it('adds as on paper', () => { expect(addExactly([0.1, 0.2, 1e9])).toBe(1000000000.3); });
});
