import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTarget, whys, type Doubt, type NotUnderstood, type Understood, type Why } from './wording.ts';

const { indicators } = JSON.parse(readFileSync(new URL('../../tests/cases/real-thanh-hoa-2025-2030-targets.json', import.meta.url), 'utf8')) as {
  indicators: { no: number; unit: string; target: number | null; target_text: string; direction: 'higher' | 'lower' | 'composite' }[];
};

/** Everything but the doubt about the due date, which single wordings seldom name. */
const readAs = (text: string, term?: { from: string; to: string }): Omit<Understood, 'understood'> | Why => {
  const read = readTarget(text, term ? { term } : {});
  if (!read.understood) return read.why;
  const { understood: _, ...rest } = read;
  return { ...rest, doubts: rest.doubts.filter((doubt) => doubt !== 'dueNotNamed') };
};
type Wanted = Omit<Understood, 'understood' | 'doubts'>;

describe('wordings that name what they want are read without a doubt', () => {
  const table: [string, Wanted][] = [
    ['từ 95% trở lên', { aim: 'rise', target: { low: 95 }, measure: '%' }],
    ['trên 80 %', { aim: 'rise', target: { low: 80, strict: true }, measure: '%' }],
    ['đạt 80% trở lên', { aim: 'rise', target: { low: 80 }, measure: '%' }],
    ['Phấn đấu đạt 80 % trở lên', { aim: 'rise', target: { low: 80 }, measure: '%' }],
    ['tối thiểu 50', { aim: 'rise', target: { low: 50 } }],
    ['ít nhất 12 cuộc', { aim: 'rise', target: { low: 12 }, measure: 'cuộc', overTime: 'total' }],
    ['không dưới 80%', { aim: 'rise', target: { low: 80 }, measure: '%' }],
    ['≥ 80%', { aim: 'rise', target: { low: 80 }, measure: '%' }],
    ['nâng lên 80%', { aim: 'rise', target: { low: 80 }, measure: '%' }],
    ['giảm còn dưới 3%', { aim: 'fall', target: { high: 3, strict: true }, measure: '%' }],
    ['giảm xuống còn 2,5%', { aim: 'fall', target: { high: 2.5 }, measure: '%' }],
    ['giảm còn 2 - 2,5%', { aim: 'fall', target: { low: 2, high: 2.5 }, measure: '%' }],
    ['nâng lên 7-7,5%', { aim: 'rise', target: { low: 7, high: 7.5 }, measure: '%' }],
    ['không quá 10 triệu đồng', { aim: 'atMost', target: { high: 10 }, measure: 'triệu đồng' }],
    ['80% trở xuống', { aim: 'atMost', target: { high: 80 }, measure: '%' }],
    ['duy trì 100%', { aim: 'atLeast', target: { low: 100 }, measure: '%' }],
    ['duy trì trên 95%', { aim: 'atLeast', target: { low: 95, strict: true }, measure: '%' }],
    ['duy trì dưới 5%', { aim: 'atMost', target: { high: 5, strict: true }, measure: '%' }],
    ['duy trì từ 7 đến 8%', { aim: 'within', target: { low: 7, high: 8 }, measure: '%' }],
    ['hằng năm ít nhất 2 cuộc', { aim: 'rise', target: { low: 2 }, measure: 'cuộc', overTime: 'total', recurs: true }],
    ['bình quân hằng năm 11% trở lên', { aim: 'rise', target: { low: 11 }, measure: '%', overTime: 'average' }],
    ['bình quân 5 năm 11% trở lên', { aim: 'rise', target: { low: 11 }, measure: '%', overTime: 'average' }],
    ['bình quân từ 11%/năm trở lên', { aim: 'rise', target: { low: 11 }, measure: '%', overTime: 'average' }],
    ['đến năm 2030 đạt 80% trở lên', { aim: 'rise', target: { low: 80, due: '2030' }, measure: '%' }],
    ['trên 5.200 USD vào năm 2030', { aim: 'rise', target: { low: 5200, strict: true, due: '2030' }, measure: 'USD' }],
    ['tối thiểu 1.234,5 tỷ đồng', { aim: 'rise', target: { low: 1234.5 }, measure: 'tỷ đồng' }],
    ['tối thiểu 7 500 căn', { aim: 'rise', target: { low: 7500 }, measure: 'căn' }],
    ['từ 34 giường bệnh/10.000 dân trở lên', { aim: 'rise', target: { low: 34 }, measure: 'giường bệnh/10.000 dân' }],
    ['ít nhất 15 bác sĩ trên 1 vạn dân', { aim: 'rise', target: { low: 15 }, measure: 'bác sĩ trên 1 vạn dân' }],
    ['tối thiểu 30 m2 sàn/người', { aim: 'rise', target: { low: 30 }, measure: 'm2 sàn/người' }],
    ['Trước ngày 30/9/2026 đạt 100% trở lên', { aim: 'rise', target: { low: 100, due: '202609' }, measure: '%' }],
  ];
  it.each(table)('%s', (text, wanted) => { expect(readAs(text)).toEqual({ ...wanted, doubts: [] }); });
});

