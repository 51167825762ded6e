import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('the cells to fill in', (engine) => {
  let world: World;
  let [specialist, officer] = [] as unknown as [Caller, Caller];
  let [commune, resolution, whole, part] = ['', '', '', ''];
  let body: Record<string, unknown>;
  const communes: string[] = [];

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    const made = await smallResolution(specialist);
    commune = made.commune.id;
    resolution = made.resolution.id;
    communes.push(commune, made.other.id);
    for (const name of ['Xã Ba', 'Xã Bốn', 'Xã Năm', 'Xã Sáu']) communes.push((await specialist('POST', '/api/offices', { name, officeKind: 'party', level: 'commune', parentId: made.province.id })).body.id);
    await world.add('canbo', ['officer'], [commune]);
    officer = await world.as('canbo');
    body = {
      resolutionId: resolution, name: 'Số hội viên', measure: 'hội viên', aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'month', acrossOffices: 'sum',
      targets: [{ low: 100, due: '2025' }], leadOfficeId: commune, reportingOfficeIds: communes,
    };
    whole = (await specialist('POST', '/api/indicators', { ...body, number: '2', partsAddUp: true })).body.id;
    part = (await specialist('POST', '/api/indicators', { ...body, number: '2a', partOfId: whole })).body.id;
  });
  afterAll(() => world.close());

  const save = (who: Caller, indicatorId: string, officeId: string, figures: Record<string, number>) => who('PUT', '/api/readings', Object.entries(figures).map(([period, value]) => ({ indicatorId, officeId, period, value, seen: null })));
  const cells = async (who: Caller, query: string) => (await who('GET', `/api/entry?${query}`)).body;
  const rowOf = async (who: Caller, query: string, indicatorId: string) => (await cells(who, query)).items.find((row: { indicatorId: string; officeId: string }) => row.indicatorId === indicatorId && row.officeId === commune);

  it('several periods come side by side, the asked one last, with what was before the first of them', async () => {
    await save(officer, whole, commune, { '202301': 10, '202302': 20, '202303': 30 });
    const answer = await cells(officer, 'period=202304&periods=3');
    expect(answer.periods).toEqual(['202302', '202303', '202304']);
    const row = await rowOf(officer, 'period=202304&periods=3', whole);
    expect(row).toMatchObject({ period: '202304', current: null, past: [10], others: [{ period: '202302', current: { value: 20 }, locked: false }, { period: '202303', current: { value: 30 } }] });
    expect((await rowOf(officer, 'period=202304', whole)).others).toBeUndefined();
  });

  it.each(['0', '13', 'x', '1.5'])('%s periods are refused', async (periods) => {
    expect((await officer('GET', `/api/entry?period=202304&periods=${periods}`)).status).toBe(400);
  });

  it('figures of several periods are saved as one act, and a refused one saves none', async () => {
    const refused = await officer('PUT', '/api/readings', [{ indicatorId: whole, officeId: commune, period: '202304', value: 40, seen: null }, { indicatorId: whole, officeId: commune, period: '2023Q2', value: 40, seen: null }]);
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, '1/period']);
    expect((await rowOf(officer, 'period=202304', whole)).current).toBeNull();
  });

  it('one\'s last save is told as a whole while it can be taken back, and to nobody else', async () => {
    world.clock.now = new Date(world.clock.now.getTime() + 1000);
    await save(officer, part, commune, { '202301': 1, '202302': 2, '202303': 3 });
    const at = world.clock.now.toISOString();
    expect((await cells(officer, 'period=202303')).lastSave).toEqual({ at, cells: 3 });
    expect((await cells(specialist, 'period=202303')).lastSave).toBeNull();
    const then = world.clock.now;
    world.clock.now = new Date(then.getTime() + 25 * 60 * 60 * 1000);
    expect((await cells(officer, 'period=202303')).lastSave).toBeNull();
    world.clock.now = then;
  });

  it('an office is told what is usual among others only once their figures count for everyone', async () => {
    const others = communes.slice(1);
    await specialist('POST', '/api/rounds', { period: '202304', due: '2023-05-10', resolutionId: resolution, state: 'open' });
    await world.add('kia', ['officer'], others);
    for (const [at, office] of others.entries()) await save(await world.as('kia'), whole, office, { '202304': 10 + at });
    expect((await rowOf(officer, 'period=202304', whole)).peers).toBeUndefined();
    expect((await rowOf(specialist, 'period=202304', whole)).peers).toEqual({ count: 5, middle: 12, spread: 1 });
    const [round] = (await specialist('GET', '/api/rounds')).body.items;
    for (const officeId of others) await (await world.as('kia'))('POST', `/api/rounds/${round.id}/submit`, { officeId, note: 'đủ' });
    await specialist('POST', `/api/rounds/${round.id}/approve`, { officeIds: others });
    expect((await rowOf(officer, 'period=202304', whole)).peers).toEqual({ count: 5, middle: 12, spread: 1 });
  });

  it('parts that do not add up to their whole are asked about, in the cell and for who approves', async () => {
    await save(officer, whole, commune, { '202304': 40 });
    await save(officer, part, commune, { '202304': 50 });
    expect((await rowOf(officer, 'period=202304', whole)).doubts).toContainEqual({ code: 'partsDiffer', usual: 50 });
    expect((await rowOf(officer, 'period=202304', part)).doubts).toContainEqual({ code: 'partAbove', usual: 40 });
    const [round] = (await specialist('GET', '/api/rounds')).body.items;
    const { body: matrix } = await specialist('GET', `/api/rounds/${round.id}/matrix`);
    expect(matrix.cells.find((one: { indicatorId: string; officeId: string }) => one.indicatorId === whole && one.officeId === commune).doubts).toContainEqual({ code: 'partsDiffer', usual: 50 });
  });

  it('a part counts as its whole does, of the same document, and never of itself', async () => {
    const add = (more: object) => specialist('POST', '/api/indicators', { ...body, number: '9', ...more });
    for (const more of [{ measure: 'cuộc' }, { frequency: 'quarter' }, { overTime: 'total', entered: 'runningTotal' }]) {
      const { status, body: why } = await add({ partOfId: whole, ...more });
      expect([status, why.errors?.[0]]).toMatchObject([400, { path: 'partOfId', code: 'partUnlike' }]);
    }
    const change = async (id: string, more: object) => {
      const { kind: _kind, id: _id, version, updatedAt: _at, updatedBy: _by, ...before } = (await specialist('GET', `/api/indicators?resolutionId=${resolution}`)).body.items.find((one: { id: string }) => one.id === id);
      return specialist('PUT', `/api/indicators/${id}`, { ...before, ...more }, { 'if-match': `${version}` });
    };
    expect((await change(whole, { measure: 'cuộc' })).body.errors[0]).toMatchObject({ path: 'measure', code: 'partUnlike' });
    expect((await change(whole, { overTime: 'total', entered: 'runningTotal' })).body.errors[0]).toMatchObject({ path: 'entered', code: 'partUnlike' });
    expect((await change(whole, { partOfId: part })).body.errors[0]).toMatchObject({ path: 'partOfId', code: 'circle' });
    expect((await specialist('DELETE', `/api/indicators/${whole}`, undefined, { 'if-match': '1' })).status).toBe(409);
  });
});
