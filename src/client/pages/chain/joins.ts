import { columns, type Chain, type ChainLink, type ChainNode, type Column, type Gap } from '#domain/chain';

/** A box in the picture, px from the chain's corner; `top` is the rule that it hangs under. */
export interface Box { left: number; right: number; top: number }
export interface Join { d: string; tone: 'on' | 'miss' | ''; ring?: { x: number; y: number } }

const round = (value: number): number => Math.round(value * 2) / 2;

/** From the end of one rule to the beginning of the next, inside the gap between two columns: never over words. */
export function curve(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [from.right, from.top, to.left, to.top].map(round) as [number, number, number, number];
  const middle = round((x1 + x2) / 2);
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** Over one or more columns: up to a lane above everything, along it, and down again in the gap before the target. */
export function detour(from: Box, to: Box, lane: number, gap: number): string {
  const [x1, y1, x2, y2] = [from.right, from.top, to.left, to.top].map(round) as [number, number, number, number];
  const bend = round(gap / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x1 + bend} ${lane} ${x1 + gap} ${lane}H${x2 - gap}C${x2 - bend} ${lane} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

/** Inside one column, a cause and its deeper cause: a bracket in the gap before it. */
export function bracket(from: Box, to: Box, gap: number): string {
  const [x, y1, y2] = [from.left, from.top, to.top].map(round) as [number, number, number];
  const out = round(x - gap * 0.7);
  return `M${x} ${y1}C${out} ${y1} ${out} ${y2} ${x} ${y2}`;
}

/** What stands in a column: an item, or an empty place. */
export type Entry<T> = { key: string; item: T; gap?: undefined } | { key: string; gap: Gap; item?: undefined };

/** A column's items with the empty places of the column before, each near the item after which it is empty. */
export function entriesOf<T extends { id: string }>(shown: readonly T[], gaps: readonly Gap[], rowOf: ReadonlyMap<string, number>, links: readonly ChainLink[]): Entry<T>[] {
  const firstRow = ({ id }: T): number => Math.min(Infinity, ...links.filter(({ to }) => to === id).flatMap(({ from }) => rowOf.get(from) ?? []));
  const entries: Entry<T>[] = shown.map((item) => ({ key: item.id, item }));
  for (const gap of gaps) {
    const row = rowOf.get(gap.id) ?? Infinity;
    const before = entries.findIndex(({ item }) => item !== undefined && firstRow(item) > row && firstRow(item) !== Infinity);
    const entry: Entry<T> = { key: `${gap.id}-${gap.kind}`, gap };
    entries.splice(before === -1 ? entries.length : before, 0, entry);
  }
  return entries;
}

export interface Placed {
  links: readonly ChainLink[];
  gaps: readonly Gap[];
  columnOf: ReadonlyMap<string, Column>;
  /** Boxes by item, by `gap:<id>`, and by `rest:<column>` where the rest of a long column is folded away. */
  boxes: ReadonlyMap<string, Box>;
  thread: ReadonlySet<string>;
  /** Width of the gap between two columns, px. */
  gap: number;
}

/** Every join of a chain as it is drawn: the thread last, so that it lies on top. */
export function joinsOf({ links, gaps, columnOf, boxes, thread, gap }: Placed): Join[] {
  const drawn = new Map<string, Join>();
  const step = ({ from, to }: ChainLink): number => columns.indexOf(columnOf.get(to) as Column) - columns.indexOf(columnOf.get(from) as Column);
  let lane = 0;
  for (const link of links) {
    const end = (id: string): string => (boxes.has(id) ? id : `rest:${columnOf.get(id)}`);
    const [from, to] = [boxes.get(end(link.from)), boxes.get(end(link.to))];
    const key = `${end(link.from)} ${end(link.to)}`;
    const on = thread.has(link.from) && thread.has(link.to);
    if (!from || !to || end(link.from) === end(link.to) || (drawn.has(key) && !on)) continue;
    const d = step(link) === 0 ? bracket(from, to, gap) : step(link) === 1 ? curve(from, to) : detour(from, to, 4 + 4 * (lane++ % 3), gap);
    drawn.set(key, { d, tone: on ? 'on' : '' });
  }
  for (const { id } of gaps) {
    const [from, to] = [boxes.get(id), boxes.get(`gap:${id}`)];
    if (from && to) drawn.set(`gap:${id}`, { d: curve(from, to), tone: 'miss', ring: { x: to.left, y: to.top } });
  }
  return [...drawn.values()].sort((a, b) => Number(a.tone === 'on') - Number(b.tone === 'on'));
}

/** Tasks that nothing ties to anything, gathered as one chain. */
export function gatherAdrift<T extends ChainNode>(chains: readonly Chain<T>[]): { bound: Chain<T>[]; adrift: Chain<T> | null } {
  const alone = (chain: Chain<T>): boolean => chain.gaps.length === 1 && chain.gaps[0]?.kind === 'servesNothing' && columns.every((column) => column === 'task' || chain.columns[column].length === 0);
  const loose = chains.filter(alone);
  const [first] = loose;
  if (!first) return { bound: [...chains], adrift: null };
  return {
    bound: chains.filter((chain) => !alone(chain)),
    adrift: { ...first, id: 'adrift', columns: { ...first.columns, task: loose.flatMap(({ columns: { task } }) => task) }, gaps: loose.flatMap(({ gaps }) => gaps) },
  };
}
