import type { Frequency } from './indicator.ts';
import { comparePeriods, lastCompletePeriod } from './period.ts';

/** The period looked at when nobody says it: the last whose reporting deadline has passed, else the last complete one. */
export function defaultAsOf(rounds: readonly { period: string; due: string }[], today: string, frequency: Frequency = 'quarter'): string {
  const closed = rounds.filter(({ due }) => due < today).map(({ period }) => period).sort(comparePeriods);
  return closed.at(-1) ?? lastCompletePeriod(frequency, today);
}
