import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { AcrossOffices, Reading } from './indicator.ts';
import { addExactly, combineReadings, type OfficeReadings } from './rollup.ts';

const at = (officeId: string, reading: Omit<Reading, 'period'>, more: Partial<OfficeReadings> = {}): OfficeReadings => ({ officeId, readings: [{ period: '2023', ...reading }], ...more });
const combine = (rule: AcrossOffices, byOffice: OfficeReadings[], expected = byOffice.map(({ officeId }) => officeId)) =>
  combineReadings({ rule, aim: 'rise', byOffice, expected });

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
  it('an estimate of one office makes the whole an estimate', () => {
    expect(combine('sum', [at('a', { value: 1, estimate: true }), at('b', { value: 2 })])[0]?.estimate).toBe(true);
  });
  it('a denominator of zero is an office that has not reported', () => {
    expect(combine('ratio', [at('a', { numerator: 0, denominator: 0 }), at('b', { numerator: 1, denominator: 2 })])[0]?.offices).toEqual({ reported: 1, expected: 2 });
  });
  it('adds as on paper', () => { expect(addExactly([0.1, 0.2, 1e9])).toBe(1000000000.3); });
});
