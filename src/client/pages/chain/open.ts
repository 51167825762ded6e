import type { ChainItem } from '#api/chain';
import { documentRoutes, type Doc } from '#api/document';
import type { Column } from '#domain/chain';
import { call } from '../../lib/call.ts';
import { filled } from '../../lib/use-save.ts';

type Written = 'finding' | 'lesson' | 'task';
export interface Start { findingKind?: string; indicatorIds?: string[]; explainsIds?: string[]; drawnFromIds?: string[]; servesIds?: string[]; followsIds?: string[] }
/** Which form is open: a new item after another, or one that is there. */
export interface FormOpen { kind: Written; resolutionId: string; id?: string; after?: ChainItem; start: Start }

/** In which field an item of a column names what it comes from. */
export function fieldOf(from: Column, to: Column): keyof Start | null {
  if (to === 'task') return from === 'indicator' ? 'servesIds' : from === 'task' ? null : 'followsIds';
  if (to === 'lesson') return from === 'limitation' || from === 'cause' ? 'drawnFromIds' : null;
  if (from === 'indicator') return 'indicatorIds';
  return to === 'cause' && (from === 'limitation' || from === 'cause') ? 'explainsIds' : null;
}

const kindOf = (column: Column): Written => (column === 'lesson' || column === 'task' ? column : 'finding');

/** A new item of a column after one that is there: the link is set already. */
export function newAfter(after: ChainItem, column: Column, resolutionId: string): FormOpen {
  const kind = kindOf(column);
  const field = fieldOf(after.column, column);
  return { kind, resolutionId, after, start: { ...(kind === 'finding' ? { findingKind: column } : {}), ...(field ? { [field]: [after.id] } : {}) } };
}
export const existingItem = ({ id, column, resolutionId }: ChainItem): FormOpen => ({ kind: kindOf(column), resolutionId, id, start: {} });

export interface Tied { id: string; column: Column }

/**
 * Adds or takes away the reference that one item holds to another, over the version that stands now.
 * @throws CallProblem when it is refused
 */
export async function relink(from: Tied, to: Tied, tied: boolean): Promise<void> {
  const field = fieldOf(from.column, to.column);
  if (field === null) return;
  const routes = documentRoutes(kindOf(to.column));
  const { id, kind: _, version, updatedAt: _at, updatedBy: _by, ...body } = await call(routes.one, { params: { id: to.id } }) as Doc & Record<string, unknown>;
  const held = ((body as Record<string, unknown>)[field] as string[] | undefined ?? []).filter((one) => one !== from.id);
  const next = filled({ ...body, [field]: tied ? [...held, from.id] : held });
  await call(routes.update, { params: { id }, ifMatch: version, body: next } as never);
}
