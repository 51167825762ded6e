import type { FastifyInstance } from 'fastify';
import { getMatrix, postApprove, postRemind, postReturn, postSubmit } from '#api/rounds';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { serve, type Call } from '../http.ts';
import { writeOnce } from '../once.ts';
import { remindRound } from '../reminders.ts';
import { approveRound, returnRound, roundCells, roundOffices, roundView, submitRound } from '../rounds.ts';
import { getDocument, listDocuments } from '../store/documents.ts';

/** What is done with a round: looked at, submitted, sent back, approved, reminded. */
export function roundRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;
  const doing = (call: Pick<Call<never>, 'account' | 'act'>) => ({ account: call.account, act: call.act(), now: now() });

  serve(app, getMatrix, async ({ params }) => {
    const view = await roundView(read, await getDocument(read, 'round', params.id), now());
    const symbols = new Map((await listDocuments(read, 'resolution')).map(({ id, symbol }) => [id, symbol]));
    const { round: { kind: _kind, updatedAt: _at, updatedBy: _by, ...round } } = view;
    return {
      round, offices: roundOffices(view, dayOf(now())), cells: roundCells(view),
      indicators: [...new Map(view.cells.map(({ indicator }) => [indicator.id, indicator])).values()].map((one) => ({
        id: one.id, number: one.number, name: one.name, measure: one.measure, decimals: one.decimals ?? 0,
        resolutionId: one.resolutionId, resolutionSymbol: symbols.get(one.resolutionId) ?? '', illustrative: one.provenance?.kind === 'illustrative',
      })),
    };
  });
  serve(app, postSubmit, (call) => writeOnce(services, call, 200, (tx) => submitRound(tx, doing(call), call.params.id, call.body)));
  serve(app, postReturn, (call) => writeOnce(services, call, 200, (tx) => returnRound(tx, doing(call), call.params.id, call.body)));
  serve(app, postApprove, (call) => writeOnce(services, call, 200, (tx) => approveRound(tx, doing(call), call.params.id, call.body)));
  serve(app, postRemind, (call) => writeOnce(services, call, 200, (tx) => remindRound(tx, doing(call), call.params.id, call.body, services.mail !== undefined)));
}
