import type { Status } from './indicator.ts';
import { bySeverity, needsAttention } from './summary.ts';

/** chuỗi lập luận, from left to right: chỉ tiêu, hạn chế, nguyên nhân, bài học, nhiệm vụ */
export const columns = ['indicator', 'limitation', 'cause', 'lesson', 'task'] as const;
export type Column = (typeof columns)[number];

/** What the chain needs of an item; whatever else it carries goes along. */
export interface ChainNode {
  id: string;
  column: Column;
  /** Of the resolution looked at. What comes from another one is shown, but its gaps are that one's to mend. */
  own: boolean;
  /** An indicator's status as it is shown, what it last was, and how far behind. */
  status?: Status | undefined;
  lastStatus?: Status | null | undefined;
  pace?: number | null | undefined;
}
/** From what is said first to what follows from it; the item at `to` holds the reference. */
export interface ChainLink { from: string; to: string }

/** mắt xích còn trống */
export const gapKinds = ['noLimitation', 'noCause', 'noLesson', 'notApplied', 'servesNothing'] as const;
export type GapKind = (typeof gapKinds)[number];
/** The item after which something is missing, and the column where it would stand. */
export interface Gap { id: string; kind: GapKind; column: Column }

export interface Chain<T extends ChainNode> {
  /** Its first item: a name that stays while others come and go. */
  id: string;
  columns: Record<Column, T[]>;
  /** Joins to draw: a link that skips columns is left out when the way through them is there too. */
  links: ChainLink[];
  gaps: Gap[];
  /** Nothing unmet, nothing said and nothing missing: indicators on course and the tasks that serve them. */
  quiet: boolean;
}
export interface Chains<T extends ChainNode> {
  chains: Chain<T>[];
  /** An indicator and a task that serves it, where each stands in a chain of its own. */
  across: ChainLink[];
}

export const isUnmet = ({ column, status }: ChainNode): boolean => column === 'indicator' && status !== undefined && needsAttention({ status });

const place = (column: Column): number => columns.indexOf(column);

/** Neighbours of each item, each once; what points to an item that is not here is left out. */
export function neighbours(ids: Iterable<string>, links: readonly ChainLink[]): { later: Map<string, Set<string>>; earlier: Map<string, Set<string>> } {
  const later = new Map<string, Set<string>>();
  const earlier = new Map<string, Set<string>>();
  for (const id of ids) {
    later.set(id, new Set());
    earlier.set(id, new Set());
  }
  for (const { from, to } of links) {
    if (from === to || !later.has(from) || !later.has(to)) continue;
    later.get(from)?.add(to);
    earlier.get(to)?.add(from);
  }
  return { later, earlier };
}

/** Everything reached from one item; a circle, were there one, is walked once. */
function reach(id: string, next: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>();
  let front = [id];
  while (front.length > 0) {
    front = [...new Set(front.flatMap((one) => [...next.get(one) ?? []]))].filter((one) => one !== id && !seen.has(one));
    for (const one of front) seen.add(one);
  }
  return seen;
}

/** The thread of one item: itself, all that it comes from and all that comes from it. */
export function threadOf(id: string, ids: Iterable<string>, links: readonly ChainLink[]): Set<string> {
  const { later, earlier } = neighbours(ids, links);
  return later.has(id) ? new Set([id, ...reach(id, earlier), ...reach(id, later)]) : new Set();
}

/** Only what has to do with the items asked for: they and their threads. */
export function narrow<T extends ChainNode>(nodes: readonly T[], links: readonly ChainLink[], wanted: (node: T) => boolean): T[] {
  const { later, earlier } = neighbours(nodes.map(({ id }) => id), links);
  const kept = new Set<string>();
  for (const node of nodes) {
    if (!wanted(node)) continue;
    kept.add(node.id);
    for (const next of [earlier, later]) for (const id of reach(node.id, next)) kept.add(id);
  }
  return nodes.filter(({ id }) => kept.has(id));
}

type Around = ReturnType<typeof neighbours>;

function gapOf(node: ChainNode, columnOf: ReadonlyMap<string, Column>, { later, earlier }: Around): Gap | null {
  if (!node.own) return null;
  const leads = (...to: Column[]): boolean => [...later.get(node.id) ?? []].some((id) => to.includes(columnOf.get(id) as Column));
  const gap = (kind: GapKind, column: Column): Gap => ({ id: node.id, kind, column });
  switch (node.column) {
    case 'indicator': return isUnmet(node) && !leads('limitation') ? gap('noLimitation', 'limitation') : null;
    case 'limitation': return leads('cause') ? null : gap('noCause', 'cause');
    // A deeper cause carries the chain on.
    case 'cause': return leads('lesson', 'task', 'cause') ? null : gap('noLesson', 'lesson');
    case 'lesson': return leads('task') ? null : gap('notApplied', 'task');
    default: return (earlier.get(node.id)?.size ?? 0) > 0 ? null : gap('servesNothing', 'task');
  }
}

/** Where the reasoning breaks off, in the order of the chain. */
export function findGaps(nodes: readonly ChainNode[], links: readonly ChainLink[]): Gap[] {
  const around = neighbours(nodes.map(({ id }) => id), links);
  const columnOf = new Map(nodes.map(({ id, column }) => [id, column]));
  return columns.flatMap((column) => nodes.filter((node) => node.column === column).flatMap((node) => gapOf(node, columnOf, around) ?? []));
}

/** Which items hang together: one name for each item, the name of its group. */
function groups(nodes: readonly ChainNode[], links: readonly ChainLink[]): Map<string, string> {
  const parent = new Map(nodes.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let top = id;
    while (parent.get(top) !== top) top = parent.get(top) as string;
    for (let at = id; at !== top;) {
      const next = parent.get(at) as string;
      parent.set(at, top);
      at = next;
    }
    return top;
  };
  for (const { from, to } of links) parent.set(root(to), root(from));
  return new Map(nodes.map(({ id }) => [id, root(id)]));
}

