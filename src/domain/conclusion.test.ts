import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conclusionTable, readAssignment } from './conclusion.ts';
import { recogniseColumns } from './table-columns.ts';
import { propose } from './table-proposal.ts';
import { readRows } from './table-rows.ts';

const offices = [
  { id: 'bdv', name: 'Ban Dân vận Tỉnh ủy' }, { id: 'mttq', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thanh Hóa', shortName: 'Ủy ban MTTQ tỉnh' },
  { id: 'stc', name: 'Sở Tài chính' }, { id: 'td', name: 'Tỉnh đoàn Thanh Hóa', shortName: 'Tỉnh đoàn' }, { id: 'vhtt', name: 'Sở Văn hóa, Thể thao và Du lịch' }, { id: 'ubnd', name: 'Ủy ban nhân dân tỉnh', shortName: 'UBND tỉnh' },
];
const read = (sentence: string) => readAssignment(sentence, offices);

describe('a sentence of a conclusion', () => {
  it('says who leads, with whom, what and by when', () => {
    expect(read('Giao Ban Dân vận Tỉnh ủy chủ trì, phối hợp với Ủy ban MTTQ tỉnh và Tỉnh đoàn xây dựng bộ chỉ tiêu mới, hoàn thành trước ngày 30/9/2026.')).toEqual({
      lead: 'Ban Dân vận Tỉnh ủy', co: 'Ủy ban MTTQ tỉnh và Tỉnh đoàn', content: 'Xây dựng bộ chỉ tiêu mới', time: 'trước ngày 30/9/2026', product: '',
    });
  });
  it('begins with the office itself as often as with an order', () => {
    expect(read('Sở Tài chính bố trí kinh phí hoạt động cho MTTQ cấp xã trong quý IV/2026.')).toMatchObject({ lead: 'Sở Tài chính', content: 'Bố trí kinh phí hoạt động cho MTTQ cấp xã', time: 'trong quý IV/2026' });
  });
  it('names several who do it together, and an office whose name holds a comma', () => {
    expect(read('Yêu cầu Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính rà soát quy chế phối hợp')).toMatchObject({ lead: 'Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính', content: 'Rà soát quy chế phối hợp' });
  });
  it('gives a task to an office that nobody knows yet, where it is ordered', () => {
    expect(read('Giao Chi cục Kiểm lâm tham mưu đề án, xong trong tháng 10/2026')).toMatchObject({ lead: 'Chi cục Kiểm lâm', content: 'Tham mưu đề án', time: 'xong trong tháng 10/2026' });
  });
  it('keeps "thường xuyên" as said, and what is to be shown for it', () => {
    expect(read('Tỉnh đoàn thường xuyên quán triệt nghị quyết; sản phẩm: báo cáo quý.')).toMatchObject({ lead: 'Tỉnh đoàn', time: 'thường xuyên', product: 'báo cáo quý' });
  });
  it('without marks is read alike, and in decomposed letters', () => {
    expect(read('Giao So Tai chinh bố trí kinh phí trước ngày 30/9/2026')).toMatchObject({ lead: 'So Tai chinh', time: 'trước ngày 30/9/2026' });
    expect(read('Giao Sở Tài chính bố trí kinh phí'.normalize('NFD'))).toMatchObject({ lead: 'Sở Tài chính' });
  });
  it('that orders nobody is no task', () => {
    for (const said of ['Các ý kiến đều đánh giá cao dự thảo báo cáo.', 'Đồng ý chủ trương ban hành Kết luận.', 'Nhận thức được nâng lên rõ rệt trước ngày 30/9/2026.', 'Giao ban hằng tuần.', '']) expect(read(said)).toBeNull();
  });
});

describe('a conclusion as a table', () => {
  const text = `THÔNG BÁO
I. Về công tác Mặt trận
1. Các ý kiến đều đánh giá cao dự thảo báo cáo.
2. Giao Ban Dân vận Tỉnh ủy chủ trì rà soát chỉ tiêu, xong trước ngày 30/9/2026. UBND tỉnh chỉ đạo các sở bố trí kinh phí trong quý IV/2026.
II. Về công tác Đoàn
- Tỉnh đoàn thường xuyên củng cố tổ chức ở cơ sở.`;
  const rows = conclusionTable(text, offices);
  it('becomes groups and tasks on the page of tables, and leaves the rest out without losing it', () => {
    const columns = recogniseColumns(rows);
    expect(columns.columns.map(({ role }) => role)).toEqual(['number', 'content', 'lead', 'co', 'deadline', 'product']);
    const made = readRows(rows, columns);
    expect(made.map(({ kind, name }) => [kind, name])).toEqual([
      ['skip', 'THÔNG BÁO'], ['group', 'Về công tác Mặt trận'], ['skip', 'Các ý kiến đều đánh giá cao dự thảo báo cáo.'], ['task', 'Rà soát chỉ tiêu'],
      ['task', 'Chỉ đạo các sở bố trí kinh phí'], ['group', 'Về công tác Đoàn'], ['task', 'Thường xuyên củng cố tổ chức ở cơ sở'],
    ]);
    const proposals = made.map((row) => propose(row, { term: { from: '2026', to: '2030' }, offices, frequency: 'year', columns: columns.columns }));
    expect(proposals[3]).toMatchObject({ lead: 'bdv', timing: 'dated', deadline: '2026-09-30' });
    expect(proposals[6]).toMatchObject({ lead: 'td', timing: 'standing' });
  });
  it('keeps the sentence a task was read from', () => {
    expect(readRows(rows, recogniseColumns(rows)).find(({ kind }) => kind === 'task')?.original).toBe('Giao Ban Dân vận Tỉnh ủy chủ trì rà soát chỉ tiêu, xong trước ngày 30/9/2026.');
  });
  it('is nothing where nobody is told to do anything', () => {
    expect(conclusionTable('Hội nghị đánh giá cao.\nĐồng ý chủ trương.', offices)).toEqual([]);
  });
  it('never loses a word of the text, and never throws', () => {
    const piece = fc.constantFrom('Giao ', 'Tỉnh đoàn ', 'chủ trì, ', 'phối hợp với ', 'Sở Tài chính ', 'xây dựng đề án', ', trước ngày 30/9/2026', '. ', '\n', '1. ', 'II. ', 'thường xuyên ', 'Ủy', ';', '(');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const source = pieces.join('');
      const table = conclusionTable(source, offices);
      const told = table.slice(1).map(({ cells, said }) => said ?? cells.map(({ text }) => text).join(' ')).join(' ');
      if (table.length > 0) for (const word of source.match(/\p{L}{4,}/gu) ?? []) expect(told).toContain(word);
    }));
  });
});
