import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { docx } from '#api/contents';
import { xlsx } from '#api/sheets';
import { onBothEngines, openWorld, password, smallResolution, type Caller, type World } from '../support/app.ts';

/** A ZIP file of several parts. */
function zip(parts: Record<string, string>): Buffer {
  const [locals, heads]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(Buffer.from(text));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    heads.push(head, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...heads, end]);
}

onBothEngines('a whole resolution from one table', (engine) => {
  let world: World;
  let specialist: Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;
  let url: string;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    await world.add('lanhdao', ['leader']);
    specialist = await world.as('chuyenvien');
    made = await smallResolution(specialist);
    url = `/api/resolutions/${made.resolution.id}/contents`;
  });
  afterAll(() => world.close());

  const indicator = (more: object = {}): object => ({
    row: 4, under: 'r3', number: '2', name: 'Tỷ lệ BHYT', measure: '%', aim: 'rise', term: made.resolution.term, frequency: 'year', targets: [{ low: 95, due: '2025' }], leadOfficeId: 'moi', wording: 'từ 95% trở lên', original: '2 | Tỷ lệ BHYT | % | đến năm 2025 đạt từ 95% trở lên', ...more,
  });
  const table = (more: object = {}): object => ({
    offices: [{ key: 'moi', name: 'Sở Y tế', officeKind: 'department', level: 'province' }],
    objectives: [{ row: 2, key: 'r2', number: 'I', name: 'Về xã hội', original: 'I. Về xã hội' }, { row: 3, key: 'r3', under: 'r2', number: '1', name: 'Y tế' }],
    indicators: [indicator(), indicator({ row: 5, number: '3', name: 'Giường bệnh', measure: 'giường', wording: '34', targets: [{ low: 34, due: '2025' }], confirmed: true, leadOfficeId: made.commune.id })],
    tasks: [{ row: 6, key: 'r6', isGroup: true, content: 'Nhóm việc', timing: 'open' }, { row: 7, under: 'r6', number: '1', content: 'Ban hành đề án', leadOfficeId: 'moi', coOfficeIds: [made.commune.id], timing: 'dated', deadline: '2025-06-30', wording: 'trước ngày 30/6/2025', original: '1 | Ban hành đề án | trước ngày 30/6/2025' }],
    ...more,
  });
  const counts = async () => { const { body } = await specialist('GET', `/api/resolutions/${made.resolution.id}`); return [body.objectives.length, body.indicators.length, body.tasks.length]; };
  const paths = (body: { errors: { path: string }[] }): string[] => body.errors.map(({ path }) => path);

  it('a trial says what would be made, and keeps nothing', async () => {
    const { status, body } = await specialist('POST', `${url}?preview=1`, table());
    expect({ status, body }).toEqual({ status: 200, body: { preview: true, batch: null, offices: 1, objectives: 2, indicators: 2, tasks: 2 } });
    expect(await counts()).toEqual([0, 1, 0]);
    expect((await specialist('GET', '/api/offices')).body.items).toHaveLength(3);
  });

  it('everything wrong is told at once by its row and field, and nothing is saved', async () => {
    const { status, body } = await specialist('POST', url, table({
      indicators: [indicator({ number: '1' }), indicator({ row: 8, number: '9', wording: '65 %' }), indicator({ row: 9, number: '9', targets: [{ due: '2025' }], leadOfficeId: 'khong-co' }), indicator({ row: 10, number: '10', wording: '57% : 33% : 5%', targets: [] }), indicator({ row: 11, number: '11', under: 'r99' })],
      tasks: [{ row: 12, content: 'Không ai làm', timing: 'dated' }, { row: 13, content: 'Quý nào', timing: 'open', leadOfficeId: made.commune.id, wording: 'Quý IV' }],
    }));
    expect(status).toBe(400);
    expect(paths(body)).toEqual(['indicators/0/number', 'indicators/2/number', 'indicators/1/confirmed', 'indicators/2/targets/0/low', 'indicators/3/confirmed', 'indicators/4/under', 'tasks/0/deadline', 'tasks/0/leadOfficeId', 'tasks/1/confirmed']);
    expect(body.errors[0].message).toBe('Dòng 4: Lặp lại.');
    expect(body.errors[2].message).toBe('Dòng 8: Còn chỗ phải xem: xin xác nhận dòng này trước khi lưu.');
    expect((await specialist('POST', url, table({ indicators: [indicator({ measure: '' })] }))).body.errors[0]).toMatchObject({ path: 'indicators/0/measure' });
    expect((await specialist('POST', url, { objectives: [] })).status).toBe(400);
    expect(await counts()).toEqual([0, 1, 0]);
  });

  it('a leader is refused, and a resolution that is not there', async () => {
    const leader = await world.as('lanhdao');
    expect((await leader('POST', url, table())).status).toBe(403);
    expect((await leader('GET', url)).status).toBe(403);
    expect((await specialist('POST', '/api/resolutions/khong-co/contents', table())).status).toBe(404);
  });

  let batch: string;
  it('all is saved as one: objectives in their tree, indicators and tasks with the words of the table, offices founded on the spot; a retry adds nothing', async () => {
    const first = await specialist('POST', url, table(), { 'idempotency-key': 'bang-1' });
    const again = await specialist('POST', url, table(), { 'idempotency-key': 'bang-1' });
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
    ({ batch } = first.body);
    const { body } = await specialist('GET', `/api/resolutions/${made.resolution.id}`);
    const [top, inner] = body.objectives;
    expect([top.name, inner.name, inner.parentId]).toEqual(['Về xã hội', 'Y tế', top.id]);
    const bhyt = body.indicators.find(({ number }: { number: string }) => number === '2');
    expect(bhyt).toMatchObject({ objectiveId: inner.id, targets: [{ low: 95, due: '2025' }], provenance: { kind: 'entered', quotes: ['2 | Tỷ lệ BHYT | % | đến năm 2025 đạt từ 95% trở lên'] } });
    expect(bhyt).not.toHaveProperty('wording');
    expect(body.offices[bhyt.leadOfficeId]).toBe('Sở Y tế');
    const [group, task] = [body.tasks.find(({ isGroup }: { isGroup?: boolean }) => isGroup), body.tasks.find(({ isGroup }: { isGroup?: boolean }) => !isGroup)];
    expect(task).toMatchObject({ parentId: group.id, deadline: '2025-06-30', leadOfficeId: bhyt.leadOfficeId, coOfficeIds: [made.commune.id] });
    expect(await counts()).toEqual([2, 3, 2]);
    const { items } = (await specialist('GET', `/api/changes?resolutionId=${made.resolution.id}`)).body;
    expect(items.filter(({ reason }: { reason: string }) => reason === 'Nhập từ bảng')).toHaveLength(6);
  });

  it('what came from the table is listed, and cannot be taken back once something is tied to it or worked on', async () => {
    expect((await specialist('GET', url)).body.items).toMatchObject([{ batch, accountName: 'chuyenvien', count: 6 }]);
    const { body } = await specialist('GET', `/api/resolutions/${made.resolution.id}`);
    const bhyt = body.indicators.find(({ number }: { number: string }) => number === '2');
    await specialist('PUT', '/api/readings', [{ indicatorId: bhyt.id, officeId: bhyt.leadOfficeId, period: '2021', value: 90, seen: null }]);
    expect((await specialist('DELETE', `${url}/${batch}`)).body).toMatchObject({ code: 'tableTied', detail: expect.stringContaining('Tỷ lệ BHYT') });
    expect(await counts()).toEqual([2, 3, 2]);
    await specialist('PUT', '/api/readings', [{ indicatorId: bhyt.id, officeId: bhyt.leadOfficeId, period: '2021', clear: true, seen: 90 }]);
    const { items: tasks } = (await specialist('GET', `/api/tasks?resolutionId=${made.resolution.id}`)).body;
    const { id, version, kind: _k, updatedAt: _a, updatedBy: _b, ...task } = tasks.find(({ isGroup }: { isGroup?: boolean }) => !isGroup);
    const changed = await specialist('PUT', `/api/tasks/${id}`, { ...task, product: 'Đề án' }, { 'if-match': `"${version}"` });
    expect(changed.status).toBe(200);
    expect((await specialist('DELETE', `${url}/${batch}`)).body.code).toBe('tableTouched');
    await specialist('DELETE', `/api/tasks/${id}`, undefined, { 'if-match': `"${changed.body.version}"` });
  });

  it('a number that is no table\'s, and another resolution, take nothing back', async () => {
    expect((await specialist('DELETE', `${url}/1`)).status).toBe(404);
    expect((await specialist('DELETE', `${url}/${Number(batch) + 1}`)).status).toBe(404);
    const { updatedAt: _a, updatedBy: _b, kind: _k, id: _i, version: _v, ...body } = made.resolution;
    const other = (await specialist('POST', '/api/resolutions', { ...body, symbol: '03-NQ/TU' })).body;
    expect((await specialist('DELETE', `/api/resolutions/${other.id}/contents/${batch}`)).status).toBe(404);
  });

  it('within 24 hours all of it is taken back in one step, the office founded with it too; after that no more', async () => {
    const { now } = world.clock;
    world.clock.now = new Date(now.getTime() + 25 * 3_600_000);
    expect((await specialist('DELETE', `${url}/${batch}`)).body.code).toBe('tableTooOld');
    expect((await specialist('GET', url)).body.items).toEqual([]);
    world.clock.now = now;
    expect((await specialist('DELETE', `${url}/${batch}`)).body).toEqual({ removed: 6 });
    expect(await counts()).toEqual([0, 1, 0]);
    expect((await specialist('GET', '/api/offices')).body.items).toHaveLength(3);
    expect((await specialist('GET', url)).body.items).toEqual([]);
    expect((await specialist('DELETE', `${url}/${batch}`)).status).toBe(404);
  });
});

