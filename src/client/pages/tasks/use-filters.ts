import { computed, type WritableComputedRef } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';
import type { TaskView } from '#api/tasks';
import { fitsFilter, taskFilters, type TaskFilter } from '#domain/task';
import { finds } from '../../lib/fold.ts';

export const views = ['bang', 'thoi-gian', 'don-vi'] as const;
export type ViewName = (typeof views)[number];

const isFilter = (word: string): word is TaskFilter => (taskFilters as readonly string[]).includes(word);

/** What the list of tasks is narrowed to, kept in the address. */
export function useFilters() {
  const [route, router] = [useRoute(), useRouter()];
  const asked = (name: string): string => (typeof route.query[name] === 'string' ? route.query[name] : '');
  const with_ = (changes: LocationQueryRaw): LocationQueryRaw =>
    Object.fromEntries(Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== undefined && value !== ''));
  const field = (name: string): WritableComputedRef<string> => computed({
    get: () => asked(name),
    set: (value) => { void router.replace({ query: with_({ [name]: value }) }); },
  });
  const filter = computed((): TaskFilter | '' => { const word = asked('trangthai'); return isFilter(word) ? word : ''; });
  const view = computed((): ViewName => views.find((one) => one === asked('xem')) ?? 'bang');
  const [resolution, office, role, group, search] = [field('nghiquyet'), field('donvi'), field('vaitro'), field('nhom'), field('tim')];
  const today = computed(() => asked('ngay') === 'hom-nay');

  const leads = (task: TaskView): boolean => task.leadOfficeId === office.value;
  const helps = (task: TaskView): boolean => task.coOfficeIds?.includes(office.value) ?? false;
  const ofOffice = (task: TaskView): boolean => office.value === '' || (role.value !== 'phoi-hop' && leads(task)) || (role.value !== 'chu-tri' && helps(task));
  /** Everything but the state: what the counts are of. */
  const fits = (task: TaskView, words: (task: TaskView) => string): boolean =>
    (resolution.value === '' || task.resolutionId === resolution.value) && (group.value === '' || task.parentId === group.value)
    && ofOffice(task) && (search.value === '' || finds(search.value, words(task)));
  const inState = (task: TaskView): boolean => filter.value === '' || fitsFilter(task, filter.value, task.asking);
  const link = (changes: LocationQueryRaw): object => ({ query: with_(changes) });
  const narrowed = computed(() => ['nghiquyet', 'donvi', 'vaitro', 'nhom', 'tim', 'trangthai'].some((name) => asked(name) !== ''));
  const cleared = computed(() => link({ nghiquyet: '', donvi: '', vaitro: '', nhom: '', tim: '', trangthai: '' }));
  return { filter, state: field('trangthai'), view, resolution, office, role, group, search, today, fits, inState, link, narrowed, cleared };
}
export type Filters = ReturnType<typeof useFilters>;
