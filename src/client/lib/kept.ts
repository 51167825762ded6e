import type { Account } from '#api/session';
import { addressOf, CallProblem } from './call.ts';

/** Who was signed in when the server could last be asked, and the periods that could be chosen: enough to open a page without a network. */
export interface KeptSession { account: Account; sample: boolean; organisation: string; until: number; at: string; asOf?: string | null; periods?: string[]; entry?: Record<string, string> }

const name = 'phien';
/** As long as the server itself remembers a sign-in. */
const life = 7 * 24 * 60 * 60 * 1000;

export function keepSession(session: Omit<KeptSession, 'until' | 'at'>): void {
  try { localStorage.setItem(name, JSON.stringify({ ...session, at: new Date().toISOString(), until: Date.now() + life })); } catch { /* nothing opens without a network then */ }
}
/** What is kept of the last sign-in, null when there is none or it is too old. */
export function keptSession(): KeptSession | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as KeptSession | null;
    return kept && kept.until > Date.now() ? kept : null;
  } catch {
    return null;
  }
}
/** Remembers the periods with the sign-in. */
export function keepPeriods(asOf: string | null, periods: string[]): void {
  const kept = keptSession();
  if (kept) keepSession({ ...kept, asOf, periods });
}

/** Remembers which cells were looked at last, as the address of their page says it. */
export function keepPlace(entry: Record<string, string>): void {
  const kept = keptSession();
  if (kept) keepSession({ ...kept, entry });
}

const prefix = 'bang ';
const most = 8;
/** Where the browser keeps answers; missing over plain HTTP from another machine, where no page opens without a network anyway. */
const shelves = (): CacheStorage | undefined => (globalThis as { caches?: CacheStorage }).caches;

/** An answer for one account: the server's, kept for the day it cannot be reached, or the one kept last. */
export async function keptAnswer<T>(account: string, path: string, query: Record<string, unknown>, ask: () => Promise<T>): Promise<T> {
  const address = addressOf(path, {}, query);
  const shelf = await shelves()?.open(prefix + account).catch(() => undefined);
  try {
    const answer = await ask();
    if (shelf) void keep(shelf, address, answer);
    return answer;
  } catch (error) {
    const found = error instanceof CallProblem && error.code === 'offline' ? await shelf?.match(address) : undefined;
    if (!found) throw error;
    return await found.json() as T;
  }
}
async function keep(shelf: Cache, address: string, answer: unknown): Promise<void> {
  try {
    await shelf.delete(address);
    await shelf.put(address, new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }));
    for (const old of (await shelf.keys()).slice(0, -most)) await shelf.delete(old);
  } catch { /* a full browser keeps no more of what the server has */ }
}

/** Forgets what was kept of accounts; all of them, or all but one. */
export async function forgetKept(but?: string): Promise<void> {
  if (keptSession()?.account.id !== but || but === undefined) try { localStorage.removeItem(name); } catch { /* nothing was kept */ }
  const all = await shelves()?.keys().catch(() => []) ?? [];
  await Promise.all(all.filter((one) => one.startsWith(prefix) && one !== `${prefix}${but ?? ''}`).map((one) => shelves()?.delete(one)));
}