describe('wordings that leave something open are read with a doubt', () => {
  const table: [string, Wanted, Doubt[]][] = [
    ['65 %', { aim: 'rise', target: { low: 65 }, measure: '%' }, ['directionNotNamed']],
    ['5.200 USD', { aim: 'rise', target: { low: 5200 }, measure: 'USD' }, ['directionNotNamed']],
    ['7-7,5%', { aim: 'rise', target: { low: 7, high: 7.5 }, measure: '%' }, ['directionNotNamed']],
    ['7–7,5 %', { aim: 'rise', target: { low: 7, high: 7.5 }, measure: '%' }, ['directionNotNamed']],
    ['từ 7 đến 7,5%', { aim: 'rise', target: { low: 7, high: 7.5 }, measure: '%' }, ['directionNotNamed']],
    ['đạt 7% - 7,5%', { aim: 'rise', target: { low: 7, high: 7.5 }, measure: '%' }, ['aimGuessedFromVerb']],
    ['hoàn thành 100%', { aim: 'rise', target: { low: 100 }, measure: '%' }, ['aimGuessedFromVerb']],
    ['đạt 80%', { aim: 'rise', target: { low: 80 }, measure: '%' }, ['aimGuessedFromVerb']],
    ['còn 2,5%', { aim: 'fall', target: { high: 2.5 }, measure: '%' }, ['aimGuessedFromVerb']],
    ['duy trì 45 xã', { aim: 'atLeast', target: { low: 45 }, measure: 'xã' }, ['aimGuessedFromVerb']],
    ['không quá 45 vụ', { aim: 'atMost', target: { high: 45 }, measure: 'vụ' }, ['totalOrEachPeriod']],
    ['dưới 5%', { aim: 'atMost', target: { high: 5, strict: true }, measure: '%' }, ['fallOrAtMost']],
    ['trên 80% trở lên', { aim: 'rise', target: { low: 80 }, measure: '%' }, ['strictUnclear']],
    ['đạt khoảng 80%', { aim: 'rise', target: { low: 80 }, measure: '%' }, ['approximate', 'aimGuessedFromVerb']],
    ['tối thiểu 840.000 tỷ', { aim: 'rise', target: { low: 840000 }, measure: 'tỷ' }, ['measureIncomplete']],
    ['bình quân 11% trở lên', { aim: 'rise', target: { low: 11 }, measure: '%' }, ['averageOfWhat']],
    ['ít nhất 90 triệu đồng/năm', { aim: 'rise', target: { low: 90 }, measure: 'triệu đồng/năm' }, ['perYear']],
    ['Tỷ lệ dân số tham gia BHYT từ 95% trở lên', { aim: 'rise', target: { low: 95 }, measure: '%' }, ['wordsNotRead']],
    ['giảm tỷ lệ hộ nghèo xuống còn 2,5%', { aim: 'fall', target: { high: 2.5 }, measure: '%' }, ['wordsNotRead']],
    ['GRDP bình quân đầu người trên 7.900 USD', { aim: 'rise', target: { low: 7900, strict: true }, measure: 'USD' }, ['wordsNotRead']],
    ['ít nhất 2000 hộ', { aim: 'rise', target: { low: 2000 }, measure: 'hộ' }, ['mayBeYear']],
    ['hằng năm tối thiểu 2% đến năm 2030', { aim: 'rise', target: { low: 2 }, measure: '%', recurs: true }, ['dueLeftOut']],
    ['duy trì ít nhất 12 cuộc', { aim: 'atLeast', target: { low: 12 }, measure: 'cuộc' }, ['totalOrEachPeriod']],
    ['Hoàn thành quy hoạch trước ngày 30/9/2026', { aim: 'reach', target: { due: '202609' } }, ['aimGuessedFromVerb']],
    ['đạt mức 2', { aim: 'rise', target: { low: 2 } }, ['mayBeGrade', 'aimGuessedFromVerb']],
    ['ít nhất 02 cuộc/năm', { aim: 'rise', target: { low: 2 }, measure: 'cuộc', overTime: 'total', recurs: true }, ['perYear']],
    ['một nửa', { aim: 'rise', target: { low: 50 }, measure: '%' }, ['figureInWords', 'directionNotNamed']],
    ['hai phần ba trở lên', { aim: 'rise', target: { low: 66.66 }, measure: '%' }, ['figureInWords']],
    ['100 phần trăm', { aim: 'rise', target: { low: 100 }, measure: '%' }, ['directionNotNamed']],
    ['trên bảy mươi lăm phần trăm', { aim: 'rise', target: { low: 75, strict: true }, measure: '%' }, ['figureInWords']],
    ['hai cuộc', { aim: 'rise', target: { low: 2 }, measure: 'cuộc', overTime: 'total' }, ['figureInWords', 'directionNotNamed']],
    ['tăng bình quân 7%/năm', { aim: 'rise', target: { low: 7 }, measure: '%', overTime: 'average' }, ['growthRate', 'directionNotNamed']],
    ['tăng bình quân từ 7%/năm trở lên', { aim: 'rise', target: { low: 7 }, measure: '%', overTime: 'average' }, ['growthRate']],
    ['cơ bản hoàn thành 100%', { aim: 'rise', target: { low: 100 }, measure: '%' }, ['approximate', 'aimGuessedFromVerb']],
    ['Hoàn thành năm cầu trong quý III/2026', { aim: 'reach', target: { due: '2026Q3' } }, ['aimGuessedFromVerb']],
    ['Ban hành trong quý III/2026', { aim: 'reach', target: { due: '2026Q3' } }, ['aimGuessedFromVerb']],
  ];
  it.each(table)('%s', (text, wanted, marks) => { expect(readAs(text)).toEqual({ ...wanted, doubts: marks }); });
});

