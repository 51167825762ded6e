import type { EarlierCell, EntryRow } from '#api/entry';
import { earlierThisYear } from '#domain/doubt';
import { aroundPart, type PartRule } from '#domain/parts';
import type { Language } from '#texts/language';
import { typedValue, type Around, type Draft } from './cells.ts';

/** One row of the grid: a cell for each period shown, oldest first; null where the office did not report it then. */
export interface GridRow { key: string; row: EntryRow; cells: (EntryRow | null)[] }

/** The cell of an earlier period, as full as that of the period asked for. */
const earlierCell = (row: EntryRow, { period, current, locked }: EarlierCell): EntryRow => ({
  ...row, period, locked, doubts: [], previous: null, sameLastYear: null,
  current: current ? { ...current, indicatorId: row.indicatorId, officeId: row.officeId, period, updatedAt: '', updatedBy: '' } : null,
});

/** Rows of the answer as rows of the grid. @param periods those shown, oldest first, the one asked for last */
export function gridOf(rows: readonly EntryRow[], periods: readonly string[]): GridRow[] {
  return rows.map((row) => {
    const others = new Map(row.others?.map((one) => [one.period, one]));
    return {
      key: `${row.indicatorId} ${row.officeId}`, row,
      cells: periods.map((period) => {
        const other = others.get(period);
        return period === row.period ? row : other ? earlierCell(row, other) : null;
      }),
    };
  });
}

/** The grid by office, to find a cell's parts and whole. */
export function aroundOf(rows: readonly GridRow[], draftOf: (cell: EntryRow) => Draft | undefined, language: Language) {
  const byOffice = new Map<string, Map<string, GridRow>>();
  for (const one of rows) byOffice.set(one.row.officeId, (byOffice.get(one.row.officeId) ?? new Map<string, GridRow>()).set(one.row.indicatorId, one));
  const parted = new Map<string, PartRule>(rows.filter(({ row }) => row.partOfId !== undefined).map(({ row }) => [row.indicatorId, row]));
  const rules = [...parted.values()];
  const valueOf = (cell: EntryRow | null | undefined): number | null => (cell ? typedValue(cell, draftOf(cell), language)?.value ?? null : null);

  /** What stands, or is typed, around a row's cell. @param at which of the row's periods */
  return ({ row, cells }: GridRow, at: number): Around => {
    const before = cells.slice(0, at).flatMap((cell) => { const value = valueOf(cell); return cell && value !== null ? [{ period: cell.period, value }] : []; });
    const period = cells[at]?.period ?? row.period;
    const earlier = earlierThisYear([...row.earlier ? [row.earlier] : [], ...before], period);
    return {
      past: [...row.past, ...before.map(({ value }) => value)].slice(-8), ...(earlier === undefined ? {} : { earlierThisYear: earlier }),
      ...(rules.length === 0 ? {} : aroundPart(rules, row, (id) => valueOf(byOffice.get(row.officeId)?.get(id)?.cells[at]))),
    };
  };
}

/** Finds a cell of the grid by its key. */
export function finder(rows: readonly GridRow[]): (key: string) => EntryRow | undefined {
  const byRow = new Map(rows.map((one) => [one.key, one]));
  return (key) => {
    const end = key.lastIndexOf(' ');
    return byRow.get(key.slice(0, end))?.cells.find((cell) => cell?.period === key.slice(end + 1)) ?? undefined;
  };
}
