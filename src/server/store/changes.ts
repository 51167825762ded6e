import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ChangeTable } from './tables.ts';
import type { Read, Write } from './open.ts';
import { canonical } from './canonical.ts';

/** Who acts, when and why: travels with every write. */
export interface Act { account: string; time: string; reason?: string }

export interface NewChange { subject: string; before: unknown; after: unknown }

/** The hash of a line covers everything in it and the hash of the line before, so that none can be altered unseen. */
export function hashOf(line: Omit<ChangeTable, 'hash'>, previous: string): string {
  return createHash('sha256').update(canonical({ ...line, previous })).digest('hex');
}

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : canonical(value));

/** Appends lines to the log inside the transaction of what they tell of. Answers the last sequence number. */
export async function appendChanges(tx: Write, act: Act, changes: NewChange[]): Promise<number> {
  const last = await tx.selectFrom('change').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  let seq = last?.seq ?? 0;
  let hash = last?.hash ?? '';
  const rows: ChangeTable[] = [];
  for (const { subject, before, after } of changes) {
    seq += 1;
    const line = {
      seq, time: act.time, account: act.account, subject,
      before: textOf(before), after: textOf(after), reason: act.reason ?? null,
    };
    hash = hashOf(line, hash);
    rows.push({ ...line, hash });
  }
  // SQLite takes at most 32,766 values in one statement.
  for (let at = 0; at < rows.length; at += 1000) {
    await tx.insertInto('change').values(rows.slice(at, at + 1000)).execute();
  }
  return seq;
}

/** Walks the chain; answers the first broken sequence number, or null when it holds. */
export async function brokenChange(read: Read): Promise<number | null> {
  let previous = '';
  let after = 0;
  for (;;) {
    const rows = await read.selectFrom('change').selectAll().where('seq', '>', after).orderBy('seq').limit(2000).execute();
    if (rows.length === 0) return null;
    for (const { hash, ...line } of rows) {
      if (line.seq !== after + 1 || hashOf(line, previous) !== hash) return line.seq;
      previous = hash;
      after = line.seq;
    }
  }
}

export interface ChangeFilter { since: number; subject?: string | undefined; resolutionId?: string | undefined; limit: number; newestFirst?: boolean }

/** Lines after `since`, oldest first unless said otherwise. */
export async function listChanges(read: Read, filter: ChangeFilter): Promise<ChangeTable[]> {
  let query = read.selectFrom('change').selectAll().where('seq', '>', filter.since);
  const { subject } = filter;
  if (subject !== undefined) {
    // "reading:X" is also the history of every cell of X; "0" comes right after "/".
    query = query.where((eb) => eb.or([eb('subject', '=', subject), eb.and([eb('subject', '>=', `${subject}/`), eb('subject', '<', `${subject}0`)])]));
  }
  if (filter.resolutionId !== undefined) {
    const subjects = read.selectFrom('document').where('resolution_id', '=', filter.resolutionId)
      .select(sql<string>`kind || ':' || id`.as('subject'));
    query = query.where('subject', 'in', subjects);
  }
  return query.orderBy('seq', filter.newestFirst ? 'desc' : 'asc').limit(filter.limit).execute();
}

export async function lastSeq(read: Read): Promise<number> {
  const row = await read.selectFrom('change').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row?.seq ?? 0;
}

/** What a subject was before its last `count` changes. */
export async function stateBefore(read: Read | Write, subject: string, count: number): Promise<unknown> {
  const row = await read.selectFrom('change').select('before').where('subject', '=', subject).orderBy('seq', 'desc').offset(count - 1).limit(1).executeTakeFirst();
  return row?.before ? JSON.parse(row.before) : null;
}
