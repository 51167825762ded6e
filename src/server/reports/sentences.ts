import { statuses } from '#domain/indicator';
import type { IndicatorView } from '#api/indicators';
import type { TaskView } from '#api/tasks';
import type { TaskState } from '#domain/task';
import { formatNumber, formatPeriod } from '#texts/format';
import { report as words } from '#texts/vi/report';
import { figureInWords, shownStatus, targetText } from './indicator-table.ts';
import type { ReportInput } from './report.ts';
import { dueText } from './task-table.ts';

const n = (value: number): string => formatNumber(value, 'vi');

/** "Đến hết quý III/2023, có 2/16 chỉ tiêu đạt và vượt, trong đó vượt 1." and the sum that always adds up. */
export function countSentences({ resolution: { counts, asOf, indicators } }: ReportInput): string[] {
  if (counts.total === 0) return [words.noIndicators];
  const parts = statuses.map((status) => `${n(counts.counts[status])} ${words.status[status].toLocaleLowerCase('vi')}`).join(' + ');
  const byPeople = indicators.filter(({ override }) => override !== undefined).length;
  return [
    words.counts(formatPeriod(asOf, 'vi'), n(counts.metOrExceeded), n(counts.total), n(counts.counts.exceeded)),
    [words.sum(n(counts.total), parts), byPeople > 0 && words.byPeople(n(byPeople))].filter(Boolean).join(' '),
  ];
}

/** One indicator in a sentence of figures. */
export function indicatorLine(view: IndicatorView): string {
  const { evaluation: { actual, expected }, name } = view;
  const status = words.status[shownStatus(view)].toLocaleLowerCase('vi');
  if (actual === null) return words.line.silent(name, status);
  if (typeof actual === 'number' && expected !== null) return words.line.judged(name, figureInWords(view, actual), figureInWords(view, expected), status);
  return words.line.plain(name, figureInWords(view, actual), status);
}

/** An indicator that goes on: what it is now, what it is to be. */
export const carriedLine = (view: IndicatorView): string =>
  words.line.carried(view.name, view.evaluation.actual === null ? words.none.toLocaleLowerCase('vi').replace('.', '') : figureInWords(view, view.evaluation.actual), `${targetText(view)}${view.measure === '%' ? '\u00a0%' : ''}`);

export function taskSentences({ resolution: { taskCounts: counts } }: ReportInput): string[] {
  if (counts.total === 0) return [words.noTasks];
  const done = counts.doneOnTime + counts.doneLate;
  const sentences = [words.taskCounts(n(counts.total - counts.standing - counts.noDeadline), n(done + counts.doneUndated), n(counts.doneLate), n(counts.inProgress + counts.overdue), n(counts.overdue))];
  if (counts.doneOfDue !== null) sentences.push(words.taskShare(n(done), n(done + counts.overdue), `${formatNumber(counts.doneOfDue * 100, 'vi', 2)}\u00a0%`));
  if (counts.standing + counts.noDeadline > 0) sentences.push(words.taskOutside(n(counts.standing), n(counts.noDeadline)));
  return [sentences.join(' ')];
}

/** One task in a line: what, who, until when, how it stands. */
export function taskLine(task: TaskView, offices: Record<string, string>): string {
  const when = task.deadline ? words.line.due(dueText(task)) : '';
  const late = task.daysLate > 0 && task.state === 'overdue' ? `, ${words.line.late(n(task.daysLate))}` : '';
  return words.line.task(task.content, task.leadOfficeId ? offices[task.leadOfficeId] ?? '' : '', when, `${words.state[task.state as TaskState]}${late}`);
}
