import type { FastifyInstance } from 'fastify';
import { getEntry, postPreview, type EntryRow } from '#api/entry';
import { mayReport } from '#domain/access';
import { previousPeriod, sameLastYear } from '#domain/period';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { cellsOf, doubtsOfCell, pastOf, type Cell } from '../cells.ts';
import { asks, asksOffice, previewReadings } from '../entry.ts';
import { serve } from '../http.ts';
import { roundOffices, roundView } from '../rounds.ts';
import { listDocuments } from '../store/documents.ts';
import { evaluationsOf } from '../views.ts';

/** One row of the grid, from its cell and what stands around it. */
function rowOf(cell: Cell, period: string, around: { symbol: string; target: unknown; locked: boolean }): EntryRow {
  const { indicator, office, row, current } = cell;
  const at = (code: string) => row.find((one) => one.period === code) ?? null;
  return {
    indicatorId: indicator.id, officeId: office.id, officeName: office.name,
    resolutionId: indicator.resolutionId, resolutionSymbol: around.symbol, illustrative: indicator.provenance?.kind === 'illustrative',
    number: indicator.number, name: indicator.name, measure: indicator.measure, decimals: indicator.decimals ?? 0,
    aim: indicator.aim, frequency: indicator.frequency, entered: indicator.entered ?? 'amount', overTime: indicator.overTime ?? 'latest',
    acrossOffices: indicator.acrossOffices ?? 'own', ...(indicator.grades ? { grades: indicator.grades } : {}),
    ...(indicator.source ? { source: indicator.source } : {}), ...(indicator.method ? { method: indicator.method } : {}),
    ratio: indicator.acrossOffices === 'ratio' || row.some((one) => one.denominator !== undefined),
    ...(around.target === undefined ? {} : { target: around.target }),
    current, previous: at(previousPeriod(period)), sameLastYear: at(sameLastYear(period)),
    locked: around.locked || current?.state === 'locked',
    past: pastOf(cell, period), doubts: doubtsOfCell(cell, period),
  };
}

/** "Số liệu của tôi kỳ này": the cells that a person may fill for a period. */
export function entryRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;

  serve(app, getEntry, async ({ account, query }) => {
    const { period, resolutionId, officeId } = query;
    const mine = (id: string): boolean => mayReport(account, id) && (officeId === undefined || officeId === id);
    const cells = await cellsOf(read, { period, resolutionId, wants: mine });
    const resolutions = new Map((await listDocuments(read, 'resolution')).map((one) => [one.id, one.symbol]));
    const targets = new Map((await listDocuments(read, 'allocation')).map((one) => [`${one.indicatorId}/${one.officeId}`, one.target]));
    const rounds = (await listDocuments(read, 'round')).filter((one) => one.period === period && (resolutionId === undefined || one.resolutionId === undefined || one.resolutionId === resolutionId));
    const items = cells.map((cell) => rowOf(cell, period, {
      symbol: resolutions.get(cell.indicator.resolutionId) ?? '',
      target: targets.get(`${cell.indicator.id}/${cell.office.id}`) ?? cell.indicator.targets[0],
      // What was approved is corrected by who approves.
      locked: (cell.current?.state === 'approved' && !account.roles.includes('specialist')) || rounds.some((round) => round.state === 'locked' && asks(round, cell.indicator) && asksOffice(round, cell.office.id)),
    }));
    const asked = await Promise.all(rounds.map(async (round) => ({
      id: round.id, due: round.due, state: round.state, ...(round.resolutionId ? { resolutionId: round.resolutionId } : {}),
      offices: roundOffices(await roundView(read, round, now(), mine), dayOf(now())),
    })));
    return { period, rounds: asked.filter(({ offices }) => offices.length > 0), items };
  });

  serve(app, postPreview, async ({ account, act, body, query }) => {
    const overlay = await previewReadings(read, account, act(), now(), body);
    const ids = [...new Set(overlay.map(({ indicatorId }) => indicatorId))];
    return { items: await evaluationsOf(read, now(), ids, { asOf: query.asOf, overlay }), before: await evaluationsOf(read, now(), ids, { asOf: query.asOf }) };
  });
}
