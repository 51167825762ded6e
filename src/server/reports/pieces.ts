import type { IndicatorView } from '#api/indicators';
import type { Piece, ProseBlock } from '#domain/prose';
import { capital } from '#texts/format';
import { report as words } from '#texts/vi/report';
import { trendChart, trendCharts, type ChartSettings } from './charts.ts';
import { shortTable } from './indicator-table.ts';
import { shownStatus } from './indicator-words.ts';
import type { Block } from './model.ts';
import { briefBody, officeBody, tableBody } from './outline-short.ts';
import type { ReportInput } from './report.ts';
import { carriedLine, countSentences, indicatorLine, taskLine, taskSentences } from './sentences.ts';
import { twoByTwo } from './task-table.ts';

/** What drawing a piece needs beside the report: how headings are numbered, and how many charts stand before. */
export interface Drawing { heading: (level: number, text: string) => Block; charts: number }

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
export const unwritten: Block = { type: 'paragraph', text: words.unwritten, style: 'italic' };
/** What people recorded, or the plain word that nothing was. */
const listed = (items: string[]): Block => (items.length > 0 ? { type: 'list', items: items.map((text) => capital(/[.!?…]$/.test(text) ? text : `${text.replace(/;$/, '')}.`)) } : { type: 'paragraph', text: words.none, style: 'italic' });

/** The same for findings and lessons, and under them what was only drawn from a source. */
function recorded(items: { text: string; provenance?: { kind: string; source?: string | undefined } | undefined }[]): Block[] {
  const sources = new Set(items.flatMap(({ provenance }) => (provenance?.kind === 'derived' && provenance.source ? [provenance.source] : [])));
  return [listed(items.map(({ text }) => text)), ...(sources.size > 0 ? [{ type: 'paragraph' as const, style: 'note' as const, text: words.drawn([...sources].join('; ')) }] : [])];
}

/** Every indicator in a line, under its objective. */
function indicatorLines({ resolution: { indicators, objectives, asOf } }: ReportInput, { heading }: Drawing): Block[] {
  const groups = objectives.map(({ id, name }) => ({ name, views: indicators.filter(({ objectiveId }) => objectiveId === id) })).filter(({ views }) => views.length > 0);
  const loose = indicators.filter(({ objectiveId }) => !objectives.some(({ id }) => id === objectiveId));
  // Lettered on: the resolution's own numbers of its groups would run into those of the document.
  const lettered = loose.length > 0 && groups.length > 0 ? [...groups, { name: words.others, views: loose }] : groups;
  const lines = (views: IndicatorView[]): Block => ({ type: 'list', items: views.map((view) => indicatorLine(view, asOf)) });
  return [...lettered.flatMap(({ name, views }) => [heading(3, name), lines(views)]), ...(loose.length > 0 && groups.length === 0 ? [lines(loose)] : [])];
}

function carried({ resolution: { indicators } }: ReportInput): Block[] {
  const unmet = indicators.filter((view) => view.targets.length > 0 && !['exceeded', 'met'].includes(shownStatus(view)));
  return unmet.length > 0 ? [paragraph(words.carriedOn), { type: 'list', items: unmet.map(carriedLine) }] : [paragraph(words.allMet)];
}

function measures({ resolution: { tasks, offices } }: ReportInput): Block[] {
  const groups = tasks.filter(({ isGroup }) => isGroup);
  const open = tasks.filter(({ isGroup, place }) => !isGroup && ['inProgress', 'overdue', 'standing', 'noDeadline'].includes(place));
  return [
    ...(groups.length > 0 ? [paragraph(words.newGroups), { type: 'list' as const, items: groups.map(({ content, number }) => (number ? `${number}. ${content}` : content)) }] : []),
    ...(open.length > 0 ? [paragraph(words.goingOn), { type: 'list' as const, items: open.map((task) => taskLine(task, offices)) }] : []),
    ...(groups.length + open.length === 0 ? [unwritten] : []),
  ];
}

function body(input: ReportInput): Block[] {
  if (input.kind === 'brief') return briefBody(input);
  return input.kind === 'office' ? officeBody(input) : tableBody(input);
}

/** Charts are numbered through the whole report. */
function charts(drawing: Drawing, made: ReturnType<typeof trendCharts>): Block[] {
  drawing.charts += made.length;
  if (made.length === 0) return [];
  const foretold = made.some(({ data }) => data.series.some(({ role }) => role === 'forecast'));
  return [{ type: 'charts', charts: made }, ...(foretold ? [{ type: 'paragraph' as const, style: 'note' as const, text: words.chart.forecastNote }] : [])];
}
const settingsOf = ({ resolution: { asOf }, forecast = true }: ReportInput): ChartSettings => ({ asOf, forecast });

type Draw = (input: ReportInput, drawing: Drawing, indicator: IndicatorView | undefined) => Block[];
const found = (kind: string, cause?: string): Draw => ({ resolution: { findings } }) =>
  recorded(findings.filter(({ findingKind, causeKind }) => findingKind === kind && (cause === undefined || causeKind === cause)));

const draws: Record<Piece, Draw> = {
  summary: ({ resolution: { summary } }) => (summary ? [paragraph(summary)] : [unwritten]),
  counts: (input) => countSentences(input).map(paragraph),
  indicators: indicatorLines,
  charts: (input, drawing) => charts(drawing, trendCharts(input.resolution.indicators, settingsOf(input), drawing.charts)),
  taskCounts: ({ resolution: { taskCounts } }) => taskSentences(taskCounts).map(paragraph),
  taskMatrix: ({ resolution: { taskCounts } }) => (taskCounts.total > 0 ? [twoByTwo(taskCounts)] : []),
  results: found('result'), limitations: found('limitation'), objectiveCauses: found('cause', 'objective'), subjectiveCauses: found('cause', 'subjective'),
  lessons: ({ resolution: { lessons } }) => recorded(lessons.map((lesson, index) => ({ ...lesson, text: `${index + 1}. ${lesson.text}` }))),
  carried, measures, body,
  line: ({ resolution: { asOf } }, _, indicator) => (indicator ? [paragraph(`${indicatorLine(indicator, asOf)}.`)] : []),
  chart: (input, drawing, indicator) => charts(drawing, indicator ? trendChart(indicator, settingsOf(input), drawing.charts) : []),
  table: ({ resolution: { indicators, objectives } }) => (indicators.length > 0 ? [shortTable(indicators, objectives)] : []),
};

/** What the program puts in the place of a live piece. */
export function drawPiece(input: ReportInput, drawing: Drawing, { piece, indicatorId }: ProseBlock): Block[] {
  return piece ? draws[piece](input, drawing, input.resolution.indicators.find(({ id }) => id === indicatorId)) : [];
}
