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
import { multiplesChart, multiplesSentence, multiplesTable, type SmallTrend } from './multiples.ts';
import { pictureSvg } from './picture.ts';
import { rankingChart, rankingNotes, rankingSentence, rankingTable } from './ranking.ts';
import { lineNotes, trendSubtitle } from './sentence.ts';
import { chartSvg, roughMeasure } from './svg.ts';
import { printTheme } from './theme.ts';
import { trendConfiguration } from './trend.ts';

type Drawn = { configuration: ChartConfiguration; height: number };
const widths = [326, 700, 1184];
const svgOf = ({ configuration, height }: Drawn, width: number): string => chartSvg(configuration, { width, height, id: 'x', title: 'T', description: 'D', family: 'Inter' });
const words = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1] ?? '');
interface Written { text: string; left: number; right: number; top: number; foot: number }
/** Where each word stands, as wide as it was measured to be; the halo behind it is left out. */
const written = (svg: string): Written[] => [...svg.replace(/<text[^>]*fill="none"[^>]*>[^<]*<\/text>/g, '').matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" font-family="[^"]*" font-size="([\d.]+)"( font-weight="700")?(?: text-anchor="(\w+)")?([^>]*)>([^<]*)</g)].map(([, x, y, size, heavy, anchor, rest = '', text = '']) => {
  const wide = roughMeasure(text, `${heavy ? 600 : 400} ${size}px`);
  const [dx = 0, dy = 0] = /matrix\(1 0 0 1 ([\d.-]+) ([\d.-]+)\)/.exec(rest)?.slice(1).map(Number) ?? [];
  const left = Number(x) + dx - wide * (anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0);
  return { text, left, right: left + wide, top: Number(y) + dy - Number(size) * 0.72, foot: Number(y) + dy };
});
const onEachOther = (all: readonly Written[]): string[] => all.flatMap((one, at) => all.slice(at + 1)
  .filter((other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.foot, other.foot) - Math.max(one.top, other.top) > 1)
  .map((other) => `${one.text} × ${other.text}`));
