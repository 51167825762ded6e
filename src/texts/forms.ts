import { forms as en } from './en/forms.ts';
import type { Language } from './language.ts';
import { forms as vi } from './vi/forms.ts';

/** Words of the pages of forms, which only they load. */
export const formTexts: Record<Language, typeof vi> = { vi, en };