onBothEngines('tables of files', (engine) => {
  let world: World;
  let cookie: string;
  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    const answer = await world.app.inject({ method: 'POST', url: '/api/session', payload: { username: 'chuyenvien', password } });
    cookie = [answer.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0]).join('; ');
  });
  afterAll(() => world.close());
  const send = async (file: Uint8Array, type: string) => {
    const answer = await world.app.inject({ method: 'POST', url: '/api/tables', headers: { cookie, 'content-type': type }, payload: Buffer.from(file) });
    return { status: answer.statusCode, body: JSON.parse(answer.payload) };
  };
  const texts = (rows: { cells: { text: string }[] }[]): string[][] => rows.map(({ cells }) => cells.map(({ text }) => text));

  it('an Excel file: percentages, dates and years as they are seen, spans filled in, formulas and bold marked', async () => {
    const cells = new Map<string, object>([['1,2', { style: { numFmt: '0.0%' } }], ['2,2', { formula: '1+1', formulaResult: 2 }], ['0,1', { style: { font: { bold: true } } }]]);
    const file = await writeXlsx({ sheets: [{ name: 'x', cells: cells as never, merges: [{ startRow: 3, endRow: 3, startCol: 0, endCol: 2 }],
      rows: [['STT', 'Chỉ tiêu', 2030], [1, 'BHYT', 0.955], [2, 'Số vụ', 2], ['I. Kinh tế', null, null], [3, 'Ban hành', new Date('2026-09-30')], [4, 'Thu', 12_345.5]] }] });
    const { status, body } = await send(file, xlsx);
    expect(status).toBe(200);
    expect(texts(body.tables[0].rows)).toEqual([['STT', 'Chỉ tiêu', '2030'], ['1', 'BHYT', '95,5%'], ['2', 'Số vụ', '2'], ['I. Kinh tế', 'I. Kinh tế', 'I. Kinh tế'], ['3', 'Ban hành', '30/9/2026'], ['4', 'Thu', '12.345,5']]);
    expect(body.tables[0].rows[3].whole).toBe(true);
    expect(body.tables[0].rows[2].cells[2].formula).toBe(true);
    expect(body.tables[0].rows[0].cells[1].bold).toBe(true);
  });

  it('a Word file: paragraphs, spans across and down, bold, entities, a table inside a cell', async () => {
    const cell = (text: string, more = ''): string => `<w:tc><w:tcPr>${more}</w:tcPr>${text.split('/n').map((part) => `<w:p><w:r><w:t xml:space="preserve">${part}</w:t></w:r></w:p>`).join('')}</w:tc>`;
    const document = `<w:document><w:body><w:p><w:r><w:t>Phụ lục</w:t></w:r></w:p><w:tbl>
      <w:tr>${cell('STT')}${cell('Nhiệm vụ')}${cell('Chủ trì')}</w:tr>
      <w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>I. Nhóm &amp; việc</w:t></w:r></w:p></w:tc></w:tr>
      <w:tr>${cell('1')}${cell('Ban hành/nđề án')}${cell('Sở Y tế', '<w:vMerge w:val="restart"/>')}</w:tr>
      <w:tr>${cell('2')}<w:tc><w:p><w:r><w:t>Rà soát </w:t></w:r></w:p><w:tbl><w:tr>${cell('trong')}</w:tr></w:tbl></w:tc>${cell('', '<w:vMerge/>')}</w:tr>
    </w:tbl></w:body></w:document>`;
    const { status, body } = await send(zip({ '[Content_Types].xml': '<a/>', 'word/document.xml': document }), docx);
    expect(status).toBe(200);
    expect(texts(body.tables[0].rows)).toEqual([['STT', 'Nhiệm vụ', 'Chủ trì'], ['I. Nhóm & việc', 'I. Nhóm & việc', 'I. Nhóm & việc'], ['1', 'Ban hành\nđề án', 'Sở Y tế'], ['2', expect.stringContaining('Rà soát'), 'Sở Y tế']]);
    expect(body.tables[0].rows[1]).toMatchObject({ whole: true, cells: [{ bold: true }, {}, {}] });
  });

  it.each([
    ['a text for a Word file', Buffer.from('chữ'), docx, 'brokenWord'], ['a Word file without a document', zip({ 'a.xml': '<a/>' }), docx, 'brokenWord'], ['a bomb', zip({ 'word/document.xml': 'x'.repeat(70 * 1024 * 1024) }), docx, 'wordTooLarge'],
    ['macros', zip({ 'word/vbaProject.bin': 'x' }), docx, 'wordMacros'], ['JSON', Buffer.from('{}'), 'application/json', 'notATableFile'], ['a text for an Excel file', Buffer.from('chữ'), xlsx, 'notASheet'],
  ])('%s is refused, and the server goes on', async (_, file, type, code) => {
    expect(await send(file, type)).toMatchObject({ status: 400, body: { code } });
    expect((await world.anybody('GET', '/api/health')).status).toBe(200);
  });
});
