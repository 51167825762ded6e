import type { TaskView } from '#api/tasks';

/** A line of the timeline: a group that can be closed, or a task under it. */
export interface TimelineRow { key: string; level: 1 | 2; task: TaskView | null; title: string; parent: string | null; size: number; index: number; late: number }

const byTime = (a: TaskView, b: TaskView): number => (a.startOn ?? a.dueOn ?? '9').localeCompare(b.startOn ?? b.dueOn ?? '9') || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9');

/** Tasks under their groups in the order of the resolutions; those in no group under a heading of their own. */
export function timelineRows(tasks: readonly TaskView[], groups: readonly { id: string; title: string }[], other: string): TimelineRow[] {
  const known = new Set(groups.map(({ id }) => id));
  const all = [
    ...groups.map((group) => ({ ...group, tasks: tasks.filter(({ parentId }) => parentId === group.id) })),
    { id: '', title: other, tasks: tasks.filter(({ parentId }) => parentId === undefined || !known.has(parentId)) },
  ].filter((group) => group.tasks.length > 0);
  return all.flatMap((group, place): TimelineRow[] => [
    { key: `nhom:${group.id}`, level: 1, task: null, title: group.title, parent: null, size: all.length, index: place + 1, late: group.tasks.filter(({ place: at }) => at === 'overdue').length },
    ...group.tasks.sort(byTime).map((task, index): TimelineRow => ({ key: task.id, level: 2, task, title: task.content, parent: `nhom:${group.id}`, size: group.tasks.length, index: index + 1, late: 0 })),
  ]);
}
