import { writeXlsx, readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDocument, createDocuments } from '#server/store/documents';
import { csv } from '#api/office-acts';
import { xlsx } from '#api/sheets';
import { password, onBothEngines, openWorld, type Caller, type World } from '../support/app.ts';

const on = new Date(Date.UTC(2025, 6, 1));
const head = ['Mã đơn vị cũ', 'Đơn vị cũ', 'Trực thuộc hiện nay', 'Việc', 'Từ ngày', 'Đơn vị mới', 'Mã đơn vị nhận (nếu đã có)', 'Loại', 'Cấp', 'Trực thuộc (mới)', 'Trọng số'];
type Cell = string | number | Date | null;
const row = (old: string, act: string | null, name: string | null, more: { day?: Cell; id?: string; into?: string; kind?: string; level?: string; parent?: string; weight?: Cell } = {}): Cell[] =>
  [more.id ?? null, old, null, act, more.day === undefined ? on : more.day, name, more.into ?? null, more.kind ?? null, more.level ?? null, more.parent ?? null, more.weight ?? null];

onBothEngines('a reorganisation from a spreadsheet', (engine) => {
  let world: World;
  let specialist: Caller;
  let cookie = '';
  beforeEach(async () => {
    world = await openWorld(engine);
    world.clock.now = new Date('2025-12-01T02:00:00Z');
    await world.add('vien', ['specialist']);
    specialist = await world.as('vien');
    const answer = await world.app.inject({ method: 'POST', url: '/api/session', payload: { username: 'vien', password } });
    cookie = [answer.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0]).join('; ');
  });
  afterEach(() => world.close());

  const dated = (rows: Cell[][]) => new Map(rows.map((_, index) => [`${index + 1},4`, { style: { numFmt: 'dd/mm/yyyy' } }]));
  const file = async (rows: Cell[][], more: object = {}): Promise<Buffer> => Buffer.from(await writeXlsx({ sheets: [{ name: 'x', rows: [head, ...rows], cells: dated(rows) as never, ...more }] }));
  const upload = async (payload: Buffer | string) => {
    const answer = await world.app.inject({ method: 'POST', url: '/api/office-acts/sheet', headers: { cookie, 'content-type': typeof payload === 'string' ? csv : xlsx }, payload });
    return { status: answer.statusCode, body: answer.json() as any };
  };
  /** Offices under one province, made in one transaction: id and name. */
  const found = (offices: [string, string][]) => world.database.transact(async (tx) => {
    const act = { account: 'test', time: '2025-01-01T00:00:00.000Z' };
    await createDocument(tx, act, 'office', { name: 'UBND tỉnh', officeKind: 'state', level: 'province' }, 'tinh');
    await createDocuments(tx, act, 'office', offices.map(([id, name]) => ({ id, body: { name, officeKind: 'state', level: 'commune', parentId: 'tinh' } })));
  });
  const few = () => found([['a', 'Xã An'], ['b', 'Xã Bình'], ['c', 'Xã Cát'], ['d', 'Xã Dương'], ['e', 'Xã Ép']]);
  const told = (body: any): string[][] => body.rows.map(({ address, state, problem }: Record<string, string>) => [address, state, ...(problem ? [problem] : [])]);

  it('547 communes become 166 in one go, all or none', async () => {
    const communes = Array.from({ length: 547 }, (_, index): [string, string] => [`xa-${index}`, `Xã số ${index}`]);
    await found(communes);
    const rows = communes.map(([, name], index) => row(name, 'Sáp nhập', `Xã mới ${index % 166}`, index < 166 ? { weight: 1 + (index % 5) } : {}));
    const { status, body } = await upload(await file(rows));
    expect([status, body.rows.length, body.acts.length]).toEqual([200, 547, 166]);
    expect(body.rows.filter(({ state }: { state: string }) => state === 'new')).toHaveLength(166);
    expect(body.rows.filter(({ state }: { state: string }) => state === 'refused')).toEqual([]);
    const spoiled = [...body.acts, { act: 'close', on: '2025-07-01', officeIds: ['xa-0'] }];
    expect((await specialist('POST', '/api/office-acts', { acts: spoiled })).body.errors).toMatchObject([{ path: 'acts/166/officeIds/0', code: 'twoActs' }]);
    const standing = async () => (await world.database.read.selectFrom('document').select('body').where('kind', '=', 'office').execute()).filter(({ body: text }) => !text.includes('"validTo"')).length;
    expect(await standing()).toBe(548);
    expect((await specialist('POST', '/api/office-acts', { acts: body.acts, decision: 'Nghị quyết sắp xếp' })).body).toMatchObject({ saved: true });
    expect(await standing()).toBe(167);
    const first = (await specialist('GET', '/api/offices/xa-0')).body;
    expect(first).toMatchObject({ name: 'Xã số 0', validTo: '2025-06-30' });
    const line = (await specialist('GET', '/api/offices/xa-0/profile')).body.lineage;
    expect(line.map(({ from }: { from: { name: string } }) => from.name)).toContain('Xã số 0');
  });
  it('each bad row is refused with its cell and why, and no acts are made of such a file', async () => {
    await few();
    await world.database.transact((tx) => createDocument(tx, { account: 'test', time: '2025-01-01T00:00:00.000Z' }, 'office', { name: 'Xã Đã Có', officeKind: 'state', level: 'commune', parentId: 'tinh' }, 'known'));
    const rows = [
      row('Xã Không Có', 'Sáp nhập', 'Xã Mới'), row('Xã An', 'Sáp nhập', 'Xã Mới'), row('Xã An', 'Sáp nhập', 'Xã Khác'),
      row('Xã Bình', 'Sáp nhập', 'Xã Mới', { day: '01/07/2025' }), row('Xã Cát', 'Sáp nhập', 'Xã Đã Có'), row('Xã Dương', 'Xóa', 'Xã Mới'), row('Xã Ép', 'Đổi tên', null),
    ];
    const { body } = await upload(await file(rows));
    expect(told(body)).toEqual([
      ['B2', 'refused', 'không có đơn vị nào tên hoặc mã như vậy đang hoạt động vào ngày ấy'], ['B3', 'new'],
      ['D4', 'refused', 'đơn vị này còn ở dòng 3: nếu chia thì ghi Chia tách ở mọi dòng'],
      ['E5', 'refused', 'ngày đang là chữ: định dạng ô là ngày, hoặc ghi như 2025-07-01'],
      ['F6', 'refused', 'Đã có đơn vị “Xã Đã Có” dưới cùng cấp trên; nếu nhập vào đơn vị ấy thì ghi mã của nó (known).'],
      ['D7', 'refused', 'không có việc này: ghi Sáp nhập, Chia tách, Đổi tên hoặc Kết thúc'], ['F8', 'refused', 'chưa ghi đơn vị mới'],
    ]);
    expect(body.acts).toEqual([]);
  });
  it('whatever else is wrong with a row is told at its cell', async () => {
    await few();
    const cases: [string, Cell[][], string[]][] = [
    ['a weight that is none', [row('Xã An', 'Sáp nhập', 'X', { weight: 0 })], ['K2', 'refused', 'trọng số phải là số lớn hơn 0']],
    ['a kind that is none', [row('Xã An', 'Sáp nhập', 'X', { kind: 'Công ty' })], ['H2', 'refused', 'không có loại này']],
    ['a parent that is not there', [row('Xã An', 'Sáp nhập', 'X', { parent: 'Huyện Lạ' })], ['J2', 'refused', 'không có cấp trên này đang hoạt động vào ngày ấy']],
    ['a divided office with one row', [row('Xã An', 'Chia tách', 'X')], ['D2', 'refused', 'chia tách thì phải có từ hai dòng trở lên']],
    ['a day that is a number', [row('Xã An', 'Sáp nhập', 'X', { day: 45 })], ['E2', 'refused', 'không phải ngày']],
    ['no day', [row('Xã An', 'Sáp nhập', 'X', { day: null })], ['E2', 'refused', 'chưa ghi ngày']],
    ['a closing with a new office', [row('Xã An', 'Kết thúc', 'X')], ['F2', 'refused', 'kết thúc thì không ghi đơn vị mới']],
    ['a new office of two kinds', [row('Xã An', 'Sáp nhập', 'X', { kind: 'Cấp ủy' }), row('Xã Bình', 'Sáp nhập', 'X', { kind: 'Khác' })], ['H3', 'refused', 'trái với dòng 2']],
    ['an office twice', [row('Xã An', 'Sáp nhập', 'X'), row('Xã An', 'Sáp nhập', 'X')], ['B3', 'refused', 'lặp lại dòng trên']],
    ['two days for one office', [row('Xã An', 'Chia tách', 'X'), row('Xã An', 'Chia tách', 'Y', { day: new Date(Date.UTC(2025, 7, 1)) })], ['E3', 'refused', 'ngày khác với dòng 2']],
    ['renamed and merged', [row('Xã An', 'Đổi tên', 'X'), row('Xã An', 'Sáp nhập', 'Y')], ['D3', 'refused', 'trái với dòng 2']],
    ];
    for (const [name, rows, last] of cases) {
      const { body } = await upload(await file(rows));
      expect([name, told(body).at(-1), body.acts]).toEqual([name, last, []]);
    }
  });
  it('a formula and a merged cell are refused by their place', async () => {
    await few();
    const rows = [row('Xã An', 'Sáp nhập', 'X'), row('Xã Bình', 'Sáp nhập', 'X')];
    const formula = new Map<string, object>([...dated(rows), ['1,5', { value: 'X', formula: '"X"', type: 'formula' }]]);
    expect(told((await upload(await file(rows, { cells: formula }))).body)[0]).toEqual(['F2', 'refused', 'ô là công thức: dán giá trị']);
    const merged = { merges: [{ startRow: 1, endRow: 2, startCol: 5, endCol: 5 }] };
    expect(told((await upload(await file(rows, merged))).body)[0]).toEqual(['F2', 'refused', 'ô bị gộp: bỏ gộp ô']);
  });
  it('offices of one name are told apart by their id', async () => {
    await found([['a', 'Xã Trùng'], ['b', 'Xã Trùng']]);
    expect(told((await upload(await file([row('Xã Trùng', 'Kết thúc', null)]))).body)).toEqual([['B2', 'refused', 'nhiều đơn vị cùng tên: ghi mã đơn vị cũ']]);
    expect((await upload(await file([row('Xã Trùng', 'Kết thúc', null, { id: 'b' })]))).body.acts).toEqual([{ act: 'close', on: '2025-07-01', officeIds: ['b'] }]);
  });
  it('one whole and a part of another hang together as one act', async () => {
    await few();
    const { body } = await upload(await file([row('Xã An', 'Sáp nhập', 'Xã Mới'), row('Xã Bình', 'Chia tách', 'Xã Mới'), row('Xã Bình', 'Chia tách', 'Xã Bình'), row('Xã Cát', 'Đổi tên', 'Phường Cát')]));
    expect(body.acts).toMatchObject([
      { act: 'reorganise', officeIds: ['a', 'b'], successors: [{ name: 'Xã Mới', fromIds: ['a', 'b'] }, { name: 'Xã Bình', fromIds: ['b'] }] }, { act: 'rename', officeIds: ['c'], name: 'Phường Cát' },
    ]);
    expect((await specialist('POST', '/api/office-acts?preview=1', { acts: body.acts })).status).toBe(200);
  });
  it('pasted from Excel and CSV are read too, days as they are written here', async () => {
    await few();
    const pasted = 'Đơn vị cũ\tViệc\tTừ ngày\tĐơn vị mới\nXã An\tSáp nhập\t01/07/2025\tXã Mới\nXã Bình\tsáp nhập\t1/7/2025\tXã Mới\n';
    expect((await upload(pasted)).body.acts).toMatchObject([{ act: 'merge', on: '2025-07-01', officeIds: ['a', 'b'], successors: [{ name: 'Xã Mới' }] }]);
    expect(told((await upload(pasted.replace('1/7/2025', '31/6/2025'))).body)[1]).toEqual(['C3', 'refused', 'không phải ngày']);
    expect((await upload('a;b\n1;2\n')).body).toMatchObject({ code: 'sheetColumns' });
    expect((await upload(Buffer.from('not a file'))).body.code).toBe('notASheet');
  });
  it('the template has the offices that stand, and sent back as it is it says nothing', async () => {
    await few();
    await specialist('POST', '/api/office-acts', { acts: [{ act: 'close', on: '2025-07-01', officeIds: ['e'] }] });
    const answer = await world.app.inject({ method: 'GET', url: '/api/office-acts/sheet', headers: { cookie } });
    const book = await readXlsx(answer.rawPayload, { sheets: [0] });
    expect(book.sheets[0]?.rows.map((cells) => cells[1])).toEqual(['Đơn vị cũ', 'UBND tỉnh', 'Xã An', 'Xã Bình', 'Xã Cát', 'Xã Dương']);
    expect((await upload(answer.rawPayload)).body).toEqual({ rows: [], acts: [] });
  });
});
