import type { DoubtCode } from '#domain/doubt';
import type { FigureProblem } from '#domain/number';
import type { OfficeState } from '#domain/round';

export const entry = {
  headline: (n: string) => `Còn ${n} ô chưa có số liệu`, headlineDone: 'Đã đủ số liệu của kỳ này', headlineNone: 'Kỳ này không có ô nào phải nhập',
  standfirst: (done: string, total: string) => `Đã có ${done} trên ${total} ô.`, due: (day: string) => `Hạn nộp ${day}.`, overdue: (days: string) => `Quá hạn ${days} ngày`,
  locked: 'Kỳ này đã khóa, chỉ xem được.', period: 'Kỳ nhập', resolution: 'Nghị quyết', office: 'Đơn vị', indicator: 'Chỉ tiêu',
  columns: { name: 'Chỉ tiêu và đơn vị tính', office: 'Đơn vị', indicator: 'Chỉ tiêu', lastYear: 'Cùng kỳ năm trước', previous: 'Kỳ trước', now: 'Kỳ này', estimate: 'Ước', note: 'Ghi chú', effect: 'Trạng thái sẽ là' },
  blank: 'trống, chưa phải 0', numerator: 'tử số', denominator: 'mẫu số', cell: (name: string, office: string) => `${name}, ${office}`,
  reached: 'Đã thực hiện', chooseGrade: 'Chọn mức',
  save: 'Lưu số liệu', saving: 'Đang lưu', saved: (n: string) => `Đã lưu ${n} ô.`, unsaved: (n: string) => `${n} ô chưa lưu`, undo: 'Hoàn tác', approve: 'Duyệt',
  waiting: 'chờ duyệt', nothing: 'Chưa có gì để lưu.',
  keys: 'Enter, mũi tên: sang ô khác; F2: sửa trong ô; Shift + mũi tên: chọn vùng; Ctrl C, Ctrl V: chép, dán với Excel; Ctrl D: điền xuống; Ctrl Z, Ctrl Y: hoàn tác, làm lại; Esc: bỏ số vừa gõ; Ctrl S: lưu.',
  problem: {
    blank: 'Ô trống không phải là 0.', notAFigure: 'Không phải con số.', ambiguous: 'Không rõ là bao nhiêu. Dấu phẩy cho phần lẻ, dấu chấm cho hàng nghìn.',
    tooLong: 'Nhiều nhất 15 chữ số.', tooManyDecimals: 'Nhiều nhất 6 chữ số lẻ.',
  } satisfies Record<FigureProblem, string>,
  use: (figure: string) => `Sửa thành ${figure}`, needDenominator: 'Cần cả tử số và mẫu số.', again: (figure: string) => `Dùng lại ${figure}`,
  conflict: (theirs: string) => `Người khác vừa ghi ${theirs}.`, takeTheirs: 'Lấy số đó', keepMine: 'Vẫn ghi số của tôi',
  selected: 'Ô đang chọn', how: 'Tính thế nào', source: 'Nguồn kiểm chứng', target: 'Mục tiêu', before: 'Kỳ trước', leave: 'Còn số liệu chưa lưu. Rời trang?',
  none: 'Không phát sinh', noteGo: 'Ghi chú', noteHas: 'Có ghi chú', noteLabel: 'Ghi chú, giải trình', evidence: 'Minh chứng (mỗi dòng một văn bản)', redo: 'Làm lại',
  conflictSeen: (mine: string) => `Số của đồng chí: ${mine}.`,
  pasted: (cells: string) => `Đã dán ${cells} ô.`, pastedBeyond: (cells: string) => `${cells} ô nằm ngoài bảng, không dán.`, pastedEnglish: 'Đã hiểu là số viết kiểu Anh.',
  offline: (cells: string) => `Chưa nối được máy chủ. ${cells} ô đã giữ trên máy này, sẽ tự gửi khi có mạng.`, kept: 'Số đã gõ được giữ trên máy này cả khi đóng trang.',
  leaving: (cells: string) => `Còn ${cells} ô chưa gửi. Các ô này ở lại trên máy này và chỉ gửi đi khi đồng chí đăng nhập lại. Đăng xuất?`,
  doubt: {
    scale: (usual: string, times: string) => `Gấp hoặc kém khoảng ${times} lần mức thường thấy (${usual}). Có nhầm đơn vị tính không?`,
    fallingTotal: (usual: string) => `Lũy kế giảm so với kỳ trước (${usual}).`,
    numeratorAbove: () => 'Tử số lớn hơn mẫu số.', aboveHundred: () => 'Tỷ lệ trên 100 %, trước nay chưa có.',
    farFromPast: (usual: string) => `Khác hẳn các kỳ trước của đơn vị (thường khoảng ${usual}).`,
    farFromPeers: (usual: string) => `Khác hẳn các đơn vị khác cùng kỳ (thường khoảng ${usual}).`,
    sameAsBefore: () => 'Giống hệt ba kỳ trước. Có phải số cũ không?', partsDiffer: (usual: string) => `Các phần cộng lại là ${usual}.`, negative: () => 'Số âm, trước nay chưa có.',
  } satisfies Record<DoubtCode, (usual: string, times: string) => string>,
  doubtConfirm: 'Nếu đúng, ghi một lời ở Ghi chú.', doubtConfirmed: 'Đơn vị đã xác nhận.',
  submit: {
    title: 'Nộp báo cáo', state: { nothing: 'chưa nhập', draft: 'đang nhập, chưa nộp', submitted: 'đã nộp, chờ duyệt', returned: 'bị trả lại', approved: 'đã duyệt', locked: 'đã khóa' } satisfies Record<OfficeState, string>,
    line: (done: string, all: string) => `${done}/${all} ô có số liệu`, missing: (n: string) => `Còn ${n} ô trống:`, doubted: (n: string) => `${n} ô cần xem lại.`,
    why: 'Vì sao còn ô trống', go: 'Nộp', going: 'Đang nộp', first: 'Lưu số liệu trước khi nộp.', done: 'Đã nộp báo cáo.',
    remark: (text: string) => `Ý kiến khi trả lại: ${text}`, note: (text: string) => `Giải trình khi nộp: ${text}`, reminded: (n: string, day: string) => `Đã được nhắc ${n} lần, gần nhất ${day}.`,
    late: (days: string) => `quá hạn ${days} ngày`, lateDone: (days: string) => `nộp muộn ${days} ngày`, due: (day: string) => `Hạn nộp ${day}`,
  },
  waitingLine: 'chờ gửi',
  why: (n: string) => `Lý do sửa ${n} số đã duyệt`, whyHint: 'Lý do được ghi vào lịch sử của số liệu.', turned: (was: string) => `trước đó: ${was}`,
  talk: { title: 'Trao đổi về số này', say: 'Hỏi hoặc trả lời', send: 'Gửi', close: 'Đã thống nhất, đóng lại', closed: '(đã đóng)', open: 'có trao đổi', history: 'Lịch sử của số này', none: 'Chưa có số nào được ghi.' },
  sheet: {
    office: 'Đơn vị', number: 'Số', name: 'Chỉ tiêu', measure: 'Đơn vị tính', lastYear: 'Cùng kỳ năm trước', previous: 'Kỳ trước', target: 'Mục tiêu', first: 'Số liệu (hoặc tử số)', second: 'Mẫu số', estimate: 'Ước (x)', note: 'Ghi chú',
    onlyFigures: 'Chỉ nhập con số. Ô trống không phải là 0.', onlyX: 'Ghi x nếu là số ước.', onlyChoices: 'Chọn một trong danh sách.',
    get: 'Tải mẫu Excel', put: 'Nạp tệp Excel', title: 'Nạp từ Excel', pick: 'Tệp Excel đã điền', none: 'Tệp không có gì mới.', take: (n: string) => `Đưa ${n} ô vào bảng`, taken: (n: string) => `Đã đưa ${n} ô vào bảng, chưa lưu. Ctrl Z để bỏ.`,
    count: { new: 'mới', changed: 'thay đổi', same: 'như cũ', refused: 'không nhận' }, address: 'Ô', becomes: 'Sẽ là', blocked: 'Có ô không nhận được: xin sửa trong tệp rồi nạp lại. Chưa có gì được lưu.', reading: 'Đang đọc tệp',
    problem: {
      notAChoice: 'Không có trong danh sách của chỉ tiêu này.', formula: 'Ô có công thức: xin dán lại bằng giá trị.', date: 'Là ngày tháng, không phải con số.', merged: 'Ô bị gộp: xin bỏ gộp ô.', half: 'Cần cả tử số và mẫu số.', locked: 'Ô này đã khóa hoặc đã duyệt.',
      twice: 'Trùng với một dòng ở trên.', noId: 'Dòng thêm vào, không thuộc mẫu.', notYours: 'Không phải dòng của đơn vị đồng chí trong kỳ này.', otherPeriod: 'Dòng của kỳ khác.',
    } as Record<string, string>,
  },
  lastSave: (n: string) => `Lần lưu gần nhất của đồng chí: ${n} ô.`, takeBack: 'Bỏ lần lưu này', takenBack: (n: string) => `Đã trả ${n} ô về như trước.`,
  whole: (offices: string) => `chung, ${offices}`,
};
