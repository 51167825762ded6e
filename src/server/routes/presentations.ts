import type { FastifyInstance } from 'fastify';
import { deletePresentation, getPresentations, postPresentation, putPresentation } from '#api/presentations';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { forgetPresentation, keepPresentation, presentationsOf } from '../presentations.ts';

export function presentationRoutes(app: FastifyInstance, services: Services): void {
  serve(app, getPresentations, async ({ account }) => ({ items: await presentationsOf(services.database.read, account.id) }));
  serve(app, postPresentation, (call) => writeOnce(services, call, 200, (tx) => keepPresentation(tx, call.account.id, call.body, call.act().time)));
  serve(app, putPresentation, (call) => writeOnce(services, call, 200, (tx) => keepPresentation(tx, call.account.id, call.body, call.act().time, call.params.id)));
  serve(app, deletePresentation, async (call) => {
    await writeOnce(services, call, 204, (tx) => forgetPresentation(tx, call.account.id, call.params.id));
    return call.reply.send();
  });
}
