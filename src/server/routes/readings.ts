import type { FastifyInstance } from 'fastify';
import type { Doc } from '#api/document';
import { getEntry, getReadings, putReadings, type EntryRow, type StoredReading } from '#api/readings';
import type { Account } from '#api/session';
import { mayReport } from '#domain/access';
import { endDate, parsePeriod, previousPeriod, sameLastYear, startDate } from '#domain/period';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { reportersOf, saveReadings } from '../entry.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { badField } from '../problems.ts';
import { listDocuments } from '../store/documents.ts';
import type { Read, Write } from '../store/open.ts';
import { readingsOf } from '../store/readings.ts';
import { resolveAsOf, surroundings, viewIndicator } from '../views.ts';

/** Figures not yet approved are seen by those who may write them and by specialists. */
const maySee = (account: Account, { state, officeId }: StoredReading): boolean =>
  state === 'approved' || state === 'locked' || mayReport(account, officeId);

/** The evaluations of these indicators as they stand inside the transaction. */
async function evaluationsOf(tx: Read | Write, now: Date, ids: string[], asked?: string) {
  const asOf = await resolveAsOf(tx, now, asked);
  const [all, offices, resolutions] = await Promise.all([listDocuments(tx, 'indicator'), listDocuments(tx, 'office'), listDocuments(tx, 'resolution')]);
  const indicators = all.filter(({ id }) => ids.includes(id));
  const around = await surroundings(tx, indicators, offices);
  const judged = { asOf, today: dayOf(now), thresholds: new Map(resolutions.map((one) => [one.id, one.thresholds])) };
  return indicators.map((indicator) => ({ indicatorId: indicator.id, ...viewIndicator(indicator, around, judged).evaluation }));
}

const onceEach = (ids: string[]): string[] => [...new Set(ids)];

/** The cells of one period that this person may fill. */
async function entryRows(read: Read, account: Account, query: { period: string; resolutionId?: string; officeId?: string }): Promise<EntryRow[]> {
  const { period } = query;
  const [indicators, offices, resolutions, rounds] = await Promise.all([
    listDocuments(read, 'indicator', { resolutionId: query.resolutionId }), listDocuments(read, 'office'),
    listDocuments(read, 'resolution'), listDocuments(read, 'round'),
  ]);
  const frequency = parsePeriod(period)?.frequency;
  const fitting = indicators.filter((one) => one.frequency === frequency && period >= one.term.from.slice(0, 4) && period.slice(0, 4) <= one.term.to.slice(0, 4));
  const readings = new Map((await readingsOf(read, fitting.map(({ id }) => id))).map((one) => [`${one.indicatorId}/${one.officeId}/${one.period}`, one]));
  const officeOf = new Map(offices.map((office) => [office.id, office]));
  const resolutionOf = new Map(resolutions.map((resolution) => [resolution.id, resolution]));
  const locked = (indicator: Doc<'indicator'>): boolean => rounds.some((round) => round.state === 'locked' && round.period === period
    && (round.resolutionId === undefined || round.resolutionId === indicator.resolutionId));
  return fitting.flatMap((indicator) => reportersOf(indicator)
    .filter((officeId) => mayReport(account, officeId) && (query.officeId === undefined || query.officeId === officeId))
    .filter((officeId) => (officeOf.get(officeId)?.validTo ?? '9999') >= startDate(period) && (officeOf.get(officeId)?.validFrom ?? '') <= endDate(period))
    .map((officeId): EntryRow => {
      const at = (code: string): StoredReading | null => readings.get(`${indicator.id}/${officeId}/${code}`) ?? null;
      const resolution = resolutionOf.get(indicator.resolutionId);
      const mine = [...readings.values()].filter((one) => one.indicatorId === indicator.id);
      return {
        indicatorId: indicator.id, officeId, officeName: officeOf.get(officeId)?.name ?? officeId,
        resolutionId: indicator.resolutionId, resolutionSymbol: resolution?.symbol ?? '', illustrative: indicator.provenance?.kind === 'illustrative',
        number: indicator.number, name: indicator.name, measure: indicator.measure, decimals: indicator.decimals ?? 0,
        aim: indicator.aim, frequency: indicator.frequency, entered: indicator.entered ?? 'amount', overTime: indicator.overTime ?? 'latest',
        acrossOffices: indicator.acrossOffices ?? 'own', ...(indicator.grades ? { grades: indicator.grades } : {}),
        ...(indicator.source ? { source: indicator.source } : {}), ...(indicator.method ? { method: indicator.method } : {}),
        ratio: indicator.acrossOffices === 'ratio' || mine.some((one) => one.denominator !== undefined),
        ...(indicator.targets[0] ? { target: indicator.targets[0] } : {}),
        current: at(period), previous: at(previousPeriod(period)), sameLastYear: at(sameLastYear(period)),
        locked: locked(indicator) || at(period)?.state === 'locked',
      };
    }));
}

export function readingRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;
  serve(app, putReadings, async (call) => writeOnce(services, call, 200, async (tx) => {
    const saved = await saveReadings(tx, call.account, call.act(call.query.reason), now(), call.body);
    return { changed: await evaluationsOf(tx, now(), onceEach(call.body.map(({ indicatorId }) => indicatorId)), call.query.asOf), saved };
  }));

  serve(app, getReadings, async ({ account, query }) => {
    const { indicatorId, officeId, from, to } = query;
    const limit = Number(query.limit ?? 2000);
    const skip = Number(query.cursor ?? 0);
    if (!Number.isInteger(skip) || skip < 0) throw badField('querystring/cursor', 'notACursor');
    const ids = indicatorId === undefined ? (await listDocuments(read, 'indicator')).map(({ id }) => id) : [indicatorId];
    const all = (await readingsOf(read, ids)).filter((reading) => maySee(account, reading)
      && (officeId === undefined || reading.officeId === officeId)
      && (from === undefined || endDate(reading.period) >= startDate(from)) && (to === undefined || endDate(reading.period) <= endDate(to)));
    return { items: all.slice(skip, skip + limit), next: all.length > skip + limit ? String(skip + limit) : null };
  });

  serve(app, getEntry, async ({ account, query }) => {
    const round = (await listDocuments(read, 'round')).find(({ period }) => period === query.period);
    return {
      period: query.period,
      round: round ? { due: round.due, state: round.state } : null,
      items: await entryRows(read, account, query),
    };
  });
}
