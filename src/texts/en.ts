import type { Texts } from './vi.ts';
import { status } from './en/status.ts';

export const en: Texts = {
  status,
};
