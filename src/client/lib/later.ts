import { defineAsyncComponent, type Component } from 'vue';
import { loadWords } from '#texts/language';

/** A component that nobody's first screen waits for, fetched with the words that it says. */
export const later = <T extends Component>(load: () => Promise<{ default: T }>): T =>
  defineAsyncComponent(async () => (await Promise.all([load(), loadWords()]))[0]) as unknown as T;
