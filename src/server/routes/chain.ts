import type { FastifyInstance } from 'fastify';
import { findItems, getChain, getSimilar } from '#api/chain';
import type { Services } from '../app.ts';
import { chainView } from '../chain.ts';
import { serve } from '../http.ts';
import { itemsLike, similarTo } from '../similar.ts';

/** The chain of reasoning, what can be tied into it, and what was learned before. */
export function chainRoutes(app: FastifyInstance, { database: { read }, now }: Services): void {
  serve(app, getChain, async ({ params, query }) => chainView(read, now(), params.id, query.asOf));
  serve(app, findItems, async ({ query }) => itemsLike(read, query));
  serve(app, getSimilar, async ({ query }) => similarTo(read, now(), query.text, query.except));
}
