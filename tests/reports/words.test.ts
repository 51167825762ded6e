import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '#server/reports/model';
import { composeReport, type ReportInput } from '#server/reports/report';
import type { World } from '../support/app.ts';
import { reportOf, sampleWorld } from '../support/report.ts';

const textsOf = (blocks: Block[]): string[] => blocks.flatMap((block) => {
  if (block.type === 'list') return block.items;
  if (block.type === 'table') return block.rows.flatMap((row) => (Array.isArray(row) ? row.map((cell) => (typeof cell === 'string' ? cell : cell.text)) : [row.group]));
  if (block.type === 'charts') return block.charts.map(({ caption }) => caption);
  return [block.text];
});
const wordsOf = (input: ReportInput): string => {
  const { body, appendices } = composeReport(input);
  return [...textsOf(body), ...appendices.flatMap(({ blocks }) => textsOf(blocks))].join('\n').replaceAll('\u00a0', ' ');
};

describe('the words of a report', () => {
  let world: World;
  let made: ReportInput;
  let published: ReportInput;

  beforeAll(async () => {
    world = await sampleWorld();
    made = await reportOf(world, 'nq-02', '2023Q3');
    published = await reportOf(world, 'nq-19', '2025');
  });
  afterAll(async () => { await world.close(); });

  it('a figure that has grown old is never said as the present one, and what it said last stands beside it', () => {
    expect(wordsOf(made)).toContain('định mức: số liệu gần nhất 73,4 % (quý IV/2022); chưa có số liệu (trước đó: chậm tiến độ)');
  });

  it('a figure of some offices, an estimate and a missing target are said', () => {
    expect(wordsOf(made)).toContain('thực hiện 61,2 % (23/27 đơn vị), lẽ ra 64,8 %');
    expect(wordsOf(published)).toContain('Giá trị xuất khẩu: ước 8,0 tỷ USD; chưa đến kỳ (chưa có mục tiêu)');
    expect(wordsOf(published)).toContain('10,24\n(2025; ước)');
  });

  it('a figure whose target is settled stands beside that target', () => {
    expect(wordsOf(made)).toContain('thực hiện 5.214 nhà, mục tiêu từ 5.000 nhà trở lên; vượt');
    expect(wordsOf(made)).toContain('thực hiện 88,9 % (quý IV/2022), mục tiêu từ 100 % trở lên; không đạt');
  });

  it('a person\'s verdict is told as a person\'s, and the computed one beside it', () => {
    const indicators = made.resolution.indicators.map((one) => (one.number === '4' ? { ...one, override: { id: 'o', version: 1, status: 'met' as const, reason: 'Đã nghiệm thu.', author: 'Nguyễn Văn A', asOf: '2023Q3', madeOn: '2023-10-12', until: '2030-01-01' } } : one));
    expect(wordsOf({ ...made, resolution: { ...made.resolution, indicators } })).toContain('đạt (Nguyễn Văn A đánh giá, đến hết 01/01/2030: Đã nghiệm thu; theo quy tắc: chậm tiến độ)');
  });

  it('whatever was made up is starred wherever it stands, findings too, and nothing else', () => {
    const words = wordsOf(made);
    for (const { content } of made.resolution.tasks.filter(({ isGroup }) => !isGroup)) expect(words.replaceAll('\u00a0', ' ').split(content).slice(1).every((after) => after.startsWith(' (*)'))).toBe(true);
    const findings = made.resolution.findings.map((one) => ({ ...one, text: 'Bịa', provenance: { kind: 'illustrative' as const } }));
    expect(wordsOf({ ...made, resolution: { ...made.resolution, findings } })).toContain('Bịa (*)');
    expect(wordsOf(published)).not.toContain('(*)');
  });

  it('what was only drawn from a source says so', () => {
    expect(wordsOf(made)).toContain('(Rút ra từ nguồn: Bài tường thuật cho biết có 5 bài học kinh nghiệm mà không liệt kê');
  });

  it('every figure says where it was published, not the target alone', () => {
    expect(wordsOf(published)).toMatch(/GRDP bình quân đầu người\n[^\n]*(Nhân Dân|nhandan)[^\n]*; [^\n]*Tiền Phong[^\n]*; [^\n]*VnEconomy/);
  });

  it('every indicator that is not met yet is carried on', () => {
    const { body } = composeReport(made);
    const from = body.findIndex((block) => block.type === 'paragraph' && block.text.includes('tiếp tục phấn đấu'));
    expect(textsOf(body.slice(from + 1, from + 2))).toHaveLength(14);
  });

  it('no line ends twice', () => {
    expect(wordsOf(made)).not.toMatch(/[.…;]\s*;|;\.|[^.]\.\.(?!\.)/);
  });

  it('a document that nobody signs yet names nobody', () => {
    expect(composeReport(published).signature).toEqual({ onBehalf: expect.stringMatching(/^T\/M \.+$/), office: '', name: '' });
  });

  it('a title keeps its capitals', () => {
    expect(composeReport(published).subject).toContain('thực hiện Nghị quyết Đại hội');
    expect(composeReport({ ...made, resolution: { ...made.resolution, title: 'Về MTTQ' } }).subject).toBe('Tổng kết thực hiện Nghị quyết số 02-NQ/TU về MTTQ');
  });

  it('a brief leaves nothing out while its page has room', async () => {
    const early = await reportOf(world, 'nq-19', '2024');
    const words = wordsOf({ ...early, kind: 'brief' });
    expect(words.match(/chưa có số liệu \(/g)).toHaveLength(4);
    expect(words).not.toContain('chỉ tiêu khác');
  });

  it('a brief says by rule what asks for a decision, and that nothing does when nothing does', () => {
    expect(wordsOf({ ...made, kind: 'brief' })).toMatch(/Việc cần quyết định\n- Chỉ tiêu không đạt, cần quyết định.*\n- 1 chỉ tiêu chưa có số liệu, cần đôn đốc báo cáo;\n- 3 nhiệm vụ quá hạn.*;\n- 2 nhiệm vụ chưa ghi/);
    const calm = { ...made.resolution, indicators: [], tasks: [], counts: { ...made.resolution.counts, total: 0 }, taskCounts: { ...made.resolution.taskCounts, total: 0, overdue: 0, noDeadline: 0 } };
    expect(wordsOf({ ...made, kind: 'brief', resolution: calm })).toMatch(/Việc cần quyết định\nKhông có\.$/);
  });

  it('a task that is done after the day looked at is not told as done', () => {
    const tasks = made.resolution.tasks.filter(({ isGroup }) => !isGroup).slice(0, 1).map((one) => ({ ...one, state: 'inProgress' as const, completedOn: '2024-05-01', evidence: [], notes: [] }));
    expect(wordsOf({ ...made, kind: 'tasks', resolution: { ...made.resolution, tasks } })).not.toContain('oàn thành ngày');
  });

  it('the table of tasks says how often one was extended and its first deadline, and counts the extended ones apart', () => {
    const { body } = composeReport({ ...made, kind: 'tasks' });
    const words = wordsOf({ ...made, kind: 'tasks' });
    expect(words).toContain('31/10/2023 (gia hạn 1 lần, hạn đầu 30/6/2023)');
    expect(words).toContain('Có 1 nhiệm vụ đã được gia hạn, tính quá hạn theo hạn mới.');
    const two = body.find((block) => block.type === 'table' && block.columns.length === 5);
    expect(two?.type === 'table' && two.rows.map((row) => (Array.isArray(row) ? row.map((cell) => (typeof cell === 'string' ? cell : cell.text)) : row))).toEqual([['Hoàn thành', '7', '3', '10', '0'], ['Chưa hoàn thành', '5', '3', '8', '1']]);
  });
});
