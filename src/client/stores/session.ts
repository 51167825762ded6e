import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { deleteSession, getSession, postSession, postSetup, type Account } from '#api/session';
import type { Body, Reply, Role } from '#api/route';
import { call, CallProblem } from '../lib/call.ts';
import { follow, unfollow } from '../lib/live.ts';

/** Who is signed in. */
export const useSession = defineStore('session', () => {
  const account = ref<Account | null>(null);
  const sample = ref(false);
  const organisation = ref('');
  const asked = ref(false);

  function enter(reply: Reply<typeof getSession>): void {
    account.value = reply.account;
    sample.value = reply.sample;
    organisation.value = reply.organisation;
    asked.value = true;
    follow();
  }
  /** Asks the server once whether somebody is signed in already. */
  async function restore(): Promise<void> {
    if (asked.value) return;
    try {
      enter(await call(getSession, {}));
    } catch (error) {
      if (!(error instanceof CallProblem && error.status === 401)) throw error;
      asked.value = true;
    }
  }
  async function signIn(username: string, password: string): Promise<void> {
    enter(await call(postSession, { body: { username, password } }));
  }
  async function setUp(body: Body<typeof postSetup>): Promise<void> {
    enter(await call(postSetup, { body }));
  }
  async function signOut(): Promise<void> {
    await call(deleteSession, {});
    unfollow();
    account.value = null;
  }
  const has = (...roles: Role[]): boolean => roles.some((role) => account.value?.roles.includes(role));
  const specialist = computed(() => has('specialist'));
  return { account, sample, organisation, restore, signIn, setUp, signOut, has, specialist };
});
