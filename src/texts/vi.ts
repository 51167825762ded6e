import { errors } from './vi/errors.ts';
import { status } from './vi/status.ts';

/** Every word a person reads, Vietnamese first. English (en.ts) has the same shape, so a missing word does not compile. */
export const vi = {
  errors,
  status,
};
export type Texts = typeof vi;
