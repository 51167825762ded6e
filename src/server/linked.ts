import { kinds, type Doc } from '#api/document';
import type { LinkedItem } from '#api/indicators';
import type { Static } from 'typebox';
import { toDocument } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { extensionsByTask, viewTask } from './views.ts';

type Linked = Static<typeof LinkedItem>;

/** How far the reasoning is followed from an indicator: limitation, cause, lesson, task. */
const steps = 4;
const reasoning = new Set(['finding', 'lesson', 'task', 'directive']);
const roles = ['indicatorIds', 'servesIds', 'explainsIds', 'drawnFromIds', 'followsIds', 'aboutId'];

function itemOf(document: Doc, role: string, names: Record<string, string>, at: { asOf: string; today: string }, extensions: Awaited<ReturnType<typeof extensionsByTask>>): Linked {
  const base = { id: document.id, kind: document.kind, role };
  if (document.kind === 'task') {
    const task = viewTask(document as Doc<'task'>, at, extensions.get(document.id));
    return { ...base, text: task.content, state: task.state,
      ...(task.number ? { number: task.number } : {}), ...(task.dueOn ? { deadline: task.dueOn } : {}),
      ...(task.leadOfficeId ? { officeName: names[task.leadOfficeId] ?? task.leadOfficeId } : {}) };
  }
  const { text, number, findingKind, causeKind } = document as { text?: string; number?: string; findingKind?: string; causeKind?: string };
  return { ...base, text: text ?? '', ...(number ? { number } : {}), ...(findingKind ? { findingKind } : {}), ...(causeKind ? { causeKind } : {}) };
}

/** What is tied to an indicator, following the links that point to it and onwards to what points there. */
export async function linkedTo(read: Read, id: string, names: Record<string, string>, at: { asOf: string; today: string }): Promise<Linked[]> {
  const found = new Map<string, Linked>();
  const extensions = await extensionsByTask(read);
  let front = [id];
  for (let step = 0; step < steps && front.length > 0; step += 1) {
    const rows = await read.selectFrom('link').innerJoin('document', 'document.id', 'link.from_id').selectAll('document')
      .select('link.role as role').where('link.to_id', 'in', front).where('link.role', 'in', roles).orderBy('document.id').execute();
    front = [];
    for (const { role, ...row } of rows) {
      if (!reasoning.has(row.kind) || !(row.kind in kinds) || found.has(row.id)) continue;
      found.set(row.id, itemOf(toDocument(row), role, names, at, extensions));
      front.push(row.id);
    }
  }
  return [...found.values()];
}
