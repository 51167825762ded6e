import type { Person } from '../access.ts';

/** tín hiệu: what the program sees missing or stuck, in the order in which kinds are shown when equally grave. */
export const signalCodes = [
  'leftToDeputy', 'organisationMissing', 'headVacant', 'notReported', 'officerGone', 'unmetWithoutCause', 'causeWithoutTask', 'agreementNotSigned',
  'agreementDormant', 'taskWithoutDeadline', 'taskWithoutEvidence', 'taskWithoutResources', 'lessonNotApplied', 'reportsLate', 'allOnLastDay',
] as const;
export type SignalCode = (typeof signalCodes)[number];

/** mức độ, worst first */
export const gravities = ['grave', 'serious', 'minor'] as const;
export type Gravity = (typeof gravities)[number];

export const subjectKinds = ['resolution', 'indicator', 'finding', 'lesson', 'task', 'agreement', 'office'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** One thing that asks for somebody. Computed from what is recorded, never stored. Days are YYYY-MM-DD. */
export interface Signal {
  code: SignalCode;
  gravity: Gravity;
  subject: { kind: SubjectKind; id: string };
  resolutionId?: string | undefined;
  /** Whose it is. */
  officeId?: string | undefined;
  /** Whose it is beside that one. */
  alsoIds?: readonly string[] | undefined;
  since?: string | undefined;
  /** In which round, for what is said of a report. */
  roundId?: string | undefined;
  /** Days, rounds or figures, as the sentence of the kind needs. */
  count?: number | undefined;
  /** The limitation that still lacks its cause. */
  limitationId?: string | undefined;
}

/** One signal's name over time: the same thing of the same subject, for a report of the same round. */
export const signalKey = ({ code, subject, roundId }: Pick<Signal, 'code' | 'subject' | 'roundId'>): string =>
  [code, subject.id, roundId].filter((part) => part !== undefined).join('/');

/** Worst first, then by kind, then the oldest; what has no day comes last. */
export function bySignal(a: Signal, b: Signal): number {
  return gravities.indexOf(a.gravity) - gravities.indexOf(b.gravity)
    || signalCodes.indexOf(a.code) - signalCodes.indexOf(b.code)
    || (a.since ?? '9999').localeCompare(b.since ?? '9999')
    || (signalKey(a) < signalKey(b) ? -1 : 1);
}

type Whose = Pick<Signal, 'officeId' | 'alsoIds'>;

/** Every office whose matter a signal is. */
export const officesOf = ({ officeId, alsoIds = [] }: Whose): string[] => [...(officeId === undefined ? [] : [officeId]), ...alsoIds];

/** How many there are of each, by what a signal names. */
export function countBy(signals: readonly Signal[], ids: (signal: Signal) => readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const signal of signals) for (const id of ids(signal)) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

const ofReports = new Set<SignalCode>(['notReported', 'officerGone', 'reportsLate', 'allOnLastDay']);

/**
 * What is said of a report belongs to its office, to specialists and leaders; how leaders share the work to those two
 * alone; everything else is read by everyone signed in.
 */
export function maySeeSignal(person: Person, { code, officeId }: Pick<Signal, 'code' | 'officeId'>): boolean {
  if (person.roles.includes('specialist') || person.roles.includes('leader')) return true;
  if (code === 'leftToDeputy') return false;
  if (code === 'officerGone' && person.roles.includes('administrator')) return true;
  return !ofReports.has(code) || (person.roles.includes('officer') && officeId !== undefined && person.officeIds.includes(officeId));
}

/** tạm gác: put out of sight by a person for a reason, until the end of a day; afterwards it is back by itself. */
export const isAside = (aside: { until: string }, today: string): boolean => aside.until >= today;
