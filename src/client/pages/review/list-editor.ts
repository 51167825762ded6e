import type { ReviewBody } from '#api/reviews';
import type { ReviewRoom } from './use-review.ts';

/**
 * Edits one item of a list inside a review: adds it (`at` null), replaces it or takes it out.
 * An item is told apart by what it said when it was opened, so that others may add to the list meanwhile.
 */
export function listEditor<T>(room: ReviewRoom, read: (review: ReviewBody) => T[], write: (review: ReviewBody, items: T[]) => ReviewBody, at: number | null) {
  const known = at === null ? null : read(room.data.value?.review as ReviewBody)[at] ?? null;
  const text = JSON.stringify(known);
  const same = (item: T): boolean => JSON.stringify(item) === text;
  function save(next: T | null): Promise<boolean> {
    // What is still there as it was opened is this very part; a new one collides with nothing.
    return room.change((review) => known === null || read(review).some(same), (review) => {
      const items = read(review);
      if (known === null) return write(review, next === null ? items : [...items, next]);
      return write(review, next === null ? items.filter((item) => !same(item)) : items.map((item) => (same(item) ? next : item)));
    });
  }
  return { known, save };
}
