import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, inject } from 'vitest';
import { buildApp, type Services } from '#server/app';
import { openBulk } from '#server/bulk';
import { createAccount } from '#server/auth/accounts';
import { openAuth } from '#server/auth/auth';
import { openFeed } from '#server/feed';
import { openDatabase, type Database } from '#server/store/open';
import { listDocuments } from '#server/store/documents';
import { misremembered } from '#server/sums';
import { sumSources } from '#server/views';
import type { Role } from '#api/route';

export const password = 'mat-khau-thu';

/** What a call answers, its JSON already read. */
export interface Answer { status: number; body: any; headers: Record<string, unknown>; text: string; bytes: Buffer }

/** Calls the application as one person. */
export type Caller = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: unknown, headers?: Record<string, string>) => Promise<Answer>;

export interface World {
  app: FastifyInstance;
  services: Services;
  database: Database;
  clock: { now: Date };
  anybody: Caller;
  as(username: string): Promise<Caller>;
  add(username: string, roles: Role[], officeIds?: string[]): Promise<void>;
  close(): Promise<void>;
}

/** A report's typesetter that must not be needed. */
export const noTypesetter = {
  typeset: () => Promise.reject(new Error('no report in this test')),
  close: () => Promise.resolve(),
} as unknown as Services['typesetter'];

async function freshPlace(engine: 'sqlite' | 'postgres'): Promise<{ where: Parameters<typeof openDatabase>[0]; remove(): Promise<void> }> {
  if (engine === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'tracker-'));
    return { where: { folder }, remove: async () => { rmSync(folder, { recursive: true, force: true }); } };
  }
  const server = inject('postgres') as string;
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const address = new URL(server);
  address.pathname = `/${name}`;
  return {
    where: { address: address.href },
    remove: async () => {
      const again = new pg.Client({ connectionString: server });
      await again.connect();
      await again.query(`drop database ${name} with (force)`);
      await again.end();
    },
  };
}

/** A fresh application on a fresh real store, in a time of its own. */
export async function openWorld(engine: 'sqlite' | 'postgres' = 'sqlite', more: Partial<Services> = {}): Promise<World> {
  const { where, remove } = await freshPlace(engine);
  const database = await openDatabase(where);
  const auth = await openAuth(database);
  const feed = openFeed(database);
  const clock = { now: new Date('2023-10-12T01:15:00Z') };
  const now = (): Date => clock.now;
  const typesetter = more.typesetter ?? noTypesetter;
  const services: Services = {
    database, auth, feed, typesetter, bulk: openBulk({ database, typesetter, now }), now, sample: false,
    organisation: 'Tỉnh ủy thử', setup: { code: null }, clientDir: null, trustProxy: false, ...more,
  };
  const app = await buildApp(services);
  const caller = (cookie?: string): Caller => async (method, url, payload, headers = {}) => {
    const options: InjectOptions = {
      method, url, headers: { ...(cookie ? { cookie } : {}), ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(payload === undefined ? {} : { payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload) }),
    };
    const answer = await app.inject(options);
    const json = String(answer.headers['content-type'] ?? '').includes('json');
    return { status: answer.statusCode, body: json && answer.payload !== '' ? JSON.parse(answer.payload) : null, headers: answer.headers, text: answer.payload, bytes: answer.rawPayload };
  };
  return {
    app, services, database, clock, anybody: caller(),
    add: async (username, roles, officeIds = []) => {
      await createAccount(auth, database, { account: 'test', time: clock.now.toISOString() },
        { username, name: username, roles, offices: officeIds.map((officeId) => ({ officeId })) }, password);
    },
    as: async (username) => {
      const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { username, password } });
      const cookies = [answer.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0]);
      if (answer.statusCode !== 200) throw new Error(`could not sign in as ${username}: ${answer.payload}`);
      return caller(cookies.join('; '));
    },
    close: async () => {
      feed.close();
      // Whatever a test did, what the program remembers of the figures is what they come to.
      const offices = await listDocuments(database.read, 'office');
      const wrong = await misremembered(database.read, await listDocuments(database.read, 'indicator'), await sumSources(database.read, offices));
      if (wrong.length > 0) throw new Error(`sums are not what the figures come to: ${wrong.join(', ')}`);
      // A test's readers may have left their lines half read.
      app.server.closeAllConnections();
      await app.close();
      await database.close();
      await remove();
    },
  };
}

/** The same facts on both engines; PostgreSQL's are skipped aloud where it is not installed. */
export function onBothEngines(name: string, facts: (engine: 'sqlite' | 'postgres') => void, { able = true } = {}): void {
  describe.skipIf(!able)(`${name}, on SQLite`, () => { facts('sqlite'); });
  describe.skipIf(!able || inject('postgres') === null)(`${name}, on PostgreSQL`, () => { facts('postgres'); });
}

export const year = (from: string, to: string) => ({ from, to });

/** An office, a resolution and an indicator that a specialist has made, for tests of what comes after. */
export async function smallResolution(specialist: Caller) {
  const province = (await specialist('POST', '/api/offices', { name: 'Tỉnh ủy', officeKind: 'party', level: 'province' })).body;
  const commune = (await specialist('POST', '/api/offices', { name: 'Xã Một', officeKind: 'party', level: 'commune', parentId: province.id })).body;
  const other = (await specialist('POST', '/api/offices', { name: 'Xã Hai', officeKind: 'party', level: 'commune', parentId: province.id })).body;
  const resolution = (await specialist('POST', '/api/resolutions', {
    symbol: '02-NQ/TU', resolutionType: 'resolution', title: 'Về công tác thử', issuerId: province.id, term: year('2021', '2025'), status: 'inForce',
  })).body;
  const indicator = (await specialist('POST', '/api/indicators', {
    resolutionId: resolution.id, number: '1', name: 'Tỷ lệ thử', measure: '%', aim: 'rise', term: year('2021', '2025'), frequency: 'year',
    baseline: { period: '2020', value: 60 }, targets: [{ low: 80, due: '2025' }], leadOfficeId: commune.id,
  })).body;
  return { province, commune, other, resolution, indicator };
}

/** The address of a world's own database, for a second process on it. */
export async function addressOf(world: World): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.database.read);
  const address = new URL(inject('postgres') as string);
  address.pathname = `/${rows[0]?.name}`;
  return address.href;
}
