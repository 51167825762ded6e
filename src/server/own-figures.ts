import type { Doc } from '#api/document';
import type { IndicatorView } from '#api/indicators';
import type { Reply } from '#api/route';
import type { getResolution } from '#api/resolutions';
import { lineageOf } from '#domain/office';
import { dayOf } from './auth/accounts.ts';
import { listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { everReports, reportersAt, reportersOf, sumPeriods, type Sources } from './series.ts';
import { summedOf, type SumSources } from './sums.ts';
import { sumSources, viewIndicator, withCells, type Judged } from './views.ts';

/**
 * One office's own part of an indicator that several report: the whole's target and baseline are not the office's, so they
 * are left out.
 * @param around with the cells of that office
 */
export function ownView(indicator: Doc<'indicator'>, officeId: string, around: SumSources & Sources, at: Judged): IndicatorView {
  const given = around.allocations.get(indicator.id)?.get(officeId);
  const alone = {
    ...indicator, acrossOffices: 'own' as const, reportingOfficeIds: undefined, leadOfficeId: officeId, baseline: undefined,
    targets: given ? [given] : [],
    // "How many offices reached it" counts offices; one office's figure is in a measure of its own.
    measure: indicator.acrossOffices === 'count' ? '–' : indicator.measure,
  };
  // Alone: what an office that it continues reported, or one that continues it, is not its own.
  const standing = { ...around, lineage: lineageOf([{ id: officeId, name: officeId }]), overrides: [], rounds: [] };
  const sums = new Map([[indicator.id, summedOf(sumPeriods(alone, around.readings.get(indicator.id) ?? [], standing))]]);
  return { ...viewIndicator(alone, { ...standing, sums }, at), leadOfficeId: indicator.leadOfficeId };
}

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
  const around = await withCells(read, shared, await sumSources(read, offices), [officeId]);
  const at = { asOf: resolution.asOf, today: dayOf(now), thresholds: new Map([[resolution.id, resolution.thresholds]]) };
  const order = resolution.indicators.map(({ id }) => id);
  return shared.map((indicator) => ownView(indicator, officeId, around, at)).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
