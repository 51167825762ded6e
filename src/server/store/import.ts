import { createHash, randomUUID } from 'node:crypto';
import { Refusal, badField } from '../problems.ts';
import { canonical } from './canonical.ts';
import type { ExportFile } from './import-check.ts';
import type { Write } from './open.ts';
import { toRow } from './readings.ts';

const textOf = (value: unknown): string | null => (value === null ? null : canonical(value));

/** Rows at a time: well under the engines' limits of values in one statement. */
const batch = 500;

async function inBatches<T>(rows: T[], insert: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += batch) await insert(rows.slice(at, at + batch));
}

/** @throws Refusal 409 unless the store is without documents, readings and changes */
export async function mustBeEmpty(tx: Write): Promise<void> {
  for (const table of ['document', 'reading', 'change'] as const) {
    const { count } = await tx.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    if (Number(count) > 0) throw new Refusal(409, 'notEmpty');
  }
}

async function people(tx: Write, file: ExportFile): Promise<void> {
  for (const { username, name, roles, offices, language, disabled, version, email } of file.people) {
    const row = { username, name, version, email: email ?? null, roles: JSON.stringify(roles), offices: JSON.stringify(offices), language, disabled: Number(disabled) };
    const known = await tx.selectFrom('account').select('id').where('username', '=', username).executeTakeFirst();
    if (known) await tx.updateTable('account').set(row).where('id', '=', known.id).execute();
    else await tx.insertInto('account').values({ id: randomUUID(), ...row }).execute();
  }
  const left = await tx.selectFrom('account').select('id').where('disabled', '=', 0).where('roles', 'like', '%"administrator"%')
    .where('username', 'in', tx.selectFrom('auth_user').select('username').$castTo<{ username: string }>()).execute();
  if (left.length === 0) throw badField('people', 'lastAdministrator');
}

/** Puts a checked export into an empty store, with the changes that it carries and none of its own. */
export async function importAll(tx: Write, file: ExportFile): Promise<void> {
  await mustBeEmpty(tx);
  await inBatches(file.documents, (some) => tx.insertInto('document').values(some.map(({ id, kind, version, body, author, time }) => ({
    id, kind, version, author, time, body: canonical(body),
    resolution_id: kind === 'resolution' ? id : (body as { resolutionId?: string }).resolutionId ?? null,
  }))).execute());
  await inBatches(file.links, (some) => tx.insertInto('link').values(some.map(({ from, role, to }) => ({ from_id: from, role, to_id: to }))).execute());
  await inBatches(file.readings, (some) => tx.insertInto('reading').values(some.map(toRow)).execute());
  await inBatches(file.changes, (some) => tx.insertInto('change').values(some.map((line) => ({
    ...line, before: textOf(line.before), after: textOf(line.after),
  }))).execute());
  for (const [index, { hash, type, content }] of file.files.entries()) {
    const bytes = Buffer.from(content, 'base64');
    if (createHash('sha256').update(bytes).digest('hex') !== hash) throw badField(`files/${index}/content`, 'otherContent');
    await tx.insertInto('file').values({ hash, type, size: bytes.length, content: bytes }).execute();
  }
  await people(tx, file);
}
