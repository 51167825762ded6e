import type { Doc } from '#api/document';
import type { Boundaries } from '#domain/boundaries';
import { endDate } from '#domain/period';
import { dayOf } from './auth/accounts.ts';
import { byNumber } from './reasoning.ts';
import { isSelfSaid } from './self-reviews.ts';
import { getDocument, listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { briefly, countIndicators, countTaskViews, extensionsByTask, officeNames, resolveAsOf, surroundings, viewIndicator, viewTask, type Judged } from './views.ts';

const relations = ['continuesIds', 'replacesIds', 'implementsIds'] as const;

/** Resolutions that this one builds on, and those that build on it. */
function related(all: Doc<'resolution'>[], one: Doc<'resolution'>) {
  const brief = (other: Doc<'resolution'>, role: string) => ({ id: other.id, symbol: other.symbol, title: other.title, role });
  return relations.flatMap((role) => [
    ...all.filter((other) => one[role]?.includes(other.id)).map((other) => brief(other, role)),
    ...all.filter((other) => other[role]?.includes(one.id)).map((other) => brief(other, `${role}Of`)),
  ]);
}

/** A resolution with everything in it, evaluated. Shared by the screen and the report. */
export async function resolutionView(read: Read, now: Date, id: string, asked?: string, boundaries?: Boundaries) {
  const resolution = await getDocument(read, 'resolution', id);
  const asOf = await resolveAsOf(read, now, asked);
  const within = { resolutionId: id };
  const [objectives, indicators, tasks, findings, lessons, offices, resolutions] = await Promise.all([
    listDocuments(read, 'objective', within), listDocuments(read, 'indicator', within), listDocuments(read, 'task', within),
    listDocuments(read, 'finding', within), listDocuments(read, 'lesson', within), listDocuments(read, 'office'), listDocuments(read, 'resolution'),
  ]);
  const judged: Judged = { asOf, today: dayOf(now), thresholds: new Map([[id, resolution.thresholds]]), boundaries };
  const around = await surroundings(read, indicators, offices, judged);
  const extensions = await extensionsByTask(read);
  const views = indicators.map((indicator) => briefly(viewIndicator(indicator, around, judged))).sort(byNumber);
  const taskViews = tasks.map((task) => viewTask(task, judged, extensions.get(task.id))).sort(byNumber);
  return {
    ...resolution, asOf,
    objectives: objectives.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)),
    indicators: views, tasks: taskViews,
    // What offices say in their own reviews is not yet this resolution's text: it has a route and a page of its own.
    findings: findings.filter((one) => !isSelfSaid(one)).sort(byNumber), lessons: lessons.filter((one) => !isSelfSaid(one)).sort(byNumber),
    counts: countIndicators(views), taskCounts: countTaskViews(taskViews),
    offices: officeNames(offices, endDate(asOf)), related: related(resolutions, resolution),
  };
}
