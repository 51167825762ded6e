import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNamedTarget } from './wording-name.ts';
import type { Doubt, Understood } from './wording-words.ts';

const { indicators } = JSON.parse(readFileSync(new URL('../../tests/cases/real-thanh-hoa-2025-2030-targets.json', import.meta.url), 'utf8')) as {
  indicators: { no: number; name: string; unit: string; target: number | null; target_text: string; direction: 'higher' | 'lower' | 'composite' }[];
};
const term = { from: '2026', to: '2030' };
const read = indicators.map(({ name, unit, target_text: text, ...more }) => ({ ...more, text, read: readNamedTarget(text, { name, measure: unit, term }) }));
const understood = read.filter((one): one is typeof one & { read: Understood } => one.read.understood);

describe('the 32 targets of the Thanh Hóa congress 2025-2030, read beside their names and measures', () => {
  // Each checked by hand against the source's own words.
  const up = (low: number, measure: string, doubts: Doubt[], more: Partial<Understood> = {}): object => ({ understood: true, aim: 'rise', target: { low, due: '2030' }, measure, doubts, ...more });
  const bare = (low: number, measure: string, ...doubts: Doubt[]): object => up(low, measure, ['directionNotNamed', 'dueFromTerm', ...doubts]);
  const clear = (low: number, ...doubts: Doubt[]): object => up(low, '%', ['dueFromTerm', ...doubts]);
  const wanted: Record<number, object> = {
    1: up(11, '%', ['dueFromTerm', 'averageFromName'], { overTime: 'average' }),
    2: { understood: false, text: '57% : 33% : 5%', why: 'severalFigures' },
    3: bare(30, '%'), 4: bare(7900, 'USD'), 5: bare(36, '%', 'wordsNotRead'),
    6: up(15, 'tỷ USD', ['directionNotNamed', 'dueFromName']),
    7: { ...bare(840_000, 'tỷ đồng', 'totalFromName'), overTime: 'total' },
    8: { understood: true, aim: 'fall', target: { high: 5.2, due: '2030' }, measure: 'hệ số', overTime: 'average', doubts: ['dueFromTerm', 'directionFromName', 'averageFromName'] },
    9: up(7, '%', ['dueFromTerm', 'averageFromName'], { overTime: 'average' }),
    10: up(15, 'tỷ USD', ['directionNotNamed', 'dueFromName']),
    11: { ...bare(1.5, 'triệu tấn', 'averageFromName'), overTime: 'average' },
    12: { ...bare(15_000, 'doanh nghiệp', 'totalFromName', 'measureDiffers'), overTime: 'total' },
    13: up(50, '%', ['dueFromName']), 14: bare(50_000, 'ha'), 15: clear(8.1, 'growthRate'), 16: bare(55, '%'),
    17: { ...bare(7500, 'căn', 'totalFromName'), overTime: 'total' },
    18: bare(80, '%', 'wordsNotRead'),
    19: up(1, 'điểm %', ['dueFromTerm', 'averageFromName', 'measureDiffers'], { overTime: 'average' }),
    20: bare(80, '%'),
    21: { understood: true, aim: 'atMost', target: { high: 20, strict: true, due: '2030' }, measure: '%', doubts: ['fallOrAtMost', 'dueFromTerm'] },
    22: clear(95), 23: bare(15, 'bác sĩ'), 24: bare(88.5, '%'), 25: bare(59.5, '%'), 26: up(54.5, '%', ['directionNotNamed', 'dueFromName']),
    27: bare(99.5, '%'), 28: bare(95, '%'), 29: clear(80), 30: bare(100, '%', 'wordsNotRead'),
    31: { understood: true, aim: 'rise', target: { low: 8100 }, measure: 'đảng viên', overTime: 'total', recurs: true, doubts: ['directionNotNamed', 'recursFromName', 'measureDiffers'] },
    32: clear(90),
  };
  const sorted = (one: object): object => ('doubts' in one ? { ...one, doubts: [...(one.doubts as string[])].sort() } : one);
  it.each(read)('$no: $text', ({ no, read }) => { expect(sorted(read)).toEqual(sorted(wanted[no] ?? {})); });

  const right = understood.filter(({ read, target }) => (read.target.low ?? read.target.high) === target);
  const kept = read.length - understood.length;
  it(`${right.length} of ${read.length} are read with the figure the source states, ${kept} is kept as text, ${understood.length - right.length} wrong`, () => {
    expect([right.length, kept, understood.length - right.length]).toEqual([31, 1, 0]);
  });
  it('each goes the way the source says: ICOR too, whose name tells that less is better', () => {
    const wrong = understood.filter(({ read, direction }) => (read.target.low === undefined ? 'lower' : 'higher') !== direction);
    expect(wrong.map(({ no }) => no)).toEqual([]);
  });
  it('none is adopted unseen: every one leaves something for a person to confirm', () => {
    for (const { read } of understood) expect(read.doubts.length).toBeGreaterThan(0);
  });
});

describe('what a name tells', () => {
  it.each([
    ['Tỷ lệ hộ nghèo', '2%', { aim: 'fall', target: { high: 2, due: '2030' } }],
    ['Giảm tỷ lệ hộ nghèo', '1,5%', { aim: 'rise', target: { low: 1.5, due: '2030' } }],
    ['Tỷ lệ hộ nghèo', 'từ 2% trở lên', { aim: 'rise', target: { low: 2, due: '2030' } }],
    ['GRDP bình quân đầu người', '90 triệu đồng', { aim: 'rise', target: { low: 90, due: '2030' } }],
    ['Số cuộc giám sát hằng năm', 'ít nhất 2 cuộc', { recurs: true, target: { low: 2 } }],
  ])('%s: %s', (name, text, wanted) => { expect(readNamedTarget(text, { name, term })).toMatchObject(wanted); });
  it('a person\'s income is not an average of years', () => {
    expect(readNamedTarget('90 triệu đồng', { name: 'GRDP bình quân đầu người', term })).not.toHaveProperty('overTime');
  });
});
