import { describe, expect, it } from 'vitest';
import { evaluate } from '#domain/evaluate';
import { trendFigure } from '#domain/figure';
import type { IndicatorRule, Reading } from '#domain/indicator';
import { trendSentence, trendSubtitle } from './sentence.ts';

const rise: IndicatorRule = { aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', baseline: { period: '2020', value: 58.4 }, targets: [{ low: 70, due: '2025' }] };
const cap: IndicatorRule = { ...rise, aim: 'atMost', baseline: undefined, targets: [{ high: 45, due: '2025' }] };
const total: IndicatorRule = { ...rise, overTime: 'total', baseline: undefined, targets: [{ low: 60, due: '2025' }] };
const yearly: IndicatorRule = { ...total, recurs: true, targets: [{ low: 8 }] };
const quarters = (year: number, values: number[]): Reading[] => values.map((value, index) => ({ period: `${year}Q${index + 1}`, value }));
const said = (rule: IndicatorRule, readings: Reading[], asOf: string): string => {
  const figure = trendFigure({ rule, readings, evaluation: evaluate(rule, readings, asOf), asOf });
  return trendSentence(figure, rule, { language: 'vi', decimals: 0, measure: 'vụ' }).replaceAll('\u00a0', ' ');
};

describe('the sentence of a trend', () => {
  it('sets the way gone against the time gone', () => {
    expect(said(rise, [{ period: '2023Q3', value: 61.2 }], '2023Q3')).toBe('Đi được 24 % quãng đường khi đã hết 55 % thời gian');
  });
  it('says that a cap is broken, not that its time has run out', () => {
    const rule = { ...cap, overTime: 'total' as const };
    expect(said(rule, quarters(2021, [20, 30]), '2021Q2')).toBe('Đã vượt mức trần: 50 vụ');
  });
  it('a cap on a total that is used up too fast is not yet broken', () => {
    const rule = { ...cap, overTime: 'total' as const, targets: [{ high: 1000, due: '2025' }] };
    expect(said(rule, quarters(2021, [120, 120, 110, 110]), '2021Q4')).toBe('Cao hơn mức cho phép đến kỳ này 260 vụ');
  });
  it('a target reached before its date is provisional', () => {
    expect(said(rise, quarters(2021, [72]), '2021Q1')).toBe('Đã đạt mục tiêu, với 72 vụ (tạm tính)');
  });
  it('an incomplete sum is "at least"', () => {
    expect(said(total, [{ period: '2021Q1', value: 6 }, { period: '2021Q3', value: 6 }], '2021Q3')).toBe('Đi được ít nhất 20 % quãng đường khi đã hết 15 % thời gian');
  });
  it('stale figures are named with their period and not judged', () => {
    expect(said(cap, quarters(2021, [44, 58]), '2022Q3')).toBe('Số liệu gần nhất: 58 vụ vào quý II/2021');
  });
  it('a level is kept only when the target itself is satisfied', () => {
    const strict: IndicatorRule = { ...cap, aim: 'atLeast', targets: [{ low: 95, strict: true, due: '2025' }] };
    expect(said(strict, quarters(2021, [96]), '2021Q1')).toBe('Đang giữ được mức yêu cầu, với 96 vụ');
    expect(said(strict, quarters(2021, [95]), '2021Q1')).toBe('Sát mức yêu cầu nhưng chưa đủ: 95 vụ');
    expect(said(strict, quarters(2021, [60]), '2021Q1')).toBe('Không giữ được mức yêu cầu: 60 vụ');
  });
  it('without a target only the figure is told', () => {
    expect(said({ ...cap, targets: [] }, quarters(2021, [91]), '2021Q1')).toBe('91 vụ vào quý I/2021');
  });
  it('of a target that recurs the missed year is named, even when the last one was reached', () => {
    const readings = [2021, 2022, 2023, 2024, 2025].flatMap((year) => quarters(year, year === 2021 ? [1, 1, 1, 1] : [3, 3, 3, 3]));
    expect(said(yearly, readings, '2025Q4')).toBe('Không đạt mục tiêu năm 2021');
    expect(said(yearly, readings, '2022Q3')).toBe('Đã đạt mục tiêu năm 2022, với 9 vụ');
  });
  it('nothing reported is said so', () => {
    expect(said(rise, [], '2023Q3')).toBe('Chưa có số liệu nào để vẽ');
  });
});

describe('the subtitle of a trend', () => {
  it('says where a cut axis begins, and nothing of one that begins at 0', () => {
    const subtitle = (rule: IndicatorRule, readings: Reading[]): string => trendSubtitle(
      trendFigure({ rule, readings, evaluation: evaluate(rule, readings, '2021Q2'), asOf: '2021Q2' }), 'Tỷ lệ', { language: 'vi', decimals: 0, measure: '%' },
    );
    expect(subtitle(rise, quarters(2021, [59, 60]))).toContain('trục đứng bắt đầu từ 56');
    expect(subtitle(total, quarters(2021, [5, 5]))).toBe('Tỷ lệ, %');
  });
});
