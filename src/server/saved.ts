import { randomUUID } from 'node:crypto';
import { Refusal, badField } from './problems.ts';
import { canonical } from './store/canonical.ts';
import type { Read, Write } from './store/open.ts';

/** What a person keeps for themselves, of which there may be several: it is no change of the work and not in the log. */
export interface Shelf { kind: 'view' | 'presentation'; most: number }
interface Named { name: string }

/** Everything of a kind that one person has kept, by name. */
export async function savedOf<T extends Named>(read: Read | Write, account: string, { kind }: Shelf): Promise<(T & { id: string })[]> {
  const rows = await read.selectFrom('saved').select(['id', 'body']).where('account', '=', account).where('kind', '=', kind).execute();
  return rows.map(({ id, body }) => ({ id, ...JSON.parse(body) as T })).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** Keeps something under a name, over `id` where that is given. @throws Refusal 404 for another's, 400 for no name or too many */
export async function keepSaved<T extends Named>(tx: Write, account: string, shelf: Shelf, body: T, time: string, id?: string): Promise<T & { id: string }> {
  if (body.name.trim() === '') throw badField('name', 'needed');
  const own = await savedOf<T>(tx, account, shelf);
  if (id !== undefined && !own.some((one) => one.id === id)) throw new Refusal(404, 'notFound');
  if (id === undefined && own.length >= shelf.most) throw badField('name', 'tooMany', { most: shelf.most });
  const row = { body: canonical(body), time };
  const kept = { ...body, id: id ?? randomUUID() };
  await (id === undefined ? tx.insertInto('saved').values({ id: kept.id, account, kind: shelf.kind, ...row }).execute() : tx.updateTable('saved').set(row).where('id', '=', id).execute());
  return kept;
}

/** @throws Refusal 404 for what is not there or is another's */
export async function forgetSaved(tx: Write, account: string, shelf: Shelf, id: string): Promise<void> {
  if (!(await savedOf(tx, account, shelf)).some((one) => one.id === id)) throw new Refusal(404, 'notFound');
  await tx.deleteFrom('saved').where('id', '=', id).execute();
}
