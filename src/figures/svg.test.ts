import type { ChartConfiguration } from 'chart.js';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#domain/evaluate';
import { trendFigure } from '#domain/figure';
import type { IndicatorRule, Reading } from '#domain/indicator';
import { chartSvg } from './svg.ts';
import { printTheme } from './theme.ts';
import { trendConfiguration } from './trend.ts';

const rule: IndicatorRule = { aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', baseline: { period: '2020', value: 58.4 }, targets: [{ low: 70, due: '2025' }] };
const readings: Reading[] = [{ period: '2021Q1', value: 58.5 }, { period: '2022Q4', value: 60.4 }, { period: '2023Q3', value: 61.2 }];
const draw = (some: Reading[] = readings, more: Partial<IndicatorRule> = {}): string => {
  const whole = { ...rule, ...more };
  const figure = trendFigure({ rule: whole, readings: some, evaluation: evaluate(whole, some, '2023Q3'), asOf: '2023Q3' });
  if (!figure) throw new Error('nothing to draw');
  const configuration = trendConfiguration(figure, { language: 'vi', decimals: 1, measure: '%', theme: printTheme }) as ChartConfiguration;
  return chartSvg(configuration, { width: 640, height: 320, id: 'x', title: 'Tỷ lệ <thử>', description: 'A & B', family: 'Tinos' });
};
const words = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1] ?? '');

describe('a chart drawn without a browser', () => {
  it('has its figures as real text: target, actual, expected and gap', () => {
    const text = words(draw());
    for (const wanted of ['Mục tiêu từ 70,0\u00a0% trở lên', 'Thực hiện 61,2\u00a0%', 'lẽ ra 64,8\u00a0%', '−3,6\u00a0điểm', 'cuối 2025']) expect(text).toContain(wanted);
  });
  it('is the same for the same input and holds no figure that is none', () => {
    expect(draw()).toBe(draw());
    expect(draw()).not.toMatch(/NaN|undefined|Infinity/);
  });
  it('keeps people\'s words from becoming markup', () => { expect(draw()).toContain('<title>Tỷ lệ &lt;thử&gt;</title><desc>A &amp; B</desc>'); });
  it('draws one figure and none at all', () => {
    expect(words(draw([{ period: '2023Q3', value: 61.2 }]))).toContain('Thực hiện 61,2\u00a0%');
    expect(draw([])).not.toMatch(/NaN|undefined|Infinity/);
  });
  it('every word stays inside the picture', () => {
    for (const found of draw().matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g)) {
      expect(Number(found[1])).toBeGreaterThanOrEqual(0);
      expect(Number(found[1])).toBeLessThanOrEqual(640);
      expect(Number(found[2])).toBeLessThanOrEqual(320);
    }
  });
});
