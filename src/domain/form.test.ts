import { describe, expect, it } from 'vitest';
import { cellAt, cellName, columnName } from './cell-address.ts';
import { canPoint, carryPointers, columnHead, inMeasure, indicatorLike, periodMeant, rowLabel, showLike, type FormCell, type FormSheet, type Pointer } from './form.ts';

/** A sheet from lines of texts; "^" goes on the cell above, "<" the one at its left, "=" is a formula. */
function sheetOf(name: string, ...lines: string[]): FormSheet {
  const cells: FormCell[] = [];
  const texts = lines.map((line) => line.split('|').map((text) => text.trim()));
  texts.forEach((row, at) => row.forEach((text, col) => {
    if (text === '' || text === '<' || text === '^') return;
    let [rowSpan, colSpan] = [1, 1];
    while (texts[at + rowSpan]?.[col] === '^') rowSpan += 1;
    while (row[col + colSpan] === '<') colSpan += 1;
    cells.push({ row: at, col, text: text === '=' ? '' : text, ...(text === '=' ? { formula: true } : {}), ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) });
  }));
  return { name, rows: texts.length, columns: Math.max(...texts.map((row) => row.length)), cells };
}
const form = (year: string, ...rows: string[]): FormSheet => sheetOf('Biểu 01', `BIỂU TỔNG HỢP NĂM ${year}|<|<|<|<`, `Kỳ báo cáo: ....|||||`, `STT|Chỉ tiêu|Thực hiện|<|So kế hoạch`, `^|^|Kế hoạch năm ${year}|Kỳ này|^`, 'A|B|(1)|(2)|3 = 2/1', ...rows);
const rows = ['1|Số cuộc giám sát|||=', '2|Tỷ lệ hộ nghèo|||='];

describe('the surroundings of a cell', () => {
  it('a cell has a name as spreadsheets give it', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    for (const name of ['A1', 'Z9', 'AA10', 'XFD1048576']) expect(cellName(cellAt(name) ?? { row: -1, col: -1 })).toBe(name);
    for (const none of ['', 'A0', '1A', 'ABCD1', 'a1']) expect(cellAt(none)).toBeNull();
  });

  it('a row is known by its longest words, a column by its head over several rows and not by the title over all', () => {
    const sheet = form('2023', ...rows);
    expect(rowLabel(sheet, { row: 5, col: 3 })).toBe('Số cuộc giám sát');
    expect(columnHead(sheet, { row: 6, col: 2 })).toBe('Thực hiện – Kế hoạch năm 2023');
    expect(columnHead(sheet, { row: 6, col: 3 })).toBe('Thực hiện – Kỳ này');
    expect(columnHead(sheet, { row: 6, col: 4 })).toBe('So kế hoạch');
  });

  it('no pointer stands on a formula, in a merged cell but its first, or off the sheet', () => {
    const sheet = form('2023', ...rows);
    expect(canPoint(sheet, { row: 5, col: 2 })).toBe(true);
    expect(canPoint(sheet, { row: 5, col: 4 })).toBe(false);
    expect(canPoint(sheet, { row: 2, col: 2 })).toBe(true);
    expect(canPoint(sheet, { row: 2, col: 3 })).toBe(false);
    expect(canPoint(sheet, { row: 7, col: 0 })).toBe(false);
  });
});

