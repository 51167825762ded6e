import { addDays } from './day.ts';
import type { Frequency } from './indicator.ts';
import { comparePeriods, endDate, lastDay, nextPeriod, period } from './period.ts';

/** what lies ready: a report's draft, the sheets of all offices, a form of the superior level filled in */
export const routineWhats = ['report', 'sheets', 'form'] as const;
export type RoutineWhat = (typeof routineWhats)[number];
/** khi nào: on a day of the month after the period, or once the period's round has closed */
export const routineWhens = ['day', 'round'] as const;
export type RoutineWhen = (typeof routineWhens)[number];

/** lịch lập báo cáo: for which periods, and when each lies ready. */
export interface Routine {
  when: RoutineWhen; frequency: Frequency;
  /** The first period it makes. */
  from: string;
  /** The day of the month after the period's end; a month that is shorter has it on its last. */
  day?: number | undefined;
  resolutionId?: string | undefined;
}
export interface ClosingRound { period: string; due: string; state: string; resolutionId?: string | undefined }

/** At this hour in Vietnam the day's reports begin to be made, so that they lie ready by six. */
export const readyHour = 5;
/** What was missed for longer, while the program was off, is not made any more. */
const missedDays = 40;

/** The day on which a period's report lies ready, by the day of the month. */
export function readyOn({ day = 1 }: Pick<Routine, 'day'>, code: string): string {
  const month = lastDay(period(code).endMonth + 1);
  return `${month.slice(0, 8)}${String(Math.min(day, Number(month.slice(8)))).padStart(2, '0')}`;
}

/** Whether a round has closed by a day: locked, or past its deadline. */
const closedBy = ({ state, due }: ClosingRound, today: string): boolean => state === 'locked' || due < today;

/** The periods whose report ought to lie ready on a day, oldest first; older ones that were missed are left out. */
export function periodsReady(routine: Routine, rounds: readonly ClosingRound[], today: string): string[] {
  const oldest = addDays(today, -missedDays);
  if (routine.when === 'round') {
    const closed = rounds.filter((round) => period(round.period).frequency === routine.frequency && comparePeriods(round.period, routine.from) >= 0 && round.due >= oldest && closedBy(round, today)
      && (round.resolutionId === undefined || routine.resolutionId === undefined || round.resolutionId === routine.resolutionId));
    return [...new Set(closed.map((round) => round.period))].sort(comparePeriods);
  }
  const found: string[] = [];
  for (let code = routine.from; readyOn(routine, code) <= today; code = nextPeriod(code)) if (readyOn(routine, code) >= oldest) found.push(code);
  return found;
}

/** The next period whose report is still to come by the day of the month; null where it waits for a round. */
export function nextReady(routine: Routine, today: string): { period: string; on: string } | null {
  if (routine.when === 'round') return null;
  let code = routine.from;
  while (readyOn(routine, code) <= today || endDate(code) < addDays(today, -missedDays)) code = nextPeriod(code);
  return { period: code, on: readyOn(routine, code) };
}

/** A report that could not be made is tried so often by itself. */
export const mostTries = 3;
