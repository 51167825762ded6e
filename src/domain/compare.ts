/** Two figures are equal when they differ by at most 1e-9 of their size: 0.1 + 0.2 meets 0.3. */
export const equal = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
export const above = (a: number, b: number): boolean => a > b && !equal(a, b);
export const below = (a: number, b: number): boolean => a < b && !equal(a, b);
export const atLeast = (a: number, b: number): boolean => !below(a, b);
export const atMost = (a: number, b: number): boolean => !above(a, b);
