import { describe, expect, it } from 'vitest';
import { taskWithoutDeadline, taskWithoutEvidence, taskWithoutResources, type TaskFact } from './tasks.ts';

const task = (more: Partial<TaskFact> = {}): TaskFact => ({ id: 't', resolutionId: 'r', leadOfficeId: 'o', isGroup: false, timing: 'dated', deadline: '2023-12-31', hasResources: true, hasEvidence: false, recordedOn: '2023-01-05', ...more });
const day = '2023-09-30';

describe('a task without a deadline', () => {
  it('appears when neither a day nor "thường xuyên" was written', () => {
    expect(taskWithoutDeadline([task({ timing: 'open', startOn: '2023-02-01' })])).toEqual([
      { code: 'taskWithoutDeadline', gravity: 'serious', subject: { kind: 'task', id: 't' }, resolutionId: 'r', officeId: 'o', since: '2023-02-01' },
    ]);
  });
  it('does not appear for a dated or standing one, one that is done, or a group', () => {
    expect(taskWithoutDeadline([task(), task({ timing: 'standing' }), task({ timing: 'open', completedOn: day }), task({ timing: 'open', isGroup: true })])).toEqual([]);
  });
});

describe('a task without resources', () => {
  it('appears while it is going on, and is graver once it is late', () => {
    expect(taskWithoutResources([task({ hasResources: false }), task({ hasResources: false, deadline: '2023-09-29' })], day).map(({ gravity, since }) => [gravity, since]))
      .toEqual([['minor', '2023-01-05'], ['serious', '2023-01-05']]);
  });
  it('does not appear with resources, once it is done, or for a group', () => {
    expect(taskWithoutResources([task(), task({ hasResources: false, completedOn: day }), task({ hasResources: false, isGroup: true })], day)).toEqual([]);
  });
});

describe('a task done without evidence', () => {
  it('appears from the day it was said to be done', () => {
    expect(taskWithoutEvidence([task({ completedOn: '2023-08-01' })])).toMatchObject([{ code: 'taskWithoutEvidence', since: '2023-08-01' }]);
  });
  it('does not appear with evidence, or before it is done', () => {
    expect(taskWithoutEvidence([task({ completedOn: '2023-08-01', hasEvidence: true }), task()])).toEqual([]);
  });
});
