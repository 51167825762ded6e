import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAccount } from '#server/auth/accounts';
import { createDocument } from '#server/store/documents';
import { signalCodes, type SignalCode } from '#domain/signals/signal';
import { onBothEngines, openWorld, password, smallResolution, type Caller, type World } from '../support/app.ts';

interface Row { key: string; code: SignalCode; gravity: string; subject: { id: string; text: string }; officeId?: string; since?: string; count?: number; aside?: { reason: string; until: string; by: string } }

onBothEngines('signals', (engine) => {
  let world: World;
  const people: Record<string, Caller> = {};
  const who = (name: string): Caller => people[name] as Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;
  const ids: Record<string, string> = {};

  const at = (day: string): void => { world.clock.now = new Date(`${day}T02:00:00Z`); };
  const add = async (plural: string, body: object): Promise<string> => {
    const answer = await who('specialist')('POST', `/api/${plural}`, body);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  };
  const account = (username: string, roles: string[], offices: object[]) =>
    createAccount(world.services.auth, world.database, { account: 'test', time: world.clock.now.toISOString() }, { username, name: `Đ/c ${username}`, roles, offices } as never, password);
  const ask = async (name: string, query = ''): Promise<{ items: Row[]; aside: Row[]; body: any }> => {
    const { body } = await who(name)('GET', `/api/signals${query}`);
    return { items: body.items, aside: body.aside, body };
  };
  const of = (rows: Row[], code: SignalCode): Row[] => rows.filter((one) => one.code === code);

  beforeAll(async () => {
    world = await openWorld(engine);
    at('2023-01-05');
    await world.add('chuyenvien', ['specialist']);
    people['specialist'] = await world.as('chuyenvien');
    made = await smallResolution(who('specialist'));
    const [commune, second, resolutionId] = [made.commune.id, made.other.id, made.resolution.id];
    ids['third'] = await add('offices', { name: 'Xã Ba', officeKind: 'party', level: 'commune', head: { vacantSince: '2023-06-12' } });
    ids['missing'] = await add('offices', { name: 'Chi đoàn thôn Bốn', officeKind: 'youth', level: 'village', missingSince: '2023-05-15' });
    await world.add('canbo', ['officer'], [commune]);
    await world.add('khac', ['officer'], [second]);
    await world.add('quantri', ['administrator']);
    await account('nghi', ['officer'], [{ officeId: ids['third'], to: '2023-08-31' }]);
    await account('pho', ['leader'], [{ officeId: made.province.id, position: 'deputy' }]);
    await account('truong', ['leader'], [{ officeId: made.province.id, position: 'head' }]);
    for (const name of ['canbo', 'khac', 'quantri', 'pho', 'truong']) people[name] = await world.as(name);

    const { id: _id, kind: _kind, version: _version, updatedAt: _at, updatedBy: _by, ...body } = made.indicator;
    for (const number of ['2', '3', '4']) {
      ids[`quarterly${number}`] = await add('indicators', { ...body, number, name: `Số cuộc ${number}`, measure: 'cuộc', frequency: 'quarter', baseline: undefined, overTime: 'total', acrossOffices: 'sum', reportingOfficeIds: [commune, second, ids['third']], targets: [{ low: 1, due: '2025' }] });
    }
    for (const [period, due] of [['2023Q1', '2023-04-10'], ['2023Q2', '2023-07-10'], ['2023Q3', '2023-10-10']] as const) ids[period] = await add('rounds', { period, due, resolutionId, state: 'open' });
    await who('specialist')('PUT', '/api/readings', [{ indicatorId: made.indicator.id, officeId: commune, period: '2022', value: 55, seen: null }]);
    ids['limitation'] = await add('findings', { resolutionId, findingKind: 'limitation', text: 'Còn lúng túng', indicatorIds: [made.indicator.id] });
    ids['cause'] = await add('findings', { resolutionId, findingKind: 'cause', causeKind: 'subjective', text: 'Thiếu nguồn lực' });
    ids['lesson'] = await add('lessons', { resolutionId, text: 'Hướng về cơ sở' });
    const task = { resolutionId, content: 'Việc', leadOfficeId: commune };
    ids['open'] = await add('tasks', { ...task, timing: 'open', resources: 'Ngân sách tỉnh' });
    ids['poor'] = await add('tasks', { ...task, timing: 'dated', deadline: '2023-12-31' });
    // Written down before completion asked for evidence; the program takes no such task any more.
    const old = { ...task, timing: 'dated' as const, deadline: '2023-12-31', completedOn: '2023-01-04' };
    ids['done'] = (await world.database.transact((tx) => createDocument(tx, { account: 'specialist', time: world.clock.now.toISOString() }, 'task', old))).id;
    ids['unsigned'] = await add('agreements', { title: 'Chương trình một', resolutionId, partyIds: [commune, second], plannedFor: '2023-03-31' });
    ids['asleep'] = await add('agreements', { title: 'Chương trình hai', partyIds: [commune], signedOn: '2022-12-01' });
    for (const day of ['2023-05-02', '2023-08-15']) {
      at(day);
      await who('pho')('POST', '/api/directives', { aboutId: made.indicator.id, text: 'Đôn đốc' });
    }
    at('2023-09-01');
    await who('canbo')('POST', '/api/findings', { resolutionId, findingKind: 'result', text: 'Đã họp', officeIds: [commune] });
    at('2023-10-10');
    await who('khac')('PUT', '/api/readings', ['2', '3', '4'].map((number) => ({ indicatorId: ids[`quarterly${number}`], officeId: second, period: '2023Q3', value: 5, seen: null })));
    at('2023-10-12');
    await who('khac')('POST', `/api/rounds/${ids['2023Q3']}/submit`, { officeId: second });
  });
  afterAll(() => world.close());

  it('each of the fifteen appears where it stands, since when it has lasted', async () => {
    const { items } = await ask('specialist');
    const found = signalCodes.map((code) => of(items, code).map(({ subject, since }) => [subject.id, since]));
    const [commune, second] = [made.commune.id, made.other.id];
    expect(Object.fromEntries(signalCodes.map((code, index) => [code, found[index]]))).toEqual({
      leftToDeputy: [[made.resolution.id, '2023-05-02']], organisationMissing: [[ids['missing'], '2023-05-15']], headVacant: [[ids['third'], '2023-06-12']],
      notReported: expect.arrayContaining([[commune, '2023-04-10'], [ids['third'], '2023-04-10']]), officerGone: [[ids['third'], '2023-08-31']],
      unmetWithoutCause: [[made.indicator.id, '2022-12-31']], causeWithoutTask: [[ids['cause'], '2023-01-05']],
      agreementNotSigned: [[ids['unsigned'], '2023-03-31']], agreementDormant: [[ids['asleep'], '2022-12-01']],
      taskWithoutDeadline: [[ids['open'], '2023-01-05']], taskWithoutEvidence: [[ids['done'], '2023-01-04']], taskWithoutResources: [[ids['poor'], '2023-01-05']],
      lessonNotApplied: [[ids['lesson'], '2023-01-05']], reportsLate: [[second, '2023-10-10']], allOnLastDay: [[second, '2023-10-10']],
    });
    expect(of(items, 'notReported')).toHaveLength(2);
    expect(of(items, 'notReported').map(({ count, gravity }) => [count, gravity])).toEqual([[3, 'grave'], [3, 'grave']]);
  });

  it('they are counted for each resolution and office, and narrowed to one', async () => {
    const { body } = await ask('specialist');
    const own = await ask('specialist', `?officeId=${made.other.id}`);
    expect(new Set(own.items.map(({ code }) => code))).toEqual(new Set(['agreementNotSigned', 'reportsLate', 'allOnLastDay']));
    expect(body.byOffice[made.other.id]).toBe(own.items.length);
    const inside = await ask('specialist', `?resolutionId=${made.resolution.id}`);
    expect(body.byResolution[made.resolution.id]).toBe(inside.items.length);
    expect(of(inside.items, 'headVacant')).toEqual([]);
    expect(of(inside.items, 'leftToDeputy')).toHaveLength(1);
  });

  it('an officer reads what is said of the own office\'s report and of no other, and an administrator who has gone', async () => {
    const codes = async (name: string) => (await ask(name)).items.filter(({ code }) => ['leftToDeputy', 'notReported', 'officerGone', 'reportsLate', 'allOnLastDay'].includes(code)).map(({ code, officeId }) => [code, officeId]);
    expect(await codes('canbo')).toEqual([['notReported', made.commune.id]]);
    expect(await codes('quantri')).toEqual([['officerGone', ids['third']]]);
    expect((await ask('canbo')).items.some(({ code }) => code === 'headVacant')).toBe(true);
  });

  it('an earlier period is looked at as of its end', async () => {
    const { body, items } = await ask('specialist', '?asOf=2023Q1');
    expect(body.day).toBe('2023-03-31');
    expect(of(items, 'agreementNotSigned')).toEqual([]);
    expect(of(items, 'headVacant')).toEqual([]);
    expect((await who('specialist')('GET', '/api/signals?asOf=quy-1')).status).toBe(400);
  });

  it('a signal is gone with what mends it', async () => {
    const put = async (plural: string, id: string, more: object) => {
      // Lists tell documents as they are kept; the page of a task tells more.
      const { body: { items } } = await who('specialist')('GET', `/api/${plural}?limit=900`);
      const { id: _id, kind: _kind, version, updatedAt: _at, updatedBy: _by, ...body } = items.find((one: { id: string }) => one.id === id);
      expect((await who('specialist')('PUT', `/api/${plural}/${id}`, { ...body, ...more }, { 'if-match': String(version) })).status).toBe(200);
    };
    await put('findings', ids['cause'] ?? '', { explainsIds: [ids['limitation']] });
    await put('agreements', ids['asleep'] ?? '', { activities: [{ on: '2023-10-11', text: 'Họp liên tịch' }] });
    await put('agreements', ids['unsigned'] ?? '', { signedOn: '2023-10-10' });
    await put('tasks', ids['open'] ?? '', { timing: 'standing', followsIds: [ids['cause'], ids['lesson']] });
    await put('tasks', ids['poor'] ?? '', { resources: 'Ngân sách tỉnh' });
    await put('tasks', ids['done'] ?? '', { evidence: [{ text: 'Biên bản' }], acceptance: { on: '2023-10-12', by: 'Ban Dân vận' } });
    await put('offices', ids['third'] ?? '', { head: { name: 'Đ/c A', since: '2023-10-10' } });
    at('2023-10-13');
    const left = new Set((await ask('specialist')).items.map(({ code }) => code));
    expect(left).toEqual(new Set(['leftToDeputy', 'organisationMissing', 'notReported', 'officerGone', 'reportsLate', 'allOnLastDay']));
  });

  it('khoán trắng is gone once the head has acted in the last two rounds', async () => {
    at('2023-10-14');
    await add('rounds', { period: '202310', due: '2023-10-15', resolutionId: made.resolution.id, state: 'open' });
    at('2023-10-15');
    await who('pho')('POST', '/api/directives', { aboutId: made.resolution.id, text: 'Tiếp tục' });
    at('2023-10-16');
    expect(of((await ask('pho')).items, 'leftToDeputy')).toHaveLength(1);
    at('2023-10-15');
    await who('truong')('POST', '/api/directives', { aboutId: made.resolution.id, text: 'Tôi trực tiếp theo dõi' });
    at('2023-10-16');
    expect(of((await ask('pho')).items, 'leftToDeputy')).toEqual([]);
  });

  const setAside = (name: string, more: object = {}) => who(name)('POST', '/api/signals/set-aside', { key: `organisationMissing/${ids['missing']}`, reason: 'Đang lập hồ sơ', until: '2023-10-31', ...more });

  it('nothing is set aside without a reason, to a day that is over or too far, or that is not there', async () => {
    for (const [more, path, code] of [
      [{ reason: ' ' }, 'reason', 'needed'], [{ until: '2023-10-16' }, 'until', 'dayPast'], [{ until: '2024-10-17' }, 'until', 'tooFar'],
      [{ key: `headVacant/${ids['missing']}` }, 'key', 'noSuchSignal'],
    ] as const) expect((await setAside('specialist', more)).body.errors).toMatchObject([{ path, code }]);
    expect((await setAside('canbo')).status).toBe(403);
    expect((await ask('specialist')).aside).toEqual([]);
  });

  it('what is set aside is out of the list, counted apart, told in the log, and its reason is read by specialists and leaders alone', async () => {
    expect((await setAside('pho')).status).toBe(200);
    const { items, aside } = await ask('specialist');
    expect(of(items, 'organisationMissing')).toEqual([]);
    expect(aside).toMatchObject([{ code: 'organisationMissing', aside: { reason: 'Đang lập hồ sơ', until: '2023-10-31', by: 'Đ/c pho' } }]);
    expect((await ask('canbo')).aside).toMatchObject([{ code: 'organisationMissing' }]);
    expect((await ask('canbo')).aside[0]?.aside).toBeUndefined();
    expect((await who('canbo')('GET', '/api/asides')).body.items).toEqual([]);
    const lines = async (name: string) => (await who(name)('GET', '/api/changes?limit=999')).body.items.filter(({ subject }: { subject: string }) => subject.startsWith('aside:'));
    expect(await lines('specialist')).toMatchObject([{ reason: 'Đang lập hồ sơ', accountName: 'Đ/c pho', after: { until: '2023-10-31' } }]);
    expect(await lines('canbo')).toEqual([]);
  });

  it('an export carries what was set aside', async () => {
    const { text } = await who('quantri')('GET', '/api/export');
    expect(JSON.parse(text).documents.filter(({ kind }: { kind: string }) => kind === 'aside')).toMatchObject([{ body: { key: `organisationMissing/${ids['missing']}` } }]);
    const target = await openWorld(engine, { setup: { code: 'ABCD-EFGH' } });
    try {
      target.clock.now = world.clock.now;
      await target.anybody('POST', '/api/setup', { code: 'ABCD-EFGH', username: 'dau-tien', name: 'Quản trị', password });
      const importer = await target.as('dau-tien');
      expect((await importer('POST', '/api/import', text)).status).toBe(200);
      const there = await importer('GET', '/api/signals');
      expect(there.body.aside).toMatchObject([{ code: 'organisationMissing' }]);
      expect(JSON.parse((await importer('GET', '/api/export')).text).people.find(({ username }: { username: string }) => username === 'pho').offices).toMatchObject([{ position: 'deputy' }]);
    } finally {
      await target.close();
    }
  });

  it('what was set aside can stay so for longer, is brought back by hand, and comes back by itself after its day', async () => {
    expect((await setAside('specialist', { until: '2023-11-30', reason: 'Chờ đại hội' })).status).toBe(200);
    expect((await ask('specialist')).aside).toMatchObject([{ aside: { until: '2023-11-30', reason: 'Chờ đại hội' } }]);
    expect((await who('specialist')('POST', '/api/signals/bring-back', { key: `organisationMissing/${ids['missing']}` })).status).toBe(200);
    expect([(await ask('specialist')).aside, of((await ask('specialist')).items, 'organisationMissing').length]).toEqual([[], 1]);
    expect((await who('specialist')('POST', '/api/signals/bring-back', { key: `organisationMissing/${ids['missing']}` })).body.errors).toMatchObject([{ code: 'noSuchSignal' }]);
    await setAside('specialist');
    at('2023-10-31');
    expect((await ask('specialist')).aside).toHaveLength(1);
    at('2023-11-01');
    const later = await ask('specialist');
    expect([later.aside, of(later.items, 'organisationMissing').length]).toEqual([[], 1]);
  });
});
