import { computed, ref, shallowRef, type ComputedRef } from 'vue';

/** One step that can be taken back: what stood under each key before, and after. */
type Step<T> = Map<string, { before: T | undefined; after: T | undefined }>;

export interface History<T> {
  /** Does several changes as one step. Changes with the same `merge` word, one after another, are one step too. */
  change(edits: Iterable<readonly [string, T | undefined]>, merge?: string): void;
  undo(): string[];
  redo(): string[];
  forget(): void;
  canUndo: ComputedRef<boolean>;
  canRedo: ComputedRef<boolean>;
}

/** Changes of a map that can be undone and done again, step by step. */
export function useHistory<T>(map: Map<string, T>): History<T> {
  const past = shallowRef<Step<T>[]>([]);
  const future = shallowRef<Step<T>[]>([]);
  const merging = ref('');

  const put = (key: string, value: T | undefined): void => {
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  };
  function change(edits: Iterable<readonly [string, T | undefined]>, merge = ''): void {
    const last = past.value.at(-1);
    const joined = merge !== '' && merge === merging.value && last !== undefined;
    const step: Step<T> = joined ? last : new Map();
    for (const [key, after] of edits) {
      step.set(key, { before: step.has(key) ? step.get(key)?.before : map.get(key), after });
      put(key, after);
    }
    if (step.size === 0) return;
    if (!joined) past.value = [...past.value, step];
    future.value = [];
    merging.value = merge;
  }
  function move(from: typeof past, to: typeof past, side: 'before' | 'after'): string[] {
    const step = from.value.at(-1);
    if (!step) return [];
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, step];
    merging.value = '';
    for (const [key, values] of step) put(key, values[side]);
    return [...step.keys()];
  }
  return {
    change, undo: () => move(past, future, 'before'), redo: () => move(future, past, 'after'),
    forget: () => {
      past.value = [];
      future.value = [];
      merging.value = '';
    },
    canUndo: computed(() => past.value.length > 0), canRedo: computed(() => future.value.length > 0),
  };
}
