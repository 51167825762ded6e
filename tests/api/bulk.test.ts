import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBulk, type Bulks } from '#server/bulk';
import { createTypesetter, type Typesetter } from '#server/reports/typesetter';
import { unzip } from '#server/sheets/zip-guard';
import { openDatabase, type Database } from '#server/store/open';
import { tick } from '#server/tick';
import { addressOf, onBothEngines, openWorld, smallResolution, type Answer, type Caller, type World } from '../support/app.ts';

onBothEngines('the office sheet of every office at once', (engine) => {
  let world: World;
  let typesetter: Typesetter;
  let specialist: Caller;
  let resolutionId: string;
  const communes = 12;
  const begin = (caller = specialist) => caller('POST', `/api/resolutions/${resolutionId}/office-sheets`, { asOf: '2022' });
  const until = async (id: string, done: (body: Answer['body']) => boolean): Promise<Answer['body']> => {
    for (;;) {
      const { body } = await specialist('GET', `/api/bulk/${id}`);
      if (done(body)) return body;
      await new Promise(setImmediate);
    }
  };

  beforeAll(async () => {
    typesetter = createTypesetter();
    world = await openWorld(engine, { typesetter });
    await world.add('soan', ['specialist']);
    await world.add('khac', ['specialist']);
    specialist = await world.as('soan');
    const { resolution, province } = await smallResolution(specialist);
    resolutionId = resolution.id;
    const ids: string[] = [];
    for (let n = 1; n <= communes; n += 1) ids.push((await specialist('POST', '/api/offices', { name: `Xã ${n}/${n + 1}: “thử”`, officeKind: 'party', level: 'commune', parentId: province.id })).body.id);
    const indicator = (await specialist('POST', '/api/indicators', {
      resolutionId, number: '2', name: 'Số buổi thử', measure: 'buổi', aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'year', targets: [{ low: 80, due: '2025' }],
      leadOfficeId: province.id, acrossOffices: 'sum', reportingOfficeIds: ids,
    })).body;
    await specialist('PUT', '/api/readings', ids.map((officeId, n) => ({ indicatorId: indicator.id, officeId, period: '2022', value: 1000 + n, seen: null })));
  });
  afterAll(async () => {
    await world.close();
    await typesetter.close();
  });

  it('is made in the background while the server answers, and comes as a ZIP with each office\'s own figures', async () => {
    const { status, body } = await begin();
    expect(status).toBe(200);
    expect((await specialist('GET', `/api/bulk/${body.id}/file`)).body).toMatchObject({ status: 409, code: 'bulkNotDone' });
    const between = await until(body.id, ({ done, state }) => done > 0 && done < communes && state === 'working');
    expect(between.total).toBe(communes + 1);
    expect(await until(body.id, ({ state }) => state !== 'working')).toMatchObject({ state: 'done', done: communes + 1, failed: [] });
    const { bytes, headers } = await specialist('GET', `/api/bulk/${body.id}/file`);
    expect(headers['content-type']).toBe('application/zip');
    const names = [...bytes.toString('utf8').matchAll(/\d{3} [^\0]*?\.pdf/g)].map(([name]) => name);
    expect(new Set(names).size).toBe(communes + 1);
    const third = [...new Set(names)].find((name) => name.includes('Xã 3 4')) ?? '';
    const pdf = await getDocument({ data: new Uint8Array(unzip(bytes).get(third) ?? []), useSystemFonts: false }).promise;
    const words = (await (await pdf.getPage(1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(words).toContain('1.002');
    expect(words).not.toContain('1.003');
  });

  it('is given up when asked, belongs to who began it, and is for specialists', async () => {
    // Whoever looks is there before it begins: signing in takes as long as a few sheets.
    const other = await world.as('khac');
    const { body } = await begin();
    expect((await specialist('DELETE', `/api/bulk/${body.id}`)).body.state).toBe('cancelled');
    expect((await other('GET', `/api/bulk/${body.id}`)).status).toBe(404);
    expect((await specialist('GET', `/api/bulk/${body.id}`)).body.state).toBe('cancelled');
    await world.add('lanhdao', ['leader']);
    expect((await begin(await world.as('lanhdao'))).status).toBe(403);
    expect((await specialist('POST', '/api/resolutions/khong-co/office-sheets', {})).status).toBe(404);
  });

  it('no more of it at a time than the server bears', async () => {
    const all = await Promise.all([begin(), begin(), begin()]);
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
    for (const { body } of all) if (body.id) await specialist('DELETE', `/api/bulk/${body.id}`);
  });

  /** Another process on the same store, with its own typesetter where one is given. */
  async function another(more: { typesetter?: Typesetter } = {}): Promise<{ bulk: Bulks; database: Database; close(): Promise<void> }> {
    const database = engine === 'sqlite' ? world.database : await openDatabase({ address: await addressOf(world) });
    const bulk = openBulk({ database, typesetter: more.typesetter ?? typesetter, now: world.services.now });
    return { bulk, database, close: async () => { await bulk.close(); if (database !== world.database) await database.close(); } };
  }
  const quiet = (): void => undefined;
  const accountId = async (): Promise<string> => (await world.database.read.selectFrom('account').select('id').where('username', '=', 'soan').executeTakeFirstOrThrow()).id;

  it('what one process does another tells of, hands out and gives up', async () => {
    const other = await another();
    const id = await accountId();
    const { body } = await begin();
    await until(body.id, ({ done }) => done > 0);
    expect((await other.bulk.look(id, body.id, quiet)).done).toBeGreaterThan(0);
    await until(body.id, ({ state }) => state === 'done');
    const { bytes } = await specialist('GET', `/api/bulk/${body.id}/file`);
    expect((await other.bulk.file(id, body.id)).equals(bytes)).toBe(true);
    const second = (await begin()).body;
    expect((await other.bulk.cancel(id, second.id)).state).toBe('cancelled');
    expect((await specialist('GET', `/api/bulk/${second.id}`)).body.state).toBe('cancelled');
    expect((await specialist('GET', '/api/bulk')).body.items.map(({ id: of }: { id: string }) => of)).toEqual(expect.arrayContaining([body.id, second.id]));
    expect((await (await world.as('khac'))('GET', '/api/bulk')).body.items).toEqual([]);
    await other.close();
  });

  it('work whose process died is taken up by another, begun anew and done once; the dead one can no longer change it', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => { letGo = resolve; });
    const dying = await another({ typesetter: { ...typesetter, typeset: async (...given: Parameters<Typesetter['typeset']>) => { await held; return typesetter.typeset(...given); } } as Typesetter });
    const { id } = await dying.bulk.begin(await accountId(), { resolutionId, asOf: '2022' }, quiet);
    await until(id, ({ total }) => total > 0);
    await tick(world.services, world.clock.now);
    expect((await specialist('GET', `/api/bulk/${id}`)).body).toMatchObject({ state: 'working', restarts: 0, done: 0 });
    world.clock.now = new Date(world.clock.now.getTime() + 60_000);
    await Promise.all([tick(world.services, world.clock.now), tick(world.services, world.clock.now)]);
    expect(await until(id, ({ state }) => state !== 'working')).toMatchObject({ state: 'done', restarts: 1, done: communes + 1, failed: [] });
    const { bytes } = await specialist('GET', `/api/bulk/${id}/file`);
    letGo();
    await dying.close();
    expect((await specialist('GET', `/api/bulk/${id}`)).body).toMatchObject({ state: 'done', restarts: 1 });
    expect((await specialist('GET', `/api/bulk/${id}/file`)).bytes.equals(bytes)).toBe(true);
  });

  it('a server that stops in order lays its work down for the next one', async () => {
    const stopping = await another();
    const { id } = await stopping.bulk.begin(await accountId(), { resolutionId, asOf: '2022' }, quiet);
    await until(id, ({ done }) => done > 0);
    await stopping.close();
    expect((await specialist('GET', `/api/bulk/${id}`)).body.state).toBe('working');
    expect(await until(id, ({ state }) => state !== 'working')).toMatchObject({ state: 'done', restarts: 1 });
  });

  it('work over which servers die again and again is given up, and says so', async () => {
    const { body: { id } } = await begin();
    await specialist('DELETE', `/api/bulk/${id}`);
    await world.database.write.updateTable('work').set({ state: 'working', owner: 'mot-tien-trinh-da-chet', lease: '', restarts: 2, ended: null }).where('id', '=', id).execute();
    const other = await another();
    await other.bulk.resume(world.clock.now, quiet);
    expect((await specialist('GET', `/api/bulk/${id}`)).body).toMatchObject({ state: 'interrupted', restarts: 2 });
    await other.close();
  });

  it('is forgotten a week after it ended', async () => {
    const { body: { id } } = await begin();
    await until(id, ({ state }) => state === 'done');
    await tick(world.services, new Date(world.clock.now.getTime() + 6 * 86_400_000));
    expect((await specialist('GET', `/api/bulk/${id}`)).status).toBe(200);
    await tick(world.services, new Date(world.clock.now.getTime() + 8 * 86_400_000));
    expect((await specialist('GET', `/api/bulk/${id}`)).status).toBe(404);
  });
});
