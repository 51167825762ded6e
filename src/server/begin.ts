import { randomInt } from 'node:crypto';
import type { Auth } from './auth/auth.ts';
import { isLocal } from './config.ts';
import { loadSample } from './load-sample.ts';
import type { Database } from './store/open.ts';

export interface Beginning { sample: boolean; setupCode: string | null }

/** No letters or digits that are mistaken for each other when read from a screen. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const newCode = (): string => Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('').replace(/(.{4})/, '$1-');

/**
 * Decides at the start what the store is: the sample, or an organisation's own.
 * @throws Error when a store with the sample is asked to go without it or to be seen from other machines
 */
export async function begin(database: Database, auth: Auth, { sample, host }: { sample: boolean; host: string }, now: Date): Promise<Beginning> {
  const found = await database.read.selectFrom('meta').select('value').where('name', '=', 'store').executeTakeFirst();
  const kind = found?.value ?? (sample ? 'sample' : 'own');
  if (kind === 'sample') {
    const afresh = 'To begin afresh, stop, point DATA_DIR (or DATABASE_URL) at an empty place, and start with SAMPLE=off.';
    if (!sample) throw new Error(`This store holds the sample, so SAMPLE=off is refused. ${afresh}`);
    if (!isLocal(host)) throw new Error(`This store holds the sample with its known passwords, so HOST=${host} is refused. ${afresh}`);
    if (!found) await loadSample(database, auth, now);
  }
  if (!found) await database.write.insertInto('meta').values({ name: 'store', value: kind }).execute();
  const anybody = await database.read.selectFrom('account').select('id').limit(1).executeTakeFirst();
  return { sample: kind === 'sample', setupCode: anybody ? null : newCode() };
}
