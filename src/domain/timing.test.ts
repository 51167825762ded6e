import { describe, expect, it } from 'vitest';
import { readTiming, type ReadTiming } from './timing.ts';

const dated = (deadline: string, ...doubts: ReadTiming['doubts']): ReadTiming => ({ timing: 'dated', deadline, doubts });

describe('a task\'s time is a day, "thường xuyên" said outright, or not written down', () => {
  const table: [string, ReadTiming][] = [
    ['', { timing: 'open', doubts: [] }],
    ['trước ngày 30/9/2026', dated('2026-09-30')], ['30/9/2026', dated('2026-09-30')], ['Trước 15/10/2026', dated('2026-10-15')],
    ['trong quý IV/2025', dated('2025-12-31')], ['Quý II năm 2026', dated('2026-06-30')], ['hoàn thành trong năm 2026', dated('2026-12-31')], ['2026', dated('2026-12-31')], ['Năm 2026', dated('2026-12-31')],
    ['Tháng 6/2026', dated('2026-06-30')], ['6 tháng đầu năm 2027', dated('2027-06-30')],
    ['2026-2030', dated('2030-12-31', 'endOfRange')], ['Giai đoạn 2026 – 2030', dated('2030-12-31', 'endOfRange')], ['từ năm 2026 đến năm 2028', dated('2028-12-31', 'endOfRange')],
    ['trước năm 2028', dated('2027-12-31', 'dueBefore')], ['Năm 2026 và các năm tiếp theo', dated('2026-12-31', 'goesOn')], ['Hằng năm, đến năm 2030', dated('2030-12-31', 'alsoStanding')],
    ['Sau khi được phê duyệt, trong năm 2026', dated('2026-12-31', 'restNotRead')],
    ['Thường xuyên', { timing: 'standing', doubts: [] }], ['Hằng năm', { timing: 'standing', doubts: [] }], ['hàng quý', { timing: 'standing', doubts: [] }],
    ['Quý IV', { timing: 'open', doubts: ['yearMissing'] }], ['30/9', { timing: 'open', doubts: ['yearMissing'] }], ['Theo chỉ đạo của Trung ương', { timing: 'open', doubts: ['timeNotRead'] }],
    ['31/2/2026', { timing: 'open', doubts: ['badDay'] }], ['30/6/2026 và 31/12/2026', { timing: 'open', doubts: ['severalDates'] }],
  ];
  it.each(table)('%s', (text, wanted) => { expect(readTiming(text)).toEqual(wanted); });
  it('a day outside the term is marked', () => {
    expect(readTiming('năm 2035', { term: { from: '2026', to: '2030' } })).toEqual(dated('2035-12-31', 'outsideTerm'));
  });
});
