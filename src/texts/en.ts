import type { Texts } from './vi.ts';
import { errors } from './en/errors.ts';
import { status } from './en/status.ts';

export const en: Texts = {
  errors,
  status,
};
