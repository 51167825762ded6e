import { sql } from 'kysely';
import { canonical } from './canonical.ts';
import type { Database, Read, Write } from './open.ts';
import { toReading } from './readings.ts';

/** What an export begins with, so that an import knows what it reads. */
export const exportFormat = 'resolution-tracker/1';

const page = 1000;
const json = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

async function* documents(read: Read | Write): AsyncGenerator<unknown> {
  for (let after = ''; ;) {
    const rows = await read.selectFrom('document').selectAll().where('id', '>', after).orderBy('id').limit(page).execute();
    if (rows.length === 0) return;
    for (const { id, kind, version, body, author, time } of rows) yield { id, kind, version, body: json(body), author, time };
    after = rows.at(-1)?.id ?? after;
  }
}

async function* links(read: Read | Write): AsyncGenerator<unknown> {
  const rows = await read.selectFrom('link').selectAll().orderBy('from_id').orderBy('role').orderBy('to_id').execute();
  for (const row of rows) yield { from: row.from_id, role: row.role, to: row.to_id };
}

async function* readings(read: Read | Write): AsyncGenerator<unknown> {
  for (let after = ''; ;) {
    const next = await read.selectFrom('reading').select('indicator_id').where('indicator_id', '>', after).orderBy('indicator_id').limit(1).executeTakeFirst();
    if (!next) return;
    after = next.indicator_id;
    const rows = await read.selectFrom('reading').selectAll().where('indicator_id', '=', after).orderBy('office_id').orderBy('period').execute();
    for (const row of rows) yield toReading(row);
  }
}

async function* changes(read: Read | Write): AsyncGenerator<unknown> {
  for (let after = 0; ;) {
    const rows = await read.selectFrom('change').selectAll().where('seq', '>', after).orderBy('seq').limit(page).execute();
    if (rows.length === 0) return;
    for (const row of rows) yield { ...row, before: json(row.before), after: json(row.after) };
    after = rows.at(-1)?.seq ?? after;
  }
}

async function* files(read: Read | Write): AsyncGenerator<unknown> {
  const known = await read.selectFrom('file').select('hash').orderBy('hash').execute();
  for (const { hash } of known) {
    const file = await read.selectFrom('file').selectAll().where('hash', '=', hash).executeTakeFirstOrThrow();
    yield { hash, type: file.type, size: file.size, content: Buffer.from(file.content).toString('base64') };
  }
}

/** People whom the log knows, as its author or its subject; whoever only set this installation up belongs to it alone. */
async function* people(read: Read | Write): AsyncGenerator<unknown> {
  const rows = await read.selectFrom('account').selectAll()
    .where((eb) => eb.exists(eb.selectFrom('change').select('seq').where((line) => line.or([
      line('change.account', '=', line.ref('account.username')),
      line('change.subject', '=', sql<string>`'account:' || ${line.ref('account.username')}`),
    ]))))
    .orderBy('username').execute();
  for (const { username, name, roles, offices, language, disabled, email, version } of rows) {
    yield { username, name, roles: json(roles), offices: json(offices), language, disabled: disabled === 1, version, ...(email === null ? {} : { email }) };
  }
}

/** Everything as one JSON document, piece by piece, in fixed order and without a time of its own. */
export async function* exportAll(database: Database): AsyncGenerator<string> {
  const parts = { documents, links, readings, changes, files, people };
  const { read, close } = await database.snapshot();
  try {
    yield `{"format":${JSON.stringify(exportFormat)}`;
    for (const [name, rows] of Object.entries(parts)) {
      yield `,\n${JSON.stringify(name)}:[`;
      let first = true;
      for await (const row of rows(read)) {
        yield `${first ? '' : ','}\n${canonical(row)}`;
        first = false;
      }
      yield ']';
    }
    yield '}\n';
  } finally {
    await close();
  }
}
