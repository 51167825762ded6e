import { endDate, period, periodOf } from './period.ts';
import { dueOn, type TaskFacts } from './task.ts';

/** Dated tasks at the ends of months: how many had to be done by then, and how many were; `done` is null for months to come. */
export interface BurnUp { total: number; points: { month: number; period: string; due: number; done: number | null }[]; present: { month: number; due: number; done: number } | null }

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/**
 * How tasks burn up over a term. A task counts by its deadline as extended by `day`; standing and undated ones stand beside it.
 * @param day the day looked at, YYYY-MM-DD: what was done later is not known yet
 * @returns null where no task has a deadline
 */
export function burnUp(tasks: readonly TaskFacts[], term: { from: string; to: string }, day: string): BurnUp | null {
  const dated = tasks.flatMap((task) => {
    const due = task.standing ? undefined : dueOn(task, day);
    return due === undefined ? [] : [{ due, done: task.completedOn !== undefined && task.completedOn <= day ? task.completedOn : null }];
  });
  if (dated.length === 0) return null;
  const known = dated.flatMap(({ due, done }) => [monthOf(due), ...(done === null ? [] : [monthOf(done)])]);
  const [from, to] = [Math.min(period(term.from).startMonth - 1, ...known), Math.max(period(term.to).endMonth, ...known)];
  const countBy = (at: string): { due: number; done: number } =>
    ({ due: dated.filter(({ due }) => due <= at).length, done: dated.filter(({ done }) => done !== null && done <= at).length });
  const step = to - from > 60 ? 3 : 1;
  const months = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
  const ends = months.at(-1) === to ? months : [...months, to];
  const here = monthOf(day);
  return {
    total: dated.length,
    points: ends.map((month) => {
      const code = periodOf('month', month);
      const counts = countBy(endDate(code));
      return { month, period: code, due: counts.due, done: month <= here ? countBy(endDate(code) < day ? endDate(code) : day).done : null };
    }),
    present: here >= from && here <= to ? { month: here, ...countBy(day) } : null,
  };
}
