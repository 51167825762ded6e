import type { FastifyInstance } from 'fastify';
import type { Doc } from '#api/document';
import { getCellThreads, postWord, type Thread } from '#api/threads';
import { mayReport } from '#domain/access';
import { lineageOf } from '#domain/office';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { Refusal, badField } from '../problems.ts';
import { everReports } from '../series.ts';
import { bodyOf, createDocument, findDocument, listDocuments, updateDocument } from '../store/documents.ts';

const toThread = ({ id, indicatorId, officeId, period, words, closed }: Doc<'thread'>): Thread => ({ id, indicatorId, officeId, period, words, closed });

/** Words about one figure: question, answer, closed. */
export function threadRoutes(app: FastifyInstance, services: Services): void {
  const { read } = services.database;

  serve(app, getCellThreads, async ({ account, query }) => ({
    items: (await listDocuments(read, 'thread')).filter((one) => one.period === query.period && mayReport(account, one.officeId)
      && (query.officeId === undefined || query.officeId === one.officeId) && (query.indicatorId === undefined || query.indicatorId === one.indicatorId)).map(toThread),
    next: null,
  }));
  serve(app, postWord, (call) => writeOnce(services, call, 200, async (tx) => {
    const { text, close, ...cell } = call.body;
    if (!mayReport(call.account, cell.officeId)) throw new Refusal(403, 'notYourOffice');
    const indicator = await findDocument(tx, 'indicator', cell.indicatorId);
    if (!indicator) throw badField('indicatorId', 'pointsToNothing', { id: cell.indicatorId });
    if (!everReports(indicator, lineageOf(await listDocuments(tx, 'office')), cell.officeId)) throw badField('officeId', 'doesNotReport');
    const known = (await listDocuments(tx, 'thread')).find((one) => one.indicatorId === cell.indicatorId && one.officeId === cell.officeId && one.period === cell.period);
    if (!text && !(close && known)) throw badField('text', 'needed');
    const act = call.act();
    const words = [...known?.words ?? [], ...(text ? [{ by: call.account.name, at: act.time, text }] : [])];
    const body = { ...cell, words, closed: close ?? false };
    return toThread(known ? await updateDocument(tx, act, 'thread', known.id, known.version, { ...bodyOf(known), ...body }) : await createDocument(tx, act, 'thread', body));
  }));
}
