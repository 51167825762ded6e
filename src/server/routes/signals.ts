import type { FastifyInstance } from 'fastify';
import { getSignals, postBringBack, postSetAside } from '#api/signals';
import type { Doc } from '#api/document';
import { monthsLater } from '#domain/agreement';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { badField } from '../problems.ts';
import { signalsFor } from '../signals/signals.ts';
import { createDocument, listDocuments, removeDocument, updateDocument } from '../store/documents.ts';
import type { Write } from '../store/open.ts';

/** A signal is set aside for at most this long; what stays true longer has to be looked at again. */
const mostMonths = 12;

const findAside = async (tx: Write, key: string): Promise<Doc<'aside'> | undefined> => (await listDocuments(tx, 'aside')).find((one) => one.key === key);

/** Signals: read, set aside, brought back. */
export function signalRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;
  serve(app, getSignals, ({ account, query }) => signalsFor(read, account, now(), query));

  serve(app, postSetAside, (call) => writeOnce(services, call, 200, async (tx) => {
    const { key, until, asOf } = call.body;
    const [today, reason] = [dayOf(now()), call.body.reason.trim()];
    if (reason === '') throw badField('reason', 'needed');
    if (until <= today) throw badField('until', 'dayPast');
    if (until > monthsLater(today, mostMonths)) throw badField('until', 'tooFar', { months: mostMonths });
    const { items, aside } = await signalsFor(tx, call.account, now(), { asOf });
    if (![...items, ...aside].some((one) => one.key === key)) throw badField('key', 'noSuchSignal');
    const body = { key, reason, until, by: call.account.name };
    const known = await findAside(tx, key);
    const act = call.act(reason);
    await (known ? updateDocument(tx, act, 'aside', known.id, known.version, body) : createDocument(tx, act, 'aside', body));
    return body;
  }));
  serve(app, postBringBack, (call) => writeOnce(services, call, 200, async (tx) => {
    const known = await findAside(tx, call.body.key);
    if (!known) throw badField('key', 'noSuchSignal');
    await removeDocument(tx, call.act(), 'aside', known.id, known.version);
    return { key: call.body.key };
  }));
}
