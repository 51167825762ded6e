import { describe, expect, it } from 'vitest';
import { rankOffices } from './ranking.ts';

const office = (name: string, value?: number, low?: number) => ({ name, ...(value === undefined ? {} : { reading: { period: '2023', value } }), ...(low === undefined ? {} : { target: { low } }) });

describe('offices in their order', () => {
  it('the better first, equal ones on one place, those without a figure apart', () => {
    const told = rankOffices('rise', [office('A', 5), office('B', 9), office('C', 5), office('D'), office('E', 0)]);
    expect(told.rows.map(({ name, place }) => `${place} ${name}`)).toEqual(['1 B', '2 A', '2 C', '4 E']);
    expect(told.without).toEqual(['D']);
  });
  it('where less is better, the least first', () => { expect(rankOffices('fall', [office('A', 5), office('B', 3)]).rows[0]?.name).toBe('B'); });
  it('each is held against its own target, and against none where it has none', () => {
    expect(rankOffices('rise', [office('A', 5, 5), office('B', 3, 5), office('C', 9)]).rows.map(({ satisfied }) => satisfied)).toEqual([null, true, false]);
  });
  it('a ratio without a denominator has no place', () => {
    expect(rankOffices('rise', [{ name: 'A', reading: { period: '2023', numerator: 0, denominator: 0 } }])).toEqual({ rows: [], without: ['A'] });
  });
});
