import { computed, nextTick, reactive, ref, type ComputedRef } from 'vue';
import type { EntryRow } from '#api/entry';
import type { Language } from '#texts/language';
import { asTyped, parseBlock, toClipboard } from '../../lib/block.ts';
import { useHistory } from '../../lib/history.ts';
import { keyOf, seenOf, textsOf, typedValue, type Draft } from './cells.ts';

/** A place in the grid: its row, and 0 for the figure or numerator, 1 for the denominator. */
export interface Place { row: number; col: number }
export interface Pasted { cells: number; beyond: number; english: boolean }

const columns = ['first', 'second'] as const;

/** The grid as a sheet: what is typed and not yet saved, the range chosen, copy, paste, fill and undo. */
export function useSheet(rows: ComputedRef<EntryRow[]>, language: () => Language) {
  const drafts = reactive(new Map<string, Draft>());
  const history = useHistory<Draft>(drafts);
  const [anchor, head] = [ref<Place>({ row: 0, col: 0 }), ref<Place>({ row: 0, col: 0 })];
  /** Arrows move the caret inside the cell instead of going to the next one. */
  const editing = ref(false);

  const range = computed(() => ({
    top: Math.min(anchor.value.row, head.value.row), bottom: Math.max(anchor.value.row, head.value.row),
    left: Math.min(anchor.value.col, head.value.col), right: Math.max(anchor.value.col, head.value.col),
  }));
  const several = computed(() => range.value.top !== range.value.bottom || range.value.left !== range.value.right);
  const chosen = (row: number, col: number): boolean => several.value
    && row >= range.value.top && row <= range.value.bottom && col >= range.value.left && col <= range.value.right;
  const has = (row: EntryRow | undefined, col: number): boolean => row !== undefined && (col === 0 || row.ratio);

  const draftOf = (row: EntryRow): Draft | undefined => drafts.get(keyOf(row));
  /** A draft remembers the figures that stood when it was begun. */
  const begun = (row: EntryRow): Draft => draftOf(row) ?? { seen: seenOf(row.current) };
  const edit = (row: EntryRow, more: Draft): [string, Draft] => [keyOf(row), { ...begun(row), ...more }];
  function type(row: EntryRow, more: Draft): void {
    // A figure that is not nought is not "nothing occurred" any more, and saying so is a true zero.
    const typed = typedValue(row, { ...draftOf(row), ...more }, language());
    const none = more.none === true ? { first: '0' } : more.first !== undefined && typed?.value !== 0 ? { none: false } : {};
    history.change([edit(row, { ...more, ...none })], `${keyOf(row)} ${Object.keys(more).join()}`);
  }
  function reset(row: EntryRow): void {
    if (draftOf(row)) history.change([[keyOf(row), undefined]]);
  }

  async function go(place: Place, extend = false): Promise<void> {
    const row = Math.min(Math.max(place.row, 0), rows.value.length - 1);
    const col = has(rows.value[row], place.col) ? place.col : 0;
    head.value = { row, col };
    if (!extend) anchor.value = { row, col };
    editing.value = false;
    await nextTick();
    const cell = document.querySelector<HTMLElement>(`[data-cell="${row}:${col}"]`);
    cell?.focus();
    if (cell instanceof HTMLInputElement) cell.select();
  }

  /** The rows and columns of the range that are there and not locked, each with its text. */
  function* cells(): Generator<{ row: EntryRow; index: number; col: number }> {
    const { top, bottom, left, right } = range.value;
    for (let index = top; index <= bottom; index += 1) {
      const row = rows.value[index];
      if (!row) return;
      for (let col = left; col <= right; col += 1) if (has(row, col)) yield { row, index, col };
    }
  }
  const textAt = (row: EntryRow, col: number): string => textsOf(row, draftOf(row), language())[columns[col] ?? 'first'];

  function copy(): string {
    const lines = new Map<number, string[]>();
    for (const { row, index, col } of cells()) lines.set(index, [...lines.get(index) ?? [], textAt(row, col)]);
    return toClipboard([...lines.values()]);
  }
  /** Puts texts into cells as one step; several texts of one row become one draft. */
  function put(texts: Iterable<{ row: EntryRow; col: number; text: string }>): number {
    const edits = new Map<string, Draft>();
    let count = 0;
    for (const { row, col, text } of texts) {
      if (row.locked) continue;
      const key = keyOf(row);
      edits.set(key, { ...edits.get(key) ?? begun(row), [columns[col] ?? 'first']: text });
      count += 1;
    }
    history.change(edits);
    return count;
  }
  /** A block goes down and to the right from the first cell of the range; one figure alone fills the whole range. */
  function paste(text: string): Pasted {
    const { block, english } = asTyped(parseBlock(text), language());
    const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
    if (only !== undefined && several.value) return { cells: put([...cells()].map((cell) => ({ ...cell, text: only }))), beyond: 0, english };
    const { top, left } = range.value;
    let beyond = 0;
    const texts: { row: EntryRow; col: number; text: string }[] = [];
    block.forEach((line, step) => {
      line.forEach((cell, across) => {
        const [row, col] = [rows.value[top + step], left + across];
        if (row && has(row, col)) texts.push({ row, col, text: cell });
        else if (cell !== '') beyond += 1;
      });
    });
    return { cells: put(texts), beyond, english };
  }
  const clear = (): number => put([...cells()].map((cell) => ({ ...cell, text: '' })));
  /** The figures of the first row of the range go into every row below it. */
  function fillDown(): number {
    const first = rows.value[range.value.top];
    if (!first || range.value.top === range.value.bottom) return 0;
    return put([...cells()].filter(({ index }) => index > range.value.top).map((cell) => ({ ...cell, text: textAt(first, has(first, cell.col) ? cell.col : 0) })));
  }
  return { drafts, history, anchor, head, range, several, editing, chosen, draftOf, type, reset, go, copy, paste, clear, fillDown };
}
export type Sheet = ReturnType<typeof useSheet>;
