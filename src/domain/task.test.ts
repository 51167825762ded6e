import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTasks, daysBetween, doneOfDue, dueOn, fitsFilter, taskFilters, taskPlaces, taskStanding, taskState, type TaskFacts, type TaskPlace } from './task.ts';

const real = JSON.parse(readFileSync(new URL('../../tests/cases/real-task-counts.json', import.meta.url), 'utf8')).cases;
const percent = (part: number | null): number => Math.round(10_000 * (part ?? 0)) / 100;

describe('the state of a task', () => {
  it.each([
    [{ deadline: '2023-09-30' }, 'inProgress'], [{ deadline: '2023-09-29' }, 'overdue'], [{ standing: true }, 'standing'], [{}, 'noDeadline'],
    [{ deadline: '2023-09-01', completedOn: '2023-09-01' }, 'doneOnTime'], [{ deadline: '2023-09-01', completedOn: '2023-09-02' }, 'doneLate'],
    [{ completedOn: '2023-09-02' }, 'doneUndated'], [{ deadline: '2023-09-01', completedOn: '2023-10-02' }, 'overdue'],
    [{ deadline: '2023-09-01', reportedOn: '2023-08-30' }, 'awaiting'], [{ deadline: '2023-09-01', reportedOn: '2023-10-02' }, 'overdue'],
  ] as const)('%o on 30 September is %s', (task, state) => { expect(taskState(task, '2023-09-30')).toBe(state); });

  it('a task reported done is not done before it is accepted, and late only if it was reported late', () => {
    const inTime = taskStanding({ deadline: '2023-09-01', reportedOn: '2023-08-30' }, '2023-12-30');
    expect(inTime).toMatchObject({ state: 'awaiting', place: 'inProgress', daysLate: 0 });
    expect(taskStanding({ deadline: '2023-09-01', reportedOn: '2023-09-04' }, '2023-12-30')).toMatchObject({ state: 'awaiting', place: 'overdue', daysLate: 3 });
    expect(taskStanding({ standing: true, reportedOn: '2023-09-04' }, '2023-12-30').place).toBe('standing');
  });

  it('lateness is counted in days, across a leap day too', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(taskStanding({ deadline: '2023-09-20' }, '2023-09-30').daysLate).toBe(10);
    expect(taskStanding({ deadline: '2023-09-20', completedOn: '2023-09-25' }, '2023-12-30').daysLate).toBe(5);
    expect(taskStanding({}, '2023-12-30').daysLate).toBe(0);
  });

  it('a granted extension moves the deadline from the day of its decision on, and is counted', () => {
    const task: TaskFacts = { deadline: '2023-06-30', granted: [{ on: '2023-07-10', newDeadline: '2023-10-31' }, { on: '2023-10-20', newDeadline: '2023-12-31' }] };
    expect(taskStanding(task, '2023-07-09')).toMatchObject({ state: 'overdue', daysLate: 9, dueOn: '2023-06-30', extended: 0 });
    expect(taskStanding(task, '2023-07-10')).toMatchObject({ state: 'inProgress', daysLate: 0, dueOn: '2023-10-31', extended: 1 });
    expect(taskStanding({ ...task, completedOn: '2024-01-03' }, '2024-02-01')).toMatchObject({ state: 'doneLate', daysLate: 3, extended: 2 });
  });
});

