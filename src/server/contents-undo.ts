import type { Batch } from '#api/contents';
import type { Kind } from '#api/document';
import { languages, texts } from '#texts/language';
import { Refusal } from './problems.ts';
import type { Act } from './store/changes.ts';
import { findDocument, removeDocument } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';
import type { ChangeTable } from './store/tables.ts';

/** Hours within which a table may be taken back. */
const hours = 24;
/** The most lines that one table can have written. */
const longest = 4000;
const reasons = languages.map((language) => texts[language].table.reason);
const since = (now: Date): string => new Date(now.getTime() - hours * 3_600_000).toISOString();
type Line = Pick<ChangeTable, 'seq' | 'subject' | 'time' | 'account' | 'reason'>;
const columns = ['seq', 'subject', 'time', 'account', 'reason'] as const;

/** The lines of the log that one table wrote: they stand one after the other, of one time, person and reason. */
async function linesAround(read: Read | Write, { seq, time, account, reason }: Line): Promise<Line[]> {
  return read.selectFrom('change').select(columns).where('seq', '>', seq - longest).where('seq', '<', seq + longest)
    .where('time', '=', time).where('account', '=', account).where('reason', '=', reason).where('before', 'is', null).orderBy('seq').execute();
}

/** What came from tables into a resolution of late, newest first; what has been removed since is not counted. */
export async function recentBatches(read: Read, resolutionId: string, now: Date): Promise<Batch[]> {
  const documents = await read.selectFrom('document').select(['id', 'kind']).where('resolution_id', '=', resolutionId).where('time', '>=', since(now)).execute();
  const standing = new Set(documents.map(({ id, kind }) => `${kind}:${id}`));
  if (standing.size === 0) return [];
  const rows = await read.selectFrom('change').select(columns).where('time', '>=', since(now)).where('reason', 'in', reasons).where('before', 'is', null).orderBy('seq').execute();
  const groups = new Map<string, Line[]>();
  for (const row of rows) groups.set(`${row.time} ${row.account}`, [...groups.get(`${row.time} ${row.account}`) ?? [], row]);
  const names = new Map((await read.selectFrom('account').select(['username', 'name']).execute()).map(({ username, name }) => [username, name]));
  return [...groups.values()].flatMap((lines): Batch[] => {
    const [first] = lines;
    const count = lines.filter(({ subject }) => standing.has(subject)).length;
    return first && count > 0 ? [{ batch: String(first.seq), time: first.time, accountName: names.get(first.account) ?? first.account, count }] : [];
  }).reverse();
}

/**
 * Takes back all that one table made, the last first.
 * @throws Refusal 404 when there is no such table, 409 when it is too long ago, was worked on since, or is tied to something else
 */
export async function takeBack(tx: Write, act: Act, resolutionId: string, batch: number, now: Date): Promise<number> {
  const first = await tx.selectFrom('change').select(columns).where('seq', '=', batch).executeTakeFirst();
  const lines = first && reasons.includes(first.reason ?? '') ? await linesAround(tx, first) : [];
  if (!first || lines[0]?.seq !== batch) throw new Refusal(404, 'notFound');
  if (first.time < since(now)) throw new Refusal(409, 'tableTooOld', { params: { hours } });
  const found: { kind: Kind; id: string; name: string }[] = [];
  let [ours, touched] = [false, 0];
  for (const { subject } of lines.reverse()) {
    const [kind = '', id = ''] = subject.split(':');
    const document = await findDocument(tx, kind as Kind, id) as { version: number; resolutionId?: string; name?: string; content?: string } | undefined;
    if (!document) continue;
    if (document.resolutionId === resolutionId) ours = true;
    if (document.version !== 1) touched += 1;
    found.push({ kind: kind as Kind, id, name: document.name ?? document.content ?? id });
  }
  if (!ours) throw new Refusal(404, 'notFound');
  if (touched > 0) throw new Refusal(409, 'tableTouched', { params: { count: touched } });
  for (const { kind, id, name } of found) {
    await removeDocument(tx, act, kind, id, 1).catch((error: unknown) => {
      throw error instanceof Refusal && error.status === 409 ? new Refusal(409, 'tableTied', { params: { name: name.slice(0, 200) } }) : error;
    });
  }
  return found.length;
}
