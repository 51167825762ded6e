import type { FastifyInstance } from 'fastify';
import { getChanges, type Change } from '#api/changes';
import type { Account } from '#api/session';
import { mayReadDocument } from '#domain/access';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { listChanges } from '../store/changes.ts';
import type { ChangeTable } from '../store/tables.ts';
import { followChanges } from '../stream.ts';

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** Figures not approved yet belong to those who write them; accounts to administrators. */
function mayRead(account: Account, { subject, after, before }: ChangeTable): boolean {
  const [kind, rest = ''] = subject.split(':');
  if (kind === 'account') return account.roles.includes('administrator');
  if (kind === 'thread' || kind === 'submission' || kind === 'aside' || kind === 'chaser' || kind === 'report') return mayReadDocument(account, kind, parsed(after ?? before) as object);
  if (kind !== 'reading' || account.roles.includes('specialist')) return true;
  const state = (parsed(after ?? before) as { state?: string } | null)?.state;
  return state === 'approved' || state === 'locked' || account.officeIds.includes(rest.split('/')[1] ?? '');
}

/** The history of one thing, the audit of everything, and the live feed: one table, one route. */
export function changeRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read } } = services;
  serve(app, getChanges, async ({ account, query, request, reply }) => {
    const resumed = request.headers['last-event-id'];
    const since = Number(typeof resumed === 'string' && /^\d{1,15}$/.test(resumed) ? resumed : query.since ?? 0);
    if (request.headers.accept?.includes('text/event-stream')) {
      return followChanges(services, reply, query.since === undefined && resumed === undefined ? null : since);
    }
    const limit = Number(query.limit ?? 500);
    const rows = await listChanges(read, { since, subject: query.subject, resolutionId: query.resolutionId, limit, newestFirst: query.newest === '1' });
    const people = await read.selectFrom('account').select(['username', 'name']).execute();
    const names = new Map(people.map(({ username, name }) => [username, name]));
    const items = rows.filter((row) => mayRead(account, row)).map((row): Change => ({
      ...row, accountName: names.get(row.account) ?? row.account, before: parsed(row.before), after: parsed(row.after),
    }));
    const last = rows.at(-1);
    return { items, next: rows.length === limit && last ? String(last.seq) : null };
  });
}
