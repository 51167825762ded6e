import type { ReadingState } from './reading.ts';

/** What was done with one office's report of a round, newest last. */
export const roundActs = ['submitted', 'returned', 'approved', 'reminded', 'handedOver'] as const;
export type RoundAct = (typeof roundActs)[number];

/** The last act that moved the report on: being reminded of it, or its being the supervisor's matter, does not. */
export const lastMove = <T extends { act: RoundAct }>(acts: readonly T[]): T | undefined => acts.findLast(({ act }) => act !== 'reminded' && act !== 'handedOver');

/** trạng thái nộp của một đơn vị trong kỳ: chưa có gì, đang nhập, đã nộp, trả lại, đã duyệt, đã khóa */
export const officeStates = ['nothing', 'draft', 'submitted', 'returned', 'approved', 'locked'] as const;
export type OfficeState = (typeof officeStates)[number];

/** At most three reminders a round; after that it is the supervisor's matter. */
export const mostReminders = 3;

/**
 * Where one office stands in a round, from the states of its cells (null for one without a figure).
 * An office that submitted with cells left empty, and said why, has submitted.
 */
export function officeState({ cells, acts, locked }: { cells: readonly (ReadingState | null)[]; acts: readonly RoundAct[]; locked: boolean }): OfficeState {
  if (locked) return 'locked';
  const filled = cells.filter((state) => state !== null);
  if (filled.includes('returned')) return 'returned';
  const submitted = acts.includes('submitted');
  if (filled.includes('draft')) return 'draft';
  const settled = filled.every((state) => state === 'approved' || state === 'locked');
  if (filled.length === 0) return submitted ? (lastMove(acts.map((act) => ({ act })))?.act ?? 'submitted') as OfficeState : 'nothing';
  if (settled) return submitted || filled.length === cells.length ? 'approved' : 'draft';
  return submitted || filled.length === cells.length ? 'submitted' : 'draft';
}

/** Whether an office still owes its report: nothing, half of it, or one that was sent back. */
export const owes = (state: OfficeState): boolean => state === 'nothing' || state === 'draft' || state === 'returned';

/** The state that a figure takes when an officer saves it: a draft while a round waits to be submitted. */
export function savedState({ before, roundOpen }: { before: ReadingState | undefined; roundOpen: boolean }): ReadingState {
  if (!roundOpen || before === 'submitted') return 'submitted';
  return 'draft';
}
