import type { DrawnSheet } from '#api/forms';
import { cellName, type CellAt } from '#domain/cell-address';
import { canPoint, columnHead, indicatorLike, isFigure, ofIndicator, relativePeriods, rowLabel, showLike, type FormShow, type Pointer } from '#domain/form';

/** An indicator as it is chosen among all resolutions. */
export interface Choosable { id: string; name: string; label: string; measure: string; officeIds: string[] }

/** What a column of the chosen cells asks for; '' leaves its cells as they are. */
export interface ColumnDraft { col: number; head: string; show: FormShow | ''; period: string; guessed: boolean }
/** What a row of the chosen cells is about. */
export interface RowDraft { row: number; label: string; indicatorId: string; how: 'known' | 'sure' | 'guess' | 'none'; take: boolean }

const known = (pointers: readonly Pointer[], sheet: DrawnSheet, row: number): string | undefined =>
  pointers.find(({ sheet: on, cell, indicatorId }) => on === sheet.name && indicatorId !== undefined && cell.replace(/^[A-Z]+/, '') === String(row + 1))?.indicatorId;

/** Rows and columns of chosen cells with what they seem to be about: a person looks at each before it is taken. */
export function draftOf(sheet: DrawnSheet, cells: readonly CellAt[], pointers: readonly Pointer[], indicators: readonly Choosable[]): { rows: RowDraft[]; columns: ColumnDraft[] } {
  const able = cells.filter((at) => canPoint(sheet, at));
  const rows = [...new Set(able.map(({ row }) => row))].flatMap((row): RowDraft[] => {
    const col = able.find((at) => at.row === row)?.col ?? 0;
    const label = rowLabel(sheet, { row, col });
    const before = known(pointers, sheet, row);
    if (before !== undefined) return [{ row, label, indicatorId: before, how: 'known', take: true }];
    const found = indicatorLike(label, indicators);
    return [{ row, label, indicatorId: found?.id ?? '', how: found ? (found.sure ? 'sure' : 'guess') : 'none', take: found !== null }];
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
  rows.filter(({ take, indicatorId }) => take && indicatorId !== '').flatMap(({ row, indicatorId }) =>
    columns.flatMap(({ col, show, period }) => (show !== '' && canPoint(sheet, { row, col }) ? [pointerOf(sheet.name, cellName({ row, col }), show, indicatorId, period, shared)] : [])));
