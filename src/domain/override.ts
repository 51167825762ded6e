import type { Status } from './indicator.ts';
import { comparePeriods, endDate, nextPeriod } from './period.ts';

/**
 * đánh giá của người: a status set by a person, from the period that they looked at (`asOf`, the day is `madeOn`) until a
 * day, or until it was taken back or followed by another (`ended`).
 */
export interface Stint {
  status: Status; reason: string; author: string; asOf: string; madeOn: string; until: string;
  ended?: { on: string; by: string; reason?: string } | undefined;
}

/** The period looked at, the one that is looked at when nobody says which, and today. */
export interface Looking { asOf: string; usual: string; today: string; rounds: readonly { period: string; due: string }[] }

/** The last day on which a period was the one looked at: a later one takes its place after its reporting deadline. */
export function lastDayOf(asOf: string, rounds: Looking['rounds']): string {
  const later = rounds.filter(({ period }) => comparePeriods(period, asOf) > 0).map(({ due }) => due).sort();
  return later[0] ?? endDate(nextPeriod(asOf));
}

/**
 * Whether a stint decides the status of the period looked at. Never of a period before its own. The present period
 * follows it to its last day; a period that is past keeps what was in force while it was the present one, whatever
 * happened afterwards, unless it was taken back before that time was over.
 */
export function inForce({ asOf: from, madeOn, until, ended }: Stint, { asOf, usual, today, rounds }: Looking): boolean {
  if (comparePeriods(asOf, from) < 0) return false;
  const last = lastDayOf(asOf, rounds);
  const present = comparePeriods(asOf, usual) >= 0 || last >= today || madeOn > last;
  return present ? until >= today && ended === undefined : until > endDate(asOf) && (ended === undefined || ended.on > last);
}

/** The stint that decides; of several the one said last. */
export function standing<T extends Stint>(stints: readonly T[], looking: Looking): T | null {
  return stints.filter((one) => inForce(one, looking)).reduce<T | null>((latest, one) => (latest === null || one.madeOn >= latest.madeOn ? one : latest), null);
}
