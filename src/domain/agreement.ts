import { lastDay } from './period.ts';

/** trạng thái chương trình phối hợp: dự kiến, quá hạn ký, đang hoạt động, ký rồi để đó, đã kết thúc */
export const agreementStates = ['notSigned', 'dormant', 'planned', 'active', 'ended'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** What an agreement's state hangs on. Days are YYYY-MM-DD. */
export interface AgreementFacts { plannedFor?: string | undefined; signedOn?: string | undefined; endsOn?: string | undefined; activities?: readonly { on: string }[] | undefined }

/** Months without an activity after which a signed agreement is dormant. */
export const dormantMonths = 6;

/** The same day some months later, or the last one of a shorter month. */
export function monthsLater(day: string, months: number): string {
  const last = lastDay(Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months);
  return day.slice(8) < last.slice(8) ? last.slice(0, 8) + day.slice(8) : last;
}

/** The state on a day and since when: the planned day, the last activity (or the signing), the end. An activity counts once it is recorded. */
export function agreementState({ plannedFor, signedOn, endsOn, activities = [] }: AgreementFacts, day: string): { state: AgreementState; since?: string } {
  if (endsOn !== undefined && endsOn < day) return { state: 'ended', since: endsOn };
  if (signedOn === undefined) return plannedFor === undefined ? { state: 'planned' } : { state: plannedFor < day ? 'notSigned' : 'planned', since: plannedFor };
  const last = activities.reduce((latest, { on }) => (on > latest ? on : latest), signedOn);
  return { state: monthsLater(last, dormantMonths) < day ? 'dormant' : 'active', since: last };
}
