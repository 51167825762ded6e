import type { Evidence, TaskView } from '#api/tasks';
import { mayActOnTask, type Person } from '#domain/access';
import { daysBetween, type TaskStanding } from '#domain/task';
import { actRefusal, taskActs, type TaskAct } from '#domain/task-act';
import { formatDay, formatNumber } from '#texts/format';
import { texts, type Language } from '#texts/language';

type Told = Pick<TaskView, 'completedOn' | 'reported'>;

/** Why a task has its state on a day, in words: "quá hạn 12 ngày: hạn 30/9/2023, chưa báo hoàn thành". */
export function reasonOf({ completedOn, reported }: Told, { state, daysLate, dueOn }: TaskStanding, day: string, language: Language): string {
  const words = texts[language].tasks.reason;
  const say = (date: string | undefined): string => (date === undefined ? '' : formatDay(date, language));
  const n = (value: number): string => formatNumber(value, language);
  switch (state) {
    case 'doneOnTime': return words.doneOnTime(say(completedOn), say(dueOn));
    case 'doneLate': return words.doneLate(n(daysLate), say(completedOn), say(dueOn));
    case 'doneUndated': return words.doneUndated(say(completedOn));
    case 'awaiting': return daysLate > 0 ? words.awaitingLate(say(reported?.on), n(daysLate), say(dueOn)) : words.awaiting(say(reported?.on), say(dueOn));
    case 'overdue': return words.overdue(n(daysLate), say(dueOn));
    case 'inProgress': return dueOn === day ? words.lastDay(say(dueOn)) : words.inProgress(n(daysBetween(day, dueOn ?? day)), say(dueOn));
    case 'standing': return words.standing;
    case 'noDeadline': return words.noDeadline;
  }
}

/** When a task is due: its day, or the word that there is none. */
export function dueWords({ dueOn, timing }: Pick<TaskView, 'dueOn' | 'timing'>, language: Language): string {
  const words = texts[language].tasks.due;
  return dueOn ? words.day(formatDay(dueOn, language)) : timing === 'standing' ? words.standing : words.open;
}

/** What stands beside a deadline: how often it was extended and what it was at first, and a request under way. */
export function extensionWords({ extended, deadline, asking }: Pick<TaskView, 'extended' | 'deadline' | 'asking'>, language: Language): string[] {
  const words = texts[language].tasks.due;
  return [
    ...(extended > 0 ? [`${words.times(formatNumber(extended, language))}${deadline ? `, ${words.first(formatDay(deadline, language))}` : ''}`] : []),
    ...(asking ? [words.asking] : []),
  ];
}

/** The acts that a person can do with a task as it is now. */
export function actsOf(task: TaskView, person: Person): TaskAct[] {
  const facts = { deadline: task.deadline, completedOn: task.completedOn, reportedOn: task.reported?.on, asking: task.asking };
  return taskActs.filter((act) => actRefusal(act, facts) === null && mayActOnTask(person, act, task) === 'yes');
}

const address = /\s*(https?:\/\/\S+)$/;

/** One line of a form as evidence: words, and the address that may stand at their end. */
export function evidenceOf(line: string): Evidence | null {
  const found = address.exec(line.trim());
  const text = (found ? line.trim().slice(0, found.index) : line.trim()).trim();
  const url = found?.[1];
  return text || url ? { text: text || url || '', ...(url ? { url } : {}) } : null;
}

/** The same evidence as a line of a form. */
export const evidenceLine = ({ text, url }: Evidence): string => (url && url !== text ? `${text} ${url}` : text);

/** Every line of a form that says something. */
export const evidenceLines = (lines: string): Evidence[] => lines.split('\n').flatMap((line) => evidenceOf(line) ?? []);
