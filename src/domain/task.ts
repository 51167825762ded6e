/** trạng thái nhiệm vụ */
export const taskStates = ['doneOnTime', 'doneLate', 'inProgress', 'overdue', 'standing', 'noDeadline', 'doneUndated'] as const;
export type TaskState = (typeof taskStates)[number];

/** What a task's state hangs on. Days are YYYY-MM-DD. */
export interface TaskFacts {
  deadline?: string | undefined;
  /** thường xuyên, said outright */
  standing?: boolean | undefined;
  startedOn?: string | undefined;
  completedOn?: string | undefined;
  accepted?: boolean | undefined;
  evidence?: boolean | undefined;
}

const isDone = ({ completedOn }: TaskFacts, day: string): boolean => completedOn !== undefined && completedOn <= day;

/** The state of a task on a day: the one function that says it. A task without a deadline can be done but never late. */
export function taskState(task: TaskFacts, day: string): TaskState {
  if (isDone(task, day)) {
    if (task.deadline === undefined) return 'doneUndated';
    return (task.completedOn ?? '') > task.deadline ? 'doneLate' : 'doneOnTime';
  }
  if (task.standing) return 'standing';
  if (task.deadline === undefined) return 'noDeadline';
  return task.deadline < day ? 'overdue' : 'inProgress';
}

/** Days from 1 January 1970, by the civil calendar. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** How many days a task is late on a day, or was when it was done; 0 when it is not. */
export function daysLate(task: TaskFacts, day: string): number {
  const state = taskState(task, day);
  if (task.deadline === undefined) return 0;
  if (state === 'overdue') return daysBetween(task.deadline, day);
  return state === 'doneLate' ? daysBetween(task.deadline, task.completedOn ?? task.deadline) : 0;
}

export type TaskCounts = Record<TaskState, number> & { total: number; doneOfDue: number | null };

/** The count two by two, with standing and undated tasks outside it, and the share done of those that were due. */
export function countTasks(states: readonly TaskState[]): TaskCounts {
  const counts = Object.fromEntries(taskStates.map((state) => [state, 0])) as Record<TaskState, number>;
  for (const state of states) counts[state] += 1;
  return { ...counts, total: states.length, doneOfDue: doneOfDue(counts.doneOnTime + counts.doneLate, counts.overdue) };
}

/** Done ÷ (done + overdue): a share of the tasks that were due, never of all. */
export const doneOfDue = (done: number, overdue: number): number | null => (done + overdue === 0 ? null : done / (done + overdue));
