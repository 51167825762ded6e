import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { deleteSession, getSession, postSession, postSetup, type Account } from '#api/session';
import type { Body, Reply, Role } from '#api/route';
import { call, CallProblem, onUnknown } from '../lib/call.ts';
import { catchUp, follow, unfollow } from '../lib/live.ts';

/** Who is signed in. */
export const useSession = defineStore('session', () => {
  const account = ref<Account | null>(null);
  const sample = ref(false);
  const organisation = ref('');
  const asked = ref(false);
  /** The server no longer knows this person; what is on the screen stays until they have signed in again. */
  const ended = ref(false);
  /** Why nothing can be shown at all. */
  const unreachable = ref<CallProblem | null>(null);
  onUnknown(() => {
    if (!account.value) return;
    ended.value = true;
    unfollow();
  });

  function enter(reply: Reply<typeof getSession>): void {
    account.value = reply.account;
    sample.value = reply.sample;
    organisation.value = reply.organisation;
    asked.value = true;
    follow();
    if (ended.value) catchUp();
    ended.value = false;
  }
  /** Asks the server who is signed in: once, and again after it has forgotten. */
  async function restore(): Promise<void> {
    if (asked.value && !ended.value) return;
    try {
      enter(await call(getSession, {}));
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      asked.value = error.status === 401;
      if (!asked.value && !account.value) unreachable.value = error;
    }
  }
  async function signIn(username: string, password: string): Promise<void> {
    enter(await call(postSession, { body: { username, password } }));
  }
  async function setUp(body: Body<typeof postSetup>): Promise<void> {
    enter(await call(postSetup, { body }));
  }
  async function signOut(): Promise<void> {
    // Whom the server does not know any more is out already.
    await call(deleteSession, {}).catch((error: unknown) => { if (!ended.value) throw error; });
    unfollow();
    account.value = null;
  }
  const has = (...roles: Role[]): boolean => roles.some((role) => account.value?.roles.includes(role));
  const specialist = computed(() => has('specialist'));
  return { account, sample, organisation, ended, unreachable, restore, signIn, setUp, signOut, has, specialist };
});
