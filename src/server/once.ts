import { createHash } from 'node:crypto';
import type { Services } from './app.ts';
import type { Call } from './http.ts';
import { Refusal } from './problems.ts';
import { canonical } from './store/canonical.ts';
import type { Write } from './store/open.ts';
import type { RouteSpec } from '#api/route';

/**
 * Does a write in one transaction and wakes the feed. With an Idempotency-Key a retry after a lost line gets the first
 * answer again and changes nothing; the same key with another body is refused.
 */
export async function writeOnce<R extends RouteSpec, T>(
  { database, feed }: Services, { request, reply, account, act }: Call<R>, status: number, work: (tx: Write) => Promise<T>,
): Promise<T> {
  const header = request.headers['idempotency-key'];
  const key = typeof header === 'string' && header.length <= 200 ? header : null;
  const route = `${request.method} ${request.url}`;
  // A file is taken as it is: as JSON it would be a million numbers.
  const content = Buffer.isBuffer(request.body) ? createHash('sha256').update(request.body).digest('hex') : request.body ?? null;
  const digest = createHash('sha256').update(canonical([request.headers['if-match'] ?? null, content])).digest('hex');
  const { time } = act();
  const result = await database.transact(async (tx) => {
    if (key === null) return work(tx);
    const kept = await tx.selectFrom('idempotency').selectAll().where('account', '=', account.id).where('key', '=', key).executeTakeFirst();
    if (kept && (kept.digest !== digest || kept.route !== route)) throw new Refusal(409, 'keyReused');
    if (kept) return JSON.parse(kept.reply) as T;
    const done = await work(tx);
    await tx.insertInto('idempotency').values({ key, account: account.id, route, digest, status, reply: JSON.stringify(done ?? null), time }).execute();
    return done;
  });
  feed.wake();
  reply.code(status);
  return result;
}
