import type { Doc } from '#api/document';
import type { IndicatorView } from '#api/indicators';
import type { Reply } from '#api/route';
import type { getResolution } from '#api/resolutions';
import { lineageOf, type Lineage } from '#domain/office';
import { dayOf } from './auth/accounts.ts';
import { listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { everReports, reportersAt, reportersOf } from './series.ts';
import { surroundings, viewIndicator } from './views.ts';

/** An indicator as one office alone is asked for it: the whole's target and baseline are not the office's. */
export function ownIndicator(indicator: Doc<'indicator'>, officeId: string, allocations: readonly Doc<'allocation'>[]): Doc<'indicator'> {
  const given = allocations.find((one) => one.indicatorId === indicator.id && one.officeId === officeId);
  return {
    ...indicator, acrossOffices: 'own' as const, reportingOfficeIds: undefined, leadOfficeId: officeId, baseline: undefined,
    targets: given ? [given.target] : [],
    // "How many offices reached it" counts offices; one office's figure is in a measure of its own.
    measure: indicator.acrossOffices === 'count' ? '–' : indicator.measure,
  };
}
/** Offices as one of them stands alone: what an office that it continues reported, or one that continues it, is not its own. */
export const aloneIn = (officeId: string): Lineage => lineageOf([{ id: officeId, name: officeId }]);

/**
 * The indicators that one office reports among others, each with that office's own figures only,
 * judged against the target given to it. The whole's target and baseline are not the office's, so they are left out.
 */
export async function ownFigures(read: Read, now: Date, resolution: Reply<typeof getResolution>, officeId: string): Promise<IndicatorView[]> {
  const all = await listDocuments(read, 'indicator', { resolutionId: resolution.id });
  const offices = await listDocuments(read, 'office');
  const lineage = lineageOf(offices);
  const shared = all.filter((indicator) => everReports(indicator, lineage, officeId)
    && Math.max(reportersOf(indicator).length, reportersAt(indicator, lineage, resolution.asOf).length) > 1);
  const around = { ...await surroundings(read, shared, offices), lineage: aloneIn(officeId) };
  const at = { asOf: resolution.asOf, today: dayOf(now), thresholds: new Map([[resolution.id, resolution.thresholds]]) };
  const order = resolution.indicators.map(({ id }) => id);
  return shared.map((indicator) => ({ ...viewIndicator(ownIndicator(indicator, officeId, around.allocations), { ...around, overrides: [] }, at), leadOfficeId: indicator.leadOfficeId }))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
