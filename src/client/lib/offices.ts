import { documentRoutes, type Doc } from '#api/document';
import { lineageOf, nameOn, parentOn, standsOn } from '#domain/office';
import { call } from './call.ts';

export type Office = Doc<'office'>;

/** Every office there is or was. */
export async function loadOffices(signal: AbortSignal): Promise<Office[]> {
  const { list } = documentRoutes('office');
  const found: Office[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await call(list, { query: { limit: '999', ...(cursor ? { cursor } : {}) }, signal });
    found.push(...page.items as unknown as Office[]);
    if (page.next === null) return found;
    cursor = page.next;
  }
}

/** Today where these people are, whatever the machine's clock says. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

export interface Node { office: Office; name: string; parentName: string; depth: number; children: Node[] }

const order = new Intl.Collator('vi', { numeric: true });

/** The offices that stand on a day, each under whoever stands above it then. */
export function treeOn(offices: readonly Office[], day: string): Node[] {
  const lineage = lineageOf(offices);
  const nodes = new Map(offices.filter((one) => standsOn(one, day)).map((office) => [office.id, { office, name: nameOn(office, day), parentName: '', depth: 0, children: [] as Node[] }]));
  const roots: Node[] = [];
  for (const node of nodes.values()) {
    const above = nodes.get(parentOn(lineage, node.office, day) ?? '');
    if (above) node.parentName = above.name;
    (above?.children ?? roots).push(node);
  }
  const settle = (list: Node[], depth: number): void => {
    list.sort((a, b) => order.compare(a.name, b.name));
    for (const node of list) {
      node.depth = depth;
      settle(node.children, depth + 1);
    }
  };
  settle(roots, 0);
  return roots;
}

/** A tree as its rows, those under a closed branch left out. */
export const rowsOf = (nodes: readonly Node[], isOpen: (node: Node) => boolean): Node[] =>
  nodes.flatMap((node) => [node, ...(isOpen(node) ? rowsOf(node.children, isOpen) : [])]);

/** Offices to choose from, told apart by who stands above them. */
export const choicesOf = (nodes: readonly Node[]): { value: string; label: string }[] =>
  rowsOf(nodes, () => true).map(({ office, name, parentName }) => ({ value: office.id, label: parentName === '' ? name : `${name} (${parentName})` }));
