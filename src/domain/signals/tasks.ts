import type { Signal, SignalCode, Gravity } from './signal.ts';

export interface TaskFact {
  id: string; resolutionId: string; leadOfficeId?: string | undefined; isGroup: boolean; timing: 'dated' | 'standing' | 'open';
  startOn?: string | undefined; deadline?: string | undefined; completedOn?: string | undefined;
  hasResources: boolean; hasEvidence: boolean; recordedOn?: string | undefined;
}

const signal = (code: SignalCode, gravity: Gravity, task: TaskFact, since: string | undefined): Signal =>
  ({ code, gravity, subject: { kind: 'task', id: task.id }, resolutionId: task.resolutionId, officeId: task.leadOfficeId, since });

const open = ({ isGroup, completedOn }: TaskFact): boolean => !isGroup && completedOn === undefined;

/** nhiệm vụ chưa ghi thời hạn, cũng không ghi "thường xuyên": it can never turn late */
export const taskWithoutDeadline = (tasks: readonly TaskFact[]): Signal[] =>
  tasks.filter((task) => open(task) && task.timing === 'open').map((task) => signal('taskWithoutDeadline', 'serious', task, task.startOn ?? task.recordedOn));

/** nhiệm vụ đang làm mà chưa ghi nguồn lực; graver once it is late */
export const taskWithoutResources = (tasks: readonly TaskFact[], day: string): Signal[] =>
  tasks.filter((task) => open(task) && !task.hasResources)
    .map((task) => signal('taskWithoutResources', (task.deadline ?? '9999') < day ? 'serious' : 'minor', task, task.startOn ?? task.recordedOn));

/** nhiệm vụ báo hoàn thành mà không có minh chứng */
export const taskWithoutEvidence = (tasks: readonly TaskFact[]): Signal[] =>
  tasks.filter(({ isGroup, completedOn, hasEvidence }) => !isGroup && completedOn !== undefined && !hasEvidence)
    .map((task) => signal('taskWithoutEvidence', 'serious', task, task.completedOn));
