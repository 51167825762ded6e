import { kinds, type Doc, type Kind } from '#api/document';
import type { Mention } from '#api/chain';
import type { Column } from '#domain/chain';
import { toDocument } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';

/** By which an item names what it comes from: the later one holds the reference. */
export const reasoningRoles = ['indicatorIds', 'explainsIds', 'drawnFromIds', 'followsIds', 'servesIds'] as const;
export interface RoleLink { from: string; to: string; role: string }

/** limitation → cause → deeper cause → lesson → task, and one more. */
const steps = 6;

async function linksAt(read: Read | Write, side: 'from_id' | 'to_id', ids: string[]): Promise<RoleLink[]> {
  const found: RoleLink[] = [];
  for (let at = 0; at < ids.length; at += 500) {
    const rows = await read.selectFrom('link').selectAll().where(side, 'in', ids.slice(at, at + 500)).where('role', 'in', reasoningRoles)
      .orderBy('from_id').orderBy('to_id').execute();
    found.push(...rows.map(({ from_id: to, to_id: from, role }) => ({ from, to, role })));
  }
  return found;
}

/**
 * The links that lead on from these items (`later`), or back to what they come from (`earlier`): one read a step, however
 * many items there are.
 */
export async function walk(read: Read | Write, ids: readonly string[], way: 'later' | 'earlier', most = steps): Promise<RoleLink[]> {
  const seen = new Set(ids);
  const found: RoleLink[] = [];
  let front = [...ids];
  for (let step = 0; step < most && front.length > 0; step += 1) {
    const links = await linksAt(read, way === 'later' ? 'to_id' : 'from_id', front);
    found.push(...links);
    front = [...new Set(links.map((link) => (way === 'later' ? link.to : link.from)))].filter((id) => !seen.has(id));
    for (const id of front) seen.add(id);
  }
  return found;
}

/** Documents of any kind by id, in the order of their ids. */
export async function documentsById(read: Read | Write, ids: readonly string[]): Promise<Doc[]> {
  const found: Doc[] = [];
  for (let at = 0; at < ids.length; at += 500) {
    const rows = await read.selectFrom('document').selectAll().where('id', 'in', ids.slice(at, at + 500)).orderBy('id').execute();
    found.push(...rows.filter(({ kind }) => kind in kinds).map((row) => toDocument(row)));
  }
  return found;
}

type Body = Partial<Doc<'finding'> & Doc<'task'> & Doc<'indicator'>>;

/** Where an item stands in the chain; null for what has no column there (a result, a group of tasks). */
export function columnOf(document: Doc): Column | null {
  const { findingKind, isGroup } = document as Body;
  if (document.kind === 'finding') return findingKind === 'limitation' || findingKind === 'cause' ? findingKind : null;
  if (document.kind === 'task') return isGroup ? null : 'task';
  return document.kind === 'indicator' || document.kind === 'lesson' ? document.kind : null;
}

/** Its own words. */
export function wordsOf(document: Doc): string {
  const { name, content, text } = document as Body & { text?: string };
  return name ?? content ?? text ?? '';
}

/** The offices behind an item: of a text those that say so, of a task or indicator the one that leads. */
export function officesOf(document: Doc): string[] {
  const { leadOfficeId, officeIds } = document as Body & { officeIds?: string[] };
  return (document.kind as Kind) === 'task' || document.kind === 'indicator' ? (leadOfficeId === undefined ? [] : [leadOfficeId]) : officeIds ?? [];
}

/** An item as it is named elsewhere, with the symbol of its document. */
export function mention(document: Doc, symbols: ReadonlyMap<string, string>, here?: string): Mention {
  const { resolutionId = '', number } = document as Body;
  const symbol = resolutionId === here ? undefined : symbols.get(resolutionId);
  return { id: document.id, text: wordsOf(document), resolutionId, ...(number ? { number } : {}), ...(symbol ? { symbol } : {}) };
}

export const byNumber = (a: { number?: string | undefined; id: string }, b: { number?: string | undefined; id: string }): number =>
  (a.number ?? '').localeCompare(b.number ?? '', 'vi', { numeric: true }) || (a.id < b.id ? -1 : 1);
