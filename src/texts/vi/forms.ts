import type { BlankReason, FormShow } from '#domain/form';

/** Words of the pages on which forms of the superior level are pointed and filled in; only those pages load them. */
export const forms = {
  title: 'Biểu của cấp trên',
  none: 'Chưa có biểu nào của cấp trên', headline: (n: string) => `${n} biểu của cấp trên`,
  standfirst: 'Biểu Excel của cấp trên nạp một lần, trỏ từng ô tới số liệu; mỗi kỳ tải về đã điền sẵn, đúng khuôn của biểu, chỉ còn gửi đi.',
  noneDetail: 'Nạp tệp .xlsx cấp trên gửi xuống. Chương trình giữ nguyên tệp gốc; chỉ những ô được trỏ mới được điền.',
  load: 'Nạp biểu', loadNew: 'Nạp bản mới của biểu', loading: 'Đang đọc biểu…',
  columns: { name: 'Biểu', pointed: 'Ô đã trỏ', sent: 'Gửi gần nhất' }, pointed: (n: string) => `${n} ô`, unplaced: (n: string) => `${n} ô chờ đặt lại`, neverSent: 'chưa gửi lần nào', replaces: (name: string) => `bản mới của “${name}”`, newer: (name: string) => `đã có bản mới: “${name}”`,
  field: { name: 'Tên biểu', askedBy: 'Nơi yêu cầu', askedByHint: 'cơ quan cấp trên gửi biểu xuống; có thể để trống', issuer: 'Cơ quan lập biểu', file: 'Tệp biểu (.xlsx)', fileHint: 'không nhận tệp có macro, mật khẩu, liên kết ra ngoài; công thức của biểu được giữ nguyên', period: 'Kỳ báo cáo' },
  loadNewHint: 'Ô có cùng tên dòng, tên cột sẽ tự được trỏ như bản cũ; ô khác được liệt kê để đồng chí đặt lại.',
  page: {
    filled: (period: string, n: string, blank: string) => `Biểu ${period}: ${n} ô đã điền${blank === '0' ? '' : `, ${blank} ô để trống`}`, notPointed: 'Biểu chưa có ô nào được trỏ', notPointedDetail: 'Chọn một ô trong biểu bên dưới (hoặc kéo chọn cả cột) rồi trỏ tới chỉ tiêu.',
    askedBy: (name: string) => `Nơi yêu cầu: ${name}.`, issuer: (name: string) => `Cơ quan lập biểu: ${name}.`,
    download: 'Tải biểu đã điền', original: 'Tải biểu gốc', send: 'Ghi đã gửi', edit: 'Sửa tên biểu', sheets: 'Trang của biểu',
    illustrative: 'Biểu và số liệu trong biểu là minh họa.',
  },
  periods: { quarter: 'Quý', month: 'Tháng', half: '6 tháng', year: 'Năm' },
  grid: { label: (name: string) => `Trang ${name} của biểu`, keys: 'Phím mũi tên để đi, Shift + mũi tên để chọn vùng, Enter để trỏ, Delete để bỏ trỏ.', formula: 'công thức', blank: 'trống', legend: 'Ô nền vàng: đã trỏ. Ô gạch chéo: đã trỏ, kỳ này để trống. Chữ nghiêng “công thức”: biểu tự tính, chương trình không ghi vào.' },
  bar: {
    pick: 'Chọn một ô để xem số liệu lấy từ đâu, hoặc để trỏ.', look: 'Chọn một ô để xem số liệu lấy từ đâu.', open: 'Trỏ ô này', change: 'Sửa', many: (n: string) => `Trỏ ${n} ô`, remove: 'Bỏ trỏ', removeMany: (n: string) => `Bỏ trỏ ${n} ô`, cells: (range: string, n: string) => `${range} (${n} ô)`,
    isFormula: 'Ô công thức của biểu: biểu tự tính khi mở bằng Excel.', free: 'Chưa trỏ.', left: 'để trống', isNow: (text: string) => `Kỳ này: ${text}`, row: (text: string) => `Dòng: ${text}`, column: (text: string) => `Cột: ${text}`,
  },
  show: {
    value: 'số thực hiện của kỳ', cumulative: 'lũy kế từ đầu nhiệm kỳ', target: 'mục tiêu', expected: 'mức lẽ ra phải đạt đến kỳ', share: '% so với mục tiêu', status: 'đánh giá bằng chữ',
    measure: 'đơn vị tính', note: 'ghi chú của số liệu', line: 'câu thuyết minh chỉ tiêu',
    period: 'tên kỳ báo cáo', dataTo: 'ngày cuối của kỳ số liệu', today: 'ngày lập biểu', issuer: 'tên cơ quan lập biểu', marks: 'ghi chú về số liệu (ước, minh họa, ô trống)',
  } satisfies Record<FormShow, string> as Record<FormShow, string>,
  relative: { report: 'kỳ báo cáo', previous: 'kỳ trước', lastYear: 'cùng kỳ năm trước', fixed: 'một kỳ cố định' } as Record<string, string>,
  reason: {
    noReading: 'chưa có số liệu của kỳ', notApproved: 'có số liệu nhưng chưa được duyệt', incomplete: 'thiếu số liệu của một phần kỳ, không cộng được', notExact: 'không tính được chính xác', notReportedThen: 'chỉ tiêu không báo cáo theo kỳ này',
    noTarget: 'chưa có mục tiêu', noNote: 'không có ghi chú', hidden: 'đồng chí không được xem chỉ tiêu này', noCell: 'ô không còn trong biểu',
  } satisfies Record<BlankReason, string> as Record<BlankReason, string>,
  point: {
    title: (cell: string) => `Trỏ ô ${cell}`, titleMany: (range: string) => `Trỏ vùng ${range}`, what: 'Điền gì vào ô', ofIndicator: 'Lấy từ một chỉ tiêu', ofForm: 'Chữ của cả biểu',
    column: 'Cột', indicator: 'Chỉ tiêu', office: 'Của đơn vị', whole: 'Cả tỉnh (số chung)', period: 'Kỳ', fixed: 'Mã kỳ cố định', fixedHint: 'ví dụ 2020, 2021S1, 2023Q3, 202309', power: 'Đổi đơn vị tính', before: 'Chữ đứng trước', beforeHint: 'ví dụ “Kỳ báo cáo: ”; có thể để trống',
    powers: { '0': 'Giữ nguyên', '3': 'Nhân 1.000', '6': 'Nhân 1.000.000 (triệu)', '9': 'Nhân 1.000.000.000 (tỷ)', '-3': 'Chia 1.000', '-6': 'Chia 1.000.000 (ra triệu)', '-9': 'Chia 1.000.000.000 (ra tỷ)' } as Record<string, string>,
    powerHint: (measure: string) => `chỉ tiêu ghi bằng ${measure}; chọn khi biểu dùng đơn vị khác`, save: 'Lưu', saveMany: (n: string) => `Trỏ ${n} ô đã đánh dấu`,
    proposed: 'Đề xuất theo tên dòng; đồng chí xem lại từng dòng, bỏ dấu dòng không đúng.', row: 'Tên dòng trong biểu', take: 'Trỏ', sure: 'trùng tên', guess: 'gần giống', noGuess: 'chưa nhận ra', already: 'đang trỏ nơi khác', choose: 'Chọn chỉ tiêu', guessed: (head: string) => `Theo tên cột “${head}”.`,
  },
  blanks: { title: (n: string) => `${n} ô để trống`, note: 'Ô để trống trong tệp là ô rỗng, không phải số 0.', go: (cell: string) => `Đến ô ${cell}` },
  marks: { title: (n: string) => `${n} ô có số ước hoặc chưa đủ đơn vị`, note: 'Trong tệp, con số vẫn là số; chữ đi kèm nằm ở định dạng của ô.' },
  unplacedList: { title: (n: string) => `${n} ô của bản trước chưa có chỗ trong bản này`, note: 'Chọn ô đúng trong biểu bên dưới rồi bấm “Đặt vào ô đang chọn”.', was: (cell: string, label: string, head: string) => `Ô ${cell}${label ? `, dòng “${label}”` : ''}${head ? `, cột “${head}”` : ''}`, place: (cell: string) => `Đặt vào ô ${cell}`, pick: 'Chọn ô trước', drop: 'Bỏ' },
  sending: { title: 'Ghi biểu đã gửi', text: (period: string) => `Tệp của ${period} được giữ nguyên từng byte cùng số liệu lúc này; số liệu sửa về sau không làm bản đã gửi thay đổi.`, on: 'Ngày gửi', done: 'Đã ghi là đã gửi và giữ tệp.', blanks: (n: string) => `Còn ${n} ô để trống.` },
  sent: { title: (n: string) => `Đã gửi ${n} lần`, noneYet: 'Chưa ghi lần gửi nào', line: (period: string, day: string, by: string) => `${period}: gửi ngày ${day}, ${by}`, headline: (period: string, day: string) => `Biểu ${period} như đã gửi ngày ${day}`, kept: (time: string, by: string) => `Giữ lúc ${time}, ${by}.`, download: 'Tải đúng tệp đã gửi', same: 'Số liệu hôm nay vẫn như lúc gửi.', differs: (n: string) => `${n} ô nay đã khác`, differsNote: 'Bản đã gửi giữ nguyên; số liệu được sửa hoặc bổ sung sau ngày gửi.', cell: 'Ô', was: 'Đã gửi', now: 'Hôm nay', blank: 'trống', draft: 'bản nháp lập theo lịch' },
  saved: 'Đã lưu.', removed: 'Đã xóa biểu.', pointedDone: (n: string) => `Đã trỏ ${n} ô.`, unpointed: (n: string) => `Đã bỏ trỏ ${n} ô.`, loaded: (n: string) => `Đã nạp biểu, ${n} ô tự được trỏ như bản trước.`, tooMany: 'Chọn nhiều nhất 400 ô một lần.',
};
