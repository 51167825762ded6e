/** trạng thái nhiệm vụ; awaiting: the office has reported it done, the one who follows it has not accepted it yet */
export const taskStates = ['doneOnTime', 'doneLate', 'awaiting', 'inProgress', 'overdue', 'standing', 'noDeadline', 'doneUndated'] as const;
export type TaskState = (typeof taskStates)[number];

/** Where a task stands in the count two by two, or beside it: each stands in exactly one place. */
export const taskPlaces = ['doneOnTime', 'doneLate', 'inProgress', 'overdue', 'standing', 'noDeadline', 'doneUndated'] as const;
export type TaskPlace = (typeof taskPlaces)[number];

/** What a task's state hangs on. Days are YYYY-MM-DD. */
export interface TaskFacts {
  /** As it was first set; extensions move what lateness is counted from, never this. */
  deadline?: string | undefined;
  /** thường xuyên, said outright */
  standing?: boolean | undefined;
  /** báo hoàn thành, not accepted yet */
  reportedOn?: string | undefined;
  /** The day that it was done, once that was accepted. */
  completedOn?: string | undefined;
  /** Extensions granted, each from the day of its decision. */
  granted?: readonly { on: string; newDeadline: string }[] | undefined;
}

/** How a task stands on a day. */
export interface TaskStanding {
  state: TaskState;
  place: TaskPlace;
  /** Whole days behind the deadline as extended; 0 when it is not late. */
  daysLate: number;
  /** The deadline as extended by that day; absent where there is none. */
  dueOn?: string;
  /** How many extensions had been granted by that day. */
  extended: number;
}

/** Days from 1 January 1970, by the civil calendar. */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

const later = (a: string, b: string): string => (a > b ? a : b);

/** The deadline that lateness is counted from on a day: the first one, or the furthest granted by then. */
export function dueOn({ deadline, granted = [] }: TaskFacts, day: string): string | undefined {
  if (deadline === undefined) return undefined;
  return granted.filter(({ on }) => on <= day).reduce((furthest, { newDeadline }) => later(furthest, newDeadline), deadline);
}

const by = (date: string | undefined, day: string): boolean => date !== undefined && date <= day;

function openPlace(task: TaskFacts, due: string | undefined, until: string): TaskPlace {
  if (task.standing) return 'standing';
  if (due === undefined) return 'noDeadline';
  return due < until ? 'overdue' : 'inProgress';
}

/** How a task stands on a day: the one function that says it. A task without a deadline can be done but never late. */
export function taskStanding(task: TaskFacts, day: string): TaskStanding {
  const due = dueOn(task, day);
  const done = by(task.completedOn, day);
  const awaiting = !done && by(task.reportedOn, day);
  // What is late is counted up to the day that the office did its part.
  const until = (done ? task.completedOn : awaiting ? task.reportedOn : day) ?? day;
  const place: TaskPlace = !done ? openPlace(task, due, until) : due === undefined ? 'doneUndated' : until > due ? 'doneLate' : 'doneOnTime';
  return {
    state: awaiting ? 'awaiting' : place, place,
    daysLate: due === undefined ? 0 : Math.max(0, daysBetween(due, until)),
    ...(due === undefined ? {} : { dueOn: due }),
    extended: (task.granted ?? []).filter(({ on }) => on <= day).length,
  };
}

export const taskState = (task: TaskFacts, day: string): TaskState => taskStanding(task, day).state;

type Counted = Pick<TaskStanding, 'state' | 'place' | 'extended'>;
export type TaskCounts = Record<TaskPlace, number> & { total: number; awaiting: number; extendedDone: number; extendedOpen: number; doneOfDue: number | null };

const isDone = (place: TaskPlace): boolean => place === 'doneOnTime' || place === 'doneLate' || place === 'doneUndated';

/** The count two by two, with standing and undated tasks outside it, the share done of those that were due, and the extended ones apart. */
export function countTasks(tasks: readonly Counted[]): TaskCounts {
  const counts = Object.fromEntries(taskPlaces.map((place) => [place, 0])) as Record<TaskPlace, number>;
  for (const { place } of tasks) counts[place] += 1;
  const extended = tasks.filter((task) => task.extended > 0);
  return {
    ...counts, total: tasks.length,
    awaiting: tasks.filter(({ state }) => state === 'awaiting').length,
    extendedDone: extended.filter(({ place }) => isDone(place)).length,
    extendedOpen: extended.filter(({ place }) => !isDone(place)).length,
    doneOfDue: doneOfDue(counts.doneOnTime + counts.doneLate, counts.overdue),
  };
}

/** Done ÷ (done + overdue): a share of the tasks that were due, never of all. */
export const doneOfDue = (done: number, overdue: number): number | null => (done + overdue === 0 ? null : done / (done + overdue));

/** What a list of tasks may be narrowed to: a place, or several of them by one word. */
export const taskFilters = [...taskPlaces, 'dated', 'done', 'notDone', 'due', 'late', 'awaiting', 'extended', 'asking'] as const;
export type TaskFilter = (typeof taskFilters)[number];

const together: Partial<Record<TaskFilter, readonly TaskPlace[]>> = {
  dated: ['doneOnTime', 'doneLate', 'inProgress', 'overdue'], done: ['doneOnTime', 'doneLate'], notDone: ['inProgress', 'overdue'],
  due: ['doneOnTime', 'doneLate', 'overdue'], late: ['doneLate', 'overdue'],
};

/** @param asking whether a request to extend it waits for a decision */
export function fitsFilter(task: Counted, filter: TaskFilter, asking: boolean): boolean {
  if (filter === 'awaiting') return task.state === 'awaiting';
  if (filter === 'extended') return task.extended > 0;
  if (filter === 'asking') return asking;
  return (together[filter] ?? [filter]).includes(task.place);
}
