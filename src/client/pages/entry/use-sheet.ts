import { computed, nextTick, ref, shallowReactive, toRaw, type ComputedRef } from 'vue';
import type { EntryRow } from '#api/entry';
import type { Language } from '#texts/language';
import { asTyped, parseBlock, toClipboard } from '../../lib/block.ts';
import { useHistory } from '../../lib/history.ts';
import { keyOf, seenOf, textsOf, typedValue, type Draft } from './cells.ts';
import type { GridRow } from './grid.ts';

/** A place in the grid: its row; twice the period it is in, and one more for a denominator. */
export interface Place { row: number; col: number }
export interface Pasted { cells: number; beyond: number; english: boolean }

const columns = ['first', 'second'] as const;

/**
 * The grid as a sheet: what is typed and not yet saved, the range chosen, copy, paste, fill and undo.
 * @param reveal makes a row that is far off the screen be there before it is gone to
 */
export function useSheet(rows: ComputedRef<GridRow[]>, language: () => Language, reveal: (row: number) => void = () => undefined) {
  const drafts = shallowReactive(new Map<string, Draft>());
  const history = useHistory<Draft>(drafts);
  const plain = toRaw(drafts);
  /** All drafts at once, new whenever one of them is: thousands are not followed one by one. */
  const typed = computed(() => ({ drafts: plain, count: drafts.size }));
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
  const cellAt = (row: number, col: number): EntryRow | null => {
    const cell = rows.value[row]?.cells[Math.floor(col / 2)] ?? null;
    return cell && (col % 2 === 0 || cell.ratio) ? cell : null;
  };
  const lastColumn = (row: number): number => 2 * (rows.value[row]?.cells.length ?? 0) - 1;
  /** The next column of a row that is there, from one on; null at its end. */
  function seek(row: number, from: number, by: 1 | -1): number | null {
    for (let col = from; col >= 0 && col <= lastColumn(row); col += by) if (cellAt(row, col)) return col;
    return null;
  }

  const draftOf = (row: EntryRow): Draft | undefined => drafts.get(keyOf(row));
  /** A draft remembers the figures that stood when it was begun. */
  const begun = (row: EntryRow): Draft => plain.get(keyOf(row)) ?? { seen: seenOf(row.current) };
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
    const here = Math.min(Math.max(place.col, 0), Math.max(0, lastColumn(row)));
    const col = [here, here - here % 2].find((one) => cellAt(row, one)) ?? seek(row, here, 1) ?? seek(row, here, -1) ?? 0;
    head.value = { row, col };
    if (!extend) anchor.value = { row, col };
    editing.value = false;
    reveal(row);
    await nextTick();
    const cell = document.querySelector<HTMLElement>(`[data-cell="${row}:${col}"]`);
    cell?.focus();
    if (cell instanceof HTMLInputElement) cell.select();
  }
  /** Moves by rows and by columns that are there. */
  function move(down: number, across: number, extend: boolean): Promise<void> {
    const { row, col } = head.value;
    const next = across === 0 ? col : seek(row, col + Math.sign(across), across > 0 ? 1 : -1) ?? col;
    return go({ row: row + down, col: next }, extend);
  }

  /** The rows and columns of the range that are there, each with its cell. */
  function* cells(): Generator<{ cell: EntryRow; index: number; col: number }> {
    const { top, bottom, left, right } = range.value;
    for (let index = top; index <= Math.min(bottom, rows.value.length - 1); index += 1) {
      for (let col = left; col <= right; col += 1) { const cell = cellAt(index, col); if (cell) yield { cell, index, col }; }
    }
  }
  const fieldOf = (col: number): typeof columns[number] => columns[col % 2] ?? 'first';
  const textAt = (cell: EntryRow, col: number): string => textsOf(cell, draftOf(cell), language())[fieldOf(col)];

  function copy(): string {
    const lines = new Map<number, string[]>();
    for (const { cell, index, col } of cells()) lines.set(index, [...lines.get(index) ?? [], textAt(cell, col)]);
    return toClipboard([...lines.values()]);
  }
  /** Puts texts into cells as one step; several texts of one cell become one draft. */
  function put(texts: Iterable<{ cell: EntryRow; col: number; text: string }>): number {
    const edits = new Map<string, Draft>();
    let count = 0;
    for (const { cell, col, text } of texts) {
      if (cell.locked) continue;
      const key = keyOf(cell);
      edits.set(key, { ...edits.get(key) ?? begun(cell), [fieldOf(col)]: text });
      count += 1;
    }
    history.change(edits);
    return count;
  }
  /** Reads a block, which goes down and to the right from the first cell of the range; one figure alone fills the whole range. Answers what puts it there. */
  function paste(text: string): () => Pasted {
    const { block, english } = asTyped(parseBlock(text), language());
    const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
    if (only !== undefined && several.value) return () => ({ cells: put([...cells()].map((one) => ({ ...one, text: only }))), beyond: 0, english });
    const { top, left } = range.value;
    let beyond = 0;
    const texts: { cell: EntryRow; col: number; text: string }[] = [];
    block.forEach((line, step) => {
      let col = cellAt(top + step, left) ? left : null;
      for (const one of line) {
        const cell = col === null ? null : cellAt(top + step, col);
        if (cell && col !== null) texts.push({ cell, col, text: one });
        else if (one !== '') beyond += 1;
        col = col === null ? null : seek(top + step, col + 1, 1);
      }
    });
    return () => ({ cells: put(texts), beyond, english });
  }
  const clear = (): number => put([...cells()].map((one) => ({ ...one, text: '' })));
  /** The figures of the first row of the range go into every row below it. */
  function fillDown(): number {
    const { top, bottom } = range.value;
    if (top === bottom) return 0;
    return put([...cells()].filter(({ index }) => index > top).flatMap((one) => {
      const first = cellAt(top, one.col) ?? cellAt(top, one.col - one.col % 2);
      return first ? [{ ...one, text: textAt(first, first.ratio ? one.col : one.col - one.col % 2) }] : [];
    }));
  }
  return { drafts, typed, history, anchor, head, range, several, editing, chosen, draftOf, type, reset, go, move, copy, paste, clear, fillDown };
}
export type Sheet = ReturnType<typeof useSheet>;
