import { figuresSent, type ReadingInput } from '#api/readings';
import type { Problem } from '#api/route';
import type { Place } from './shelf.ts';

/** What was typed in one cell, over which figures. */
export interface TypedCell { seen?: unknown }
/** Figures on their way to the server: one save, made on the page of a period, with the key that makes a retry count once. */
export interface Parcel<D> {
  key: string; period: string; body: ReadingInput[];
  /** What was typed, by cell and in the order of the body, so that the cells can be emptied of it once it has arrived. */
  drafts: Record<string, D>;
  /** Why approved figures are corrected. */
  reason?: string;
}
/** A parcel that the server did not take, and why, until somebody has seen it. */
export interface Refused<D> { parcel: Parcel<D>; problem: Partial<Problem> }

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** What was typed is the same, whatever stood in the cell before. */
const sameTyped = (a: TypedCell | undefined, b: TypedCell | undefined): boolean => same({ ...a, seen: null }, { ...b, seen: null });
const read = <T>(place: Place, name: string, empty: T): T => {
  try {
    return JSON.parse(place.getItem(name) ?? 'null') as T ?? empty;
  } catch {
    // What cannot be read was not written by us.
    return empty;
  }
};
const write = (place: Place, name: string, value: object): void => {
  if (Object.keys(value).length === 0) place.removeItem(name);
  else place.setItem(name, JSON.stringify(value));
};

/** What is still to be sent once a parcel has arrived: what was typed over it meanwhile now stands over the figure sent. */
export function leftOf<D extends TypedCell>(drafts: Record<string, D>, { body, drafts: sent }: Parcel<D>): Record<string, D> {
  const cells = Object.keys(sent);
  return Object.fromEntries(Object.entries(drafts).flatMap(([cell, draft]): [string, D][] => {
    const input = body[cells.indexOf(cell)];
    if (!input) return [[cell, draft]];
    return sameTyped(draft, sent[cell]) ? [] : [[cell, { ...draft, seen: figuresSent(input) }]];
  }));
}

const cellOf = ({ indicatorId, officeId, period }: ReadingInput): string => `${indicatorId} ${officeId} ${period}`;
/** A later save of the same cell was typed over what this one has brought. */
function follow<D>(parcel: Parcel<D>, first: Parcel<D>): Parcel<D> {
  const sent = new Map(first.body.map((input) => [cellOf(input), input]));
  return { ...parcel, body: parcel.body.map((input) => {
    const before = sent.get(cellOf(input));
    return before && same(before.seen, input.seen) ? { ...input, seen: figuresSent(before) } : input;
  }) };
}

/**
 * What a person typed and the server does not have yet, kept in the browser so that neither a closed tab nor a lost line
 * loses it. It belongs to the account: on a shared machine nothing is seen or sent under another's name. Several tabs of
 * one account share it, cell by cell.
 */
export function openOutbox<D extends TypedCell>(place: Place, account: string) {
  const name = `so-lieu:${account}`;
  const [draftsName, refusedName] = [`${name}:nhap`, `${name}:tu-choi`];
  /** What this tab had when it last looked; what differs from it was typed here. */
  let known: Record<string, D> = {};

  const stored = (): Record<string, D> => read(place, draftsName, {});
  const store = (all: Record<string, D>): void => { write(place, draftsName, all); };
  /** What was typed, by cell. */
  function drafts(): Record<string, D> {
    known = stored();
    return { ...known };
  }
  /** Keeps what was typed here beside what another tab keeps. */
  function keepDrafts(mine: Record<string, D>): void {
    const all = stored();
    for (const cell of new Set([...Object.keys(known), ...Object.keys(mine)])) {
      if (known[cell] === mine[cell] || same(known[cell], mine[cell])) continue;
      if (mine[cell] === undefined) delete all[cell];
      else all[cell] = mine[cell];
    }
    known = { ...mine };
    store(all);
  }
  const parcels = (): Parcel<D>[] => read(place, name, []);
  const keep = (all: Parcel<D>[]): void => { write(place, name, all); };
  const refused = (): Refused<D>[] => read(place, refusedName, []);
  return {
    account, drafts, keepDrafts, parcels, refused,
    add(parcel: Parcel<D>): void { keep([...parcels(), parcel]); },
    /** Takes a parcel out that was refused; what was typed stays, and so does why until it is seen. */
    drop(parcel: Parcel<D>, unseen: Partial<Problem> | null): void {
      keep(parcels().filter(({ key }) => key !== parcel.key));
      if (unseen) write(place, refusedName, [...refused(), { parcel, problem: unseen }]);
    },
    /** What was refused of a period's page, told once. */
    takeRefused(period: string): Refused<D>[] {
      const all = refused();
      const mine = all.filter(({ parcel }) => parcel.period === period);
      if (mine.length > 0) write(place, refusedName, all.filter(({ parcel }) => parcel.period !== period));
      return mine;
    },
    /** Takes a parcel out that has arrived, with what was typed, unless something else was typed since. */
    arrived(parcel: Parcel<D>): void {
      keep(parcels().filter(({ key }) => key !== parcel.key).map((one) => follow(one, parcel)));
      store(leftOf(stored(), parcel));
    },
    /** Cells typed and not yet with the server. */
    count: (): number => Object.keys(stored()).length,
  };
}
export type Outbox<D extends TypedCell> = ReturnType<typeof openOutbox<D>>;
