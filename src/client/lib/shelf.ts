export type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
export interface Shelf extends Place {
  /** Whether something is in memory only: the browser is full, or keeps nothing. */
  lost(): boolean;
}

/** A place of the browser that goes on in memory when nothing more is kept there, and says so. */
export function openShelf(place: () => Place): Shelf {
  const memory = new Map<string, string>();
  const attempt = <T>(work: (where: Place) => T, otherwise: T): T => {
    try { return work(place()); } catch { return otherwise; }
  };
  const put = (name: string, value: string): boolean => attempt((where) => { where.setItem(name, value); return true; }, false);
  return {
    getItem: (name) => memory.get(name) ?? attempt((where) => where.getItem(name), null),
    setItem(name, value) {
      if (!put(name, value)) {
        memory.set(name, value);
        return;
      }
      memory.delete(name);
      // There is room again: what waited in memory is kept, too.
      for (const [other, kept] of memory) if (put(other, kept)) memory.delete(other);
    },
    removeItem(name) {
      memory.delete(name);
      attempt((where) => { where.removeItem(name); }, undefined);
      for (const [other, kept] of memory) if (put(other, kept)) memory.delete(other);
    },
    lost: () => memory.size > 0,
  };
}