describe('due dates', () => {
  const table: [string, string, Doubt[]][] = [
    ['trước ngày 30/9/2026', '202609', []],
    ['trước ngày 1/10/2026', '202609', []],
    ['trước ngày 15/10/2026', '202609', ['dueInsideMonth']],
    ['chậm nhất ngày 1/10/2026', '202609', ['dueInsideMonth']],
    ['chậm nhất là ngày 31 tháng 12 năm 2026', '202612', []],
    ['trước ngày 29.2.2028', '202802', []],
    ['trước 1/1/2027', '202612', []],
    ['trước tháng 9/2026', '202608', ['dueBefore']],
    ['trước năm 2030', '2029', ['dueBefore']],
    ['chậm nhất trong quý II năm 2027', '2027Q2', []],
    ['chậm nhất 6 tháng đầu năm 2027', '2027S1', []],
  ];
  it.each(table)('%s is due at the end of %s', (text, due, marks) => {
    expect(readAs(text)).toEqual({ aim: 'reach', target: { due }, doubts: [...marks, 'aimGuessedFromDeadline'] });
  });
  it.each([['80% trở lên đến năm 2030', '2030'], ['đến 2030 đạt 80% trở lên', '2030'], ['giai đoạn 2026-2030: tối thiểu 80%', '2030'], ['đến hết tháng 6/2028 trên 80%', '202806']])('%s', (text, due) => {
    expect(readAs(text)).toMatchObject({ aim: 'rise', target: { low: 80, due }, doubts: [] });
  });
  const term = { from: '2026', to: '2030' };
  it('the end of the term stands in for a due date that is not named, and is marked', () => {
    expect(readAs('80% trở lên', term)).toMatchObject({ target: { low: 80, due: '2030' }, doubts: ['dueFromTerm'] });
    expect(readAs('cuối nhiệm kỳ 80% trở lên', term)).toMatchObject({ target: { low: 80, due: '2030' }, doubts: [] });
    expect(readTarget('80% trở lên', {})).toMatchObject({ target: { low: 80 }, doubts: ['dueNotNamed'] });
  });
  it('a due date outside the term is marked', () => {
    expect(readAs('đến năm 2045 trên 80%', term)).toMatchObject({ target: { due: '2045' }, doubts: ['dueOutsideTerm'] });
    expect(readAs('đến năm 2025 trên 80%', term)).toMatchObject({ target: { due: '2025' }, doubts: ['dueOutsideTerm'] });
  });
  it('a target of every year has no due date', () => { expect(readAs('hằng năm trên 80%', term)).toEqual({ aim: 'rise', target: { low: 80, strict: true }, measure: '%', recurs: true, doubts: [] }); });
});

