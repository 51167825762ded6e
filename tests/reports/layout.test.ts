import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownFigures } from '#server/own-figures';
import { makeReport } from '#server/reports/make';
import { composeReport, type ReportInput } from '#server/reports/report';
import { createTypesetter, type Typesetter } from '#server/reports/typesetter';
import type { World } from '../support/app.ts';
import { reportOf, sampleWorld } from '../support/report.ts';

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;
interface Word { text: string; x: number; y: number; size: number; font: string }
const mm = 72 / 25.4;

/** The runs of a page with where they stand from its upper left, and the name of their face. */
async function runsOf(pdf: Pdf, number: number): Promise<Word[]> {
  const page = await pdf.getPage(number);
  // Faces are known by name once the page's operators have been read.
  const { fnArray } = await page.getOperatorList();
  if (!fnArray.includes(OPS.setFont)) return [];
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{
    text: item.str, x: item.transform[4] as number, y: height - (item.transform[5] as number), size: item.transform[0] as number,
    font: (page.commonObjs.get(item.fontName) as { name: string }).name,
  }] : []));
}
const allRuns = async (pdf: Pdf): Promise<Word[]> => (await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => runsOf(pdf, index + 1)))).flat();
const textOf = (runs: Word[]): string => runs.map(({ text }) => text).join(' ').replaceAll(/\s+/g, ' ');

