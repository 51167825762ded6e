import type { Actual, Status } from '#domain/indicator';
import type { IndicatorView } from '#api/indicators';
import { formatFigure, formatNumber } from '#texts/format';
import { texts, type Language } from '#texts/language';

/** A figure, a thing done or a grade as it is printed. */
export function actualWords(actual: Actual, language: Language, decimals: number | undefined, measure?: string): string {
  const { common } = texts[language];
  if (actual === null) return '–';
  if (typeof actual === 'boolean') return actual ? common.done : common.notDone;
  return typeof actual === 'string' ? actual : formatFigure(actual, language, decimals, measure);
}

/** The measure as a figure carries it: only a percentage stands beside its number, others in the head. */
export const shortMeasure = (measure: string): string | undefined => (measure === '%' ? '%' : undefined);

/** A number of things: words up to ten, then digits; a sentence begins with a capital. */
export function countWords(count: number, language: Language): string {
  return texts[language].common.number[count] ?? String(count);
}

/** The status that decides: a person's while it is in force, else the computed one. */
export const shownStatus = ({ override, evaluation }: IndicatorView): Status => (override?.status as Status | undefined) ?? evaluation.status;

/** The first names of a list, and how many more offices there are. */
export function someNames(names: string[], language: Language, most = 6): string {
  const rest = names.length - most;
  return [...names.slice(0, most), ...(rest > 0 ? [texts[language].reminders.handedMore(formatNumber(rest, language))] : [])].join(', ');
}
