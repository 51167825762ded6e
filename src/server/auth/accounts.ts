import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { dayAfter } from '#domain/period';
import type { AccountBody } from '#api/accounts';
import type { Role } from '#api/route';
import type { Account } from '#api/session';
import { dayOf } from '#texts/format';
import { Refusal, badField } from '../problems.ts';
import { appendChanges, type Act } from '../store/changes.ts';
import type { Database, Read, Write } from '../store/open.ts';
import type { AccountTable } from '../store/tables.ts';
import { inwardEmail, type Auth } from './auth.ts';

export type StoredAccount = AccountBody & { id: string; version: number };

export function toAccount(row: AccountTable): StoredAccount {
  return {
    id: row.id, version: row.version, username: row.username, name: row.name,
    roles: JSON.parse(row.roles) as Role[], offices: JSON.parse(row.offices) as AccountBody['offices'],
    ...(row.disabled === 1 ? { disabled: true } : {}), ...(row.email === null ? {} : { email: row.email }),
  };
}

const toRow = (account: StoredAccount, language: string): AccountTable => ({
  id: account.id, version: account.version, username: account.username, name: account.name,
  roles: JSON.stringify(account.roles), offices: JSON.stringify(account.offices), language, disabled: account.disabled ? 1 : 0, email: account.email ?? null,
});

/** The person as the screens need them; offices are those of `day`. */
export function publicAccount(row: AccountTable, day: string): Account {
  const { id, username, name, roles, offices } = toAccount(row);
  return {
    id, username, name, roles, language: row.language === 'en' ? 'en' : 'vi',
    officeIds: offices.filter(({ from, to }) => (!from || from <= day) && (!to || day <= to)).map(({ officeId }) => officeId),
  };
}

export { dayOf };

const headersOf = (headers: IncomingHttpHeaders): Headers => {
  const copy = new Headers();
  if (headers.cookie) copy.set('cookie', headers.cookie);
  return copy;
};

/** Who sends this request, null when nobody is signed in or the account is closed. */
export async function accountOf(
  { auth, database, now }: { auth: Auth; database: Database; now: () => Date }, headers: IncomingHttpHeaders,
): Promise<Account | null> {
  if (!headers.cookie?.includes('resolution-tracker')) return null;
  const session = await auth.api.getSession({ headers: headersOf(headers) });
  if (!session) return null;
  const row = await findAccount(database.read, session.user.username ?? '');
  return row && row.disabled === 0 ? publicAccount(row, dayOf(now())) : null;
}

/** A person by the name they sign in with, which never changes and ties our account to the auth library's. */
export const findAccount = (read: Read | Write, username: string): Promise<AccountTable | undefined> =>
  read.selectFrom('account').selectAll().where('username', '=', username).executeTakeFirst();

/** Everyone who can sign in on a day, with the offices of that day and the address for reminders. */
export async function activePeople(read: Read | Write, day: string): Promise<(Account & { email: string | null })[]> {
  const rows = await read.selectFrom('account').selectAll().where('disabled', '=', 0).orderBy('username').execute();
  return rows.map((row) => ({ ...publicAccount(row, day), email: row.email }));
}

export async function listAccounts(read: Read): Promise<StoredAccount[]> {
  return (await read.selectFrom('account').selectAll().orderBy('username').execute()).map(toAccount);
}

async function checkOffices(database: Database, account: AccountBody): Promise<void> {
  for (const [index, { officeId }] of account.offices.entries()) {
    const office = await database.read.selectFrom('document').select('id').where('id', '=', officeId).where('kind', '=', 'office').executeTakeFirst();
    if (!office) throw badField(`offices/${index}/officeId`, 'pointsToNothing', { id: officeId });
  }
}

/**
 * Adds a person with a first password.
 * @param act null for the first administrator, who belongs to the installation and not to what it records
 * @throws Refusal when the name is taken
 */
export async function createAccount(auth: Auth, database: Database, act: Act | null, body: AccountBody, password: string): Promise<StoredAccount> {
  await checkOffices(database, body);
  if (await findAccount(database.read, body.username)) throw badField('username', 'taken');
  await setPassword(auth, body, password);
  const account: StoredAccount = { id: randomUUID(), version: 1, ...body };
  await database.transact(async (tx) => {
    await tx.insertInto('account').values(toRow(account, 'vi')).execute();
    if (act) await appendChanges(tx, act, [{ subject: `account:${body.username}`, before: null, after: body }]);
  });
  return account;
}

