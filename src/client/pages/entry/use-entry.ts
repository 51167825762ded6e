import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { getEntry } from '#api/entry';
import type { Query } from '#api/route';
import { getCellThreads } from '#api/threads';
import { frequencies, type Frequency } from '#domain/indicator';
import { nextPeriod, parsePeriod, period as periodOfCode, periodOf } from '#domain/period';
import { capital, formatPeriod } from '#texts/format';
import { call } from '../../lib/call.ts';
import { finds } from '../../lib/fold.ts';
import { keepPlace, keptAnswer } from '../../lib/kept.ts';
import { useLoad } from '../../lib/use-load.ts';
import { usePeriod } from '../../stores/period.ts';
import { useSession } from '../../stores/session.ts';
import { useSettings } from '../../stores/settings.ts';
import { finder, gridOf } from './grid.ts';

/** A few periods at a time; a year of months at most. */
const many = ['1', '4', '6', '12'] as const;
type Choice = { value: string; label: string };
const unique = (pairs: [string, string][]): Choice[] => [...new Map(pairs)].map(([value, label]) => ({ value, label }));

/** Which cells are shown, from the address, and what the server (or what was kept of it) says of them. */
export function useEntry() {
  const [settings, session, looked] = [useSettings(), useSession(), usePeriod()];
  const [route, router] = [useRoute(), useRouter()];
  const word = (name: string, otherwise = '') => computed({
    get: () => String(route.query[name] ?? otherwise),
    set: (value) => { void router.replace({ query: { ...route.query, [name]: value || undefined } }); },
  });
  const entered = computed({ get: () => String(route.query['nhap'] ?? looked.asOf ?? ''), set: (period) => { void router.replace({ query: { ...route.query, nhap: period } }); } });
  const [resolutionId, indicatorId, officeId, search] = [word('nghiquyet'), word('chitieu'), word('donvi'), word('tim')];
  const asked = word('soky', '1');
  const span = computed({ get: () => many.find((one) => one === asked.value) ?? '1', set: (value: string) => { asked.value = value === '1' ? '' : value; } });

  /** The server's answer, or the one kept for the day it cannot be reached. */
  const askEntry = (query: Query<typeof getEntry>, signal: AbortSignal) => keptAnswer(session.account?.id ?? '', getEntry.path, query, async () => {
    const answer = await call(getEntry, { query, signal });
    keepPlace({ nhap: entered.value, ...(resolutionId.value ? { nghiquyet: resolutionId.value } : {}), ...(span.value === '1' ? {} : { soky: span.value }) });
    return answer;
  });
  const { data, problem, reload } = useLoad(async (signal) => (parsePeriod(entered.value)
    ? askEntry({ period: entered.value, ...(resolutionId.value ? { resolutionId: resolutionId.value } : {}), ...(span.value === '1' ? {} : { periods: span.value }) }, signal) : null),
  () => [entered.value, resolutionId.value, span.value]);
  const { data: said } = useLoad((signal) => (parsePeriod(entered.value) ? call(getCellThreads, { query: { period: entered.value }, signal }) : Promise.resolve(null)), () => entered.value);
  const threads = computed(() => new Map((said.value?.items ?? []).map((one) => [`${one.indicatorId} ${one.officeId} ${entered.value}`, one])));

  const items = computed(() => data.value?.items ?? []);
  const shown = computed(() => data.value?.periods ?? [entered.value]);
  const all = computed(() => gridOf(items.value, shown.value));
  const find = computed(() => finder(all.value));
  const officeOrder = computed(() => new Map([...new Set(items.value.map(({ officeId: id }) => id))].map((id, at) => [id, at])));
  const rows = computed(() => all.value
    .filter(({ row }) => (indicatorId.value === '' || row.indicatorId === indicatorId.value) && (officeId.value === '' || row.officeId === officeId.value)
      && (search.value === '' || finds(search.value, `${row.number} ${row.name} ${row.officeName}`)))
    .map((one, at) => ({ one, at, office: officeOrder.value.get(one.row.officeId) ?? 0 })).sort((a, b) => a.office - b.office || a.at - b.at).map(({ one }) => one));
  const indicators = computed(() => unique(items.value.map((row) => [row.indicatorId, `${row.number}. ${row.name}`])));
  const offices = computed(() => unique(items.value.map((row) => [row.officeId, row.officeName])));

  /** Periods of each frequency around the one looked at, the one to come included. */
  const periods = computed(() => {
    const months = [looked.asOf, ...looked.periods].flatMap((code) => (code ? periodOfCode(code).endMonth : []));
    const of = (frequency: Frequency): string[] => [...new Set(months.map((month) => periodOf(frequency, month)))].slice(0, 12);
    const codes = frequencies.flatMap((frequency) => { const known = of(frequency); return known[0] ? [nextPeriod(known[0]), ...known] : []; });
    return [...new Set([entered.value, ...codes])].filter((code) => parsePeriod(code)).map((value) => ({ value, label: capital(formatPeriod(value, settings.language)) }));
  });
  const spans = computed(() => many.map((value) => ({ value, label: settings.t.entry.spans(value) })));
  return { entered, resolutionId, indicatorId, officeId, search, span, data, problem, reload, threads, items, shown, all, find, rows, indicators, offices, periods, spans };
}
export type Entry = ReturnType<typeof useEntry>;
