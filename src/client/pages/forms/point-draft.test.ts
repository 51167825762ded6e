import { expect, it } from 'vitest';
import type { DrawnSheet } from '#api/forms';
import { draftOf, pointerOf, pointersOf, type Choosable } from './point-draft.ts';

const sheet: DrawnSheet = { name: 'Biểu', rows: 4, columns: 4, widths: [5, 30, 10, 10], hiddenRows: [], cells: [
  { row: 0, col: 1, text: 'Chỉ tiêu' }, { row: 0, col: 2, text: 'Mục tiêu' }, { row: 0, col: 3, text: 'Thực hiện – Kỳ trước' },
  { row: 1, col: 1, text: 'Tỷ lệ hộ nghèo' }, { row: 2, col: 1, text: 'Trong đó: xã Một' }, { row: 3, col: 1, text: 'Việc khác hẳn' }, { row: 3, col: 3, text: '', formula: true },
] };
const indicators: Choosable[] = [{ id: 'a', name: 'Tỷ lệ hộ nghèo', label: '', measure: '%', officeIds: [], current: true }, { id: 'cu', name: 'Tỷ lệ hộ nghèo', label: '', measure: '%', officeIds: [], current: false }];
const cells = [1, 2, 3].flatMap((row) => [2, 3].map((col) => ({ row, col })));
const shared = { officeId: '', power: '0', before: '', fixed: '2020' };

it('rows are told by their names, a row keeps the office that it is already about, and what is like nothing is left out', () => {
  const { rows, columns } = draftOf(sheet, cells, [{ sheet: 'Biểu', cell: 'C3', show: 'value', indicatorId: 'a', officeId: 'xa-mot' }], indicators);
  expect(rows.map(({ indicatorId, officeId, how, take }) => [indicatorId, officeId, how, take])).toEqual([['a', '', 'sure', true], ['a', 'xa-mot', 'known', true], ['', '', 'none', false]]);
  expect(columns.map(({ show, period }) => [show, period])).toEqual([['target', 'report'], ['value', 'previous']]);
  expect(pointersOf(sheet, rows, columns, shared).map(({ cell, show, officeId, period }) => [cell, show, officeId, period])).toEqual([
    ['C2', 'target', undefined, undefined], ['D2', 'value', undefined, 'previous'], ['C3', 'target', 'xa-mot', undefined], ['D3', 'value', 'xa-mot', 'previous'],
  ]);
});

it('a pointer has only what its kind has', () => {
  expect(pointerOf('Biểu', 'C2', 'period', 'a', 'previous', { ...shared, officeId: 'b', power: '3', before: 'Kỳ: ' })).toEqual({ sheet: 'Biểu', cell: 'C2', show: 'period', before: 'Kỳ: ' });
  expect(pointerOf('Biểu', 'C2', 'value', 'a', 'fixed', { ...shared, power: '-3' })).toEqual({ sheet: 'Biểu', cell: 'C2', show: 'value', indicatorId: 'a', period: '2020', power: -3 });
  expect(pointerOf('Biểu', 'C2', 'share', 'a', 'report', { ...shared, power: '3' })).toEqual({ sheet: 'Biểu', cell: 'C2', show: 'share', indicatorId: 'a' });
});
