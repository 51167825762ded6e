import type { FastifyInstance } from 'fastify';
import { getByOffice, getCourse } from '#api/course';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { courseOf, officesByIndicators } from '../course.ts';
import { serve } from '../http.ts';
import { byNumber } from '../reasoning.ts';
import { getDocument, listDocuments } from '../store/documents.ts';
import { resolveAsOf, sumSources, surroundings, withCells } from '../views.ts';

export function courseRoutes(app: FastifyInstance, { database: { read }, now }: Services): void {
  serve(app, getCourse, async ({ query: { resolutionId, officeId, boundaries, asOf: asked } }) => {
    const asOf = await resolveAsOf(read, now(), asked);
    if (resolutionId !== undefined) await getDocument(read, 'resolution', resolutionId);
    if (officeId !== undefined) await getDocument(read, 'office', officeId);
    const [resolutions, all, offices] = await Promise.all([listDocuments(read, 'resolution'), listDocuments(read, 'indicator'), listDocuments(read, 'office')]);
    const inForce = new Set(resolutions.filter(({ id, status }) => (resolutionId === undefined ? status === 'inForce' : id === resolutionId)).map(({ id }) => id));
    const indicators = all.filter((one) => inForce.has(one.resolutionId) && (officeId === undefined || one.leadOfficeId === officeId));
    const thresholds = new Map(resolutions.map((one) => [one.id, one.thresholds]));
    const judged = { asOf, today: dayOf(now()), thresholds, boundaries };
    return courseOf(indicators, await surroundings(read, indicators, offices, judged), judged);
  });

  serve(app, getByOffice, async ({ params, query }) => {
    const resolution = await getDocument(read, 'resolution', params.id);
    const asOf = await resolveAsOf(read, now(), query.asOf);
    const [indicators, offices] = await Promise.all([listDocuments(read, 'indicator', { resolutionId: params.id }), listDocuments(read, 'office')]);
    const around = await withCells(read, indicators, await sumSources(read, offices));
    return officesByIndicators(indicators.sort(byNumber), around, { asOf, today: dayOf(now()), thresholds: new Map([[resolution.id, resolution.thresholds]]) });
  });
}
