import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('what offices come to together', (engine) => {
  let world: World;
  let specialist: Caller;
  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
  });
  afterAll(() => world.close());

  it('is right in every answer asked for after a save was acknowledged, however many ask at once', async () => {
    const { province, commune, other, resolution } = await smallResolution(specialist);
    const { id: indicatorId } = (await specialist('POST', '/api/indicators', {
      resolutionId: resolution.id, number: '2', name: 'Số cuộc', measure: 'cuộc', aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', overTime: 'total',
      targets: [{ low: 100, due: '2025' }], leadOfficeId: province.id, acrossOffices: 'sum', reportingOfficeIds: [commune.id, other.id],
    })).body;
    const quarters = ['2021Q1', '2021Q2', '2021Q3', '2021Q4'];
    const sums = async (): Promise<(number | undefined)[]> => {
      const { readings } = (await specialist('GET', '/api/overview?asOf=2021Q4')).body.indicators.find((one: { id: string }) => one.id === indicatorId);
      return quarters.map((quarter) => readings.find(({ period }: { period: string }) => period === quarter)?.value);
    };
    const stands = new Map<string, number>();
    const save = async (officeId: string, period: string, value: number): Promise<void> => {
      const cell = `${officeId}/${period}`;
      expect((await specialist('PUT', '/api/readings', [{ indicatorId, officeId, period, value, seen: stands.get(cell) ?? null }])).status).toBe(200);
      stands.set(cell, value);
    };
    for (const quarter of quarters) for (const { id } of [commune, other]) await save(id, quarter, 1);
    for (let round = 2; round < 14; round += 1) {
      // Some ask while others save; what they see is of before or after.
      const asking = [sums(), sums(), sums()];
      await Promise.all(quarters.map((quarter, at) => save(at % 2 === round % 2 ? commune.id : other.id, quarter, round)));
      const expected = quarters.map((quarter) => (stands.get(`${commune.id}/${quarter}`) ?? 0) + (stands.get(`${other.id}/${quarter}`) ?? 0));
      expect(await Promise.all(Array.from({ length: 4 }, sums))).toEqual(Array.from({ length: 4 }, () => expected));
      await Promise.all(asking);
    }
  });
});
