import { writeXlsx, type CellStyle, type CellValue } from 'hucre/xlsx';
import type { FormBody } from '#api/forms';
import type { Pointer } from '#domain/form';
import { illustrative } from './shape.ts';

const sheet = 'Biểu 01';
const font = { name: 'Times New Roman', size: 12 };
const line = { style: 'thin', color: { rgb: '000000' } } as const;
const boxed = { border: { top: line, bottom: line, left: line, right: line } };
const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
const bold = { ...font, bold: true };

/** Rows of the form: a group, or an indicator of the resolution by its number; `office` for one office's own part. */
const lines: ({ group: string } | { name: string; indicator: string; measure: string; decimals: number; office?: string })[] = [
  { group: 'I. Giám sát, phản biện xã hội' },
  { name: 'Số cuộc giám sát do MTTQ và các đoàn thể chủ trì', indicator: '01', measure: 'cuộc', decimals: 0 },
  { name: 'Trong đó: huyện Quan Sơn', indicator: '01', measure: 'cuộc', decimals: 0, office: 'dv-quan-son' },
  { name: 'Số hội nghị phản biện xã hội', indicator: '02', measure: 'hội nghị', decimals: 0 },
  { name: 'Tỷ lệ kiến nghị sau giám sát được giải quyết', indicator: '03', measure: '%', decimals: 1 },
  { group: 'II. Xây dựng tổ chức' },
  { name: 'Tỷ lệ thanh niên được tập hợp vào tổ chức Đoàn, Hội', indicator: '04', measure: '%', decimals: 1 },
  { name: 'Số doanh nghiệp ngoài nhà nước có tổ chức đoàn thể', indicator: '05', measure: 'doanh nghiệp', decimals: 0 },
  { name: 'Tỷ lệ hộ nông nghiệp có hội viên Hội Nông dân', indicator: '06', measure: '%', decimals: 1 },
  { group: 'III. Điều kiện bảo đảm' },
  { name: 'Tỷ lệ xã, phường, thị trấn bố trí đủ kinh phí hoạt động', indicator: '12', measure: '%', decimals: 1 },
];
const first = 8;
const heads = [['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Mục tiêu đến 2025', 'Thực hiện', null, null, 'Kỳ báo cáo so với mục tiêu', 'Đánh giá'], [null, null, null, null, 'Cùng kỳ năm trước', 'Kỳ trước', 'Kỳ báo cáo', null, null], ['A', 'B', '(1)', '(2)', '(3)', '(4)', '(5)', '(6) = (5)/(2)', '(7)']];

