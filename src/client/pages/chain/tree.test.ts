import { expect, it } from 'vitest';
import { buildChains, type ChainNode, type Column } from '#domain/chain';
import { treeOf, type Branch } from './tree.ts';

const node = (id: string, column: Column): ChainNode => ({ id, column, own: true, ...(column === 'indicator' ? { status: 'offTrack' as const } : {}) });
const lines = (branches: Branch<ChainNode>[], depth = 0): string[] => branches.flatMap(({ item, again, gap, next }) => [`${'-'.repeat(depth)}${item.id}${again ? ' again' : ''}${gap ? ` ${gap.kind}` : ''}`, ...lines(next, depth + 1)]);

it('the list tells every item once, in the order of the picture, and names a shared one again', () => {
  const links = [['i1', 'l1'], ['i2', 'l1'], ['l1', 'c1'], ['l1', 'c2'], ['c1', 'b1'], ['c2', 'b1']].map(([from = '', to = '']) => ({ from, to }));
  const { chains } = buildChains([node('i1', 'indicator'), node('i2', 'indicator'), node('l1', 'limitation'), node('c1', 'cause'), node('c2', 'cause'), node('b1', 'lesson')], links);
  expect(lines(treeOf(chains[0] as (typeof chains)[0]))).toEqual(['i1', '-l1', '--c1', '---b1 notApplied', '--c2', '---b1 again', 'i2', '-l1 again']);
});
