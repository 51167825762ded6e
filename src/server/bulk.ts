import { randomUUID } from 'node:crypto';
import type { Bulk } from '#api/bulk';
import type { Layout } from '#api/reports';
import { ruleVersion } from '#domain/explain';
import { lineageOf } from '#domain/office';
import type { Services } from './app.ts';
import { ownFigures } from './own-figures.ts';
import { Refusal } from './problems.ts';
import { resolutionView } from './resolution-view.ts';
import { reportersAt } from './series.ts';
import { getDocument, listDocuments } from './store/documents.ts';
import type { Write } from './store/open.ts';
import type { WorkTable } from './store/tables.ts';
import { zipOf, type ZipEntry } from './zip.ts';

/** Work at a time in one store, how often it is begun anew after a server died, and how long what it made is kept. */
const most = 2;
const mostRestarts = 2;
const keptMs = 7 * 24 * 60 * 60 * 1000;
/** A process that has said nothing of its work for this long is taken for dead; it speaks four times as often. */
const leaseMs = 12_000;

export interface Wanted { resolutionId: string; asOf?: string | undefined; layout?: Layout | undefined }
/** A row without what it has made, which only its download needs. */
type Row = Omit<WorkTable, 'content'>;
const columns = ['id', 'account', 'input', 'state', 'done', 'total', 'failed', 'restarts', 'owner', 'lease', 'made', 'ended'] as const;

