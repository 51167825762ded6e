import { createRequire } from 'node:module';
import {
  SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler,
  type CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type Kysely, type QueryResult,
} from 'kysely';

interface Statement {
  all(...values: unknown[]): unknown[];
  run(...values: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  columns(): unknown[];
}
interface Database {
  prepare(sql: string): Statement;
  exec(sql: string): void;
  readonly isTransaction: boolean;
  close(): void;
}
type Engine = { DatabaseSync: new (path: string, options?: { readOnly?: boolean }) => Database };

const require = createRequire(import.meta.url);

/** The runtime's own SQLite where it has one, else the packaged one with the same interface. */
function engine(): Engine {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const builtIn = major > 22 || (major === 22 && minor >= 16);
  return require(builtIn ? 'node:sqlite' : '@photostructure/sqlite') as Engine;
}

/** Prepared statements kept: preparing costs more than most of our reads. */
const keep = 400;

class Connection implements DatabaseConnection {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();

  constructor(path: string, readOnly: boolean) {
    this.#database = new (engine().DatabaseSync)(path);
    // FULL must be set on every connection: a reopened WAL file falls back to NORMAL and loses what was acknowledged.
    this.#database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;');
    if (readOnly) this.#database.exec('PRAGMA query_only=ON;');
  }

  #prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (statement) {
      this.#statements.delete(sql);
    } else {
      statement = this.#database.prepare(sql);
      if (this.#statements.size >= keep) this.#statements.delete(this.#statements.keys().next().value as string);
    }
    this.#statements.set(sql, statement);
    return statement;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const values = query.parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value ?? null));
      const statement = this.#prepare(query.sql);
      if (statement.columns().length > 0) return Promise.resolve({ rows: statement.all(...values) as R[] });
      const { changes } = statement.run(...values);
      return Promise.resolve({ rows: [], numAffectedRows: BigInt(changes) });
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }

  exec(sql: string): void { this.#database.exec(sql); }
  /** A disk without room makes SQLite take the transaction back by itself; the reason must not be lost in a second fault. */
  rollback(): void { if (this.#database.isTransaction) this.#database.exec('ROLLBACK'); }
  close(): void { this.#database.close(); }
}

/** One connection, lent to one user at a time: SQLite has one writer, and a transaction owns its connection. */
class OneConnectionDriver implements Driver {
  readonly #connection: Connection;
  #tail: Promise<void> = Promise.resolve();
  #release: (() => void) | null = null;

  readonly #begin: string;

  constructor(path: string, readOnly: boolean) {
    this.#connection = new Connection(path, readOnly);
    // IMMEDIATE: a writer that starts by reading must not be refused when it comes to write.
    this.#begin = readOnly ? 'BEGIN' : 'BEGIN IMMEDIATE';
  }

  init(): Promise<void> { return Promise.resolve(); }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#tail;
    let release: () => void = () => undefined;
    this.#tail = new Promise((resolve) => { release = resolve; });
    await before;
    this.#release = release;
    return this.#connection;
  }

  releaseConnection(): Promise<void> {
    this.#release?.();
    return Promise.resolve();
  }

  beginTransaction(): Promise<void> { return Promise.resolve(this.#connection.exec(this.#begin)); }
  commitTransaction(): Promise<void> { return Promise.resolve(this.#connection.exec('COMMIT')); }
  rollbackTransaction(): Promise<void> { return Promise.resolve(this.#connection.rollback()); }
  destroy(): Promise<void> { return Promise.resolve(this.#connection.close()); }
}

/** A failed migration must not leave half a schema, and SQLite can take schema changes back. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean { return true; }
}

/** Kysely on one SQLite connection. */
export class OneConnectionDialect implements Dialect {
  readonly #path: string;
  readonly #readOnly: boolean;
  constructor(path: string, readOnly: boolean) { this.#path = path; this.#readOnly = readOnly; }
  createDriver(): Driver { return new OneConnectionDriver(this.#path, this.#readOnly); }
  createQueryCompiler(): SqliteQueryCompiler { return new SqliteQueryCompiler(); }
  createAdapter(): SqliteAdapter { return new TransactionalAdapter(); }
  createIntrospector(db: Kysely<unknown>): SqliteIntrospector { return new SqliteIntrospector(db); }
}
