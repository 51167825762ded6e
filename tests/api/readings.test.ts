import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('readings', (engine) => {
  let world: World;
  let specialist: Caller;
  let officer: Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;
  let cell: { indicatorId: string; officeId: string };

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    made = await smallResolution(specialist);
    await world.add('canbo', ['officer'], [made.commune.id]);
    await world.add('khac', ['officer'], [made.other.id]);
    officer = await world.as('canbo');
    cell = { indicatorId: made.indicator.id, officeId: made.commune.id };
  });
  afterAll(() => world.close());

  const figures = async (): Promise<unknown[]> => (await specialist('GET', `/api/readings?indicatorId=${cell.indicatorId}`)).body.items;

  it('a specialist\'s figure counts at once, and the answer carries the evaluation that it gives', async () => {
    const answer = await specialist('PUT', '/api/readings?asOf=2021', [{ ...cell, period: '2021', value: 63.5, seen: null }]);
    expect(answer).toMatchObject({ status: 200, body: { changed: [{ indicatorId: cell.indicatorId, actual: 63.5, expected: 64, status: 'atRisk' }] } });
    const { body } = await specialist('GET', `/api/indicators/${cell.indicatorId}?asOf=2021`);
    expect(body.evaluation).toMatchObject({ actual: 63.5, status: 'atRisk' });
  });

  it('a figure over one that somebody changed meanwhile is refused with what stands, and none of the others is saved', async () => {
    const answer = await specialist('PUT', '/api/readings', [
      { ...cell, period: '2022', value: 70, seen: null },
      { ...cell, period: '2021', value: 99, seen: 50 },
    ]);
    expect(answer).toMatchObject({ status: 409, body: { code: 'staleFigures', current: [{ period: '2021', reading: { value: 63.5 } }] } });
    expect(await figures()).toHaveLength(1);
  });

  it.each([
    ['null', null], ['nothing in quotes', ''], ['true', true], ['a list', [3]], ['a text', '5'],
  ])('%s is no figure', async (_, value) => {
    const answer = await specialist('PUT', '/api/readings', [{ ...cell, period: '2022', value, seen: null }]);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].path).toBe('0/value');
    expect(await figures()).toHaveLength(1);
  });

  it.each([
    ['a figure that says nothing', {}, '0/value', 'figureNeeded'],
    ['a figure with more than 15 digits', { value: 1234567890123456 }, '0/value', 'tooPrecise'],
    ['a figure with seven decimals', { value: 0.1234567 }, '0/value', 'tooPrecise'],
    ['a yes for a number', { reached: true }, '0/reached', 'otherFigure'],
    ['a period of another frequency', { value: 1, period: '2022Q1' }, '0/period', 'otherFrequency'],
    ['a period that has not begun', { value: 1, period: '2025' }, '0/period', 'notBegun'],
    ['a figure and the word to clear it', { value: 1, clear: true }, '0/value', 'clearWithFigure'],
    ['nothing occurred, with a figure', { value: 3, none: true }, '0/none', 'noneIsZero'],
  ])('%s is refused', async (_, fields, path, code) => {
    const answer = await specialist('PUT', '/api/readings', [{ ...cell, period: '2022', seen: null, ...fields }]);
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path, code }] });
    expect(await figures()).toHaveLength(1);
  });

  it('an office that does not report an indicator is refused, and so is an indicator that is none', async () => {
    const other = await specialist('PUT', '/api/readings', [{ ...cell, officeId: made.other.id, period: '2022', value: 1, seen: null }]);
    expect(other.body.errors).toMatchObject([{ path: '0/officeId', code: 'doesNotReport' }]);
    const none = await specialist('PUT', '/api/readings', [{ ...cell, indicatorId: 'khong', period: '2022', value: 1, seen: null }]);
    expect(none.body.errors).toMatchObject([{ path: '0/indicatorId', code: 'pointsToNothing' }]);
  });

  it('two figures for one cell in one save are refused', async () => {
    const one = { ...cell, period: '2022', value: 1, seen: null };
    expect((await specialist('PUT', '/api/readings', [one, one])).body.errors).toMatchObject([{ path: '1', code: 'twice' }]);
  });

  it('an officer writes the own office\'s cell, which waits to be approved and does not count until then', async () => {
    const answer = await officer('PUT', '/api/readings?asOf=2022', [{ ...cell, period: '2022', value: 71, seen: null }]);
    expect(answer).toMatchObject({ status: 200, body: { saved: [{ state: 'submitted' }], changed: [{ actual: 63.5 }] } });
    const approved = await specialist('PUT', '/api/readings?asOf=2022', [{ ...cell, period: '2022', value: 71, seen: 71 }]);
    expect(approved.body).toMatchObject({ saved: [{ state: 'approved' }], changed: [{ actual: 71, status: 'onTrack' }] });
    const again = await officer('PUT', '/api/readings', [{ ...cell, period: '2022', value: 72, seen: 71 }]);
    expect(again.body.errors).toMatchObject([{ code: 'alreadyApproved' }]);
  });

  it('an officer of another office may neither write the cell nor see it before it is approved', async () => {
    const stranger = await world.as('khac');
    expect((await stranger('PUT', '/api/readings', [{ ...cell, period: '2023', value: 1, seen: null }])).status).toBe(403);
    await officer('PUT', '/api/readings', [{ ...cell, period: '2023', value: 75, seen: null }]);
    const seen = (await stranger('GET', `/api/readings?indicatorId=${cell.indicatorId}`)).body.items;
    expect(seen.map((item: { period: string }) => item.period)).toEqual(['2021', '2022']);
    const log = (await stranger('GET', `/api/changes?subject=reading:${cell.indicatorId}/${cell.officeId}/2023`)).body.items;
    expect(log).toEqual([]);
    await specialist('PUT', '/api/readings', [{ ...cell, period: '2023', clear: true, seen: 75 }]);
  });

  it('a locked period takes no figure', async () => {
    const round = await specialist('POST', '/api/rounds', { period: '2022', due: '2023-01-10', state: 'locked' });
    expect(round.status).toBe(201);
    const answer = await specialist('PUT', '/api/readings', [{ ...cell, period: '2022', value: 1, seen: 71 }]);
    expect(answer.body.errors).toMatchObject([{ path: '0/period', code: 'locked' }]);
  });

  it('a figure is kept to its last digit and a cleared cell is empty, not zero', async () => {
    await specialist('PUT', '/api/readings', [{ ...cell, period: '2023', value: 999999999.123456, seen: null }]);
    expect((await figures()).at(-1)).toMatchObject({ period: '2023', value: 999999999.123456 });
    const cleared = await specialist('PUT', '/api/readings?asOf=2023', [{ ...cell, period: '2023', clear: true, seen: 999999999.123456 }]);
    expect(cleared.body.changed[0]).toMatchObject({ actual: 71, dataState: 'overdue' });
    expect(await figures()).toHaveLength(2);
  });

  it('the history of a figure tells who, when, before and after', async () => {
    const { items } = (await specialist('GET', `/api/changes?subject=reading:${cell.indicatorId}/${cell.officeId}/2022`)).body;
    expect(items).toMatchObject([
      { account: 'canbo', before: null, after: { value: 71, state: 'submitted' } },
      { account: 'chuyenvien', before: { state: 'submitted' }, after: { value: 71, state: 'approved' } },
    ]);
  });

  it('a save is taken back as a whole within a day, by who made it, unless a figure was changed since', async () => {
    const third = (await specialist('POST', '/api/indicators', { resolutionId: made.resolution.id, number: '9', name: 'Số cuộc', measure: 'cuộc', aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'year', targets: [], leadOfficeId: made.commune.id })).body.id;
    const at = { indicatorId: third, officeId: made.commune.id };
    const values = async (): Promise<number[]> => (await specialist('GET', `/api/readings?indicatorId=${third}`)).body.items.map(({ value }: { value: number }) => value);
    await specialist('PUT', '/api/readings', [{ ...at, period: '2021', value: 1, seen: null }]);
    world.clock.now = new Date(world.clock.now.getTime() + 1000);
    const { body } = await specialist('PUT', '/api/readings', [{ ...at, period: '2021', value: 2, seen: 1 }, { ...at, period: '2023', value: 3, seen: null }]);
    expect(body).toMatchObject({ saved: [{}, {}] });
    const time = body.saved[0].updatedAt;
    world.clock.now = new Date(world.clock.now.getTime() + 1000);
    expect((await officer('POST', '/api/readings/undo', { at: time })).status).toBe(404);
    expect(await specialist('POST', '/api/readings/undo', { at: time })).toMatchObject({ status: 200, body: { restored: 2 } });
    expect(await values()).toEqual([1]);
    expect(await specialist('POST', '/api/readings/undo', { at: time })).toMatchObject({ status: 409, body: { code: 'staleFigures' } });
    world.clock.now = new Date(world.clock.now.getTime() + 1000);
    const late = (await specialist('PUT', '/api/readings', [{ ...at, period: '2023', value: 4, seen: null }])).body.saved[0].updatedAt;
    const before = world.clock.now;
    world.clock.now = new Date(before.getTime() + 25 * 60 * 60 * 1000);
    const again = await world.as('chuyenvien');
    expect((await again('POST', '/api/readings/undo', { at: late })).status).toBe(404);
    world.clock.now = before;
    expect(await values()).toEqual([1, 4]);
  });
});
