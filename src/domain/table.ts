/** A table as it was pasted or loaded: rows of the same number of cells, spans filled in. */
export interface TableCell { text: string; bold?: boolean; formula?: boolean }
export interface TableRow {
  cells: TableCell[];
  /** One cell stands across the whole row. */
  whole?: boolean;
  /** Read from prose that asks nothing of anybody: left out until a person says otherwise. */
  leftOut?: boolean;
  /** The sentence that the row was read from. */
  said?: string;
}

/** Beyond these it is no resolution, or meant to exhaust whoever reads it. */
export const most = { rows: 1000, columns: 40, cell: 5000 } as const;

export const tableFaults = ['noTable', 'tooManyRows', 'tooManyColumns', 'cellTooLong'] as const;
export interface TableFault { code: (typeof tableFaults)[number]; row?: number; count?: number }

/** Why a table is not read at all; null when it can be. */
export function checkTable(rows: readonly TableRow[]): TableFault | null {
  if (rows.every(({ cells }) => cells.length < 2)) return { code: 'noTable' };
  if (rows.length > most.rows) return { code: 'tooManyRows', count: rows.length };
  for (const [index, { cells }] of rows.entries()) {
    if (cells.length > most.columns) return { code: 'tooManyColumns', row: index + 1, count: cells.length };
    if (cells.some(({ text }) => text.length > most.cell)) return { code: 'cellTooLong', row: index + 1 };
  }
  return null;
}

/** Rows as long as the longest, without those at the end that are empty. */
export function evenRows(rows: readonly TableRow[]): TableRow[] {
  const width = Math.max(0, ...rows.slice(0, most.rows + 1).map(({ cells }) => cells.length));
  const even = rows.map((row) => ({ ...row, cells: [...row.cells, ...Array.from({ length: Math.max(0, width - row.cells.length) }, () => ({ text: '' }))] }));
  while (even.at(-1)?.cells.every(({ text }) => text === '')) even.pop();
  return even;
}
