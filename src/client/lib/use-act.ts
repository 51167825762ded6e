import { ref } from 'vue';
import { CallProblem, newKey } from './call.ts';

/** One act at a time, told while it goes and when it is refused. One key for one intention: a second press after a lost line does not do it twice. */
export function useAct() {
  const busy = ref(false);
  const problem = ref<CallProblem | null>(null);
  let key = newKey();

  /** Answers null when the act was refused or did not arrive. */
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
