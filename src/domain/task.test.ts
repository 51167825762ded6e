import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countTasks, daysBetween, daysLate, doneOfDue, taskState, taskStates, type TaskState } from './task.ts';

describe('the state of a task', () => {
  it.each([
    [{ deadline: '2023-09-30' }, 'inProgress'], [{ deadline: '2023-09-29' }, 'overdue'], [{ standing: true }, 'standing'], [{}, 'noDeadline'],
    [{ deadline: '2023-09-01', completedOn: '2023-09-01' }, 'doneOnTime'], [{ deadline: '2023-09-01', completedOn: '2023-09-02' }, 'doneLate'],
    [{ completedOn: '2023-09-02' }, 'doneUndated'], [{ deadline: '2023-09-01', completedOn: '2023-10-02' }, 'overdue'],
  ] as const)('%o on 30 September is %s', (task, state) => { expect(taskState(task, '2023-09-30')).toBe(state); });

  it('lateness is counted in days, across a leap day too', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysLate({ deadline: '2023-09-20' }, '2023-09-30')).toBe(10);
    expect(daysLate({ deadline: '2023-09-20', completedOn: '2023-09-25' }, '2023-12-30')).toBe(5);
    expect(daysLate({}, '2023-12-30')).toBe(0);
  });
  it('the share done is of the tasks that were due, as in the real counts', () => {
    const { cases } = JSON.parse(readFileSync(new URL('../../tests/cases/real-task-counts.json', import.meta.url), 'utf8'));
    const [real] = cases;
    expect(Math.round(10_000 * (doneOfDue(real.completed, real.not_completed_overdue) ?? 0)) / 100).toBe(real.recomputed['16051/(16051+223)']);
    const states = (state: TaskState, count: number): TaskState[] => Array.from({ length: count }, () => state);
    const counts = countTasks([...states('doneOnTime', real.completed_on_time), ...states('doneLate', real.completed_late), ...states('inProgress', real.not_completed_within_deadline), ...states('overdue', real.not_completed_overdue)]);
    expect(counts).toMatchObject({ total: real.total, doneOfDue: real.completed / (real.completed + real.not_completed_overdue) });
  });
  it.each([[16051, 223, 98.63, 1.37], [2501, 222, 91.85, 8.15]])('%d done and %d overdue are %d %% done and %d %% not', (done, overdue, share, rest) => {
    const percent = (part: number) => Math.round(10_000 * part) / 100;
    expect([percent(doneOfDue(done, overdue) ?? 0), percent(1 - (doneOfDue(done, overdue) ?? 0))]).toEqual([share, rest]);
  });
  it('every task is in exactly one of the counts', () => {
    const { total, doneOfDue: _, ...counts } = countTasks([...taskStates, 'overdue', 'noDeadline']);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(counts).toMatchObject({ overdue: 2, noDeadline: 2, standing: 1, doneUndated: 1 });
  });
  it('where nothing was due there is no share', () => { expect(countTasks(['standing', 'inProgress']).doneOfDue).toBeNull(); });
});
