import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { CallProblem } from './call.ts';
import { onChange } from './live.ts';

export interface Loaded<T> {
  data: ShallowRef<T | null>;
  problem: Ref<CallProblem | null>;
  loading: Ref<boolean>;
  reload: () => Promise<void>;
}

/**
 * Loads what a page shows, again whenever `source` changes and whenever anything was saved anywhere, keeping what is
 * shown until the new answer is there; what answers another question is not shown when the new one fails. An answer that comes after a newer question is dropped.
 */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>, source: () => unknown = () => null): Loaded<T> {
  const data = shallowRef<T | null>(null);
  const problem = ref<CallProblem | null>(null);
  const loading = ref(false);
  let asking: AbortController | null = null;
  let answered: unknown;

  async function ask(): Promise<void> {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    loading.value = true;
    const question = source();
    try {
      const answer = await load(mine.signal);
      if (asking !== mine) return;
      data.value = answer;
      answered = question;
      problem.value = null;
    } catch (error) {
      if (asking !== mine || mine.signal.aborted) return;
      if (JSON.stringify(question) !== JSON.stringify(answered)) data.value = null;
      problem.value = error instanceof CallProblem ? error : new CallProblem({ code: 'fault', detail: String(error) });
    } finally {
      if (asking === mine) loading.value = false;
    }
  }

  let asked: Promise<void> = Promise.resolve();
  /** Done when what is shown is as new as this question: one that is overtaken waits for the newer. */
  async function reload(): Promise<void> {
    asked = ask();
    for (let mine: Promise<void> | null = null; mine !== asked;) {
      mine = asked;
      await mine;
    }
  }

  watch(source, () => { void reload(); }, { immediate: true });
  // Several changes of one save come together; one question answers them all.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(() => { void reload(); }, 120);
  });
  // What could not be asked while the line was lost is asked when it is back.
  const back = (): void => { if (problem.value?.code === 'offline') void reload(); };
  addEventListener('online', back);
  onScopeDispose(() => {
    removeEventListener('online', back);
    stop();
    clearTimeout(timer);
    asking?.abort();
  });
  return { data, problem, loading, reload };
}
