import { byUrgency, directiveOverdue, directiveState } from '#domain/directive';
import { daysLate, taskState, type TaskState } from '#domain/task';
import type { DirectiveView } from '#api/directives';
import type { Doc } from '#api/document';
import type { Account } from '#api/session';
import { subjectText } from './signals/signals.ts';
import { listDocuments, toDocument } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';
import { officeNames } from './views.ts';

/** The documents that directives are about, and their tasks, in one question. */
async function pointedTo(read: Read | Write, directives: Doc<'directive'>[]): Promise<Map<string, Doc>> {
  const ids = [...new Set(directives.flatMap(({ aboutId, taskId }) => [aboutId, ...(taskId === undefined ? [] : [taskId])]))];
  const found: Doc[] = [];
  for (let at = 0; at < ids.length; at += 500) {
    found.push(...(await read.selectFrom('document').selectAll().where('id', 'in', ids.slice(at, at + 500)).execute()).map((row) => toDocument(row)));
  }
  return new Map(found.map((one) => [one.id, one]));
}

const stateOf = (task: Doc<'task'>, day: string): TaskState =>
  taskState({ deadline: task.deadline, standing: task.timing === 'standing', completedOn: task.completedOn }, day);

function taskOf(task: Doc<'task'>, day: string, names: Record<string, string>): NonNullable<DirectiveView['task']> {
  const { id, resolutionId, content, deadline, completedOn, leadOfficeId } = task;
  return {
    id, resolutionId, content, state: stateOf(task, day), daysLate: daysLate({ deadline, completedOn, standing: task.timing === 'standing' }, day),
    ...(deadline ? { deadline } : {}), ...(leadOfficeId ? { officeName: names[leadOfficeId] ?? leadOfficeId } : {}),
  };
}

/** Directives with what became of each on a day, overdue ones first. */
export async function directiveViews(read: Read | Write, account: Account, day: string, directives: Doc<'directive'>[]): Promise<DirectiveView[]> {
  const [around, names] = [await pointedTo(read, directives), officeNames(await listDocuments(read, 'office'))];
  return directives.map((one): DirectiveView => {
    const task = one.taskId === undefined ? undefined : around.get(one.taskId) as Doc<'task'> | undefined;
    const about = around.get(one.aboutId);
    const facts = { dueOn: one.dueOn, answer: one.answer, task: task && stateOf(task, day) };
    const of = (about as { resolutionId?: string } | undefined)?.resolutionId;
    return {
      id: one.id, version: one.version, text: one.text, author: one.author ?? '', mine: one.authorAccount === account.username,
      ...(one.dueOn ? { dueOn: one.dueOn } : {}), ...(one.writtenOn ? { writtenOn: one.writtenOn } : {}), ...(one.answer ? { answer: one.answer } : {}),
      state: directiveState(facts), overdue: directiveOverdue(facts, day), illustrative: one.provenance?.kind === 'illustrative',
      about: { kind: about?.kind ?? '', id: one.aboutId, text: subjectText(about), ...(of ? { resolutionId: of } : {}) },
      ...(task ? { task: taskOf(task, day, names) } : {}),
    };
  }).sort(byUrgency);
}
