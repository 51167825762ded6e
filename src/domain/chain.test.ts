import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChains, columns, findGaps, narrow, shorten, threadOf, type ChainLink, type ChainNode, type Column } from './chain.ts';
import { statuses } from './indicator.ts';
import { bySeverity } from './summary.ts';

const node = (id: string, column: Column, more: Partial<ChainNode> = {}): ChainNode => ({ id, column, own: true, ...more });
const unmet = (id: string, pace = -0.2): ChainNode => node(id, 'indicator', { status: 'offTrack', pace });
const link = (pair: string): ChainLink => { const [from = '', to = ''] = pair.split('>'); return { from, to }; };
const links = (text: string): ChainLink[] => text.split(' ').map(link);
const ids = (items: { id: string }[]): string[] => items.map(({ id }) => id);

describe('the chain of reasoning', () => {
  const nodes = [unmet('i1', -0.1), unmet('i2', -0.3), node('i3', 'indicator', { status: 'met' }), node('l1', 'limitation'), node('l2', 'limitation'), node('c1', 'cause'), node('b1', 'lesson'), node('t1', 'task'), node('t2', 'task')];
  const all = links('i1>l1 l1>c1 c1>b1 b1>t1 i2>l2 i1>t2 i1>t1');

  it('an unmet indicator leads to its task through limitation, cause and lesson', () => {
    const { chains } = buildChains(nodes, all);
    const chain = chains.find(({ id }) => id === 'i1');
    expect(columns.map((column) => ids(chain?.columns[column] ?? []))).toEqual([['i1'], ['l1'], ['c1'], ['b1'], ['t1', 't2']]);
    expect(chain?.gaps).toEqual([]);
  });
  it('a link over columns is not drawn beside the way through them', () => {
    const { chains } = buildChains(nodes, all);
    expect(chains.find(({ id }) => id === 'i1')?.links).toEqual(links('i1>l1 i1>t2 l1>c1 c1>b1 b1>t1'));
  });
  it('the farthest behind comes first, what is on course is quiet and last', () => {
    const { chains } = buildChains(nodes, all);
    expect(chains.map(({ id, quiet }) => [id, quiet])).toEqual([['i2', false], ['i1', false], ['i3', true]]);
  });
  it('items shared by two indicators stand once, in one chain', () => {
    const { chains } = buildChains([unmet('i1'), unmet('i2'), node('l1', 'limitation')], links('i1>l1 i2>l1'));
    expect(chains.map(({ columns: { indicator, limitation } }) => [ids(indicator), ids(limitation)])).toEqual([[['i1', 'i2'], ['l1']]]);
  });
  it('a task that follows from another chain\'s lesson stays there; that it serves this indicator is said across', () => {
    const { chains, across } = buildChains([unmet('i1'), node('b1', 'lesson'), node('t1', 'task')], links('b1>t1 i1>t1'));
    expect(chains).toHaveLength(2);
    expect(across).toEqual(links('i1>t1'));
  });
  it('columns follow the order of what they come from, so that joins do not cross', () => {
    const { chains } = buildChains([unmet('i1', -0.5), unmet('i2', -0.4), node('l1', 'limitation'), node('l2', 'limitation'), node('c1', 'cause')], links('i1>l2 i2>l1 l1>c1 l2>c1'));
    expect(ids(chains[0]?.columns.limitation ?? [])).toEqual(['l2', 'l1']);
  });
});

describe('broken places', () => {
  const kinds = (nodes: ChainNode[], text = ''): string[] => findGaps(nodes, text === '' ? [] : links(text)).map(({ id, kind }) => `${id} ${kind}`);
  it('an unmet indicator without a limitation', () => { expect(kinds([unmet('i')])).toEqual(['i noLimitation']); });
  it.each(['missed', 'atRisk', 'noData'] as const)('%s asks for a limitation too', (status) => { expect(kinds([node('i', 'indicator', { status })])).toEqual(['i noLimitation']); });
  it('an indicator on course asks for none', () => { expect(kinds([node('i', 'indicator', { status: 'onTrack' })])).toEqual([]); });
  it('a limitation without a cause, even when a task is there', () => { expect(kinds([node('l', 'limitation'), node('t', 'task')], 'l>t')).toEqual(['l noCause']); });
  it('a cause without a lesson or a task', () => {
    expect(kinds([node('c', 'cause')])).toEqual(['c noLesson']);
    expect(kinds([node('c', 'cause'), node('t', 'task')], 'c>t')).toEqual([]);
  });
  it('a cause with a deeper cause is carried on by that one', () => { expect(kinds([node('c', 'cause'), node('d', 'cause')], 'c>d')).toEqual(['d noLesson']); });
  it('a lesson that no task applies', () => { expect(kinds([node('b', 'lesson')])).toEqual(['b notApplied']); });
  it('a task that serves nothing and follows from nothing', () => { expect(kinds([node('t', 'task')])).toEqual(['t servesNothing']); });
  it('what is missing in another resolution is not this one\'s to mend', () => { expect(kinds([node('b', 'lesson', { own: false })])).toEqual([]); });
});

