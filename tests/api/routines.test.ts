import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBulk } from '#server/bulk';
import { openFeed } from '#server/feed';
import { createTypesetter, type Typesetter } from '#server/reports/typesetter';
import { makeDueReports } from '#server/routines';
import { openDatabase } from '#server/store/open';
import { tick } from '#server/tick';
import { addressOf, onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';
import { form as file, sheet, xlsx } from '../support/form.ts';
import { openPost, type Post } from '../support/post.ts';

const at = (moment: string): Date => new Date(moment);
const quiet = (): void => undefined;

onBothEngines('reports that lie ready in the morning', (engine) => {
  let world: World;
  let typesetter: Typesetter;
  let post: Post;
  let specialist: Caller;
  let [resolutionId, formId, provinceId] = ['', '', ''];
  const add = (body: object) => specialist('POST', '/api/routines', { frequency: 'quarter', from: '2023Q3', when: 'day', day: 5, ...body });
  const runs = async (): Promise<Record<string, any>[]> => (await specialist('GET', '/api/routines/runs')).body.items;
  const items = async (plural: string): Promise<Record<string, any>[]> => (await specialist('GET', `/api/${plural}`)).body.items;
  /** The clock of the program and of its own work alike. */
  const morning = async (moment: string): Promise<void> => { world.clock.now = at(moment); await tick(world.services, world.clock.now); };

  beforeAll(async () => {
    typesetter = createTypesetter();
    post = await openPost();
    world = await openWorld(engine, { typesetter, mail: { host: '127.0.0.1', port: post.port, secure: false, user: null, pass: null, from: 'nhac@tinh.test' }, publicUrl: 'https://tinh.test/' });
    await world.add('soan', ['specialist']);
    await world.database.write.updateTable('account').set({ email: 'soan@tinh.test' }).where('username', '=', 'soan').execute();
    specialist = await world.as('soan');
    const made = await smallResolution(specialist);
    [resolutionId, provinceId] = [made.resolution.id, made.province.id];
    const form = (await specialist('POST', `/api/forms/file?name=Bieu&issuerId=${provinceId}`, file, xlsx)).body;
    formId = form.id;
    const { id: _id, kind: _kind, version, updatedAt: _a, updatedBy: _b, ...body } = form;
    await specialist('PUT', `/api/forms/${formId}`, { ...body, pointers: [{ sheet, cell: 'D5', show: 'target', indicatorId: made.indicator.id }] }, { 'if-match': `"${version}"` });
  });
  afterAll(async () => {
    await world.close();
    await typesetter.close();
    await post.close();
  });

  it('a schedule names what it lacks, and only a specialist keeps one', async () => {
    const errors = async (body: object) => (await add(body)).body.errors.map(({ path, code }: { path: string; code: string }) => [path, code]);
    expect(await errors({ what: 'report' })).toEqual([['resolutionId', 'needed'], ['reportKind', 'needed']]);
    expect(await errors({ what: 'report', resolutionId, reportKind: 'office', day: undefined })).toEqual([['officeId', 'needed'], ['day', 'needed']]);
    expect(await errors({ what: 'form' })).toEqual([['formId', 'needed']]);
    expect(await errors({ what: 'sheets', resolutionId, from: '202309' })).toEqual([['from', 'otherLength']]);
    expect(await errors({ what: 'form', formId, day: 32 })).toEqual([['day', 'schema.maximum']]);
    await world.add('lanhdao', ['leader']);
    const leader = await world.as('lanhdao');
    expect((await leader('POST', '/api/routines', { what: 'form', formId, frequency: 'year', from: '2023', when: 'day', day: 1 })).status).toBe(403);
    expect((await leader('GET', '/api/routines/runs')).status).toBe(200);
    await world.add('canbo', ['officer']);
    const officer = await world.as('canbo');
    expect((await officer('GET', '/api/routines/runs')).status).toBe(403);
    expect((await officer('GET', '/api/routines')).body.items).toEqual([]);
  });

  it('makes a draft, a form and the sheets of all on their day from five in Vietnam, not before and not twice', async () => {
    for (const body of [{ what: 'report', resolutionId, reportKind: 'interim' }, { what: 'form', formId }, { what: 'sheets', resolutionId }]) expect((await add(body)).status).toBe(201);
    await morning('2023-10-04T21:59:00Z');
    expect(await runs()).toEqual([]);
    await morning('2023-10-04T22:00:00Z');
    await morning('2023-10-04T22:01:00Z');
    const made = await runs();
    expect(made).toHaveLength(3);
    for (const one of made) expect(one).toMatchObject({ state: 'made', asOf: '2023Q3', gone: false, sent: false, tries: 1 });
    expect(await items('reports')).toMatchObject([{ reportKind: 'interim', asOf: '2023Q3', resolutionId, updatedBy: 'hệ thống' }]);
    expect((await items('reports'))[0]?.['issued']).toBeUndefined();
    expect(await items('fillings')).toMatchObject([{ formId, asOf: '2023Q3', updatedBy: 'hệ thống' }]);
    for (;;) {
      const sheets = (await runs()).find(({ what }) => what === 'sheets');
      if (sheets?.['bulk'] === 'done') break;
      await new Promise(setImmediate);
    }
    const [work] = (await specialist('GET', '/api/bulk')).body.items;
    expect((await specialist('GET', `/api/bulk/${work.id}/file`)).headers['content-type']).toBe('application/zip');
  });

  it('says so in the program and by letter to whoever gave an address, once', async () => {
    const { ready } = (await specialist('GET', '/api/reminders')).body;
    expect(ready.map(({ what, state }: { what: string; state: string }) => [what, state]).sort()).toEqual([['form', 'made'], ['report', 'made'], ['sheets', 'made']]);
    expect((await (await world.as('canbo'))('GET', '/api/reminders')).body.ready).toEqual([]);
    expect(post.got.map(({ head }) => /^Subject: (.*)$/m.exec(head)?.[1]?.trim()).sort()).toEqual(['Đã sẵn: Bieu, quý III/2023', 'Đã sẵn: Báo cáo sơ kết 02-NQ/TU, quý III/2023', 'Đã sẵn: Phiếu của mọi đơn vị 02-NQ/TU, quý III/2023']);
    expect(post.got[0]?.body).toContain('https://tinh.test/bao-cao/lich');
    expect(post.got[0]?.body).toContain('Đây là bản nháp');
  });

  it('a draft that somebody removed stays away, and the list says so', async () => {
    const [draft] = await items('reports');
    expect((await specialist('DELETE', `/api/reports/${draft?.['id']}`, undefined, { 'if-match': `"${draft?.['version']}"` })).status).toBe(204);
    await morning('2023-10-05T01:00:00Z');
    expect(await items('reports')).toEqual([]);
    expect((await runs()).find(({ what }) => what === 'report')).toMatchObject({ gone: true });
  });

  it('two processes on one store make each once, and one killed half way leaves nothing half', async () => {
    const routine = (await add({ what: 'report', resolutionId, reportKind: 'brief', frequency: 'month', from: '202309', day: 12 })).body;
    const database = engine === 'sqlite' ? world.database : await openDatabase({ address: await addressOf(world) });
    const feed = openFeed(database);
    const other = { database, feed, typesetter, bulk: openBulk({ database, typesetter, now: world.services.now }) };
    // Killed between setting and keeping: nothing is written, and the next beat makes it.
    const dying = { ...other, typesetter: { ...typesetter, typeset: () => new Promise(() => undefined) } as unknown as Typesetter };
    world.clock.now = at('2023-10-11T22:30:00Z');
    void makeDueReports(dying, world.clock.now, quiet);
    const counts = await Promise.all([world.services, other, world.services, other].map((one) => makeDueReports(one, world.clock.now, quiet)));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect((await items('reports')).filter(({ reportKind }) => reportKind === 'brief')).toHaveLength(1);
    expect((await runs()).filter(({ id }) => id.startsWith(routine.id))).toMatchObject([{ state: 'made', tries: 1 }]);
    feed.close();
    if (database !== world.database) await database.close();
  });

  it('once a round has closed its reports lie ready the next morning', async () => {
    await specialist('POST', '/api/rounds', { period: '2023Q4', due: '2024-01-10', state: 'open' });
    const routine = (await add({ what: 'report', resolutionId, reportKind: 'indicators', when: 'round', day: undefined, from: '2023Q4' })).body;
    const mine = async () => (await runs()).filter(({ id }) => id.startsWith(routine.id));
    await morning('2024-01-10T12:00:00Z');
    expect(await mine()).toEqual([]);
    await morning('2024-01-10T22:00:00Z');
    expect(await mine()).toMatchObject([{ asOf: '2023Q4', state: 'made' }]);
  });

  it('what cannot be made says why, is tried three times and then waits for a person', async () => {
    const empty = (await specialist('POST', `/api/forms/file?name=Trong&issuerId=${provinceId}`, file, xlsx)).body;
    const routine = (await add({ what: 'form', formId: empty.id, frequency: 'month', from: '202401', day: 2 })).body;
    const mine = async () => (await runs()).find(({ id }) => id.startsWith(routine.id));
    const before = post.got.length;
    for (const minute of ['00', '05', '15', '30', '45']) await morning(`2024-02-01T22:${minute}:00Z`);
    expect(await mine()).toMatchObject({ state: 'failed', tries: 3, title: 'Trong' });
    expect((await mine())?.['problem']).toContain('chưa có ô nào được trỏ');
    expect(post.got.slice(before).filter(({ head }) => head.includes('Trong')).map(({ head }) => /^Subject: (.*)$/m.exec(head)?.[1]?.trim())).toEqual(['Chưa lập được: Trong, tháng 1/2024']);
    const { id: _id, kind: _kind, version, updatedAt: _a, updatedBy: _b, ...body } = empty;
    const indicatorId = (await items('indicators'))[0]?.['id'];
    await specialist('PUT', `/api/forms/${empty.id}`, { ...body, pointers: [{ sheet, cell: 'D5', show: 'target', indicatorId }] }, { 'if-match': `"${version}"` });
    const again = await specialist('POST', `/api/runs/${routine.id}-202401/again`);
    expect(again).toMatchObject({ status: 200, body: { state: 'made', tries: 4 } });
    expect((await specialist('POST', `/api/runs/${routine.id}-202401/again`)).body.code).toBe('runMade');
  });

  it('a paused schedule makes nothing, and one removed leaves what it made', async () => {
    for (const one of await items('routines')) {
      const { id, version, kind: _kind, updatedAt: _a, updatedBy: _b, ...body } = one;
      expect((await specialist('PUT', `/api/routines/${id}`, { ...body, paused: true }, { 'if-match': `"${version}"` })).status).toBe(200);
    }
    const before = (await runs()).length;
    await morning('2024-04-06T22:00:00Z');
    expect(await runs()).toHaveLength(before);
    const [first] = await items('routines');
    expect((await specialist('DELETE', `/api/routines/${first?.['id']}`, undefined, { 'if-match': `"${first?.['version']}"` })).status).toBe(204);
    expect(await runs()).toHaveLength(before);
  });
});
