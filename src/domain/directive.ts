import type { TaskState } from './task.ts';

/** Việc một ý kiến chỉ đạo đi đến đâu: chưa ai nhận việc, đang làm, đã xong, đã trả lời. */
export const directiveStates = ['waiting', 'inProgress', 'done', 'answered'] as const;
export type DirectiveState = (typeof directiveStates)[number];

export interface DirectiveFacts { dueOn?: string | undefined; answer?: string | undefined; task?: TaskState | undefined }

const finished = new Set<TaskState>(['doneOnTime', 'doneLate', 'doneUndated']);

/** What became of a leader's word: its task decides, else an answer, else it waits. */
export function directiveState({ answer, task }: DirectiveFacts): DirectiveState {
  if (task !== undefined && finished.has(task)) return 'done';
  if (answer !== undefined && answer !== '') return 'answered';
  return task === undefined ? 'waiting' : 'inProgress';
}

/** Whether the day asked for is over and nothing has come of it yet. */
export const directiveOverdue = (facts: DirectiveFacts, day: string): boolean =>
  (facts.dueOn ?? '9999') < day && ['waiting', 'inProgress'].includes(directiveState(facts));

interface Standing { state: DirectiveState; overdue: boolean; dueOn?: string | undefined; writtenOn?: string | undefined }

/** Overdue first, then what nobody has taken up, then by the day asked for. */
export const byUrgency = (a: Standing, b: Standing): number =>
  Number(b.overdue) - Number(a.overdue) || directiveStates.indexOf(a.state) - directiveStates.indexOf(b.state)
  || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || (b.writtenOn ?? '').localeCompare(a.writtenOn ?? '');
