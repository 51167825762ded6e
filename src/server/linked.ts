import type { Doc } from '#api/document';
import type { LinkedItem } from '#api/indicators';
import type { Static } from 'typebox';
import { documentsById, mention, walk } from './reasoning.ts';
import { listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { extensionsByTask, viewTask } from './views.ts';

type Linked = Static<typeof LinkedItem>;
interface Looked { names: Record<string, string>; asOf: string; today: string }

function itemOf(document: Doc, role: string, here: string, symbols: ReadonlyMap<string, string>, { names, ...at }: Looked, extensions: Awaited<ReturnType<typeof extensionsByTask>>): Linked {
  const { resolutionId, ...named } = mention(document, symbols, here);
  const base = { ...named, kind: document.kind, role, ...(resolutionId ? { resolutionId } : {}) };
  if (document.kind === 'task') {
    const task = viewTask(document as Doc<'task'>, at, extensions.get(document.id));
    return { ...base, state: task.state, ...(task.dueOn ? { deadline: task.dueOn } : {}),
      ...(task.leadOfficeId ? { officeName: names[task.leadOfficeId] ?? task.leadOfficeId } : {}) };
  }
  const { findingKind, causeKind } = document as Partial<Doc<'finding'>>;
  return { ...base, ...(findingKind ? { findingKind } : {}), ...(causeKind ? { causeKind } : {}) };
}

/** How each thing near an indicator stands to it, by id: the first way found is the one told. */
async function rolesAround(read: Read, id: string): Promise<Map<string, string>> {
  const later = await walk(read, [id], 'later');
  const reached = [...new Set(later.map(({ to }) => to))];
  // A task of this resolution may follow from a lesson of an earlier one: the answer's source, though nothing else leads there.
  const serving = later.filter(({ from, role }) => from === id && role === 'servesIds').map(({ to }) => to);
  const behind = (await walk(read, serving, 'earlier', 1)).filter(({ role }) => role === 'followsIds');
  const direct = await read.selectFrom('link').selectAll().where('role', 'in', ['continuesId', 'aboutId'])
    .where((eb) => eb.or([eb('to_id', 'in', [id, ...reached]), eb('from_id', '=', id)])).orderBy('from_id').execute();
  const carried = direct.filter(({ role, from_id: from, to_id: to }) => role === 'aboutId' || from === id || to === id);
  return new Map([
    ...behind.map(({ from }) => [from, 'behind'] as const),
    ...[...later].reverse().map(({ to, role }) => [to, role] as const),
    ...carried.map(({ role, from_id: from, to_id: to }) => [from === id ? to : from, role === 'aboutId' ? role : from === id ? 'continues' : 'continuedBy'] as const),
  ]);
}

/** What is tied to an indicator, both ways and across resolutions. */
export async function linkedTo(read: Read, { id, resolutionId }: Doc<'indicator'>, looked: Looked): Promise<Linked[]> {
  const roles = await rolesAround(read, id);
  roles.delete(id);
  if (roles.size === 0) return [];
  const symbols = new Map((await listDocuments(read, 'resolution')).map((one) => [one.id, one.symbol]));
  const extensions = await extensionsByTask(read);
  const documents = await documentsById(read, [...roles.keys()]);
  return documents.filter((one) => !('isGroup' in one && one.isGroup === true)).map((one) => itemOf(one, roles.get(one.id) ?? '', resolutionId, symbols, looked, extensions));
}
