import { describe, expect, it } from 'vitest';
import type { ChainItem } from '#api/chain';
import { figureWords, tell } from './sentences.ts';

const item = (column: ChainItem['column'], text: string, more: Partial<ChainItem> = {}): ChainItem =>
  ({ id: `${column}-${text}`, kind: 'finding', column, own: true, text, resolutionId: 'nq', officeIds: [], ...more });
const youth = item('indicator', 'Tỷ lệ thanh niên được tập hợp', { status: 'offTrack', actual: 61.2, expected: 64.8, decimals: 1, measure: '%', aim: 'rise' });
const told = (items: ChainItem[], gaps: Parameters<typeof tell>[1] = []): string => tell(items, gaps, { language: 'vi', offices: { d: 'Tỉnh đoàn' } }).join(' ').replaceAll('\u0001', '*').replaceAll('\u00a0', ' ');

describe('a chain read aloud', () => {
  it('is made of figures and the items\' own words', () => {
    expect(told([
      youth, item('limitation', 'Việc tập hợp còn khó khăn.'), item('cause', 'Nội dung còn lúng túng', { causeKind: 'subjective' }), item('lesson', 'Cụ thể hóa thành phần việc.'),
      item('task', 'Phát triển đoàn viên', { kind: 'task', officeIds: ['d'], deadline: '2023-10-31', state: 'inProgress' }),
    ])).toBe('Tỷ lệ thanh niên được tập hợp mới đạt *61,2 %*, thấp hơn mức lẽ ra *3,6 điểm*. Hạn chế đã nêu: “Việc tập hợp còn khó khăn”. Nguyên nhân: “Nội dung còn lúng túng” (chủ quan). '
      + 'Bài học rút ra: “Cụ thể hóa thành phần việc”. Từ đó đã giao *một nhiệm vụ*: Tỉnh đoàn, “Phát triển đoàn viên” (hạn 31/10/2023, đang làm, còn hạn).');
  });
  it('a figure that ought to fall is above, not below', () => {
    expect(told([{ ...youth, text: 'Số thôn còn “trắng”', aim: 'fall', actual: 121, expected: 107, decimals: 0, measure: 'thôn' }])).toBe('Số thôn còn “trắng” còn *121 thôn*, cao hơn mức lẽ ra *14 thôn*.');
  });
  it('no figure is said to be none, with what was known last', () => {
    expect(told([{ ...youth, status: 'noData', lastStatus: 'missed' }])).toBe('Tỷ lệ thanh niên được tập hợp chưa có số liệu (trước đó: không đạt).');
  });
  it('a broken place is told by name, and another resolution by its symbol', () => {
    expect(told([item('limitation', 'Phối hợp yếu', { number: '3', symbol: '05-NQ/TU' })], [{ id: 'limitation-Phối hợp yếu', kind: 'noCause', column: 'cause' }]))
      .toBe('Hạn chế đã nêu: “Phối hợp yếu” (05-NQ/TU). Hạn chế 3, 05-NQ/TU chưa có nguyên nhân.');
  });
  it('a long one says how many are left', () => {
    expect(told(Array.from({ length: 9 }, (_, index) => item('lesson', `Bài ${index}`)))).toContain('“Bài 5”; và 3 mục khác.');
  });
  it('a figure stands beside what was expected, and alone where nothing was', () => {
    expect(figureWords(youth, 'vi').replaceAll('\u00a0', ' ')).toBe('61,2 %, lẽ ra 64,8 %');
    expect(figureWords({ ...youth, expected: undefined }, 'vi').replaceAll('\u00a0', ' ')).toBe('61,2 %');
    expect(figureWords({ ...youth, actual: undefined }, 'vi')).toBe('');
  });
});