describe('a new version of a form', () => {
  const pointer = (cell: string, more: Partial<Pointer> = {}): Pointer => ({ sheet: 'Biểu 01', cell, show: 'value', indicatorId: `ct-${cell}`, ...more });

  it('takes along the pointers whose row and column it still has, wherever they moved, the year in a head aside', () => {
    const newer = form('2024', '1|Số hội nghị phản biện|||=', '2|Số cuộc giám sát|||=', '3|Tỷ lệ hộ nghèo|||=');
    const { placed, unplaced } = carryPointers([form('2023', ...rows)], [newer], [pointer('C6'), pointer('D6'), pointer('D7'), pointer('A2', { show: 'period', indicatorId: undefined })]);
    expect(placed.map(({ cell, indicatorId, show }) => [cell, indicatorId ?? show])).toEqual([['C7', 'ct-C6'], ['D7', 'ct-D6'], ['D8', 'ct-D7'], ['A2', 'period']]);
    expect(unplaced).toEqual([]);
  });

  it('leaves to a person what it names otherwise, what stands there twice, and what has become a formula', () => {
    const newer = form('2024', '1|Số cuộc giám sát|||=', '2|Số cuộc giám sát|||=', '3|Tỷ lệ hộ cận nghèo|||=');
    const { placed, unplaced } = carryPointers([form('2023', ...rows)], [newer], [pointer('D6'), pointer('D7')]);
    expect(placed).toEqual([]);
    expect(unplaced.map(({ pointer: { cell }, label, head }) => [cell, label, head])).toEqual([['D6', 'Số cuộc giám sát', 'Thực hiện – Kỳ này'], ['D7', 'Tỷ lệ hộ nghèo', 'Thực hiện – Kỳ này']]);
    const reckoned = form('2024', '1|Số cuộc giám sát||=|=');
    expect(carryPointers([form('2023', ...rows)], [reckoned], [pointer('D6')]).placed).toEqual([]);
  });

  it('a form of hundreds of rows and dozens of columns is set over at once', () => {
    const large = (year: string): FormSheet => sheetOf('Biểu 01', `STT|Chỉ tiêu|${Array.from({ length: 40 }, (_, index) => `Cột ${'abcdefgh'[index % 8]} ${'xyzuv'[Math.floor(index / 8)]} năm ${year}`).join('|')}`,
      ...Array.from({ length: 500 }, (_, index) => `${index}|Dòng ${[...String(index)].map((digit) => 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ')[Number(digit)]).join(' ')}|${'|'.repeat(39)}`));
    const pointers = Array.from({ length: 500 }, (_, index) => pointer(`C${index + 2}`));
    const { placed } = carryPointers([large('2023')], [large('2024')], pointers);
    expect(placed).toHaveLength(500);
  });

  it('a cell with nothing around it is never guessed', () => {
    const bare = sheetOf('Biểu 01', '|', '|x');
    expect(carryPointers([bare], [bare], [pointer('A1')]).unplaced).toHaveLength(1);
  });
});

describe('what a cell seems to ask for', () => {
  const indicators = [{ id: 'a', name: 'Tỷ lệ kiến nghị sau giám sát được xem xét, giải quyết' }, { id: 'b', name: 'Số cuộc giám sát do MTTQ chủ trì' }, { id: 'c', name: 'Tỷ lệ hộ nghèo' }];
  it('a row is told by its name without marks; one like no indicator is left open', () => {
    expect(indicatorLike('3. TỶ LỆ HỘ NGHÈO', indicators)).toEqual({ id: 'c', sure: true });
    expect(indicatorLike('ty le ho ngheo (%)', indicators)).toEqual({ id: 'c', sure: true });
    expect(indicatorLike('Tỷ lệ kiến nghị được giải quyết', indicators)).toEqual({ id: 'a', sure: false });
    expect(indicatorLike('Diện tích rừng trồng mới', indicators)).toBeNull();
    expect(indicatorLike('I', indicators)).toBeNull();
  });
  it.each([
    ['Đơn vị tính', { show: 'measure' }], ['Thực hiện – Cùng kỳ năm trước', { show: 'value', period: 'lastYear' }], ['Thực hiện – Kỳ trước', { show: 'value', period: 'previous' }], ['Thực hiện – Kỳ báo cáo', { show: 'value' }],
    ['Kế hoạch năm 2024', { show: 'target' }], ['% so với mục tiêu', { show: 'share' }], ['Lũy kế từ đầu nhiệm kỳ', { show: 'cumulative' }], ['Đánh giá', { show: 'status' }], ['Ghi chú', { show: 'note' }], ['STT', null],
  ])('a column headed "%s" asks for %o', (head, asked) => { expect(showLike(head)).toEqual(asked); });

  it('a period is meant from the one that is reported', () => {
    expect(['report', 'previous', 'lastYear', '2020'].map((of) => periodMeant('2023Q1', of))).toEqual(['2023Q1', '2022Q4', '2022Q1', '2020']);
  });

  it('a figure in another measure is exact to the last digit', () => {
    expect([[0.1, 6], [1234.5, 3], [279_074, -3], [1, -6], [0, 9], [-2.5, 1], [1.1, -1]].map(([value = 0, power]) => inMeasure(value, power))).toEqual([100_000, 1_234_500, 279.074, 0.000_001, 0, -25, 0.11]);
    expect(inMeasure(80.112_494_977_902_77, 0)).toBe(80.112_494_977_902_77);
  });
});
