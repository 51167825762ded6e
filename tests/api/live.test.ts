import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFeed } from '#server/feed';
import { onBothEngines, openWorld, password, smallResolution, type Caller, type World } from '../support/app.ts';

/** Reads server-sent events from a stream as they come. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<{ id: number; data: { seq: number; subject?: string } }> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    rest += decoder.decode(chunk, { stream: true });
    const parts = rest.split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const id = /^id: (\d+)$/m.exec(part);
      const data = /^data: (.+)$/m.exec(part);
      if (id?.[1] && data?.[1]) yield { id: Number(id[1]), data: JSON.parse(data[1]) };
    }
  }
}

onBothEngines('the live feed', (engine) => {
  let world: World;
  let specialist: Caller;
  let address: string;
  let cookie: string;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    address = await world.app.listen({ port: 0, host: '127.0.0.1' });
    const answer = await fetch(`${address}/api/session`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'chuyenvien', password }),
    });
    cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  });
  afterAll(() => world.close());

  const follow = async (headers: Record<string, string> = {}) => {
    const abort = new AbortController();
    const answer = await fetch(`${address}/api/changes`, { headers: { cookie, accept: 'text/event-stream', ...headers }, signal: abort.signal });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    return { events: eventsOf(answer.body as ReadableStream<Uint8Array>), stop: () => { abort.abort(); } };
  };

  it('a figure saved by one is told to another who is looking, once each and in order', async () => {
    const made = await smallResolution(specialist);
    const { events, stop } = await follow();
    const ready = (await events.next()).value as { id: number };
    for (const [period, value] of [['2021', 61], ['2022', 65]] as const) {
      await specialist('PUT', '/api/readings', [{ indicatorId: made.indicator.id, officeId: made.commune.id, period, value, seen: null }]);
    }
    const got = [(await events.next()).value, (await events.next()).value] as { data: { seq: number; subject: string } }[];
    expect(got.map(({ data }) => data)).toEqual(['2021', '2022'].map((period, index) => ({
      seq: ready.id + 1 + index, subject: `reading:${made.indicator.id}/${made.commune.id}/${period}`,
    })));
    stop();
  });

  it('that somebody went to another part of a report is told at once, and is no line of the log', async () => {
    const { resolution } = await smallResolution(specialist);
    const { body: report } = await specialist('POST', '/api/reports', { resolutionId: resolution.id, reportKind: 'final', asOf: '2022' });
    const abort = new AbortController();
    const answer = await fetch(`${address}/api/changes`, { headers: { cookie, accept: 'text/event-stream' }, signal: abort.signal });
    const before = (await specialist('GET', '/api/changes?newest=1&limit=1')).body.items[0].seq;
    const decoder = new TextDecoder();
    let heard = '';
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    while (!heard.includes('event: ready')) heard += decoder.decode((await reader.read()).value, { stream: true });
    await specialist('PUT', `/api/reports/${report.id}/presence`, { part: 'leading' });
    while (!heard.includes('event: near')) heard += decoder.decode((await reader.read()).value, { stream: true });
    expect(heard).toContain(`event: near\ndata: {"subject":"report:${report.id}"}`);
    expect((await specialist('GET', '/api/changes?newest=1&limit=1')).body.items[0].seq).toBe(before);
    abort.abort();
  });

  it.runIf(engine === 'postgres')('that somebody moved is told by another process on the same database too', async () => {
    const { resolution } = await smallResolution(specialist);
    const { body: report } = await specialist('POST', '/api/reports', { resolutionId: resolution.id, reportKind: 'final', asOf: '2022' });
    const other = openFeed(world.database);
    const told = new Promise<string>((resolve) => { other.listen({ wake: () => undefined, near: resolve, end: () => undefined }); });
    const then = world.clock.now;
    // Said anew with a later clock until the other has begun to look.
    let minutes = 0;
    const moving = setInterval(() => {
      minutes += 1;
      world.clock.now = new Date(then.getTime() + minutes * 60_000);
      void specialist('PUT', `/api/reports/${report.id}/presence`, { part: `p${minutes}` });
    }, 300);
    expect(await told).toBe(`report:${report.id}`);
    clearInterval(moving);
    world.clock.now = then;
    other.close();
  });

  it('a reader whose line was lost goes on after the last it had', async () => {
    const { items } = (await specialist('GET', '/api/changes')).body as { items: { seq: number }[] };
    const last = items.at(-1)?.seq as number;
    const { events, stop } = await follow({ 'last-event-id': String(last - 2) });
    await events.next();
    const got = [(await events.next()).value, (await events.next()).value] as { id: number }[];
    expect(got.map(({ id }) => id)).toEqual([last - 1, last]);
    stop();
  });

  it('nobody follows without signing in', async () => {
    const answer = await fetch(`${address}/api/changes`, { headers: { accept: 'text/event-stream' } });
    expect(answer.status).toBe(401);
  });
});
