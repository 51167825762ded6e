import { ref } from 'vue';
import { CallProblem, newKey } from './call.ts';

/**
 * One act of a person towards the server: busy while it goes on, told when it is refused. A key stands for one intention:
 * a second press after a lost line does nothing twice.
 */
export function useAct() {
  const [busy, problem] = [ref(false), ref<CallProblem | null>(null)];
  let key = newKey();
  /** Answers what the work gives, null when it was refused. */
  async function act<T>(work: (key: string) => Promise<T>): Promise<T | null> {
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
  return { busy, problem, act };
}
