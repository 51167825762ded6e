import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('presentations', (engine) => {
  let world: World;
  const people: Record<string, Caller> = {};
  const who = (name: string): Caller => people[name] as Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;
  const whole = () => ({ name: 'Họp tháng 10', resolutionId: made.resolution.id, slides: [{ kind: 'answers', note: 'Mở đầu' }, { kind: 'indicator', indicatorId: made.indicator.id }] });

  beforeAll(async () => {
    world = await openWorld(engine);
    for (const [name, role] of [['chuyenvien', 'specialist'], ['lanhdao', 'leader']] as const) {
      await world.add(name, [role]);
      people[name] = await world.as(name);
    }
    made = await smallResolution(who('chuyenvien'));
  });
  afterAll(() => world.close());

  it('keep their pages, order and notes, for their owner alone', async () => {
    const { body, status } = await who('lanhdao')('POST', '/api/presentations', whole());
    expect(status).toBe(200);
    expect((await who('lanhdao')('GET', '/api/presentations')).body.items).toEqual([{ id: body.id, ...whole() }]);
    const turned = { ...whole(), slides: [...whole().slides].reverse() };
    await who('lanhdao')('PUT', `/api/presentations/${body.id}`, turned);
    expect((await who('lanhdao')('GET', '/api/presentations')).body.items[0].slides.map(({ kind }: any) => kind)).toEqual(['indicator', 'answers']);
    expect((await who('chuyenvien')('GET', '/api/presentations')).body.items).toEqual([]);
    expect((await who('chuyenvien')('PUT', `/api/presentations/${body.id}`, whole())).status).toBe(404);
    expect((await who('chuyenvien')('DELETE', `/api/presentations/${body.id}`)).status).toBe(404);
    expect((await who('lanhdao')('DELETE', `/api/presentations/${body.id}`)).status).toBe(204);
    expect((await world.anybody('GET', '/api/presentations')).status).toBe(401);
  });
  it.each([
    ['no name', { name: ' ' }, 'name'], ['no page', { slides: [] }, 'slides'], ['a page of nothing', { slides: [{ kind: 'khác' }] }, 'slides/0/kind'],
    ['an indicator that is not named', { slides: [{ kind: 'indicator' }] }, 'slides/0/indicatorId'], ['an indicator that is not there', { slides: [{ kind: 'indicator', indicatorId: 'khong-co' }] }, 'slides/0/indicatorId'],
    ['a resolution that is not there', { resolutionId: 'khong-co' }, 'resolutionId'],
  ])('%s is refused with its field', async (_, change, path) => {
    const answer = await who('lanhdao')('POST', '/api/presentations', { ...whole(), ...change });
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
    expect(answer.body.errors[0].message).not.toBe('Chưa đúng.');
    expect((await who('lanhdao')('GET', '/api/presentations')).body.items).toEqual([]);
  });
});
