import { bySeverity, needsAttention } from '#domain/summary';
import { report as words } from '#texts/vi/report';
import { indicatorTable, shownStatus } from './indicator-table.ts';
import type { Block } from './model.ts';
import type { ReportInput } from './report.ts';
import { countSentences, indicatorLine, taskLine, taskSentences } from './sentences.ts';
import { taskTable, twoByTwo } from './task-table.ts';

const heading = (text: string): Block => ({ type: 'heading', level: 2, text });
const listed = (items: string[]): Block => (items.length > 0 ? { type: 'list', items } : { type: 'paragraph', text: words.none, style: 'italic' });

/** As many lines as one page holds beside the rest. */
const most = 8;

/** Tóm tắt cho lãnh đạo: what is off track, by how much, whose it is. One page. */
export function briefBody(input: ReportInput): Block[] {
  const { indicators, tasks, offices } = input.resolution;
  const judged = indicators.map((view) => ({ view, ...view.evaluation, status: shownStatus(view) })).filter(needsAttention).sort(bySeverity).map(({ view }) => view);
  const off = judged.filter((view) => shownStatus(view) !== 'noData');
  const silent = judged.filter((view) => shownStatus(view) === 'noData');
  const late = tasks.filter(({ isGroup, state }) => !isGroup && state === 'overdue').sort((a, b) => b.daysLate - a.daysLate);
  const whose = (view: typeof off[number]): string => `${indicatorLine(view)} (${offices[view.leadOfficeId] ?? ''})`;
  return [
    ...countSentences(input).map((text): Block => ({ type: 'paragraph', text })),
    heading(words.head.offTrack), listed(off.slice(0, most).map(whose)),
    ...(silent.length > 0 ? [heading(words.head.silent), listed(silent.slice(0, 4).map(whose))] : []),
    heading(words.head.late), listed(late.slice(0, 5).map((task) => taskLine(task, offices))),
  ];
}

/** Biểu chỉ tiêu and biểu nhiệm vụ, as documents of their own. */
export function tableBody(input: ReportInput): Block[] {
  const { indicators, objectives, tasks, offices, taskCounts } = input.resolution;
  if (input.kind === 'tasks') {
    const sentences = taskSentences(input).map((text): Block => ({ type: 'paragraph', text }));
    return tasks.length > 0 ? [...sentences, twoByTwo(taskCounts), { type: 'paragraph', text: tasks.some(({ provenance }) => provenance?.kind === 'illustrative') ? words.markTasks : '', style: 'note' }, taskTable(tasks, offices)] : sentences;
  }
  const sentences = countSentences(input).map((text): Block => ({ type: 'paragraph', text }));
  return indicators.length > 0
    ? [...sentences, { type: 'paragraph', text: `${words.tableNote} ${words.ruleNote(input.ruleVersion)}`, style: 'note' }, indicatorTable(indicators, objectives, offices)] : sentences;
}

/** Phiếu đơn vị: one office's indicators and tasks. */
export function officeBody(input: ReportInput): Block[] {
  const { indicators, objectives, tasks, offices } = input.resolution;
  const id = input.office?.id ?? '';
  const own = indicators.filter(({ leadOfficeId, reportingOfficeIds }) => leadOfficeId === id || (reportingOfficeIds?.includes(id) ?? false));
  const led = tasks.filter(({ leadOfficeId, isGroup }) => !isGroup && leadOfficeId === id);
  return [
    heading(words.head.officeIndicators), own.length > 0 ? indicatorTable(own, objectives, offices) : listed([]),
    heading(words.head.officeTasks), led.length > 0 ? taskTable(led, offices) : listed([]),
  ];
}
