import type { BodyOf } from '#api/document';
import { sameValue } from '#domain/compare';
import { dueOn } from '#domain/task';
import { actRefusal } from '#domain/task-act';
import type { Check } from './check.ts';
import type { FieldProblem } from './problems.ts';
import { findDocument } from './store/documents.ts';
import { extensionsOf } from './tasks.ts';
import { factsOf } from './views.ts';

type Task = BodyOf<'task'>;
const when = (wrong: boolean, path: string, code: string): FieldProblem[] => (wrong ? [{ path, code }] : []);
const before = (earlier: string | undefined, later: string | undefined): boolean => earlier !== undefined && later !== undefined && earlier < later;
const none = (list: readonly unknown[] | undefined): boolean => (list?.length ?? 0) === 0;

/** What a task says of itself: its deadline, its offices, its days. */
const shape = (body: Task): FieldProblem[] => [
  ...when(body.timing === 'dated' && body.deadline === undefined, 'deadline', 'deadlineNeeded'),
  ...when(body.timing !== 'dated' && body.deadline !== undefined, 'deadline', 'deadlineNotNeeded'),
  ...when(!body.isGroup && body.leadOfficeId === undefined, 'leadOfficeId', 'leadNeeded'),
  ...when(body.leadOfficeId !== undefined && (body.coOfficeIds?.includes(body.leadOfficeId) ?? false), 'coOfficeIds', 'leadAmongOthers'),
  ...when(before(body.deadline, body.startOn), 'deadline', 'deadlineBeforeStart'),
  ...when(before(body.completedOn, body.startOn), 'completedOn', 'completedBeforeStart'),
];

/** Done needs evidence and acceptance; a record from before this rule keeps its state. */
function completion(body: Task, was: Task | undefined): FieldProblem[] {
  const kept = was !== undefined && was.completedOn === body.completedOn;
  const done = body.completedOn !== undefined;
  return [
    ...when(done && none(body.evidence) && !(kept && none(was.evidence)), 'evidence', 'evidenceNeeded'),
    ...when(body.reported !== undefined && none(body.evidence), 'evidence', 'evidenceNeeded'),
    ...when(done && body.acceptance === undefined && !(kept && was.acceptance === undefined), 'acceptance', 'acceptanceNeeded'),
    ...when(!done && body.acceptance !== undefined, 'completedOn', 'completedNeeded'),
    ...when(done && body.reported !== undefined, 'completedOn', 'alreadyReported'),
    ...(['reported', 'returned'] as const).flatMap((field) => when(!sameValue(body[field], was?.[field]), field, 'byActOnly')),
  ];
}

export const task: Check<'task'> = async (tx, body, id) => {
  const was = id === null ? undefined : await findDocument(tx, 'task', id);
  const due = dueOn({ ...factsOf({ ...body } as Parameters<typeof factsOf>[0], id === null ? [] : await extensionsOf(tx, id)) }, '9999-12-31');
  const milestones = (body.milestones ?? []).flatMap((one, index) => [
    ...when(before(due, one.due), `milestones/${index}/due`, 'milestoneAfterDeadline'),
    ...when(before(one.due, body.startOn), `milestones/${index}/due`, 'milestoneBeforeStart'),
  ]);
  return [...shape(body), ...milestones, ...completion(body, was)];
};

/** A request by the lead office of a task that is not done, one at a time, to a later day; a decision may not be for one that is done. */
export const extension: Check<'extension'> = async (tx, body, id) => {
  const found = await findDocument(tx, 'task', body.taskId);
  if (!found) return [];
  const others = (await extensionsOf(tx, body.taskId)).filter((one) => one.id !== id);
  const facts = factsOf(found, others);
  const refusal = body.decision?.granted === false ? null : actRefusal('ask', { ...facts, asking: facts.asking && body.decision === undefined });
  return [
    ...(refusal ? [refusal] : []),
    ...when(found.leadOfficeId !== body.officeId, 'officeId', 'notLead'),
    ...when(body.newDeadline <= (dueOn(facts, '9999-12-31') ?? ''), 'newDeadline', 'notLater'),
  ];
};
