import { randomUUID } from 'node:crypto';
import type { View } from '#api/search';
import { Refusal, badField } from './problems.ts';
import { canonical } from './store/canonical.ts';
import type { Read, Write } from './store/open.ts';

/** As many views as still find their place in a list. */
export const mostViews = 100;
const kind = 'view';

export async function viewsOf(read: Read | Write, account: string): Promise<View[]> {
  const rows = await read.selectFrom('saved').select(['id', 'body']).where('account', '=', account).where('kind', '=', kind).execute();
  return rows.map(({ id, body }) => ({ id, ...JSON.parse(body) as { name: string; path: string } })).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** Saves an address under a name; the same name takes the place of the former. @throws Refusal 400 when there are too many, or the name says nothing */
export async function saveView(tx: Write, account: string, { name, path }: { name: string; path: string }, time: string): Promise<View> {
  const called = name.trim();
  if (called === '') throw badField('name', 'needed');
  const own = await viewsOf(tx, account);
  const known = own.find((one) => one.name === called);
  if (!known && own.length >= mostViews) throw badField('name', 'tooMany', { most: mostViews });
  const view = { id: known?.id ?? randomUUID(), name: called, path };
  const row = { body: canonical({ name: called, path }), time };
  await (known ? tx.updateTable('saved').set(row).where('id', '=', known.id).execute() : tx.insertInto('saved').values({ id: view.id, account, kind, ...row }).execute());
  return view;
}

/** @throws Refusal 404 for what is not there or is another's */
export async function forgetView(tx: Write, account: string, id: string): Promise<void> {
  if (!(await viewsOf(tx, account)).some((one) => one.id === id)) throw new Refusal(404, 'notFound');
  await tx.deleteFrom('saved').where('id', '=', id).execute();
}
