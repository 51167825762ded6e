import { endDate, previousPeriod } from '../period.ts';

export interface RoundFact { id: string; period: string; due: string; resolutionId?: string | undefined }
/** The days of a round's work: after the due day of the round before, up to its own. */
export interface Window { after: string; to: string }

/** Rounds whose due day is over, oldest first; of one resolution, those of every resolution included. */
export const dueRounds = <R extends RoundFact>(rounds: readonly R[], day: string, resolutionId?: string): R[] =>
  rounds.filter((one) => one.due < day && (resolutionId === undefined || one.resolutionId === undefined || one.resolutionId === resolutionId))
    .sort((a, b) => (a.due === b.due ? a.period.localeCompare(b.period) : a.due.localeCompare(b.due)));

/** The days of the last two rounds that are over, of one resolution or of all; null when there are not two. */
export function lastTwoWindows(rounds: readonly RoundFact[], day: string, resolutionId?: string): readonly [Window, Window] | null {
  const [before, first, second] = [undefined, undefined, undefined, ...dueRounds(rounds, day, resolutionId)].slice(-3);
  if (!first || !second) return null;
  return [
    { after: before ? before.due : endDate(previousPeriod(first.period)), to: first.due },
    { after: first.due, to: second.due },
  ];
}

export const within = ({ after, to }: Window, day: string): boolean => after < day && day <= to;
