import { defineStore } from 'pinia';
import { computed, ref, watch } from 'vue';
import { deleteSession, getSession, postSession, postSetup, type Account } from '#api/session';
import type { Body, Reply, Role } from '#api/route';
import { call, callAs, CallProblem, onOther, onUnknown } from '../lib/call.ts';
import { forgetKept, keepSession, keptSession } from '../lib/kept.ts';
import { catchUp, follow, unfollow } from '../lib/live.ts';
import { openTabs } from '../lib/tabs.ts';
import { usePeriod } from './period.ts';

/** Who is signed in. The cookie is shared by all tabs of the browser; what this tab shows and sends stays its own person's. */
export const useSession = defineStore('session', () => {
  const account = ref<Account | null>(null);
  const sample = ref(false);
  const organisation = ref('');
  const asked = ref(false);
  /** The server no longer knows this person; what is on the screen stays until they have signed in again. */
  const ended = ref(false);
  /** Who has signed in in another tab meanwhile, in place of this tab's person. */
  const other = ref<Account | null>(null);
  /** Nothing leaves in this person's name. */
  const away = computed(() => ended.value || other.value !== null);
  /** Since when the page goes on with what was kept of the last visit, without the server. */
  const keptAt = ref<string | null>(null);
  /** Why nothing can be shown at all. */
  const unreachable = ref<CallProblem | null>(null);
  const tabs = openTabs((id) => {
    asked.value = false;
    if (account.value && (id !== account.value.id || away.value)) void restore();
  });
  onUnknown(() => {
    if (!account.value) return;
    [ended.value, other.value, keptAt.value] = [true, null, null];
    unfollow();
  });
  onOther(() => { void look(); });

  function show(found: { account: Account; sample: boolean; organisation: string }): void {
    account.value = found.account;
    sample.value = found.sample;
    organisation.value = found.organisation;
    callAs(found.account.id);
  }
  /** The person of this tab is signed in. */
  function enter(reply: Reply<typeof getSession>): void {
    const back = away.value || keptAt.value !== null;
    const kept = keptSession();
    show(reply);
    keepSession({ ...kept?.account.id === reply.account.id ? kept : {}, ...reply });
    void forgetKept(reply.account.id);
    asked.value = true;
    [ended.value, other.value, keptAt.value] = [false, null, null];
    follow();
    if (back) catchUp();
  }
  /** Asks the server who is signed in in this browser. */
  async function look(): Promise<void> {
    const reply = await call(getSession, { as: null });
    asked.value = true;
    if (!account.value || account.value.id === reply.account.id) enter(reply);
    else {
      [other.value, ended.value, keptAt.value] = [reply.account, false, null];
      unfollow();
    }
  }
  /** Asks the server who is signed in: once, and again after something else was heard. */
  async function restore(): Promise<void> {
    if (asked.value && !away.value) return;
    try {
      await look();
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      asked.value = error.status === 401;
      if (asked.value) void forgetKept();
      else if (!account.value) unreachable.value = error;
    }
  }
  /** Goes on with what was kept of the last visit, when the server cannot be reached. Answers whether something was. */
  function goOn(): boolean {
    const kept = keptSession();
    if (!kept || unreachable.value?.code !== 'offline') return false;
    show(kept);
    [keptAt.value, unreachable.value] = [kept.at, null];
    const period = usePeriod();
    period.asOf ??= kept.asOf ?? null;
    if (period.periods.length === 0) period.periods = kept.periods ?? [];
    return true;
  }
  let asking: ReturnType<typeof setInterval> | undefined;
  watch(keptAt, (at) => {
    clearInterval(asking);
    if (at !== null) asking = setInterval(() => { void restore(); }, 5000);
  });
  addEventListener('online', () => { if (keptAt.value !== null) void restore(); });
  async function signIn(username: string, password: string): Promise<void> {
    const before = account.value?.id;
    const reply = await call(postSession, { body: { username, password } });
    enter(reply);
    tabs.say(reply.account.id);
    // A new page: nothing that another person saw stays in memory.
    if (before !== undefined && before !== reply.account.id) location.assign(document.baseURI);
  }
  async function setUp(body: Body<typeof postSetup>): Promise<void> {
    enter(await call(postSetup, { body }));
  }
  async function signOut(): Promise<void> {
    // Whom the server does not know any more is out already; another person's sign-in is theirs to end.
    if (!other.value) await call(deleteSession, {}).catch((error: unknown) => { if (!ended.value) throw error; });
    unfollow();
    await forgetKept(other.value?.id);
    if (!other.value) tabs.say(null);
    account.value = null;
    callAs(null);
  }
  const has = (...roles: Role[]): boolean => roles.some((role) => account.value?.roles.includes(role));
  const specialist = computed(() => has('specialist'));
  return { account, sample, organisation, ended, other, away, keptAt, unreachable, restore, goOn, signIn, setUp, signOut, has, specialist };
});
