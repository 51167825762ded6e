import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, Migrator, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { migrations } from './migrations.ts';
import { OneConnectionDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';

export type Engine = 'sqlite' | 'postgres';
export type Read = Kysely<Tables>;
export type Write = Transaction<Tables>;

/** The two ways into the database, and which engine stands behind them. */
export interface Database {
  engine: Engine;
  read: Kysely<Tables>;
  write: Kysely<Tables>;
  /** Runs in one transaction in which no other writer can append to the change log. */
  transact<T>(work: (tx: Write) => Promise<T>): Promise<T>;
  /** The whole store as it is at this moment, for a long reading that must not see half of a later write. */
  snapshot(): Promise<{ read: Write; close(): Promise<void> }>;
  close(): Promise<void>;
}

/** Where what one process remembers of a store hangs, and whether its own writes of this moment may be seen in a reading. */
export interface Home { of: object; writing: boolean }
const homes = new WeakMap<object, Home>();

/** The store behind a reading: none for a snapshot, which tells of a moment that may be past. */
export const homeOf = (read: Read | Write): Home | undefined => homes.get(read);

/** One number for the lock under which the log is appended to. */
const journalLock = 20_210_813;

function openPostgres(address: string): Database {
  // int8 comes as text otherwise; every integer of ours has at most 15 digits.
  pg.types.setTypeParser(20, Number);
  const pool = new pg.Pool({ connectionString: address, max: 10 });
  // A connection that is lost while idle must not end the process.
  pool.on('connect', (client) => { client.on('error', () => undefined); });
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  homes.set(db, { of: db, writing: false });
  return {
    engine: 'postgres', read: db, write: db,
    transact: (work) => db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${journalLock})`.execute(tx);
      homes.set(tx, { of: db, writing: true });
      return work(tx);
    }),
    snapshot: async () => {
      const tx = await db.startTransaction().setIsolationLevel('repeatable read').execute();
      return { read: tx, close: async () => { await tx.commit().execute(); } };
    },
    close: () => db.destroy(),
  };
}

function openSqlite(folder: string): Database {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'resolution-tracker.sqlite');
  const write = new Kysely<Tables>({ dialect: new OneConnectionDialect(path, false) });
  const read = new Kysely<Tables>({ dialect: new OneConnectionDialect(path, true) });
  homes.set(read, { of: read, writing: false });
  return {
    engine: 'sqlite', read, write,
    transact: (work) => write.transaction().execute((tx) => {
      homes.set(tx, { of: read, writing: true });
      return work(tx);
    }),
    snapshot: async () => {
      const apart = new Kysely<Tables>({ dialect: new OneConnectionDialect(path, true) });
      const tx = await apart.startTransaction().execute();
      return { read: tx, close: async () => { await tx.commit().execute(); await apart.destroy(); } };
    },
    close: async () => { await read.destroy(); await write.destroy(); },
  };
}

/**
 * Opens the store and brings its schema up to date.
 * @param where the folder of the embedded store, or the address of a PostgreSQL database
 * @throws when a migration fails; the schema is then as it was before
 */
export async function openDatabase(where: { folder: string } | { address: string }): Promise<Database> {
  const database = 'address' in where ? openPostgres(where.address) : openSqlite(where.folder);
  const migrator = new Migrator({
    db: database.write,
    provider: { getMigrations: () => Promise.resolve(migrations(database.engine)) },
    migrationTableName: 'migration', migrationLockTableName: 'migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await database.close();
    throw error as Error;
  }
  return database;
}
