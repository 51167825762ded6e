import { describe, expect, it } from 'vitest';
import { breaksOf, familyOf, lineageOf, nameOn, parentOn, partakersIn, reportersIn, standingOn, type OfficeSpan } from './office.ts';
import { dayAfter, dayBefore } from './period.ts';

const office = (id: string, more: Partial<OfficeSpan> = {}): OfficeSpan => ({ id, name: id, ...more });
/** a and b became x on 1 July 2025, c was divided into y and z, d was closed, e goes on. */
const lineage = lineageOf([
  office('a', { validTo: '2025-06-30' }), office('b', { validTo: '2025-06-30' }), office('x', { validFrom: '2025-07-01', predecessorIds: ['a', 'b'] }),
  office('c', { validTo: '2025-06-30' }), office('y', { validFrom: '2025-07-01', predecessorIds: ['c'] }), office('z', { validFrom: '2025-07-01', predecessorIds: ['c'] }),
  office('d', { validTo: '2025-08-15' }), office('e'),
]);
const named = ['a', 'b', 'c', 'd', 'e'];

describe('who reports a period', () => {
  it('before a merge the old offices, after it the new one, once', () => {
    expect(reportersIn(lineage, ['a', 'b'], '2025Q2')).toEqual(['a', 'b']);
    expect(reportersIn(lineage, ['a', 'b'], '2025Q3')).toEqual(['x']);
  });
  it('whoever stands at the end of a period answers for the whole of it', () => { expect(reportersIn(lineage, ['a', 'b', 'e'], '2025')).toEqual(['x', 'e']); });
  it('all who continue a divided office', () => { expect(reportersIn(lineage, ['c'], '2025Q3')).toEqual(['y', 'z']); });
  it('an office that nobody continues is asked for its part and then no more', () => {
    expect(reportersIn(lineage, named, '2025Q3')).toEqual(['x', 'y', 'z', 'd', 'e']);
    expect(reportersIn(lineage, named, '2025Q4')).toEqual(['x', 'y', 'z', 'e']);
  });
  it('a new office that an indicator names had others in its place before', () => { expect(reportersIn(lineage, ['x', 'y'], '2024')).toEqual(['a', 'b', 'c']); });
  it('through several reorganisations', () => {
    const twice = lineageOf([office('a', { validTo: '2023-12-31' }), office('b', { validFrom: '2024-01-01', validTo: '2025-06-30', predecessorIds: ['a'] }), office('c', { validFrom: '2025-07-01', predecessorIds: ['b'] })]);
    expect(['2023', '2024', '2025Q3'].map((period) => reportersIn(twice, ['a'], period)[0])).toEqual(['a', 'b', 'c']);
    expect(['2023', '2024', '2025Q3'].map((period) => reportersIn(twice, ['c'], period)[0])).toEqual(['a', 'b', 'c']);
  });
  it('an office taken into one that stood already', () => {
    const taken = lineageOf([office('a', { validTo: '2024-12-31' }), office('city', { predecessorIds: ['a'] })]);
    expect(reportersIn(taken, ['a', 'city'], '2024')).toEqual(['a', 'city']);
    expect(reportersIn(taken, ['a', 'city'], '2025')).toEqual(['city']);
    expect(reportersIn(taken, ['city'], '2024')).toEqual(['city']);
  });
  it('nobody, in a time between two offices', () => {
    const gap = lineageOf([office('a', { validTo: '2023-12-31' }), office('b', { validFrom: '2025-01-01', predecessorIds: ['a'] })]);
    expect(reportersIn(gap, ['a'], '2024')).toEqual([]);
  });
  it('a figure of an office that ended inside the period still counts', () => { expect(partakersIn(lineage, ['a', 'b'], '2025')).toEqual(['x', 'a', 'b']); });
});

describe('offices over time', () => {
  it('a name is that of the day', () => {
    const renamed = office('a', { name: 'Xã Mới', formerNames: [{ name: 'Xã Giữa', until: '2024-12-31' }, { name: 'Xã Cũ', until: '2020-05-31' }] });
    expect(['2019-01-01', '2020-05-31', '2020-06-01', '2025-01-01'].map((day) => nameOn(renamed, day))).toEqual(['Xã Cũ', 'Xã Cũ', 'Xã Giữa', 'Xã Mới']);
  });
  it('a line goes both ways, and not to whoever only shares an ancestor', () => {
    expect(familyOf(lineage, ['a']).sort()).toEqual(['a', 'x']);
    expect(familyOf(lineage, ['y']).sort()).toEqual(['c', 'y']);
  });
  it('who stands today for whom', () => { expect(standingOn(lineage, ['a', 'c', 'd'], '2026-01-01')).toEqual(['x', 'y', 'z']); });
  it('whoever stood under an office that ended stands under the one that continues it, else under the next above', () => {
    const tree = lineageOf([office('top'), office('d', { parentId: 'top', validTo: '2025-06-30' }), office('n', { parentId: 'top', validFrom: '2025-07-01', predecessorIds: ['d'] }), office('e', { parentId: 'top', validTo: '2025-06-30' }), office('x', { parentId: 'd' }), office('y', { parentId: 'e' })]);
    const parent = (id: string, day: string) => parentOn(tree, tree.byId.get(id) as OfficeSpan, day);
    expect([parent('x', '2025-06-30'), parent('x', '2025-07-01'), parent('y', '2025-07-01'), parent('top', '2025-07-01')]).toEqual(['d', 'n', 'top', null]);
  });
  it('a series breaks on the day from which others report', () => {
    expect(breaksOf(lineage, named, '2021-01-01', '2025-12-31')).toEqual([
      { on: '2025-07-01', ended: ['a', 'b', 'c'], continuedBy: ['x', 'y', 'z'] }, { on: '2025-08-16', ended: ['d'], continuedBy: [] },
    ]);
    expect(breaksOf(lineage, named, '2021-01-01', '2025-06-30')).toEqual([]);
    expect(breaksOf(lineage, ['e'], '2021-01-01', '2025-12-31')).toEqual([]);
  });
  it('the days before and after are the calendar\'s', () => {
    expect([dayBefore('2025-07-01'), dayBefore('2024-03-01'), dayBefore('2025-01-01'), dayAfter('2025-06-30'), dayAfter('2023-02-28'), dayAfter('2025-12-31')])
      .toEqual(['2025-06-30', '2024-02-29', '2024-12-31', '2025-07-01', '2023-03-01', '2026-01-01']);
  });
});
