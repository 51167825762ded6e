import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { forecast } from './forecast.ts';
import type { IndicatorRule, Reading } from './indicator.ts';
import { periodsBetween } from './period.ts';

const rise: IndicatorRule = { aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', targets: [{ low: 70, due: '2025' }], measure: '%' };
const total: IndicatorRule = { ...rise, overTime: 'total', targets: [{ low: 100, due: '2025' }], measure: 'cuộc' };
const quarters = periodsBetween('quarter', '2021', '2025');
const from = (values: number[], at = quarters): Reading[] => values.map((value, index) => ({ period: at[index] ?? '', value }));

describe('a forecast', () => {
  it('needs four readings, and is none once the due date has its figure or has passed', () => {
    expect(forecast(rise, from([60, 61, 62.5]), '2021Q3')).toBeNull();
    expect(forecast(rise, from([60, 61, 62.5, 63]), '2021Q4')).not.toBeNull();
    expect(forecast(rise, from(quarters.map((_, at) => 60 + at)), '2025Q4')).toBeNull();
    expect(forecast(rise, from([60, 61, 62.5, 63]), '2026Q1')).toBeNull();
  });
  it('goes on by the mean step, and its band by Student, as reckoned by hand', () => {
    // Steps 1, 3, 2: mean 2, variance 1, three steps; two years of a yearly figure lie ahead.
    const yearly: IndicatorRule = { ...rise, frequency: 'year', measure: 'hộ', targets: [{ low: 130, due: '2025' }], term: { from: '2020', to: '2025' } };
    const told = forecast(yearly, from([100, 101, 104, 106], ['2020', '2021', '2022', '2023']), '2023');
    const half = 1.8856 * Math.sqrt(2 * (1 + 2 / 3));
    expect(told).toMatchObject({ method: 'drift', due: '2025', readings: 4, value: 110 });
    expect(told?.low).toBeCloseTo(110 - half, 3);
    expect(told?.high).toBeCloseTo(110 + half, 3);
    expect(told?.points.map(({ value }) => value)).toEqual([108, 110]);
  });
  it('of a sum adds the amounts to come to what there is', () => {
    // Amounts 10, 11, 12, 13 grow by one: 14, 15, 16, 17 follow within the next year.
    const year: IndicatorRule = { ...total, term: { from: '2021', to: '2022' }, targets: [{ low: 100, due: '2022' }] };
    expect(forecast(year, from([10, 11, 12, 13]), '2021Q4')?.value).toBeCloseTo(46 + 62, 9);
    const running: IndicatorRule = { ...year, entered: 'runningTotal' };
    expect(forecast(running, from([10, 21, 33, 46]), '2021Q4')?.value).toBeCloseTo(46 + 62, 9);
  });
  it('of a target that recurs tells the end of the year', () => {
    const yearly: IndicatorRule = { ...total, recurs: true, targets: [{ low: 40 }] };
    const told = forecast(yearly, from([10, 10, 10, 10, 10, 10]), '2022Q2');
    expect(told).toMatchObject({ due: '2022Q4', value: 40 });
    expect(told?.points).toHaveLength(2);
  });
  it('is not made from a sum with something missing, a mean, a thing done or a sum of some offices', () => {
    const some = from([10, 11, 12, 13, 14]);
    expect(forecast(total, some.filter(({ period }) => period !== '2021Q3'), '2022Q1')).toBeNull();
    expect(forecast({ ...rise, overTime: 'average' }, some, '2022Q1')).toBeNull();
    expect(forecast({ ...rise, aim: 'reach', targets: [{ due: '2025' }] }, quarters.slice(0, 5).map((period) => ({ period, reached: false })), '2022Q1')).toBeNull();
    const partial = some.map((reading, at) => (at === 4 ? { ...reading, offices: { reported: 3, expected: 5 } } : reading));
    expect(forecast({ ...total, acrossOffices: 'sum' }, partial, '2022Q1')).toBeNull();
  });
  it('never passes what the figure cannot pass', () => {
    const told = forecast(rise, from([90, 93, 95, 99]), '2021Q4');
    expect(told).toMatchObject({ value: 100, high: 100 });
    const falling = forecast({ ...rise, aim: 'fall', targets: [{ high: 1, due: '2025' }], measure: 'hộ' }, from([40, 30, 18, 9]), '2021Q4');
    expect(falling).toMatchObject({ value: 0, low: 0 });
  });
  it('a cap on a sum that is broken already is kept in no case, a sum that has its target in every one', () => {
    const cap: IndicatorRule = { ...total, aim: 'atMost', targets: [{ high: 45, due: '2025' }] };
    expect(forecast(cap, from([10, 15, 10, 13]), '2021Q4')?.chance).toBe(0);
    expect(forecast({ ...total, targets: [{ low: 45, due: '2025' }] }, from([10, 15, 10, 13]), '2021Q4')?.chance).toBe(1);
  });
});

const values = fc.array(fc.integer({ min: 0, max: 4000 }).map((value) => value / 10), { minLength: 4, maxLength: 18 });
const rules = fc.record({ adds: fc.boolean(), aim: fc.constantFrom('rise' as const, 'atMost' as const), bound: fc.integer({ min: 0, max: 5000 }) })
  .map(({ adds, aim, bound }): IndicatorRule => ({ ...rise, measure: 'hộ', aim, overTime: adds ? 'total' : 'latest', targets: [{ due: '2025', ...(aim === 'rise' ? { low: bound } : { high: bound }) }] }));

describe('a forecast, whatever it is given', () => {
  it('lies in its band, which widens with time until the figure meets its limit, and its chance is one', () => {
    fc.assert(fc.property(rules, values, (rule, list) => {
      const told = forecast(rule, from(list), quarters[list.length - 1] ?? '');
      if (!told) throw new Error('there are four readings and a due date to come');
      expect(told.low).toBeLessThanOrEqual(told.value);
      expect(told.value).toBeLessThanOrEqual(told.high);
      expect(told.chance).toBeGreaterThanOrEqual(0);
      expect(told.chance).toBeLessThanOrEqual(1);
      // A figure that cannot fall below nought stays there while its band still sinks.
      const upper = told.points.filter(({ low, value }) => low < value).map(({ high, value }) => high - value);
      expect(upper.every((width, at) => at === 0 || width >= (upper[at - 1] ?? 0) - 1e-9)).toBe(true);
      expect(told.points.at(-1)).toMatchObject({ value: told.value, low: told.low, high: told.high });
    }));
  });
  it('a target that asks for more is never likelier', () => {
    fc.assert(fc.property(rules, values, fc.integer({ min: 1, max: 500 }), (rule, list, more) => {
      const [target] = rule.targets;
      const harder = { ...rule, targets: [{ ...target, ...(rule.aim === 'rise' ? { low: (target?.low ?? 0) + more } : { high: (target?.high ?? 0) - more }) }] };
      const asOf = quarters[list.length - 1] ?? '';
      expect(forecast(harder, from(list), asOf)?.chance ?? 1).toBeLessThanOrEqual((forecast(rule, from(list), asOf)?.chance ?? 0) + 1e-9);
    }));
  });
  it('counts in the measure: ten times the figures, ten times the forecast', () => {
    fc.assert(fc.property(rules, fc.array(fc.integer({ min: 0, max: 4000 }).map((value) => value * 10), { minLength: 4, maxLength: 18 }).filter((list) => new Set(list).size > 2), (rule, list) => {
      const asOf = quarters[list.length - 1] ?? '';
      const [one, ten] = [forecast(rule, from(list), asOf), forecast(rule, from(list.map((value) => value * 10)), asOf)];
      expect((ten?.value ?? 0) / 10).toBeCloseTo(one?.value ?? 1, 6);
    }));
  });
  it('changes no status', () => {
    fc.assert(fc.property(rules, values, (rule, list) => { expect(evaluate(rule, from(list), '2025Q3')).not.toHaveProperty('forecast'); }));
  });
});

interface Series { place: string; adds: boolean; from: string; values: number[] }
const { series } = JSON.parse(readFileSync(new URL('../../tests/cases/real-series.json', import.meta.url), 'utf8')) as { series: Series[] };

/** Every forecast that could have been made for up to five years, and whether the figure that came lay in its band. */
function heldIn({ from: first, values: list }: Series, overTime: 'latest' | 'total'): boolean[] {
  const years = list.map((_, at) => String(Number(first) + at));
  const begin = (length: number): number => (overTime === 'total' ? Math.max(0, length - 5) : 0);
  return years.flatMap((_, at) => [1, 2, 3, 4, 5].flatMap((ahead) => {
    const start = begin(at + 1 + ahead);
    if (at + ahead >= years.length || at - start < 3) return [];
    const rule: IndicatorRule = { aim: 'rise', frequency: 'year', overTime, term: { from: years[start] ?? '', to: years[at + ahead] ?? '' }, targets: [{ low: 0, due: years[at + ahead] }] };
    const told = forecast(rule, from(list.slice(0, at + 1), years), years[at] ?? '');
    const came = overTime === 'total' ? list.slice(start, at + ahead + 1).reduce((sum, value) => sum + value, 0) : list[at + ahead] ?? NaN;
    return told ? [came >= told.low - 1e-9 && came <= told.high + 1e-9] : [];
  }));
}
const share = (held: boolean[]): number => held.filter(Boolean).length / held.length;

describe('on the published figures of Thanh Hóa, its neighbours and the country', () => {
  it('the band of 80 % held the figure in 75 to 85 cases of a hundred, over up to five years', () => {
    const held = series.flatMap((one) => heldIn(one, 'latest'));
    expect(held.length).toBeGreaterThan(800);
    expect(share(held)).toBeGreaterThan(0.75);
    expect(share(held)).toBeLessThan(0.85);
  });
  it('and the band of a sum over a term of five years in no fewer', () => {
    const held = series.filter(({ adds }) => adds).flatMap((one) => heldIn(one, 'total'));
    expect(held.length).toBeGreaterThan(100);
    expect(share(held)).toBeGreaterThan(0.7);
  });
});
