import { computed, onBeforeUnmount, ref, watch } from 'vue';
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
  const looked = ref(0);
  const checking = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function fresh(): [EntryRow, Draft][] {
    const [at, speech] = [find(), language()];
    return [...sheet.typed.value.drafts].flatMap(([key, draft]): [EntryRow, Draft][] => {
      const cell = at(key);
      return cell && !isJudged(cell, draft, speech) ? [[cell, draft]] : [];
    });
  }
  function look(left: [EntryRow, Draft][]): void {
    const end = performance.now() + slice;
    while (left.length > 0 && performance.now() < end) for (const [cell, draft] of left.splice(-50)) standingOf(cell, draft, language());
    if (left.length > 0) timer = setTimeout(() => { look(left); });
    else {
      checking.value = false;
      looked.value += 1;
    }
  }
  watch([sheet.typed, find, language], () => {
    clearTimeout(timer);
    const left = fresh();
    checking.value = left.length > atOnce;
    if (checking.value) timer = setTimeout(() => { look(left); });
    else looked.value += 1;
  }, { immediate: true });
  onBeforeUnmount(() => { clearTimeout(timer); });

  const touched = computed<(Standing & { cell: EntryRow })[]>((before) => {
    if (looked.value < 0 || checking.value) return before ?? [];
    const at = find();
    return [...sheet.typed.value.drafts].flatMap(([key, draft]) => {
      const cell = at(key);
      return cell ? [{ cell, ...standingOf(cell, draft, language()) }] : [];
    });
  });
  return { touched, checking };
}
