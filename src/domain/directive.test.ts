import { describe, expect, it } from 'vitest';
import { byUrgency, directiveOverdue, directiveState } from './directive.ts';

describe('what became of a leader\'s word', () => {
  it('waits until it is a task or has an answer', () => {
    expect(directiveState({})).toBe('waiting');
    expect(directiveState({ answer: '' })).toBe('waiting');
    expect(directiveState({ answer: 'Đã báo cáo' })).toBe('answered');
    expect(directiveState({ task: 'inProgress' })).toBe('inProgress');
    expect(directiveState({ task: 'overdue' })).toBe('inProgress');
  });
  it('is done with its task, in time or late, whatever was answered before', () => {
    for (const task of ['doneOnTime', 'doneLate', 'doneUndated'] as const) expect(directiveState({ task, answer: 'Đang làm' })).toBe('done');
  });
  it('is overdue after the day asked for, while nothing has come of it', () => {
    expect(directiveOverdue({ dueOn: '2023-09-29' }, '2023-09-30')).toBe(true);
    expect(directiveOverdue({ dueOn: '2023-09-30' }, '2023-09-30')).toBe(false);
    expect(directiveOverdue({ dueOn: '2023-09-29', task: 'doneLate' }, '2023-09-30')).toBe(false);
    expect(directiveOverdue({ dueOn: '2023-09-29', answer: 'Xong' }, '2023-09-30')).toBe(false);
    expect(directiveOverdue({}, '2023-09-30')).toBe(false);
  });
  it('stands first when it is overdue, then when nobody has taken it up, then by the day asked for', () => {
    const rows = [
      { id: 'done', state: 'done', overdue: false }, { id: 'later', state: 'waiting', overdue: false, dueOn: '2023-12-01' },
      { id: 'soon', state: 'waiting', overdue: false, dueOn: '2023-11-01' }, { id: 'going', state: 'inProgress', overdue: false }, { id: 'late', state: 'inProgress', overdue: true, dueOn: '2023-01-01' },
    ] as const;
    expect([...rows].sort(byUrgency).map(({ id }) => id)).toEqual(['late', 'soon', 'later', 'going', 'done']);
  });
});
