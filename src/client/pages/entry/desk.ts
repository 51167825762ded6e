import type { EntryRow } from '#api/entry';
import type { Thread } from '#api/threads';
import type { Language } from '#texts/language';
import type { Around } from './cells.ts';
import type { GridRow } from './grid.ts';
import type { Saving } from './use-saving.ts';
import type { Sheet } from './use-sheet.ts';

/** What every row of the grid works with. */
export interface Desk {
  language: Language;
  sheet: Sheet;
  saving: Saving;
  /** Periods shown, oldest first. */
  periods: string[];
  /** Whether the office has a column of its own. */
  office: boolean;
  approver: boolean;
  waiting: ReadonlySet<string>;
  threads: ReadonlyMap<string, Thread>;
  around: (row: GridRow, at: number) => Around;
  /** Shows one period alone. */
  open: (cell: EntryRow) => void;
}
