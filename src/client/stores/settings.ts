import { defineStore } from 'pinia';
import { computed, ref, watchEffect } from 'vue';
import { loadLanguage, texts, type Language } from '#texts/language';
import { speak } from '../lib/call.ts';

type Theme = 'light' | 'dark' | 'system';

const kept = (name: string): string | null => {
  try { return localStorage.getItem(name); } catch { return null; }
};
const keep = (name: string, value: string): void => {
  try { localStorage.setItem(name, value); } catch { /* a browser that keeps nothing still works */ }
};

/** The language chosen in this browser. */
export const keptLanguage = (): Language => (kept('language') === 'en' ? 'en' : 'vi');

/** Language and theme of this browser. */
export const useSettings = defineStore('settings', () => {
  const spoken = ref<Language>(keptLanguage());
  const language = computed({
    get: () => spoken.value,
    // Its words come first, so that no page is half in another language.
    set: (next) => { loadLanguage(next).then(() => { spoken.value = next; }, () => undefined); },
  });
  const found = kept('theme');
  const theme = ref<Theme>(found === 'light' || found === 'dark' ? found : 'system');
  const media = matchMedia('(prefers-color-scheme: dark)');
  const systemDark = ref(media.matches);
  media.addEventListener('change', ({ matches }) => { systemDark.value = matches; });
  const dark = computed(() => theme.value === 'dark' || (theme.value === 'system' && systemDark.value));
  const t = computed(() => texts[language.value]);
  watchEffect(() => {
    document.documentElement.dataset['theme'] = dark.value ? 'dark' : 'light';
    document.documentElement.lang = language.value;
    speak(language.value);
    keep('language', language.value);
    keep('theme', theme.value);
  });
  return { language, theme, dark, t };
});