/** Nothing drawn is no number, every word stands inside the picture, and none on another. */
function sound(drawn: Drawn, width: number): string[] {
  const svg = svgOf(drawn, width);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  const all = written(svg);
  expect(new Set(all.map(({ text }) => text))).toEqual(new Set(words(svg)));
  expect(all.filter(({ left, right, foot }) => left < -2 || right > width + 2 || foot > drawn.height).map(({ text }) => text)).toEqual([]);
  expect(onEachOther(all)).toEqual([]);
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
  it('begin at zero, and what is left out for want of room is said', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ ...(points[at % 2] as CoursePoint), period: `${2010 + Math.floor(at / 4)}Q${(at % 4) + 1}` }));
    const drawn = courseChart(many, { language: 'vi', theme: printTheme, width: 700 });
    expect(drawn.configuration.options?.scales?.['y']).toMatchObject({ min: 0, stacked: true });
    expect(sound(drawn, 700).find((text) => text.includes('kỳ trước đó'))).toBe(`… còn ${40 - (drawn.configuration.data.labels?.length ?? 0)} kỳ trước đó`);
    expect(courseChart([], { language: 'vi', theme: printTheme, width: 700 }).height).toBe(0);
  });
  it('two statuses of one colour have their own shape in every column', () => {
    const shapes = (list: (typeof statuses)[number][]): number => svgOf(courseChart([point('2023Q1', list), point('2023Q2', ['pending'])], { language: 'vi', theme: printTheme, width: 700 }), 700).split('<path').length;
    expect(shapes(['offTrack'])).not.toBe(shapes(['missed']));
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
    expect(rankingSentence(ranked, told)).toBe('83/166 đơn vị đạt mức giao. Cao nhất: Xã 165 (99,4\u00a0%); thấp nhất: Xã 0 (0,0\u00a0%)');
    expect(rankingNotes(ranked, told).at(-1)).toBe('1 đơn vị chưa có số liệu, không xếp thứ tự: Xã im lặng.');
    expect(rankingTable(ranked, told).rows.at(-1)).toEqual(['Xã im lặng', '', 'chưa có số liệu', '', '', '']);
  });
  it('bars begin at zero, and figures of nine digits are not cut', () => {
    for (const width of widths) {
      const two = rankOffices('rise', [123_456_789, 740_740_734].map((value) => ({ name: `Xã ${value}`, reading: { period: '2023', value } })));
      const drawn = rankingChart(two, { ...told, decimals: 2, measure: 'triệu đồng/người/năm', whole: null }, { theme: printTheme, width });
      expect(sound(drawn, width)).toContain('740.740.734,00');
      const bars = [...svgOf(drawn, width).matchAll(/h([\d.]+)v14h/g)].map(([, wide]) => Number(wide));
      expect((bars[1] ?? 0) / (bars[0] ?? 1)).toBeCloseTo(123_456_789 / 740_740_734, 1);
    }
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
const trend = (readings: Reading[], more: Partial<IndicatorRule> = {}, measure = '%', width = 700): string[] => {
  const whole = { ...rule, ...more };
  const figure = trendFigure({ rule: whole, readings, evaluation: evaluate(whole, readings, '2023Q3'), asOf: '2023Q3' });
  return figure ? sound({ configuration: trendConfiguration(figure, { language: 'vi', decimals: 1, measure, theme: printTheme, narrow: width < 520 }) as ChartConfiguration, height: 400 }, width) : [];
};
describe('one trend', () => {
  it.each(widths)('no words lie on each other or beyond the edge, %i px wide', (width) => {
    for (const value of [-40, 58.4, 61.2, 64.7, 69.9, 70, 371]) for (const measure of ['%', 'cuộc giám sát chuyên đề']) {
      trend([{ period: '2021Q1', value: 58.5 }, { period: '2023Q3', value }], {}, measure, width);
      trend([{ period: '2023Q3', value }], { targets: [{ low: 70, high: 75, due: '2025' }] }, measure, width);
      trend([{ period: '2023Q3', value }], { aim: 'within', targets: [{ low: 60, high: 64, due: '2025' }] }, measure, width);
    }
  });
  it('the upper end of a range is no cap: beyond it the target is exceeded', () => {
    const told = trend([{ period: '2023Q3', value: 66 }], { targets: [{ low: 70, high: 75, due: '2025' }] });
    expect(told).toContain('Trên 75,0\u00a0% là vượt');
    expect(told).toContain('Mục tiêu từ 70,0\u00a0% trở lên');
  });
  it('without a figure the dotted line says what it is', () => {
    expect(trend([])).toContain('Lộ trình');
  });
  it('an estimate says so at its point, a break of the line and a hollow dot below', () => {
    const readings: Reading[] = [{ period: '2022Q4', value: 60, estimate: true }, { period: '2023Q2', value: 61 }, { period: '2023Q3', value: 62, estimate: true }];
    expect(trend(readings)).toContain('quý III/2023, ước');
    const figure = trendFigure({ rule, readings, evaluation: evaluate(rule, readings, '2023Q3'), asOf: '2023Q3' });
    expect(lineNotes(figure, { language: 'vi' })).toEqual(['Đường bị đứt ở kỳ chưa có số liệu: quý I/2023.', 'Chấm rỗng: số ước, chưa phải số chính thức.']);
  });
  it('an axis that leaves zero out says where it begins; one that has it does not', () => {
    const subtitle = (readings: Reading[]): string => trendSubtitle(trendFigure({ rule, readings, evaluation: evaluate(rule, readings, '2023Q3'), asOf: '2023Q3' }), 'Tỷ lệ', { language: 'vi', decimals: 1, measure: '%' });
    expect(subtitle([{ period: '2023Q3', value: 61.2 }])).toContain('trục đứng bắt đầu từ');
    expect(subtitle([{ period: '2023Q3', value: -40 }])).toBe('Tỷ lệ, %');
  });
});

describe('many small trends', () => {
  it('one figure between two gaps is seen', () => {
    const alone = [{ period: '2021Q1', value: 59 }, { period: '2021Q2', value: 59.5 }, { period: '2022Q1', value: 61 }, { period: '2023Q3', value: 62 }];
    const discs = (readings: Reading[]): number => svgOf(multiplesChart([small(readings)], { language: 'vi', theme: printTheme, width: 700 }), 700).split(`fill="${printTheme.ink}"`).length;
    expect(discs(alone) - discs(alone.filter(({ period }) => period !== '2022Q1'))).toBe(1);
  });
  it('the sentence counts who keeps to the path', () => {
    expect(multiplesSentence([small([]), { ...small([]), status: 'missed' }], 'vi')).toBe('1/2 chỉ tiêu đi kịp lộ trình hoặc đã đạt');
    expect(multiplesSentence([], 'vi')).toBe('Chưa có gì để vẽ');
  });
  it('a level to be kept within says both its ends', () => {
    const within: IndicatorRule = { ...rule, aim: 'within', targets: [{ low: 40, high: 45, due: '2025' }] };
    const readings: Reading[] = [{ period: '2023Q3', value: 42 }];
    const one = { ...small(readings), figure: trendFigure({ rule: within, readings, evaluation: evaluate(within, readings, '2023Q3'), asOf: '2023Q3' }) };
    expect(sound(multiplesChart([one], { language: 'vi', theme: printTheme, width: 700 }), 700)).toContain('luôn giữ từ 40,0\u00a0% đến 45,0\u00a0%');
  });
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
    expect(heatSentence(heat, 'vi')).toBe('1/2 số liệu của đơn vị đã đạt mức giao riêng');
    expect(heatTable(heat, 'vi').rows[0]).toEqual(['Xã Một', '52; đạt; 104\u00a0% mức giao']);
    sound(heatChart(heat, { language: 'vi', theme: printTheme, width: 900 }), 900);
  });
});

describe('a chart that is taken away', () => {
  it('a sentence of 300 letters is broken into lines, a word without an end too', () => {
    for (const title of [long.repeat(3).slice(0, 300), 'Nghiêncứu'.repeat(34)]) {
      const svg = pictureSvg({ title, subtitle: '', notes: [], width: 600, ...bulletsChart([row('1', 0.4)], { language: 'vi', theme: printTheme, width: 560 }) });
      const lines = written(svg.slice(0, svg.indexOf('<svg', 4)));
      expect(lines.length).toBeGreaterThan(3);
      expect(lines.filter(({ right }) => right > 581)).toEqual([]);
    }
  });
  it('carries its sentence, its notes and real words, and nothing that people wrote becomes markup', () => {
    const svg = pictureSvg({ title: `${long} <b>`, subtitle: 'A & B', notes: ['số liệu minh họa'], width: 600, ...bulletsChart([row('1', 0.4)], { language: 'vi', theme: printTheme, width: 560 }) });
    expect(svg).toContain('&lt;b&gt;');
    expect(words(svg)).toContain('số liệu minh họa');
    expect(svg).not.toMatch(/NaN|<b>/);
  });
});
