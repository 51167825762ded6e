import type { FastifyInstance } from 'fastify';
import { getEntry, postPreview } from '#api/entry';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { entryItems } from '../entry-rows.ts';
import { lastSaveOf, previewReadings } from '../entry.ts';
import { serve } from '../http.ts';
import { roundOffices, roundView } from '../rounds.ts';
import { evaluationsOf } from '../views.ts';

/** "Số liệu của tôi kỳ này": the cells that a person may fill for a period. */
export function entryRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;

  serve(app, getEntry, async ({ account, query }) => {
    const { period } = query;
    const { periods, rounds, items, standing, mine } = await entryItems(read, account, query);
    const asked = await Promise.all(rounds.map(async (round) => ({
      id: round.id, due: round.due, state: round.state, ...(round.resolutionId ? { resolutionId: round.resolutionId } : {}),
      offices: roundOffices(await roundView(read, round, now(), mine), dayOf(now())),
    })));
    return { period, periods, rounds: asked.filter(({ offices }) => offices.length > 0), items, lastSave: await lastSaveOf(read, account, now(), standing) };
  });

  serve(app, postPreview, async ({ account, act, body, query }) => {
    const overlay = await previewReadings(read, account, act(), now(), body);
    const ids = [...new Set(overlay.map(({ indicatorId }) => indicatorId))];
    return { items: await evaluationsOf(read, now(), ids, { asOf: query.asOf, overlay }), before: await evaluationsOf(read, now(), ids, { asOf: query.asOf }) };
  });
}