/** Links as the store lets them be: from left to right, and among causes to later ones only. */
const graph = fc.integer({ min: 0, max: 200 }).chain((size) => fc.record({
  nodes: fc.array(fc.record({ column: fc.constantFrom(...columns), own: fc.boolean(), status: fc.constantFrom(...statuses), pace: fc.double({ min: -1, max: 1, noNaN: true }) }), { minLength: size, maxLength: size })
    .map((made) => made.map((one, index): ChainNode => ({ id: `n${index}`, column: one.column, own: one.own, ...(one.column === 'indicator' ? { status: one.status, pace: one.pace } : {}) }))),
  pairs: fc.array(fc.tuple(fc.nat({ max: Math.max(0, size - 1) }), fc.nat({ max: Math.max(0, size - 1) })), { maxLength: size * 2 }),
})).map(({ nodes, pairs }) => ({
  nodes, links: pairs.flatMap(([a, b]): ChainLink[] => {
    const [from, to] = [nodes[a], nodes[b]];
    if (!from || !to) return [];
    const step = columns.indexOf(to.column) - columns.indexOf(from.column);
    return step > 0 || (step === 0 && from.column === 'cause' && a < b) ? [{ from: from.id, to: to.id }] : [];
  }),
}));

describe('whatever is linked to whatever', { timeout: 30_000 }, () => {
  it('no item is lost and none stands twice', () => {
    fc.assert(fc.property(graph, ({ nodes, links }) => {
      const placed = buildChains(nodes, links).chains.flatMap((chain) => columns.flatMap((column) => chain.columns[column].map((one) => [one.id, one.column, column])));
      expect(placed.map(([id]) => id).sort()).toEqual(ids(nodes).sort());
      for (const [, own, column] of placed) expect(column).toBe(own);
    }), { numRuns: 60 });
  });
  it('every link is drawn, said across, or walked step by step', () => {
    fc.assert(fc.property(graph, ({ nodes, links }) => {
      const { chains, across } = buildChains(nodes, links);
      const walked = [...chains.flatMap((chain) => chain.links), ...across];
      for (const { from, to } of links) expect(threadOf(from, ids(nodes), walked).has(to)).toBe(true);
    }), { numRuns: 40 });
  });
  it('the order does not hang on the order of the links, and is the same again', () => {
    fc.assert(fc.property(graph, ({ nodes, links }) => {
      const shape = (all: ChainLink[]) => buildChains(nodes, all).chains.map(({ columns: own }) => columns.map((column) => ids(own[column])));
      expect(shape([...links].reverse())).toEqual(shape(links));
    }), { numRuns: 40 });
  });
  it('chains with something unmet come worst first', () => {
    fc.assert(fc.property(graph, ({ nodes, links }) => {
      const worst = buildChains(nodes, links).chains.flatMap(({ columns: { indicator } }) => indicator.filter(({ status }) => status && ['missed', 'offTrack', 'atRisk', 'noData'].includes(status)).slice(0, 1));
      const judged = worst.map(({ status = 'pending', pace = null }) => ({ status, lastStatus: null, pace }));
      for (const [index, one] of judged.entries()) if (index > 0) expect(bySeverity(judged[index - 1] as typeof one, one)).toBeLessThanOrEqual(0);
    }), { numRuns: 40 });
  });
  it('a thread is the same seen from both of its ends', () => {
    fc.assert(fc.property(graph, ({ nodes, links }) => {
      const [first] = nodes;
      if (!first) return;
      for (const id of threadOf(first.id, ids(nodes), links)) expect(threadOf(id, ids(nodes), links).has(first.id)).toBe(true);
    }), { numRuns: 40 });
  });
  it('a circle, were one there, ends', () => {
    const nodes = [node('a', 'cause'), node('b', 'cause')];
    expect(threadOf('a', ['a', 'b'], links('a>b b>a')).size).toBe(2);
    expect(buildChains(nodes, links('a>b b>a')).chains).toHaveLength(1);
  });
  it.each([5, 50, 200])('%i items in one chain are built and keep their columns', (size) => {
    const nodes = Array.from({ length: size }, (_, index) => node(`n${index}`, columns[index % 5] as Column));
    const made = nodes.slice(1).flatMap(({ id, column }, index) => (columns.indexOf(column) > 0 ? [{ from: `n${index}`, to: id }] : []));
    const { chains } = buildChains(nodes, [...made, ...Array.from({ length: size / 5 - 1 }, (_, index) => ({ from: 'n0', to: `n${index * 5 + 6}` }))]);
    expect(chains).toHaveLength(1);
    expect(columns.map((column) => chains[0]?.columns[column].length)).toEqual(columns.map(() => size / 5));
    expect(chains[0]?.gaps).toEqual([]);
  });
});

describe('less of it', () => {
  it('narrowed to one office, what belongs to its thread stays and the rest goes', () => {
    const nodes = [unmet('i1'), unmet('i2'), node('l1', 'limitation'), node('c1', 'cause'), node('c2', 'cause')];
    expect(ids(narrow(nodes, links('i1>l1 i2>l1 l1>c1 l1>c2'), ({ id }) => id === 'c1'))).toEqual(['i1', 'i2', 'l1', 'c1']);
  });
  it('a long column shows its first, the thread before others, what must be seen in any case, and how many are left', () => {
    const items = Array.from({ length: 12 }, (_, index) => ({ id: String(index) }));
    const shown = (preferred: string[], must: string | null) => { const { shown: some, left } = shorten(items, 4, new Set(preferred), must); return [ids(some).join(' '), left]; };
    expect(shown([], null)).toEqual(['0 1 2 3', 8]);
    expect(shown(['9', '10'], null)).toEqual(['0 1 9 10', 8]);
    expect(shown(ids(items), '11')).toEqual(['0 1 2 3 11', 7]);
    expect(shorten(items.slice(0, 5), 4, new Set(), null)).toMatchObject({ left: 0 });
  });
});
