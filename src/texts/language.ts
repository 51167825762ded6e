import { first } from './vi-first.ts';
import type { Texts } from './vi.ts';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * A browser reads Vietnamese until it has fetched English, which most readers never need. It has the words of the first
 * screen at once, the others after `loadWords`, for which every other page waits.
 */
export const texts: Record<Language, Texts> = { vi: first as Texts, en: first as Texts };

/** To be awaited before anything is shown that is not of the first screen. */
export async function loadWords(): Promise<void> {
  Object.assign(texts.vi, (await import('./vi.ts')).vi);
}

/** To be awaited before anything is said in a language. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'en') texts.en = (await import('./en.ts')).en;
}

// A server answers readers of both from its first call.
if (!('document' in globalThis)) await Promise.all([loadWords(), loadLanguage('en')]);
