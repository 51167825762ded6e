import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeReport, type ReportInput } from '#server/reports/report';
import { createTypesetter, type Typesetter } from '#server/reports/typesetter';
import { formatFigure } from '#texts/format';
import type { World } from '../support/app.ts';
import { reportOf, sampleWorld } from '../support/report.ts';

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;
const open = (pdf: Uint8Array): Promise<Pdf> => getDocument({ data: new Uint8Array(pdf), useSystemFonts: false }).promise;
async function wordsOf(document: Pdf, page: number): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ').replaceAll(/\s+/g, ' ');
}
const allWords = async (document: Pdf): Promise<string[]> => Promise.all(Array.from({ length: document.numPages }, (_, index) => wordsOf(document, index + 1)));
const landscape = async (document: Pdf, page: number): Promise<boolean> => {
  const { width, height } = (await document.getPage(page)).getViewport({ scale: 1 });
  return width > height;
};

describe('a report in the official form', () => {
  let world: World;
  let typesetter: Typesetter;
  let input: ReportInput;
  let bytes: Uint8Array;
  let pdf: Pdf;
  let pages: string[];

  const set = async (some: ReportInput): Promise<Pdf> => open((await typesetter.typeset(composeReport(some))).pdf);

  beforeAll(async () => {
    world = await sampleWorld();
    typesetter = createTypesetter();
    input = await reportOf(world, 'nq-02', '2023Q3');
    bytes = (await typesetter.typeset(composeReport(input))).pdf;
    pdf = await open(bytes);
    pages = await allWords(pdf);
  });
  afterAll(async () => {
    await typesetter.close();
    await world.close();
  });

  it('says it is PDF/A-2a, is tagged, in Vietnamese, with its title and bookmarks', async () => {
    const { info, metadata } = await pdf.getMetadata() as unknown as { info: Record<string, unknown>; metadata: { getRaw(): string } };
    expect(metadata.getRaw()).toMatch(/pdfaid:part(?:>|=")2/);
    expect(metadata.getRaw()).toMatch(/pdfaid:conformance(?:>|=")A/);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(info).toMatchObject({ Language: 'vi-VN', Title: expect.stringContaining('Nghị quyết số 02-NQ/TU'), Author: 'Tỉnh ủy Thanh Hóa' });
    const outline = (await pdf.getOutline()).map(({ title }) => title);
    expect(outline.join(' ')).toContain('KẾT QUẢ THỰC HIỆN');
    expect(outline.at(-1)).toContain('BIỂU NHIỆM VỤ');
    const tree = JSON.stringify(await (await pdf.getPage(3)).getStructTree());
    expect(tree).toContain('"alt":"Biểu đồ 1.');
  });

  it('draws the forecast of an indicator beyond its last figure, says the API\'s figure, its band and that it is no judgement', async () => {
    await world.add('xem', ['leader']);
    const leader = await world.as('xem');
    const { evaluation: { forecast: told } } = (await leader('GET', '/api/indicators/nq-02-ct-04?asOf=2023Q3')).body;
    const [value, low, high] = [told.value, told.low, told.high].map((one: number) => formatFigure(one, 'vi', 1, '%').replace(/\u00a0%$/, ''));
    const words = pages.join(' ').replaceAll('\u00a0', ' ');
    expect(words).toContain(`Dự báo đến hết quý IV/2025: khoảng ${value} %; bốn trong năm trường hợp nằm từ ${low} đến ${high} %.`);
    expect(words).toContain('là dự báo, không phải đánh giá và không tính vào trạng thái');
    const chartOf = ({ body }: ReturnType<typeof composeReport>, name: string) => body.flatMap((block) => (block.type === 'charts' ? block.charts : [])).find(({ alt }) => alt.includes(name));
    const { name } = input.resolution.indicators.find(({ id }) => id === 'nq-02-ct-04') ?? { name: '?' };
    const drawn = chartOf(composeReport(input), name);
    expect(drawn?.svg).toContain(`>Dự báo ${value}`);
    expect(drawn?.data.series.find(({ role }) => role === 'forecast')?.values.at(-1)).toBe(told.value);
    expect(drawn?.data.series.filter(({ role }) => role === 'band').map(({ values }) => values.at(-1))).toEqual([told.low, told.high]);
    // Who does not want it leaves it out, and then no word of it is said.
    const without = composeReport({ ...input, forecast: false });
    expect(chartOf(without, name)?.data.series.map(({ role }) => role)).not.toContain('forecast');
    expect(JSON.stringify({ ...without, properties: null })).not.toContain('Dự báo');
  });

  it('has the head of a Party document: no colon after Số, nothing guessed, T/M, an office that is not bold', () => {
    expect(pages[0]).toMatch(/TỈNH ỦY THANH HÓA \* Số -BC\/TU ĐẢNG CỘNG SẢN VIỆT NAM Thanh Hóa, ngày tháng năm BÁO CÁO/);
    expect(pages.join(' ')).toContain('T/M BAN THƯỜNG VỤ');
    expect(pages.join(' ')).not.toMatch(/Số:|TM\.|\.\/\./);
  });

  it('has no number on page 1 and one on every other', () => {
    expect(pages[0]).not.toMatch(/^1 /);
    pages.slice(1).forEach((words, index) => { expect(words.startsWith(`${index + 2} `)).toBe(true); });
  });

  it('has contents only when asked for, on a page before page 1, with the numbers of the pages', async () => {
    expect(pages.join(' ')).not.toContain('MỤC LỤC');
    const words = await allWords(await set({ ...input, contents: true }));
    expect(words[0]).toMatch(/^MỤC LỤC Phần thứ nhất\. KẾT QUẢ THỰC HIỆN/);
    expect(words[1]).toMatch(/^TỈNH ỦY/);
    words.slice(2).forEach((one, index) => { expect(one.startsWith(`${index + 2} `)).toBe(true); });
    const at = words.findIndex((one) => one.includes('Phụ lục 1 BIỂU CHỈ TIÊU ') && one.includes('STT'));
    expect(words[0]?.replaceAll(/[ .·]+/g, ' ')).toContain(`Phụ lục 1 BIỂU CHỈ TIÊU ${at}`);
  });

  it('says every figure as the API has it', () => {
    const words = pages.join(' ');
    for (const { name, decimals, measure, evaluation } of input.resolution.indicators) {
      expect(words).toContain(name.split(' ').slice(0, 3).join(' '));
      if (typeof evaluation.actual === 'number') expect(words).toContain(formatFigure(evaluation.actual, 'vi', decimals, measure).replaceAll('\u00a0', ' '));
    }
    expect(words).toContain('có 2/16 chỉ tiêu đạt và vượt, trong đó vượt 1');
  });

  it('has its tables on landscape pages with their heads repeated', async () => {
    const first = pages.findIndex((words) => words.includes('BIỂU CHỈ TIÊU')) + 1;
    expect(await landscape(pdf, 1)).toBe(false);
    for (let page = first; page <= pdf.numPages; page += 1) {
      expect(await landscape(pdf, page)).toBe(true);
      expect(pages[page - 1]).toMatch(/STT (Chỉ tiêu|Nhiệm vụ)/);
    }
    expect(pdf.numPages - first).toBeGreaterThanOrEqual(3);
  });

  it('carries the mark of what was made up on its first page, on its charts and on its tables', () => {
    expect(pages[0]).toContain('Số liệu minh họa: mọi chỉ tiêu, mục tiêu và con số');
    expect(pages.filter((words) => words.includes('Biểu đồ')).every((words) => words.includes('(số liệu minh họa)'))).toBe(true);
    expect(pages.find((words) => words.includes('BIỂU CHỈ TIÊU'))).toContain('số liệu minh họa');
  });

  it('official figures carry no such mark, and say where they come from', async () => {
    const words = (await allWords(await set(await reportOf(world, 'nq-19', '2025')))).join(' ');
    expect(words).not.toContain('minh họa');
    expect(words).toContain('DANH MỤC NGUỒN');
    expect(words).toContain('vneconomy.vn');
  });

  it('a State document has its own head and colon', async () => {
    const words = (await allWords(await set({ ...input, layout: 'state' }))).join(' ');
    expect(words).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc/);
    expect(words).toContain('Số: /BC-TU');
    expect(words).toContain('TM. BAN THƯỜNG VỤ');
  });

  it('a brief is one page', async () => { expect((await set({ ...input, kind: 'brief' })).numPages).toBe(1); });

  it.each(['interim', 'indicators', 'tasks', 'office'] as const)('%s is set too', async (kind) => {
    const document = await set({ ...input, kind, office: { id: 'dv-mttq-tinh', name: 'Ủy ban MTTQ' } });
    expect((await wordsOf(document, 1)).length).toBeGreaterThan(200);
    expect(await landscape(document, 1)).toBe(kind !== 'interim');
  });

  it('people\'s words are never markup and never break it', async () => {
    const hostile = ['#import "x": *', '*đậm* _nghiêng_ $x^2$', '<script>alert(1)</script>', 'Chữ 😀 lạ 漢字', 'Đảo \u202engược', 'Tách'.normalize('NFD'), `${'dài '.repeat(75)}`, '\\ ` ~ @ref [x](y) #', '= Tiêu đề'];
    const findings = input.resolution.findings.slice(0, 1).flatMap((one) => hostile.map((text, index) => ({ ...one, id: `x${index}`, findingKind: 'result' as const, text })));
    const words = (await allWords(await set({ ...input, resolution: { ...input.resolution, findings } }))).join(' ');
    for (const wanted of ['#import "x": *', '*đậm* _nghiêng_ $x^2$', '<script>alert(1)</script>', 'Chữ □ lạ □□', 'Đảo ngược', 'Tách', '= Tiêu đề']) expect(words).toContain(wanted);
  });

  it('an empty resolution is a correct document', async () => {
    const empty = { ...input.resolution, indicators: [], tasks: [], findings: [], lessons: [], objectives: [], counts: { ...input.resolution.counts, total: 0 }, taskCounts: { ...input.resolution.taskCounts, total: 0 } };
    const words = (await allWords(await set({ ...input, resolution: empty }))).join(' ');
    expect(words).toContain('Nghị quyết chưa có chỉ tiêu nào được ghi.');
    expect(words).not.toMatch(/undefined|NaN|null/);
  });

  it('the server goes on answering while a report is set, and one that fails does not stop the next', async () => {
    const broken = { ...composeReport(input), layout: { body: 'none' } } as unknown as ReturnType<typeof composeReport>;
    const [failed, after] = await Promise.allSettled([typesetter.typeset(broken), typesetter.typeset(composeReport(input))]);
    expect(failed.status).toBe('rejected');
    expect(after.status).toBe('fulfilled');
    const model = composeReport(input);
    const setting = Promise.all(Array.from({ length: 6 }, () => typesetter.typeset(model)));
    let answered = 0;
    let done = false;
    void setting.finally(() => { done = true; });
    while (!done) {
      await world.anybody('GET', '/api/health');
      answered += 1;
      // Lets the typesetter's answer in: calls by inject never leave this turn of the loop.
      await new Promise(setImmediate);
    }
    // On the server's own thread it would be one answer before the six and none between.
    expect(answered).toBeGreaterThan(6);
  });
});
