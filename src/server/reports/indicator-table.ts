import type { IndicatorView } from '#api/indicators';
import { formatNumber, formatSigned } from '#texts/format';
import { offices as officeWords } from '#texts/vi/offices';
import { report as words } from '#texts/vi/report';
import { figure, periodOf, statusText, targetText, worth } from './indicator-words.ts';
import type { Block, Column, Row } from './model.ts';

const vi = 'vi';

function changeText({ evaluation: { change }, measure }: IndicatorView): string {
  if (change === null) return '–';
  return measure.trim() === '%' ? `${formatSigned(change, vi, 1)}\u00a0${words.points}` : `${formatSigned(change * 100, vi, 1)}\u00a0%`;
}

type StatusOf = (view: IndicatorView) => string;

const { series } = officeWords;

/** What is counted, people or turns said outright. */
const measureOf = ({ measure, counts }: IndicatorView): string => (counts ? `${measure} (${counts === 'people' ? series.countPeople : series.countTurns})` : measure);

/** Said under a table where people of several organisations are added: one of two of them may be counted twice. */
export const peopleNote = (views: IndicatorView[]): string =>
  (views.some(({ counts, acrossOffices, reportingOfficeIds = [] }) => counts === 'people' && acrossOffices === 'sum' && reportingOfficeIds.length > 1) ? ` ${series.people}` : '');

function rowOf(view: IndicatorView, offices: Record<string, string>, statusOf: StatusOf): Row {
  const { evaluation, decimals } = view;
  const now = figure(evaluation.thisPeriod, decimals);
  const { estimate, atLeast, partial } = worth(view);
  const notes = evaluation.thisPeriod === null ? [] : [periodOf(view), estimate && words.estimate, partial].filter(Boolean);
  return [
    view.number, view.name, measureOf(view), view.baseline ? formatNumber(view.baseline.value, vi, decimals) : '–', targetText(view),
    figure(evaluation.previous, decimals), { text: notes.length > 0 ? `${now}\n(${notes.join('; ')})` : now, bold: true },
    evaluation.cumulative === null ? (atLeast && typeof evaluation.actual === 'number' ? `${words.atLeast} ${figure(evaluation.actual, decimals)}` : '–') : figure(evaluation.cumulative, decimals),
    changeText(view), evaluation.share === null ? '–' : formatNumber(evaluation.share, vi, 1), statusOf(view), offices[view.leadOfficeId] ?? '',
  ];
}

const widths = [10, 50, 17, 16, 18, 18, 25, 17, 21, 16, 24, 32];
const aligns: Column['align'][] = ['center', 'left', 'center', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'left', 'left'];

/** Biểu chỉ tiêu: every indicator under its objective. */
export function indicatorTable(views: IndicatorView[], objectives: { id: string; number?: string | undefined; name: string }[], offices: Record<string, string>, statusOf: StatusOf = statusText): Block {
  const under = (id: string | undefined): IndicatorView[] => views.filter(({ objectiveId }) => objectiveId === id);
  const known = objectives.filter(({ id }) => under(id).length > 0);
  const loose = views.filter(({ objectiveId }) => !known.some(({ id }) => id === objectiveId));
  const rows: Row[] = [
    ...known.flatMap(({ id, number, name }): Row[] => [{ group: number ? `${number}. ${name}` : name }, ...under(id).map((view) => rowOf(view, offices, statusOf))]),
    ...(known.length > 0 && loose.length > 0 ? [{ group: words.others }] : []), ...loose.map((view) => rowOf(view, offices, statusOf)),
  ];
  return { type: 'table', size: 10.5, rows, columns: words.columns.indicators.map((head, index): Column => ({ head, align: aligns[index] ?? 'left', width: widths[index] ?? 10 })) };
}