describe('what is not understood stays text, with the reason', () => {
  const table: [string, Why][] = [
    ['', 'blank'], [' \u00a0 ', 'blank'], ['x'.repeat(500), 'tooLong'],
    ['nếu đủ vốn thì đạt 80%', 'condition'], ['phấn đấu đạt 80%, trong đó nữ 30%', 'condition'], ['80% hoặc 90%', 'condition'],
    ['tăng 10% so với năm 2020', 'change'], ['giảm 5%', 'change'], ['giảm từ 3 đến 5%', 'change'], ['tăng thêm 500 hộ', 'change'], ['gấp 2 lần', 'change'], ['vượt 5% dự toán', 'change'],
    ['ít nhất 1 cuộc/quý', 'perPeriod'], ['mỗi tháng ít nhất 1 cuộc', 'perPeriod'],
    ['từ năm 2026 đến năm 2030 đạt 80%', 'severalDues'], ['trước ngày 31/2/2026', 'badDate'], ['trước tháng 13/2026', 'badDate'],
    ['nâng cao chất lượng', 'noFigure'], ['đến năm 2030', 'noFigure'], ['một số xã', 'noFigure'], ['hai bên ký kết', 'noFigure'],
    ['57% : 33% : 5%', 'severalFigures'], ['80% và 5 xã', 'severalFigures'], ['nâng từ 70% lên 80%', 'severalFigures'], ['7% - 8 xã', 'severalFigures'], ['100% trẻ em dưới 6 tuổi', 'severalFigures'],
    ['7.5%', 'figureAmbiguous'], ['1.2.3 xã', 'figureNotRead'], ['-3%', 'figureNotRead'],
    ['12/15 xã', 'fraction'], ['nằm trong nhóm 10 tỉnh dẫn đầu cả nước', 'notAQuantity'], ['top 10 cả nước', 'notAQuantity'], ['dịch vụ công mức độ 4', 'notAQuantity'], ['trước ngày 30/9', 'notAQuantity'], ['trước tháng 9', 'notAQuantity'], ['2030', 'mayBeYear'], ['2026-2030', 'mayBeYear'], ['từ 2000 đến 2030 hộ', 'mayBeYear'],
    ['8-7%', 'rangeUpsideDown'], ['dưới 80% trở lên', 'contradictory'], ['dưới 7-8%', 'contradictory'], ['giảm còn 3% trở lên', 'contradictory'], ['tối đa mỗi xã 2 vụ', 'contradictory'],
    ['không đạt 80%', 'negation'], ['chưa đến 80%', 'negation'], ['không còn hộ nghèo', 'negation'], ['không ban hành trong năm 2026', 'negation'],
  ];
  it.each(table)('"%s": %s', (text, why) => { expect(readTarget(text, {})).toEqual({ understood: false, text, why }); });
});

it.each(['từ 95% trở lên', 'Giảm còn dưới 3%', 'TRƯỚC NGÀY 30/9/2026', 'hằng năm ít nhất 2 cuộc', 'Đạt 7 – 7,5 %'])('%s reads the same decomposed, in capitals and with non-breaking spaces', (text) => {
  const read = readTarget(text, {});
  expect(read.understood).toBe(true);
  expect(readTarget(text.normalize('NFD'), {})).toEqual(read);
  expect(readTarget(text.replaceAll(' ', '\u00a0'), {})).toEqual(read);
  expect(readTarget(`- ${text.replace('–', '—')}.`, {})).toEqual(read);
  const loud = readTarget(text.toUpperCase(), {});
  expect(JSON.stringify(loud).toLowerCase()).toBe(JSON.stringify(read).toLowerCase());
});

