import { columns, neighbours, type Chain, type ChainNode, type Gap } from '#domain/chain';

/** An item with all that follows from it; one told before is only named (`again`). */
export interface Branch<T> { item: T; again: boolean; gap: Gap | undefined; next: Branch<T>[] }

/** A chain as a nested list, complete and in the order of the picture: each item once, after that only named. */
export function treeOf<T extends ChainNode>(chain: Chain<T>): Branch<T>[] {
  const all = columns.flatMap((column) => chain.columns[column]);
  const byId = new Map(all.map((item) => [item.id, item]));
  const row = new Map(all.map(({ id }, index) => [id, index]));
  const { later, earlier } = neighbours(byId.keys(), chain.links);
  const gapOf = new Map(chain.gaps.map((gap) => [gap.id, gap]));
  const told = new Set<string>();
  const branch = (item: T): Branch<T> => {
    const again = told.has(item.id);
    told.add(item.id);
    const next = again ? [] : [...later.get(item.id) ?? []].sort((a, b) => (row.get(a) ?? 0) - (row.get(b) ?? 0)).flatMap((id) => byId.get(id) ?? []);
    return { item, again, gap: again ? undefined : gapOf.get(item.id), next: next.map(branch) };
  };
  const roots = all.filter(({ id }) => (earlier.get(id)?.size ?? 0) === 0).map(branch);
  return [...roots, ...all.filter(({ id }) => !told.has(id)).map((item) => branch(item))];
}
