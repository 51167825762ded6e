import { computed } from 'vue';
import { describe, expect, it } from 'vitest';
import type { EntryRow } from '#api/entry';
import { keyOf, type Draft } from './cells.ts';
import { gridOf, aroundOf } from './grid.ts';
import { useSheet } from './use-sheet.ts';

/** What was typed, without what was seen. */
const typed = (draft: Draft | undefined) => { const { seen: _seen, ...rest } = draft ?? {}; return draft && rest; };
const row = (indicatorId: string, more: Partial<EntryRow> = {}): EntryRow => ({
  indicatorId, officeId: 'o', officeName: 'Xã', period: '2023Q4', resolutionId: 'r', resolutionSymbol: '02', illustrative: false, number: indicatorId, name: indicatorId, measure: 'cuộc',
  decimals: 0, aim: 'rise', frequency: 'quarter', entered: 'amount', overTime: 'latest', acrossOffices: 'own', ratio: false,
  current: null, previous: null, sameLastYear: null, locked: false, past: [], doubts: [], ...more,
});
const sheetOf = (rows: EntryRow[], periods = ['2023Q4']) => {
  const grid = gridOf(rows, periods);
  const sheet = useSheet(computed(() => grid), () => 'vi');
  const choose = (top: number, bottom = top, left = 0, right = left): void => {
    sheet.anchor.value = { row: top, col: left };
    sheet.head.value = { row: bottom, col: right };
  };
  return { ...sheet, grid, choose, texts: () => rows.map((one) => typed(sheet.drafts.get(keyOf(one)))) };
};

describe('the grid as a sheet', () => {
  it('a column pasted goes down from the cell, says what is beyond the grid, and is taken back in one step', () => {
    const sheet = sheetOf(['a', 'b', 'c'].map((id) => row(id)));
    sheet.choose(1);
    expect(sheet.paste('1\n2\n3\n4')()).toEqual({ cells: 2, beyond: 2, english: false });
    expect(sheet.texts()).toEqual([undefined, { first: '1' }, { first: '2' }]);
    sheet.history.undo();
    expect(sheet.texts()).toEqual([undefined, undefined, undefined]);
  });
  it('two columns fill numerator and denominator, and a row of one figure takes the first alone', () => {
    const sheet = sheetOf([row('a', { ratio: true }), row('b')]);
    expect(sheet.paste('4.118\t7.790\n5\t6')()).toMatchObject({ cells: 3, beyond: 1 });
    expect(sheet.texts()).toEqual([{ first: '4.118', second: '7.790' }, { first: '5' }]);
  });
  it('a locked row takes nothing, from a paste, a fill or Delete', () => {
    const sheet = sheetOf([row('a'), row('b', { locked: true }), row('c')]);
    sheet.paste('1\n2\n3')();
    sheet.choose(0, 2);
    sheet.fillDown();
    expect(sheet.texts()).toEqual([{ first: '1' }, undefined, { first: '1' }]);
    sheet.clear();
    expect(sheet.texts()).toEqual([{ first: '' }, undefined, { first: '' }]);
  });
  it('one figure pasted over a range fills it', () => {
    const sheet = sheetOf(['a', 'b', 'c'].map((id) => row(id)));
    sheet.choose(0, 1);
    sheet.paste('7')();
    expect(sheet.texts()).toEqual([{ first: '7' }, { first: '7' }, undefined]);
  });
  it('what is copied is what stands, for Excel', () => {
    const sheet = sheetOf([row('a', { ratio: true }), row('b')]);
    sheet.paste('4.118\t7.790\n5')();
    sheet.choose(0, 1, 0, 1);
    expect(sheet.copy()).toBe('4.118\t7.790\n5');
  });
  it('nothing occurred is a nought said on purpose, and no more so once a figure is typed', () => {
    const sheet = sheetOf([row('a')]);
    const only = row('a');
    sheet.type(only, { none: true });
    expect(sheet.texts()).toEqual([{ none: true, first: '0' }]);
    sheet.type(only, { first: '3' });
    expect(sheet.texts()).toEqual([{ none: false, first: '3' }]);
  });
});