/**
 * The links that make one chain of several items. A task that serves an indicator says less than one that follows from a
 * lesson: it joins a chain only when nothing else does, or everything would hang together with everything.
 */
function binding(nodes: readonly ChainNode[], { later, earlier }: Around): ChainLink[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const serves = (from: string, to: string): boolean => byId.get(from)?.column === 'indicator' && byId.get(to)?.column === 'task';
  const all = [...later].flatMap(([from, tos]) => [...tos].map((to) => ({ from, to })));
  const strong = all.filter(({ from, to }) => !serves(from, to));
  const bound = new Set(strong.map(({ to }) => to));
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  const lone = nodes.filter(({ id, column }) => column === 'task' && !bound.has(id)).flatMap(({ id: to }) => {
    const served = [...earlier.get(to) ?? []].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return served.slice(0, 1).map((from) => ({ from, to }));
  });
  return [...strong, ...lone];
}

/** Leaves out a link over several columns when the same two are joined step by step. */
function drawn(links: readonly ChainLink[], columnOf: ReadonlyMap<string, Column>, { later }: Around): ChainLink[] {
  const step = ({ from, to }: ChainLink): number => place(columnOf.get(to) as Column) - place(columnOf.get(from) as Column);
  return links.filter((link) => step(link) <= 1 || ![...later.get(link.from) ?? []].some((id) => id !== link.to && reach(id, later).has(link.to)));
}

/** Items of a column beside those that they come from, so that joins cross little; equal ones keep their order. */
function settle<T extends ChainNode>(nodes: readonly T[], { earlier }: Around): Record<Column, T[]> {
  const row = new Map<string, number>();
  const settled = {} as Record<Column, T[]>;
  for (const column of columns) {
    const middle = ({ id }: T): number => {
      const rows = [...earlier.get(id) ?? []].flatMap((one) => row.get(one) ?? []);
      return rows.length === 0 ? Infinity : rows.reduce((sum, one) => sum + one, 0) / rows.length;
    };
    const weighed = nodes.filter((node) => node.column === column).map((node, index) => ({ node, index, at: middle(node) }));
    settled[column] = weighed.sort((a, b) => (a.at === b.at ? a.index - b.index : a.at - b.at)).map(({ node }) => node);
    settled[column].forEach(({ id }, index) => row.set(id, index));
  }
  return settled;
}

/** Indicators worst first, everything else as it came; columns from left to right. */
function inOrder<T extends ChainNode>(nodes: readonly T[]): T[] {
  const judged = ({ status = 'pending', lastStatus = null, pace = null }: T) => ({ status, lastStatus, pace });
  return columns.flatMap((column) => {
    const own = nodes.filter((node) => node.column === column);
    return column === 'indicator' ? own.sort((a, b) => bySeverity(judged(a), judged(b))) : own;
  });
}

/**
 * The chains of a resolution, the worst first: every item stands in exactly one of them, once.
 * @param gaps the broken places, where only a part of the items is looked at
 */
export function buildChains<T extends ChainNode>(all: readonly T[], links: readonly ChainLink[], gaps: readonly Gap[] = findGaps(all, links)): Chains<T> {
  const nodes = inOrder(all);
  const around = neighbours(nodes.map(({ id }) => id), links);
  const columnOf = new Map(nodes.map(({ id, column }) => [id, column]));
  const groupOf = groups(nodes, binding(nodes, around));
  const members = new Map<string, T[]>();
  for (const node of nodes) members.set(groupOf.get(node.id) as string, [...members.get(groupOf.get(node.id) as string) ?? [], node]);
  const every = [...around.later].flatMap(([from, tos]) => [...tos].map((to) => ({ from, to })));
  const inside = new Map<string, ChainLink[]>();
  const across: ChainLink[] = [];
  for (const link of every) {
    const group = groupOf.get(link.from) as string;
    if (groupOf.get(link.to) === group) inside.set(group, [...inside.get(group) ?? [], link]);
    else across.push(link);
  }
  const chains = [...members].map(([group, own]): Chain<T> => {
    const broken = gaps.filter(({ id }) => groupOf.get(id) === group);
    const said = own.some((node) => isUnmet(node) || (node.column !== 'indicator' && node.column !== 'task'));
    return { id: own[0]?.id ?? group, columns: settle(own, around), links: drawn(inside.get(group) ?? [], columnOf, around), gaps: broken, quiet: !said && broken.length === 0 };
  });
  // Nodes are in order, and a chain stands where its first one does; what nobody ties to anything comes last.
  const last = ({ gaps, columns: { task }, quiet }: Chain<T>): number => (quiet ? 2 : gaps.some(({ kind }) => kind === 'servesNothing') && task.length === 1 ? 1 : 0);
  return { chains: chains.sort((a, b) => last(a) - last(b)), across };
}

/**
 * As many of a long column as `most`, in their order, and how many are left: those preferred before others, one that must
 * be seen in any case. A single one is never folded away.
 */
export function shorten<T extends { id: string }>(items: readonly T[], most: number, preferred: ReadonlySet<string>, must: string | null): { shown: T[]; left: number } {
  if (items.length <= most + 1) return { shown: [...items], left: 0 };
  const first = [...items.filter(({ id }) => preferred.has(id)), ...items.filter(({ id }) => !preferred.has(id))].slice(0, most);
  const kept = new Set([...first.map(({ id }) => id), must]);
  const shown = items.filter(({ id }) => kept.has(id));
  return { shown, left: items.length - shown.length };
}
