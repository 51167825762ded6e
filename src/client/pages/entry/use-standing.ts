import { onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import type { EntryRow } from '#api/entry';
import type { Language } from '#texts/language';
import { isJudged, standingOf, type Draft, type Standing } from './cells.ts';
import type { Sheet } from './use-sheet.ts';

/** More new figures than this are looked at a little at a time, so that the page goes on answering. */
const atOnce = 300;
/** How long a look may take, in milliseconds. */
const slice = 12;

/** How everything typed stands to its cells. @param find the cell shown under a key */
export function useStanding(sheet: Sheet, find: () => (key: string) => EntryRow | undefined, language: () => Language) {
  const touched = shallowRef<(Standing & { cell: EntryRow })[]>([]);
  const checking = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const typed = (): [EntryRow, Draft][] => [...sheet.typed.value.drafts].flatMap(([key, draft]): [EntryRow, Draft][] => {
    const cell = find()(key);
    return cell ? [[cell, draft]] : [];
  });
  function tell(): void {
    touched.value = typed().map(([cell, draft]) => ({ cell, ...standingOf(cell, draft, language()) }));
    checking.value = false;
  }
  function look(left: [EntryRow, Draft][]): void {
    const end = performance.now() + slice;
    while (left.length > 0 && performance.now() < end) for (const [cell, draft] of left.splice(-50)) standingOf(cell, draft, language());
    if (left.length > 0) timer = setTimeout(() => { look(left); });
    else tell();
  }
  watch([sheet.typed, find, language], () => {
    clearTimeout(timer);
    const left = typed().filter(([cell, draft]) => !isJudged(cell, draft, language()));
    checking.value = left.length > atOnce;
    if (checking.value) timer = setTimeout(() => { look(left); });
    else tell();
  }, { immediate: true });
  onBeforeUnmount(() => { clearTimeout(timer); });
  return { touched, checking };
}
