import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { studentBelow, studentQuantile } from './student.ts';

describe("Student's distribution", () => {
  it.each([[1, 3.0777], [2, 1.8856], [3, 1.6377], [5, 1.4759], [10, 1.3722], [30, 1.3104], [200, 1.2858]])('with %i degrees of freedom nine tenths lie below %f, as in the printed tables', (freedom, printed) => {
    expect(studentQuantile(0.9, freedom)).toBeCloseTo(printed, 3);
  });
  it('what lies below a quantile is its share, and the two sides add to one', () => {
    fc.assert(fc.property(fc.double({ min: 0.5, max: 0.99, noNaN: true }), fc.integer({ min: 1, max: 100 }), (share, freedom) => {
      const t = studentQuantile(share, freedom);
      expect(studentBelow(t, freedom)).toBeCloseTo(share, 6);
      expect(studentBelow(t, freedom) + studentBelow(-t, freedom)).toBeCloseTo(1, 9);
    }));
  });
});
