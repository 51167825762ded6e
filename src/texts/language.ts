import { vi, type Texts } from './vi.ts';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** A browser reads Vietnamese until it has fetched English, which most readers never need. */
export const texts: Record<Language, Texts> = { vi, en: vi };

/** To be awaited before anything is said in a language. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'en') texts.en = (await import('./en.ts')).en;
}

// A server answers readers of both from its first call.
if (!('document' in globalThis)) await loadLanguage('en');
