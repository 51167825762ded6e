import type { Doc } from '#api/document';
import type { Evidence } from '#api/tasks';
import type { Account } from '#api/session';
import { mayActOnTask } from '#domain/access';
import { dueOn } from '#domain/task';
import { actRefusal, type TaskAct } from '#domain/task-act';
import { dayOf } from './auth/accounts.ts';
import { Refusal, badField } from './problems.ts';
import type { Act } from './store/changes.ts';
import { bodyOf, createDocument, getDocument, toDocument, updateDocument } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';
import { factsOf } from './views.ts';

export interface Doing { account: Account; act: Act; now: Date }
type Saved = Promise<{ id: string; version: number }>;

/** Requests to extend one task, oldest first. */
export async function extensionsOf(read: Read | Write, taskId: string): Promise<Doc<'extension'>[]> {
  const rows = await read.selectFrom('link').innerJoin('document', 'document.id', 'link.from_id').selectAll('document')
    .where('link.to_id', '=', taskId).where('link.role', '=', 'taskId').where('document.kind', '=', 'extension').execute();
  const order = ({ decision, asked, newDeadline }: Doc<'extension'>): string => `${decision?.on ?? '9999'} ${asked?.on ?? ''} ${newDeadline}`;
  return rows.map((row) => toDocument<'extension'>(row)).sort((a, b) => order(a).localeCompare(order(b)));
}

/** @throws Refusal 403 when it is not this person's to do; 400 when the task as it is does not allow it */
async function allowed(tx: Write, { account }: Doing, act: TaskAct, id: string): Promise<{ task: Doc<'task'>; extensions: Doc<'extension'>[] }> {
  const task = await getDocument(tx, 'task', id);
  const verdict = mayActOnTask(account, act, task);
  if (verdict !== 'yes') throw new Refusal(403, verdict);
  if (task.isGroup) throw badField('taskId', 'groupIsHeading');
  const extensions = await extensionsOf(tx, id);
  const refusal = actRefusal(act, factsOf(task, extensions));
  if (refusal) throw badField(refusal.path, refusal.code);
  return { task, extensions };
}

async function save(tx: Write, { act }: Doing, task: Doc<'task'>, changes: object, without: string[] = []): Saved {
  const body = Object.fromEntries(Object.entries({ ...bodyOf(task), ...changes }).filter(([field]) => !without.includes(field)));
  const { id, version } = await updateDocument(tx, act, 'task', task.id, task.version, body);
  return { id, version };
}

const today = ({ now }: Doing): string => dayOf(now);
const remark = (note: string | undefined): { note?: string } => (note?.trim() ? { note: note.trim() } : {});

/** báo hoàn thành. @throws Refusal 400 naming the evidence when there is none */
export async function reportTask(tx: Write, doing: Doing, id: string, { evidence = [], note }: { evidence?: Evidence[]; note?: string }): Saved {
  const { task } = await allowed(tx, doing, 'report', id);
  const all = [...task.evidence ?? [], ...evidence];
  if (all.length === 0) throw badField('evidence', 'evidenceNeeded');
  if (all.length > 100) throw badField('evidence', 'schema.maxItems', { limit: 100 });
  return save(tx, doing, task, { evidence: all, reported: { on: today(doing), by: doing.account.name, ...remark(note) } });
}

/** nghiệm thu: the task was done on the day that it was reported. */
export async function acceptTask(tx: Write, doing: Doing, id: string, { note }: { note?: string }): Saved {
  const { task } = await allowed(tx, doing, 'accept', id);
  return save(tx, doing, task, { completedOn: task.reported?.on, acceptance: { on: today(doing), by: doing.account.name, ...remark(note) } }, ['reported']);
}

/** trả lại, with the reason kept in the task and in the log. */
export async function returnTask(tx: Write, doing: Doing, id: string, { reason }: { reason: string }): Saved {
  const { task } = await allowed(tx, doing, 'return', id);
  const line = { on: today(doing), by: doing.account.name, reason, reportedOn: task.reported?.on ?? today(doing) };
  return save(tx, { ...doing, act: { ...doing.act, reason } }, task, { returned: [...task.returned ?? [], line] }, ['reported']);
}

export async function noteTask(tx: Write, doing: Doing, id: string, { text }: { text: string }): Saved {
  const { task } = await allowed(tx, doing, 'note', id);
  return save(tx, doing, task, { notes: [...task.notes ?? [], { on: today(doing), by: doing.account.name, text }] });
}

/** @throws Refusal 409 with the task when the milestone is no longer the one that was seen */
export async function tickMilestone(tx: Write, doing: Doing, id: string, { index, name, done }: { index: number; name: string; done: boolean }): Saved {
  const { task } = await allowed(tx, doing, 'tick', id);
  const milestones = task.milestones ?? [];
  if (milestones[index]?.name !== name) throw new Refusal(409, 'stale', { current: task });
  const ticked = milestones.map(({ doneOn, ...one }, at) => ({ ...one, ...(at === index ? (done ? { doneOn: doneOn ?? today(doing) } : {}) : doneOn === undefined ? {} : { doneOn }) }));
  return save(tx, doing, task, { milestones: ticked });
}

/** xin gia hạn: one request at a time, to a day later than the deadline as it stands. */
export async function askExtension(tx: Write, doing: Doing, id: string, { newDeadline, reason }: { newDeadline: string; reason: string }): Saved {
  const { task, extensions } = await allowed(tx, doing, 'ask', id);
  if (newDeadline <= (dueOn(factsOf(task, extensions), today(doing)) ?? '')) throw badField('newDeadline', 'notLater');
  if (task.leadOfficeId === undefined) throw badField('taskId', 'leadNeeded');
  const made = await createDocument(tx, doing.act, 'extension', {
    taskId: id, officeId: task.leadOfficeId, newDeadline, reason, asked: { on: today(doing), by: doing.account.name },
  });
  return { id: made.id, version: made.version };
}

/** The decision on a request: a granted one moves the deadline from today on. */
export async function decideExtension(tx: Write, doing: Doing, id: string, { granted, number, note }: { granted: boolean; number?: string; note?: string }): Saved {
  const request = await getDocument(tx, 'extension', id);
  if (request.decision) throw badField('id', 'nothingAsked');
  const { task, extensions } = await allowed(tx, doing, 'decide', request.taskId);
  if (granted && task.completedOn !== undefined) throw badField('granted', 'taskDone');
  if (granted && request.newDeadline <= (dueOn(factsOf(task, extensions), today(doing)) ?? '')) throw badField('granted', 'notLater');
  const decision = { granted, by: doing.account.name, on: today(doing), ...(number?.trim() ? { number: number.trim() } : {}), ...remark(note) };
  const { version } = await updateDocument(tx, doing.act, 'extension', id, request.version, { ...bodyOf(request), decision });
  return { id, version };
}
