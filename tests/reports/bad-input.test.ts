import { readXlsx } from 'hucre/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawFile, makeReport } from '#server/reports/make';
import { composeReport, type ReportInput } from '#server/reports/report';
import { createTypesetter, type Typesetter } from '#server/reports/typesetter';
import { unzip } from '#server/sheets/zip-guard';
import type { World } from '../support/app.ts';
import { reportOf, sampleWorld } from '../support/report.ts';

const odd = ['Chữ 😀 lạ 漢字', 'Tie\u0302\u0301ng Vie\u0323\u0302t', 'Đảo \u202engược', 'Rỗng\u0000\u0007 \ud800 lẻ', '#import "x": *', '<w:p>&amp;</w:p> ]]>', '=1+1'];
const wanted = ['Chữ □ lạ □□', 'Tiếng Việt', 'Đảo ngược', '#import "x": *', '=1+1'];
const long = `${'Tên rất dài của một chỉ tiêu '.repeat(12)}`.slice(0, 300).trim();

describe('whatever is in a report, it is a correct document in every format', () => {
  let world: World;
  let typesetter: Typesetter;
  let input: ReportInput;
  const wordsOfPdf = async (some: ReportInput): Promise<{ words: string; pages: number }> => {
    const pdf = await getDocument({ data: new Uint8Array((await makeReport(typesetter, some)).pdf), useSystemFonts: false }).promise;
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')));
    return { words: pages.join(' ').replaceAll(/\s+/g, ' '), pages: pdf.numPages };
  };
  const wordsOfDocx = async (some: ReportInput): Promise<string> => {
    const { bytes } = await drawFile(typesetter, composeReport(some), 'docx');
    const xml = unzip(Buffer.from(bytes)).get('word/document.xml')?.toString('utf8') ?? '';
    // What XML may not hold would make the file unreadable.
    expect([...xml].filter((letter) => (letter < ' ' && !'\t\n\r'.includes(letter)) || '\ufffd\ufffe\uffff'.includes(letter))).toEqual([]);
    return xml.replaceAll(/<\/w:p>/g, ' ').replaceAll(/<[^>]+>/g, '').replaceAll('&quot;', '"').replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');
  };

  beforeAll(async () => {
    world = await sampleWorld();
    typesetter = createTypesetter();
    input = await reportOf(world, 'nq-02', '2023Q3');
  });
  afterAll(async () => {
    await typesetter.close();
    await world.close();
  });

  it('signs that no face has, decomposed letters, marks that turn text and stray halves of letters, in prose and in names', async () => {
    const parts = [{ key: 'a', level: 1, heading: odd.join(' '), blocks: [
      ...odd.map((text) => ({ type: 'paragraph' as const, runs: [{ text, bold: true }] })), { type: 'list' as const, items: odd.map((text) => [{ text }]) }, { type: 'table' as const, columns: odd, rows: [odd] },
    ] }];
    const indicators = input.resolution.indicators.map((one, index) => ({ ...one, name: odd[index % odd.length] ?? '' }));
    const some = { ...input, parts, resolution: { ...input.resolution, indicators } };
    const { words } = await wordsOfPdf(some);
    const docx = await wordsOfDocx(some);
    for (const text of wanted) {
      expect(words).toContain(text);
      expect(docx).toContain(text);
    }
    const sheet = (await readXlsx((await drawFile(typesetter, composeReport(some), 'xlsx')).bytes)).sheets.find(({ name }) => name === 'Biểu chỉ tiêu');
    expect(JSON.stringify(sheet?.rows)).toContain('Tiếng Việt');
  });

  it('a name of 300 letters is whole in the tables and stays inside the page', async () => {
    const indicators = input.resolution.indicators.map((one) => ({ ...one, name: long }));
    const some: ReportInput = { ...input, kind: 'indicators', resolution: { ...input.resolution, indicators, tasks: [] } };
    const pdf = await getDocument({ data: new Uint8Array((await makeReport(typesetter, some)).pdf), useSystemFonts: false }).promise;
    const squeezed: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { width } = page.getViewport({ scale: 1 });
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item)) continue;
        squeezed.push(item.str.replaceAll(' ', ''));
        expect((item.transform[4] as number) + item.width).toBeLessThan(width - 30);
      }
    }
    // Word by word: a row may go on over the page, and then other cells stand between.
    for (const word of ['Tên', 'rất', 'dài']) expect(squeezed.join('').split(word).length - 1).toBe(indicators.length * (long.split(word).length - 1));
    expect((await wordsOfDocx(some)).split(long).length - 1).toBe(indicators.length);
  });

  it('a table of 3,000 rows is set, its head on every page, and is whole in Word and Excel', async () => {
    const task = input.resolution.tasks.find(({ isGroup }) => !isGroup);
    if (!task) throw new Error('the sample has tasks');
    const tasks = Array.from({ length: 3000 }, (_, index) => ({ ...task, id: `t${index}`, number: `n${index}`, parentId: undefined }));
    const some: ReportInput = { ...input, kind: 'tasks', resolution: { ...input.resolution, tasks } };
    const { words, pages } = await wordsOfPdf(some);
    expect(words).toContain('n0 ');
    expect(words).toContain('n2999 ');
    // The last page may hold the end of the document alone.
    expect(pages - (words.match(/STT Nhiệm vụ/g)?.length ?? 0)).toBeLessThanOrEqual(1);
    expect(pages).toBeGreaterThan(100);
    expect(await wordsOfDocx(some)).toContain('n2999');
    const { sheets } = await readXlsx((await drawFile(typesetter, composeReport(some), 'xlsx')).bytes);
    expect(sheets.find(({ name }) => name === 'Biểu nhiệm vụ')?.rows.filter(([first]) => /^n\d+$/.test(String(first)))).toHaveLength(3000);
  });

  it('an empty resolution is a correct document of every kind, without a word of a program in it', async () => {
    const none = { total: 0, doneOnTime: 0, doneLate: 0, inProgress: 0, overdue: 0, standing: 0, noDeadline: 0, doneUndated: 0, awaiting: 0, extendedDone: 0, extendedOpen: 0, doneOfDue: null };
    const resolution = { ...input.resolution, indicators: [], tasks: [], findings: [], lessons: [], objectives: [], summary: undefined, counts: { ...input.resolution.counts, total: 0 }, taskCounts: none };
    for (const kind of ['final', 'interim', 'indicators', 'tasks', 'brief', 'office'] as const) {
      const some = { ...input, kind, resolution, office: { id: 'dv-mttq-tinh', name: 'Ủy ban MTTQ', own: [] } };
      const { words } = await wordsOfPdf(some);
      expect(words.length).toBeGreaterThan(100);
      for (const text of [words, await wordsOfDocx(some)]) expect(text).not.toMatch(/undefined|NaN|null|\[object/);
    }
    await expect(drawFile(typesetter, composeReport({ ...input, kind: 'indicators', resolution }), 'xlsx')).rejects.toMatchObject({ status: 409, code: 'reportHasNoTables' });
  });

  it('an outline without a word, and one of a hundred empty parts, is a document too', async () => {
    expect((await wordsOfPdf({ ...input, parts: [] })).words).toContain('BÁO CÁO');
    const parts = Array.from({ length: 100 }, (_, index) => ({ key: `k${index}`, level: index % 4, heading: `Phần ${index}`, blocks: [] }));
    const { words } = await wordsOfPdf({ ...input, parts });
    expect(words).toContain('Phần 99');
    expect(words).not.toMatch(/undefined/);
  });
});
