import { ref } from 'vue';
import { postOfficeActs, type ActsTold } from '#api/office-acts';
import type { Body } from '#api/route';
import { call, CallProblem, newKey } from '../../lib/call.ts';

type ActsBody = Body<typeof postOfficeActs>;

/** Previews acts and does them; a refusal is told field by field. */
export function useActs() {
  const [busy, problem, told] = [ref(false), ref<CallProblem | null>(null), ref<ActsTold | null>(null)];
  // One key for one intention: a second press after a lost line does not do it twice.
  let key = newKey();
  async function send(body: ActsBody, preview: boolean): Promise<ActsTold | null> {
    [busy.value, problem.value] = [true, null];
    try {
      const reply = await call(postOfficeActs, { body, key, ...(preview ? { query: { preview: '1' as const } } : {}) });
      if (preview) told.value = reply;
      return reply;
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      if (error.code !== 'offline') key = newKey();
      problem.value = error;
      return null;
    } finally {
      busy.value = false;
    }
  }
  return { busy, problem, told, preview: (body: ActsBody) => send(body, true), act: (body: ActsBody) => send(body, false) };
}