/** Sets a password, for the first time or anew, and ends the person's sessions. */
export async function setPassword(auth: Auth, { username, name }: { username: string; name: string }, password: string): Promise<void> {
  const context = await auth.$context;
  const known = await context.internalAdapter.findUserByEmail(inwardEmail(username));
  if (!known) {
    await auth.api.signUpEmail({ body: { email: inwardEmail(username), username, name, password } });
    return;
  }
  await context.internalAdapter.updatePassword(known.user.id, await context.password.hash(password));
  await context.internalAdapter.deleteUserSessions(known.user.id);
}

async function leavesAdministrator(tx: Write, id: string): Promise<boolean> {
  const others = await tx.selectFrom('account').selectAll().where('id', '!=', id).where('disabled', '=', 0).execute();
  return others.some((row) => toAccount(row).roles.includes('administrator'));
}

/** Changes a person's name, roles and offices over the version seen; the last administrator cannot be taken away. */
export async function updateAccount(database: Database, act: Act, id: string, seen: number, body: AccountBody): Promise<StoredAccount> {
  await checkOffices(database, body);
  return database.transact(async (tx) => {
    const row = await tx.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw new Refusal(404, 'notFound', { params: { kind: 'account', id } });
    const before = toAccount(row);
    if (before.version !== seen) throw new Refusal(409, 'stale', { current: before });
    if (before.username !== body.username) throw badField('username', 'fixed');
    const keeps = !body.disabled && body.roles.includes('administrator');
    if (!keeps && before.roles.includes('administrator') && !await leavesAdministrator(tx, id)) throw badField('roles', 'lastAdministrator');
    const account: StoredAccount = { ...body, id, version: seen + 1 };
    await tx.updateTable('account').set(toRow(account, row.language)).where('id', '=', id).execute();
    const { id: _id, version: _version, ...was } = before;
    await appendChanges(tx, act, [{ subject: `account:${body.username}`, before: was, after: body }]);
    return account;
  });
}

/** How many officers can sign in and report for each office on a day. */
export async function officersOn(read: Read | Write, day: string): Promise<Map<string, number>> {
  const people = new Map<string, number>();
  for (const row of await read.selectFrom('account').selectAll().execute()) {
    const { roles, offices, disabled } = toAccount(row);
    if (disabled || !roles.includes('officer')) continue;
    for (const { officeId, from, to } of offices) {
      if ((from ?? '') <= day && day <= (to ?? '9999')) people.set(officeId, (people.get(officeId) ?? 0) + 1);
    }
  }
  return people;
}

/** Officers who report for an office after the day on which it ends. @param ending the last day of each office that ends */
export async function officersOf(read: Read | Write, ending: ReadonlyMap<string, string>): Promise<StoredAccount[]> {
  const all = (await read.selectFrom('account').selectAll().orderBy('username').execute()).map(toAccount);
  return all.filter(({ roles, offices }) => roles.includes('officer')
    && offices.some(({ officeId, to }) => { const until = ending.get(officeId); return until !== undefined && (to ?? '9999') > until; }));
}

/** Gives officers of offices that end those that continue them, from the day after; what they had stays as it was. */
export async function giveOffices(tx: Write, act: Act, endings: { officeId: string; until: string; into: string[] }[]): Promise<void> {
  const byOffice = new Map(endings.map((one) => [one.officeId, one]));
  const changes = [];
  for (const account of await officersOf(tx, new Map(endings.map(({ officeId, until }) => [officeId, until])))) {
    const more = account.offices.flatMap(({ officeId, to }) => {
      const ending = byOffice.get(officeId);
      return !ending || (to ?? '9999') <= ending.until ? [] : ending.into.map((id) => ({ officeId: id, from: dayAfter(ending.until), ...(to === undefined ? {} : { to }) }));
    });
    const fresh = [...new Map(more.map((one) => [one.officeId, one])).values()].filter((one) => !account.offices.some(({ officeId, to }) => officeId === one.officeId && to === undefined));
    if (fresh.length === 0) continue;
    const { id, version, ...was } = account;
    const becomes = { ...was, offices: [...account.offices, ...fresh] };
    await tx.updateTable('account').set({ offices: JSON.stringify(becomes.offices), version: version + 1 }).where('id', '=', id).execute();
    changes.push({ subject: `account:${account.username}`, before: was, after: becomes });
  }
  if (changes.length > 0) await appendChanges(tx, act, changes);
}
