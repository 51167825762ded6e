import { defineStore } from 'pinia';
import { ref } from 'vue';

/** The period looked at; null until the server has said which one is usual. */
export const usePeriod = defineStore('period', () => {
  const asOf = ref<string | null>(null);
  const periods = ref<string[]>([]);
  /** In whose boundaries everything is summed up: those of the time, or today's. */
  const boundaries = ref<'then' | 'today'>('then');
  return { asOf, periods, boundaries };
});