/** A name of a file that every system can keep, in its own letters. */
const fileNameOf = (name: string): string => name.replaceAll(/[\\/:*?"<>|]|\p{Cc}/gu, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 80);

const bulkOf = ({ id, state, done, total, failed, restarts, made, input }: Row): Bulk => {
  const { resolutionId, asOf } = JSON.parse(input) as Wanted;
  return { id, state: state as Bulk['state'], done, total, failed: JSON.parse(failed) as string[], restarts, made, resolutionId, ...(asOf === undefined ? {} : { asOf }) };
};

/** Background work of a store: whoever of its processes begins it says how far it is, any of them tells and gives it up, and another takes over when one dies. */
export function openBulk({ database, typesetter, now }: Pick<Services, 'database' | 'typesetter' | 'now'>) {
  const me = randomUUID();
  /** What this process is at. */
  const mine = new Map<string, Promise<void>>();
  let closing = false;
  const leaseFrom = (moment: Date): string => new Date(moment.getTime() + leaseMs).toISOString();

  /** Says how far work is; false once it was given up or taken over, and there is nothing more to do. */
  async function say(id: string, more: Partial<WorkTable> = {}): Promise<boolean> {
    const { numUpdatedRows } = await database.write.updateTable('work').set({ lease: leaseFrom(now()), ...more })
      .where('id', '=', id).where('owner', '=', me).where('state', '=', 'working').executeTakeFirst();
    return !closing && numUpdatedRows > 0n;
  }

  async function sheets(id: string, { resolutionId, asOf, layout }: Wanted): Promise<void> {
    const { makeReport } = await import('./reports/make.ts');
    // One moment for all of them, however long it takes.
    const { read, close } = await database.snapshot();
    try {
      const [resolution, offices] = [await resolutionView(read, now(), resolutionId, asOf), await listDocuments(read, 'office')];
      const issuer = await getDocument(read, 'office', resolution.issuerId);
      const lineage = lineageOf(offices);
      const ids = new Set(resolution.indicators.flatMap((one) => reportersAt(one as never, lineage, resolution.asOf)));
      const chosen = offices.filter((one) => ids.has(one.id)).map((one) => ({ id: one.id, name: resolution.offices[one.id] ?? one.id }));
      const [entries, failed]: [ZipEntry[], string[]] = [[], []];
      if (!await say(id, { total: chosen.length })) return;
      for (const [index, office] of chosen.entries()) {
        try {
          const own = await ownFigures(read, now(), resolution, office.id);
          const { pdf } = await makeReport(typesetter, { kind: 'office', layout, resolution, issuer, office: { ...office, own }, ruleVersion });
          entries.push({ name: `${String(index + 1).padStart(3, '0')} ${fileNameOf(office.name)}.pdf`, content: pdf });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          failed.push(office.name);
        }
        if (!await say(id, { done: index + 1, failed: JSON.stringify(failed) })) return;
      }
      await say(id, { state: 'done', content: zipOf(entries), ended: now().toISOString(), owner: null });
    } finally {
      await close();
    }
  }

  /** Does work that this process has taken; what becomes of it stands in the store. */
  function take(id: string, wanted: Wanted, log: (error: unknown) => void): void {
    const heart = setInterval(() => { say(id).catch(log); }, leaseMs / 4).unref();
    const doing = sheets(id, wanted).catch(async (error: unknown) => {
      if (closing) return;
      log(error);
      await say(id, { state: 'failed', ended: now().toISOString(), owner: null });
    }).catch(log).finally(() => { clearInterval(heart); mine.delete(id); });
    mine.set(id, doing);
  }

  /** Takes over work whose process died: it begins anew, from figures of one moment again, or is given up after the third time. */
  async function resume(moment: Date, log: (error: unknown) => void): Promise<void> {
    if (closing) return;
    const time = moment.toISOString();
    const found = await database.read.selectFrom('work').select('id').where('state', '=', 'working').where('lease', '<', time).execute();
    if (found.length === 0) return;
    const taken = await database.transact(async (tx) => {
      // What this very process is still at is late, not dead.
      const rows = (await tx.selectFrom('work').select(columns).where('state', '=', 'working').where('lease', '<', time).orderBy('made').execute()).filter(({ id }) => !mine.has(id));
      const anew = rows.filter(({ restarts }) => restarts < mostRestarts);
      for (const { id } of rows.filter(({ restarts }) => restarts >= mostRestarts)) await tx.updateTable('work').set({ state: 'interrupted', ended: time, owner: null }).where('id', '=', id).execute();
      for (const { id, restarts } of anew) await tx.updateTable('work').set({ owner: me, lease: leaseFrom(now() > moment ? now() : moment), restarts: restarts + 1, done: 0, total: 0, failed: '[]' }).where('id', '=', id).execute();
      return anew;
    });
    for (const { id, input } of taken) take(id, JSON.parse(input) as Wanted, log);
  }

  async function find(account: string, id: string): Promise<Row> {
    const row = await database.read.selectFrom('work').select(columns).where('id', '=', id).executeTakeFirst();
    if (!row || (row.account !== null && row.account !== account)) throw new Refusal(404, 'notFound', { params: { kind: 'bulk', id } });
    return row;
  }

  /** Writes down what is to be done, inside a transaction. @throws Refusal 409 when there is as much under way as a store takes */
  async function plan(tx: Write, account: string | null, wanted: Wanted, id: string = randomUUID()): Promise<Bulk> {
    await getDocument(tx, 'resolution', wanted.resolutionId);
    const { count } = await tx.selectFrom('work').select((eb) => eb.fn.countAll<number>().as('count')).where('state', '=', 'working').executeTakeFirstOrThrow();
    if (Number(count) >= most) throw new Refusal(409, 'bulkBusy');
    const time = now().toISOString();
    const row: Row = { id, account, input: JSON.stringify(wanted), state: 'working', done: 0, total: 0, failed: '[]', restarts: 0, owner: me, lease: leaseFrom(now()), made: time, ended: null };
    await tx.insertInto('work').values({ ...row, content: null }).execute();
    return bulkOf(row);
  }

  return {
    plan,
    /** Begins what was planned, once that stands in the store. */
    start: (id: string, wanted: Wanted, log: (error: unknown) => void): void => { take(id, wanted, log); },
    /** @throws Refusal 404 for a resolution that is none, 409 when there is as much under way as a store takes */
    async begin(account: string, wanted: Wanted, log: (error: unknown) => void): Promise<Bulk> {
      const bulk = await database.transact((tx) => plan(tx, account, wanted));
      take(bulk.id, wanted, log);
      return bulk;
    },
    resume,
    /** How far work is; what a dead process left is taken over at once. @throws Refusal 404 when this person began no such work, or it is too long ago */
    async look(account: string, id: string, log: (error: unknown) => void): Promise<Bulk> {
      const row = await find(account, id);
      if (row.state === 'working' && row.lease < now().toISOString()) await resume(now(), log);
      return bulkOf(row);
    },
    /** Work of one person and of the program itself, newest first. */
    async list(account: string): Promise<Bulk[]> {
      const rows = await database.read.selectFrom('work').select(columns).where((eb) => eb.or([eb('account', '=', account), eb('account', 'is', null)])).orderBy('made', 'desc').orderBy('id').limit(20).execute();
      return rows.map(bulkOf);
    },
    /** @throws Refusal 409 while it is not done */
    async file(account: string, id: string): Promise<Buffer> {
      await find(account, id);
      const row = await database.read.selectFrom('work').select('content').where('id', '=', id).where('state', '=', 'done').executeTakeFirst();
      if (!row?.content) throw new Refusal(409, 'bulkNotDone');
      return Buffer.from(row.content);
    },
    async cancel(account: string, id: string): Promise<Bulk> {
      await find(account, id);
      await database.write.updateTable('work').set({ state: 'cancelled', ended: now().toISOString(), owner: null }).where('id', '=', id).where('state', '=', 'working').execute();
      return bulkOf(await find(account, id));
    },
    /** Forgets what ended a week ago. */
    async forget(moment: Date): Promise<void> {
      const old = new Date(moment.getTime() - keptMs).toISOString();
      const found = await database.read.selectFrom('work').select('id').where('ended', '<', old).limit(1).executeTakeFirst();
      if (found) await database.write.deleteFrom('work').where('ended', '<', old).execute();
    },
    /** Lays down everything under way, for another process or the next start to take up; done when nothing reads the store any more. */
    async close(): Promise<void> {
      closing = true;
      await Promise.all(mine.values());
      await database.write.updateTable('work').set({ owner: null, lease: '' }).where('owner', '=', me).where('state', '=', 'working').execute();
    },
  };
}
export type Bulks = ReturnType<typeof openBulk>;
