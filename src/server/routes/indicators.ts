import type { FastifyInstance } from 'fastify';
import { getIndicator } from '#api/indicators';
import { withForecast } from '#domain/forecast';
import type { IndicatorRule } from '#domain/indicator';
import { endDate } from '#domain/period';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { serve } from '../http.ts';
import { linkedTo } from '../linked.ts';
import { overridesOf } from '../overrides.ts';
import { becameOf, elsewhere } from '../reviews.ts';
import { findDocument, getDocument, listDocuments } from '../store/documents.ts';
import { asTheyWere, byOfficeTable, reportersAt } from '../series.ts';
import { officeNames, resolveAsOf, surroundings, viewIndicator, withCells } from '../views.ts';

export function indicatorRoutes(app: FastifyInstance, { database: { read }, now }: Services): void {
  serve(app, getIndicator, async ({ params, query, reply }) => {
    const indicator = await getDocument(read, 'indicator', params.id);
    const asOf = await resolveAsOf(read, now(), query.asOf);
    const [resolution, offices] = await Promise.all([getDocument(read, 'resolution', indicator.resolutionId), listDocuments(read, 'office')]);
    const objective = indicator.objectiveId === undefined ? undefined : await findDocument(read, 'objective', indicator.objectiveId);
    const at = { asOf, today: dayOf(now()) };
    const boundaries = query.boundaries ?? asTheyWere;
    const judged = { ...at, boundaries, thresholds: new Map([[resolution.id, resolution.thresholds]]) };
    const around = await withCells(read, [indicator], await surroundings(read, [indicator], offices, judged));
    const view = viewIndicator(indicator, around, judged);
    const names = officeNames(offices, endDate(asOf));
    const [became, continues] = [await becameOf(read, indicator), await elsewhere(read, indicator.continuesId)];
    reply.header('etag', `"${indicator.version}"`);
    return {
      ...view, asOf,
      evaluation: withForecast(view.evaluation, indicator as IndicatorRule, view.readings, asOf),
      resolution: { id: resolution.id, symbol: resolution.symbol, title: resolution.title },
      ...(objective ? { objective: { id: objective.id, name: objective.name, ...(objective.number ? { number: objective.number } : {}) } } : {}),
      byOffice: byOfficeTable(indicator, around, view, { boundaries, today: at.today }, asOf),
      reporterIds: reportersAt(indicator, around.lineage, asOf),
      offices: names,
      formerNames: Object.fromEntries(offices.flatMap(({ id, formerNames }) => (formerNames ? [[id, formerNames]] : []))),
      overrides: overridesOf(indicator.id, around.overrides, around.rounds),
      linked: await linkedTo(read, indicator, { names, ...at }),
      ...(became ? { became } : {}), ...(continues ? { continues } : {}),
    };
  });
}
