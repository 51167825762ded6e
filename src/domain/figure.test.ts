import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { evaluate } from './evaluate.ts';
import { axisOf, expectedOn, trendFigure, type TrendFigure } from './figure.ts';
import type { IndicatorRule, Reading } from './indicator.ts';
import { period } from './period.ts';

const rule: IndicatorRule = {
  aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter',
  baseline: { period: '2020', value: 50 }, targets: [{ low: 70, due: '2025' }],
};
const draw = (more: Partial<IndicatorRule>, readings: Reading[], asOf: string): TrendFigure => {
  const whole = { ...rule, ...more };
  return trendFigure({ rule: whole, readings, evaluation: evaluate(whole, readings, asOf), asOf }) as TrendFigure;
};

describe('the trend figure', () => {
  it('a quarter without a number is a gap in the line', () => {
    const { points } = draw({}, [{ period: '2021Q1', value: 51 }, { period: '2021Q3', value: 53 }], '2021Q3');
    expect(points.map(({ period: code, value }) => [code, value])).toEqual([['2021Q1', 51], ['2021Q2', null], ['2021Q3', 53]]);
  });
  it('a figure after the period looked at is not drawn', () => {
    const { points } = draw({}, [{ period: '2021Q1', value: 51 }, { period: '2021Q2', value: 99 }], '2021Q1');
    expect(points).toHaveLength(1);
  });
  it('the path ends at the target on its due date', () => {
    const { paths } = draw({}, [], '2021Q3');
    expect(paths[0]?.at(-1)).toEqual({ month: period('2025').endMonth, value: 70 });
  });
  it('what is drawn as expected is what was judged', () => {
    const readings = [{ period: '2023Q3', value: 55 }];
    const figure = draw({}, readings, '2023Q3');
    expect(expectedOn(figure, figure.present?.month ?? 0)).toBeCloseTo(evaluate(rule, readings, '2023Q3').expected ?? 0, 9);
  });
  it('amounts are drawn as they add up', () => {
    const { points } = draw({ overTime: 'total', baseline: undefined }, [{ period: '2021Q1', value: 2 }, { period: '2021Q2', value: 3 }], '2021Q2');
    expect(points.map(({ value }) => value)).toEqual([2, 5]);
  });
  it('a target that recurs has a path from zero in each year', () => {
    const { paths } = draw({ recurs: true, overTime: 'total', baseline: undefined, targets: [{ low: 8 }] }, [], '2022Q2');
    expect(paths.map((path) => path.map(({ value }) => value))).toEqual([[0, 8], [0, 8]]);
  });
  it('every missing quarter is a row of its own', () => {
    const { points } = draw({}, [{ period: '2021Q1', value: 51 }, { period: '2022Q1', value: 53 }], '2022Q1');
    expect(points.filter(({ value }) => value === null).map(({ period: code }) => code)).toEqual(['2021Q2', '2021Q3', '2021Q4']);
  });
  it('a count of the year begins anew: no line falls from one year to the next', () => {
    const readings = [{ period: '2021Q4', value: 5 }, { period: '2022Q1', value: 1 }, { period: '2022Q2', value: 1 }];
    const { points } = draw({ recurs: true, overTime: 'total', baseline: undefined, targets: [{ low: 8 }] }, readings, '2022Q2');
    expect(points.map(({ restarts }) => restarts)).toEqual([false, true, false]);
  });
  it('a target that recurs is drawn for each year at the level of that year', () => {
    const { bounds } = draw({ recurs: true, overTime: 'total', baseline: undefined, targets: [{ low: 8 }, { low: 9, due: '2023' }] }, [], '2022Q2');
    expect(bounds.map(({ value, fromMonth, dueMonth }) => [value, fromMonth, dueMonth])).toEqual([
      [8, period('2020').endMonth, period('2022').endMonth], [9, period('2022').endMonth, period('2023').endMonth], [8, period('2023').endMonth, period('2025').endMonth],
    ]);
  });
  it('where a level is to be kept, the table expects what the evaluation expects', () => {
    const readings = [{ period: '2021Q2', value: 48 }];
    const keep: Partial<IndicatorRule> = { aim: 'atMost', baseline: undefined, targets: [{ high: 45, due: '2025' }] };
    const figure = draw(keep, readings, '2021Q2');
    expect(expectedOn(figure, period('2021Q2').endMonth)).toBe(figure.present?.expected);
  });
  it('a cap on a total has the path that was judged, whatever plan is written', () => {
    const readings = [{ period: '2021Q1', value: 100 }, { period: '2021Q2', value: 100 }];
    const capped: Partial<IndicatorRule> = { aim: 'atMost', overTime: 'total', baseline: undefined, targets: [{ high: 1000, due: '2025' }], trajectory: { kind: 'plan', points: [{ period: '2022', value: 900 }] } };
    const figure = draw(capped, readings, '2021Q2');
    expect(expectedOn(figure, period('2021Q2').endMonth)).toBeCloseTo(figure.present?.expected ?? NaN, 9);
  });
  it('says whether a sum is incomplete and whether the target is satisfied', () => {
    const { present } = draw({ overTime: 'total', baseline: undefined, targets: [{ low: 4, due: '2025' }] }, [{ period: '2021Q1', value: 3 }, { period: '2021Q3', value: 3 }], '2021Q3');
    expect(present).toMatchObject({ value: 6, incomplete: true, satisfied: true });
  });
  it('a thing done has no trend', () => {
    const reach: IndicatorRule = { ...rule, aim: 'reach', baseline: undefined, targets: [{ due: '2025' }] };
    expect(trendFigure({ rule: reach, readings: [], evaluation: evaluate(reach, [], '2021Q3'), asOf: '2021Q3' })).toBeNull();
  });
});

describe('the axis', () => {
  it('begins at zero when the figures reach near it, and above it when that would flatten them', () => {
    expect(axisOf([2, 40]).from).toBe(0);
    expect(axisOf([58, 70]).from).toBeGreaterThan(50);
  });
  it('the lowest figure does not lie on a cut axis', () => {
    expect(axisOf([38, 46]).from).toBeLessThan(38);
  });
  it('figures of zero have an axis from 0 to 1', () => {
    expect(axisOf([0, 0])).toEqual({ from: 0, to: 1, step: 1 });
    expect(axisOf([])).toEqual({ from: 0, to: 1, step: 1 });
  });
  it('holds every value, also negative ones and 530 %, in at most eight steps', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
      const { from, to, step } = axisOf(values);
      const slack = step * 1e-6;
      expect(from).toBeLessThanOrEqual(Math.min(...values) + slack);
      expect(to).toBeGreaterThanOrEqual(Math.max(...values) - slack);
      expect((to - from) / step).toBeLessThanOrEqual(8.01);
    }), { numRuns: 2000, examples: [[[5e-324]], [[0, -0]], [[1e6, 1e6 - 1e-10]], [[-5e-324, 0]]] });
  });
});
