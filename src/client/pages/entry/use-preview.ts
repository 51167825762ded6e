import { onBeforeUnmount, shallowReactive, watch, type ComputedRef } from 'vue';
import { postPreview, type EntryRow } from '#api/entry';
import type { Evaluation, Status } from '#domain/indicator';
import type { Language } from '#texts/language';
import { call } from '../../lib/call.ts';
import { inputOf, textsOf } from './cells.ts';
import type { Sheet } from './use-sheet.ts';

/** As many as one question holds. */
const most = 500;
const rowKey = ({ indicatorId, officeId }: Pick<EntryRow, 'indicatorId' | 'officeId'>): string => `${indicatorId} ${officeId}`;

/** The status that typed figures would give, by row, asked a moment after the last key. @param savable cells that could be saved as they stand */
export function usePreview(sheet: Sheet, savable: ComputedRef<EntryRow[]>, entered: () => string, language: () => Language) {
  const judged = shallowReactive(new Map<string, Evaluation>());
  /** The status that stood before, where a typed figure would turn it. */
  const turned = shallowReactive(new Map<string, Status>());
  let asking: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const typed = (cell: EntryRow): boolean => !cell.locked && textsOf(cell, sheet.draftOf(cell), language()).first.trim() !== '';
  async function ask(): Promise<void> {
    asking?.abort();
    asking = new AbortController();
    const some = savable.value.filter(typed).slice(0, most);
    if (some.length === 0) return;
    try {
      const body = some.map((cell) => inputOf(cell, sheet.draftOf(cell) ?? {}, language()));
      const reply = await call(postPreview, { body, query: { asOf: entered() }, signal: asking.signal });
      const before = new Map(reply.before.map(({ indicatorId, status }) => [indicatorId, status]));
      const after = new Map(reply.items.map((one) => [one.indicatorId, one]));
      for (const cell of some) {
        const [evaluation, was, key] = [after.get(cell.indicatorId), before.get(cell.indicatorId), rowKey(cell)];
        if (!evaluation) continue;
        judged.set(key, evaluation);
        if (was !== undefined && was !== evaluation.status) turned.set(key, was);
        else turned.delete(key);
      }
    } catch {
      // Without a line, or with a figure that cannot be judged yet, nothing is shown.
    }
  }
  watch(sheet.typed, () => {
    clearTimeout(timer);
    timer = setTimeout(() => { void ask(); }, 350);
  });
  onBeforeUnmount(() => {
    clearTimeout(timer);
    asking?.abort();
  });

  /** Shows what the whole is judged now that these figures stand. */
  function settled(cells: readonly Pick<EntryRow, 'indicatorId' | 'officeId'>[], evaluations: readonly (Evaluation & { indicatorId: string })[]): void {
    const found = new Map(evaluations.map((one) => [one.indicatorId, one]));
    turned.clear();
    for (const cell of cells) { const one = found.get(cell.indicatorId); if (one) judged.set(rowKey(cell), one); }
  }
  const forget = (cell: EntryRow): void => { judged.delete(rowKey(cell)); };
  function clear(): void {
    judged.clear();
    turned.clear();
  }
  return { judged, turned, settled, forget, clear };
}
export type Preview = ReturnType<typeof usePreview>;
