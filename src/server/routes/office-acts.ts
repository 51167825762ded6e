import type { FastifyInstance } from 'fastify';
import { getOfficeProfile, postOfficeActs } from '#api/office-acts';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { serve } from '../http.ts';
import { doActs, previewActs } from '../office-acts.ts';
import { officeProfile } from '../office-profile.ts';
import { writeOnce } from '../once.ts';

/** Offices over time: what one is, and acts that merge, split, rename and close them. */
export function officeActRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;
  serve(app, getOfficeProfile, ({ params, query }) => officeProfile(read, params.id, query.on ?? dayOf(now())));
  serve(app, postOfficeActs, (call) => (call.query.preview ? previewActs(read, call.body) : writeOnce(services, call, 200, (tx) => doActs(tx, call.act(), call.body))));
}
