import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('search, and views of one\'s own', (engine) => {
  let world: World;
  const people: Record<string, Caller> = {};
  const who = (name: string): Caller => people[name] as Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;
  const find = async (name: string, query: string) => (await who(name)('GET', `/api/search?${query}`)).body;

  beforeAll(async () => {
    world = await openWorld(engine);
    for (const [name, role] of [['chuyenvien', 'specialist'], ['lanhdao', 'leader'], ['khac', 'leader']] as const) {
      await world.add(name, [role]);
      people[name] = await world.as(name);
    }
    made = await smallResolution(who('chuyenvien'));
    const { resolution, indicator, commune } = made;
    await who('chuyenvien')('POST', '/api/findings', { resolutionId: resolution.id, findingKind: 'limitation', text: 'Giám sát chưa thường xuyên', indicatorIds: [indicator.id] });
    for (let n = 1; n <= 25; n += 1) await who('chuyenvien')('POST', '/api/tasks', { resolutionId: resolution.id, number: String(n), content: `Đoàn kiểm tra đợt ${n}`, leadOfficeId: commune.id, timing: 'standing' });
  });
  afterAll(() => world.close());

  it('finds without marks, the best first, and says where each stands', async () => {
    const { items, total } = await find('lanhdao', 'q=giam%20sat');
    expect(items).toEqual([{ kind: 'finding', id: items[0].id, text: 'Giám sát chưa thường xuyên', under: '02-NQ/TU', resolutionId: made.resolution.id }]);
    expect(total).toBe(1);
    expect((await find('lanhdao', 'q=ty%20le%20thu')).items[0]).toMatchObject({ kind: 'indicator', text: '1. Tỷ lệ thử', under: '02-NQ/TU · Xã Một' });
    expect((await find('lanhdao', 'q=02-nq')).items[0]).toMatchObject({ kind: 'resolution' });
  });
  it('goes on page by page, each thing once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '0';
    while (cursor !== null) {
      const page: any = await find('lanhdao', `q=doan%20kiem%20tra&limit=10&cursor=${cursor}`);
      expect(page.total).toBe(25);
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
  });
  it('is refused to nobody and without words', async () => {
    expect((await world.anybody('GET', '/api/search?q=a')).status).toBe(401);
    expect((await who('lanhdao')('GET', '/api/search?q=')).status).toBe(400);
    expect((await find('lanhdao', `q=${encodeURIComponent('%_\'"')}`)).items).toEqual([]);
  });
  it('a view is kept under its name, its name names one, and it is nobody else\'s', async () => {
    const save = (name: string, path: string) => who('lanhdao')('POST', '/api/views', { name, path });
    const first = await save('Chậm của MTTQ', '/chi-tieu?ky=2023Q3&donvi=a&trangthai=off');
    expect(first.status).toBe(200);
    await save('An toàn', '/nhiem-vu');
    expect((await save('Chậm của MTTQ', '/chi-tieu?ky=2023Q4')).body.id).toBe(first.body.id);
    expect((await who('lanhdao')('GET', '/api/views')).body.items.map(({ name, path }: any) => [name, path])).toEqual([['An toàn', '/nhiem-vu'], ['Chậm của MTTQ', '/chi-tieu?ky=2023Q4']]);
    expect((await who('khac')('GET', '/api/views')).body.items).toEqual([]);
    expect((await who('khac')('DELETE', `/api/views/${first.body.id}`)).status).toBe(404);
    expect((await who('lanhdao')('DELETE', `/api/views/${first.body.id}`)).status).toBe(204);
    expect((await who('lanhdao')('GET', '/api/views')).body.items).toHaveLength(1);
  });
  it.each(['https://noi-khac.vn/', '//noi-khac.vn', '/\\noi-khac.vn', 'javascript:alert(1)', ''])('a view leads only into the program, not to %s', async (path) => {
    expect((await who('lanhdao')('POST', '/api/views', { name: 'x', path })).status).toBe(400);
    expect((await who('lanhdao')('POST', '/api/views', { name: '  ', path: '/' })).body.errors[0].path).toBe('name');
  });
});
