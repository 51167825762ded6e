import { taskStanding, type TaskFacts } from './task.ts';

/** A task that may have to be chased: whose it is, and which body issued the resolution that it belongs to. */
export interface ChasedTask extends TaskFacts { id: string; isGroup?: boolean | undefined; leadOfficeId?: string | undefined; issuerId: string }

/** Một việc quá hạn: a task or a report that an office owes. Days are YYYY-MM-DD. */
export interface Late {
  kind: 'task' | 'report'; id: string; officeId: string; issuerId: string;
  /** The deadline that lateness is counted from, extensions granted by the day among it. */
  dueOn: string;
  /** Whole days behind it, 1 on the day after. */
  daysLate: number;
  /** How many extensions had been granted by the day. */
  extended: number;
}

/**
 * Tasks that their lead office has let pass by a day and has not reported done. What was reported waits for
 * whoever accepts it, so nobody is chased for it.
 */
export function lateTasks(tasks: readonly ChasedTask[], day: string): Late[] {
  return tasks.flatMap((task): Late[] => {
    if (task.isGroup || task.leadOfficeId === undefined) return [];
    const { state, dueOn, daysLate, extended } = taskStanding(task, day);
    if (state !== 'overdue' || dueOn === undefined) return [];
    return [{ kind: 'task', id: task.id, officeId: task.leadOfficeId, issuerId: task.issuerId, dueOn, daysLate, extended }];
  });
}

/** What one letter is about: everything late of one office towards one issuing body. */
export interface Chase {
  officeId: string; issuerId: string;
  /** Tasks first, the longest late first. */
  items: Late[];
  /** How many became late the day before, so that a letter is due for them today. */
  fresh: number;
  mostDays: number;
}

const byLateness = (a: Late, b: Late): number =>
  Number(a.kind === 'report') - Number(b.kind === 'report') || b.daysLate - a.daysLate || (a.id < b.id ? -1 : 1);

/** One chase for each office and issuing body: those with something newly late first, then the longest late. */
export function gatherChases(late: readonly Late[]): Chase[] {
  const found = new Map<string, Late[]>();
  for (const one of late) {
    const key = `${one.officeId} ${one.issuerId}`;
    found.set(key, [...found.get(key) ?? [], one]);
  }
  const chases = [...found.values()].flatMap((items): Chase[] => {
    const [first] = items;
    if (!first) return [];
    return [{
      officeId: first.officeId, issuerId: first.issuerId, items: items.sort(byLateness),
      fresh: items.filter(({ daysLate }) => daysLate === 1).length, mostDays: Math.max(...items.map(({ daysLate }) => daysLate)),
    }];
  });
  return chases.sort((a, b) => Number(b.fresh > 0) - Number(a.fresh > 0) || b.mostDays - a.mostDays || b.items.length - a.items.length || (a.officeId < b.officeId ? -1 : 1));
}
