import type { FastifyInstance } from 'fastify';
import { getReadings, postUndo, putReadings, type StoredReading } from '#api/readings';
import type { Account } from '#api/session';
import { mayReport } from '#domain/access';
import { endDate, startDate } from '#domain/period';
import type { Services } from '../app.ts';
import { saveReadings, undoReadings } from '../entry.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { badField } from '../problems.ts';
import { listDocuments } from '../store/documents.ts';
import { readingsOf } from '../store/readings.ts';
import { evaluationsOf } from '../views.ts';

/** Figures not yet approved are seen by those who may write them and by specialists. */
const maySee = (account: Account, { state, officeId }: StoredReading): boolean =>
  state === 'approved' || state === 'locked' || mayReport(account, officeId);

const onceEach = (ids: string[]): string[] => [...new Set(ids)];

export function readingRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;
  serve(app, putReadings, async (call) => writeOnce(services, call, 200, async (tx) => {
    const saved = await saveReadings(tx, call.account, call.act(call.query.reason), now(), call.body);
    return { changed: await evaluationsOf(tx, now(), onceEach(call.body.map(({ indicatorId }) => indicatorId)), { asOf: call.query.asOf }), saved };
  }));

  serve(app, postUndo, (call) => writeOnce(services, call, 200, (tx) => undoReadings(tx, call.account, call.act(call.body.reason), now(), call.body.at)));

  serve(app, getReadings, async ({ account, query }) => {
    const { indicatorId, officeId, from, to } = query;
    const limit = Number(query.limit ?? 2000);
    const skip = Number(query.cursor ?? 0);
    if (!Number.isInteger(skip) || skip < 0) throw badField('querystring/cursor', 'notACursor');
    const ids = indicatorId === undefined ? (await listDocuments(read, 'indicator')).map(({ id }) => id) : [indicatorId];
    const all = (await readingsOf(read, ids, officeId === undefined ? {} : { officeIds: [officeId] })).filter((reading) => maySee(account, reading)
      && (from === undefined || endDate(reading.period) >= startDate(from)) && (to === undefined || endDate(reading.period) <= endDate(to)));
    return { items: all.slice(skip, skip + limit), next: all.length > skip + limit ? String(skip + limit) : null };
  });
}
