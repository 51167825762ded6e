import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unzip } from '#server/sheets/zip-guard';
import { changed, form as file, sheet, xlsx } from '../support/form.ts';
import { onBothEngines, openWorld, smallResolution, year, type Answer, type Caller, type World } from '../support/app.ts';

onBothEngines('the superior level\'s own form', (engine) => {
  let world: World;
  let specialist: Caller;
  let [resolutionId, provinceId, communeId, otherId, ratioId, countId] = ['', '', '', '', '', ''];
  let form: { id: string; version: number } & Record<string, any>;
  const load = (bytes: Buffer, query = '', caller = specialist): Promise<Answer> => caller('POST', `/api/forms/file?name=${encodeURIComponent('Biểu 01')}&issuerId=${provinceId}${query}`, bytes, xlsx);
  const body = ({ id: _id, kind: _kind, version: _v, updatedAt: _a, updatedBy: _b, ...rest }: Record<string, any> = form) => rest;
  const save = async (pointers: object[], more: object = {}): Promise<Answer> => {
    const answer = await specialist('PUT', `/api/forms/${form.id}`, { ...body(), ...more, pointers: pointers.map((one) => ({ sheet, ...one })) }, { 'if-match': `"${form.version}"` });
    if (answer.status === 200) form = answer.body;
    return answer;
  };
  const cells = async (asOf = '2022', of = form.id, caller = specialist) => (await caller('GET', `/api/forms/${of}/cells?asOf=${asOf}`)).body;
  const cell = async (name: string, asOf = '2022') => (await cells(asOf)).cells.find((one: { cell: string }) => one.cell === name);
  const read = async (url: string) => { const { bytes } = await specialist('GET', url); return { bytes, rows: (await readXlsx(bytes, { readStyles: true })).sheets[0]! }; };
  const reading = (indicatorId: string, officeId: string, period: string, more: object, caller = specialist) => caller('PUT', '/api/readings', [{ indicatorId, officeId, period, seen: null, ...more }]);

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('soan', ['specialist']);
    specialist = await world.as('soan');
    const { resolution, province, commune, other, indicator } = await smallResolution(specialist);
    [resolutionId, provinceId, communeId, otherId, ratioId] = [resolution.id, province.id, commune.id, other.id, indicator.id];
    countId = (await specialist('POST', '/api/indicators', {
      resolutionId, number: '2', name: 'Số cuộc giám sát', measure: 'triệu đồng', aim: 'rise', term: year('2021', '2025'), frequency: 'year', overTime: 'total', targets: [{ low: 9000, due: '2025' }],
      leadOfficeId: province.id, acrossOffices: 'sum', reportingOfficeIds: [commune.id, other.id],
    })).body.id;
    await reading(ratioId, communeId, '2021', { value: 61 });
    await reading(ratioId, communeId, '2022', { value: 65.25, note: 'Theo báo cáo tháng 12' });
    await reading(countId, communeId, '2021', { value: 1000.5 });
    await reading(countId, otherId, '2021', { value: 0, none: true });
    await reading(countId, communeId, '2022', { value: 2000, estimate: true });
    await reading(countId, otherId, '2022', { value: 500 });
  });
  afterAll(() => world.close());

  it('is loaded by whoever prepares reports, and comes back as it came', async () => {
    const made = await load(file);
    expect(made).toMatchObject({ status: 201, body: { name: 'Biểu 01', pointers: [], issuerId: provinceId } });
    form = made.body;
    expect((await specialist('GET', `/api/forms/${form.id}/file`)).bytes.equals(file)).toBe(true);
    const { body: { sheets } } = await specialist('GET', `/api/forms/${form.id}/sheets`);
    expect(sheets.map(({ name }: { name: string }) => name)).toEqual([sheet, 'Hướng dẫn']);
    await world.add('canbo', ['officer'], [communeId]);
    const officer = await world.as('canbo');
    expect((await load(file, '', officer)).status).toBe(403);
    for (const path of ['', '/sheets', '/cells', '/file']) expect((await officer('GET', `/api/forms/${form.id}${path}`)).status).toBe(403);
    expect((await officer('GET', '/api/forms')).body.items).toEqual([]);
    expect((await world.anybody('GET', `/api/forms/${form.id}/file`)).status).toBe(401);
    await world.add('lanhdao', ['leader']);
    const leader = await world.as('lanhdao');
    expect((await leader('GET', `/api/forms/${form.id}/cells`)).status).toBe(200);
    expect((await leader('PUT', `/api/forms/${form.id}`, body(), { 'if-match': '"1"' })).status).toBe(403);
  });

  it('what is no form, encrypted, with macros or links is refused by name, and nothing is kept', async () => {
    const before = (await specialist('GET', '/api/forms')).body.items.length;
    const refused: [Buffer, string][] = [
      [Buffer.from('xin chào'), 'notASheet'], [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'sheetEncrypted'], [file.subarray(0, 3000), 'notASheet'],
      [changed(file, ['sheet.main+xml', 'sheet.macroEnabled.main+xml']), 'sheetMacros'], [changed(file, ['SUM(D5:D6)', '[1]Sheet1!A1']), 'sheetExternal'],
    ];
    for (const [bytes, code] of refused) expect(await load(bytes)).toMatchObject({ status: 400, body: { code } });
    expect((await specialist('POST', '/api/forms/file?name=a&issuerId=khong-co', file, xlsx)).status).toBe(400);
    expect((await load(file, '&previousId=khong-co')).status).toBe(404);
    expect((await specialist('POST', '/api/forms', { ...body(), file: 'a'.repeat(64) })).body.errors).toMatchObject([{ path: 'file', code: 'byUploadOnly' }]);
    expect((await specialist('GET', '/api/forms')).body.items).toHaveLength(before);
  });

  it('a pointer is refused on a formula, inside a merged cell, off the sheet, twice, or at what does not report', async () => {
    const { body: { errors } } = await save([
      { cell: 'F5', show: 'value', indicatorId: ratioId }, { cell: 'B2', show: 'period' }, { cell: 'D99', show: 'value', indicatorId: ratioId }, { cell: 'D5', show: 'value' }, { cell: 'D5', show: 'period' },
      { cell: 'E5', show: 'value', indicatorId: ratioId, officeId: provinceId }, { cell: 'E6', show: 'period', indicatorId: ratioId }, { sheet: 'Không có', cell: 'A1', show: 'period' }, { cell: 'A3', show: 'value', indicatorId: ratioId, period: 'mai' },
    ]);
    expect(errors.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([['pointers/8/period', 'schema.pattern']]);
    const again = await save([
      { cell: 'F5', show: 'value', indicatorId: ratioId }, { cell: 'B2', show: 'period' }, { cell: 'D99', show: 'value', indicatorId: ratioId }, { cell: 'D5', show: 'value' }, { cell: 'D5', show: 'period' },
      { cell: 'E5', show: 'value', indicatorId: ratioId, officeId: provinceId }, { cell: 'E6', show: 'period', indicatorId: ratioId }, { sheet: 'Không có', cell: 'A1', show: 'period' },
    ]);
    expect(again.body.errors.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['pointers/0/cell', 'formulaCell'], ['pointers/1/cell', 'noSuchCell'], ['pointers/2/cell', 'noSuchCell'], ['pointers/3/indicatorId', 'needed'], ['pointers/4/cell', 'twice'],
      ['pointers/5/officeId', 'doesNotReport'], ['pointers/6/indicatorId', 'onlyOfIndicator'], ['pointers/7/sheet', 'noSuchSheet'],
    ]);
    expect((await specialist('GET', `/api/forms/${form.id}`)).body.pointers).toEqual([]);
  });

  it('fills in what the API says of a period, the ones before it, one office, and in another measure', async () => {
    expect((await save([
      { cell: 'A3', show: 'period', before: 'Kỳ: ' }, { cell: 'D5', show: 'value', indicatorId: countId, power: -3 }, { cell: 'E5', show: 'value', indicatorId: countId, period: 'previous' }, { cell: 'D6', show: 'value', indicatorId: countId, officeId: communeId, period: '2021' },
      { cell: 'E6', show: 'cumulative', indicatorId: countId }, { cell: 'F6', show: 'share', indicatorId: ratioId }, { cell: 'B7', show: 'status', indicatorId: ratioId }, { cell: 'C5', show: 'measure', indicatorId: ratioId }, { cell: 'C6', show: 'target', indicatorId: ratioId }, { cell: 'C7', show: 'note', indicatorId: ratioId },
    ])).status).toBe(200);
    const { indicators } = (await specialist('GET', `/api/resolutions/${resolutionId}?asOf=2022`)).body;
    const [ratio, count] = [indicators.find(({ id }: { id: string }) => id === ratioId), indicators.find(({ id }: { id: string }) => id === countId)];
    const { rows } = await read(`/api/forms/${form.id}/file?asOf=2022`);
    expect(rows.rows[2]?.[0]).toBe('Kỳ: năm 2022');
    expect(rows.rows[4]?.slice(2, 5)).toEqual(['%', 2.5, 1000.5]);
    expect(count.evaluation.cumulative).toBe(3500.5);
    expect(rows.rows[5]?.slice(2, 6)).toEqual([80, 1000.5, count.evaluation.cumulative, ratio.evaluation.share / 100]);
    expect([ratio.evaluation.status, rows.rows[6]?.[1]]).toEqual(['offTrack', 'Chậm tiến độ']);
    expect(rows.rows[6]?.[2]).toBe('Theo báo cáo tháng 12');
    // An estimate stays one wherever it goes.
    expect(rows.cells?.get('4,3')?.style?.numFmt).toMatch(/ \(ước\)"$/);
    expect(await cell('D5')).toMatchObject({ value: 2.5, shown: '2,5', marks: ['estimate'], mark: 'ước', indicator: 'Số cuộc giám sát', period: '2022' });
  });

  it('a blank is a blank with its reason: no figure, one not approved, no target; a true zero is 0', async () => {
    await save([
      { cell: 'D5', show: 'value', indicatorId: ratioId }, { cell: 'E5', show: 'value', indicatorId: countId, officeId: otherId }, { cell: 'D6', show: 'value', indicatorId: countId }, { cell: 'E6', show: 'target', indicatorId: countId, officeId: otherId }, { cell: 'C5', show: 'note', indicatorId: ratioId },
    ]);
    const officer = await world.as('canbo');
    expect((await reading(ratioId, communeId, '2023', { value: 70 }, officer)).status).toBe(200);
    expect(await cell('D5', '2023')).toMatchObject({ value: null, reason: 'notApproved' });
    expect(await cell('D6', '2023')).toMatchObject({ value: null, reason: 'noReading' });
    expect(await cell('E6')).toMatchObject({ value: null, reason: 'noTarget' });
    expect(await cell('E5', '2021')).toMatchObject({ value: 0, shown: '0' });
    const { bytes, rows } = await read(`/api/forms/${form.id}/file?asOf=2023`);
    expect([rows.rows[4]?.[3] ?? null, rows.rows[5]?.[3] ?? null]).toEqual([null, null]);
    expect(unzip(bytes).get('xl/worksheets/sheet1.xml')?.toString('utf8')).not.toMatch(/r="D[56]"[^>]*><v>0</);
    expect(await cell('D5', '2022Q3')).toMatchObject({ reason: 'notReportedThen' });
  });

  it('a figure of some offices only says of how many', async () => {
    await reading(countId, communeId, '2023', { value: 10 });
    expect(await cell('D6', '2023')).toMatchObject({ value: 10, mark: '1/2 đơn vị', marks: ['partial'] });
  });

  it('what is marked as sent is kept byte for byte; what figures say later stands beside it', async () => {
    const seen = await cells();
    const send = (more: object = {}) => specialist('POST', '/api/fillings/sent', { formId: form.id, asOf: '2022', on: '2023-10-12', fingerprint: seen.fingerprint, ...more });
    expect((await send({ on: '2021-12-31' })).body.errors).toMatchObject([{ path: 'on', code: 'sentBeforePeriod' }]);
    expect((await send({ on: '2023-10-13' })).body.errors).toMatchObject([{ path: 'on', code: 'notYet' }]);
    expect(await send({ fingerprint: 'b'.repeat(64) })).toMatchObject({ status: 409, body: { code: 'staleFilling' } });
    const { bytes } = await specialist('GET', `/api/forms/${form.id}/file?asOf=2022`);
    const sent = (await send()).body;
    expect(sent).toMatchObject({ formId: form.id, asOf: '2022', sent: { on: '2023-10-12', by: 'soan', byAccount: 'soan' } });
    expect(await send()).toMatchObject({ status: 409, body: { code: 'formSent' } });
    await reading(ratioId, communeId, '2022', { value: 66, note: 'Theo báo cáo tháng 12', seen: { value: 65.25 } });
    const kept = await specialist('GET', `/api/fillings/${sent.id}/file`);
    expect(kept.bytes.equals(bytes)).toBe(true);
    const { body: { cells: then, differs } } = await specialist('GET', `/api/fillings/${sent.id}/cells`);
    expect(then.find((one: { cell: string }) => one.cell === 'D5')).toMatchObject({ value: 65.25 });
    expect(differs).toEqual([{ sheet, cell: 'D5', was: '65,25', now: '66' }]);
    const stays = { 'if-match': `"${sent.version}"` };
    expect(await specialist('PUT', `/api/fillings/${sent.id}`, { formId: form.id, asOf: '2021' }, stays)).toMatchObject({ status: 409, body: { code: 'formSent' } });
    expect(await specialist('DELETE', `/api/fillings/${sent.id}`, undefined, stays)).toMatchObject({ status: 409, body: { code: 'formSent' } });
    expect(await specialist('DELETE', `/api/forms/${form.id}`, undefined, { 'if-match': `"${form.version}"` })).toMatchObject({ status: 409, body: { code: 'inUse' } });
    expect((await specialist('POST', '/api/fillings', { formId: form.id, asOf: '2022', sent: sent.sent })).body.errors).toMatchObject([{ path: 'sent', code: 'sentByAct' }]);
    // A later correction is a sending of its own; the first stays.
    const fresh = await cells();
    expect((await send({ fingerprint: fresh.fingerprint })).status).toBe(200);
    expect((await specialist('GET', '/api/fillings')).body.items).toHaveLength(2);
  });

  it('a new version takes the pointers along where row and column are the same, and lists the others', async () => {
    await save([{ cell: 'D5', show: 'target', indicatorId: countId }, { cell: 'E5', show: 'value', indicatorId: countId }, { cell: 'D6', show: 'target', indicatorId: ratioId }]);
    const next = await load(changed(file, ['>Tỷ lệ<', '>Tỷ lệ hộ nghèo<'], ['>Thực hiện<', '>Thực hiện năm 2024<']), `&previousId=${form.id}`);
    // "Tỷ lệ" names a row and a column of this form.
    expect(next.body.pointers.map(({ cell: of, show }: { cell: string; show: string }) => [of, show])).toEqual([['D5', 'target']]);
    expect(next.body.unplaced.map(({ pointer, label, head }: { pointer: { cell: string }; label: string; head: string }) => [pointer.cell, label, head])).toEqual([['E5', 'Số cuộc giám sát', 'Thực hiện'], ['D6', 'Tỷ lệ', 'Kế hoạch']]);
    expect(next.body.previousId).toBe(form.id);
  });

  it('an indicator that a form points at is not removed under it', async () => {
    const version = (await specialist('GET', `/api/indicators/${countId}`)).body.version;
    expect((await specialist('DELETE', `/api/indicators/${countId}`, undefined, { 'if-match': `"${version}"` })).body.code).toBe('inUse');
  });

  it('an export carries forms with their bytes, and they fill in again where they are imported', async () => {
    await world.add('quantri', ['administrator']);
    const { text } = await (await world.as('quantri'))('GET', '/api/export');
    const target = await openWorld(engine, { setup: { code: 'ABCD-EFGH' } });
    await target.anybody('POST', '/api/setup', { code: 'ABCD-EFGH', username: 'dau-tien', name: 'Đầu tiên', password: 'mat-khau-thu' });
    expect((await (await target.as('dau-tien'))('POST', '/api/import', text)).body).toMatchObject({ preview: false });
    await target.add('khac', ['specialist']);
    const there = await (await target.as('khac'))('GET', `/api/forms/${form.id}/file?asOf=2022`);
    expect(there.bytes.equals((await specialist('GET', `/api/forms/${form.id}/file?asOf=2022`)).bytes)).toBe(true);
    await target.close();
  });
});
