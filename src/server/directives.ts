import { byUrgency, directiveOverdue, directiveState } from '#domain/directive';
import { taskStanding, type TaskStanding } from '#domain/task';
import type { DirectiveView } from '#api/directives';
import type { Doc } from '#api/document';
import type { Account } from '#api/session';
import { subjectText } from './signals/signals.ts';
import { listDocuments, toDocument } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';
import { extensionsByTask, factsOf, officeNames } from './views.ts';

/** The documents that directives are about, and their tasks, in one question. */
async function pointedTo(read: Read | Write, directives: Doc<'directive'>[]): Promise<Map<string, Doc>> {
  const ids = [...new Set(directives.flatMap(({ aboutId, taskId }) => [aboutId, ...(taskId === undefined ? [] : [taskId])]))];
  const found: Doc[] = [];
  for (let at = 0; at < ids.length; at += 500) {
    found.push(...(await read.selectFrom('document').selectAll().where('id', 'in', ids.slice(at, at + 500)).execute()).map((row) => toDocument(row)));
  }
  return new Map(found.map((one) => [one.id, one]));
}

type Extended = Awaited<ReturnType<typeof extensionsByTask>>;
const standingOf = (task: Doc<'task'>, day: string, extensions: Extended) => taskStanding(factsOf(task, extensions.get(task.id)), day);

function taskOf(task: Doc<'task'>, { state, daysLate, dueOn }: TaskStanding, names: Record<string, string>): NonNullable<DirectiveView['task']> {
  const { id, resolutionId, content, leadOfficeId } = task;
  return { id, resolutionId, content, state, daysLate, ...(dueOn ? { deadline: dueOn } : {}), ...(leadOfficeId ? { officeName: names[leadOfficeId] ?? leadOfficeId } : {}) };
}

/** Directives with what became of each on a day, overdue ones first. */
export async function directiveViews(read: Read | Write, account: Account, day: string, directives: Doc<'directive'>[]): Promise<DirectiveView[]> {
  const [around, names, extensions] = [await pointedTo(read, directives), officeNames(await listDocuments(read, 'office'), day), await extensionsByTask(read)];
  return directives.map((one): DirectiveView => {
    const task = one.taskId === undefined ? undefined : around.get(one.taskId) as Doc<'task'> | undefined;
    const about = around.get(one.aboutId);
    const standing = task && standingOf(task, day, extensions);
    const facts = { dueOn: one.dueOn, answer: one.answer, task: standing?.state };
    const of = (about as { resolutionId?: string } | undefined)?.resolutionId;
    return {
      id: one.id, version: one.version, text: one.text, author: one.author ?? '', mine: one.authorAccount === account.username,
      ...(one.dueOn ? { dueOn: one.dueOn } : {}), ...(one.writtenOn ? { writtenOn: one.writtenOn } : {}), ...(one.answer ? { answer: one.answer } : {}),
      state: directiveState(facts), overdue: directiveOverdue(facts, day), illustrative: one.provenance?.kind === 'illustrative',
      about: { kind: about?.kind ?? '', id: one.aboutId, text: subjectText(about), ...(of ? { resolutionId: of } : {}) },
      ...(task && standing ? { task: taskOf(task, standing, names) } : {}),
    };
  }).sort(byUrgency);
}
