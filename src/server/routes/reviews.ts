import type { FastifyInstance } from 'fastify';
import { postClose } from '#api/reviews';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { closeReview } from '../reviews.ts';

/** The close of a review; everything before it is written as documents. */
export function reviewRoutes(app: FastifyInstance, services: Services): void {
  serve(app, postClose, (call) => {
    const seen = call.version();
    return writeOnce(services, call, 200, (tx) => closeReview(tx, { account: call.account, act: call.act(), now: services.now() }, call.params.id, seen));
  });
}