describe('the 32 targets of the Thanh Hóa congress 2025-2030', () => {
  const bare = (low: number, measure?: string, ...more: Doubt[]): object => ({ aim: 'rise', target: { low }, ...(measure ? { measure } : {}), doubts: [...more, 'directionNotNamed'] });
  const up = (low: number): object => ({ aim: 'rise', target: { low }, measure: '%', doubts: [] });
  const wanted: Record<number, object | Why> = {
    1: up(11), 2: 'severalFigures', 3: bare(30, '%'), 4: bare(7900, 'USD'), 5: bare(36, '%', 'wordsNotRead'), 6: bare(15, 'tỷ USD'), 7: bare(840000, 'tỷ', 'measureIncomplete'), 8: bare(5.2),
    9: up(7), 10: bare(15, 'tỷ USD'), 11: bare(1.5, 'triệu tấn'), 12: bare(15000, 'DN'), 13: up(50), 14: bare(50000, 'ha'), 15: up(8.1), 16: bare(55, '%'),
    17: bare(7500, 'căn'), 18: bare(80, '%', 'wordsNotRead'), 19: up(1), 20: bare(80, '%'), 21: { aim: 'atMost', target: { high: 20, strict: true }, measure: '%', doubts: ['fallOrAtMost'] }, 22: up(95), 23: bare(15, 'bác sĩ'), 24: bare(88.5, '%'),
    25: bare(59.5, '%'), 26: bare(54.5, '%'), 27: bare(99.5, '%'), 28: bare(95, '%'), 29: up(80), 30: bare(100, '%', 'wordsNotRead'), 31: bare(8100, 'ĐV'), 32: up(90),
  };
  it.each(indicators)('$no: $target_text', ({ no, target_text: text }) => { expect(readAs(text)).toEqual(wanted[no]); });

  const read = indicators.map((indicator) => ({ ...indicator, read: readTarget(indicator.target_text, {}) }));
  const understood = read.filter((one): one is typeof one & { read: Understood } => one.read.understood);
  it('31 are understood, and the one of three shares is not', () => {
    expect(indicators).toHaveLength(32);
    expect(understood).toHaveLength(31);
    expect(read.filter((one) => !one.read.understood).map(({ no, read }) => [no, (read as NotUnderstood).why])).toEqual([[2, 'severalFigures']]);
  });
  it('every figure understood is the one the source states', () => {
    for (const { read, target } of understood) expect(read.target.low ?? read.target.high).toBe(target);
  });
  it('nine name their direction, the other 22 carry the doubt', () => {
    expect(understood.filter(({ read }) => read.doubts.includes('directionNotNamed'))).toHaveLength(22);
  });
  it('a direction named is never the wrong one; of those not named, only ICOR is, whose name alone tells that less is better', () => {
    const wrong = understood.filter(({ read, direction }) => (read.target.low === undefined ? 'lower' : 'higher') !== direction);
    expect(wrong.map(({ no, read }) => [no, read.doubts.includes('directionNotNamed')])).toEqual([[8, true]]);
  });
});

it('whatever the text, it is read or kept, never thrown at, and what is read has finite bounds the right way up', () => {
  const piece = fc.oneof(fc.constantFrom('từ', 'trên', 'dưới', 'không quá', 'giảm', 'còn', 'lên', 'tăng', 'duy trì', 'trở lên', 'đến', 'năm', '2030', 'trước ngày', '31/12/2026', '1/1/1900', 'bình quân', 'hằng năm', '%', '-', '/', '|', '1.234,5', '7', 'cuộc', 'tháng', 'quý', '0/0/2000'), fc.string({ maxLength: 6 }), fc.integer({ min: -9999, max: 9999 }).map(String));
  fc.assert(fc.property(fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' ')), (text) => {
    const read = readTarget(text, { term: { from: '2026', to: '2030' } });
    if (!read.understood) {
      expect(whys).toContain(read.why);
      expect(read.text).toBe(text);
      return;
    }
    const { low, high } = read.target;
    for (const bound of [low, high]) if (bound !== undefined) expect(Number.isFinite(bound)).toBe(true);
    if (low !== undefined && high !== undefined) expect(low).toBeLessThanOrEqual(high);
    expect(read.aim === 'reach').toBe(low === undefined && high === undefined);
  }), { numRuns: 500 });
});
