import type { Doc } from '#api/document';
import { evidenceLine, evidenceLines } from '../../lib/task-words.ts';

export interface TaskStart { followsIds?: string[]; servesIds?: string[] }

/** What the fields hold for a task, or for a new one. */
export function toDraft(one: Doc<'task'> | null, { group, start = {} }: { group: boolean; start?: TaskStart | undefined }) {
  return {
    number: one?.number ?? '', content: one?.content ?? '', parentId: one?.parentId ?? '', leadOfficeId: one?.leadOfficeId ?? '', coOfficeIds: [...one?.coOfficeIds ?? []],
    timing: one?.timing as string | undefined ?? (group ? 'open' : 'dated'), startOn: one?.startOn ?? '', deadline: one?.deadline ?? '', product: one?.product ?? '', resources: one?.resources ?? '',
    completedOn: one?.completedOn ?? '', acceptedOn: one?.acceptance?.on ?? '', acceptedBy: one?.acceptance?.by ?? '',
    evidence: (one?.evidence ?? []).map(evidenceLine).join('\n'),
    milestones: (one?.milestones ?? []).map((milestone): Record<string, string> => ({ ...milestone })),
    servesIds: [...one?.servesIds ?? start.servesIds ?? []], followsIds: [...one?.followsIds ?? start.followsIds ?? []],
  };
}
export type TaskDraft = ReturnType<typeof toDraft>;

/** The body that the fields make; evidence that was there keeps its file. */
export function toBody({ acceptedOn, acceptedBy, ...draft }: TaskDraft, existing: Doc<'task'> | null): Record<string, unknown> {
  const accepted = acceptedOn !== '' || acceptedBy !== '';
  return {
    ...draft,
    deadline: draft.timing === 'dated' ? draft.deadline : undefined,
    evidence: evidenceLines(draft.evidence).map((one) => existing?.evidence?.find((known) => evidenceLine(known) === evidenceLine(one)) ?? one),
    milestones: draft.milestones.filter(({ name, due }) => name || due),
    acceptance: accepted ? { ...existing?.acceptance, on: acceptedOn, by: acceptedBy } : undefined,
  };
}
