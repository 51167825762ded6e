import type { DrawnSheet } from '#api/forms';
import { cellName, type CellAt } from '#domain/cell-address';
import { canPoint, columnHead, indicatorLike, isFigure, ofIndicator, relativePeriods, rowLabel, showLike, type FormShow, type Pointer } from '#domain/form';

/** An indicator as it is chosen among all resolutions. */
export interface Choosable { id: string; name: string; label: string; measure: string; officeIds: string[]; /** Whether its resolution is in force. */ current: boolean }

/** The indicator that a row seems to be about: of those in force first, since the next resolution carries on the names of the last. */
export const likeliest = (label: string, indicators: readonly Choosable[]): ReturnType<typeof indicatorLike> =>
  indicatorLike(label, indicators.filter(({ current }) => current)) ?? indicatorLike(label, indicators);

/** What a column of the chosen cells asks for; '' leaves its cells as they are. */
export interface ColumnDraft { col: number; head: string; show: FormShow | ''; period: string; guessed: boolean }
/** What a row of the chosen cells is about. */
export interface RowDraft { row: number; label: string; indicatorId: string; /** The office that the row is already about. */ officeId: string; how: 'known' | 'sure' | 'guess' | 'none'; take: boolean }

const known = (pointers: readonly Pointer[], sheet: DrawnSheet, row: number): Pointer | undefined =>
  pointers.find(({ sheet: on, cell, indicatorId }) => on === sheet.name && indicatorId !== undefined && cell.replace(/^[A-Z]+/, '') === String(row + 1));

/** Rows and columns of chosen cells with what they seem to be about: a person looks at each before it is taken. */
export function draftOf(sheet: DrawnSheet, cells: readonly CellAt[], pointers: readonly Pointer[], indicators: readonly Choosable[]): { rows: RowDraft[]; columns: ColumnDraft[] } {
  const able = cells.filter((at) => canPoint(sheet, at));
  const rows = [...new Set(able.map(({ row }) => row))].flatMap((row): RowDraft[] => {
    const col = able.find((at) => at.row === row)?.col ?? 0;
    const label = rowLabel(sheet, { row, col });
    const before = known(pointers, sheet, row);
    if (before) return [{ row, label, indicatorId: before.indicatorId ?? '', officeId: before.officeId ?? '', how: 'known', take: true }];
    const found = likeliest(label, indicators);
    return [{ row, label, indicatorId: found?.id ?? '', officeId: '', how: found ? (found.sure ? 'sure' : 'guess') : 'none', take: found !== null }];
  });
  const columns = [...new Set(able.map(({ col }) => col))].map((col): ColumnDraft => {
    const head = columnHead(sheet, { row: able.find((at) => at.col === col)?.row ?? 0, col });
    const guess = showLike(head);
    return { col, head, show: guess?.show ?? 'value', period: guess?.period ?? 'report', guessed: guess !== null };
  });
  return { rows, columns };
}

export interface Shared { officeId: string; power: string; before: string; fixed: string }

/** A pointer of a form's field, with only what its kind has. */
export function pointerOf(sheet: string, cell: string, show: FormShow, indicatorId: string, period: string, { officeId, power, before, fixed }: Shared): Pointer {
  const about = ofIndicator(show);
  const of = (relativePeriods as readonly string[]).includes(period) ? period : fixed.trim();
  return {
    sheet, cell, show,
    ...(about ? { indicatorId } : {}), ...(about && officeId !== '' ? { officeId } : {}), ...(about && show !== 'measure' && of !== 'report' ? { period: of } : {}),
    ...(isFigure(show) && show !== 'status' && show !== 'share' && Number(power) !== 0 ? { power: Number(power) } : {}), ...(!isFigure(show) && before !== '' ? { before } : {}),
  };
}

/** Every cell of the rows and columns that were taken, pointed. */
export const pointersOf = (sheet: DrawnSheet, rows: readonly RowDraft[], columns: readonly ColumnDraft[], shared: Shared): Pointer[] =>
  rows.filter(({ take, indicatorId }) => take && indicatorId !== '').flatMap(({ row, indicatorId, officeId }) =>
    columns.flatMap(({ col, show, period }) => (show !== '' && canPoint(sheet, { row, col }) ? [pointerOf(sheet.name, cellName({ row, col }), show, indicatorId, period, officeId === '' ? shared : { ...shared, officeId })] : [])));
