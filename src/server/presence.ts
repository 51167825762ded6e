import type { Account } from '#api/session';
import type { Present } from '#api/reports';
import type { Read, Write } from './store/open.ts';

/** Whoever was not heard of for so long is gone: a browser says every 25 seconds where its person is. */
const silentMs = 60_000;
const kind = 'presence';
const idOf = (account: Account): string => `${kind}-${account.id}`;
interface Place { report: string; part: string | null }

/** Notes where a person is writing, or that they left; each is at one place, the last they went to. Answers whether they moved. */
export async function noteAt(tx: Write, account: Account, place: Place | null, time: string): Promise<boolean> {
  const before = await tx.selectFrom('saved').select(['body', 'time']).where('id', '=', idOf(account)).executeTakeFirst();
  await tx.deleteFrom('saved').where('id', '=', idOf(account)).execute();
  if (place) await tx.insertInto('saved').values({ id: idOf(account), account: account.id, kind, body: JSON.stringify(place), time }).execute();
  return before?.body !== (place ? JSON.stringify(place) : undefined) || Date.parse(time) - Date.parse(before?.time ?? time) > silentMs;
}

/** Everybody else who has a report open to write on it, with the part that they are on. */
export async function presentOn(read: Read | Write, account: Account, report: string, now: Date): Promise<Present[]> {
  const since = new Date(now.getTime() - silentMs).toISOString();
  const rows = await read.selectFrom('saved').innerJoin('account', 'account.id', 'saved.account').select(['saved.body', 'account.name', 'account.id'])
    .where('saved.kind', '=', kind).where('saved.time', '>', since).where('saved.account', '!=', account.id).orderBy('account.name').execute();
  return rows.map(({ body, name, id }) => ({ ...JSON.parse(body) as Place, name, id })).filter((one) => one.report === report).map(({ name, id, part }) => ({ id, name, part }));
}

/** Reports on which somebody moved since a time, for processes that did not take the call themselves; null only asks what time it is. */
export async function movedSince(read: Read, time: string | null): Promise<{ reports: string[]; time: string }> {
  const rows = await read.selectFrom('saved').select(['body', 'time']).where('kind', '=', kind).where('time', '>', time ?? '').orderBy('time').execute();
  return { reports: time === null ? [] : [...new Set(rows.map(({ body }) => (JSON.parse(body) as Place).report))], time: rows.at(-1)?.time ?? time ?? '' };
}
