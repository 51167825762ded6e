import type { ReadingInput } from '#api/readings';

/** Figures on their way to the server: one save, with the key that makes a retry count once. */
export interface Parcel<D> {
  key: string; period: string; body: ReadingInput[];
  /** What was typed, by cell, so that the cells can be emptied of it once it has arrived. */
  drafts: Record<string, D>;
  /** Why approved figures are corrected. */
  reason?: string;
}
type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const read = <T>(place: Place, name: string, empty: T): T => {
  try {
    return JSON.parse(place.getItem(name) ?? 'null') as T ?? empty;
  } catch {
    // What cannot be read was not written by us.
    return empty;
  }
};
const write = (place: Place, name: string, value: unknown, nothing: boolean): void => {
  if (nothing) place.removeItem(name);
  else place.setItem(name, JSON.stringify(value));
};

/**
 * What a person typed and the server does not have yet, kept in the browser so that neither a closed tab nor a lost line
 * loses it. It belongs to the account: on a shared machine nothing is seen or sent under another's name.
 */
export function openOutbox<D>(place: Place, account: string) {
  const name = `so-lieu:${account}`;
  const draftsName = (period: string): string => `${name}:${period}`;
  const index = (): string[] => read<string[]>(place, `${name}:ky`, []);

  function drafts(period: string): Record<string, D> { return read(place, draftsName(period), {}); }
  function keepDrafts(period: string, all: Record<string, D>): void {
    const nothing = Object.keys(all).length === 0;
    write(place, draftsName(period), all, nothing);
    const periods = index().filter((one) => one !== period);
    const next = nothing ? periods : [...periods, period];
    write(place, `${name}:ky`, next, next.length === 0);
  }
  const parcels = (): Parcel<D>[] => read(place, name, []);
  const keep = (all: Parcel<D>[]): void => { write(place, name, all, all.length === 0); };
  return {
    drafts, keepDrafts, parcels,
    add(parcel: Parcel<D>): void { keep([...parcels(), parcel]); },
    /** Takes a parcel out that was refused; what was typed stays. */
    drop(key: string): void { keep(parcels().filter((one) => one.key !== key)); },
    /** Takes a parcel out that has arrived, with what was typed, unless something else was typed since. */
    arrived(parcel: Parcel<D>): void {
      keep(parcels().filter((one) => one.key !== parcel.key));
      const left = Object.entries(drafts(parcel.period)).filter(([cell, draft]) => JSON.stringify(draft) !== JSON.stringify(parcel.drafts[cell]));
      keepDrafts(parcel.period, Object.fromEntries(left));
    },
    /** Cells typed and not yet with the server, in every period. */
    count: (): number => index().reduce((sum, period) => sum + Object.keys(drafts(period)).length, 0),
  };
}
export type Outbox<D> = ReturnType<typeof openOutbox<D>>;
