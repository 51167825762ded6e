import type { RowDoubt } from '#domain/table-proposal';
import type { ColumnRole } from '#domain/table-columns';
import type { RowKind } from '#domain/table-rows';
import { form } from './form.ts';

const { doubt, why } = form.wording;

export const table = {
  enter: 'Nhập từ bảng', title: 'Nhập từ bảng', back: (symbol: string) => `Trở lại ${symbol}`,
  headline: { empty: 'Dán bảng chỉ tiêu, nhiệm vụ của nghị quyết', ready: (n: string) => `${n} dòng đã sẵn sàng để lưu`, left: (left: string, of: string) => `Còn ${left} trên ${of} dòng cần đồng chí xem lại`, nothing: 'Chưa có dòng nào thành chỉ tiêu hay nhiệm vụ' },
  lead: 'Chép nguyên bảng trong Word hoặc Excel rồi dán vào ô dưới đây (Ctrl V). Chưa có gì được lưu cho đến khi đồng chí bấm lưu.',
  paste: 'Bảng dán vào đây', pasteHint: 'Mục tiêu, chỉ tiêu, nhiệm vụ có thể ở chung một bảng. Cũng dán được nguyên văn thông báo kết luận: chương trình tìm các việc được giao, đồng chí xác nhận từng việc.', file: 'Hoặc chọn tệp Word (.docx) hoặc Excel (.xlsx)', reading: 'Đang đọc tệp…', again: 'Dán bảng khác',
  which: 'Tệp có nhiều bảng', tableOf: (n: string, rows: string) => `Bảng ${n} (${rows} dòng)`,
  columns: 'Mỗi cột ghi gì', columnsLead: 'Chương trình đoán theo đầu cột; chọn lại nếu chưa đúng.', column: (n: string) => `Cột ${n}`, year: 'năm', headRows: 'Số dòng đầu bảng', frequency: 'Chu kỳ báo cáo của các chỉ tiêu', sample: 'Dòng đầu',
  role: { number: 'Số thứ tự', content: 'Tên chỉ tiêu, nhiệm vụ', measure: 'Đơn vị tính', baseline: 'Năm gốc', target: 'Mục tiêu', yearly: 'Mục tiêu từng năm', lead: 'Cơ quan chủ trì', co: 'Cơ quan phối hợp', deadline: 'Thời hạn', product: 'Sản phẩm', note: 'Ghi chú', ignore: 'Bỏ qua cột này' } satisfies Record<ColumnRole, string>,
  kind: { group: 'Mục tiêu, nhóm', indicator: 'Chỉ tiêu', task: 'Nhiệm vụ', skip: 'Bỏ qua' } satisfies Record<RowKind, string>,
  kindOf: (n: string) => `Dòng ${n} là`, level: (n: string) => `Cấp ${n}`, levelOf: (n: string) => `Dòng ${n} ở cấp`,
  preview: 'Từng dòng sẽ thành gì', count: (objectives: string, indicators: string, tasks: string, skipped: string) => `${objectives} mục tiêu và nhóm, ${indicators} chỉ tiêu, ${tasks} nhiệm vụ; ${skipped} dòng bỏ qua.`,
  show: 'Xem', showAll: 'mọi dòng', showLeft: 'dòng còn phải xem', noneLeft: 'Không còn dòng nào phải xem lại.',
  row: 'Dòng', original: 'Nguyên văn trong bảng', becomes: 'Sẽ lưu thành', look: 'Chỗ cần xem', confirmed: 'Đã xem, đúng', correct: 'Sửa', closeEdit: 'Xong', clear: 'không có gì phải xem', must: 'phải điền',
  same: 'Cùng một chỗ cần xem ở nhiều dòng', sameLead: 'Xem cách hiểu chung; nếu đúng cho mọi dòng thì xác nhận một lần, hoặc sửa từng dòng ở dưới.', sameCount: (n: string) => `${n} dòng`, sameYes: (n: string) => `Đúng cả ${n} dòng`, sameOf: (n: string, text: string) => `Đúng cả ${n} dòng: ${text}`,
  noTarget: 'chưa đặt mục tiêu', kept: 'Giữ lời văn:', noTargetChoice: 'Chưa đặt mục tiêu, chỉ giữ lời văn', byYears: (n: string) => `${n} mục tiêu từng năm`, milestones: (n: string) => `${n} mốc trên lộ trình`, baseline: (figure: string, period: string) => `gốc ${figure} (${period})`, none: 'chưa có',
  lead_: 'Chủ trì', co: 'Phối hợp', name: 'Tên', content: 'Nội dung', unknownOffices: (names: string) => `Bảng ghi “${names}”.`,
  offices: 'Cơ quan chưa có trong danh sách', officesLead: 'Chọn cơ quan đã có, hoặc lập mới cùng lúc với bảng này.', officeRows: (n: string) => `ở ${n} dòng`, officeIs: (name: string) => `“${name}” là`, found: 'Lập mới', founded: (name: string) => `sẽ lập mới “${name}”`, officeKind: 'Loại', later: 'chưa chọn', officeName: 'Tên đầy đủ',
  kinds: { party: 'cấp ủy, cơ quan đảng', state: 'chính quyền', front: 'Mặt trận Tổ quốc', youth: 'Đoàn Thanh niên', union: 'đoàn thể khác', department: 'sở, ngành', other: 'khác' } as Record<string, string>,
  levels: { central: 'trung ương', province: 'tỉnh', district: 'huyện', commune: 'xã', village: 'thôn' } as Record<string, string>, officeLevel: 'Cấp',
  save: (n: string) => `Lưu ${n} mục vào nghị quyết`, saving: 'Đang lưu…', blocked: (n: string) => `Còn ${n} dòng phải xem lại trước khi lưu.`, next: 'Đến dòng phải xem tiếp theo', saved: (n: string) => `Đã lưu ${n} mục từ bảng.`, refused: 'Chưa lưu được; những dòng dưới đây chưa đúng, chưa có gì được thay đổi.', atRow: (n: string) => `Dòng ${n}`, check: 'Thử lưu, chưa ghi', checked: 'Mọi dòng đều hợp lệ; chưa ghi gì.',
  leave: 'Bảng chưa lưu. Rời trang thì các chỗ đã sửa sẽ mất.',
  undo: { told: (n: string, who: string, when: string) => `${n} mục được nhập từ bảng (${who}, ${when}).`, act: 'Bỏ lần nhập này', ask: 'Bỏ cả lần nhập từ bảng?', askText: (n: string) => `${n} mục lập trong lần nhập đó sẽ được xóa cùng lúc. Chỉ làm được trong 24 giờ và khi chưa có gì gắn thêm vào.`, done: (n: string) => `Đã bỏ ${n} mục của lần nhập từ bảng.` },
  reason: 'Nhập từ bảng', undoReason: 'Bỏ lần nhập từ bảng',
  fault: {
    noTable: () => 'Chưa thấy bảng nào, cũng chưa thấy việc nào được giao: xin chép cả bảng (từ hai cột trở lên) hoặc cả đoạn kết luận rồi dán lại.', tooManyRows: (n: string, most: string) => `Bảng có ${n} dòng; mỗi lần nhận nhiều nhất ${most} dòng. Xin chia bảng rồi nhập từng phần.`,
    tooManyColumns: (n: string, most: string) => `Bảng có ${n} cột; nhận nhiều nhất ${most} cột.`, cellTooLong: (row: string, most: string) => `Dòng ${row} có ô dài quá ${most} chữ. Xin rút gọn ô đó rồi dán lại.`, tooBig: () => 'Nội dung dán vào quá lớn. Xin chỉ chép riêng bảng.',
  },
  wrong: {
    name: 'Chưa có tên.', nameLong: 'Tên dài quá 500 chữ.', contentLong: 'Nội dung dài quá 2.000 chữ.', measure: 'Chưa có đơn vị tính.', measureLong: 'Đơn vị tính dài quá 50 chữ.', lead: 'Chưa chọn cơ quan chủ trì.', twice: 'Số thứ tự trùng với chỉ tiêu khác.', low: 'Mức phải đạt chưa phải con số.', high: 'Mức không được vượt chưa phải con số.', bounds: 'Chưa có mức cho hướng phấn đấu này.', upsideDown: 'Khoảng ghi ngược.',
    due: 'Chưa có thời hạn của mục tiêu.', notAPeriod: 'Không phải kỳ: viết như 2030, 2026S1, 2026Q3, 202609.', baseline: 'Mức năm gốc chưa phải con số.', deadline: 'Chưa có ngày, hoặc không phải ngày.', numberLong: 'Số thứ tự dài quá 20 chữ.', leadAmongOthers: 'Cơ quan chủ trì không đồng thời phối hợp.',
  },
  why,
  doubt: {
    ...doubt,
    kept: 'Chưa hiểu được lời văn, giữ nguyên chữ.', noTarget: 'Không thấy mục tiêu bằng số.', formula: 'Ô là công thức Excel: số có thể khác bản in.', officeGuessed: 'Cơ quan chủ trì đoán theo tên viết tắt.', officeSeveral: 'Có nhiều cơ quan cùng khớp tên chủ trì.', officeUnknown: 'Cơ quan chủ trì chưa có trong danh sách.', severalLeads: 'Bảng ghi nhiều cơ quan chủ trì: lấy cơ quan đầu, còn lại là phối hợp.',
    coGuessed: 'Cơ quan phối hợp đoán theo tên viết tắt.', coUnknown: 'Có cơ quan phối hợp chưa có trong danh sách.', baselineNotRead: 'Số năm gốc không đọc được, để trống.', baselineYear: 'Đầu cột không ghi năm gốc: lấy năm trước nhiệm kỳ.', yearNotRead: 'Có năm ghi chữ, không phải số, để trống.',
    timeNotRead: 'Chưa hiểu được thời hạn: để “chưa ghi thời hạn”.', yearMissing: 'Thời hạn không ghi năm.', severalDates: 'Có nhiều ngày.', badDay: 'Ngày không có thật.', endOfRange: 'Thời gian là một khoảng: lấy ngày cuối.', alsoStanding: 'Vừa thường xuyên vừa có hạn: lấy hạn.', goesOn: 'Còn làm tiếp sau hạn này.', outsideTerm: 'Hạn nằm ngoài nhiệm kỳ.', restNotRead: 'Còn chữ chưa hiểu trong thời hạn.',
  } satisfies Record<RowDoubt, string>,
};
