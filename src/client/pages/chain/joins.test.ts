import { describe, expect, it } from 'vitest';
import { buildChains, type ChainNode, type Column } from '#domain/chain';
import { bracket, curve, detour, entriesOf, gatherAdrift, joinsOf, type Box } from './joins.ts';

const box = (column: number, top: number): Box => ({ left: column * 240, right: column * 240 + 200, top });
const numbers = (d: string): number[] => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([found]) => Number(found));

describe('joins between items', () => {
  it('a curve stays in the gap between two columns', () => {
    const d = numbers(curve(box(0, 10), box(1, 300)));
    for (const x of d.filter((_, index) => index % 2 === 0)) expect(x >= 200 && x <= 240).toBe(true);
  });
  it('a join over columns runs above every item, and up and down in the gaps only', () => {
    const d = detour(box(0, 120), box(3, 80), 4, 40);
    expect(d).toBe('M200 120C220 120 220 4 240 4H680C700 4 700 80 720 80');
  });
  it('a deeper cause hangs on a bracket before its column', () => {
    for (const x of numbers(bracket(box(2, 20), box(2, 90), 40)).filter((_, index) => index % 2 === 0)) expect(x >= 440 && x <= 480).toBe(true);
  });
  it('links to folded items meet in one join, red when the thread runs through it', () => {
    const columnOf = new Map<string, Column>([['a', 'indicator'], ['b', 'limitation'], ['c', 'limitation']]);
    const placed = { links: [{ from: 'a', to: 'b' }, { from: 'a', to: 'c' }], gaps: [], columnOf, boxes: new Map([['a', box(0, 0)], ['rest:limitation', box(1, 50)]]), gap: 40 };
    expect(joinsOf({ ...placed, thread: new Set() })).toHaveLength(1);
    expect(joinsOf({ ...placed, thread: new Set(['a', 'c']) }).map(({ tone }) => tone)).toEqual(['on']);
  });
  it('an empty place has a dashed join that ends in a ring', () => {
    const placed = { links: [], gaps: [{ id: 'a', kind: 'noLimitation' as const, column: 'limitation' as const }], columnOf: new Map<string, Column>(), thread: new Set(['a']), gap: 40 };
    expect(joinsOf({ ...placed, boxes: new Map([['a', box(0, 0)], ['gap:a', box(1, 50)]]) })).toMatchObject([{ tone: 'miss', ring: { x: 240, y: 50 } }]);
  });
});

it('an empty place stands beside the item after which it is empty', () => {
  const rows = new Map([['l1', 0], ['l2', 1], ['l3', 2]]);
  const entries = entriesOf([{ id: 'c1' }, { id: 'c3' }], [{ id: 'l2', kind: 'noCause', column: 'cause' }], rows, [{ from: 'l1', to: 'c1' }, { from: 'l3', to: 'c3' }]);
  expect(entries.map(({ key }) => key)).toEqual(['c1', 'l2-noCause', 'c3']);
});

it('tasks tied to nothing are gathered, whatever is tied stays', () => {
  const node = (id: string, column: Column): ChainNode => ({ id, column, own: true });
  const { chains } = buildChains([node('t1', 'task'), node('l', 'limitation'), node('t2', 'task')], []);
  const { bound, adrift } = gatherAdrift(chains);
  expect(bound.map(({ id }) => id)).toEqual(['l']);
  expect(adrift?.columns.task.map(({ id }) => id)).toEqual(['t1', 't2']);
  expect(adrift?.gaps).toHaveLength(2);
});
