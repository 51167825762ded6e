import type { IndicatorView } from '#api/indicators';
import type { Reply } from '#api/route';
import type { getResolution } from '#api/resolutions';
import { dayOf } from './auth/accounts.ts';
import { reportersOf } from './entry.ts';
import { listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { surroundings, viewIndicator } from './views.ts';

/**
 * The indicators that one office reports among others, each with that office's own figures only,
 * judged against the target given to it. The whole's target and baseline are not the office's, so they are left out.
 */
export async function ownFigures(read: Read, now: Date, resolution: Reply<typeof getResolution>, officeId: string): Promise<IndicatorView[]> {
  const all = await listDocuments(read, 'indicator', { resolutionId: resolution.id });
  const shared = all.filter((indicator) => reportersOf(indicator).includes(officeId) && reportersOf(indicator).length > 1);
  const around = await surroundings(read, shared, await listDocuments(read, 'office'));
  const at = { asOf: resolution.asOf, today: dayOf(now), thresholds: new Map([[resolution.id, resolution.thresholds]]) };
  const order = resolution.indicators.map(({ id }) => id);
  return shared.map((indicator) => {
    const given = around.allocations.find((one) => one.indicatorId === indicator.id && one.officeId === officeId);
    const alone = {
      ...indicator, acrossOffices: 'own' as const, reportingOfficeIds: undefined, leadOfficeId: officeId, baseline: undefined,
      targets: given ? [given.target] : [],
      // "How many offices reached it" counts offices; one office's figure is in a measure of its own.
      measure: indicator.acrossOffices === 'count' ? '–' : indicator.measure,
    };
    return { ...viewIndicator(alone, { ...around, overrides: [] }, at), leadOfficeId: indicator.leadOfficeId };
  }).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
