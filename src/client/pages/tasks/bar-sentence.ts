import type { TaskView } from '#api/tasks';
import { formatDay } from '#texts/format';
import { texts, type Language } from '#texts/language';
import { reasonOf } from '../../lib/task-words.ts';

/** What a bar shows, in words: from when, until when, what was extended, how it stands, its milestones. */
export function barSentence(task: TaskView, day: string, language: Language): string {
  const words = texts[language].tasks.timeline;
  const say = (date: string): string => formatDay(date, language);
  const { startOn, deadline, dueOn, extended, milestones = [] } = task;
  return [
    startOn ? words.from(say(startOn)) : words.undated,
    ...(deadline && dueOn && extended > 0 ? [words.extended(say(deadline), say(dueOn))] : []),
    reasonOf(task, task, day, language),
    ...milestones.map(({ name, due, doneOn }) => words.milestone(name, say(due), doneOn !== undefined && doneOn <= day)),
  ].join('; ');
}
