import { bySeverity, needsAttention } from '#domain/summary';
import { countTasks } from '#domain/task';
import type { IndicatorView } from '#api/indicators';
import { formatNumber } from '#texts/format';
import { report as words } from '#texts/vi/report';
import { decisions } from './decisions.ts';
import { indicatorTable, peopleNote } from './indicator-table.ts';
import { shownStatus, statusText } from './indicator-words.ts';
import type { Block } from './model.ts';
import type { ReportInput } from './report.ts';
import { countSentences, indicatorLine, taskLine, taskSentences } from './sentences.ts';
import { taskTable, twoByTwo } from './task-table.ts';

const heading = (text: string): Block => ({ type: 'heading', level: 2, text });
const listed = (items: string[]): Block => (items.length > 0 ? { type: 'list', items } : { type: 'paragraph', text: words.nothing, style: 'italic' });

/** Letters on a line of the brief, and the lines that its three lists share on the page; `makeReport` takes fewer where they are too many. */
const lineLength = 92;
export const mostLines = 25;
/** Capitals, m and w take more of a line. */
const breadth = (text: string): number => text.length + (text.match(/[\p{Lu}mw]/gu)?.length ?? 0) * 0.5;
/** Lines of an item, with the small space after it. */
const linesOf = (text: string): number => Math.ceil((breadth(text) + 8) / lineLength) + 0.12;
const needed = (items: string[]): number => items.reduce((sum, item) => sum + linesOf(item), 0);
/** A line too long for the brief, cut at a word; whole in the other reports. */
const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most) > most / 2 ? text.lastIndexOf(' ', most) : most)}…`);

/** As many of the items as the lines hold, and how many more there are: what is left out is said. */
function fitting(items: string[], room: number, what: string): string[] {
  const kept: string[] = [];
  // The line that says how many more there are needs room too.
  let used = needed(items) > room ? 1 : 0;
  for (const item of items) {
    used += linesOf(item);
    if (used > room) return [...kept, words.more(formatNumber(items.length - kept.length, 'vi'), what)];
    kept.push(item);
  }
  return kept;
}

/** Tóm tắt cho lãnh đạo: what is off track, by how much, whose it is, what needs a decision. One page. */
export function briefBody(input: ReportInput): Block[] {
  const { indicators, tasks, offices, asOf } = input.resolution;
  const judged = indicators.map((view) => ({ view, ...view.evaluation, status: shownStatus(view) })).filter(needsAttention).sort(bySeverity).map(({ view }) => view);
  const off = judged.filter((view) => shownStatus(view) !== 'noData');
  const silent = judged.filter((view) => shownStatus(view) === 'noData');
  const late = tasks.filter(({ isGroup, place }) => !isGroup && place === 'overdue').sort((a, b) => b.daysLate - a.daysLate);
  // The name gives way before the figure, the status and the office do.
  const whose = (view: IndicatorView): string => `${indicatorLine({ ...view, name: cut(view.name, 120) }, asOf)} (${cut(offices[view.leadOfficeId] ?? '', 60)})`;
  const { indicators: ofIndicators, tasks: ofTasks } = words.moreOf;
  const [offLines, silentLines] = [off.map(whose), silent.map(whose)];
  const lateLines = late.map((task) => taskLine({ ...task, content: cut(task.content, 120) }, offices));
  const allLines = input.lines ?? mostLines;
  // The two shorter lists have their share, and what the others leave; the first has the rest.
  const left = allLines - needed(offLines);
  const lateRoom = Math.min(needed(lateLines), Math.max(allLines * 0.3, left - Math.min(needed(silentLines), allLines * 0.2)));
  const silentRoom = Math.min(needed(silentLines), Math.max(allLines * 0.2, left - lateRoom));
  return [
    ...countSentences(input).map((text): Block => ({ type: 'paragraph', text })),
    heading(words.head.offTrack), listed(fitting(offLines, allLines - silentRoom - lateRoom, ofIndicators)),
    ...(silent.length > 0 ? [heading(words.head.silent), listed(fitting(silentLines, silentRoom, ofIndicators))] : []),
    heading(words.head.late), listed(fitting(lateLines, lateRoom, ofTasks)),
    heading(words.head.decide), listed(decisions(input.resolution, off, silent)),
  ];
}

/** The last words of a document that is a table: its signature stands with them. */
const ending = (words: (n: string) => string, n: number): Block => ({ type: 'paragraph', text: words(formatNumber(n, 'vi')) });

/** Biểu chỉ tiêu and biểu nhiệm vụ, as documents of their own. */
export function tableBody(input: ReportInput): Block[] {
  const { indicators, objectives, tasks, offices, taskCounts } = input.resolution;
  if (input.kind === 'tasks') {
    const sentences = taskSentences(taskCounts).map((text): Block => ({ type: 'paragraph', text }));
    return tasks.length > 0 ? [...sentences, twoByTwo(taskCounts), taskTable(tasks, offices), ending(words.tableEnd.tasks, taskCounts.total)] : sentences;
  }
  const sentences = countSentences(input).map((text): Block => ({ type: 'paragraph', text }));
  return indicators.length > 0
    ? [...sentences, { type: 'paragraph', text: `${words.tableNote} ${words.ruleNote(input.ruleVersion)}${peopleNote(indicators)}`, style: 'note' }, indicatorTable(indicators, objectives, offices), ending(words.tableEnd.indicators, indicators.length)] : sentences;
}

/** Phiếu đơn vị: what one office leads, what it reports, held against its own targets, and its tasks. */
export function officeBody(input: ReportInput): Block[] {
  const { indicators, objectives, tasks, offices } = input.resolution;
  const { id = '', own = [] } = input.office ?? {};
  const leads = indicators.filter(({ leadOfficeId }) => leadOfficeId === id);
  const single = tasks.filter(({ isGroup }) => !isGroup);
  const led = single.filter(({ leadOfficeId }) => leadOfficeId === id);
  const helped = single.filter(({ leadOfficeId, coOfficeIds }) => leadOfficeId !== id && coOfficeIds?.includes(id));
  const table = (views: IndicatorView[]): Block => (views.length > 0 ? indicatorTable(views, objectives, offices) : listed([]));
  return [
    heading(words.head.officeLeads), table(leads),
    ...(own.length > 0 ? [heading(words.head.officeReports), indicatorTable(own, objectives, offices, (view) => (view.targets.length > 0 ? statusText(view, true) : words.notGiven), words.tableTitle.own)] : []),
    heading(words.head.officeTasks),
    ...(led.length > 0 ? [...taskSentences(countTasks(led)).map((text): Block => ({ type: 'paragraph', text })), taskTable(led, offices), ending(words.tableEnd.tasks, led.length)] : [listed([])]),
    ...(helped.length > 0 ? [heading(words.head.officeHelps), taskTable(helped, offices, words.tableTitle.helped), ending(words.tableEnd.tasks, helped.length)] : []),
  ];
}
