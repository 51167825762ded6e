import { en } from './en.ts';
import { vi, type Texts } from './vi.ts';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

export const texts: Record<Language, Texts> = { vi, en };
