import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, password, smallResolution, type Caller, type World } from '../support/app.ts';

describe('who may do what', () => {
  let world: World;
  const people: Record<string, Caller> = {};
  let made: Awaited<ReturnType<typeof smallResolution>>;

  beforeAll(async () => {
    world = await openWorld();
    await world.add('chuyenvien', ['specialist']);
    people['specialist'] = await world.as('chuyenvien');
    made = await smallResolution(people['specialist']);
    await world.add('quantri', ['administrator']);
    await world.add('canbo', ['officer'], [made.commune.id]);
    await world.add('lanhdao', ['leader']);
    people['administrator'] = await world.as('quantri');
    people['officer'] = await world.as('canbo');
    people['leader'] = await world.as('lanhdao');
    people['nobody'] = world.anybody;
  });
  afterAll(() => world.close());

  it('every route but the public ones asks who is calling', async () => {
    const { body } = await world.anybody('GET', '/api/openapi.json');
    const open = new Set(['/api/health', '/api/session', '/api/welcome', '/api/setup', '/api/calendar/{file}']);
    const paths = Object.entries(body.paths as Record<string, Record<string, unknown>>);
    expect(paths.length).toBeGreaterThan(40);
    for (const [path, methods] of paths) {
      for (const method of Object.keys(methods)) {
        if (open.has(path) && !(path === '/api/session' && method !== 'post')) continue;
        const url = path.replaceAll(/\{\w+\}/g, 'x');
        const { status } = await world.anybody(method.toUpperCase() as 'GET', url, method === 'get' || method === 'delete' ? undefined : {});
        expect(`${method} ${path} ${status}`).toBe(`${method} ${path} 401`);
      }
    }
  });

  it('every route says in its description who may call it', async () => {
    const { body } = await world.anybody('GET', '/api/openapi.json');
    const routes = Object.values(body.paths as Record<string, Record<string, { description: string }>>).flatMap((methods) => Object.values(methods));
    for (const { description } of routes) expect(description).toMatch(/^Who may call: (anyone|signedIn|(administrator|specialist|officer|leader)(, |$))/);
  });

  const office = { name: 'Xã Ba', officeKind: 'party', level: 'commune' };
  it.each([
    ['administrator', 403], ['officer', 403], ['leader', 403], ['nobody', 401], ['specialist', 201],
  ])('%s adding an office is answered %i', async (who, status) => {
    expect((await (people[who] as Caller)('POST', '/api/offices', office)).status).toBe(status);
  });

  it.each(['specialist', 'officer', 'leader', 'nobody'])('%s may not export the store or list accounts', async (who) => {
    const caller = people[who] as Caller;
    expect((await caller('GET', '/api/export')).status).toBeGreaterThanOrEqual(401);
    expect((await caller('GET', '/api/accounts')).status).toBeGreaterThanOrEqual(401);
    expect((await caller('POST', '/api/import', {})).status).toBeGreaterThanOrEqual(401);
  });

  it('a leader and an administrator write no figures', async () => {
    const cell = [{ indicatorId: made.indicator.id, officeId: made.commune.id, period: '2021', value: 1, seen: null }];
    for (const who of ['leader', 'administrator']) expect((await (people[who] as Caller)('PUT', '/api/readings', cell)).status).toBe(403);
  });

  it('an officer writes findings of the own office only', async () => {
    const officer = people['officer'] as Caller;
    const finding = { resolutionId: made.resolution.id, findingKind: 'limitation', text: 'Còn lúng túng' };
    expect((await officer('POST', '/api/findings', { ...finding, officeIds: [made.commune.id] })).status).toBe(201);
    expect((await officer('POST', '/api/findings', { ...finding, officeIds: [made.other.id] })).status).toBe(403);
    expect((await officer('POST', '/api/findings', finding)).status).toBe(403);
  });

  it('an officer tells how the own task goes, not what it is', async () => {
    const task = { resolutionId: made.resolution.id, content: 'Việc', leadOfficeId: made.commune.id, timing: 'standing' };
    const { body } = await (people['specialist'] as Caller)('POST', '/api/tasks', task);
    const officer = people['officer'] as Caller;
    const noted = await officer('PUT', `/api/tasks/${body.id}`, { ...task, notes: [{ on: '2023-10-01', by: 'canbo', text: 'Đang làm' }] }, { 'if-match': '1' });
    expect(noted.status).toBe(200);
    const changed = await officer('PUT', `/api/tasks/${body.id}`, { ...task, content: 'Việc khác' }, { 'if-match': '2' });
    expect(changed).toMatchObject({ status: 403, body: { code: 'onlyProgress' } });
  });

  it('a call in the name of an account that is not the one signed in is refused before anything is done, whatever it would do', async () => {
    const specialist = await world.as('chuyenvien');
    const other = (await world.as('lanhdao'))('GET', '/api/session');
    const foreign = { 'x-account': (await other).body.account.id };
    const mine = { 'x-account': (await specialist('GET', '/api/session')).body.account.id };
    const office = { name: 'Đơn vị của ai', officeKind: 'party', level: 'province' };
    expect(await specialist('POST', '/api/offices', office, foreign)).toMatchObject({ status: 409, body: { code: 'otherAccount' } });
    expect(await specialist('PUT', '/api/readings', [], foreign)).toMatchObject({ status: 409, body: { code: 'otherAccount' } });
    expect(await specialist('DELETE', '/api/session', undefined, foreign)).toMatchObject({ status: 409 });
    expect(await specialist('GET', '/api/offices', undefined, foreign)).toMatchObject({ status: 409 });
    expect((await specialist('GET', '/api/offices', undefined, mine)).body.items.map(({ name }: { name: string }) => name)).not.toContain(office.name);
    expect((await specialist('POST', '/api/offices', office, mine)).status).toBe(201);
    expect((await world.anybody('POST', '/api/offices', office, foreign)).status).toBe(401);
  });

  it('a write from a page of another site is refused', async () => {
    const answer = await (people['specialist'] as Caller)('POST', '/api/offices', office, { origin: 'https://evil.example', host: 'localhost' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'foreignOrigin' } });
  });

  it('a wrong password is told of without saying which half was wrong, and ten wrong ones close the door for a while', async () => {
    const wrong = await world.anybody('POST', '/api/session', { username: 'lanhdao', password: 'khong-dung' });
    const unknown = await world.anybody('POST', '/api/session', { username: 'khongco', password: 'khong-dung' });
    expect(wrong.body).toMatchObject({ status: 401, code: 'wrongPassword' });
    expect(unknown.body).toEqual(wrong.body);
    for (let tries = 0; tries < 10; tries += 1) await world.anybody('POST', '/api/session', { username: 'lanhdao', password: 'khong-dung' });
    expect((await world.anybody('POST', '/api/session', { username: 'lanhdao', password })).status).toBe(429);
    world.clock.now = new Date(world.clock.now.getTime() + 16 * 60_000);
    expect((await world.anybody('POST', '/api/session', { username: 'lanhdao', password })).status).toBe(200);
  });

  it('signing out ends the session, and a closed account has none', async () => {
    const leader = await world.as('lanhdao');
    expect((await leader('GET', '/api/session')).body.account).toMatchObject({ username: 'lanhdao', roles: ['leader'] });
    expect((await leader('DELETE', '/api/session')).status).toBe(204);
    expect((await leader('GET', '/api/session')).status).toBe(401);
    const administrator = people['administrator'] as Caller;
    const { body } = await administrator('GET', '/api/accounts');
    const officer = body.items.find((item: { username: string }) => item.username === 'canbo');
    const { id, version, ...rest } = officer;
    await administrator('PUT', `/api/accounts/${id}`, { ...rest, disabled: true }, { 'if-match': `${version}` });
    expect((await (people['officer'] as Caller)('GET', '/api/session')).status).toBe(401);
  });

  it('the last administrator cannot be taken away', async () => {
    const administrator = people['administrator'] as Caller;
    const { body } = await administrator('GET', '/api/accounts');
    const { id, version, ...rest } = body.items.find((item: { username: string }) => item.username === 'quantri');
    const answer = await administrator('PUT', `/api/accounts/${id}`, { ...rest, roles: ['leader'] }, { 'if-match': `${version}` });
    expect(answer.body.errors).toMatchObject([{ path: 'roles', code: 'lastAdministrator' }]);
  });
});
