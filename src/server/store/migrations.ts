import { sql, type Kysely, type Migration } from 'kysely';
import type { Engine } from './open.ts';

/** What differs between the engines in a schema; nothing else in the store knows which one it is. */
const typesOf = {
  sqlite: { bigint: 'integer', blob: 'blob', moment: 'date' },
  postgres: { bigint: 'bigint', blob: 'bytea', moment: 'timestamptz' },
} as const;

type Db = Kysely<unknown>;

async function documents(db: Db, engine: Engine): Promise<void> {
  const types = typesOf[engine];
  await db.schema.createTable('document')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('resolution_id', 'text')
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('time', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('document_kind').on('document').columns(['kind', 'id']).execute();
  await db.schema.createIndex('document_resolution').on('document').columns(['resolution_id', 'kind', 'id']).execute();
  await db.schema.createTable('link')
    .addColumn('from_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('to_id', 'text', (c) => c.notNull().references('document.id').onDelete('restrict'))
    .addPrimaryKeyConstraint('link_key', ['from_id', 'role', 'to_id'])
    .execute();
  await db.schema.createIndex('link_to').on('link').columns(['to_id', 'role']).execute();
  const big = sql.raw(types.bigint);
  await db.schema.createTable('reading')
    .addColumn('indicator_id', 'text', (c) => c.notNull().references('document.id').onDelete('restrict'))
    .addColumn('office_id', 'text', (c) => c.notNull().references('document.id').onDelete('restrict'))
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('value_units', big).addColumn('value_places', 'integer')
    .addColumn('numerator_units', big).addColumn('numerator_places', 'integer')
    .addColumn('denominator_units', big).addColumn('denominator_places', 'integer')
    .addColumn('reached', 'integer').addColumn('grade', 'text')
    .addColumn('estimate', 'integer', (c) => c.notNull())
    .addColumn('none', 'integer', (c) => c.notNull())
    .addColumn('note', 'text').addColumn('evidence', 'text').addColumn('source', 'text').addColumn('provenance', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('time', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reading_key', ['indicator_id', 'office_id', 'period'])
    .execute();
  await db.schema.createIndex('reading_period').on('reading').columns(['period', 'indicator_id']).execute();
  await db.schema.createIndex('reading_office').on('reading').columns(['office_id', 'period']).execute();
}

async function journal(db: Db, engine: Engine): Promise<void> {
  const types = typesOf[engine];
  await db.schema.createTable('change')
    .addColumn('seq', sql.raw(types.bigint), (c) => c.primaryKey().notNull())
    .addColumn('time', 'text', (c) => c.notNull())
    .addColumn('account', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('before', 'text').addColumn('after', 'text').addColumn('reason', 'text')
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('change_subject').on('change').columns(['subject', 'seq']).execute();
  await db.schema.createTable('file')
    .addColumn('hash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('size', sql.raw(types.bigint), (c) => c.notNull())
    .addColumn('content', sql.raw(types.blob), (c) => c.notNull())
    .execute();
  await db.schema.createTable('meta')
    .addColumn('name', 'text', (c) => c.primaryKey().notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}

async function people(db: Db): Promise<void> {
  await db.schema.createTable('account')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('username', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('roles', 'text', (c) => c.notNull())
    .addColumn('offices', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('disabled', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createTable('saved')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('account', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('time', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createTable('idempotency')
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('account', 'text', (c) => c.notNull())
    .addColumn('route', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('reply', 'text', (c) => c.notNull())
    .addColumn('time', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_key', ['account', 'key'])
    .execute();
}

/** An e-mail address for whoever wants reminders by it; what waits to be sent is found by its kind. */
async function letters(db: Db): Promise<void> {
  await db.schema.alterTable('account').addColumn('email', 'text').execute();
  await db.schema.createIndex('saved_kind').on('saved').columns(['kind', 'time']).execute();
}

/** Work in the background outlives the process that does it. It belongs to the installation and is not exported. */
const work = (engine: Engine) => async (db: Db): Promise<void> => {
  await db.schema.createTable('work')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('account', 'text')
    .addColumn('input', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('done', 'integer', (c) => c.notNull())
    .addColumn('total', 'integer', (c) => c.notNull())
    .addColumn('failed', 'text', (c) => c.notNull())
    .addColumn('restarts', 'integer', (c) => c.notNull())
    .addColumn('owner', 'text')
    .addColumn('lease', 'text', (c) => c.notNull())
    .addColumn('made', 'text', (c) => c.notNull())
    .addColumn('ended', 'text')
    .addColumn('content', sql.raw(typesOf[engine].blob))
    .execute();
  await db.schema.createIndex('work_state').on('work').columns(['state', 'lease']).execute();
};

/** The migrations in order; a released one is never edited. */
export function migrations(engine: Engine): Record<string, Migration> {
  return {
    '001-first': {
      async up(db) {
        await documents(db, engine);
        await journal(db, engine);
        await people(db);
      },
    },
    '002-letters': { up: letters },
    // What a person did lately is asked for when nobody but a deputy seems to act.
    '003-change-account': {
      async up(db) {
        await db.schema.createIndex('change_account').on('change').columns(['account', 'time']).execute();
      },
    },
    '004-work': { up: work(engine) },
  };
}
