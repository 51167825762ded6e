import type { ChartConfiguration } from 'chart.js';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#domain/evaluate';
import { trendFigure } from '#domain/figure';
import { withForecast } from '#domain/forecast';
import type { IndicatorRule, Reading } from '#domain/indicator';
import { forecastSentences } from './sentence.ts';
import { chartSvg, roughMeasure } from './svg.ts';
import { printTheme, type Theme } from './theme.ts';
import { trendConfiguration, trendTable } from './trend.ts';

const rule: IndicatorRule = { aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', baseline: { period: '2020', value: 58.4 }, targets: [{ low: 70, due: '2025' }] };
const readings: Reading[] = [{ period: '2021Q1', value: 58.5 }, { period: '2022Q4', value: 60.4 }, { period: '2023Q3', value: 61.2 }];
const draw = (some: Reading[] = readings, more: Partial<IndicatorRule> = {}, width = 640, id = 'x'): string => {
  const whole = { ...rule, ...more };
  const figure = trendFigure({ rule: whole, readings: some, evaluation: evaluate(whole, some, '2023Q3'), asOf: '2023Q3' });
  if (!figure) throw new Error('nothing to draw');
  const configuration = trendConfiguration(figure, { language: 'vi', decimals: 1, measure: '%', theme: printTheme, narrow: width < 520 }) as ChartConfiguration;
  return chartSvg(configuration, { width, height: 320, id, title: 'Tỷ lệ <thử>', description: 'A & B', family: 'Tinos' });
};
const words = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1] ?? '');

/** Pairs of words whose boxes meet; words under a halo are one with their halo, turned or shifted ones are left out. */
const clashes = (svg: string): string[] => {
  const boxes = [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"([^>]*)>([^<]+)<\/text>/g)]
    .filter(([, , , look = '']) => !look.includes('aria-hidden') && !look.includes('transform'))
    .map(([, x, y, look = '', text = '']) => {
      const left = Number(x);
      return { text, left, right: left + roughMeasure(text, `${look.includes('font-weight') ? 'bold ' : ''}14px x`), top: Number(y) - 10, bottom: Number(y) + 3 };
    });
  return boxes.flatMap((one, index) => boxes.slice(index + 1)
    .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
    .map((other) => `${one.text} × ${other.text}`));
};

describe('a forecast on a chart', () => {
  const quarters: Reading[] = [58.5, 59, 58.7, 59.3, 59.9, 60.2, 59.8, 60.4, 60.6, 61.3, 61.2].map((value, at) => ({ period: `${2021 + Math.floor(at / 4)}Q${(at % 4) + 1}`, value }));
  const figureOf = (some: Reading[]) => trendFigure({ rule, readings: some, evaluation: withForecast(evaluate(rule, some, '2023Q3'), rule, some, '2023Q3'), asOf: '2023Q3' });
  it('is a band that says what it is, by the figures of the domain, and no word of it lies over another', () => {
    const figure = figureOf(quarters);
    if (!figure?.forecast) throw new Error('no forecast');
    const svg = chartSvg(trendConfiguration(figure, { language: 'vi', decimals: 1, measure: '%', theme: printTheme }) as ChartConfiguration, { width: 640, height: 400, id: 'x', title: '', description: '', family: 'Tinos' });
    expect(words(svg)).toContain('Dự báo 63,6\u00a0%');
    expect(words(svg)).toContain('từ 61,3 đến 65,9');
    expect(clashes(svg)).toEqual([]);
  });
  it('has its rows in the table, marked and apart from what happened', () => {
    const figure = figureOf(quarters);
    if (!figure) throw new Error('no figure');
    const { columns, rows } = trendTable(figure, { language: 'vi', decimals: 1 });
    expect(columns.at(-1)).toBe('dự báo');
    expect(rows).toHaveLength(20);
    expect(rows[10]?.at(-1)).toBe('');
    expect(rows.at(-1)).toEqual(['quý IV/2025', '', '70,0', '−6,4', '63,6 (từ 61,3 đến 65,9)']);
  });
  it('is left out, with its column, where there are too few figures', () => {
    const figure = figureOf(quarters.slice(-3));
    if (!figure) throw new Error('no figure');
    expect(trendTable(figure, { language: 'vi', decimals: 1 }).columns).toHaveLength(4);
    expect(forecastSentences(figure, { language: 'vi', decimals: 1, measure: '%' })).toEqual([]);
  });
  it('is told in steps of five percent', () => {
    expect(forecastSentences(figureOf(quarters), { language: 'vi', decimals: 1, measure: '%' })[0]).toBe('Dự báo đến hết quý IV/2025: khoảng 63,6\u00a0%; bốn trong năm trường hợp nằm từ 61,3 đến 65,9\u00a0%. Khả năng đạt mục tiêu: dưới 5\u00a0%.');
  });
});

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
  it('no word lies over another, rising, falling, kept or capped, wide or narrow', () => {
    const capped: Partial<IndicatorRule> = { aim: 'atMost', baseline: undefined, targets: [{ high: 45, due: '2025' }] };
    const cases: [Reading[], Partial<IndicatorRule>][] = [
      [readings, {}], [[{ period: '2021Q1', value: 58.2 }], {}], [[{ period: '2023Q3', value: 68 }], {}], [[{ period: '2023Q3', value: 72 }], { targets: [{ low: 70, high: 72, due: '2025' }] }],
      [[{ period: '2023Q2', value: 40 }, { period: '2023Q3', value: 38 }], capped], [[{ period: '2023Q2', value: 0 }, { period: '2023Q3', value: 0 }], { ...capped, targets: [{ high: 0, due: '2025' }] }],
      [[{ period: '2023Q3', value: 6.1 }], { aim: 'within', baseline: undefined, targets: [{ low: 7, high: 7.5, due: '2025' }] }],
      [[{ period: '2023Q3', value: 121 }], { aim: 'fall', baseline: { period: '2020', value: 214 }, targets: [{ high: 20, due: '2025' }] }],
    ];
    for (const [some, more] of cases) for (const width of [340, 640]) expect(clashes(draw(some, more, width))).toEqual([]);
  });
  it('an id of one chart is never that of another', () => {
    const ids = (id: string): string[] => [...draw(readings, {}, 640, id).matchAll(/ id="([^"]+)"/g)].map((found) => found[1] ?? '');
    expect(ids('b0').length).toBeGreaterThan(0);
    expect(ids('b0').filter((id) => ids('b1').includes(id))).toEqual([]);
  });
});

describe('screen and report', () => {
  it('draw the same configuration but for the theme', () => {
    const screen: Theme = { ...printTheme, ink: '#1e1a15', paper: '#faf7f0', bad: '#7f1029', font: 'Inter' };
    const figure = trendFigure({ rule, readings, evaluation: evaluate(rule, readings, '2023Q3'), asOf: '2023Q3' });
    if (!figure) throw new Error('nothing to draw');
    const plain = (theme: Theme): string => {
      const colours = new Map(Object.entries(theme).map(([name, value]) => [value, name]));
      const { data, options, type } = trendConfiguration(figure, { language: 'vi', decimals: 1, measure: '%', theme });
      return JSON.stringify({ data, options, type }, (_, value: unknown) => (typeof value === 'string' ? colours.get(value) ?? value : value));
    };
    expect(plain(screen)).toBe(plain(printTheme));
  });
});