/** An invented form of an invented superior body, as an Excel file, so that a newcomer sees one filled in. */
export function sampleFormFile(): Promise<Uint8Array> {
  const rows: CellValue[][] = [
    ['CƠ QUAN CẤP TRÊN (MINH HỌA)', null, null, null, null, null, 'Biểu số 01-TH'], ['Đơn vị báo cáo: ....................', null, null, null, null, null, '(Biểu minh họa, không phải biểu của cơ quan nào)'], [],
    ['BIỂU TỔNG HỢP KẾT QUẢ CÔNG TÁC MẶT TRẬN VÀ CÁC ĐOÀN THỂ'], ['Kỳ báo cáo: ....................'], ...heads,
  ];
  const cells = new Map<string, { style: CellStyle; formula?: string; value?: CellValue }>();
  const style = (row: number, col: number, more: CellStyle): void => { cells.set(`${row},${col}`, { style: { font, ...more } }); };
  for (const [row, more] of [[0, { font: bold }], [1, { font }], [3, { font: { ...bold, size: 14 } }], [4, { font: { ...font, italic: true } }]] as const) {
    style(row, 0, { ...more, alignment: row < 3 ? { horizontal: 'left' } : centred });
    if (row < 2) style(row, 6, { font: { ...font, italic: row === 1 }, alignment: centred });
  }
  for (let row = 5; row < first; row += 1) for (let col = 0; col < 9; col += 1) style(row, col, { ...boxed, font: row === 7 ? { ...font, italic: true, size: 10 } : bold, alignment: centred, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E2EFDA' } } });
  const merges = [[0, 0, 0, 3], [0, 6, 0, 8], [1, 0, 1, 3], [1, 6, 1, 8], [3, 0, 3, 8], [4, 0, 4, 8], [5, 4, 5, 6], ...[0, 1, 2, 3, 7, 8].map((col) => [5, col, 6, col])];
  let number = 0;
  lines.forEach((one, index) => {
    const row = first + index;
    const grouped = 'group' in one;
    if (!grouped && one.office === undefined) number += 1;
    rows[row] = grouped ? [one.group] : [one.office === undefined ? number : null, one.name];
    if (grouped) merges.push([row, 0, row, 8]);
    for (let col = 0; col < 9; col += 1) {
      const figure = col >= 3 && col <= 6 && !grouped ? { numFmt: one.decimals > 0 ? '#,##0.0' : '#,##0', alignment: { horizontal: 'right', vertical: 'center' } as const } : {};
      style(row, col, { ...boxed, font: grouped ? bold : font, alignment: { vertical: 'center', wrapText: true, ...(col === 0 && !grouped || col === 2 ? { horizontal: 'center' } : {}) }, ...figure, ...(col === 7 ? { numFmt: '0.0%', alignment: { horizontal: 'right', vertical: 'center' } } : {}) });
    }
    if (!grouped) cells.set(`${row},7`, { style: { font, ...boxed, numFmt: '0.0%', alignment: { horizontal: 'right', vertical: 'center' } }, formula: `IF(OR(D${row + 1}="",G${row + 1}=""),"",G${row + 1}/D${row + 1})` });
  });
  const last = first + lines.length;
  rows[last] = [];
  rows[last + 1] = ['Ghi chú: ....................'];
  rows[last + 2] = [null, null, null, null, null, 'Ngày ..... tháng ..... năm .....'];
  rows[last + 3] = [null, 'NGƯỜI LẬP BIỂU', null, null, null, 'THỦ TRƯỞNG ĐƠN VỊ'];
  style(last + 1, 0, { font: { ...font, italic: true }, alignment: { wrapText: true, vertical: 'top' } });
  style(last + 2, 5, { font: { ...font, italic: true }, alignment: centred });
  style(last + 3, 1, { font: bold, alignment: centred });
  style(last + 3, 5, { font: bold, alignment: centred });
  merges.push([last + 1, 0, last + 1, 8], [last + 2, 5, last + 2, 8], [last + 3, 5, last + 3, 8]);
  return writeXlsx({
    defaultFont: font, properties: { title: 'Biểu 01-TH (minh họa)' },
    sheets: [{
      name: sheet, rows, cells: cells as never, merges: merges.map(([startRow = 0, startCol = 0, endRow = 0, endCol = 0]) => ({ startRow, startCol, endRow, endCol })),
      columns: [5, 44, 13, 13, 14, 13, 15, 15, 22].map((width) => ({ width })), rowDefs: new Map([...lines.map((one, index): [number, { height: number }] => [first + index, { height: 'group' in one ? 20 : 34 }]), [3, { height: 26 }], [5, { height: 32 }], [6, { height: 32 }], [last + 1, { height: 36 }]]),
      conditionalRules: [{ type: 'cellIs', priority: 1, operator: 'lessThan', formula: '0.5', range: `H${first + 1}:H${last}`, style: { font: { color: { rgb: 'C00000' }, bold: true } } }],
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$6:$8', horizontalCentered: true, margins: { top: 0.8, bottom: 0.6, left: 0.8, right: 0.6, header: 0.4, footer: 0.3 } },
      headerFooter: { oddFooter: '&CTrang &P/&N' },
    }, { name: 'Hướng dẫn', rows: [['Hướng dẫn ghi biểu (minh họa)'], ['Cột (3), (4), (5): số liệu của kỳ; để trống nếu chưa có, không ghi số 0.'], ['Cột (6) do biểu tự tính.']], columns: [{ width: 90 }] }],
  });
}

const text = (cell: string, show: Pointer['show'], before?: string): Pointer => ({ sheet, cell, show, ...(before === undefined ? {} : { before }) });

/** The form with its cells pointed, as a person would have done it. */
export function sampleForm(file: string): FormBody {
  const figures = lines.flatMap((one, index): Pointer[] => {
    if ('group' in one) return [];
    const row = first + index + 1;
    const about = { sheet, indicatorId: `nq-02-ct-${one.indicator}`, ...(one.office === undefined ? {} : { officeId: one.office }) };
    return [
      { ...about, cell: `C${row}`, show: 'measure' }, { ...about, cell: `D${row}`, show: 'target' }, { ...about, cell: `E${row}`, show: 'value', period: 'lastYear' },
      { ...about, cell: `F${row}`, show: 'value', period: 'previous' }, { ...about, cell: `G${row}`, show: 'value' }, { ...about, cell: `I${row}`, show: 'status' },
    ];
  });
  const last = first + lines.length;
  return {
    name: 'Biểu 01-TH: kết quả công tác Mặt trận và các đoàn thể (minh họa)', askedBy: 'Cơ quan cấp trên (minh họa)', issuerId: 'dv-ban-dan-van', file, provenance: illustrative(),
    pointers: [text('A2', 'issuer', 'Đơn vị báo cáo: '), text('A5', 'period', 'Kỳ báo cáo: '), ...figures, text(`A${last + 2}`, 'marks', 'Ghi chú: '), text(`F${last + 3}`, 'today', '')],
  };
}
