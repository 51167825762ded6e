import { sameValue } from './compare.ts';
import type { Part } from './prose.ts';

/** What is written of a report; `parts` left out is the usual outline. */
export interface Written { parts?: Part[] | undefined; [field: string]: unknown }
/** Two people's versions as one; `conflicts` are keys of parts, or fields, that both changed and differ in. */
export interface Merged<T> { merged: T; conflicts: string[] }

/** What stands where both may have changed it: the one that was changed; of two that differ, the preferred one. */
function decided<V>(base: V, mine: V, theirs: V, prefer: 'mine' | 'theirs'): { value: V; conflict: boolean } {
  if (sameValue(mine, base) || sameValue(mine, theirs)) return { value: theirs, conflict: false };
  if (sameValue(theirs, base)) return { value: mine, conflict: false };
  return { value: prefer === 'mine' ? mine : theirs, conflict: true };
}

/** Keys in the order of whoever moved them; what only the other has comes after what it stood after there. */
function ordered(base: string[], mine: string[], theirs: string[], keys: ReadonlySet<string>): string[] {
  const kept = (list: string[]): string[] => list.filter((key) => base.includes(key) && keys.has(key) && mine.includes(key) && theirs.includes(key));
  const moved = !sameValue(kept(mine), kept(base));
  const [lead, other] = moved ? [mine, theirs] : [theirs, mine];
  const order = lead.filter((key) => keys.has(key));
  for (const [at, key] of other.entries()) {
    if (!keys.has(key) || order.includes(key)) continue;
    const before = other.slice(0, at).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return order;
}

/**
 * One report from two that began with the same: each part and each field as whoever changed it left it. Two people on
 * different parts never meet; a part that both changed is a conflict, and the preferred version of it stands.
 */
export function mergedReport<T extends Written>(base: T, mine: T, theirs: T, usual: readonly Part[], prefer: 'mine' | 'theirs' = 'mine'): Merged<T> {
  const conflicts: string[] = [];
  const decide = <V>(name: string, b: V, m: V, t: V): V => {
    const { value, conflict } = decided(b, m, t, prefer);
    if (conflict) conflicts.push(name);
    return value;
  };
  const fields = new Set([base, mine, theirs].flatMap((one) => Object.keys(one)).filter((field) => field !== 'parts'));
  const merged: Record<string, unknown> = {};
  for (const field of fields) {
    const value = decide(field, base[field], mine[field], theirs[field]);
    if (value !== undefined) merged[field] = value;
  }
  if (base.parts ?? mine.parts ?? theirs.parts) {
    const lists = [base, mine, theirs].map(({ parts }) => parts ?? usual);
    const [inBase, inMine, inTheirs] = lists.map((parts) => new Map(parts.map((part) => [part.key, part])));
    const keys = new Set(lists.flatMap((parts) => parts.map(({ key }) => key)));
    const stands = new Map([...keys].flatMap((key) => { const part = decide(key, inBase?.get(key), inMine?.get(key), inTheirs?.get(key)); return part ? [[key, part] as const] : []; }));
    const [a = [], b = [], c = []] = lists.map((parts) => parts.map(({ key }) => key));
    merged['parts'] = ordered(a, b, c, new Set(stands.keys())).flatMap((key) => stands.get(key) ?? []);
  }
  return { merged: merged as T, conflicts };
}
