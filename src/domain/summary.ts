import { statuses, type Evaluation, type Status } from './indicator.ts';

export interface StatusCounts { total: number; counts: Record<Status, number>; metOrExceeded: number }

/** Counts that always add to the total; never a mean of percentages. */
export function countStatuses(evaluations: readonly Pick<Evaluation, 'status'>[]): StatusCounts {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of evaluations) counts[status] += 1;
  return { total: evaluations.length, counts, metOrExceeded: counts.met + counts.exceeded };
}

const severity: Record<Status, number> = {
  missed: 0, offTrack: 1, atRisk: 3, noData: 4, pending: 5, onTrack: 6, met: 7, exceeded: 8,
};

type Judged = Pick<Evaluation, 'status' | 'lastStatus' | 'pace'>;

/** Silence must not hide red: no figure now, and late when there last was one, stands with the worst. */
function rank({ status, lastStatus }: Judged): number {
  return status === 'noData' && (lastStatus === 'offTrack' || lastStatus === 'missed') ? 2 : severity[status];
}

/** Worst first; inside a status the farthest behind first. */
export const bySeverity = (a: Judged, b: Judged): number =>
  rank(a) - rank(b) || (a.pace ?? 0) - (b.pace ?? 0);

/** Statuses that ask for somebody's attention. */
export const needsAttention = (judged: Pick<Judged, 'status'>): boolean => fitsStatus(judged, 'attention');

/** What a list of indicators may be narrowed to: a status, or several of them by one word. */
export const statusFilters = [...statuses, 'off', 'attention', 'reached', 'onCourse'] as const;
export type StatusFilter = (typeof statusFilters)[number];

const together: Partial<Record<StatusFilter, readonly Status[]>> = {
  off: ['missed', 'offTrack', 'atRisk'], attention: ['missed', 'offTrack', 'atRisk', 'noData'], reached: ['exceeded', 'met'], onCourse: ['exceeded', 'met', 'onTrack'],
};
export const fitsStatus = ({ status }: Pick<Judged, 'status'>, filter: StatusFilter): boolean => (together[filter] ?? [filter]).includes(status);
