import { randomUUID } from 'node:crypto';
import type { BodyOf, Doc, Kind } from '#api/document';
import { Refusal, badField } from '../problems.ts';
import { canonical } from './canonical.ts';
import { appendChanges, stateBefore, type Act } from './changes.ts';
import type { Read, Write } from './open.ts';
import { referencesOf } from './references.ts';
import type { DocumentTable } from './tables.ts';

/** A row as it travels. */
export function toDocument<K extends Kind>(row: DocumentTable): Doc<K> {
  const { id, kind, version, author, time } = row;
  return { ...JSON.parse(row.body) as object, id, kind, version, updatedAt: time, updatedBy: author } as Doc<K>;
}

/** A document's body without what the store adds to it. */
export function bodyOf(document: object): Record<string, unknown> {
  const added = new Set(['id', 'kind', 'version', 'updatedAt', 'updatedBy']);
  return Object.fromEntries(Object.entries(document).filter(([field]) => !added.has(field)));
}

export async function findDocument<K extends Kind>(read: Read | Write, kind: K, id: string): Promise<Doc<K> | undefined> {
  const row = await read.selectFrom('document').selectAll().where('id', '=', id).where('kind', '=', kind).executeTakeFirst();
  return row && toDocument<K>(row);
}

/** @throws Refusal 404 when there is none of this kind */
export async function getDocument<K extends Kind>(read: Read | Write, kind: K, id: string): Promise<Doc<K>> {
  const found = await findDocument(read, kind, id);
  if (!found) throw new Refusal(404, 'notFound', { params: { kind, id } });
  return found;
}

export interface ListFilter { resolutionId?: string | undefined; after?: string | undefined; limit?: number | undefined }

/** Documents of a kind in the order of their ids. */
export async function listDocuments<K extends Kind>(read: Read | Write, kind: K, filter: ListFilter = {}): Promise<Doc<K>[]> {
  let query = read.selectFrom('document').selectAll().where('kind', '=', kind);
  if (filter.resolutionId !== undefined) query = query.where('resolution_id', '=', filter.resolutionId);
  if (filter.after !== undefined) query = query.where('id', '>', filter.after);
  query = query.orderBy('id');
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  return (await query.execute()).map((row) => toDocument<K>(row));
}

async function checkReferences(tx: Write, kind: Kind, id: string, body: unknown): Promise<{ role: string; to: string }[]> {
  const references = referencesOf(kind, body);
  const ids = [...new Set(references.map((reference) => reference.to))];
  const rows: { id: string; kind: string }[] = [];
  for (let at = 0; at < ids.length; at += 500) {
    rows.push(...await tx.selectFrom('document').select(['id', 'kind']).where('id', 'in', ids.slice(at, at + 500)).execute());
  }
  const kindOf = new Map(rows.map((row) => [row.id, row.kind]));
  for (const { path, to, kinds } of references) {
    const found = kindOf.get(to);
    if (to === id) throw badField(path, 'pointsToItself');
    if (found === undefined) throw badField(path, 'pointsToNothing', { id: to });
    if (!kinds.includes(found)) throw badField(path, 'pointsToOtherKind', { id: to, kind: found });
  }
  const unique = new Map(references.map(({ role, to }) => [`${role} ${to}`, { role, to }]));
  return [...unique.values()];
}

/** Fields along which a document may not come back to itself. */
const chains = new Set(['parentId', 'predecessorIds', 'explainsIds', 'continuesIds', 'continuesId', 'partOfId', 'replacesIds', 'implementsIds']);

/**
 * Only a save can make a circle: to a document just being added nothing points yet. Writes come one after another, so that
 * two people cannot make the two halves of one at once.
 * @throws Refusal when a chain of parents, causes or predecessors would come back to `id`
 */
async function checkCircles(tx: Write, id: string, links: { role: string; to: string }[]): Promise<void> {
  for (const { role, to } of links.filter((link) => chains.has(link.role))) {
    const seen = new Set<string>();
    let front = [to];
    while (front.length > 0) {
      if (front.includes(id)) throw badField(role, 'circle');
      for (const one of front) seen.add(one);
      const next = await tx.selectFrom('link').select('to_id').where('role', '=', role).where('from_id', 'in', front).execute();
      front = [...new Set(next.map((row) => row.to_id))].filter((one) => !seen.has(one));
    }
  }
}

async function writeLinks(tx: Write, id: string, links: { role: string; to: string }[]): Promise<void> {
  await tx.deleteFrom('link').where('from_id', '=', id).execute();
  for (let at = 0; at < links.length; at += 1000) {
    await tx.insertInto('link').values(links.slice(at, at + 1000).map(({ role, to }) => ({ from_id: id, role, to_id: to }))).execute();
  }
}

const resolutionOf = (kind: Kind, id: string, body: Record<string, unknown>): string | null =>
  kind === 'resolution' ? id : typeof body['resolutionId'] === 'string' ? body['resolutionId'] : null;

