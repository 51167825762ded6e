import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Caller, type World } from '../support/app.ts';

const load = (name: string): any[] => JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8'));
const rounded = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 + 0 : value);

describe('trying an indicator through the API', () => {
  let world: World;
  let leader: Caller;
  beforeAll(async () => {
    world = await openWorld();
    await world.add('lanhdao', ['leader']);
    leader = await world.as('lanhdao');
  });
  afterAll(() => world.close());

  it.each(load('evaluation'))('$name', async ({ name: _, expect: wanted, ...body }) => {
    const answer = await leader('POST', '/api/evaluations', body);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(Object.keys(wanted).map((key) => [key, rounded(answer.body[key])]))).toEqual(wanted);
  });
  it.each(load('refusals'))('refused: $name', async ({ body, refused }) => {
    const answer = await leader('POST', '/api/evaluations', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].path).toBe(refused);
    expect(answer.body.errors[0].message).not.toBe('Chưa đúng.');
  });
  it('with four readings before the due date comes a forecast, with three none', async () => {
    const indicator = { aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'year', targets: [{ low: 130, due: '2025' }] };
    const readings = [['2021', 101], ['2022', 104], ['2023', 106], ['2024', 110]].map(([period, value]) => ({ period, value }));
    const four = await leader('POST', '/api/evaluations', { indicator, readings, asOf: '2024' });
    expect(four.body.forecast).toMatchObject({ method: 'drift', due: '2025', value: 113, readings: 4 });
    expect((await leader('POST', '/api/evaluations', { indicator, readings: readings.slice(0, 3), asOf: '2024' })).body).not.toHaveProperty('forecast');
  });
  it('nothing is stored', async () => {
    expect((await leader('GET', '/api/indicators')).body.items).toEqual([]);
  });
  it('a limit of the resolution decides; one not given keeps its default', async () => {
    const body = load('evaluation').find(({ name }) => name === 'mid-term, straight line, slightly behind');
    const { name: _, expect: __, ...rest } = body;
    const strict = await leader('POST', '/api/evaluations', { ...rest, thresholds: { atRisk: -0.02 } });
    const loose = await leader('POST', '/api/evaluations', { ...rest, thresholds: { onTrack: -0.06 } });
    expect([strict.body.status, loose.body.status]).toEqual(['offTrack', 'onTrack']);
  });
});
