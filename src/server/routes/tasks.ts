import type { FastifyInstance } from 'fastify';
import { getTaskPage, postAcceptance, postMilestone, postReport, postTaskNote, postTaskReturn } from '#api/tasks';
import type { Services } from '../app.ts';
import { serve, type Call } from '../http.ts';
import { writeOnce } from '../once.ts';
import { taskPage } from '../task-page.ts';
import { acceptTask, noteTask, reportTask, returnTask, tickMilestone } from '../tasks.ts';

/** One task, and what is done with it. */
export function taskRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;
  const doing = (call: Pick<Call<never>, 'account' | 'act'>) => ({ account: call.account, act: call.act(), now: now() });

  serve(app, getTaskPage, async ({ params, query, reply }) => {
    const page = await taskPage(read, now(), params.id, query.asOf);
    reply.header('etag', `"${page.version}"`);
    return page;
  });
  serve(app, postReport, (call) => writeOnce(services, call, 200, (tx) => reportTask(tx, doing(call), call.params.id, call.body)));
  serve(app, postAcceptance, (call) => writeOnce(services, call, 200, (tx) => acceptTask(tx, doing(call), call.params.id, call.body)));
  serve(app, postTaskReturn, (call) => writeOnce(services, call, 200, (tx) => returnTask(tx, doing(call), call.params.id, call.body)));
  serve(app, postTaskNote, (call) => writeOnce(services, call, 200, (tx) => noteTask(tx, doing(call), call.params.id, call.body)));
  serve(app, postMilestone, (call) => writeOnce(services, call, 200, (tx) => tickMilestone(tx, doing(call), call.params.id, call.body)));
}
