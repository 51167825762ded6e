import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('a status set by a person', (engine) => {
  let world: World;
  const people: Record<string, Caller> = {};
  const who = (name: string): Caller => people[name] as Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;
  const set = (name: string, body: object = {}) => who(name)('POST', '/api/overrides', { indicatorId: made.indicator.id, status: 'atRisk', reason: 'Vừa đổi cách đếm', until: '2023-12-31', ...body });
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
  it('ends with its day: from then on the computed one decides again', async () => {
    await set('lanhdao', { until: '2023-10-20' });
    world.clock.now = new Date('2023-10-20T02:00:00Z');
    expect(await seen()).toHaveProperty('override');
    world.clock.now = new Date('2023-10-21T02:00:00Z');
    expect(await seen()).not.toHaveProperty('override');
  });
});
