import type { FastifyInstance } from 'fastify';
import { getDiscipline, postLook } from '#api/looks';
import { owes } from '#domain/round';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { serve } from '../http.ts';
import { lookNow } from '../looks.ts';
import { roundOffices, roundView } from '../rounds.ts';
import { listDocuments } from '../store/documents.ts';
import { resolveAsOf } from '../views.ts';

export function lookRoutes(app: FastifyInstance, { database, now }: Services): void {
  const { read } = database;
  // A look is the person's own and no change of the work: it is not in the log, and wakes nobody.
  serve(app, postLook, ({ account }) => database.transact((tx) => lookNow(tx, account.id, now())));

  serve(app, getDiscipline, async ({ query: { asOf: asked, resolutionId, officeId } }) => {
    const asOf = await resolveAsOf(read, now(), asked);
    const rounds = (await listDocuments(read, 'round')).filter((one) => resolutionId === undefined || one.resolutionId === undefined || one.resolutionId === resolutionId)
      .sort((a, b) => b.due.localeCompare(a.due));
    const round = rounds.find(({ period }) => period === asOf) ?? rounds[0];
    if (!round) return { round: null, total: 0, approved: 0, waiting: 0, owing: 0, late: 0, doubted: 0 };
    const offices = roundOffices(await roundView(read, round, now(), (id) => officeId === undefined || id === officeId), dayOf(now()));
    const { id, period, due, state } = round;
    return {
      round: { id, period, due, state }, total: offices.length,
      approved: offices.filter((one) => one.state === 'approved' || one.state === 'locked').length, waiting: offices.filter((one) => one.state === 'submitted').length,
      owing: offices.filter((one) => owes(one.state)).length, late: offices.filter(({ daysLate }) => daysLate > 0).length, doubted: offices.filter(({ doubted }) => doubted > 0).length,
    };
  });
}
