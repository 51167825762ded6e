import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOf } from '#domain/quality';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('statuses period by period, and offices by indicators', (engine) => {
  let world: World;
  let leader: Caller;
  let specialist: Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;
  let shared: any;

  const save = (indicatorId: string, officeId: string, period: string, value: number) =>
    specialist('PUT', '/api/readings', [{ indicatorId, officeId, period, value, seen: null }]);
  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    await world.add('lanhdao', ['leader']);
    [specialist, leader] = [await world.as('chuyenvien'), await world.as('lanhdao')];
    made = await smallResolution(specialist);
    const { commune, other, resolution, indicator } = made;
    shared = (await specialist('POST', '/api/indicators', {
      resolutionId: resolution.id, number: '2', name: 'Số cuộc', measure: 'cuộc', aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', overTime: 'total',
      targets: [{ low: 100, due: '2025' }], leadOfficeId: made.province.id, acrossOffices: 'sum', reportingOfficeIds: [commune.id, other.id],
    })).body;
    await specialist('POST', '/api/allocations', { indicatorId: shared.id, officeId: commune.id, target: { low: 40, due: '2025' } });
    for (const [period, value] of [['2021', 64], ['2022', 61]] as const) await save(indicator.id, commune.id, period, value);
    for (const quarter of ['2021Q1', '2021Q2', '2021Q3', '2021Q4', '2022Q1']) for (const office of [commune, other]) await save(shared.id, office.id, quarter, 3);
  });
  afterAll(() => world.close());

  it('every period counts every indicator once, and the last one counts what the overview counts', async () => {
    const course = (await leader('GET', '/api/course?asOf=2022Q1')).body;
    expect(course.points.map((one: any) => one.period)).toEqual(['2021Q1', '2021Q2', '2021Q3', '2021Q4', '2022Q1']);
    for (const { counts, total } of course.points) expect(Object.values<number>(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
    for (const { period, counts, total } of course.points) {
      const overview = (await leader('GET', `/api/overview?asOf=${period}`)).body;
      expect({ period, counts, total }).toEqual({ period, counts: overview.counts.counts, total: overview.counts.total });
    }
  });
  it('is of one resolution or of what one office leads when that is asked', async () => {
    const last = async (query: string): Promise<number> => (await leader('GET', `/api/course?asOf=2022Q1&${query}`)).body.points.at(-1).total;
    expect(await last(`resolutionId=${made.resolution.id}`)).toBe(2);
    expect(await last(`officeId=${made.commune.id}`)).toBe(1);
    expect(await last(`officeId=${made.other.id}`)).toBe(0);
  });
  it('an override in force counts, as it does in the list', async () => {
    const { body } = await leader('POST', '/api/overrides', { indicatorId: made.indicator.id, status: 'atRisk', reason: 'Vừa đổi cách đếm', asOf: '2022Q4', until: '2023-12-31' });
    const [course, overview] = [(await leader('GET', '/api/course?asOf=2022Q4')).body, (await leader('GET', '/api/overview?asOf=2022Q4')).body];
    expect(course.points.at(-1).counts).toEqual(overview.counts.counts);
    expect(course.points.at(-1)).toMatchObject({ counts: { atRisk: 1 }, byPeople: 1 });
    expect(course.points.at(-2).byPeople).toBe(0);
    await leader('DELETE', `/api/overrides/${body.id}`, undefined, { 'if-match': '"1"' });
  });
  it('an office is judged against its own target, and one without a target is not judged', async () => {
    const table = (await leader('GET', `/api/resolutions/${made.resolution.id}/by-office?asOf=2022Q1`)).body;
    expect(table.indicators.map((one: any) => one.id)).toEqual([shared.id]);
    const of = (officeId: string) => table.rows.find((row: any) => row.officeId === officeId)?.cells[0];
    // 15 of 40 after a quarter of the time: ahead of 10.
    expect(of(made.commune.id)).toMatchObject({ state: 'figure', actual: 15, status: 'onTrack', bound: 40, share: 0.375 });
    expect(of(made.other.id)).toMatchObject({ state: 'figure', actual: 15, status: 'pending' });
  });
  it('the page of an office judges what it answers for: the whole of what it leads, its own figures of what it reports among others', async () => {
    const judged = async (office: string, asOf: string) => (await leader('GET', `/api/offices/${office}/profile?asOf=${asOf}`)).body.judged.map(({ number, evaluation }: any) => [number, evaluation.actual, faultsOf(evaluation)]);
    expect(await judged(made.commune.id, '2022Q1')).toEqual([['1', 64, []], ['2', 15, []]]);
    // A quarter on the commune has sent nothing: its own figures are behind, the other office's are not its fault.
    expect(await judged(made.commune.id, '2022Q2')).toEqual([['1', 64, []], ['2', 15, ['notUpdated']]]);
    expect(await judged(made.province.id, '2022Q1')).toEqual([['2', 30, []]]);
    expect((await leader('GET', `/api/offices/${made.other.id}/profile?asOf=2022Q1`)).body.tasks).toEqual([]);
  });
  it('nobody is told who has not signed in, and what is not there is refused', async () => {
    expect((await world.anybody('GET', '/api/course')).status).toBe(401);
    expect((await world.anybody('GET', `/api/resolutions/${made.resolution.id}/by-office`)).status).toBe(401);
    expect((await leader('GET', '/api/course?officeId=khong-co')).status).toBe(404);
    expect((await leader('GET', '/api/course?asOf=2022Q9')).status).toBe(400);
  });
});
