import { describe, expect, it } from 'vitest';
import { openShelf } from './shelf.ts';

/** A browser's place with room for a number of letters. */
function placeOf(room: { letters: number }) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem(name: string, value: string) {
      const others = [...kept].reduce((sum, [one, text]) => sum + (one === name ? 0 : text.length), 0);
      if (others + value.length > room.letters) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, value);
    },
    removeItem: (name: string) => { kept.delete(name); },
  };
}

describe('a shelf in the browser', () => {
  it('keeps what fits, and nothing is said to be lost', () => {
    const place = placeOf({ letters: 5 });
    const shelf = openShelf(() => place);
    shelf.setItem('a', '123');
    expect([place.kept.get('a'), shelf.lost()]).toEqual(['123', false]);
  });
  it('goes on in memory when the browser is full, and says that nothing more is kept', () => {
    const place = placeOf({ letters: 5 });
    const shelf = openShelf(() => place);
    shelf.setItem('a', '123');
    shelf.setItem('a', '123456');
    expect([shelf.getItem('a'), shelf.lost()]).toEqual(['123456', true]);
    // What was kept before stays, should the tab be closed now.
    expect(place.kept.get('a')).toBe('123');
  });
  it('keeps what waited as soon as there is room', () => {
    const room = { letters: 5 };
    const place = placeOf(room);
    const shelf = openShelf(() => place);
    shelf.setItem('a', '123456');
    room.letters = 20;
    shelf.setItem('b', '1');
    expect([place.kept.get('a'), shelf.lost()]).toEqual(['123456', false]);
  });
  it('a browser that keeps nothing at all is no fault', () => {
    const shelf = openShelf(() => { throw new DOMException('denied', 'SecurityError'); });
    expect(shelf.getItem('a')).toBeNull();
    shelf.setItem('a', '1');
    expect([shelf.getItem('a'), shelf.lost()]).toEqual(['1', true]);
    shelf.removeItem('a');
    expect([shelf.getItem('a'), shelf.lost()]).toEqual([null, false]);
  });
});
