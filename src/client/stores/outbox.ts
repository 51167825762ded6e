import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import { putReadings } from '#api/readings';
import type { Reply } from '#api/route';
import { call, CallProblem } from '../lib/call.ts';
import { leftOf, openOutbox, type Outbox, type Parcel, type Refused } from '../lib/outbox.ts';
import { openShelf } from '../lib/shelf.ts';
import { useSession } from './session.ts';

/** One draft of the grid, as its page understands it. */
export type Typed = Record<string, unknown>;
export type Sent = { parcel: Parcel<Typed>; reply?: Reply<typeof putReadings>; problem?: CallProblem };

/** A line that says nothing for so long is lost; the save is sent again with the same key. */
const patience = 60_000;
const waits = [2000, 4000, 8000, 15_000];
/** Whether a parcel may have arrived, or could still arrive in this person's name. */
const mayArrive = ({ code, status }: CallProblem): boolean => code === 'offline' || code === 'otherAccount' || status === 401 || status >= 500;
const sentOf = ({ parcel, problem }: Refused<Typed>): Sent => ({ parcel, problem: new CallProblem(problem) });

/** One tab of the browser sends at a time, so that saves arrive in their order. Where locks are missing the keys keep each save single. */
const inTurn = <T>(account: string, work: () => Promise<T>): Promise<T> =>
  (navigator.locks as LockManager | undefined)?.request(`gui ${account}`, work) as Promise<T> | undefined ?? work();

async function sendFirst(box: Outbox<Typed>, shown: () => string): Promise<Sent | null> {
  const parcel = box.parcels()[0];
  if (!parcel) return null;
  const signal = AbortSignal.timeout(patience);
  try {
    const query = { asOf: parcel.period, ...(parcel.reason ? { reason: parcel.reason } : {}) };
    const reply = await call(putReadings, { body: parcel.body, query, key: parcel.key, as: box.account, signal });
    box.arrived(parcel);
    return { parcel, reply };
  } catch (error) {
    if (!(error instanceof CallProblem) && !signal.aborted) throw error;
    const problem = error instanceof CallProblem ? error : new CallProblem({ code: 'offline' });
    if (!mayArrive(problem)) box.drop(parcel, shown() === parcel.period ? null : { ...problem, detail: problem.message });
    return { parcel, problem };
  }
}

/** Figures typed here that the server does not have yet: kept, and sent in order when it can be reached. */
export const useOutbox = defineStore('outbox', () => {
  const session = useSession();
  const shelf = openShelf(() => localStorage);
  const outbox = computed<Outbox<Typed> | null>(() => (session.account ? openOutbox<Typed>(shelf, session.account.id) : null));
  const [unsent, waiting, full] = [ref(0), ref(0), ref(false)];
  /** Which cells wait to be sent. */
  const waitingCells = shallowRef(new Set<string>());
  /** What was refused and nobody has seen yet. */
  const refused = shallowRef<Refused<Typed>[]>([]);
  /** The parcel dealt with last, for the page that shows its cells. */
  const last = shallowRef<Sent | null>(null);
  /** Counts what other tabs typed or sent. */
  const elsewhere = ref(0);
  let shown = '';
  let sending: Promise<Sent | null> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  function count(): void {
    unsent.value = outbox.value?.count() ?? 0;
    const parcels = outbox.value?.parcels() ?? [];
    waiting.value = parcels.reduce((sum, { body }) => sum + body.length, 0);
    waitingCells.value = new Set(parcels.flatMap(({ drafts }) => Object.keys(drafts)));
    refused.value = outbox.value?.refused() ?? [];
    full.value = shelf.lost();
  }
  function keepDrafts(drafts: Record<string, Typed>): void {
    outbox.value?.keepDrafts(drafts);
    count();
  }
  function become(drafts: Map<string, Typed>, next: Record<string, Typed>): void {
    for (const cell of drafts.keys()) if (!(cell in next)) drafts.delete(cell);
    for (const [cell, draft] of Object.entries(next)) if (JSON.stringify(drafts.get(cell)) !== JSON.stringify(draft)) drafts.set(cell, draft);
  }
  /** Brings a page's drafts up to date with what this tab and others keep. */
  function adopt(drafts: Map<string, Typed>): void {
    keepDrafts(Object.fromEntries(drafts));
    become(drafts, outbox.value?.drafts() ?? {});
  }
  /** Empties a page's drafts of what has arrived. */
  function settle(parcel: Parcel<Typed>, drafts: Map<string, Typed>): void {
    become(drafts, leftOf(Object.fromEntries(drafts), parcel));
    adopt(drafts);
  }
  /** Says which period's page is on the screen ("" for none). Answers what was refused of them unseen. */
  function show(period: string): Sent[] {
    shown = period;
    const unseen = outbox.value?.takeRefused(period).map(sentOf) ?? [];
    count();
    return unseen;
  }

  /** Sends what waits, the oldest first, until the line is gone. Answers the last one dealt with. */
  async function drain(): Promise<Sent | null> {
    const box = outbox.value;
    if (!box || session.away) return null;
    sending ??= inTurn(box.account, async () => {
      let done: Sent | null = null;
      for (let next = await sendFirst(box, () => shown); next; next = next.problem && mayArrive(next.problem) ? null : await sendFirst(box, () => shown)) {
        done = next;
        last.value = next;
        tries = next.problem && mayArrive(next.problem) ? tries + 1 : 0;
        count();
      }
      return done;
    }).finally(() => {
      sending = null;
      count();
      clearTimeout(timer);
      if (waiting.value > 0) timer = setTimeout(() => { void drain(); }, waits[Math.min(tries, waits.length) - 1] ?? waits[0]);
    });
    return sending;
  }
  async function post(parcel: Parcel<Typed>): Promise<Sent | null> {
    outbox.value?.add(parcel);
    count();
    await sending;
    return drain();
  }

  addEventListener('online', () => { void drain(); });
  addEventListener('storage', () => {
    elsewhere.value += 1;
    for (const sent of shown ? show(shown) : []) last.value = sent;
    count();
  });
  addEventListener('beforeunload', (event) => { if (full.value && unsent.value > 0) event.preventDefault(); });
  watch(() => [session.account?.id, session.away, session.keptAt], () => {
    count();
    if (waiting.value > 0) void drain();
  }, { immediate: true });
  return { unsent, waiting, waitingCells, full, refused, last, elsewhere, drafts: () => outbox.value?.drafts() ?? {}, keepDrafts, adopt, settle, show, post, drain };
});
