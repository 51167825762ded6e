import { addDays } from './day.ts';
import { mostReminders, owes, type OfficeState, type RoundAct } from './round.ts';

/** Days after the due day on which an office that owes is reminded by the program; before it when negative. */
export const reminderDays = [-3, 1, 3] as const;

/** A step passed longer ago than this is let go: nobody is reminded by a program that was off for weeks. */
const lateDays = 7;

export interface Owing {
  state: OfficeState;
  /** hạn nộp */
  due: string;
  /** The day on which the round was opened: steps before it were never there. */
  openedOn: string;
  /** What was done with the office's report, each with its day in Vietnam. */
  acts: readonly { act: RoundAct; on: string }[];
}

/** Reminders that were made, by hand or by the program. */
export const remindersOf = (acts: Owing['acts']): Owing['acts'] => acts.filter(({ act }) => act === 'reminded');

/** The last step that has come by a day and is not too long ago; null when there is none. */
export function stepOf({ due, openedOn }: Pick<Owing, 'due' | 'openedOn'>, today: string): string | null {
  const passed = reminderDays.map((by) => addDays(due, by)).filter((step) => step >= openedOn && step <= today && addDays(step, lateDays) >= today);
  return passed.at(-1) ?? null;
}

/** Whether the program reminds an office on a day: it owes, a step has come, and nobody has reminded it since. */
export function remindsOn(owing: Owing, today: string): boolean {
  const made = remindersOf(owing.acts);
  const step = stepOf(owing, today);
  return owes(owing.state) && step !== null && made.length < mostReminders && !made.some(({ on }) => on >= step);
}

/** Whether an office was reminded as often as may be and still owes: it is the supervisor's matter now. */
export const isHandedOver = ({ state, reminders }: { state: OfficeState; reminders: number }): boolean => owes(state) && reminders >= mostReminders;

/** Whether the supervisor is told on a day: once, the day after the last reminder at the earliest. */
export function handsOverOn(owing: Owing, today: string): boolean {
  const made = remindersOf(owing.acts);
  return isHandedOver({ state: owing.state, reminders: made.length })
    && (made.at(-1)?.on ?? today) < today && !owing.acts.some(({ act }) => act === 'handedOver');
}
