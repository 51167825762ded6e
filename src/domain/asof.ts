import type { Frequency } from './indicator.ts';
import { comparePeriods, endDate, lastCompletePeriod, nextPeriod } from './period.ts';

/** The period looked at when nobody says it: the last whose reporting deadline has passed, else the last complete one. */
export function defaultAsOf(rounds: readonly { period: string; due: string }[], today: string, frequency: Frequency = 'quarter'): string {
  const closed = rounds.filter(({ due }) => due < today).map(({ period }) => period).sort(comparePeriods);
  return closed.at(-1) ?? lastCompletePeriod(frequency, today);
}

/**
 * The day on which what only time can tell is judged (vacant since, dormant since, due). Looking at the usual period is
 * looking at today, unless that period is more than two of its own length ago; an earlier one is looked at as of its end.
 */
export function dayLookedAt(asOf: string, usual: string, today: string): string {
  const end = endDate(asOf);
  const present = comparePeriods(asOf, usual) >= 0 && endDate(nextPeriod(nextPeriod(asOf))) >= today;
  return present || end > today ? today : end;
}
