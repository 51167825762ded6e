import { describe, expect, it } from 'vitest';
import { matchOffices } from './office-match.ts';
import { recogniseColumns } from './table-columns.ts';
import { propose, setNumbers, type Proposal } from './table-proposal.ts';
import { readRows } from './table-rows.ts';
import { checkTable, evenRows, most, type TableRow } from './table.ts';

const row = (...texts: string[]): TableRow => ({ cells: texts.map((text) => ({ text })) });
const head = (text: string, width: number): TableRow => ({ cells: Array.from({ length: width }, () => ({ text, bold: true })), whole: true });
const offices = [
  { id: 'tc', name: 'Sở Tài chính tỉnh Thanh Hóa', shortName: 'Sở Tài chính' }, { id: 'vh', name: 'Sở Văn hóa, Thể thao và Du lịch' }, { id: 'tn', name: 'Sở Tư pháp' },
  { id: 'mt', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thanh Hóa', shortName: 'Ủy ban MTTQ tỉnh' }, { id: 'ub', name: 'Ủy ban nhân dân tỉnh Thanh Hóa', shortName: 'UBND tỉnh' }, { id: 'yt', name: 'Sở Y tế' },
];
const term = { from: '2026', to: '2030' };
function readAll(rows: TableRow[]): Proposal[] {
  const even = evenRows(rows);
  const columns = recogniseColumns(even);
  const made = readRows(even, columns).map((one) => propose(one, { term, offices, frequency: 'year', columns: columns.columns }));
  setNumbers(made, new Set());
  return made;
}
const brief = (made: Proposal[]): unknown[] => made.map(({ kind, level, number, name }) => [kind, level, number, name]);

describe('columns are recognised by their heads', () => {
  const roles = (...rows: TableRow[]): unknown => { const { headRows, columns } = recogniseColumns(evenRows(rows)); return [headRows, columns.map(({ role, year }) => (year ? `${role} ${year}` : role))]; };
  it('one row', () => {
    expect(roles(row('STT', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện năm 2025', 'Mục tiêu đến năm 2030', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Ghi chú'), row('1', 'a', '%', '1', '2', 'x', 'y', '')))
      .toEqual([1, ['number', 'content', 'measure', 'baseline 2025', 'target 2030', 'lead', 'co', 'note']]);
  });
  it('tasks', () => {
    expect(roles(row('TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành', 'Sản phẩm')))
      .toEqual([1, ['number', 'content', 'lead', 'co', 'deadline', 'product']]);
  });
  it('a head of two rows with years under one cell, and a row of ordinals below', () => {
    expect(roles(row('STT', 'Tên chỉ tiêu', 'ĐVT', 'Mục tiêu', 'Mục tiêu', 'Mục tiêu'), row('STT', 'Tên chỉ tiêu', 'ĐVT', '2026', '2027', '2028'), row('(1)', '(2)', '(3)', '(4)', '(5)', '(6)'), row('1', 'x', '%', '1', '2', '3')))
      .toEqual([3, ['number', 'content', 'measure', 'yearly 2026', 'yearly 2027', 'yearly 2028']]);
  });
  it('without a head: by what the cells look like', () => {
    expect(roles(row('1', 'Tỷ lệ dân số tham gia bảo hiểm y tế', '%', '95% trở lên'), row('2', 'Tỷ lệ hộ nghèo giảm mạnh', '%', 'dưới 2%'))).toEqual([0, ['number', 'content', 'measure', 'target']]);
  });
});

describe('rows become objectives, indicators and tasks', () => {
  it('groups of two levels, by their numbering and their shape', () => {
    expect(brief(readAll([
      row('STT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu 2030'), head('A. VỀ KINH TẾ', 4), head('I. Tăng trưởng', 4), row('1', 'Tốc độ tăng GRDP', '%', '11% trở lên'),
      head('II. Ngân sách', 4), row('1', 'Thu ngân sách', 'tỷ đồng', 'trên 50.000'), head('B. VỀ XÃ HỘI', 4), row('3', 'Hộ nghèo', '%', 'giảm còn dưới 1%'), row('', 'Tổng cộng', '', ''), row('', '', '', ''),
    ]))).toEqual([
      ['group', 1, 'A', 'VỀ KINH TẾ'], ['group', 2, 'I', 'Tăng trưởng'], ['indicator', 1, 'A.I.1', 'Tốc độ tăng GRDP'], ['group', 2, 'II', 'Ngân sách'],
      ['indicator', 1, 'A.II.1', 'Thu ngân sách'], ['group', 1, 'B', 'VỀ XÃ HỘI'], ['indicator', 1, '3', 'Hộ nghèo'], ['skip', 1, '', 'Tổng cộng'],
    ]);
  });
  it('an item with parts is a group, its parts carry its number', () => {
    expect(brief(readAll([row('STT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu'), row('1', 'Tỷ lệ hộ dùng nước sạch', '', ''), row('a)', 'Nông thôn', '%', '98%'), row('b)', 'Thành thị', '%', '100%'), row('2', 'Che phủ rừng', '%', '54,5%')])))
      .toEqual([['group', 1, '1', 'Tỷ lệ hộ dùng nước sạch'], ['indicator', 1, '1.a', 'Nông thôn'], ['indicator', 1, '1.b', 'Thành thị'], ['indicator', 1, '2', 'Che phủ rừng']]);
  });
  it('tasks with a day, with "thường xuyên" and with nothing said', () => {
    const made = readAll([row('STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian'), row('1', 'Ban hành đề án', 'Sở Tài chính', 'Sở Y tế; UBND tỉnh', 'Quý IV/2026'), row('2', 'Tuyên truyền', 'Sở Y tế', '', 'Thường xuyên'), row('3', 'Rà soát', 'Sở Y tế', '', '')]);
    expect(made.map(({ kind, timing, deadline, lead, co, doubts }) => [kind, timing, deadline, lead, co, doubts])).toEqual([
      ['task', 'dated', '2026-12-31', 'tc', ['yt', 'ub'], []], ['task', 'standing', '', 'yt', [], []], ['task', 'open', '', 'yt', [], []],
    ]);
  });
});

describe('an indicator from its row', () => {
  const one = (...texts: string[]): Proposal => readAll([row('STT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện 2025', 'Mục tiêu 2030', 'Chủ trì'), row(...texts)])[0] as Proposal;
  it('takes the due year from the head, the baseline from its column, and the original words along', () => {
    expect(one('1', 'Tỷ lệ BHYT', '%', '92,5', '95% trở lên', 'Sở Y tế')).toMatchObject({
      measure: '%', aim: 'rise', targets: [{ low: 95, due: '2030' }], baseline: { period: '2025', value: 92.5 }, lead: 'yt', doubts: [], original: '1 | Tỷ lệ BHYT | % | 92,5 | 95% trở lên | Sở Y tế', wording: '95% trở lên',
    });
  });
  it('what is not understood is kept as text', () => {
    expect(one('2', 'Cơ cấu kinh tế', '%', '', '57% : 33% : 5%', 'Sở Tài chính')).toMatchObject({ targets: [], wording: '57% : 33% : 5%', why: 'severalFigures', doubts: ['kept'] });
  });
  it('words among the figures are marked', () => {
    expect(one('3', 'Số vụ', 'vụ', 'đang thống kê', 'không quá 45 vụ', 'Sở Z').doubts).toEqual(['totalOrEachPeriod', 'baselineNotRead', 'officeUnknown']);
  });
  it('figures of several years are milestones, or targets of each year where it is met anew', () => {
    const head = row('STT', 'Chỉ tiêu', 'ĐVT', '2025', '2026', '2028', '2030');
    const [path, anew] = readAll([head, row('1', 'Tỷ lệ BHYT', '%', '92', '93', '94,5', '95% trở lên'), row('2', 'Số cuộc giám sát hằng năm', 'cuộc', '', '2', '3', 'ít nhất 4 cuộc')]);
    expect(path).toMatchObject({ baseline: { period: '2025', value: 92 }, points: [{ period: '2026', value: 93 }, { period: '2028', value: 94.5 }], targets: [{ low: 95, due: '2030' }] });
    expect(anew).toMatchObject({ recurs: true, targets: [{ low: 4 }, { low: 2, due: '2026' }, { low: 3, due: '2028' }] });
  });
  it('a due date inside a year is reported oftener', () => {
    expect(one('4', 'Hoàn thành quy hoạch', 'đồ án', '', 'trước ngày 30/9/2026', 'Sở Tài chính')).toMatchObject({ aim: 'reach', frequency: 'quarter', targets: [{ due: '202609' }] });
  });
});

describe('offices named in a table', () => {
  it.each([
    ['Sở Tài chính', [['tc', 'name']]], ['SO TAI CHINH', [['tc', 'name']]], ['Sở TC', [['tc', 'guess']]], ['UBND tỉnh', [['ub', 'name']]], ['Ủy ban nhân dân tỉnh', [['ub', 'name']]],
    ['Sở Văn hóa, Thể thao và Du lịch', [['vh', 'name']]], ['Sở VHTTDL', [['vh', 'guess']]], ['Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch, Sở Y tế', [['tc', 'name'], ['vh', 'name'], ['yt', 'name']]],
    ['Sở Y tế và Sở Tài chính', [['yt', 'name'], ['tc', 'name']]], ['Sở Khoa học và Công nghệ', [[null, 'none']]], ['Sở', [[null, 'several']]], ['', []],
  ])('%s', (text, wanted) => { expect(matchOffices(text, offices).map(({ id, how }) => [id, how])).toEqual(wanted); });
});

describe('what is no table of a resolution', () => {
  it.each([
    ['nothing', [], { code: 'noTable' }], ['one column', [row('a'), row('b')], { code: 'noTable' }],
    ['3,000 rows', Array.from({ length: 3000 }, () => row('1', 'a')), { code: 'tooManyRows', count: 3000 }],
    ['a cell of a megabyte', [row('1', 'a'), row('2', 'x'.repeat(1_000_000))], { code: 'cellTooLong', row: 2 }],
    ['too many columns', [row(...Array.from({ length: most.columns + 1 }, () => 'a'))], { code: 'tooManyColumns', row: 1, count: most.columns + 1 }],
  ])('%s', (_, rows, wanted) => { expect(checkTable(rows)).toEqual(wanted); });
});
