import type { TaskView } from '#api/tasks';
import { dayNumber } from '#domain/task';

/** A stretch of days, both ends in it, and the days that are marked along it. */
export interface Axis {
  from: string;
  to: string;
  years: { label: string; at: number; width: number }[];
  /** Months, or quarters where the months would be too narrow to read. */
  steps: { label: string; at: number }[];
}

export interface Bar { kind: 'plan' | 'extended' | 'late' | 'standing'; at: number; width: number }
export interface Mark { kind: 'milestone' | 'passed' | 'done' | 'limit'; at: number }

const two = (value: number): string => String(value).padStart(2, '0');
const first = (month: number): string => `${Math.floor(month / 12)}-${two((month % 12) + 1)}-01`;
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthsRead = 20;
const quarters = ['I', 'II', 'III', 'IV'];

/** Where a day stands along the axis, in percent, never outside it. */
export function placeOf(day: string, { from, to }: Pick<Axis, 'from' | 'to'>): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  return Math.min(100, Math.max(0, (100 * (dayNumber(day) - start)) / (end - start)));
}

const daysOf = ({ startOn, deadline, dueOn, completedOn, milestones }: TaskView): string[] =>
  [startOn, deadline, dueOn, completedOn, ...(milestones ?? []).map(({ due }) => due)].filter((day) => day !== undefined);

/** Whole months around every day of these tasks and the day looked at. */
export function axisOf(tasks: readonly TaskView[], day: string): Axis {
  const days = [day, ...tasks.flatMap(daysOf)].sort();
  const [start, end] = [monthOf(days[0] ?? day), monthOf(days.at(-1) ?? day) + 1];
  const ends = { from: first(start), to: first(end) };
  const months = Array.from({ length: end - start }, (_, index) => start + index);
  const byMonth = months.length <= monthsRead;
  const years = [...new Set(months.map((month) => Math.floor(month / 12)))].map((year) => {
    const at = placeOf(first(Math.max(start, year * 12)), ends);
    return { label: String(year), at, width: placeOf(first(Math.min(end, year * 12 + 12)), ends) - at };
  });
  const steps = months.filter((month) => byMonth || month % 3 === 0)
    .map((month) => ({ label: byMonth ? String((month % 12) + 1) : quarters[(month % 12) / 3] ?? '', at: placeOf(first(month), ends) }));
  return { ...ends, years, steps: months.length > 96 ? [] : steps };
}

/** One task along the axis: planned time, what extensions added, what it is late, its milestones. */
export function shapesOf(task: TaskView, axis: Axis, day: string): { bars: Bar[]; marks: Mark[] } {
  const at = (date: string): number => placeOf(date, axis);
  const bar = (kind: Bar['kind'], from: string, to: string): Bar => ({ kind, at: at(from), width: Math.max(0, at(to) - at(from)) });
  const { startOn, deadline, dueOn, completedOn, reported, daysLate, state, milestones = [] } = task;
  const done = state.startsWith('done') ? completedOn : undefined;
  const until = done ?? (state === 'awaiting' ? reported?.on : undefined) ?? day;
  const bars: Bar[] = [];
  if (deadline === undefined) bars.push(bar('standing', startOn ?? axis.from, done ?? axis.to));
  else {
    if (startOn !== undefined) bars.push(bar('plan', startOn, deadline));
    if (dueOn !== undefined && dueOn > deadline) bars.push(bar('extended', deadline, dueOn));
    if (daysLate > 0 && dueOn !== undefined) bars.push(bar('late', dueOn, until));
  }
  return {
    bars: task.timing === 'open' && deadline === undefined && startOn === undefined && done === undefined ? [] : bars,
    marks: [
      ...milestones.map(({ due, doneOn }): Mark => ({ kind: doneOn !== undefined && doneOn <= day ? 'passed' : 'milestone', at: at(due) })),
      ...(dueOn === undefined ? [] : [{ kind: 'limit' as const, at: at(dueOn) }]),
      ...(done === undefined ? [] : [{ kind: 'done' as const, at: at(done) }]),
    ],
  };
}
