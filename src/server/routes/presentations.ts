import type { FastifyInstance } from 'fastify';
import { deletePresentation, getPresentations, postPresentation, putPresentation, type PresentationBody } from '#api/presentations';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { keepPresentation, presentations } from '../presentations.ts';
import { forgetSaved, savedOf } from '../saved.ts';

/** Sets of pages for the meeting room, each of one person. */
export function presentationRoutes(app: FastifyInstance, services: Services): void {
  serve(app, getPresentations, async ({ account }) => ({ items: await savedOf<PresentationBody>(services.database.read, account.id, presentations) }));
  serve(app, postPresentation, (call) => writeOnce(services, call, 200, (tx) => keepPresentation(tx, call.account.id, call.body, call.act().time)));
  serve(app, putPresentation, (call) => writeOnce(services, call, 200, (tx) => keepPresentation(tx, call.account.id, call.body, call.act().time, call.params.id)));
  serve(app, deletePresentation, async (call) => {
    await writeOnce(services, call, 204, (tx) => forgetSaved(tx, call.account.id, presentations, call.params.id));
    return call.reply.send();
  });
}
