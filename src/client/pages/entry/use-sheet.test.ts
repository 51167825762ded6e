import { computed } from 'vue';
import { describe, expect, it } from 'vitest';
import type { EntryRow } from '#api/entry';
import { keyOf, type Draft } from './cells.ts';
import { useSheet } from './use-sheet.ts';

/** What was typed, without what was seen. */
const typed = (draft: Draft | undefined) => { const { seen: _seen, ...rest } = draft ?? {}; return draft && rest; };
const row = (indicatorId: string, more: Partial<EntryRow> = {}): EntryRow => ({
  indicatorId, officeId: 'o', officeName: 'Xã', resolutionId: 'r', resolutionSymbol: '02', illustrative: false, number: indicatorId, name: indicatorId, measure: 'cuộc',
  decimals: 0, aim: 'rise', frequency: 'quarter', entered: 'amount', overTime: 'latest', acrossOffices: 'own', ratio: false,
  current: null, previous: null, sameLastYear: null, locked: false, past: [], doubts: [], ...more,
});
const sheetOf = (rows: EntryRow[]) => {
  const sheet = useSheet(computed(() => rows), () => 'vi');
  const choose = (top: number, bottom = top, left = 0, right = left): void => {
    sheet.anchor.value = { row: top, col: left };
    sheet.head.value = { row: bottom, col: right };
  };
  return { ...sheet, choose, texts: () => rows.map((one) => typed(sheet.drafts.get(keyOf(one)))) };
};

describe('the grid as a sheet', () => {
  it('a column pasted goes down from the cell, says what is beyond the grid, and is taken back in one step', () => {
    const sheet = sheetOf(['a', 'b', 'c'].map((id) => row(id)));
    sheet.choose(1);
    expect(sheet.paste('1\n2\n3\n4')).toEqual({ cells: 2, beyond: 2, english: false });
    expect(sheet.texts()).toEqual([undefined, { first: '1' }, { first: '2' }]);
    sheet.history.undo();
    expect(sheet.texts()).toEqual([undefined, undefined, undefined]);
  });
  it('two columns fill numerator and denominator, and a row of one figure takes the first alone', () => {
    const sheet = sheetOf([row('a', { ratio: true }), row('b')]);
    expect(sheet.paste('4.118\t7.790\n5\t6')).toMatchObject({ cells: 3, beyond: 1 });
    expect(sheet.texts()).toEqual([{ first: '4.118', second: '7.790' }, { first: '5' }]);
  });
  it('a locked row takes nothing, from a paste, a fill or Delete', () => {
    const sheet = sheetOf([row('a'), row('b', { locked: true }), row('c')]);
    sheet.paste('1\n2\n3');
    sheet.choose(0, 2);
    sheet.fillDown();
    expect(sheet.texts()).toEqual([{ first: '1' }, undefined, { first: '1' }]);
    sheet.clear();
    expect(sheet.texts()).toEqual([{ first: '' }, undefined, { first: '' }]);
  });
  it('one figure pasted over a range fills it', () => {
    const sheet = sheetOf(['a', 'b', 'c'].map((id) => row(id)));
    sheet.choose(0, 1);
    sheet.paste('7');
    expect(sheet.texts()).toEqual([{ first: '7' }, { first: '7' }, undefined]);
  });
  it('what is copied is what stands, for Excel', () => {
    const sheet = sheetOf([row('a', { ratio: true }), row('b')]);
    sheet.paste('4.118\t7.790\n5');
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