/** Adds a document with its links and its line in the log. The body has passed its schema and its checks. */
export async function createDocument<K extends Kind>(tx: Write, act: Act, kind: K, body: object, id: string = randomUUID()): Promise<Doc<K>> {
  const fields = body as Record<string, unknown>;
  const links = await checkReferences(tx, kind, id, body);
  const row: DocumentTable = {
    id, kind, version: 1, resolution_id: resolutionOf(kind, id, fields), body: canonical(body), author: act.account, time: act.time,
  };
  await tx.insertInto('document').values(row).execute();
  await writeLinks(tx, id, links);
  await appendChanges(tx, act, [{ subject: `${kind}:${id}`, before: null, after: body }]);
  return toDocument<K>(row);
}

/** @throws Refusal 409 with the document as it stands when the version seen is not the current one */
function checkVersion(current: Doc, seen: number): void {
  if (current.version !== seen) throw new Refusal(409, 'stale', { current });
}

/** Saves a document over the version that the person saw. */
export async function updateDocument<K extends Kind>(tx: Write, act: Act, kind: K, id: string, seen: number, body: object): Promise<Doc<K>> {
  const before = await getDocument(tx, kind, id);
  checkVersion(before, seen);
  const links = await checkReferences(tx, kind, id, body);
  await checkCircles(tx, id, links);
  const fields = body as Record<string, unknown>;
  const row: DocumentTable = {
    id, kind, version: seen + 1, resolution_id: resolutionOf(kind, id, fields), body: canonical(body), author: act.account, time: act.time,
  };
  await tx.updateTable('document').set(row).where('id', '=', id).execute();
  await writeLinks(tx, id, links);
  await appendChanges(tx, act, [{ subject: `${kind}:${id}`, before: bodyOf(before), after: body }]);
  return toDocument<K>(row);
}

/** Adds many documents of a kind at once, with their links and their lines in the log. */
export async function createDocuments<K extends Kind>(tx: Write, act: Act, kind: K, fresh: { id: string; body: object }[]): Promise<void> {
  const links: { from_id: string; role: string; to_id: string }[] = [];
  const rows: DocumentTable[] = [];
  for (const { id, body } of fresh) {
    for (const { role, to } of await checkReferences(tx, kind, id, body)) links.push({ from_id: id, role, to_id: to });
    rows.push({ id, kind, version: 1, resolution_id: resolutionOf(kind, id, body as Record<string, unknown>), body: canonical(body), author: act.account, time: act.time });
  }
  for (let at = 0; at < rows.length; at += 1000) await tx.insertInto('document').values(rows.slice(at, at + 1000)).execute();
  for (let at = 0; at < links.length; at += 1000) await tx.insertInto('link').values(links.slice(at, at + 1000)).execute();
  await appendChanges(tx, act, fresh.map(({ id, body }) => ({ subject: `${kind}:${id}`, before: null, after: body })));
}

/** Saves many documents at once whose references stay as they are. The caller read them in this transaction. */
export async function patchDocuments(tx: Write, act: Act, patches: { before: Doc; body: object }[]): Promise<void> {
  for (const { before, body } of patches) {
    await tx.updateTable('document').set({ version: before.version + 1, body: canonical(body), author: act.account, time: act.time }).where('id', '=', before.id).execute();
  }
  await appendChanges(tx, act, patches.map(({ before, body }) => ({ subject: `${before.kind}:${before.id}`, before: bodyOf(before), after: body })));
}

/** Removes a document that nothing points to; its last state stays in the log. */
export async function removeDocument(tx: Write, act: Act, kind: Kind, id: string, seen: number): Promise<void> {
  const before = await getDocument(tx, kind, id);
  checkVersion(before, seen);
  const users = await tx.selectFrom('link').innerJoin('document', 'document.id', 'link.from_id')
    .select(['document.kind as kind']).where('link.to_id', '=', id).limit(50).execute();
  if (users.length > 0) {
    throw new Refusal(409, 'inUse', { params: { count: users.length, kinds: [...new Set(users.map((user) => user.kind))].join(' ') } });
  }
  const figure = await tx.selectFrom('reading').select('period')
    .where((eb) => eb.or([eb('indicator_id', '=', id), eb('office_id', '=', id)])).limit(1).executeTakeFirst();
  if (figure) throw new Refusal(409, 'hasReadings');
  await tx.deleteFrom('document').where('id', '=', id).execute();
  await appendChanges(tx, act, [{ subject: `${kind}:${id}`, before: bodyOf(before), after: null }]);
}

/** A document's body in one of its versions, by the log; null where the log does not have it. */
export async function bodyAt<K extends Kind>(read: Read | Write, current: Doc<K>, version: number): Promise<BodyOf<K> | null> {
  if (version === current.version) return bodyOf(current) as BodyOf<K>;
  return version < current.version ? await stateBefore(read, `${current.kind}:${current.id}`, current.version - version) as BodyOf<K> | null : null;
}
