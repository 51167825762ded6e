/** Offices over time: which one stood when, under which name, and which stands in its place. Days are YYYY-MM-DD. */
import { dayAfter, endDate, startDate } from './period.ts';

export interface OfficeSpan {
  id: string; name: string;
  /** The first and the last day; open where absent. */
  validFrom?: string | undefined; validTo?: string | undefined;
  predecessorIds?: readonly string[] | undefined; parentId?: string | undefined;
  /** Names that it bore before, each with its last day. */
  formerNames?: readonly { name: string; until: string }[] | undefined;
}

/** Every office by id, and which offices continue each. */
export interface Lineage { byId: ReadonlyMap<string, OfficeSpan>; successors: ReadonlyMap<string, readonly string[]> }

export function lineageOf(offices: readonly OfficeSpan[]): Lineage {
  const successors = new Map<string, string[]>();
  for (const { id, predecessorIds = [] } of offices) {
    for (const before of predecessorIds) successors.set(before, [...successors.get(before) ?? [], id]);
  }
  return { byId: new Map(offices.map((one) => [one.id, one])), successors };
}

/** Whether an office stands on one of the days from a day to another. */
export const standsIn = ({ validFrom, validTo }: Pick<OfficeSpan, 'validFrom' | 'validTo'>, from: string, to: string): boolean =>
  (validFrom ?? '') <= to && from <= (validTo ?? '9999');
export const standsOn = (office: Pick<OfficeSpan, 'validFrom' | 'validTo'>, day: string): boolean => standsIn(office, day, day);

/** The name that an office bore on a day. */
export function nameOn({ name, formerNames = [] }: Pick<OfficeSpan, 'name' | 'formerNames'>, day: string): string {
  const then = formerNames.filter(({ until }) => day <= until).sort((a, b) => (a.until < b.until ? -1 : 1))[0];
  return then?.name ?? name;
}

const next = { onward: ({ successors }: Lineage, id: string) => successors.get(id) ?? [], back: ({ byId }: Lineage, id: string) => byId.get(id)?.predecessorIds ?? [] };

/** Follows a line one way until offices stand on the day; whoever ended without anybody after them is asked for what was theirs. */
function follow(lineage: Lineage, id: string, from: string, to: string, way: 'onward' | 'back'): string[] {
  const office = lineage.byId.get(id);
  if (!office) return [];
  if (standsOn(office, to)) return [id];
  const onward = (office.validTo ?? '9999') < to;
  // A line never turns back on itself: between two offices there may have been none.
  if (onward !== (way === 'onward')) return [];
  const others = next[way](lineage, id);
  if (others.length === 0) return onward && standsIn(office, from, to) ? [id] : [];
  return others.flatMap((other) => follow(lineage, other, from, to, way));
}

function standingIn(lineage: Lineage, ids: readonly string[], from: string, to: string): string[] {
  return [...new Set(ids.flatMap((id) => {
    const office = lineage.byId.get(id);
    return office === undefined ? [] : follow(lineage, id, from, to, (office.validTo ?? '9999') < to ? 'onward' : 'back');
  }))];
}

/** The offices that stand in the place of these on a day: themselves, whoever continues them, or whom they continue. */
export const standingOn = (lineage: Lineage, ids: readonly string[], day: string): string[] => standingIn(lineage, ids, day, day);

/**
 * The offices that report a period for those that an indicator names: who stands at its end answers for the whole of it.
 * An office that ended inside it and that nobody continues is still asked for its part.
 */
export const reportersIn = (lineage: Lineage, named: readonly string[], period: string): string[] =>
  standingIn(lineage, named, startDate(period), endDate(period));

/** Offices whose figures of a period count: who reports it, and who stood at its beginning and may have reported before ending. */
export const partakersIn = (lineage: Lineage, named: readonly string[], period: string): string[] =>
  [...new Set([...reportersIn(lineage, named, period), ...standingOn(lineage, named, startDate(period))])];

/** Every office of the lines that go through these, both ways. */
export function familyOf(lineage: Lineage, ids: readonly string[]): string[] {
  const found = new Set(ids);
  for (const way of ['onward', 'back'] as const) {
    let front = [...ids];
    const seen = new Set(front);
    while (front.length > 0) {
      front = front.flatMap((id) => [...next[way](lineage, id)]).filter((id) => !seen.has(id) && seen.add(id));
      for (const id of front) found.add(id);
    }
  }
  return [...found];
}

/** The parent of an office on a day: the one that it names, the one that continues that, or the next above; null at the top. */
export function parentOn(lineage: Lineage, office: OfficeSpan, day: string): string | null {
  const seen = new Set<string>([office.id]);
  for (let above = office.parentId; above !== undefined && !seen.has(above); above = lineage.byId.get(above)?.parentId) {
    seen.add(above);
    const [only, ...others] = standingOn(lineage, [above], day);
    if (only !== undefined && others.length === 0 && only !== office.id) return only;
  }
  return null;
}

/** A day from which other offices stand in the place of those that ended the day before. */
export interface Break { on: string; ended: string[]; continuedBy: string[] }

/** The days between two days on which the offices of these lines changed, in order. */
export function breaksOf(lineage: Lineage, named: readonly string[], from: string, to: string): Break[] {
  const days = new Map<string, Break>();
  const askedUntil = new Map<string, ReadonlySet<string>>();
  for (const id of familyOf(lineage, named)) {
    const until = lineage.byId.get(id)?.validTo;
    const on = until === undefined ? '' : dayAfter(until);
    if (until === undefined || on <= from || on > to) continue;
    const asked = askedUntil.get(until) ?? new Set(standingOn(lineage, named, until));
    askedUntil.set(until, asked);
    // Only who was asked is missed.
    if (!asked.has(id)) continue;
    const one = days.get(on) ?? { on, ended: [], continuedBy: [] };
    one.ended.push(id);
    one.continuedBy = [...new Set([...one.continuedBy, ...standingOn(lineage, [id], on)])];
    days.set(on, one);
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}
