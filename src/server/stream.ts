import type { FastifyReply } from 'fastify';
import type { Services } from './app.ts';
import { lastSeq, listChanges } from './store/changes.ts';

/** A comment now and then keeps the line open through proxies. */
const heartbeat = 20_000;

/**
 * Sends {seq, subject} of every change after `since` (null: from now on) as server-sent events until the reader leaves,
 * and as `near` that somebody moved on a document.
 * What changed is fetched by the routes that know who may see it.
 */
export async function followChanges({ database, feed }: Services, reply: FastifyReply, since: number | null): Promise<FastifyReply> {
  let last = since ?? await lastSeq(database.read);
  let reading = false;
  let again = false;
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' });
  raw.write(`retry: 2000\nid: ${last}\nevent: ready\ndata: {"seq":${last}}\n\n`);

  const send = async (): Promise<void> => {
    again = true;
    if (reading) return;
    reading = true;
    while (again && !raw.destroyed) {
      again = false;
      const rows = await listChanges(database.read, { since: last, limit: 500 });
      for (const { seq, subject } of rows) raw.write(`id: ${seq}\ndata: ${JSON.stringify({ seq, subject })}\n\n`);
      last = rows.at(-1)?.seq ?? last;
      again ||= rows.length === 500;
    }
    reading = false;
  };
  // A failed read only ends this line: the browser comes back with the last id it has.
  const wake = (): void => { send().catch(() => raw.destroy()); };
  // No line of the log: whoever comes back asks anew who is there.
  const near = (subject: string): void => { raw.write(`event: near\ndata: ${JSON.stringify({ subject })}\n\n`); };
  const stop = feed.listen({ wake, near, end: () => { raw.end(); } });
  const beat = setInterval(() => raw.write(': \n\n'), heartbeat);
  beat.unref();
  raw.on('close', () => {
    stop();
    clearInterval(beat);
  });
  wake();
  return reply;
}
