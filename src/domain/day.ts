import { lastDay } from './period.ts';

const lengthOf = (month: number): number => Number(lastDay(month).slice(8));

/** The day so many days later (earlier when negative). Days are YYYY-MM-DD. */
export function addDays(day: string, by: number): string {
  let month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  let date = Number(day.slice(8, 10)) + by;
  while (date < 1) {
    month -= 1;
    date += lengthOf(month);
  }
  while (date > lengthOf(month)) {
    date -= lengthOf(month);
    month += 1;
  }
  return `${lastDay(month).slice(0, 8)}${String(date).padStart(2, '0')}`;
}