describe('the count two by two', () => {
  it('adds up as the real report of 2017 does', () => {
    const [one] = real;
    const at = (place: TaskPlace, count: number) => Array.from({ length: count }, () => ({ state: place, place, extended: 0 }));
    const counts = countTasks([...at('doneOnTime', one.completed_on_time), ...at('doneLate', one.completed_late), ...at('inProgress', one.not_completed_within_deadline), ...at('overdue', one.not_completed_overdue)]);
    expect(counts).toMatchObject({ total: one.total, doneOnTime: 14_068, doneLate: 1983, inProgress: 5640, overdue: 223, extendedDone: 0, extendedOpen: 0 });
    expect([counts.doneOnTime + counts.doneLate, counts.inProgress + counts.overdue]).toEqual([one.completed, one.not_completed]);
    expect(percent(counts.doneOfDue)).toBe(one.recomputed['16051/(16051+223)']);
    // The report itself states 98,62 %: it cut the figure where it should have been rounded.
    expect(Math.abs(percent(counts.doneOfDue) - one.stated['hoàn thành trong số đến hạn %'])).toBeLessThan(0.011);
  });
  it.each([[16051, 223, 98.63, 1.37], [2501, 222, 91.85, 8.15]])('%d done and %d overdue are %d %% done and %d %% not', (done, overdue, share, rest) => {
    expect([percent(doneOfDue(done, overdue)), percent(1 - (doneOfDue(done, overdue) ?? 0))]).toEqual([share, rest]);
  });
  it('where nothing was due there is no share', () => { expect(countTasks([{ state: 'standing', place: 'standing', extended: 0 }]).doneOfDue).toBeNull(); });
  it('extended ones are counted apart, done and not done', () => {
    const counts = countTasks([{ state: 'doneLate', place: 'doneLate', extended: 2 }, { state: 'overdue', place: 'overdue', extended: 1 }, { state: 'awaiting', place: 'inProgress', extended: 0 }]);
    expect(counts).toMatchObject({ extendedDone: 1, extendedOpen: 1, awaiting: 1, doneLate: 1, overdue: 1, inProgress: 1 });
  });
});

const day = fc.integer({ min: 0, max: 1499 }).map((n) => `${2020 + Math.floor(n / 336)}-${String(Math.floor((n % 336) / 28) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`);
const facts = fc.record({
  deadline: fc.option(day, { nil: undefined }), standing: fc.boolean(), reportedOn: fc.option(day, { nil: undefined }), completedOn: fc.option(day, { nil: undefined }),
  granted: fc.array(fc.record({ on: day, newDeadline: day }), { maxLength: 3 }),
}).map((task): TaskFacts => (task.standing ? { ...task, deadline: undefined } : task));

describe('for any task and day', () => {
  it('stands in exactly one place, and the counts add up to the total', () => {
    fc.assert(fc.property(fc.array(facts, { maxLength: 20 }), day, (tasks, on) => {
      const standing = tasks.map((task) => taskStanding(task, on));
      const { total, ...counts } = countTasks(standing);
      expect(taskPlaces.reduce((sum, place) => sum + counts[place], 0)).toBe(total);
      for (const place of taskPlaces) expect(standing.filter((one) => fitsFilter(one, place, false))).toHaveLength(counts[place]);
      expect(standing.filter((one) => fitsFilter(one, 'extended', false))).toHaveLength(counts.extendedDone + counts.extendedOpen);
      expect(standing.filter((one) => fitsFilter(one, 'awaiting', false))).toHaveLength(counts.awaiting);
      const of = (filter: typeof taskFilters[number]): number => standing.filter((one) => fitsFilter(one, filter, false)).length;
      expect([of('done') + of('notDone'), of('done') + of('overdue')]).toEqual([of('dated'), of('due')]);
    }));
  });
  it('is late if and only if it counts days, and the days are those behind the deadline as extended', () => {
    fc.assert(fc.property(facts, day, (task, on) => {
      const { place, daysLate } = taskStanding(task, on);
      expect(place === 'overdue' || place === 'doneLate').toBe(daysLate > 0);
      if (daysLate > 0) expect(daysLate).toBeLessThanOrEqual(Math.max(0, daysBetween(dueOn(task, on) ?? on, on)));
    }));
  });
  it('an extension never makes it later, and one decided after the day changes nothing', () => {
    fc.assert(fc.property(facts, day, day, day, (task, on, decided, newDeadline) => {
      const more = taskStanding({ ...task, granted: [...task.granted ?? [], { on: decided, newDeadline }] }, on);
      const before = taskStanding(task, on);
      expect(more.daysLate).toBeLessThanOrEqual(before.daysLate);
      if (decided > on) expect(more).toEqual(before);
    }));
  });
  it('what is done or reported after the day does not show on that day', () => {
    fc.assert(fc.property(facts, day, (task, on) => {
      const seen: TaskFacts = { ...task, reportedOn: (task.reportedOn ?? '') > on ? undefined : task.reportedOn, completedOn: (task.completedOn ?? '') > on ? undefined : task.completedOn };
      expect(taskStanding(task, on)).toEqual(taskStanding(seen, on));
    }));
  });
});