describe('several periods in one grid', () => {
  const periods = ['2023Q2', '2023Q3', '2023Q4'];
  const other = (period: string, value?: number, locked = false) => ({ period, locked, current: value === undefined ? null : { value, estimate: false, none: false, state: 'draft' as const } });
  const wide = (id: string, more: Partial<EntryRow> = {}): EntryRow => row(id, { others: [other('2023Q2'), other('2023Q3', 5)], ...more });
  const texts = (sheet: ReturnType<typeof sheetOf>) => sheet.grid.map(({ cells }) => cells.map((cell) => (cell ? typed(sheet.draftOf(cell)) : null)));

  it('a block goes down over the offices and right over the periods, a denominator beside its numerator', () => {
    const sheet = sheetOf([wide('a'), wide('b', { ratio: true })], periods);
    expect(sheet.paste('1\t2\t3\t4\n1\t2\t3\t4\t5\t6')()).toEqual({ cells: 9, beyond: 1, english: false });
    expect(texts(sheet)).toEqual([[{ first: '1' }, { first: '2' }, { first: '3' }], [{ first: '1', second: '2' }, { first: '3', second: '4' }, { first: '5', second: '6' }]]);
    sheet.history.undo();
    expect(sheet.drafts.size).toBe(0);
  });
  it('a period in which the office does not report, or that is locked, takes nothing', () => {
    const sheet = sheetOf([row('a', { others: [other('2023Q3', 5, true)] })], periods);
    expect(sheet.grid[0]?.cells.map((cell) => cell?.period ?? null)).toEqual([null, '2023Q3', '2023Q4']);
    sheet.choose(0, 0, 2);
    expect(sheet.paste('7\t8')()).toEqual({ cells: 1, beyond: 0, english: false });
    expect(texts(sheet)).toEqual([[null, undefined, { first: '8' }]]);
  });
  it('a figure remembers what stood in the cell of its own period', () => {
    const sheet = sheetOf([wide('a')], periods);
    sheet.choose(0, 0, 2);
    sheet.paste('7\t8')();
    expect([...sheet.drafts]).toEqual([['a o 2023Q3', { seen: { value: 5 }, first: '7' }], ['a o 2023Q4', { seen: null, first: '8' }]]);
  });
  it('a running total is held against the one typed in the period before, whether it stands or was just typed', () => {
    const sheet = sheetOf([wide('a', { past: [1], earlier: { period: '2023Q1', value: 1 } })], periods);
    const around = aroundOf(sheet.grid, sheet.draftOf, 'vi');
    const [only] = sheet.grid;
    if (!only) throw new Error('no row');
    expect(around(only, 2)).toEqual({ past: [1, 5], earlierThisYear: 5 });
    sheet.choose(0, 0, 2);
    sheet.paste('9')();
    expect(around(only, 2)).toEqual({ past: [1, 9], earlierThisYear: 9 });
    expect(around(only, 0)).toEqual({ past: [1], earlierThisYear: 1 });
  });
  it('parts are added up within their office and period, as typed', () => {
    const sheet = sheetOf([row('all', { partsAddUp: true }), row('x', { partOfId: 'all' }), row('y', { partOfId: 'all' })]);
    const around = aroundOf(sheet.grid, sheet.draftOf, 'vi');
    sheet.choose(1);
    sheet.paste('30\n20')();
    expect(sheet.grid.map((one) => around(one, 0))).toEqual([{ past: [], parts: 50 }, { past: [] }, { past: [] }]);
    sheet.choose(0);
    sheet.paste('10\n30')();
    expect(sheet.grid.map((one) => around(one, 0))).toEqual([{ past: [], parts: 50 }, { past: [], whole: 10 }, { past: [], whole: 10 }]);
  });
});
