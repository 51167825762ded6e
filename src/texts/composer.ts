import { composer as en } from './en/composer.ts';
import type { Language } from './language.ts';
import { composer as vi } from './vi/composer.ts';

/** Words of the pages of reports, which only they load. */
export const composerTexts: Record<Language, typeof vi> = { vi, en };
