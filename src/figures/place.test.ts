import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { crosses, place, type Box, type Spot } from './place.ts';

const room: Box = { left: 0, top: 0, right: 300, bottom: 200 };
const block = { width: 80, height: 20 };
const spot = (more: Partial<Spot>): Spot => ({ x: 150, y: 100, align: 'left', stand: 'above', dx: 0, dy: 0, ...more });

describe('where words go', () => {
  it('the first place is taken when nothing is in the way', () => {
    expect(place([spot({}), spot({ stand: 'below' })], block, [], room).box).toEqual({ left: 150, top: 80, right: 230, bottom: 100 });
  });
  it('a place is left to the words that stand there already', () => {
    const first = place([spot({}), spot({ stand: 'below' })], block, [], room).box;
    const second = place([spot({}), spot({ stand: 'below' })], block, [{ weight: 4000, box: first }], room).box;
    expect(second.top).toBeGreaterThanOrEqual(first.bottom);
  });
  it('a line is kept clear where another place is free', () => {
    const line = [{ x1: 0, y1: 90, x2: 300, y2: 90 }];
    expect(place([spot({}), spot({ stand: 'below' })], block, [{ weight: 60, line }], room).box.top).toBe(100);
  });
  it('words never leave the room', () => {
    const at = fc.record({
      x: fc.integer({ min: -50, max: 350 }), y: fc.integer({ min: -50, max: 250 }),
      align: fc.constantFrom('left' as const, 'center' as const, 'right' as const), stand: fc.constantFrom('above' as const, 'beside' as const, 'below' as const),
      dx: fc.integer({ min: -60, max: 60 }), dy: fc.integer({ min: -60, max: 60 }),
    });
    fc.assert(fc.property(fc.array(at, { minLength: 1, maxLength: 6 }), (spots) => {
      const { box } = place(spots, block, [], room);
      expect(box.left).toBeGreaterThanOrEqual(room.left);
      expect(box.top).toBeGreaterThanOrEqual(room.top);
      expect(box.right).toBeLessThanOrEqual(room.right);
      expect(box.bottom).toBeLessThanOrEqual(room.bottom);
    }));
  });
  it('a line that only passes by does not cross', () => {
    const box: Box = { left: 10, top: 10, right: 20, bottom: 20 };
    expect(crosses({ x1: 0, y1: 0, x2: 30, y2: 30 }, box)).toBe(true);
    expect(crosses({ x1: 0, y1: 15, x2: 30, y2: 15 }, box)).toBe(true);
    expect(crosses({ x1: 0, y1: 21, x2: 30, y2: 21 }, box)).toBe(false);
    expect(crosses({ x1: 0, y1: 15, x2: 9, y2: 15 }, box)).toBe(false);
  });
});
