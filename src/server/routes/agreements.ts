import type { FastifyInstance } from 'fastify';
import { getAgreementViews } from '#api/agreements';
import { agreementState, agreementStates } from '#domain/agreement';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { listDocuments } from '../store/documents.ts';
import { lookedAt, officeNames } from '../views.ts';

/** Agreements with their states; writing them is like any document's. */
export function agreementRoutes(app: FastifyInstance, { database: { read }, now }: Services): void {
  serve(app, getAgreementViews, async ({ query }) => {
    const [agreements, offices, resolutions, { day }] = await Promise.all([
      listDocuments(read, 'agreement', { resolutionId: query.resolutionId }), listDocuments(read, 'office'), listDocuments(read, 'resolution'), lookedAt(read, now(), query.asOf),
    ]);
    const items = agreements.map((one) => ({ ...one, ...agreementState(one, day) }));
    items.sort((a, b) => agreementStates.indexOf(a.state) - agreementStates.indexOf(b.state) || (a.since ?? '9999').localeCompare(b.since ?? '9999') || (a.id < b.id ? -1 : 1));
    return { day, items, offices: officeNames(offices, day), resolutions: Object.fromEntries(resolutions.map(({ id, symbol }) => [id, symbol])) };
  });
}
