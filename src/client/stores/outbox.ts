import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import { putReadings } from '#api/readings';
import type { Reply } from '#api/route';
import { call, CallProblem } from '../lib/call.ts';
import { openOutbox, type Outbox, type Parcel } from '../lib/outbox.ts';
import { useSession } from './session.ts';

/** One draft of the grid, as its page understands it. */
export type Typed = Record<string, unknown>;
export type Sent = { parcel: Parcel<Typed>; reply?: Reply<typeof putReadings>; problem?: CallProblem };

/** Figures typed here that the server does not have yet: kept, and sent in order when it can be reached. */
export const useOutbox = defineStore('outbox', () => {
  const session = useSession();
  const outbox = computed<Outbox<Typed> | null>(() => (session.account ? openOutbox<Typed>(localStorage, session.account.id) : null));
  const [unsent, waiting] = [ref(0), ref(0)];
  /** The parcel dealt with last, for the page that shows its cells. */
  const last = shallowRef<Sent | null>(null);
  let sending: Promise<Sent | null> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function count(): void {
    unsent.value = outbox.value?.count() ?? 0;
    waiting.value = outbox.value?.parcels().reduce((sum, { body }) => sum + body.length, 0) ?? 0;
  }
  function keepDrafts(period: string, drafts: Record<string, Typed>): void {
    outbox.value?.keepDrafts(period, drafts);
    count();
  }

  async function sendFirst(box: Outbox<Typed>): Promise<Sent | null> {
    const parcel = box.parcels()[0];
    if (!parcel) return null;
    try {
      const reply = await call(putReadings, { body: parcel.body, query: { asOf: parcel.period, ...(parcel.reason ? { reason: parcel.reason } : {}) }, key: parcel.key });
      box.arrived(parcel);
      return { parcel, reply };
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      // No answer, or one from something between: it may have arrived, and is sent again with the same key.
      if (error.code !== 'offline' && error.status !== 401 && error.status < 500) box.drop(parcel.key);
      return { parcel, problem: error };
    }
  }
  /** Sends what waits, the oldest first, until something is refused or the line is gone. Answers the last one dealt with. */
  async function drain(): Promise<Sent | null> {
    const box = outbox.value;
    if (!box || session.ended) return null;
    sending ??= (async () => {
      let done: Sent | null = null;
      for (let next = await sendFirst(box); next; next = next.problem ? null : await sendFirst(box)) {
        done = next;
        last.value = next;
      }
      return done;
    })().finally(() => {
      sending = null;
      count();
      clearTimeout(timer);
      if (waiting.value > 0) timer = setTimeout(() => { void drain(); }, 15_000);
    });
    return sending;
  }
  async function post(parcel: Parcel<Typed>): Promise<Sent | null> {
    await sending;
    outbox.value?.add(parcel);
    count();
    return drain();
  }

  addEventListener('online', () => { void drain(); });
  addEventListener('storage', count);
  watch(() => [session.account?.id, session.ended], () => {
    count();
    if (waiting.value > 0) void drain();
  }, { immediate: true });
  return { unsent, waiting, last, drafts: (period: string) => outbox.value?.drafts(period) ?? {}, keepDrafts, post, drain };
});
