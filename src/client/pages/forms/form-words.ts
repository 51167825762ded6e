import type { FilledCell } from '#api/forms';
import { cellAt, cellName, type CellAt } from '#domain/cell-address';
import { relativePeriods, type Pointer } from '#domain/form';
import { frequencies, type Frequency } from '#domain/indicator';
import { lastCompletePeriod, previousPeriod } from '#domain/period';
import { capital, formatPeriod } from '#texts/format';
import { formTexts } from '#texts/forms';
import type { Language } from '#texts/language';
import { today } from '../../lib/today.ts';

/** Cells chosen together, from one corner to the other. */
export interface Chosen { from: CellAt; to: CellAt }
export const bounds = ({ from, to }: Chosen): { top: number; left: number; bottom: number; right: number } =>
  ({ top: Math.min(from.row, to.row), left: Math.min(from.col, to.col), bottom: Math.max(from.row, to.row), right: Math.max(from.col, to.col) });
export function cellsIn(chosen: Chosen): CellAt[] {
  const { top, left, bottom, right } = bounds(chosen);
  return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => ({ row: top + Math.floor(index / (right - left + 1)), col: left + index % (right - left + 1) }));
}
/** "G10", or "G10:G19". */
export function rangeName(chosen: Chosen): string {
  const { top, left, bottom, right } = bounds(chosen);
  return top === bottom && left === right ? cellName({ row: top, col: left }) : `${cellName({ row: top, col: left })}:${cellName({ row: bottom, col: right })}`;
}
export const isIn = ({ row, col }: CellAt, chosen: Chosen): boolean => {
  const { top, left, bottom, right } = bounds(chosen);
  return row >= top && row <= bottom && col >= left && col <= right;
};

/** Where a cell's figure comes from, in a sentence. */
export function originOf(cell: FilledCell, pointer: Pointer | undefined, language: Language): string {
  const words = formTexts[language];
  if (cell.indicator === undefined) return capital(words.show[cell.show]);
  const relative = pointer?.period ?? 'report';
  const known = (relativePeriods as readonly string[]).includes(relative);
  const period = cell.period === undefined ? '' : known && relative !== 'report' ? `${words.relative[relative] ?? ''} (${formatPeriod(cell.period, language)})` : formatPeriod(cell.period, language);
  const power = cell.power === undefined ? '' : words.point.powers[String(cell.power)]?.toLocaleLowerCase('vi') ?? '';
  return [`${cell.indicator} – ${words.show[cell.show]}`, cell.office ?? '', cell.show === 'measure' ? '' : period, power].filter(Boolean).join(', ');
}

/** Where a cell lies on its sheet. */
export const placeOf = (name: string): CellAt => cellAt(name) ?? { row: 0, col: 0 };

const counts: Record<Frequency, number> = { quarter: 8, month: 14, half: 4, year: 6 };
/** The last periods of each length, newest first: a form may count in another than the rest of the program. */
export function periodChoices(asOf: string | null, language: Language): { label: string; periods: { value: string; label: string }[] }[] {
  return [...frequencies].sort((a, b) => Object.keys(counts).indexOf(a) - Object.keys(counts).indexOf(b)).map((frequency) => {
    let code = lastCompletePeriod(frequency, today());
    const codes = Array.from({ length: counts[frequency] }, () => { const one = code; code = previousPeriod(code); return one; });
    return { label: formTexts[language].periods[frequency], periods: codes.map((value) => ({ value, label: capital(formatPeriod(value, language)) })), codes };
  }).map(({ label, periods, codes }, index) => (index === 0 && asOf !== null && !codes.includes(asOf) ? { label, periods: [{ value: asOf, label: capital(formatPeriod(asOf, language)) }, ...periods] } : { label, periods }));
}
