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
    ids = [made.indicator.id, ratio.body.id, third.body.id];
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
    expect(sheet?.rows.map((row) => row[3])).toEqual(['Chỉ tiêu', 'Tỷ lệ thử', 'Tỷ lệ theo đầu người', 'Chỉ tiêu thứ ba']);
    expect(sheet?.rows[3]?.[6]).toBe(5.5);
    expect(sheet?.columns?.[0]?.hidden).toBe(true);
    expect(sheet?.protection).toBeDefined();
    const locked = (at: string): boolean | undefined => sheet?.cells?.get(at)?.style?.protection?.locked;
    expect([locked('1,8'), locked('2,9')]).toEqual([false, false]);
    expect([locked('1,3'), locked('1,9')]).not.toContain(false);
    expect(sheet?.dataValidations?.map(({ type }) => type)).toEqual(['decimal', 'list']);
  });

  it('a filled form is shown cell by cell, with figures typed as numbers or as words, and nothing is saved by that', async () => {
    const { status, body } = await send(await filled({ '1,8': 12.5, '2,8': '1.234', '2,9': '2.000', '2,10': 'X', '2,11': 'theo báo cáo' }));
    expect(status).toBe(200);
    expect(states(body.cells)).toEqual([['I2', 'new'], ['I3', 'new'], ['I4', 'same']]);
    expect(body.cells[0]).toMatchObject({ indicatorId: ids[0], officeId: commune, first: '12,5' });
    expect(body.cells[1]).toMatchObject({ first: '1.234', second: '2.000', estimate: true, note: 'theo báo cáo' });
    expect((await specialist('GET', '/api/readings?from=2022&to=2022')).body.items).toEqual([]);
  });

  it('half a hundred shown as 50 % in Excel is fifty', async () => {
    expect((await send(await filled({ '1,8': 0.5 }, { numFmt: '0%' }))).body.cells[0]).toMatchObject({ first: '50' });
  });

  it.each([
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
    expect(body.cells.slice(3).map(({ address, state, problem }: Record<string, string>) => [address, state, problem?.slice(0, 9)])).toEqual([
      ['A5', 'refused', 'Không phả'], ['A6', 'refused', 'Dòng của '], ['A7', 'refused', 'Trùng với'], ['A8', 'refused', 'Dòng thêm'],
    ]);
  });

  it('a file of another making, no file at all and a leader are refused, and the server goes on', async () => {
    expect(await send(await writeXlsx({ sheets: [{ name: 'x', rows: [['a', 'b'], [1, 2]] }] }))).toMatchObject({ status: 400, body: { code: 'otherSheet' } });
    expect(await send(Buffer.from('chỉ là chữ, không phải bảng tính'))).toMatchObject({ status: 400, body: { code: 'notASheet' } });
    expect((await send(Buffer.from('{}'), 'application/json')).body.code).toBe('notASheet');
    expect((await world.anybody('GET', '/api/entry/sheet?period=2022')).status).toBe(401);
    expect((await world.anybody('GET', '/api/health')).status).toBe(200);
  });
});
