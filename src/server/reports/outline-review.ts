import type { IndicatorView } from '#api/indicators';
import { capital } from '#texts/format';
import { report as words } from '#texts/vi/report';
import { trendCharts } from './charts.ts';
import { indicatorTable, peopleNote } from './indicator-table.ts';
import { shownStatus } from './indicator-words.ts';
import type { Appendix, Block } from './model.ts';
import type { ReportInput } from './report.ts';
import { carriedLine, countSentences, indicatorLine, taskLine, taskSentences } from './sentences.ts';
import { taskTable, twoByTwo } from './task-table.ts';
import { layoutOf, layouts } from './layouts.ts';

const romans = ['I', 'II', 'III', 'IV', 'V'];
/** The Vietnamese order of letters. */
const letters = [...'abcdđeghiklmnopqrstuvxy'];
const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const unwritten: Block = { type: 'paragraph', text: words.unwritten, style: 'italic' };
/** What people recorded, or the plain word that nothing was. */
const listed = (items: string[]): Block => (items.length > 0 ? { type: 'list', items: items.map((text) => capital(/[.!?…]$/.test(text) ? text : `${text.replace(/;$/, '')}.`)) } : { type: 'paragraph', text: words.none, style: 'italic' });

/** The same for findings and lessons, and under them what was only drawn from a source. */
function recorded(items: { text: string; provenance?: { kind: string; source?: string | undefined } | undefined }[]): Block[] {
  const sources = new Set(items.flatMap(({ provenance }) => (provenance?.kind === 'derived' && provenance.source ? [provenance.source] : [])));
  return [listed(items.map(({ text }) => text)), ...(sources.size > 0 ? [{ type: 'paragraph' as const, style: 'note' as const, text: words.drawn([...sources].join('; ')) }] : [])];
}

/** Numbers the headings of one part in the layout's own way: "I-", "1-", "a)". */
function numbering(input: ReportInput) {
  const [first, second, third] = layouts[input.layout ?? layoutOf(input.issuer.officeKind)].headings;
  return {
    one: (index: number, text: string): Block => ({ type: 'heading', level: 1, text: `${romans[index]}${first} ${text}` }),
    two: (index: number, text: string): Block => ({ type: 'heading', level: 2, text: `${index + 1}${second} ${text}` }),
    three: (index: number, text: string): Block => ({ type: 'heading', level: 3, text: `${letters[index] ?? index + 1}${third} ${text}` }),
  };
}

function resultBlocks(input: ReportInput): Block[] {
  const { two, three } = numbering(input);
  const { indicators, objectives, asOf, taskCounts } = input.resolution;
  const groups = objectives.map(({ id, name }) => ({ name, views: indicators.filter(({ objectiveId }) => objectiveId === id) })).filter(({ views }) => views.length > 0);
  const loose = indicators.filter(({ objectiveId }) => !objectives.some(({ id }) => id === objectiveId));
  // Lettered on: the resolution's own numbers of its groups would run into those of the document.
  const lettered = loose.length > 0 && groups.length > 0 ? [...groups, { name: words.others, views: loose }] : groups;
  const lines = (views: typeof indicators): Block => ({ type: 'list', items: views.map((view) => indicatorLine(view, asOf)) });
  const charts = trendCharts(indicators, asOf);
  return [
    two(0, words.head.indicators),
    ...countSentences(input).map(paragraph),
    ...lettered.flatMap(({ name, views }, index): Block[] => [three(index, name), lines(views)]),
    ...(loose.length > 0 && groups.length === 0 ? [lines(loose)] : []),
    ...(charts.length > 0 ? [{ type: 'charts' as const, charts }] : []),
    two(1, words.head.tasks),
    ...taskSentences(taskCounts).map(paragraph),
    ...(taskCounts.total > 0 ? [twoByTwo(taskCounts)] : []),
  ];
}

function assessmentBlocks(input: ReportInput): Block[] {
  const { two, three } = numbering(input);
  const { findings, lessons } = input.resolution;
  const of = (kind: string, cause?: string) => recorded(findings.filter(({ findingKind, causeKind }) => findingKind === kind && (cause === undefined || causeKind === cause)));
  return [
    two(0, words.head.merits), ...of('result'),
    two(1, words.head.limits), ...of('limitation'),
    two(2, words.head.causes),
    three(0, words.head.objectiveCauses), ...of('cause', 'objective'),
    three(1, words.head.subjectiveCauses), ...of('cause', 'subjective'),
    two(3, words.head.lessons), ...recorded(lessons.map((lesson, index) => ({ ...lesson, text: `${index + 1}. ${lesson.text}` }))),
  ];
}

