import type { Frequency } from './indicator.ts';

/** kỳ: a stretch of whole months; months count from year 0 (year × 12 + month − 1). */
export interface Period {
  code: string;
  frequency: Frequency;
  year: number;
  startMonth: number;
  /** The last month inside. */
  endMonth: number;
}

const months: Record<Frequency, number> = { month: 1, quarter: 3, half: 6, year: 12 };
const pattern = /^(\d{4})(?:(Q)([1-4])|(S)([12])|(0[1-9]|1[0-2]))?$/;

/** Reads a period code (2021, 2021S1, 2021Q3, 202109); null when it is none. */
export function parsePeriod(code: string): Period | null {
  const found = pattern.exec(code);
  if (!found) return null;
  const [, yearText, quarter, quarterNumber, half, halfNumber, month] = found;
  const frequency: Frequency = quarter ? 'quarter' : half ? 'half' : month ? 'month' : 'year';
  const year = Number(yearText);
  const index = Number(quarterNumber ?? halfNumber ?? month ?? 1) - 1;
  const startMonth = year * 12 + index * months[frequency];
  return { code, frequency, year, startMonth, endMonth: startMonth + months[frequency] - 1 };
}

export const isPeriod = (code: string): boolean => parsePeriod(code) !== null;

/** @throws RangeError when the code is none: for codes that have been checked */
export function period(code: string): Period {
  const found = parsePeriod(code);
  if (!found) throw new RangeError(`not a period: ${code}`);
  return found;
}

/** The code of the period of a frequency that holds a month. */
export function periodOf(frequency: Frequency, month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  const inYear = month % 12;
  switch (frequency) {
    case 'year': return year;
    case 'half': return `${year}S${Math.floor(inYear / 6) + 1}`;
    case 'quarter': return `${year}Q${Math.floor(inYear / 3) + 1}`;
    case 'month': return year + String(inYear + 1).padStart(2, '0');
  }
}

/** Codes of a frequency that lie wholly between the start of one period and the end of another. */
export function periodsBetween(frequency: Frequency, from: string, to: string): string[] {
  const codes: string[] = [];
  const last = period(to).endMonth;
  const step = months[frequency];
  for (let start = Math.ceil(period(from).startMonth / step) * step; start + step - 1 <= last; start += step) {
    codes.push(periodOf(frequency, start));
  }
  return codes;
}

const shifted = (code: string, by: number): string => {
  const { frequency, startMonth } = period(code);
  return periodOf(frequency, startMonth + by);
};

export const nextPeriod = (code: string): string => shifted(code, months[period(code).frequency]);
export const previousPeriod = (code: string): string => shifted(code, -months[period(code).frequency]);
/** The same period a year earlier. */
export const sameLastYear = (code: string): string => shifted(code, -12);

/** By end, then by start: the order in time. */
export function comparePeriods(a: string, b: string): number {
  const [one, other] = [period(a), period(b)];
  return one.endMonth - other.endMonth || one.startMonth - other.startMonth;
}

/** Whole months from the end of one period to the end of another. */
export const monthsBetweenEnds = (a: string, b: string): number => period(b).endMonth - period(a).endMonth;

/** Whether a period ends where a reporting period of the frequency ends. */
export const endsWith = (frequency: Frequency, code: string): boolean => (period(code).endMonth + 1) % months[frequency] === 0;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const two = (value: number): string => String(value).padStart(2, '0');

/** The last day of a month of the count. */
export function lastDay(month: number): string {
  const year = Math.floor(month / 12);
  const inYear = month % 12;
  const days = inYear === 1 && leap(year) ? 29 : lengths[inYear] ?? 31;
  return `${String(year).padStart(4, '0')}-${two(inYear + 1)}-${two(days)}`;
}

/** The day next to a day of the calendar, YYYY-MM-DD. */
function moved(day: string, by: 1 | -1): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const date = Number(day.slice(8, 10)) + by;
  if (date < 1) return lastDay(month - 1);
  if (date > Number(lastDay(month).slice(8, 10))) return `${lastDay(month + 1).slice(0, 8)}01`;
  return `${day.slice(0, 8)}${two(date)}`;
}
export const dayBefore = (day: string): string => moved(day, -1);
export const dayAfter = (day: string): string => moved(day, 1);

/** The last day of a period, YYYY-MM-DD. */
export const endDate = (code: string): string => lastDay(period(code).endMonth);

/** The first day of a period, YYYY-MM-DD. */
export function startDate(code: string): string {
  const { startMonth } = period(code);
  return `${String(Math.floor(startMonth / 12)).padStart(4, '0')}-${two((startMonth % 12) + 1)}-01`;
}

/** The period of a frequency that holds a day. */
export const periodContaining = (frequency: Frequency, day: string): string =>
  periodOf(frequency, Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1);

/** The last period that is over on a day: one that ends that very day is not over yet. */
export const lastCompletePeriod = (frequency: Frequency, today: string): string => previousPeriod(periodContaining(frequency, today));
