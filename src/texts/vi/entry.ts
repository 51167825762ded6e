import type { FigureProblem } from '#domain/number';

export const entry = {
  headline: (n: string) => `Còn ${n} ô chưa có số liệu`, headlineDone: 'Đã đủ số liệu của kỳ này', headlineNone: 'Kỳ này không có ô nào phải nhập',
  standfirst: (done: string, total: string) => `Đã có ${done} trên ${total} ô.`, due: (day: string) => `Hạn nộp ${day}.`, overdue: (days: string) => `Quá hạn ${days} ngày`,
  locked: 'Kỳ này đã khóa, chỉ xem được.', period: 'Kỳ nhập', resolution: 'Nghị quyết', office: 'Đơn vị', indicator: 'Chỉ tiêu',
  columns: { name: 'Chỉ tiêu và đơn vị tính', office: 'Đơn vị', indicator: 'Chỉ tiêu', lastYear: 'Cùng kỳ năm trước', previous: 'Kỳ trước', now: 'Kỳ này', estimate: 'Ước', note: 'Ghi chú', effect: 'Trạng thái sẽ là' },
  blank: 'trống, chưa phải 0', numerator: 'tử số', denominator: 'mẫu số', cell: (name: string, office: string) => `${name}, ${office}`,
  reached: 'Đã thực hiện', chooseGrade: 'Chọn mức',
  save: 'Lưu số liệu', saving: 'Đang lưu', saved: (n: string) => `Đã lưu ${n} ô.`, unsaved: (n: string) => `${n} ô chưa lưu`, undo: 'Hoàn tác', approve: 'Duyệt',
  waiting: 'chờ duyệt', nothing: 'Chưa có gì để lưu.',
  keys: 'Enter: ô tiếp theo; ↑ ↓: ô trên, dưới; Esc: bỏ số vừa gõ; Ctrl V: dán cả cột từ Excel; Ctrl S: lưu.',
  problem: {
    blank: 'Ô trống không phải là 0.', notAFigure: 'Không phải con số.', ambiguous: 'Không rõ là bao nhiêu. Dấu phẩy cho phần lẻ, dấu chấm cho hàng nghìn.',
    tooLong: 'Nhiều nhất 15 chữ số.', tooManyDecimals: 'Nhiều nhất 6 chữ số lẻ.',
  } satisfies Record<FigureProblem, string>,
  use: (figure: string) => `Sửa thành ${figure}`, needDenominator: 'Cần cả tử số và mẫu số.', again: (figure: string) => `Dùng lại ${figure}`,
  conflict: (theirs: string) => `Người khác vừa ghi ${theirs}.`, takeTheirs: 'Lấy số đó', keepMine: 'Vẫn ghi số của tôi',
  selected: 'Ô đang chọn', how: 'Tính thế nào', source: 'Nguồn kiểm chứng', target: 'Mục tiêu', before: 'Kỳ trước', leave: 'Còn số liệu chưa lưu. Rời trang?',
};
