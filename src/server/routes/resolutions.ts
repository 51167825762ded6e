import type { FastifyInstance } from 'fastify';
import { getOverview, getResolution } from '#api/resolutions';
import type { Doc } from '#api/document';
import { endDate, lastCompletePeriod, periodsBetween } from '#domain/period';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { serve } from '../http.ts';
import { byNumber } from '../reasoning.ts';
import { resolutionView } from '../resolution-view.ts';
import { listDocuments } from '../store/documents.ts';
import { countIndicators, countTaskViews, extensionsByTask, officeNames, resolveAsOf, surroundings, viewIndicator, viewTask, type Judged, briefly } from '../views.ts';

/** The quarters one may look at, newest first: from the earliest term to the last that is complete. */
function periodsToLookAt(resolutions: Doc<'resolution'>[], today: string): string[] {
  const first = resolutions.map(({ term }) => term.from.slice(0, 4)).sort()[0];
  const last = lastCompletePeriod('quarter', today);
  if (first === undefined) return [last];
  return periodsBetween('quarter', `${first}Q1`, last).filter((period) => endDate(period) <= today).reverse();
}

export function resolutionRoutes(app: FastifyInstance, { database: { read }, now }: Services): void {
  serve(app, getResolution, async ({ params, query, reply }) => {
    const view = await resolutionView(read, now(), params.id, query.asOf, query.boundaries);
    reply.header('etag', `"${view.version}"`);
    return view;
  });

  serve(app, getOverview, async ({ query }) => {
    const today = dayOf(now());
    const [asOf, defaultAsOf] = [await resolveAsOf(read, now(), query.asOf), await resolveAsOf(read, now())];
    const [resolutions, indicators, tasks, offices] = await Promise.all([
      listDocuments(read, 'resolution'), listDocuments(read, 'indicator'), listDocuments(read, 'task'), listDocuments(read, 'office'),
    ]);
    const judged: Judged = { asOf, today, thresholds: new Map(resolutions.map((one) => [one.id, one.thresholds])), boundaries: query.boundaries };
    const around = await surroundings(read, indicators, offices, judged);
    const extensions = await extensionsByTask(read);
    const views = indicators.map((indicator) => briefly(viewIndicator(indicator, around, judged))).sort(byNumber);
    const taskViews = tasks.map((task) => viewTask(task, judged, extensions.get(task.id))).sort(byNumber);
    // Drafts and resolutions that have ended are in the list, but not in what is summed up.
    const inForce = new Set(resolutions.filter(({ status }) => status === 'inForce').map(({ id }) => id));
    const current = views.filter(({ resolutionId }) => inForce.has(resolutionId));
    const currentTasks = taskViews.filter(({ resolutionId }) => inForce.has(resolutionId));
    return {
      asOf, today, defaultAsOf, periods: periodsToLookAt(resolutions, today),
      resolutions: resolutions.map((resolution) => ({
        ...resolution,
        counts: countIndicators(views.filter((view) => view.resolutionId === resolution.id)),
        taskCounts: countTaskViews(taskViews.filter((task) => task.resolutionId === resolution.id)),
      })),
      indicators: current, tasks: currentTasks,
      counts: countIndicators(current), taskCounts: countTaskViews(currentTasks), offices: officeNames(offices, endDate(asOf)),
    };
  });
}
