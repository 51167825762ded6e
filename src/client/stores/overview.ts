import { defineStore } from 'pinia';
import { effectScope, ref } from 'vue';
import { getOverview } from '#api/resolutions';
import { call } from '../lib/call.ts';
import { useLoad } from '../lib/use-load.ts';
import { keepPeriods } from '../lib/kept.ts';
import { usePeriod } from './period.ts';

/** Everything summed up at the period looked at; shared by Tổng quan and the lists, and kept fresh by the live feed. */
export const useOverview = defineStore('overview', () => {
  const period = usePeriod();
  // The period that the server answers by itself: having learnt it is no reason to ask again.
  const usual = ref<string | null>(null);
  // The store outlives the page that first asks for it.
  const scope = effectScope(true);
  const loaded = scope.run(() => useLoad(async (signal) => {
    const reply = await call(getOverview, { query: { ...(period.asOf ? { asOf: period.asOf } : {}), ...(period.boundaries === 'today' ? { boundaries: 'today' as const } : {}) }, signal });
    period.periods = reply.periods;
    keepPeriods(reply.asOf, reply.periods);
    if (period.asOf === null) usual.value = period.asOf = reply.asOf;
    return reply;
  }, () => [period.asOf === usual.value ? null : period.asOf, period.boundaries].join()));
  if (!loaded) throw new Error('the scope of the overview was closed');
  return { ...loaded };
});
