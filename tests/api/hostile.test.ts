import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

describe('bodies that nobody should send', () => {
  let world: World;
  let specialist: Caller;
  beforeAll(async () => {
    world = await openWorld();
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    await smallResolution(specialist);
  });
  afterAll(() => world.close());

  const deep = (levels: number): string => `${'{"indicator":'.repeat(levels)}{}${'}'.repeat(levels)}`;
  it.each([
    ['a body of 50 MB', () => JSON.stringify({ text: 'x'.repeat(50 * 1024 * 1024) }), 413, 'tooLarge'],
    ['JSON a thousand levels deep', () => `{"indicator":${deep(1000)},"readings":[],"asOf":"2022"}`, 400, 'tooDeep'],
    ['JSON a hundred thousand levels deep', () => deep(60_000), 400, 'tooDeep'],
    ['half a JSON', () => '{"indicator":', 400, 'brokenJson'],
    ['an empty body', () => '', 400, 'brokenJson'],
    ['a key that would change every object', () => '{"__proto__":{"admin":true}}', 400, 'brokenJson'],
  ])('%s is refused and the server goes on', async (_, body, status, code) => {
    const answer = await specialist('POST', '/api/evaluations', body());
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect((await world.anybody('GET', '/api/health')).body.ok).toBe(true);
  });

  it('a body of 50 MB from nobody is refused before it is read', async () => {
    const answer = await world.anybody('POST', '/api/lessons', JSON.stringify({ text: 'x'.repeat(50 * 1024 * 1024) }));
    expect(answer.status).toBe(401);
  });

  it('another kind of body than JSON is refused', async () => {
    const answer = await specialist('POST', '/api/lessons', '<lesson/>', { 'content-type': 'application/xml' });
    expect(answer.body).toMatchObject({ status: 415, code: 'notJson' });
  });

  it('an address of the API that is none answers in problem+json', async () => {
    const answer = await world.anybody('GET', '/api/khong-co');
    expect(answer).toMatchObject({ status: 404, body: { code: 'noSuchRoute' } });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});
