import type { FastifyInstance } from 'fastify';
import { getCalendar, getCalendarState, postCalendar } from '#api/calendar';
import type { Account } from '#api/session';
import { dayOf } from '#texts/format';
import type { Services } from '../app.ts';
import { publicAccount } from '../auth/accounts.ts';
import { failureLimit } from '../auth/limit.ts';
import { hasSecret, makeSecret, ownerOf, type Owner } from '../calendar-secrets.ts';
import { serve } from '../http.ts';
import { Refusal, badField } from '../problems.ts';
import { findDocument } from '../store/documents.ts';
import type { Read, Write } from '../store/open.ts';
import type { Reader } from '../calendar.ts';

/** Whose calendar the caller may make an address for. @throws Refusal 403 for an office's unless a specialist asks */
async function asked(read: Read | Write, account: Account, officeId: string | undefined): Promise<Owner> {
  if (officeId === undefined) return `person:${account.id}`;
  if (!account.roles.includes('specialist')) throw new Refusal(403, 'notYourRole');
  if (!await findDocument(read, 'office', officeId)) throw badField('officeId', 'pointsToNothing', { id: officeId });
  return `office:${officeId}`;
}

/** Calendar addresses with a secret, and the feed behind them. */
export function calendarRoutes(app: FastifyInstance, { database, now, publicUrl }: Services): void {
  const { read } = database;
  const perAddress = failureLimit({ failures: 60, minutes: 15, now });

  async function readerOf(owner: Owner, language: 'vi' | 'en'): Promise<Reader | null> {
    const [kind, id = ''] = owner.split(/:(.*)/s);
    if (kind === 'office') {
      const office = await findDocument(read, 'office', id);
      return office ? { name: office.name, officeIds: [id], everyRound: false, language } : null;
    }
    const row = await read.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
    return row && row.disabled === 0 ? (await import('../calendar.ts')).readerOf(publicAccount(row, dayOf(now()))) : null;
  }

  serve(app, getCalendarState, async ({ account, query }) => ({ made: await hasSecret(read, await asked(read, account, query.officeId)) }));
  // Not through writeOnce: what that keeps for a retry would be the secret itself.
  serve(app, postCalendar, async ({ account, body, reply }) => {
    const secret = await database.transact(async (tx) => makeSecret(tx, await asked(tx, account, body.officeId)));
    reply.code(201);
    return { path: `${getCalendarState.path}/${secret}.ics` };
  });
  serve(app, getCalendar, async ({ params, request, reply }) => {
    if (!perAddress.allows(request.ip)) throw new Refusal(429, 'tooManyTries');
    const secret = /^([\w-]{43})\.ics$/.exec(params.file)?.[1];
    const owner = secret === undefined ? null : await ownerOf(read, secret);
    const reader = owner === null ? null : await readerOf(owner, 'vi');
    if (!reader) {
      perAddress.failed(request.ip);
      throw new Refusal(404, 'notFound');
    }
    const { calendarOf } = await import('../calendar.ts');
    return reply.type('text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="lich-nhac-viec.ics"')
      .send(await calendarOf(read, reader, now(), publicUrl ?? null));
  });
}