function nextBlocks(input: ReportInput): Block[] {
  const { one } = numbering(input);
  const { indicators, tasks, offices } = input.resolution;
  const unmet = indicators.filter((view) => view.targets.length > 0 && !['exceeded', 'met'].includes(shownStatus(view)));
  const groups = tasks.filter(({ isGroup }) => isGroup);
  const open = tasks.filter(({ isGroup, place }) => !isGroup && ['inProgress', 'overdue', 'standing', 'noDeadline'].includes(place));
  return [
    one(0, words.head.aims),
    ...(unmet.length > 0 ? [paragraph(words.carriedOn), { type: 'list' as const, items: unmet.map(carriedLine) }] : [paragraph(words.allMet)]),
    one(1, words.head.measures),
    ...(groups.length > 0 ? [paragraph(words.newGroups), { type: 'list' as const, items: groups.map(({ content, number }) => (number ? `${number}. ${content}` : content)) }] : []),
    ...(open.length > 0 ? [paragraph(words.goingOn), { type: 'list' as const, items: open.map((task) => taskLine(task, offices)) }] : []),
    ...(groups.length + open.length === 0 ? [unwritten] : []),
    one(2, words.head.proposals), unwritten,
  ];
}

/** Báo cáo tổng kết, sơ kết: the outline in the order that the form prescribes. */
export function finalBody(input: ReportInput): Block[] {
  const { one } = numbering(input);
  const { summary } = input.resolution;
  return [
    { type: 'part', text: words.part.first, title: words.part.firstTitle },
    one(0, words.head.situation), ...(summary ? [paragraph(summary)] : [unwritten]),
    one(1, words.head.leading), unwritten,
    one(2, words.head.results), ...resultBlocks(input),
    one(3, words.head.assessment), ...assessmentBlocks(input),
    { type: 'part', text: words.part.second, title: input.kind === 'final' ? words.part.secondFinal : words.part.secondInterim },
    ...nextBlocks(input),
  ];
}

/** Where an indicator's target and figures were published, each source once. */
function sourcesOf({ provenance, figureSources = [] }: IndicatorView): string[] {
  const own = provenance?.kind === 'official' && provenance.source ? [[provenance.source, provenance.url].filter(Boolean).join(', ')] : [];
  return [...new Set([...own, ...figureSources])];
}

/** The tables at the end, on landscape pages, and where official figures come from. */
export function appendices(input: ReportInput): Appendix[] {
  const { indicators, objectives, tasks, offices } = input.resolution;
  const made = indicators.some(({ provenance }) => provenance?.kind === 'illustrative');
  const madeTasks = tasks.some(({ provenance }) => provenance?.kind === 'illustrative');
  const sourced = indicators.filter((one) => one.provenance?.kind !== 'illustrative' && sourcesOf(one).length > 0);
  const list: Omit<Appendix, 'label'>[] = [];
  if (indicators.length > 0) {
    list.push({ title: words.appendixTitle.indicators, note: `${words.tableNote} ${words.ruleNote(input.ruleVersion)}${peopleNote(indicators)}`, mark: made ? words.markShort : null, blocks: [indicatorTable(indicators, objectives, offices)] });
  }
  if (tasks.length > 0) list.push({ title: words.appendixTitle.tasks, note: null, mark: madeTasks ? words.markTasks : null, blocks: [taskTable(tasks, offices)] });
  if (sourced.length > 0) {
    list.push({
      title: words.appendixTitle.sources, note: null, mark: null,
      blocks: [{ type: 'table', title: words.tableTitle.sources, size: 11, columns: words.columns.sources.map((head, index) => ({ head, align: index === 0 ? 'center' as const : 'left' as const, width: [10, 90, 150][index] ?? 10 })), rows: sourced.map((one) => [one.number, one.name, sourcesOf(one).join('; ')]) }],
    });
  }
  return list.map((one, index) => ({ ...one, label: words.appendix(index + 1) }));
}
