import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burnUp } from './burn-up.ts';
import { countTasks, taskStanding, type TaskFacts } from './task.ts';

const term = { from: '2021', to: '2022' };
const days = fc.tuple(fc.integer({ min: 2020, max: 2023 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

describe('tasks that burn up', () => {
  it('are counted by their deadline and by the day they were done', () => {
    const told = burnUp([{ deadline: '2021-03-31', completedOn: '2021-02-10' }, { deadline: '2021-03-31' }, { deadline: '2022-06-30' }, { standing: true }], term, '2021-04-15');
    expect(told?.total).toBe(3);
    expect(told?.present).toEqual({ month: 2021 * 12 + 3, due: 2, done: 1 });
    expect(told?.points.find(({ period }) => period === '202101')).toMatchObject({ due: 0, done: 0 });
    expect(told?.points.find(({ period }) => period === '202102')).toMatchObject({ due: 0, done: 1 });
    expect(told?.points.at(-1)).toMatchObject({ period: '202212', due: 3, done: null });
  });
  it('are none where no task has a deadline', () => { expect(burnUp([{ standing: true }, {}], term, '2021-04-15')).toBeNull(); });
  it('at the day looked at say what the count two by two says', () => {
    const tasks = fc.array(fc.record({ deadline: fc.option(days, { nil: undefined }), completedOn: fc.option(days, { nil: undefined }), standing: fc.constant(false) }), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(tasks, days, (list: TaskFacts[], day) => {
      const told = burnUp(list, term, day);
      const counts = countTasks(list.map((task) => taskStanding(task, day)));
      if (!told) {
        expect(list.every(({ deadline }) => deadline === undefined)).toBe(true);
        return;
      }
      expect(told.total).toBe(counts.doneOnTime + counts.doneLate + counts.inProgress + counts.overdue);
      if (told.present) expect(told.present.done).toBe(counts.doneOnTime + counts.doneLate);
      expect(told.points.every(({ due }, at) => at === 0 || due >= (told.points[at - 1]?.due ?? 0))).toBe(true);
    }));
  });
});
