import type { IndicatorView } from '#api/indicators';
import type { Actual, Status } from '#domain/indicator';
import { formatDay, formatNumber, formatPeriod } from '#texts/format';
import { chart } from '#texts/vi/chart';
import { report as words } from '#texts/vi/report';
import { status as statusWords } from '#texts/vi/status';
import type { Cell } from './model.ts';

const vi = 'vi';

/** The status that decides: a person's while it is in force, else the computed one. */
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

/** What a figure is worth: whether it is an estimate, a sum with gaps, or some offices' only. */
export function worth({ evaluation: { explanation, offices } }: IndicatorView): { estimate: boolean; atLeast: boolean; partial: string | null } {
  const step = explanation.steps.find((one) => one.step === 'actual');
  const partial = offices && offices.reported < offices.expected ? words.offices(String(offices.reported), String(offices.expected)) : null;
  return { estimate: partial === null && (step?.estimate ?? false), atLeast: step?.atLeast ?? false, partial };
}

/** The figure so far in a sentence, never silently partial: "ước 10,24 %", "ít nhất 3.412 cuộc", "61,2 % (23/27 đơn vị)". */
export function actualInWords(view: IndicatorView): string {
  const { estimate, atLeast, partial } = worth(view);
  const text = figureInWords(view, view.evaluation.actual);
  return [estimate && words.estimate, atLeast && words.atLeast, text, partial && `(${partial.replaceAll(' ', '\u00a0')})`].filter(Boolean).join(' ');
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

/** The same in a sentence: "từ 80 % trở lên", "không quá 45 vụ việc". */
export function targetInWords({ targets: [target], aim, decimals, measure }: Pick<IndicatorView, 'targets' | 'aim' | 'decimals' | 'measure'>): string {
  if (!target) return words.noTarget;
  const number = (value: number): string => figureInWords({ measure, decimals: Number.isInteger(value) ? 0 : decimals }, value);
  const { low, high, strict, grade } = target;
  if (grade) return grade;
  if (low !== undefined && high !== undefined) return chart.between(formatNumber(low, vi, Number.isInteger(low) ? 0 : decimals), number(high));
  if (low !== undefined) return strict ? chart.above(number(low)) : chart.from(number(low));
  if (high !== undefined) return strict ? chart.below(number(high)) : chart.upTo(number(high));
  return aim === 'reach' ? words.reach : words.noTarget;
}

/** Whose status stands there, until when and why; empty where the rule's does. */
export const judgedText = ({ override }: IndicatorView): string => (override ? words.judged(override.author, formatDay(override.until, vi), override.reason.replace(/\.$/, '')) : '');

/** The status in words, with all that qualifies it; a narrow column leaves to another who set it and why. */
export function statusText(view: IndicatorView, narrow = false): string {
  const { override, aim, targets, evaluation: { provisional, lastStatus } } = view;
  const shown = shownStatus(view);
  const base = shown === 'met' && aim === 'atMost' ? statusWords.metUnderCap : words.status[shown];
  // Both are shown: the computed status never disappears behind a person's.
  if (override) return `${base} (${narrow ? words.byPerson : judgedText(view)}; ${words.byRule(words.status[view.evaluation.status].toLocaleLowerCase(vi))})`;
  return [
    base, provisional && `(${words.provisional})`,
    shown === 'noData' && lastStatus && `(${statusWords.before(words.status[lastStatus].toLocaleLowerCase(vi))})`,
    shown === 'pending' && targets.length === 0 && `(${words.noTarget})`,
  ].filter(Boolean).join(' ');
}

/** Of which period a figure is: "III/2023". */
export const periodOf = ({ evaluation: { at } }: IndicatorView, short = true): string => (at ? formatPeriod(at, vi, short).replaceAll(' ', '\u00a0') : '');

/** Decimals of a figure that says nothing of them: as many as it has. */
export const decimalsOf = (value: number, decimals: number | undefined): number => decimals ?? Math.min(6, (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length);

/** A figure as a cell: what paper prints, and what it is worth. */
export function figureCell(actual: Actual, decimals: number | undefined, note?: string): Cell {
  const text = note ? `${figure(actual, decimals)}\n(${note})` : figure(actual, decimals);
  return typeof actual === 'number' ? { text, worth: { number: actual, decimals: decimalsOf(actual, decimals), note } } : text;
}

/** A target as a cell; a range stays words. */
export function targetCell(view: Pick<IndicatorView, 'targets' | 'aim' | 'decimals'>): Cell {
  const text = targetText(view);
  const { low, high, strict, grade } = view.targets[0] ?? {};
  const bound = low ?? high;
  if (bound === undefined || grade || (low !== undefined && high !== undefined)) return text;
  const sign = low === undefined ? (strict ? '<' : '≤') : strict ? '>' : '≥';
  return { text, worth: { number: bound, decimals: Number.isInteger(bound) ? 0 : decimalsOf(bound, view.decimals), before: `${sign} ` } };
}
