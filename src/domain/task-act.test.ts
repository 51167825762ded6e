import { expect, it } from 'vitest';
import { mayActOnTask, mayWriteDocument } from './access.ts';
import { actRefusal, taskActs, type TaskAct } from './task-act.ts';

const open = { deadline: '2023-12-31', asking: false };
const reported = { ...open, reportedOn: '2023-11-01' };
const done = { ...open, completedOn: '2023-11-01' };
const can = (task: Parameters<typeof actRefusal>[1]): TaskAct[] => taskActs.filter((act) => actRefusal(act, task) === null);

it.each([
  ['under way', open, ['report', 'note', 'tick', 'ask']], ['reported done', reported, ['accept', 'return', 'note', 'tick']], ['done', done, ['note', 'tick']],
  ['with a request open', { ...open, asking: true }, ['report', 'note', 'tick', 'decide']], ['without a deadline', { asking: false }, ['report', 'note', 'tick']],
] as const)('a task %s allows these acts and no others', (_, task, acts) => { expect(can(task)).toEqual(acts); });

const lead = 'xa-1';
const task = { leadOfficeId: lead, coOfficeIds: ['xa-2'], content: 'Việc' };
const person = (roles: string[], ...officeIds: string[]) => ({ roles, officeIds });

it.each([
  ['an officer of the lead office', person(['officer'], lead), { report: 'yes', note: 'yes', tick: 'yes', ask: 'yes', accept: 'notYourRole', return: 'notYourRole', decide: 'notYourRole' }],
  ['an officer of a co-ordinating office', person(['officer'], 'xa-2'), { report: 'notYourOffice', note: 'yes', tick: 'notYourOffice', ask: 'notYourOffice', accept: 'notYourRole', decide: 'notYourRole' }],
  ['a specialist', person(['specialist']), { report: 'yes', accept: 'yes', return: 'yes', decide: 'yes' }],
  ['a specialist of the lead office', person(['specialist'], lead), { report: 'yes', accept: 'ownTask', return: 'ownTask', decide: 'ownTask' }],
  ['a leader', person(['leader']), { report: 'notYourRole', note: 'notYourRole', accept: 'yes', return: 'yes', decide: 'yes' }],
  ['an administrator', person(['administrator']), { report: 'notYourRole', accept: 'notYourRole', decide: 'notYourRole' }],
] as const)('%s may do what is theirs', (_, who, expected) => {
  for (const [act, verdict] of Object.entries(expected)) expect(`${act} ${mayActOnTask(who, act as TaskAct, task)}`).toBe(`${act} ${verdict}`);
});

it('the lead office writes neither completion nor acceptance by itself, whatever the role', () => {
  for (const field of [{ completedOn: '2023-11-01' }, { acceptance: { on: '2023-11-01', by: 'x' } }]) {
    expect(mayWriteDocument(person(['officer'], lead), 'task', task, { ...task, ...field })).toBe('onlyProgress');
    expect(mayWriteDocument(person(['specialist'], lead), 'task', task, { ...task, ...field })).toBe('ownTask');
    expect(mayWriteDocument(person(['specialist']), 'task', task, { ...task, ...field })).toBe('yes');
  }
  const old = { ...task, acceptance: { on: '2023-11-01', by: 'x' } };
  expect(mayWriteDocument(person(['specialist'], lead), 'task', old, { ...old, content: 'Khác', acceptance: { by: 'x', on: '2023-11-01' } })).toBe('yes');
});

it('an office takes its request back only until it is decided', () => {
  const asked = { taskId: 't', officeId: lead, newDeadline: '2024-01-31', reason: 'x' };
  const decided = { ...asked, decision: { granted: true } };
  expect(mayWriteDocument(person(['officer'], lead), 'extension', asked, null)).toBe('yes');
  expect(mayWriteDocument(person(['officer'], lead), 'extension', decided, null)).toBe('notYourOffice');
  expect(mayWriteDocument(person(['officer'], lead), 'extension', decided, asked)).toBe('notYourOffice');
  expect(mayWriteDocument(person(['officer'], lead), 'extension', asked, decided)).toBe('notYourOffice');
});
