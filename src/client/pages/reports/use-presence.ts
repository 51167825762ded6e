import { onScopeDispose, ref } from 'vue';
import { getPresence, putPresence, type Present } from '#api/reports';
import { call } from '../../lib/call.ts';
import { onNear } from '../../lib/live.ts';

/** How often a writer says where they are, and how soon a move is told: passing through parts tells nothing. */
const [beatMs, settleMs] = [25_000, 400];

/** Who else is on a draft and on which part; whoever writes says the same of themselves. A line that is lost only makes it older. */
export function usePresence(id: string, writes: boolean) {
  const people = ref<Present[]>([]);
  let part: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  async function ask(work: () => Promise<{ people: Present[] }>): Promise<void> {
    const answer = await work().catch(() => null);
    if (answer && !ended) people.value = answer.people;
  }
  const look = (): Promise<void> => ask(() => call(getPresence, { params: { id } }));
  const say = (leaves = false): Promise<void> => (writes ? ask(() => call(putPresence, { params: { id }, body: { part, ...(leaves ? { leaves } : {}) } })) : look());
  function at(key: string | null): void {
    if (key === part) return;
    part = key;
    clearTimeout(timer);
    timer = setTimeout(() => { void say(); }, settleMs);
  }
  const beat = setInterval(() => { void say(); }, beatMs);
  const stop = onNear((subject) => { if (subject === `report:${id}`) void look(); });
  const leave = (): void => { void say(true); };
  addEventListener('pagehide', leave);
  void say();
  onScopeDispose(() => {
    ended = true;
    clearTimeout(timer);
    clearInterval(beat);
    stop();
    removeEventListener('pagehide', leave);
    if (writes) leave();
  });
  return { people, at };
}
