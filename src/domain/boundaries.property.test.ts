import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCell, foldWhole, type Fold } from './boundaries.ts';
import type { AcrossOffices, Reading } from './indicator.ts';
import { lineageOf, reportersIn, type OfficeSpan } from './office.ts';
import { combineReadings, type OfficeReadings } from './rollup.ts';

const rules = ['sum', 'ratio', 'highest', 'lowest', 'count'] as const;
const [before, after, today] = ['2025Q2', '2025Q3', '2026-01-01'];
const old: Partial<OfficeSpan> = { validTo: '2025-06-30' };
const young: Partial<OfficeSpan> = { validFrom: '2025-07-01' };
const figure = fc.integer({ min: -100, max: 1000 }).map((value) => value / 4);

/** Offices that become others: each old one falls to one, two or none of the new, and some go on as they are. */
const worlds = fc.record({
  falls: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }), { minLength: 1, maxLength: 8 }),
  stay: fc.integer({ min: 0, max: 3 }),
  reported: fc.array(fc.option(figure, { nil: null }), { minLength: 11, maxLength: 11 }),
});

function build({ falls, stay, reported }: { falls: number[][]; stay: number; reported: (number | null)[] }, rule: AcrossOffices): Fold {
  const olds = falls.map((_, index) => `old${index}`);
  const news = [0, 1, 2, 3].map((at) => ({ id: `new${at}`, from: olds.filter((_, index) => falls[index]?.includes(at)) })).filter(({ from }) => from.length > 0);
  const stays = Array.from({ length: stay }, (_, index) => `stay${index}`);
  const offices: OfficeSpan[] = [
    ...olds.map((id) => ({ id, name: id, ...old })), ...stays.map((id) => ({ id, name: id })),
    ...news.map(({ id, from }) => ({ id, name: id, ...young, predecessorIds: from })),
  ];
  const named = [...olds, ...stays];
  const reading = (value: number): Reading => (rule === 'ratio' ? { period: before, numerator: value, denominator: 1000 } : { period: before, value });
  const byOffice = named.flatMap((officeId, index): OfficeReadings[] => {
    const value = reported[index];
    return [{ officeId, target: { low: 0 }, weight: 1, readings: value === null || value === undefined ? [] : [reading(value)] }];
  });
  return { rule, aim: 'rise', byOffice, lineage: lineageOf(offices), named, today };
}
const then = ({ rule, aim, byOffice, lineage, named }: Fold): Reading[] => combineReadings({ rule, aim, byOffice, expectedIn: (period) => reportersIn(lineage, named, period) });
const plain = ({ offices: _, ...rest }: Reading): object => rest;

describe('in the boundaries of today, whatever became of the offices', () => {
  it('the sum, ratio, count, highest and lowest of the whole are what they were', () => {
    fc.assert(fc.property(worlds, fc.constantFrom(...rules), (world, rule) => {
      const fold = build(world, rule);
      expect(foldWhole(fold).readings.map(plain)).toEqual(then(fold).map(plain));
      expect(foldWhole(fold).notComparable).toEqual([]);
    }));
  });
  it('the whole is complete exactly when it was', () => {
    fc.assert(fc.property(worlds, fc.constantFrom(...rules), (world, rule) => {
      const fold = build(world, rule);
      const whole = ({ offices }: Reading): boolean => offices?.reported === offices?.expected;
      expect(foldWhole(fold).readings.map(whole)).toEqual(then(fold).map(whole));
    }));
  });
  it('merges alone: the parts folded make the same whole', () => {
    fc.assert(fc.property(worlds, fc.constantFrom('sum' as const, 'ratio' as const, 'highest' as const, 'lowest' as const), (world, rule) => {
      const fold = build({ ...world, falls: world.falls.map((news) => [news[0] ?? 0]) }, rule);
      const now = reportersIn(fold.lineage, fold.named, after);
      const cells = now.map((officeId) => ({ officeId, cell: foldCell(fold, officeId, before) }));
      const folded = cells.flatMap(({ officeId, cell }): OfficeReadings[] => {
        expect(cell.comparable).toBe(true);
        return cell.comparable && cell.reading ? [{ officeId, readings: [cell.reading] }] : [];
      });
      const figures = (readings: Reading[]): unknown[] => readings.map(({ value, numerator, denominator }) => [value, numerator, denominator]);
      expect(figures(combineReadings({ rule, aim: 'rise', byOffice: folded, expectedIn: () => now }))).toEqual(figures(then(fold)));
    }));
  });
  it('nothing is invented of a division', () => {
    fc.assert(fc.property(worlds, fc.constantFrom(...rules, 'mean' as const, 'weighted' as const), (world, rule) => {
      const fold = build(world, rule);
      world.falls.forEach((news) => {
        if (news.length > 1) for (const at of news) expect(foldCell(fold, `new${at}`, before)).toEqual({ comparable: false });
      });
    }));
  });
  it('a mean is said only where each office is still itself', () => {
    fc.assert(fc.property(worlds, fc.constantFrom('mean' as const, 'weighted' as const), (world, rule) => {
      const fold = build(world, rule);
      const { readings, notComparable } = foldWhole(fold);
      const counted = (at: number): number => world.falls.filter((news) => news.includes(at)).length;
      const same = world.falls.every((news) => news.length === 1 && counted(news[0] ?? 0) === 1);
      expect(readings.length + notComparable.length).toBe(then(fold).length);
      if (then(fold).length > 0) expect(notComparable.length).toBe(same ? 0 : 1);
    }));
  });
});

describe('one office of today', () => {
  const fold = build({ falls: [[0], [0], [1], [2, 3]], stay: 1, reported: [10, 20, 5, 7, 1, null, null, null, null, null, null] }, 'sum');
  it('has what the offices merged into it had, and says of how many it is', () => {
    expect(foldCell(fold, 'new0', before)).toEqual({ comparable: true, reading: { period: before, value: 30 }, offices: { reported: 2, expected: 2 } });
  });
  it('is never silently partial', () => {
    const partial = build({ falls: [[0], [0]], stay: 0, reported: [10, null, null, null, null, null, null, null, null, null, null] }, 'sum');
    expect(foldCell(partial, 'new0', before)).toEqual({ comparable: true, reading: { period: before, value: 10, estimate: true }, offices: { reported: 1, expected: 2 } });
  });
  it('under another name or number is still itself, under every rule', () => {
    for (const rule of ['mean', 'weighted', 'own'] as const) expect(foldCell({ ...fold, rule }, 'new1', before)).toMatchObject({ comparable: true, reading: { value: 5 } });
  });
  it('a mean of two is not the figure of the one that continues them', () => { expect(foldCell({ ...fold, rule: 'mean' }, 'new0', before)).toEqual({ comparable: false }); });
  it('how many of its offices met their target', () => { expect(foldCell({ ...fold, rule: 'count' }, 'new0', before)).toMatchObject({ reading: { value: 2 }, counted: true }); });
  it('without a figure is not zero', () => {
    const silent = build({ falls: [[0], [0]], stay: 0, reported: Array<null>(11).fill(null) }, 'sum');
    expect(foldCell(silent, 'new0', before)).toEqual({ comparable: true, reading: null, offices: { reported: 0, expected: 2 } });
  });
});
