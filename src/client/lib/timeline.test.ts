import { describe, expect, it } from 'vitest';
import type { TaskView } from '#api/tasks';
import { axisOf, placeOf, shapesOf } from './timeline.ts';
import { evidenceLines } from './task-words.ts';

const task = (more: Partial<TaskView>): TaskView => ({ state: 'inProgress', place: 'inProgress', daysLate: 0, extended: 0, timing: 'dated', ...more }) as TaskView;

describe('the axis of the timeline', () => {
  it('holds every day in whole months, by month when short and by quarter when long', () => {
    const short = axisOf([task({ startOn: '2023-03-10', deadline: '2023-06-20', dueOn: '2023-06-20' })], '2023-05-01');
    expect(short).toMatchObject({ from: '2023-03-01', to: '2023-07-01', years: [{ label: '2023', at: 0, width: 100 }] });
    expect(short.steps.map(({ label }) => label)).toEqual(['3', '4', '5', '6']);
    const long = axisOf([task({ startOn: '2021-01-01', deadline: '2025-12-31', dueOn: '2025-12-31' })], '2023-05-01');
    expect([long.years.map(({ label }) => label), long.steps.length, long.steps[1]?.label]).toEqual([['2021', '2022', '2023', '2024', '2025'], 20, 'II']);
  });
  it('a day outside stands at its end', () => { expect([placeOf('2020-01-01', { from: '2023-01-01', to: '2024-01-01' }), placeOf('2025-01-01', { from: '2023-01-01', to: '2024-01-01' })]).toEqual([0, 100]); });
});

describe('the bar of a task', () => {
  const axis = { from: '2023-01-01', to: '2023-12-27', years: [], steps: [] };
  it('has its plan, its extension as the prolonged part, and its lateness behind the extended deadline', () => {
    const { bars } = shapesOf(task({ startOn: '2023-01-01', deadline: '2023-04-11', dueOn: '2023-06-30', daysLate: 36, state: 'overdue', place: 'overdue' }), axis, '2023-08-05');
    expect(bars.map(({ kind, at, width }) => [kind, Math.round(at), Math.round(width)])).toEqual([['plan', 0, 28], ['extended', 28, 22], ['late', 50, 10]]);
  });
  it('a milestone done after the day looked at is not shown as done', () => {
    const { marks } = shapesOf(task({ milestones: [{ name: 'a', due: '2023-05-01', doneOn: '2023-09-01' }] }), axis, '2023-08-05');
    expect(marks.map(({ kind }) => kind)).toEqual(['milestone']);
  });
});

it('evidence is read a line at a time, with an address at its end', () => {
  expect(evidenceLines('Báo cáo số 12 https://example.vn/12\n\n  Biên bản \nhttps://example.vn/x')).toEqual([{ text: 'Báo cáo số 12', url: 'https://example.vn/12' }, { text: 'Biên bản' }, { text: 'https://example.vn/x', url: 'https://example.vn/x' }]);
});
