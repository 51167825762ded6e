import type { FastifyInstance } from 'fastify';
import { getRuns, postRunAgain } from '#api/routines';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { tryAgain } from '../routines.ts';
import { lineOf, runLines } from '../runs.ts';

/** What schedules of reports made; the schedules themselves are documents. */
export function routineRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;
  serve(app, getRuns, async ({ query, language }) => ({ items: await runLines(read, query.since ?? '', language) }));
  serve(app, postRunAgain, async ({ params, language, request }) => lineOf(read, await tryAgain(services, now(), params.id, (error) => { request.log.error(error); }), language));
}
