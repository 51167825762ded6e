import type { IndicatorView } from '#api/indicators';
import type { Actual, Status } from '#domain/indicator';
import { formatNumber, formatPeriod, formatSigned } from '#texts/format';
import { report as words } from '#texts/vi/report';
import type { Block, Column, Row } from './model.ts';

const vi = 'vi';
export const shownStatus = ({ override, evaluation }: IndicatorView): Status => (override?.status as Status | undefined) ?? evaluation.status;

/** A figure as tables print it, without its measure. */
export function figure(actual: Actual, decimals: number | undefined): string {
  if (actual === null) return '–';
  if (typeof actual === 'boolean') return actual ? words.done : words.notDone;
  return typeof actual === 'string' ? actual : formatNumber(actual, vi, decimals);
}

/** A figure in a sentence, with its measure. */
export function figureInWords({ measure, decimals }: Pick<IndicatorView, 'measure' | 'decimals'>, actual: Actual): string {
  const text = figure(actual, decimals);
  return typeof actual === 'number' ? `${text}\u00a0${measure}` : text;
}

/** A target as tables print it: "≥ 80", "≤ 45", "7–7,5". */
export function targetText({ targets: [target], aim, decimals }: Pick<IndicatorView, 'targets' | 'aim' | 'decimals'>): string {
  if (!target) return '–';
  const number = (value: number): string => formatNumber(value, vi, Number.isInteger(value) ? 0 : decimals);
  const { low, high, strict, grade } = target;
  if (grade) return grade;
  if (low !== undefined && high !== undefined) return `${number(low)}–${number(high)}`;
  if (low !== undefined) return `${strict ? '>' : '≥'}\u00a0${number(low)}`;
  if (high !== undefined) return `${strict ? '<' : '≤'}\u00a0${number(high)}`;
  return aim === 'reach' ? words.done : '–';
}

/** The status in words, with what qualifies it. */
export function statusText(view: IndicatorView): string {
  const { evaluation: { provisional, lastStatus } } = view;
  const base = words.status[shownStatus(view)];
  if (view.override) return `${base} (do người đánh giá)`;
  return [base, provisional && `(${words.provisional})`, lastStatus && `(trước đó: ${words.status[lastStatus]})`].filter(Boolean).join(' ');
}

function changeText({ evaluation: { change }, measure }: IndicatorView): string {
  if (change === null) return '–';
  return measure.trim() === '%' ? `${formatSigned(change, vi, 1)}\u00a0${words.points}` : `${formatSigned(change * 100, vi, 1)}\u00a0%`;
}

function rowOf(view: IndicatorView, offices: Record<string, string>): Row {
  const { evaluation, decimals } = view;
  const now = figure(evaluation.thisPeriod, decimals);
  const notes = [evaluation.at && evaluation.thisPeriod !== null && formatPeriod(evaluation.at, vi, true), evaluation.offices && evaluation.offices.reported < evaluation.offices.expected && words.offices(String(evaluation.offices.reported), String(evaluation.offices.expected))].filter(Boolean);
  return [
    view.number, view.name, view.measure, view.baseline ? formatNumber(view.baseline.value, vi, decimals) : '–', targetText(view),
    figure(evaluation.previous, decimals), { text: notes.length > 0 ? `${now}\n(${notes.join('; ')})` : now, bold: true },
    evaluation.cumulative === null ? (evaluation.missing.length > 0 && typeof evaluation.actual === 'number' ? `${words.atLeast} ${figure(evaluation.actual, decimals)}` : '–') : figure(evaluation.cumulative, decimals),
    changeText(view), evaluation.share === null ? '–' : formatNumber(evaluation.share, vi, 1), statusText(view), offices[view.leadOfficeId] ?? '',
  ];
}

const widths = [8, 52, 17, 16, 18, 18, 25, 17, 21, 16, 24, 32];
const aligns: Column['align'][] = ['center', 'left', 'center', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'left', 'left'];

/** Biểu chỉ tiêu: every indicator under its objective. */
export function indicatorTable(views: IndicatorView[], objectives: { id: string; number?: string | undefined; name: string }[], offices: Record<string, string>): Block {
  const under = (id: string | undefined): IndicatorView[] => views.filter(({ objectiveId }) => objectiveId === id);
  const known = objectives.filter(({ id }) => under(id).length > 0);
  const loose = views.filter(({ objectiveId }) => !known.some(({ id }) => id === objectiveId));
  const rows: Row[] = [
    ...known.flatMap(({ id, number, name }): Row[] => [{ group: number ? `${number}. ${name}` : name }, ...under(id).map((view) => rowOf(view, offices))]),
    ...loose.map((view) => rowOf(view, offices)),
  ];
  return { type: 'table', size: 10.5, rows, columns: words.columns.indicators.map((head, index): Column => ({ head, align: aligns[index] ?? 'left', width: widths[index] ?? 10 })) };
}
