import { ref } from 'vue';
import { CallProblem, newKey } from './call.ts';

/** One act of a person: busy while it goes on, a refusal told field by field. One key for one intention: a second press after a lost line does not act twice. */
export function useAct() {
  const busy = ref(false);
  const problem = ref<CallProblem | null>(null);
  let key = newKey();
  /** @returns what the work answers, null when it was refused */
  async function attempt<T>(work: (key: string) => Promise<T>): Promise<T | null> {
    busy.value = true;
    problem.value = null;
    try {
      const done = await work(key);
      key = newKey();
      return done;
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      if (error.code !== 'offline') key = newKey();
      problem.value = error;
      return null;
    } finally {
      busy.value = false;
    }
  }
  const wrong = (path: string): string | undefined => problem.value?.errors.find((error) => error.path === path || error.path.startsWith(`${path}/`))?.message;
  return { busy, problem, attempt, wrong };
}
