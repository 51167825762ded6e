import { computed } from 'vue';
import type { TaskView } from '#api/tasks';
import type { Person } from '#domain/access';
import { actsOf } from '../../lib/task-words.ts';

export interface Pending { key: 'accept' | 'decide' | 'mine'; count: number; query: Record<string, string> }

/** What waits for this person today, each with the list that it opens. */
export function usePending(tasks: () => readonly TaskView[], person: () => Person) {
  return computed((): Pending[] => {
    const single = tasks().filter(({ isGroup }) => !isGroup);
    const { officeIds, roles } = person();
    const may = (act: 'accept' | 'decide'): number => single.filter((task) => actsOf(task, person()).includes(act)).length;
    const own = roles.includes('officer') ? officeIds.filter((id) => single.some(({ leadOfficeId }) => leadOfficeId === id)) : [];
    const mine = single.filter(({ leadOfficeId, completedOn, reported }) => own[0] === leadOfficeId && completedOn === undefined && reported === undefined).length;
    const all: Pending[] = [
      { key: 'accept', count: may('accept'), query: { trangthai: 'awaiting' } },
      { key: 'decide', count: may('decide'), query: { trangthai: 'asking' } },
      { key: 'mine', count: own[0] === undefined ? 0 : mine, query: { donvi: own[0] ?? '', vaitro: 'chu-tri', trangthai: '' } },
    ];
    return all.filter(({ count }) => count > 0);
  });
}
