import type { ChartConfiguration } from 'chart.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burnUp } from '#domain/burn-up';
import { evaluate } from '#domain/evaluate';
import { trendFigure } from '#domain/figure';
import { statuses, type IndicatorRule, type Reading } from '#domain/indicator';
import { rankOffices } from '#domain/ranking';
import { countStatuses } from '#domain/summary';
import { bulletsChart, bulletsNotes, bulletsSentence, bulletsTable, type BulletRow } from './bullets.ts';
import { burnUpChart, burnUpSentence } from './burn-up.ts';
import { courseChart, courseNotes, courseSentence, courseTable, type CoursePoint } from './course.ts';
import { heatChart, heatSentence, heatTable, stepOf } from './heat.ts';
import { multiplesChart, multiplesTable, type SmallTrend } from './multiples.ts';
import { pictureSvg } from './picture.ts';
import { rankingChart, rankingNotes, rankingSentence, rankingTable } from './ranking.ts';
import { chartSvg } from './svg.ts';
import { printTheme } from './theme.ts';

type Drawn = { configuration: ChartConfiguration; height: number };
const widths = [326, 700, 1184];
const svgOf = ({ configuration, height }: Drawn, width: number): string => chartSvg(configuration, { width, height, id: 'x', title: 'T', description: 'D', family: 'Inter' });
const words = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1] ?? '');
/** Nothing drawn is no number, and every word begins inside the picture. */
function sound(drawn: Drawn, width: number): string[] {
  const svg = svgOf(drawn, width);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  for (const [, x, y] of svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(-1);
    expect(Number(x)).toBeLessThanOrEqual(width);
    expect(Number(y)).toBeLessThanOrEqual(drawn.height);
  }
  return words(svg);
}

const long = 'Tỷ lệ huyện, thị xã, thành ủy đã ký chương trình phối hợp với Mặt trận Tổ quốc và các tổ chức chính trị - xã hội về giám sát, phản biện xã hội';
const row = (number: string, at: number, expected: number | null = 0.55, more: Partial<BulletRow> = {}): BulletRow => ({ number, name: `Chỉ tiêu ${number}`, status: 'onTrack', bullet: { kind: 'way', at, expected }, ...more });

describe('many indicators as bars on one axis', () => {
  it.each(widths)('530 % and −40 % are legible %i px wide: what is cut carries its number', (width) => {
    const drawn = bulletsChart([row('1', 5.3), row('2', -0.4), row('3', -3), row('4', 0.5, null, { name: long })], { language: 'vi', theme: printTheme, width });
    const told = sound(drawn, width);
    for (const wanted of ['530\u00a0%', '−40\u00a0%', '−300\u00a0%', '50\u00a0%']) expect(told).toContain(wanted);
  });
  it('none and sixty are drawn', () => {
    expect(sound(bulletsChart([], { language: 'vi', theme: printTheme, width: 700 }), 700)).toEqual([]);
    expect(sound(bulletsChart(Array.from({ length: 60 }, (_, at) => row(String(at), at / 40)), { language: 'vi', theme: printTheme, width: 700 }), 700).filter((text) => text.includes('Chỉ tiêu'))).toHaveLength(60);
  });
  it('the sentence counts a cap as kept below 100 %, and what cannot be drawn is named', () => {
    const rows = [row('1', 1.04), row('2', 0.24), row('3', 0.8, 1, { bullet: { kind: 'cap', at: 0.8, expected: 1 } }), row('4', 0, null, { bullet: null })];
    expect(bulletsSentence(rows, 'vi')).toBe('2/3 chỉ tiêu đã tới mức phải đạt; xa nhất là “Chỉ tiêu 2” (24\u00a0%)');
    expect(bulletsNotes(rows, 'vi')).toEqual(['Không vẽ được trên trục này: 4. Chỉ tiêu 4.']);
    expect(bulletsTable(rows, 'vi').rows).toHaveLength(4);
    expect(bulletsSentence(rows.slice(3), 'vi')).toBe('Chưa có gì để vẽ');
  });
});

const point = (period: string, list: (typeof statuses)[number][]): CoursePoint => ({ period, ...countStatuses(list.map((status) => ({ status }))) });
describe('statuses over time', () => {
  const points = [point('2023Q1', ['offTrack', 'onTrack', 'noData']), point('2023Q2', ['met', 'onTrack', 'pending'])];
  it.each(widths)('are drawn %i px wide, with none, one period and forty', (width) => {
    for (const list of [[], points.slice(0, 1), points, Array.from({ length: 40 }, (_, at) => ({ ...(points[at % 2] as CoursePoint), period: `${2010 + Math.floor(at / 4)}Q${(at % 4) + 1}` }))]) sound(courseChart(list, { language: 'vi', theme: printTheme, width }), width);
  });
  it('the sentence says how many more are on course, the note names the last column', () => {
    expect(courseSentence(points, 'vi')).toBe('Quý II/2023: 2/3 chỉ tiêu đúng tiến độ trở lên, tăng 1 so với quý I/2023');
    expect(courseNotes(points, 'vi')).toEqual(['Cột cuối, từ dưới lên (quý II/2023): 1 đạt, 1 đúng tiến độ, 1 chưa đến kỳ.']);
  });
  it('each row of the table adds to its total, the newest first', () => {
    const { rows } = courseTable(points, 'vi');
    expect(rows.map(([period]) => period)).toEqual(['quý II/2023', 'quý I/2023']);
    for (const cells of rows) expect(cells.slice(1, -1).reduce((sum, cell) => sum + Number(cell), 0)).toBe(Number(cells.at(-1)));
  });
});

