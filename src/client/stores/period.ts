import { defineStore } from 'pinia';
import { ref } from 'vue';

/** The period looked at; null until the server has said which one is usual. */
export const usePeriod = defineStore('period', () => {
  const asOf = ref<string | null>(null);
  const periods = ref<string[]>([]);
  return { asOf, periods };
});
