import type { Doc, Kind } from '#api/document';
import type { TaskPage, TaskSource } from '#api/tasks';
import { dayOf } from './auth/accounts.ts';
import { findDocument, getDocument, listDocuments, toDocument } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { extensionsOf } from './tasks.ts';
import { dayOfTasks, officeNames, resolveAsOf, shownStatus, surroundings, viewIndicator, viewTask } from './views.ts';

function sourceOf(document: Doc): TaskSource {
  const { id, kind, text = '', number, findingKind, author } = document as { id: string; kind: Kind; text?: string; number?: string; findingKind?: string; author?: string };
  return { id, kind, text, ...(number ? { number } : {}), ...(findingKind ? { findingKind } : {}), ...(author ? { author } : {}) };
}

async function documentsOf(read: Read, ids: readonly string[]): Promise<Doc[]> {
  if (ids.length === 0) return [];
  const rows = await read.selectFrom('document').selectAll().where('id', 'in', ids).orderBy('kind').orderBy('id').execute();
  return rows.map((row) => toDocument(row));
}

/** One task with everything that its page shows. */
export async function taskPage(read: Read, now: Date, id: string, asked?: string): Promise<TaskPage> {
  const task = await getDocument(read, 'task', id);
  const at = { asOf: await resolveAsOf(read, now, asked), today: dayOf(now) };
  const [resolution, offices, extensions, serves, follows, group] = await Promise.all([
    getDocument(read, 'resolution', task.resolutionId), listDocuments(read, 'office'), extensionsOf(read, id),
    documentsOf(read, task.servesIds ?? []), documentsOf(read, task.followsIds ?? []), task.parentId === undefined ? undefined : findDocument(read, 'task', task.parentId),
  ]);
  const indicators = serves as Doc<'indicator'>[];
  const judged = { ...at, thresholds: new Map([[resolution.id, resolution.thresholds]]) };
  const around = await surroundings(read, indicators, offices, judged);
  return {
    ...viewTask(task, at, extensions), asOf: at.asOf, day: dayOfTasks(at), today: at.today,
    resolution: { id: resolution.id, symbol: resolution.symbol, title: resolution.title },
    ...(group ? { group: { id: group.id, content: group.content, ...(group.number ? { number: group.number } : {}) } } : {}),
    extensions: extensions.map(({ kind: _kind, updatedAt: _at, updatedBy: _by, ...rest }) => rest),
    serves: indicators.map((one) => {
      const view = viewIndicator(one, around, judged);
      return { id: one.id, number: one.number, name: one.name, status: shownStatus(view), ...(view.override ? { override: view.override } : {}) };
    }),
    follows: follows.map(sourceOf),
    offices: officeNames(offices, dayOfTasks(at)),
  };
}
