import type { Status } from './indicator.ts';
import { fitsStatus } from './summary.ts';

/** chiều biến động: better, worse, or a change that cannot be told as either (a figure came or went) */
export const movements = ['worse', 'better', 'other', 'same'] as const;
export type Movement = (typeof movements)[number];

const order: readonly Status[] = ['missed', 'offTrack', 'atRisk', 'onTrack', 'met', 'exceeded'];

/** What became of a status; to and from what is not known or not due yet there is no better or worse. */
export function movementOf(from: Status, to: Status): Movement {
  if (from === to) return 'same';
  const [before, after] = [order.indexOf(from), order.indexOf(to)];
  // Reaching a target is good whatever was known before, missing it bad.
  if (before < 0) return fitsStatus({ status: to }, 'reached') ? 'better' : to === 'missed' ? 'worse' : 'other';
  if (after < 0) return 'other';
  return after > before ? 'better' : 'worse';
}

export interface Moved<T> { item: T; from: Status; to: Status; movement: Movement }

/** What moved between two looks, the worse first; what is new or gone is told by the lists, not here. */
export function movedBetween<T extends { id: string; status: Status }>(before: Readonly<Record<string, Status>>, now: readonly T[]): Moved<T>[] {
  return now.flatMap((item): Moved<T>[] => {
    const from = before[item.id];
    return from === undefined || from === item.status ? [] : [{ item, from, to: item.status, movement: movementOf(from, item.status) }];
  }).sort((a, b) => movements.indexOf(a.movement) - movements.indexOf(b.movement));
}
