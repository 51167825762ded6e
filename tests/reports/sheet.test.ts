import { parseCsv } from 'hucre/csv';
import { readXlsx, type Workbook } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSample } from '#server/load-sample';
import { unzip } from '#server/sheets/zip-guard';
import { resolutionView } from '#server/resolution-view';
import { openWorld, type Caller, type World } from '../support/app.ts';

const head = 3;

describe('the tables of a report as a spreadsheet', () => {
  let world: World;
  let call: Caller;
  let book: Workbook;
  let view: Awaited<ReturnType<typeof resolutionView>>;
  const get = async (query: string, id = 'nq-02') => call('GET', `/api/resolutions/${id}/report?${query}`);
  const open = async (query: string, id?: string): Promise<Workbook> => readXlsx((await get(query, id)).bytes, { readStyles: true });

  beforeAll(async () => {
    world = await openWorld();
    await loadSample(world.database, world.services.auth, world.clock.now);
    await world.add('soan', ['specialist']);
    call = await world.as('soan');
    view = await resolutionView(world.database.read, world.clock.now, 'nq-02', '2023Q3');
    book = await open('format=xlsx&asOf=2023Q3');
  });
  afterAll(async () => { await world.close(); });

  it('has every table of the report on a sheet of its own', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(['Nhiệm vụ theo hạn', 'Biểu chỉ tiêu', 'Biểu nhiệm vụ']);
  });

  it('has the API\'s figures as real numbers, with formats that print them as paper does', () => {
    const sheet = book.sheets.find(({ name }) => name === 'Biểu chỉ tiêu');
    const heads = sheet?.rows[head] ?? [];
    const at = (text: string): number => heads.indexOf(text);
    let figures = 0;
    for (const { name, decimals = 0, evaluation, targets: [target] } of view.indicators) {
      const index = sheet?.rows.findIndex((row) => row[1] === name) ?? -1;
      const row = sheet?.rows[index];
      if (!row) throw new Error(`${name} is missing`);
      if (typeof evaluation.thisPeriod === 'number') {
        expect(row[at('Thực hiện kỳ này')]).toBe(evaluation.thisPeriod);
        expect(sheet?.cells?.get(`${index},${at('Thực hiện kỳ này')}`)?.style?.numFmt).toBe(`#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`);
        figures += 1;
      }
      if (target?.low !== undefined && target.high === undefined) {
        expect(row[at('Mục tiêu')]).toBe(target.low);
        expect(sheet?.cells?.get(`${index},${at('Mục tiêu')}`)?.style?.numFmt).toMatch(/^"≥ "/);
      }
      if (evaluation.share !== null) expect(row[at('So mục tiêu (%)')]).toBe(evaluation.share);
    }
    expect(figures).toBeGreaterThan(5);
    expect(heads[at('Thực hiện kỳ này') + 1]).toBe('Ghi chú');
  });

  it('has deadlines as real days', () => {
    const sheet = book.sheets.find(({ name }) => name === 'Biểu nhiệm vụ');
    const dated = view.tasks.filter(({ isGroup, dueOn }) => !isGroup && dueOn);
    expect(dated.length).toBeGreaterThan(3);
    for (const { content, dueOn } of dated) {
      const row = sheet?.rows.find((one) => String(one[1]).startsWith(content));
      expect((row?.[4] as Date | undefined)?.toISOString().slice(0, 10)).toBe(dueOn);
    }
  });

  it('keeps its head in sight, prints on landscape A4 with the head on every page, and says of when it is and what was made up', async () => {
    const raw = Buffer.from((await get('format=xlsx&asOf=2023Q3')).bytes);
    const sheet = unzip(raw).get('xl/worksheets/sheet2.xml')?.toString('utf8') ?? '';
    expect(sheet).toMatch(/<pane [^>]*ySplit="4"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(unzip(raw).get('xl/workbook.xml')?.toString('utf8')).toMatch(/_xlnm\.Print_Titles[^<]*>[^<]*\$4:\$4/);
    expect(sheet).toMatch(/<col [^>]*width="3\d/);
    const texts = book.sheets[1]?.rows.slice(0, 3).map(([first]) => first);
    expect(texts?.[0]).toBe('BIỂU CHỈ TIÊU');
    expect(texts?.[2]).toContain('Số liệu đến hết quý III/2023');
    expect(texts?.[2]).toContain('số liệu minh họa');
  });

  it('CSV is one table with its mark of UTF-8, or a ZIP of all', async () => {
    const one = await get('kind=indicators&format=csv&asOf=2023Q3');
    expect(one.headers['content-type']).toContain('text/csv');
    const text = Buffer.from(one.bytes).toString('utf8');
    expect(text.startsWith('\ufeffSTT,Chỉ tiêu,')).toBe(true);
    const rows = parseCsv(text);
    for (const { name, evaluation: { thisPeriod } } of view.indicators) if (typeof thisPeriod === 'number') expect(rows.find((row) => row[1] === name)?.[6]).toBe(String(thisPeriod));
    expect(rows.at(-1)?.[0]).toContain('Số liệu minh họa');
    const all = await get('format=csv&asOf=2023Q3');
    expect(all.headers['content-type']).toBe('application/zip');
    // In a whole report the same table says at its foot what is made up of tasks and words too.
    const within = unzip(Buffer.from(all.bytes)).get('2. Biểu chỉ tiêu.csv')?.toString('utf8') ?? '';
    expect(parseCsv(within).slice(0, -1)).toEqual(rows.slice(0, -1));
    const second = await get('format=csv&asOf=2023Q3&table=2');
    expect(Buffer.from(second.bytes).toString('utf8')).toBe(within);
    expect((await get('format=csv&asOf=2023Q3&table=9')).body).toMatchObject({ code: 'invalid', errors: [{ path: 'querystring/table' }] });
  });

  it('words that look like a formula stay words in both', async () => {
    const made = await call('POST', '/api/tasks', { resolutionId: 'nq-02', content: '=HYPERLINK("http://x.test")', timing: 'standing', leadOfficeId: 'dv-mttq-tinh', isGroup: false, product: '@SUM(1)' });
    expect(made.status).toBe(201);
    const rows = parseCsv(Buffer.from((await get('kind=tasks&format=csv&table=2')).bytes).toString('utf8'));
    const row = rows.find((one) => String(one[1]).includes('HYPERLINK'));
    expect(row?.[1]).toBe('\'=HYPERLINK("http://x.test")');
    expect(row?.[rows[0]?.indexOf('Sản phẩm') ?? 0]).toBe('\'@SUM(1)');
    const sheet = (await open('kind=tasks&format=xlsx')).sheets.find(({ name }) => name === 'Biểu nhiệm vụ');
    const index = sheet?.rows.findIndex((one) => String(one[1]).includes('HYPERLINK')) ?? -1;
    expect(sheet?.rows[index]?.[1]).toBe('=HYPERLINK("http://x.test")');
    expect(sheet?.cells?.get(`${index},1`)?.formula).toBeUndefined();
  });

  it('a report without tables is refused as such', async () => {
    for (const format of ['xlsx', 'csv']) expect(await get(`kind=brief&format=${format}`)).toMatchObject({ status: 409, body: { code: 'reportHasNoTables' } });
  });
});
