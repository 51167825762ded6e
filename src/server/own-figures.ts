import type { IndicatorView } from '#api/indicators';
import type { Reply } from '#api/route';
import type { getResolution } from '#api/resolutions';
import { lineageOf } from '#domain/office';
import { dayOf } from './auth/accounts.ts';
import { listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { everReports, reportersAt, reportersOf, sumPeriods } from './series.ts';
import { summedOf } from './sums.ts';
import { sumSources, viewIndicator, withCells } from './views.ts';

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
  // Alone: what an office that it continues reported, or one that continues it, is not its own.
  const around = await withCells(read, shared, { ...await sumSources(read, offices), lineage: lineageOf([{ id: officeId, name: officeId }]), overrides: [], rounds: [] }, [officeId]);
  const at = { asOf: resolution.asOf, today: dayOf(now), thresholds: new Map([[resolution.id, resolution.thresholds]]) };
  const order = resolution.indicators.map(({ id }) => id);
  return shared.map((indicator) => {
    const given = around.allocations.get(indicator.id)?.get(officeId);
    const alone = {
      ...indicator, acrossOffices: 'own' as const, reportingOfficeIds: undefined, leadOfficeId: officeId, baseline: undefined,
      targets: given ? [given] : [],
      // "How many offices reached it" counts offices; one office's figure is in a measure of its own.
      measure: indicator.acrossOffices === 'count' ? '–' : indicator.measure,
    };
    const sums = new Map([[indicator.id, summedOf(sumPeriods(alone, around.readings.get(indicator.id) ?? [], around))]]);
    return { ...viewIndicator(alone, { ...around, sums }, at), leadOfficeId: indicator.leadOfficeId };
  }).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
