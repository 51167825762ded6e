import { addDays } from './day.ts';
import type { Frequency } from './indicator.ts';
import { endDate, nextPeriod, period, startDate } from './period.ts';

/** lịch mở kỳ báo cáo: which periods are opened by themselves, on which day, due on which. */
export interface Schedule {
  frequency: Frequency;
  /** The first period that is opened. */
  from: string;
  /** Days before the period's last day on which it opens; left out: the first day after it. */
  opensBefore?: number | undefined;
  /** hạn nộp: days after the period's last day. */
  dueAfter: number;
}

/** The day on which a period's round opens. */
export const opensOn = ({ opensBefore }: Pick<Schedule, 'opensBefore'>, code: string): string =>
  addDays(endDate(code), opensBefore === undefined ? 1 : -opensBefore);

/** The day on which a period's round is due. */
export const dueOn = ({ dueAfter }: Pick<Schedule, 'dueAfter'>, code: string): string => addDays(endDate(code), dueAfter);

/** A round missed for longer than this is not opened any more: nobody would hand it in. */
const missedDays = 366;

/** Whether a schedule opens each of its periods inside the period or after it. */
export const opensInside = ({ from, opensBefore }: Schedule): boolean => opensBefore === undefined || opensOn({ opensBefore }, from) >= startDate(from);

/** Every period that ought to be open by a day, oldest first, the ones missed while the program was off among them. */
export function periodsToOpen(schedule: Schedule, today: string): string[] {
  const found: string[] = [];
  const oldest = addDays(today, -missedDays);
  for (let code = schedule.from; opensOn(schedule, code) <= today; code = nextPeriod(code)) {
    if (dueOn(schedule, code) >= oldest) found.push(code);
  }
  return found;
}

/** The first period that is still to open after a day. */
export function nextToOpen(schedule: Schedule, today: string): string {
  let code = schedule.from;
  while (opensOn(schedule, code) <= today) code = nextPeriod(code);
  return code;
}

/** Whether a code is a period of the schedule's own frequency. */
export const fitsFrequency = ({ from, frequency }: Pick<Schedule, 'from' | 'frequency'>): boolean => period(from).frequency === frequency;
