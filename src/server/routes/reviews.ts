import type { FastifyInstance } from 'fastify';
import { getSelfReviews, postClose } from '#api/reviews';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { closeReview } from '../reviews.ts';
import { selfReviews } from '../self-reviews.ts';

/** The close of a review, and what offices below say in it; the rest is written as documents. */
export function reviewRoutes(app: FastifyInstance, services: Services): void {
  serve(app, getSelfReviews, ({ params }) => selfReviews(services.database.read, services.now(), params.id));
  serve(app, postClose, (call) => {
    const seen = call.version();
    return writeOnce(services, call, 200, (tx) => closeReview(tx, { account: call.account, act: call.act(), now: services.now() }, call.params.id, seen));
  });
}
