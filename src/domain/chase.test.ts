import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherChases, lateTasks, type ChasedTask, type Late } from './chase.ts';
import { addDays } from './day.ts';

const task = (more: Partial<ChasedTask> = {}): ChasedTask => ({ id: 't', leadOfficeId: 'xa', issuerId: 'tu', deadline: '2023-10-11', ...more });
const late = (more: Partial<Late> = {}): Late => ({ kind: 'task', id: 't', officeId: 'xa', issuerId: 'tu', dueOn: '2023-10-01', daysLate: 5, extended: 0, ...more });

describe('what an office is chased for', () => {
  it('a task is late on the day after its deadline, and not on its last day', () => {
    expect(lateTasks([task()], '2023-10-11')).toEqual([]);
    expect(lateTasks([task()], '2023-10-12')).toMatchObject([{ id: 't', officeId: 'xa', dueOn: '2023-10-11', daysLate: 1, extended: 0 }]);
  });

  it('an extension moves it from the day it was granted, and lateness is counted from the new day', () => {
    const extended = task({ granted: [{ on: '2023-10-20', newDeadline: '2023-10-31' }] });
    expect(lateTasks([extended], '2023-10-19')).toMatchObject([{ daysLate: 8, extended: 0 }]);
    expect(lateTasks([extended], '2023-10-25')).toEqual([]);
    expect(lateTasks([extended], '2023-11-03')).toMatchObject([{ dueOn: '2023-10-31', daysLate: 3, extended: 1 }]);
  });

  it.each([
    ['a group', { isGroup: true }], ['one that nobody leads', { leadOfficeId: undefined }], ['one without a deadline', { deadline: undefined }], ['a standing one', { deadline: undefined, standing: true }],
    ['one that was done', { completedOn: '2023-10-15' }], ['one that was reported done and waits to be accepted', { reportedOn: '2023-10-15' }],
  ])('%s is not chased', (_, more) => { expect(lateTasks([task(more)], '2023-10-20')).toEqual([]); });

  it('looking back at a day before it was reported, it was late', () => {
    expect(lateTasks([task({ reportedOn: '2023-10-15', completedOn: '2023-10-15' })], '2023-10-14')).toMatchObject([{ daysLate: 3 }]);
  });
});

describe('one letter an office and issuing body', () => {
  it('gathers tasks before reports, the longest late first, and says how many are newly late', () => {
    const [chase, ...others] = gatherChases([late({ id: 'a', daysLate: 1 }), late({ kind: 'report', id: 'r', daysLate: 90 }), late({ id: 'b', daysLate: 30 })]);
    expect(others).toEqual([]);
    expect(chase?.items.map(({ id }) => id)).toEqual(['b', 'a', 'r']);
    expect(chase).toMatchObject({ fresh: 1, mostDays: 90 });
  });

  it('what became late yesterday comes first, however long others have been late', () => {
    const order = gatherChases([late({ officeId: 'old', daysLate: 400 }), late({ officeId: 'new', daysLate: 1 }), late({ officeId: 'older', daysLate: 500 })]);
    expect(order.map(({ officeId }) => officeId)).toEqual(['new', 'older', 'old']);
  });

  it('two issuing bodies make two letters to the same office', () => {
    expect(gatherChases([late(), late({ id: 'u', issuerId: 'ubnd' })]).map(({ issuerId }) => issuerId).sort()).toEqual(['tu', 'ubnd']);
  });

  it('every task late on a day is in exactly one letter, and no other is in any', () => {
    const some = fc.record({ id: fc.uuid(), leadOfficeId: fc.constantFrom('a', 'b', undefined), issuerId: fc.constantFrom('x', 'y'), isGroup: fc.boolean(), deadline: fc.option(fc.integer({ min: -20, max: 20 }).map((by) => addDays('2023-10-15', by)), { nil: undefined }) });
    fc.assert(fc.property(fc.uniqueArray(some, { selector: ({ id }) => id }), (tasks) => {
      const listed = gatherChases(lateTasks(tasks, '2023-10-15')).flatMap(({ items }) => items.map(({ id }) => id)).sort();
      expect(listed).toEqual(tasks.filter(({ isGroup, leadOfficeId, deadline }) => !isGroup && leadOfficeId !== undefined && deadline !== undefined && deadline < '2023-10-15').map(({ id }) => id).sort());
    }));
  });
});
