import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { ChainItem, getChain } from '#api/chain';
import type { Reply } from '#api/route';
import { buildChains, columns, narrow, threadOf } from '#domain/chain';
import { fold } from '#domain/fold';
import { finds } from '../../lib/fold.ts';
import { gatherAdrift } from './joins.ts';

type Whole = Reply<typeof getChain>;
const filters = ['tim', 'chude', 'donvi', 'cua', 'trong'] as const;

/** What of a resolution's chain is looked at, kept in the address, and the chains that come of it. */
export function useChain(data: () => Whole | null) {
  const [route, router] = [useRoute(), useRouter()];
  const asked = (name: string) => computed({
    get: () => String(route.query[name] ?? ''),
    set: (value: string) => { void router.replace({ query: { ...route.query, [name]: value || undefined } }); },
  });
  const [search, theme, office, whose, broken] = [asked('tim'), asked('chude'), asked('donvi'), asked('cua'), asked('trong')];
  const [view, choice] = [asked('xem'), asked('chon')];
  const filtered = computed(() => filters.some((name) => route.query[name] !== undefined));
  const reset = (): void => { void router.replace({ query: { ...route.query, ...Object.fromEntries(filters.map((name) => [name, undefined])) } }); };

  const said = ({ kind, officeIds }: ChainItem): boolean => (kind !== 'finding' && kind !== 'lesson') || whose.value === '' || (whose.value === 'don-vi') === (officeIds.length > 0);
  /** A hundred offices' own reviews would bury the province's reasoning: they are shown when they are looked for. */
  const wantsSelf = computed(() => whose.value === 'don-vi' || [search, theme, office].some(({ value }) => value.trim() !== ''));
  const shows = (item: ChainItem): boolean => said(item) && (!item.selfSaid || wantsSelf.value || item.id === choice.value);
  const visible = computed((): ChainItem[] => {
    const whole = data();
    if (!whole) return [];
    const scoped = whole.nodes.filter(shows);
    const gapped = new Set(whole.gaps.map(({ id }) => id));
    const wanted = (item: ChainItem): boolean => (theme.value === '' || fold(item.theme ?? '') === theme.value)
      && (office.value === '' || item.officeIds.includes(office.value))
      && (search.value.trim() === '' || finds(search.value, `${item.number ?? ''} ${item.text} ${item.symbol ?? ''} ${item.officeIds.map((id) => whole.offices[id] ?? '').join(' ')}`))
      && (broken.value === '' || gapped.has(item.id));
    return filtered.value ? narrow(scoped, whole.links, wanted) : scoped;
  });
  const built = computed(() => {
    const whole = data();
    return buildChains(visible.value, whole?.links ?? [], whole?.gaps ?? []);
  });
  const sorted = computed(() => gatherAdrift(built.value.chains.filter(({ quiet }) => !quiet)));
  const chains = computed(() => sorted.value.bound);
  const adrift = computed(() => sorted.value.adrift);
  const quiet = computed(() => {
    const unseen = built.value.chains.filter((chain) => chain.quiet);
    const count = (column: 'indicator' | 'task'): number => unseen.reduce((sum, chain) => sum + chain.columns[column].length, 0);
    return { indicators: count('indicator'), tasks: count('task') };
  });
  const items = computed(() => new Map(data()?.nodes.map((item) => [item.id, item]) ?? []));
  /** What was asked for while it is there, else the first of the worst chain. */
  const chosen = computed(() => {
    if (visible.value.some(({ id }) => id === choice.value)) return choice.value;
    const [first] = chains.value;
    return first ? columns.flatMap((column) => first.columns[column])[0]?.id ?? null : null;
  });
  const thread = computed(() => (chosen.value === null ? new Set<string>() : threadOf(chosen.value, visible.value.map(({ id }) => id), data()?.links ?? [])));
  const across = computed(() => {
    const found = new Map<string, string[]>();
    for (const { from, to } of built.value.across) for (const [a, b] of [[from, to], [to, from]] as [string, string][]) found.set(a, [...found.get(a) ?? [], b]);
    return found;
  });
  return { search, theme, office, whose, broken, view, choice, filtered, reset, visible, chains, adrift, quiet, items, chosen, thread, across };
}
