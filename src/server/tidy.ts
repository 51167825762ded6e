import { Refusal } from './problems.ts';

/** Deeper than any document of ours; a body beyond it is an attack or a mistake. */
const deepest = 32;

/** Letters composed (NFC), so that the same word is the same text whatever keyboard typed it. @throws Refusal when nested too deep */
export function tidy(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return value;
  if (depth >= deepest) throw new Refusal(400, 'tooDeep');
  if (Array.isArray(value)) return value.map((item) => tidy(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, tidy(field, depth + 1)]));
}
