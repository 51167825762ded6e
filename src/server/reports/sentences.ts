import { statuses } from '#domain/indicator';
import type { IndicatorView } from '#api/indicators';
import type { TaskView } from '#api/tasks';
import type { TaskState } from '#domain/task';
import { endDate } from '#domain/period';
import { formatNumber, formatPeriod } from '#texts/format';
import { report as words } from '#texts/vi/report';
import { actualInWords, figureInWords, periodOf, shownStatus, statusText, targetInWords } from './indicator-words.ts';
import type { ReportInput } from './report.ts';
import { dueText } from './task-table.ts';

const n = (value: number): string => formatNumber(value, 'vi');

/** "Đến hết quý III/2023, có 2/16 chỉ tiêu đạt và vượt, trong đó vượt 1." and the sum that always adds up. */
export function countSentences({ resolution: { counts, asOf, indicators } }: ReportInput): string[] {
  if (counts.total === 0) return [words.noIndicators];
  const parts = statuses.filter((status) => counts.counts[status] > 0).map((status) => `${n(counts.counts[status])}\u00a0${words.status[status].toLocaleLowerCase('vi')}`).join(' + ');
  const byPeople = indicators.filter(({ override }) => override !== undefined).length;
  return [
    words.counts(formatPeriod(asOf, 'vi'), n(counts.metOrExceeded), n(counts.total), counts.counts.exceeded > 0 ? n(counts.counts.exceeded) : ''),
    [words.sum(n(counts.total), parts), byPeople > 0 && words.byPeople(n(byPeople))].filter(Boolean).join(' '),
  ];
}

const settled = new Set(['exceeded', 'met', 'missed']);
const keeping = new Set(['atLeast', 'atMost', 'within']);

/** One indicator in a sentence of figures: against its target once that is settled or is to be kept, else against what was to be expected by now. */
export function indicatorLine(view: IndicatorView, asOf: string): string {
  const { name, aim, targets, evaluation: { actual, expected, at } } = view;
  const shown = shownStatus(view);
  const text = statusText(view);
  const status = text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
  if (actual === null) return words.line.silent(name, status);
  // A figure older than the day of the report says so: it must not pass for a new one.
  const said = at !== null && endDate(at) < endDate(asOf) ? words.line.at(actualInWords(view), periodOf(view, false)) : actualInWords(view);
  if (shown === 'noData') return words.line.stale(name, said, status);
  if (typeof actual !== 'number' || targets.length === 0) return words.line.plain(name, said, status);
  if (settled.has(shown) || keeping.has(aim)) return words.line.settled(name, said, targetInWords(view), status);
  return expected === null ? words.line.plain(name, said, status) : words.line.judged(name, said, figureInWords(view, expected), status);
}

/** An indicator that goes on: what it is now, what it is to be. */
export function carriedLine(view: IndicatorView): string {
  if (view.evaluation.actual === null) return words.line.carriedSilent(view.name, targetInWords(view));
  return words.line.carried(view.name, words.line.at(actualInWords(view), periodOf(view, false)), targetInWords(view));
}

/** The count of tasks in sentences of figures. */
export function taskSentences(counts: ReportInput['resolution']['taskCounts']): string[] {
  if (counts.total === 0) return [words.noTasks];
  const done = counts.doneOnTime + counts.doneLate;
  const sentences = [words.taskCounts(n(counts.total - counts.standing - counts.noDeadline), n(done + counts.doneUndated), n(counts.doneLate), n(counts.inProgress + counts.overdue), n(counts.overdue))];
  if (counts.doneOfDue !== null) sentences.push(words.taskShare(n(done), n(done + counts.overdue), `${formatNumber(counts.doneOfDue * 100, 'vi', 2)}\u00a0%`));
  if (counts.standing + counts.noDeadline > 0) sentences.push(words.taskOutside(n(counts.standing), n(counts.noDeadline)));
  if (counts.extendedDone + counts.extendedOpen > 0) sentences.push(words.taskExtended(n(counts.extendedDone + counts.extendedOpen)));
  if (counts.awaiting > 0) sentences.push(words.taskAwaiting(n(counts.awaiting)));
  return [sentences.join(' ')];
}

/** One task in a line: what, who, until when, how it stands. */
export function taskLine(task: TaskView, offices: Record<string, string>): string {
  const when = task.dueOn ? words.line.due(dueText(task)) : '';
  const state = task.state === 'overdue' ? words.line.overdue(n(task.daysLate)) : words.state[task.state as TaskState];
  return words.line.task(task.content, task.leadOfficeId ? offices[task.leadOfficeId] ?? '' : '', when, state);
}
