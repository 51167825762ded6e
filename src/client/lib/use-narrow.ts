import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { IndicatorView } from '#api/indicators';
import type { TaskView } from '#api/tasks';

const asked = ['nghiquyet', 'donvi', 'diagioi'] as const;
type Name = (typeof asked)[number];

/** What is looked at: one resolution, what one office leads, in whose boundaries. All of it stands in the address. */
export function useNarrow() {
  const [route, router] = [useRoute(), useRouter()];
  const value = (name: string): string => (typeof route.query[name] === 'string' ? route.query[name] : '');
  const field = (name: Name) => computed({ get: () => value(name), set: (next: string) => { void router.replace({ query: { ...route.query, [name]: next || undefined } }); } });
  const [resolution, office, boundaries] = [field('nghiquyet'), field('donvi'), field('diagioi')];
  const today = computed({ get: () => boundaries.value === 'hien-nay', set: (yes: boolean) => { boundaries.value = yes ? 'hien-nay' : ''; } });
  /** What a link to a list carries along, so that it lists the same. */
  const query = computed((): Record<string, string> => Object.fromEntries(['ky', ...asked].flatMap((name) => (value(name) ? [[name, value(name)]] : []))));
  const ofIndicator = ({ resolutionId, leadOfficeId }: Pick<IndicatorView, 'resolutionId' | 'leadOfficeId'>): boolean =>
    (resolution.value === '' || resolutionId === resolution.value) && (office.value === '' || leadOfficeId === office.value);
  const ofTask = ({ resolutionId, leadOfficeId }: Pick<TaskView, 'resolutionId' | 'leadOfficeId'>): boolean =>
    (resolution.value === '' || resolutionId === resolution.value) && (office.value === '' || leadOfficeId === office.value);
  const clear = (): void => { void router.replace({ query: Object.fromEntries(Object.entries(route.query).filter(([name]) => !(asked as readonly string[]).includes(name))) }); };
  return { resolution, office, today, query, ofIndicator, ofTask, clear, narrowed: computed(() => resolution.value !== '' || office.value !== '') };
}
