import type { TaskFacts } from './task.ts';

/** What is done with a task, each by an act of its own and never by writing its state. */
export const taskActs = ['report', 'accept', 'return', 'note', 'tick', 'ask', 'decide'] as const;
export type TaskAct = (typeof taskActs)[number];

export interface ActedOn extends TaskFacts {
  /** A request to extend it waits for a decision. */
  asking: boolean;
}

/** Why an act cannot be done with a task as it is now, by a field and its code; null when it can. */
export function actRefusal(act: TaskAct, task: ActedOn): { path: string; code: string } | null {
  const done = task.completedOn !== undefined;
  const reported = task.reportedOn !== undefined;
  const at = (code: string) => ({ path: 'taskId', code });
  switch (act) {
    case 'note':
    case 'tick': return null;
    case 'report': return done ? at('taskDone') : reported ? at('alreadyReported') : null;
    case 'accept':
    case 'return': return done ? at('taskDone') : reported ? null : at('nothingReported');
    case 'ask':
      if (done) return at('taskDone');
      if (reported) return at('alreadyReported');
      return task.deadline === undefined ? at('noDeadlineToMove') : task.asking ? at('requestOpen') : null;
    case 'decide': return task.asking ? null : at('nothingAsked');
  }
}
