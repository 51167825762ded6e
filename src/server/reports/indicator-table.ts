import type { IndicatorView } from '#api/indicators';
import { formatSigned } from '#texts/format';
import { offices as officeWords } from '#texts/vi/offices';
import { report as words } from '#texts/vi/report';
import { decimalsOf, figure, figureCell, judgedText, periodOf, statusText, targetCell, worth } from './indicator-words.ts';
import type { Cell, Column, Row, Table } from './model.ts';

const vi = 'vi';

function changeCell({ evaluation: { change }, measure }: IndicatorView): Cell {
  if (change === null) return '–';
  const points = measure.trim() === '%';
  const text = points ? `${formatSigned(change, vi, 1)}\u00a0${words.points}` : `${formatSigned(change * 100, vi, 1)}\u00a0%`;
  return { text, worth: { number: change, decimals: 1, signed: true, ...(points ? { after: ` ${words.points}` } : { percent: true }) } };
}

/** The figure of the period with all that qualifies it. */
function presentCell(view: IndicatorView): Cell {
  const { estimate, partial } = worth(view);
  const notes = view.evaluation.thisPeriod === null ? [] : [periodOf(view), estimate && words.estimate, partial].filter(Boolean);
  const cell = figureCell(view.evaluation.thisPeriod, view.decimals, notes.join('; ') || undefined);
  return typeof cell === 'string' ? { text: cell, bold: true } : { ...cell, bold: true };
}

/** The running total, or the sum so far where parts of it are missing. */
function totalCell(view: IndicatorView): Cell {
  const { evaluation: { cumulative, actual }, decimals } = view;
  if (cumulative !== null) return figureCell(cumulative, decimals);
  if (!worth(view).atLeast || typeof actual !== 'number') return '–';
  return { text: `${words.atLeast} ${figure(actual, decimals)}`, worth: { number: actual, decimals: decimalsOf(actual, decimals), before: `${words.atLeast} ` } };
}

type StatusOf = (view: IndicatorView) => string;

const { series } = officeWords;

/** What is counted, people or turns said outright. */
const measureOf = ({ measure, counts }: IndicatorView): string => (counts ? `${measure} (${counts === 'people' ? series.countPeople : series.countTurns})` : measure);

/** Said under a table where people of several organisations are added: one of two of them may be counted twice. */
export const peopleNote = (views: IndicatorView[]): string =>
  (views.some(({ counts, acrossOffices, reportingOfficeIds = [] }) => counts === 'people' && acrossOffices === 'sum' && reportingOfficeIds.length > 1) ? ` ${series.people}` : '');

/** The name, and under it who set the status, until when and why: the column of statuses is too narrow for it. */
const named = (view: IndicatorView, more = ''): string => [view.name + more, judgedText(view)].filter(Boolean).join('\n');
const narrowStatus: StatusOf = (view) => statusText(view, true);

function rowOf(view: IndicatorView, offices: Record<string, string>, statusOf: StatusOf): Row {
  const { evaluation, decimals } = view;
  return [
    view.number, named(view), measureOf(view), view.baseline ? figureCell(view.baseline.value, decimals) : '–', targetCell(view),
    figureCell(evaluation.previous, decimals), presentCell(view), totalCell(view), changeCell(view), figureCell(evaluation.share, 1), statusOf(view), offices[view.leadOfficeId] ?? '',
  ];
}

const widths = [10, 50, 17, 16, 18, 18, 25, 17, 21, 16, 24, 32];
const aligns: Column['align'][] = ['center', 'left', 'center', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'left', 'left'];

type Objectives = { id: string; number?: string | undefined; name: string }[];

/** Rows under the heads of their objectives; those of none at the end. */
function grouped(views: IndicatorView[], objectives: Objectives, row: (view: IndicatorView) => Row): Row[] {
  const under = (id: string): IndicatorView[] => views.filter(({ objectiveId }) => objectiveId === id);
  const known = objectives.filter(({ id }) => under(id).length > 0);
  const loose = views.filter(({ objectiveId }) => !known.some(({ id }) => id === objectiveId));
  return [
    ...known.flatMap(({ id, number, name }): Row[] => [{ group: number ? `${number}. ${name}` : name }, ...under(id).map(row)]),
    ...(known.length > 0 && loose.length > 0 ? [{ group: words.others }] : []), ...loose.map(row),
  ];
}

/** Biểu chỉ tiêu: every indicator under its objective. */
export function indicatorTable(views: IndicatorView[], objectives: Objectives, offices: Record<string, string>, statusOf: StatusOf = narrowStatus, title: string = words.tableTitle.indicators): Table {
  const rows = grouped(views, objectives, (view) => rowOf(view, offices, statusOf));
  return { type: 'table', title, size: 10.5, rows, columns: words.columns.indicators.map((head, index): Column => ({ head, align: aligns[index] ?? 'left', width: widths[index] ?? 10 })) };
}

/** A table that fits a portrait page: what was asked for, what is, how it is judged. */
export function shortTable(views: IndicatorView[], objectives: Objectives): Table {
  return {
    type: 'table', title: words.tableTitle.short, size: 12,
    columns: words.shortColumns.map((head, index): Column => ({ head, align: (['center', 'left', 'right', 'right', 'left'] as const)[index] ?? 'left', width: [10, 66, 24, 30, 34][index] ?? 10 })),
    rows: grouped(views, objectives, (view) => [view.number, named(view, ` (${measureOf(view)})`), targetCell(view), presentCell(view), statusText(view, true)]),
  };
}
