import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSample } from '#server/load-sample';
import { brokenChange } from '#server/store/changes';
import { onBothEngines, openWorld, type Caller, type World } from '../support/app.ts';
import { samplePassword } from '#server/sample/sample';

async function signIn(world: World, username: string, password: string): Promise<Caller> {
  const answer = await world.app.inject({ method: 'POST', url: '/api/session', payload: { username, password } });
  const cookie = [answer.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0]).join('; ');
  return async (method, url, payload, headers = {}) => {
    const reply = await world.app.inject({
      method, url, headers: { cookie, 'content-type': 'application/json', ...headers }, ...(payload === undefined ? {} : { payload: payload as string }),
    });
    return { status: reply.statusCode, body: reply.payload.startsWith('{') ? JSON.parse(reply.payload) : null, headers: reply.headers, text: reply.payload, bytes: reply.rawPayload };
  };
}

const first = { username: 'dau-tien', name: 'Quản trị đầu tiên', password: 'mat-khau-dau' };

onBothEngines('carrying everything across', (engine) => {
  let source: World;
  let target: World;
  let text: string;
  let importer: Caller;

  beforeAll(async () => {
    source = await openWorld(engine);
    await loadSample(source.database, source.services.auth, source.clock.now);
    const administrator = await signIn(source, 'quantri', samplePassword);
    const answer = await administrator('GET', '/api/export');
    text = answer.text;
    target = await openWorld(engine, { setup: { code: 'ABCD-EFGH' } });
    await target.anybody('POST', '/api/setup', { code: 'ABCD-EFGH', ...first });
    importer = await signIn(target, first.username, first.password);
  });
  afterAll(async () => {
    await source.close();
    await target.close();
  });

  it('the sample\'s log is a chain that holds, and a line altered in the database breaks it', async () => {
    expect(await brokenChange(source.database.read)).toBeNull();
    const seq = 7;
    const kept = await source.database.read.selectFrom('change').select('reason').where('seq', '=', seq).executeTakeFirstOrThrow();
    await source.database.write.updateTable('change').set({ reason: 'sửa lén' }).where('seq', '=', seq).execute();
    expect(await brokenChange(source.database.read)).toBe(seq);
    await source.database.write.updateTable('change').set(kept).where('seq', '=', seq).execute();
  });

  it('a preview tells what would come and changes nothing', async () => {
    const { body } = await importer('POST', '/api/import?preview=1', text);
    const file = JSON.parse(text);
    expect(body).toMatchObject({ preview: true, documents: file.documents.length, readings: file.readings.length, changes: file.changes.length });
    expect((await importer('GET', '/api/resolutions')).body.items).toEqual([]);
  });

  const broken: [string, (file: any) => void, string][] = [
    ['a document that breaks its schema', (file) => { file.documents[0].body.name = 7; }, 'documents/0/body/name'],
    ['a document of an unknown kind', (file) => { file.documents[0].kind = 'spell'; }, 'documents/0/kind'],
    ['a reading of no indicator', (file) => { file.readings[0].indicatorId = 'khong'; }, 'readings/0/indicatorId'],
    ['a figure as text', (file) => { file.readings[0].value = '5'; }, 'readings/0/value'],
    ['an altered line of the log', (file) => { file.changes[3].account = 'ai-do'; }, 'changes/3/hash'],
    ['a line missing from the log', (file) => { file.changes.splice(5, 1); }, 'changes/5/hash'],
    ['a link that no document has', (file) => { file.links[0].role = 'friendId'; }, 'links/0'],
    ['another format', (file) => { file.format = 'something/9'; }, 'format'],
  ];
  it.each(broken)('%s is refused by its place, and nothing is written', async (_, spoil, path) => {
    const file = JSON.parse(text);
    spoil(file);
    const answer = await importer('POST', '/api/import', JSON.stringify(file));
    expect(answer.body).toMatchObject({ status: 400, code: 'brokenImport' });
    expect(answer.body.errors[0].path).toBe(path);
    expect((await importer('GET', '/api/resolutions')).body.items).toEqual([]);
  });

  it('a file cut off in the middle is refused', async () => {
    expect((await importer('POST', '/api/import', text.slice(0, text.length / 2))).body).toMatchObject({ status: 400, code: 'brokenJson' });
  });

  it('an import into an empty store and an export again give the same bytes', async () => {
    expect((await importer('POST', '/api/import', text)).status).toBe(200);
    const again = await importer('GET', '/api/export');
    expect(again.text === text).toBe(true);
    expect(await brokenChange(target.database.read)).toBeNull();
  });

  it('what came across is judged as it was there', async () => {
    const there = (await (await signIn(source, 'chuyenvien', samplePassword))('GET', '/api/resolutions/nq-02?asOf=2023Q3')).body;
    const here = (await importer('GET', '/api/resolutions/nq-02?asOf=2023Q3')).body;
    expect(here.counts).toEqual(there.counts);
    expect(here.indicators).toEqual(there.indicators);
  });

  it('a store that has something takes no import', async () => {
    expect((await importer('POST', '/api/import', text)).body).toMatchObject({ status: 409, code: 'notEmpty' });
  });

  it('people who came across sign in once they are given a password', async () => {
    expect((await target.anybody('POST', '/api/session', { username: 'chuyenvien', password: samplePassword })).status).toBe(401);
    const { items } = (await importer('GET', '/api/accounts')).body;
    const { id, version, ...rest } = items.find((item: { username: string }) => item.username === 'chuyenvien');
    const given = await importer('PUT', `/api/accounts/${id}`, JSON.stringify({ ...rest, password: 'mat-khau-moi' }), { 'if-match': `${version}` });
    expect(given.status).toBe(200);
    expect((await target.anybody('POST', '/api/session', { username: 'chuyenvien', password: 'mat-khau-moi' })).status).toBe(200);
  });

  it('the one-time code works once', async () => {
    expect((await target.anybody('POST', '/api/setup', { code: 'ABCD-EFGH', ...first, username: 'nguoi-hai' })).body).toMatchObject({ status: 409, code: 'alreadySetUp' });
  });
});
