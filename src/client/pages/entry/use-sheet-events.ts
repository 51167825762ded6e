import { sheetKeys } from './sheet-keys.ts';
import type { Pasted, Place, Sheet } from './use-sheet.ts';

/** Characters of a block from which it is large. */
const large = 2000;

/** The cell that an event of the grid happened in. */
function placeOf(event: Event): Place | null {
  const [at, col] = ((event.target as HTMLElement).dataset['cell'] ?? '').split(':').map(Number);
  return at === undefined || col === undefined || Number.isNaN(at) ? null : { row: at, col };
}

/** What the grid does with focus, mouse, keys and clipboard. @param tell says what a paste did */
export function useSheetEvents(sheet: Sheet, tell: (pasted: Pasted) => void) {
  function focused(event: FocusEvent): void {
    const place = placeOf(event);
    if (!place || (place.row === sheet.head.value.row && place.col === sheet.head.value.col)) return;
    sheet.head.value = place;
    sheet.anchor.value = place;
    sheet.editing.value = false;
  }
  function pressed(event: PointerEvent): void {
    const place = placeOf(event);
    if (!place) return;
    if (event.shiftKey) {
      event.preventDefault();
      void sheet.go(place, true);
      return;
    }
    // A second press in the cell one is in goes inside it, as in Excel.
    sheet.editing.value = document.activeElement === event.target;
    sheet.anchor.value = place;
    sheet.head.value = place;
  }
  function dragged(event: PointerEvent): void {
    const place = placeOf(event);
    if (place && event.buttons === 1 && event.pointerType === 'mouse') sheet.head.value = place;
  }
  function copied(event: ClipboardEvent): void {
    const cell = event.target as HTMLInputElement;
    const part = cell.selectionStart !== 0 || cell.selectionEnd !== cell.value.length;
    if (!placeOf(event) || (sheet.editing.value && part)) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', sheet.copy());
    if (event.type === 'cut') sheet.clear();
  }
  function pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!placeOf(event) || (!/[\t\n]/.test(text.trim()) && !sheet.several.value)) return;
    event.preventDefault();
    // A large block is read now and put in its cells a moment later, so that neither holds the page up.
    const put = sheet.paste(text);
    if (text.length < large) tell(put());
    else setTimeout(() => { tell(put()); });
  }
  function keyed(event: KeyboardEvent): void {
    if (placeOf(event)) sheetKeys(sheet, event);
  }
  return { focused, pressed, dragged, copied, pasted, keyed };
}