describe('offices ranked', () => {
  const ranked = rankOffices('rise', [...Array.from({ length: 166 }, (_, at) => ({ name: `Xã ${at}`, reading: { period: '2023', numerator: at, denominator: 166 }, target: { low: 50 } })), { name: 'Xã im lặng' }]);
  const told = { language: 'vi' as const, aim: 'rise' as const, decimals: 1, measure: '%', period: '2023', whole: 49.7 };
  it.each(widths)('166 of them %i px wide show the first and the last; the table has all', (width) => {
    const text = sound(rankingChart(ranked, told, { theme: printTheme, width }), width);
    expect(text).toContain('… 138 đơn vị ở giữa, xem ở bảng');
    expect(rankingTable(ranked, told).rows).toHaveLength(167);
  });
  it('show what a figure is out of, and set apart who has none', () => {
    expect(words(svgOf(rankingChart(ranked, told, { theme: printTheme, width: 900 }), 900))).toContain('(165/166)');
    expect(rankingSentence(ranked, told)).toBe('Cao nhất: Xã 165 (99,4\u00a0%); thấp nhất: Xã 0 (0,0\u00a0%)');
    expect(rankingNotes(ranked, told).at(-1)).toBe('1 đơn vị chưa có số liệu, không xếp thứ tự: Xã im lặng.');
    expect(rankingTable(ranked, told).rows.at(-1)).toEqual(['Xã im lặng', '', 'chưa có số liệu', '', '', '']);
  });
  it('negative figures, one office and none are drawn', () => {
    for (const list of [[], [-5], [-5, 3], [0]]) sound(rankingChart(rankOffices('rise', list.map((value) => ({ name: `Xã ${value}`, reading: { period: '2023', value } }))), told, { theme: printTheme, width: 400 }), 400);
  });
});

const rule: IndicatorRule = { aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', baseline: { period: '2020', value: 58.4 }, targets: [{ low: 70, due: '2025' }] };
const small = (readings: Reading[], name = 'Chỉ tiêu'): SmallTrend => ({
  number: '1', name, measure: '%', decimals: 1, status: 'onTrack', actual: '61,2\u00a0%',
  figure: trendFigure({ rule, readings, evaluation: evaluate(rule, readings, '2023Q3'), asOf: '2023Q3' }),
});
describe('many small trends', () => {
  it.each(widths)('are drawn %i px wide, with long names, one figure and none', (width) => {
    const all = [small([{ period: '2021Q1', value: 58.5 }, { period: '2023Q3', value: 61.2 }]), small([{ period: '2023Q3', value: 61.2 }], long), small([]), { ...small([]), figure: null }];
    sound(multiplesChart(all, { language: 'vi', theme: printTheme, width }), width);
    expect(multiplesTable(all, 'vi').rows).toHaveLength(4);
  });
  it('none is no error', () => { sound(multiplesChart([], { language: 'vi', theme: printTheme, width: 700 }), 700); });
});

describe('tasks that burn up, drawn', () => {
  it.each(widths)('any of them, %i px wide', (width) => {
    const days = fc.constantFrom('2021-01-31', '2021-06-30', '2022-12-31', '2024-03-15');
    fc.assert(fc.property(fc.array(fc.record({ deadline: days, completedOn: fc.option(days, { nil: undefined }) }), { minLength: 1, maxLength: 12 }), days, (tasks, day) => {
      const burn = burnUp(tasks, { from: '2021', to: '2023' }, day);
      if (burn) sound(burnUpChart(burn, { language: 'vi', theme: printTheme, width }), width);
    }), { numRuns: 25 });
  });
  it('the sentence holds what is done against what was due', () => {
    const burn = burnUp([{ deadline: '2021-01-31' }, { deadline: '2021-02-28', completedOn: '2021-02-20' }], { from: '2021', to: '2021' }, '2021-03-31');
    expect(burn && burnUpSentence(burn, 'vi')).toBe('Số nhiệm vụ hoàn thành kém số đã đến hạn 1 việc');
  });
});

describe('offices by indicators', () => {
  const heat = { columns: [{ number: '4', name: long }], rows: [{ name: 'Xã Một', cells: [{ text: '52', status: 'met' as const, share: 1.04 }] }, { name: 'Xã Hai', cells: [{ text: '0', status: 'pending' as const, share: 0 }] }, { name: 'Xã Ba', cells: [{ text: '', status: null, share: null }] }] };
  it('steps are by share of the own target; what has none has no step', () => {
    expect([0, 0.49, 0.5, 0.8, 1, 3].map((share) => stepOf({ text: '', status: null, share }))).toEqual([0, 0, 1, 2, 3, 3]);
    expect(stepOf({ text: '9', status: null, share: null })).toBe(-1);
  });
  it('the sentence counts those that have a target of their own, the table says word and share', () => {
    expect(heatSentence(heat, 'vi')).toBe('1/2 ô đã đạt mức giao cho đơn vị');
    expect(heatTable(heat, 'vi').rows[0]).toEqual(['Xã Một', '52; đạt; 104\u00a0% mức giao']);
    sound(heatChart(heat, { theme: printTheme, width: 900 }), 900);
  });
});

describe('a chart that is taken away', () => {
  it('carries its sentence, its notes and real words, and nothing that people wrote becomes markup', () => {
    const svg = pictureSvg({ title: `${long} <b>`, subtitle: 'A & B', notes: ['số liệu minh họa'], width: 600, ...bulletsChart([row('1', 0.4)], { language: 'vi', theme: printTheme, width: 560 }) });
    expect(svg).toContain('&lt;b&gt;');
    expect(words(svg)).toContain('số liệu minh họa');
    expect(svg).not.toMatch(/NaN|<b>/);
  });
});
