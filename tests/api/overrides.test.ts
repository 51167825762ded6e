import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('a status set by a person', (engine) => {
  let world: World;
  const people: Record<string, Caller> = {};
  const who = (name: string): Caller => people[name] as Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;
  const set = (name: string, body: object = {}) => who(name)('POST', '/api/overrides', { indicatorId: made.indicator.id, status: 'atRisk', reason: 'Vừa đổi cách đếm', asOf: '2022', until: '2023-12-31', ...body });
  const bodyOnly = ({ id: _, kind: __, version: ___, updatedAt: ____, updatedBy: _____, ...rest }: Record<string, unknown>): Record<string, unknown> => rest;
  const seen = async () => (await who('lanhdao')('GET', `/api/indicators/${made.indicator.id}?asOf=2022`)).body;

  beforeAll(async () => {
    world = await openWorld(engine);
    for (const [name, role] of [['chuyenvien', 'specialist'], ['lanhdao', 'leader'], ['canbo', 'officer']] as const) {
      await world.add(name, [role]);
      people[name] = await world.as(name);
    }
    made = await smallResolution(who('chuyenvien'));
    await who('chuyenvien')('PUT', '/api/readings', [{ indicatorId: made.indicator.id, officeId: made.commune.id, period: '2022', value: 61, seen: null }]);
  });
  afterAll(() => world.close());

  it('needs a reason and an end to come, and carries the name of who is signed in', async () => {
    expect((await set('lanhdao', { reason: '  ' })).body.errors[0].path).toBe('reason');
    expect((await set('lanhdao', { until: '2023-10-11' })).body.errors[0].path).toBe('until');
    expect((await set('lanhdao', { author: 'Người khác' })).body.errors[0].path).toBe('author');
    expect((await set('lanhdao', { status: 'xanh' })).status).toBe(400);
    expect((await set('canbo')).status).toBe(403);
    expect((await who('lanhdao')('GET', '/api/overrides')).body.items).toEqual([]);
  });
  it('stands beside the computed one, decides the count, and is withdrawn', async () => {
    const { body } = await set('lanhdao');
    expect(await seen()).toMatchObject({ evaluation: { status: 'offTrack' }, override: { id: body.id, status: 'atRisk', reason: 'Vừa đổi cách đếm', author: 'lanhdao', until: '2023-12-31' } });
    expect((await who('lanhdao')('GET', '/api/overview?asOf=2022')).body.counts.counts).toMatchObject({ atRisk: 1, offTrack: 0 });
    expect((await who('chuyenvien')('PUT', `/api/overrides/${body.id}`, { indicatorId: made.indicator.id, status: 'missed', reason: 'Đã rõ', until: '2023-12-31' }, { 'if-match': '"1"' })).body.author).toBe('chuyenvien');
    await who('lanhdao')('DELETE', `/api/overrides/${body.id}`, undefined, { 'if-match': '"2"' });
    expect(await seen()).not.toHaveProperty('override');
  });
  it('decides from the period that it was made in, and a course shows each period as it was', async () => {
    world.clock.now = new Date('2023-10-12T02:00:00Z');
    const { body } = await set('lanhdao', { asOf: undefined });
    expect(body).toMatchObject({ asOf: '2023Q3', madeOn: '2023-10-12' });
    expect(await seen()).not.toHaveProperty('override');
    expect((await who('lanhdao')('GET', `/api/indicators/${made.indicator.id}?asOf=2023Q3`)).body.override).toMatchObject({ status: 'atRisk', asOf: '2023Q3' });
    const course = (await who('lanhdao')('GET', '/api/course?asOf=2023Q3')).body.points as { period: string; counts: Record<string, number> }[];
    expect(course.find(({ period }) => period === '2022')?.counts['atRisk']).toBe(0);
    expect(course.at(-1)).toMatchObject({ period: '2023Q3', counts: { atRisk: 1 } });
    // The next quarter has its own word from the day it is said; the one before keeps what it showed.
    world.clock.now = new Date('2024-01-05T02:00:00Z');
    const next = await who('chuyenvien')('PUT', `/api/overrides/${body.id}`, { ...bodyOnly(body), status: 'missed', reason: 'Đã rõ', until: '2024-06-30', asOf: '2023Q4' }, { 'if-match': '"1"' });
    expect(next.body).toMatchObject({ status: 'missed', author: 'chuyenvien', asOf: '2023Q4', earlier: [{ status: 'atRisk', author: 'lanhdao', asOf: '2023Q3', madeOn: '2023-10-12', ended: { on: '2024-01-05', by: 'chuyenvien' } }] });
    const shown = async (asOf: string) => (await who('lanhdao')('GET', `/api/indicators/${made.indicator.id}?asOf=${asOf}`)).body.override?.status;
    expect([await shown('2022'), await shown('2023Q3'), await shown('2023Q4')]).toEqual([undefined, 'atRisk', 'missed']);
    // It has been seen: it is taken back with a reason, never erased.
    const stays = await who('chuyenvien')('DELETE', `/api/overrides/${body.id}`, undefined, { 'if-match': '"2"' });
    expect([stays.status, stays.body.code]).toEqual([409, 'overrideStays']);
    await who('lanhdao')('PUT', `/api/overrides/${body.id}`, { ...bodyOnly(next.body), ended: { reason: 'Nhầm' } }, { 'if-match': '"2"' });
    expect(await shown('2023Q4')).toBe(undefined);
  });
  it('is taken back with a reason and stays in the history; a past period keeps it', async () => {
    world.clock.now = new Date('2023-10-12T02:00:00Z');
    const { body } = await set('lanhdao', { asOf: undefined, until: '2024-12-31' });
    world.clock.now = new Date('2024-02-01T02:00:00Z');
    const gone = await who('lanhdao')('DELETE', `/api/overrides/${body.id}`, undefined, { 'if-match': '"1"' });
    expect([gone.status, gone.body.code]).toEqual([409, 'overrideStays']);
    expect((await who('lanhdao')('PUT', `/api/overrides/${body.id}`, { ...bodyOnly(body), ended: { reason: ' ' } }, { 'if-match': '"1"' })).body.errors[0].path).toBe('ended/reason');
    const back = await who('chuyenvien')('PUT', `/api/overrides/${body.id}`, { ...bodyOnly(body), ended: { reason: 'Số liệu đã rõ', on: '2020-01-01' } }, { 'if-match': '"1"' });
    expect(back.body).toMatchObject({ author: 'lanhdao', ended: { reason: 'Số liệu đã rõ', on: '2024-02-01', by: 'chuyenvien' } });
    expect((await who('lanhdao')('PUT', `/api/overrides/${body.id}`, bodyOnly(body), { 'if-match': '"2"' })).body.code).toBe('overrideEnded');
    const at = async (asOf: string) => (await who('lanhdao')('GET', `/api/indicators/${made.indicator.id}?asOf=${asOf}`)).body;
    expect((await at('2023Q3')).override).toMatchObject({ status: 'atRisk', author: 'lanhdao' });
    expect(await at('2023Q4')).not.toHaveProperty('override');
    expect((await at('2023Q4')).overrides).toEqual(expect.arrayContaining([expect.objectContaining({ asOf: '2023Q3', madeOn: '2023-10-12', ended: { on: '2024-02-01', by: 'chuyenvien', reason: 'Số liệu đã rõ' } })]));
  });
  it('ends with its day: from then on the computed one decides again', async () => {
    world.clock.now = new Date('2023-10-12T02:00:00Z');
    await set('lanhdao', { until: '2023-10-20' });
    world.clock.now = new Date('2023-10-20T02:00:00Z');
    expect(await seen()).toHaveProperty('override');
    world.clock.now = new Date('2023-10-21T02:00:00Z');
    expect(await seen()).not.toHaveProperty('override');
  });
});
