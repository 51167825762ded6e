/** Two figures are equal when they differ by at most 1e-9 of their size: 0.1 + 0.2 meets 0.3. */
export const equal = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
export const above = (a: number, b: number): boolean => a > b && !equal(a, b);
export const below = (a: number, b: number): boolean => a < b && !equal(a, b);
export const atLeast = (a: number, b: number): boolean => !below(a, b);
export const atMost = (a: number, b: number): boolean => !above(a, b);

/** Whether two values are the same, in whatever order their fields were written. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Array.isArray(a) === Array.isArray(b) && [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => sameValue(one[key], other[key]));
}
