import { deflateRawSync } from 'node:zlib';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsx } from '#api/sheets';
import { guardZip } from '#server/sheets/zip-guard';
import { openWorld, password, smallResolution, type Caller, type World } from '../support/app.ts';

/** A ZIP file with one part, whose head may lie about its size. */
function zipOf(name: string, content: Buffer, more: { said?: number; flags?: number } = {}): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(more.flags ?? 0, 8);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(more.said ?? content.length, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

describe('a file is looked through before it is unpacked', () => {
  const code = (file: Buffer): unknown => { try { guardZip(file); return 'taken'; } catch (error) { return (error as { code: string }).code; } };
  it.each([
    ['a text', Buffer.from('không phải tệp Excel, chỉ là chữ'), 'notASheet'],
    ['an old or encrypted file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'sheetEncrypted'],
    ['a part with a password', zipOf('a.xml', Buffer.from('x'), { flags: 1 }), 'sheetEncrypted'],
    ['macros', zipOf('xl/vbaProject.bin', Buffer.from('x')), 'sheetMacros'],
    ['a bomb', zipOf('a.xml', Buffer.alloc(70 * 1024 * 1024)), 'sheetTooLarge'],
    ['a bomb that says it is small', zipOf('a.xml', Buffer.alloc(70 * 1024 * 1024), { said: 10 }), 'sheetTooLarge'],
    ['half a file', zipOf('a.xml', Buffer.from('x'.repeat(500))).subarray(0, 40), 'notASheet'],
    ['an honest one', zipOf('a.xml', Buffer.from('<a/>')), 'taken'],
  ])('%s', (_, file, told) => { expect(code(file)).toBe(told); });
});

describe('figures by Excel', () => {
  let world: World;
  let specialist: Caller;
  let cookie: string;
  let commune: string;
  let ids: string[];

  beforeAll(async () => {
    world = await openWorld();
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    const made = await smallResolution(specialist);
    commune = made.commune.id;
    await world.add('canbo', ['officer'], [commune]);
    const { id: _id, kind: _kind, version: _version, updatedAt: _at, updatedBy: _by, ...body } = made.indicator;
    const ratio = await specialist('POST', '/api/indicators', { ...body, number: '2', name: 'Tỷ lệ theo đầu người', acrossOffices: 'ratio', reportingOfficeIds: [commune, made.other.id] });
    const third = await specialist('POST', '/api/indicators', { ...body, number: '3', name: 'Chỉ tiêu thứ ba' });
    const { targets: _targets, baseline: _baseline, ...plain } = body;
    const reach = await specialist('POST', '/api/indicators', { ...plain, number: '4', name: 'Đã thành lập tổ', measure: 'tổ', aim: 'reach', targets: [{ due: '2025' }] });
    const grade = await specialist('POST', '/api/indicators', { ...plain, number: '5', name: 'Xếp loại, tập thể', measure: 'loại', aim: 'grade', grades: ['Hoàn thành xuất sắc, dẫn đầu', 'Hoàn thành tốt', 'Hoàn thành'], targets: [{ grade: 'Hoàn thành tốt', due: '2025' }] });
    if (reach.status !== 201 || grade.status !== 201) throw new Error(reach.text + grade.text);
    ids = [made.indicator.id, ratio.body.id, third.body.id, reach.body.id, grade.body.id];
    await specialist('PUT', '/api/readings', [{ indicatorId: ids[2], officeId: commune, period: '2021', value: 5.5, seen: null }]);
    const answer = await world.app.inject({ method: 'POST', url: '/api/session', payload: { username: 'canbo', password } });
    cookie = [answer.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0]).join('; ');
  });
  afterAll(() => world.close());

  const template = async (): Promise<Buffer> => (await world.app.inject({ url: '/api/entry/sheet?period=2022', headers: { cookie } })).rawPayload;
  const send = async (file: Uint8Array, type = xlsx) => {
    const answer = await world.app.inject({ method: 'POST', url: '/api/entry/sheet?period=2022', headers: { cookie, 'content-type': type }, payload: Buffer.from(file) });
    return { status: answer.statusCode, body: JSON.parse(answer.payload) };
  };
  /** The template with some cells filled in ("row,col", from 0) and lines added. */
  async function filled(values: Record<string, string | number | Date | null>, more: { formula?: string; added?: (string | number)[][]; merge?: boolean; numFmt?: string } = {}): Promise<Uint8Array> {
    const [sheet] = (await readXlsx(await template(), { readStyles: true })).sheets;
    if (!sheet) throw new Error('the template has a sheet');
    const rows = sheet.rows.map((row, index) => Array.from({ length: 12 }, (_, col) => values[`${index},${col}`] ?? row[col] ?? null));
    const cells = new Map<string, object>();
    if (more.formula) cells.set(more.formula, { formula: '1+1', value: 2, type: 'formula' });
    if (more.numFmt) cells.set('1,8', { style: { numFmt: more.numFmt } });
    return writeXlsx({ sheets: [{ name: 'x', rows: [...rows, ...more.added ?? []], cells: cells as never, ...(more.merge ? { merges: [{ startRow: 1, endRow: 2, startCol: 3, endCol: 3 }] } : {}) }] });
  }
  const states = (cells: { address: string; state: string }[]) => cells.map(({ address, state }) => [address, state]);

  it('the form has the office\'s own rows with hidden ids, what was before, and only its own cells open', async () => {
    const [sheet] = (await readXlsx(await template(), { readStyles: true })).sheets;
    expect(sheet?.rows.map((row) => row[3])).toEqual(['Chỉ tiêu', 'Tỷ lệ thử', 'Tỷ lệ theo đầu người', 'Chỉ tiêu thứ ba', 'Đã thành lập tổ', 'Xếp loại, tập thể']);
    expect(sheet?.rows[3]?.[6]).toBe(5.5);
    expect(sheet?.columns?.[0]?.hidden).toBe(true);
    expect(sheet?.protection).toBeDefined();
    const locked = (at: string): boolean | undefined => sheet?.cells?.get(at)?.style?.protection?.locked;
    expect([locked('1,8'), locked('2,9')]).toEqual([false, false]);
    expect([locked('1,3'), locked('1,9')]).not.toContain(false);
    expect(sheet?.dataValidations?.map(({ type, range, formula1, values }) => [type, range, type === 'list' ? values?.join() ?? formula1 : ''])).toEqual([
      ['decimal', 'I2:J4', ''], ['list', 'I5', "'Danh muc'!$A$1:$B$1"], ['list', 'I6', "'Danh muc'!$A$2:$C$2"], ['list', 'K2:K6', 'x'],
    ]);
    const [, lists] = (await readXlsx(await template())).sheets;
    expect(lists?.rows.map((row) => row.filter(Boolean))).toEqual([['Đã thực hiện', 'Chưa thực hiện'], ['Hoàn thành xuất sắc, dẫn đầu', 'Hoàn thành tốt', 'Hoàn thành']]);
    expect(sheet?.rows.slice(4).map((row) => row[7])).toEqual(['Đã thực hiện', 'Hoàn thành tốt']);
  });

  it('a filled form is shown cell by cell, with figures typed as numbers or as words, and nothing is saved by that', async () => {
    const { status, body } = await send(await filled({ '1,8': 12.5, '2,8': '1.234', '2,9': '2.000', '2,10': 'X', '2,11': 'theo báo cáo' }));
    expect(status).toBe(200);
    expect(states(body.cells)).toEqual([['I2', 'new'], ['I3', 'new'], ['I4', 'same'], ['I5', 'same'], ['I6', 'same']]);
    expect(body.cells[0]).toMatchObject({ indicatorId: ids[0], officeId: commune, first: '12,5' });
    expect(body.cells[1]).toMatchObject({ first: '1.234', second: '2.000', estimate: true, note: 'theo báo cáo' });
    expect((await specialist('GET', '/api/readings?from=2022&to=2022')).body.items).toEqual([]);
  });

  it('half a hundred shown as 50 % in Excel is fifty', async () => {
    expect((await send(await filled({ '1,8': 0.5 }, { numFmt: '0%' }))).body.cells[0]).toMatchObject({ first: '50' });
  });

  it.each([
    ['a word not in the list', { '4,8': 'đang làm' }, {}, 'I5', 'Không có trong danh sách'],
    ['another indicator\'s grade', { '5,8': 'Đã thực hiện' }, {}, 'I6', 'Không có trong danh sách'],
    ['a figure for a grade', { '5,8': 3 }, {}, 'I6', 'Không có trong danh sách'],
    ['a date as text', { '1,8': '31/12/2022' }, {}, 'I2', 'Không phải con số.'],
    ['a word', { '1,8': 'chưa có' }, {}, 'I2', 'Không phải con số.'],
    ['a date', { '1,8': new Date('2022-05-01') }, {}, 'I2', 'Là ngày tháng'],
    ['a figure that can be read two ways', { '1,8': '1.25' }, {}, 'I2', 'Không rõ là bao nhiêu'],
    ['a numerator alone', { '2,8': 5 }, {}, 'J3', 'Cần cả tử số và mẫu số'],
    ['a formula', {}, { formula: '1,8' }, 'I2', 'công thức'],
    ['merged cells', { '1,8': 5 }, { merge: true }, 'I2', 'gộp'],
  ])('%s is refused by its cell, with the reason', async (_, values, more, address, problem) => {
    const { body } = await send(await filled(values as Record<string, string>, more));
    const cell = body.cells.find(({ state }: { state: string }) => state === 'refused');
    expect(cell).toMatchObject({ address, problem: expect.stringContaining(problem) });
  });

  it('another office\'s row, another period\'s, a row twice and one that was added are each refused', async () => {
    const line = (id: string): (string | number)[] => [id, '', '', '', '', '', '', '', 7];
    const { body } = await send(await filled({}, { added: [line(`${ids[0]}|khac|2022`), line(`${ids[0]}|${commune}|2021`), line(`${ids[0]}|${commune}|2022`), line('')] }));
    expect(body.cells.slice(5).map(({ address, state, problem }: Record<string, string>) => [address, state, problem?.slice(0, 9)])).toEqual([
      ['A7', 'refused', 'Không phả'], ['A8', 'refused', 'Dòng của '], ['A9', 'refused', 'Trùng với'], ['A10', 'refused', 'Dòng thêm'],
    ]);
  });

  it.each([
    ['a figure with blanks that do not show', '1,8', '\u00a0 12,5\u00a0', { first: '12,5' }],
    ['Vietnamese thousands', '1,8', '1.234.567,5', { first: '1.234.567,5' }],
    ['English thousands', '1,8', '1,234,567.5', { first: '1.234.567,5' }],
    ['a percentage in words', '1,8', '12 %', { first: '12' }],
    ['a thing done, in letters taken apart', '4,8', ' Đã  thực hiện\u00a0'.normalize('NFD'), { first: 'yes', shown: 'Đã thực hiện' }],
    ['a thing not done, in English', '4,8', 'Not done', { first: 'no', shown: 'Chưa thực hiện' }],
    ['a grade in capitals', '5,8', 'HOÀN THÀNH TỐT', { first: 'Hoàn thành tốt' }],
    ['a note in letters taken apart', '1,11', 'Số liệu ước'.normalize('NFD'), { note: 'Số liệu ước' }],
  ])('%s is read', async (_, at, value, wanted) => {
    const { body } = await send(await filled({ '1,8': 1, [at]: value }));
    const row = body.cells[Number(at.split(',')[0]) - 1];
    expect(row).toMatchObject({ state: 'new', ...wanted });
  });

  it('a form of another period puts nothing in this one', async () => {
    const other = (await world.app.inject({ url: '/api/entry/sheet?period=2021', headers: { cookie } })).rawPayload;
    const { body } = await send(other);
    expect(new Set(body.cells.map(({ state, problem }: { state: string; problem: string }) => `${state} ${problem}`))).toEqual(new Set(['refused Dòng của kỳ khác.']));
  });

  it('more than 20,000 rows are refused, and a sheet of a million rows costs no more memory than the guard allows', async () => {
    const [sheet] = (await readXlsx(await template())).sheets;
    const lines = Array.from({ length: 20_001 }, (_, at) => [`x${at}`, '', '', '', '', '', '', '', 1]);
    expect((await send(await writeXlsx({ sheets: [{ name: 'x', rows: [...sheet?.rows ?? [], ...lines] }] }))).body.code).toBe('sheetTooLarge');
    const head = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
    const million = Buffer.from(`${head}${'<row><c t="n"><v>1</v></c><c t="n"><v>1</v></c></row>'.repeat(1_200_000)}</sheetData></worksheet>`);
    const before = process.memoryUsage().rss;
    expect((await send(zipOf('xl/worksheets/sheet1.xml', million))).body.code).toBe('sheetTooLarge');
    // Measured as a ratio to what the file unfolds to: it is never held as rows.
    expect((process.memoryUsage().rss - before) / million.length).toBeLessThan(3);
  });

  it('a file of another making, no file at all and a leader are refused, and the server goes on', async () => {
    expect(await send(await writeXlsx({ sheets: [{ name: 'x', rows: [['a', 'b'], [1, 2]] }] }))).toMatchObject({ status: 400, body: { code: 'otherSheet' } });
    expect(await send(Buffer.from('chỉ là chữ, không phải bảng tính'))).toMatchObject({ status: 400, body: { code: 'notASheet' } });
    expect((await send(Buffer.from('{}'), 'application/json')).body.code).toBe('notASheet');
    expect((await world.anybody('GET', '/api/entry/sheet?period=2022')).status).toBe(401);
    expect((await world.anybody('GET', '/api/health')).status).toBe(200);
  });
});
