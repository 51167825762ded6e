import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('what changed since a person last looked', (engine) => {
  let world: World;
  const people: Record<string, Caller> = {};
  let made: Awaited<ReturnType<typeof smallResolution>>;
  let task: any;
  const who = (name: string): Caller => people[name] as Caller;
  const at = (moment: string): void => { world.clock.now = new Date(moment); };
  const look = async (name: string) => (await who(name)('POST', '/api/looks')).body;

  beforeAll(async () => {
    world = await openWorld(engine);
    at('2022-02-01T02:00:00Z');
    for (const [name, role] of [['chuyenvien', 'specialist'], ['lanhdao', 'leader'], ['khac', 'leader'], ['canbo', 'officer']] as const) {
      await world.add(name, [role]);
      people[name] = await world.as(name);
    }
    made = await smallResolution(who('chuyenvien'));
    task = (await who('chuyenvien')('POST', '/api/tasks', { resolutionId: made.resolution.id, content: 'Việc', leadOfficeId: made.commune.id, timing: 'dated', deadline: '2022-02-03' })).body;
  });
  afterAll(() => world.close());

  it('is nothing the first time, and nothing again a minute later', async () => {
    expect(await look('lanhdao')).toEqual({ since: null, indicators: [], tasks: [] });
    at('2022-02-01T02:01:00Z');
    expect(await look('lanhdao')).toEqual({ since: null, indicators: [], tasks: [] });
  });
  it('is told after a pause: a figure that came, a deadline that passed', async () => {
    at('2022-02-05T02:00:00Z');
    await who('chuyenvien')('PUT', '/api/readings', [{ indicatorId: made.indicator.id, officeId: made.commune.id, period: '2021', value: 61, seen: null }]);
    const told = await look('lanhdao');
    expect(told.since).toBe('2022-02-01T02:01:00.000Z');
    expect(told.indicators).toEqual([{ id: made.indicator.id, number: '1', name: 'Tỷ lệ thử', symbol: '02-NQ/TU', from: 'noData', to: 'offTrack', movement: 'other' }]);
    expect(told.tasks).toEqual([{ id: task.id, content: 'Việc', symbol: '02-NQ/TU', from: 'inProgress', to: 'overdue' }]);
  });
  it('stays told until the next pause, and is each person\'s own', async () => {
    at('2022-02-05T02:20:00Z');
    expect((await look('lanhdao')).tasks).toHaveLength(1);
    expect((await look('khac')).since).toBeNull();
    at('2022-02-05T04:00:00Z');
    expect(await look('lanhdao')).toEqual({ since: '2022-02-05T02:20:00.000Z', indicators: [], tasks: [] });
  });
  it('leaves no line in the log, and is not told to nobody', async () => {
    const { body } = await who('chuyenvien')('GET', '/api/changes?limit=500');
    expect(body.items.some(({ subject }: { subject: string }) => subject.startsWith('look'))).toBe(false);
    expect((await world.anybody('POST', '/api/looks')).status).toBe(401);
  });
  it('the reporting of the round counts every office once, and is for those who follow it', async () => {
    expect((await who('lanhdao')('GET', '/api/discipline')).body).toMatchObject({ round: null, total: 0 });
    const round = (await who('chuyenvien')('POST', '/api/rounds', { period: '2022', due: '2022-02-01', state: 'open' })).body;
    const { body } = await who('lanhdao')('GET', '/api/discipline?asOf=2022');
    expect(body).toEqual({ round: { id: round.id, period: '2022', due: '2022-02-01', state: 'open' }, total: 1, approved: 0, waiting: 0, owing: 1, late: 1, doubted: 0 });
    expect((await who('lanhdao')('GET', `/api/discipline?asOf=2022&officeId=${made.other.id}`)).body.total).toBe(0);
    expect((await who('canbo')('GET', '/api/discipline')).status).toBe(403);
  });
});