describe('a report on paper', () => {
  let world: World;
  let typesetter: Typesetter;
  let input: ReportInput;
  const set = async (some: ReportInput): Promise<Pdf> => getDocument({ data: new Uint8Array((await makeReport(typesetter, some)).pdf), useSystemFonts: false }).promise;

  beforeAll(async () => {
    world = await sampleWorld();
    typesetter = createTypesetter();
    input = await reportOf(world, 'nq-02', '2023Q3');
  });
  afterAll(async () => {
    await typesetter.close();
    await world.close();
  });

  it('a Party document has 30 mm at the left, a first line of 10 mm more, an exact pitch of 20 pt, and its number 10 mm from the top', async () => {
    const pdf = await set(input);
    const first = await runsOf(pdf, 1);
    const body = first.filter(({ size, x }) => Math.abs(size - 14) < 0.1 && Math.abs(x - 30 * mm) < 0.2);
    expect(body.length).toBeGreaterThan(3);
    const paragraph = first.find(({ text }) => text.startsWith('Nghị'));
    expect(paragraph?.x).toBeCloseTo(40 * mm, 0);
    const next = body.find(({ y }) => y > (paragraph?.y ?? 0));
    expect((next?.y ?? 0) - (paragraph?.y ?? 0)).toBeCloseTo(20, 1);
    const number = (await runsOf(pdf, 2)).find(({ text }) => text === '2');
    expect(number?.size).toBe(14);
    // A digit stands on its line with its head 10 mm from the edge of the paper.
    expect(Math.abs((number?.y ?? 0) - 14 * 0.75 - 10 * mm)).toBeLessThan(1.5);
    expect(number?.x).toBeCloseTo((30 + 82.5) * mm - 3.5, 0);
  });

  it('the office of the signer is not bold in a Party document and bold in a State one, the name bold in both', async () => {
    const signed = { ...input, resolution: { ...input.resolution, signature: { onBehalf: 'T/M BAN THƯỜNG VỤ', office: 'BÍ THƯ', name: 'Nguyễn Văn Thử' } } };
    for (const [layout, officeBold] of [['party', false], ['state', true]] as const) {
      const runs = await allRuns(await set({ ...signed, layout }));
      const faceOf = (text: string): string => runs.findLast((run) => run.text.includes(text))?.font ?? '';
      expect(/bold/i.test(faceOf('BÍ THƯ'))).toBe(officeBold);
      expect(faceOf('Nguyễn Văn Thử')).toMatch(/bold/i);
      expect(faceOf('BAN THƯỜNG VỤ')).toMatch(/bold/i);
    }
  });

  it('a State document has number and date on one line and ends with ./., a Party one does neither', async () => {
    const heads = async (layout: 'party' | 'state') => {
      const pdf = await set({ ...input, layout });
      const runs = await runsOf(pdf, 1);
      const y = (start: string): number => runs.find(({ text }) => text.startsWith(start))?.y ?? 0;
      return { apart: Math.abs(y('Số') - y('Thanh Hóa, ngày')), text: textOf(await allRuns(pdf)) };
    };
    const [state, party] = [await heads('state'), await heads('party')];
    expect(state.apart).toBeLessThan(1);
    expect(party.apart).toBeGreaterThan(5);
    expect(state.text.match(/\.\/\./g)).toHaveLength(1);
    expect(party.text).not.toContain('./.');
  });

  it('the number of a document stands on the line of the words around it', async () => {
    const runs = await runsOf(await set(input), 1);
    const number = runs.find(({ text }) => text.includes('02-NQ/TU'));
    const before = runs.find(({ text }) => text.startsWith('Tổng kết thực hiện') || text.startsWith('Sơ kết thực hiện'));
    expect([number?.text !== undefined, before?.text !== undefined]).toEqual([true, true]);
    expect(number?.y).toBeCloseTo(before?.y ?? 0, 1);
  });

  it('a signature never stands on a page without words of the text that it signs', async () => {
    const one = input.resolution.findings.slice(0, 1);
    // Whatever the length of the text, so that some of them end just at the foot of a page; with and without an appendix after it.
    for (let more = 0; more < 29; more += 1) {
      const findings = one.flatMap((finding) => Array.from({ length: more + 1 }, (_, index) => ({ ...finding, id: `x${index}`, findingKind: 'result' as const, text: 'Một câu ngắn' })));
      for (const some of [[], input.resolution.tasks.filter(({ isGroup }) => isGroup)]) {
        const pdf = await set({ ...input, resolution: { ...input.resolution, indicators: [], tasks: some, lessons: [], findings } });
        const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => textOf(await runsOf(pdf, index + 1))));
        expect(pages.find((page) => page.includes('T/M BAN THƯỜNG VỤ')), `${more}`).toContain('ĐỀ XUẤT, KIẾN NGHỊ');
      }
    }
  });

  it('neither does one under a table', async () => {
    const task = input.resolution.tasks.find(({ isGroup }) => !isGroup);
    if (!task) throw new Error('the sample has tasks');
    for (let more = 1; more < 16; more += 1) {
      const tasks = Array.from({ length: more }, (_, index) => ({ ...task, id: `t${index}`, parentId: undefined }));
      const pdf = await set({ ...input, kind: 'tasks', resolution: { ...input.resolution, tasks } });
      expect(textOf(await runsOf(pdf, pdf.numPages)), `${more}`).toMatch(/Biểu này gồm .* T\/M BAN THƯỜNG VỤ/);
    }
  });

  it('a group\'s head is never alone at the foot of a table, and is said again where the group goes on', async () => {
    const task = input.resolution.tasks.find(({ isGroup }) => !isGroup);
    const group = input.resolution.tasks.find(({ isGroup }) => isGroup);
    if (!task || !group) throw new Error('the sample has tasks');
    const groups = [0, 1, 2].map((index) => ({ ...group, id: `g${index}`, number: `${index}`, content: `Nhóm thứ ${index}` }));
    const tasks = groups.flatMap((one, at) => [one, ...Array.from({ length: 12 }, (_, index) => ({ ...task, id: `t${at}-${index}`, number: `${at}.${index}`, parentId: one.id }))]);
    const pdf = await set({ ...input, kind: 'tasks', resolution: { ...input.resolution, tasks } });
    expect(pdf.numPages).toBeGreaterThan(3);
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const rows = (await runsOf(pdf, page)).filter(({ text, x }) => x < 30 * mm && /^(\d\. Nhóm|\d\.\d+$)/.test(text)).map(({ text }) => text);
      if (rows.length === 0) continue;
      expect(rows[0]).toMatch(/Nhóm/);
      expect(rows.at(-1)).not.toMatch(/Nhóm/);
    }
  });

  it('an empty group and rows of no group are printed too', async () => {
    const tasks = input.resolution.tasks.map((task) => ({ ...task, parentId: task.isGroup ? task.parentId : undefined }));
    const text = textOf(await allRuns(await set({ ...input, kind: 'tasks', resolution: { ...input.resolution, tasks } })));
    for (const { isGroup, content } of tasks) if (!isGroup) expect(text).toContain(content.split(' ').slice(0, 4).join(' '));
    expect(text).toContain('Các mục khác');
  });

  it('a brief stays on one page and says how many it left out', async () => {
    const { resolution } = input;
    const late = resolution.indicators.find(({ evaluation }) => evaluation.status === 'offTrack');
    const overdue = resolution.tasks.find(({ state }) => state === 'overdue');
    if (!late || !overdue) throw new Error('the sample has some late');
    const long = 'Tỷ lệ KHÁ DÀI '.repeat(20).trim();
    const many = { ...resolution, indicators: Array.from({ length: 30 }, (_, index) => ({ ...late, id: `i${index}`, name: long })), tasks: Array.from({ length: 30 }, (_, index) => ({ ...overdue, id: `t${index}`, content: long })) };
    const pdf = await set({ ...input, kind: 'brief', resolution: many });
    expect(pdf.numPages).toBe(1);
    const text = textOf(await allRuns(pdf));
    const [, left = ''] = /… và (\d+) chỉ tiêu khác/.exec(text) ?? [];
    expect(text.match(/lẽ ra 64,8/g)).toHaveLength(30 - Number(left));
    expect(text).toMatch(/… và \d+ nhiệm vụ khác/);
    expect(text).toContain('Việc cần quyết định');
  });

  it('a brief stays on one page whatever is in it: sixty names of 300 letters, all missed, each with a person\'s word and its reason', async () => {
    const { resolution } = input;
    const one = resolution.indicators.find(({ evaluation }) => evaluation.status === 'offTrack');
    const task = resolution.tasks.find(({ state }) => state === 'overdue');
    if (!one || !task) throw new Error('the sample has some late');
    const long = 'Tỷ lệ huyện, thị xã đã ký chương trình phối hợp '.repeat(7).slice(0, 300).trim();
    const override = { id: 'o', status: 'missed' as const, reason: long, author: 'Đồng chí Phó Bí thư Thường trực Tỉnh ủy', asOf: '2023Q3', madeOn: '2023-10-12', until: '2030-01-01' };
    const indicators = Array.from({ length: 60 }, (_, index) => ({ ...one, id: `i${index}`, name: long, override }));
    const offices = Object.fromEntries(Object.keys(resolution.offices).map((id) => [id, long]));
    for (const some of [indicators, indicators.map((each) => ({ ...each, evaluation: { ...each.evaluation, status: 'noData' as const }, override: { ...override, status: 'noData' as const } }))]) {
      const pdf = await set({ ...input, kind: 'brief', resolution: { ...resolution, offices, indicators: some, tasks: Array.from({ length: 60 }, (_, index) => ({ ...task, id: `t${index}`, content: long, asking: true })) } });
      expect(pdf.numPages).toBe(1);
    }
  });

  it('a figure older than the report says of when it is', async () => {
    const old = input.resolution.indicators.find(({ evaluation }) => evaluation.at === '2022Q4' && evaluation.status === 'noData');
    expect(old).toBeDefined();
    expect(textOf(await allRuns(await set(input)))).toContain('73,4 % (quý IV/2022)');
  });

  it('where only some figures were made up, each of them has a star and no other', async () => {
    const indicators = input.resolution.indicators.map((one, index) => ({ ...one, name: `Chỉ tiêu số ${index}`, provenance: { kind: index === 0 ? 'illustrative' as const : 'entered' as const } }));
    const text = textOf(await allRuns(await set({ ...input, kind: 'indicators', resolution: { ...input.resolution, indicators, tasks: [] } })));
    expect(text).toContain('Chỉ tiêu số 0 (*)');
    expect(text.match(/\(\*\)/g)).toHaveLength(2);
    expect(text).not.toContain('mọi chỉ tiêu');
  });

  it('an office sheet has the office\'s own figures against its own targets', async () => {
    const id = 'dv-quan-son';
    const own = await ownFigures(world.database.read, world.clock.now, input.resolution, id);
    const youth = own.find((view) => view.id === 'nq-02-ct-04');
    expect(youth?.targets).toEqual([{ low: 60, due: '2025' }]);
    expect(youth?.evaluation.actual).not.toBe(input.resolution.indicators.find((view) => view.id === 'nq-02-ct-04')?.evaluation.actual);
    const text = textOf(await allRuns(await set({ ...input, kind: 'office', office: { id, name: 'Huyện Quan Sơn', own } })));
    expect(text).toContain('50,3');
    expect(text).not.toContain('61,2');
    expect(text).not.toContain('23/27');
    expect(text).toContain('Chưa giao chỉ tiêu');
  });

  it('a report that takes too long is given up with 503, and a fresh process sets the next', async () => {
    const hasty = createTypesetter({ timeout: 1 });
    await expect(hasty.typeset(composeReport(input))).rejects.toMatchObject({ status: 503, code: 'reportFailed' });
    await hasty.close();
    const fresh = createTypesetter({ recycle: 1 });
    for (let turn = 0; turn < 2; turn += 1) expect((await fresh.typeset(composeReport({ ...input, kind: 'indicators' }))).pages).toBeGreaterThan(1);
    await fresh.close();
  });
});
