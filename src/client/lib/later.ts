import { defineAsyncComponent, type Component } from 'vue';
import { loadWords } from '#texts/language';

type Loader<T> = () => Promise<{ default: T }>;
const withWords = async <T>(load: Loader<T>): Promise<{ default: T }> => (await Promise.all([load(), loadWords()]))[0];

/** A component that nobody's first screen waits for, fetched with the words that it says. */
export const later = <T extends Component>(load: Loader<T>): T => defineAsyncComponent(() => withWords(load)) as unknown as T;

/** The browser has drawn what it has and rests. Safari cannot tell: there two frames are waited for. */
const drawn = (): Promise<void> => new Promise((resolve) => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => { resolve(); }, { timeout: 1000 });
  else requestAnimationFrame(() => { requestAnimationFrame(() => { resolve(); }); });
});

/** The same for what stands further down a page: the line is left to what is seen first. */
export const below = <T extends Component>(load: Loader<T>): T => defineAsyncComponent(() => drawn().then(() => withWords(load))) as unknown as T;
