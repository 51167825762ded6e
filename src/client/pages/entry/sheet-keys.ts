import type { Sheet } from './use-sheet.ts';

const arrows: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Moves of a spreadsheet. Answers whether the key was one. */
function moved(sheet: Sheet, event: KeyboardEvent): boolean {
  const arrow = arrows[event.key];
  const { row, col } = sheet.head.value;
  if (event.key === 'Enter') void sheet.go({ row: row + (event.shiftKey ? -1 : 1), col });
  else if (arrow && !(sheet.editing.value && arrow[0] === 0)) {
    const [down, across] = event.ctrlKey || event.metaKey ? [arrow[0] * 1e6, arrow[1]] : arrow;
    void sheet.move(down, across, event.shiftKey);
  } else return false;
  return true;
}

function commanded(sheet: Sheet, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'z') show(sheet, event.shiftKey ? sheet.history.redo() : sheet.history.undo());
  else if (key === 'y') show(sheet, sheet.history.redo());
  else if (key === 'd') sheet.fillDown();
  else return false;
  return true;
}
/** The cell stays in view and chosen after its text was changed under it. */
function show(sheet: Sheet, keys: string[]): void {
  if (keys.length > 0) void sheet.go(sheet.head.value);
}

/**
 * Keys in a cell of the grid. Text itself always goes through the focused input, so that Telex and VNI work: a key that
 * belongs to an input method is left alone.
 */
export function sheetKeys(sheet: Sheet, event: KeyboardEvent): void {
  if (event.isComposing || event.key === 'Process') return;
  if (moved(sheet, event) || commanded(sheet, event)) event.preventDefault();
  else if (event.key === 'F2') {
    sheet.editing.value = true;
    const cell = event.target;
    if (cell instanceof HTMLInputElement) cell.setSelectionRange(cell.value.length, cell.value.length);
    event.preventDefault();
  } else if ((event.key === 'Delete' || event.key === 'Backspace') && sheet.several.value) {
    sheet.clear();
    event.preventDefault();
  }
}
