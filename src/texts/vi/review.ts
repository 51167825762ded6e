import type { DecisionWord } from '#domain/review';

/** Sơ kết, tổng kết: from what was not reached to what comes next. */
export const review = {
  kind: { interim: 'Sơ kết', final: 'Tổng kết' } as Record<'interim' | 'final', string>,
  list: {
    none: { title: 'Chưa có cuộc sơ kết, tổng kết nào', detail: 'Mở một cuộc để lấy ý kiến vào dự thảo, quyết định với từng chỉ tiêu chưa đạt và lập văn bản tiếp theo.' },
    add: 'Mở sơ kết, tổng kết', on: (day: string) => `ngày ${day}`, open: 'đang làm', closed: (day: string) => `kết thúc ${day}`,
    decided: (n: string, all: string) => `đã quyết định ${n}/${all} chỉ tiêu chưa đạt`, opinions: (n: string) => `${n} ý kiến`, next: 'văn bản tiếp theo', noneDecided: 'chưa quyết định chỉ tiêu nào', decisions: (n: string) => `${n} chỉ tiêu có quyết định`,
  },
  form: { add: 'Mở sơ kết, tổng kết', edit: 'Sửa', kind: 'Loại', on: 'Ngày', asOf: 'Số liệu đến kỳ', asOfHint: 'để trống: hết giai đoạn' },
  headline: {
    left: (decisions: string, opinions: string) => [decisions && `Còn ${decisions} chỉ tiêu chưa đạt chờ quyết định`, opinions && `${decisions ? 'còn' : 'Còn'} ${opinions} ý kiến chưa trả lời`].filter(Boolean).join(', '),
    ready: 'Đã đủ để kết thúc tổng kết', readyInterim: 'Đã đủ để kết thúc sơ kết',
    closed: (counts: string) => `Đã kết thúc: ${counts}`, closedPlain: 'Đã kết thúc',
  },
  standfirst: (met: string, total: string, period: string) => `Đến hết ${period}: đạt và vượt ${met}/${total} chỉ tiêu.`,
  steps: 'Các bước', left: (n: string) => `còn ${n}`, done: 'đã đủ',
  part: {
    results: 'Kết quả', opinions: 'Ý kiến góp ý vào dự thảo', findings: 'Hạn chế, nguyên nhân', decisions: 'Quyết định với từng chỉ tiêu chưa đạt',
    proposals: 'Vấn đề mới, lượng hóa thành chỉ tiêu', lessons: 'Bài học kinh nghiệm', groups: 'Nhóm nhiệm vụ, giải pháp giai đoạn tới', next: 'Kết luận và văn bản tiếp theo',
  },
  report: 'Xuất dự thảo báo cáo', toFindings: 'Mở kết quả, hạn chế, nguyên nhân', add: 'Thêm', edit: 'Sửa', drop: 'Bỏ',
  about: {
    situation: 'Khái quát tình hình', leading: 'Lãnh đạo, chỉ đạo', indicators: 'Mục tiêu, chỉ tiêu', tasks: 'Nhiệm vụ, giải pháp', merits: 'Ưu điểm', limits: 'Tồn tại, hạn chế',
    causes: 'Nguyên nhân', lessons: 'Bài học', next: 'Phương hướng', whole: 'Toàn bộ dự thảo',
  },
  opinion: {
    add: 'Ghi ý kiến', edit: 'Ý kiến góp ý', from: 'Người, hội nghị góp ý', office: 'Đơn vị', about: 'Về phần', text: 'Ý kiến', takenUp: 'Đã tiếp thu', answered: 'Đã giải trình', open: 'Chưa trả lời', takeUp: 'Tiếp thu', answer: 'Giải trình',
    answerText: 'Nội dung giải trình', none: 'Chưa có ý kiến nào.', outcome: 'Xử lý', sum: (all: string, taken: string, answered: string, open: string) => `${all} ý kiến: tiếp thu ${taken}, giải trình ${answered}, chưa trả lời ${open}.`,
  },
  findings: { line: (limitations: string, causes: string) => `${limitations} hạn chế, ${causes} nguyên nhân.`, noCause: 'Chưa ghi nguyên nhân', none: 'Chưa ghi hạn chế nào.' },
  decision: {
    word: { continue: 'Tiếp tục', raise: 'Nâng lên', change: 'Thay đổi', merge: 'Gộp', stop: 'Dừng' } satisfies Record<DecisionWord, string>,
    inSum: { continue: 'tiếp tục', raise: 'nâng lên', change: 'thay đổi', merge: 'gộp', stop: 'dừng' } satisfies Record<DecisionWord, string>,
    means: {
      continue: 'giữ mức cũ, làm tiếp trong giai đoạn tới', raise: 'đặt mức cao hơn trong giai đoạn tới', change: 'đặt lại mức hoặc cách gọi', merge: 'nhập vào một chỉ tiêu khác', stop: 'không theo dõi nữa',
    } satisfies Record<DecisionWord, string>,
    columns: { number: 'Số', name: 'Chỉ tiêu', target: 'Mục tiêu', actual: 'Thực hiện', status: 'Trạng thái', decision: 'Quyết định' },
    decide: 'Quyết định', undecided: 'Chưa quyết định', title: (name: string) => `Quyết định: ${name}`, what: 'Số phận của chỉ tiêu', reason: 'Lý do', low: 'Mức mới, từ', high: 'Mức mới, không quá', grade: 'Mức mới', name: 'Cách gọi mới', into: 'Gộp vào', drop: 'Bỏ quyết định này',
    successor: 'Mở chỉ tiêu tiếp nối', was: (target: string) => `Mức cũ ${target}`, allMet: 'Mọi chỉ tiêu đều đạt: không còn gì phải quyết định.', others: 'Quyết định với cả chỉ tiêu đã đạt', next: (symbol: string, number: string) => `đi tiếp ở ${symbol}, chỉ tiêu ${number}`, became: 'Sau tổng kết', decided: (day: string) => `Tổng kết ngày ${day}`, continues: 'Tiếp nối chỉ tiêu', notClosed: 'dự kiến',
  },
  proposal: { add: 'Đề xuất chỉ tiêu', name: 'Tên chỉ tiêu', measure: 'Đơn vị tính', aim: 'Hướng phấn đấu', low: 'Mức phải đạt', high: 'Không vượt quá', lead: 'Cơ quan chủ trì', answers: 'Từ hạn chế', none: 'Chưa đề xuất chỉ tiêu nào.', from: 'Từ', noSource: 'chưa gắn với hạn chế nào' },
  lesson: { none: 'Chưa ghi bài học nào.', add: 'Ghi bài học', applied: (n: string) => `vận dụng trong nhóm ${n}`, notApplied: 'chưa vận dụng trong nhóm nhiệm vụ nào' },
  group: { add: 'Thêm nhóm nhiệm vụ', content: 'Nội dung', lessons: 'Vận dụng bài học', none: 'Chưa có nhóm nhiệm vụ nào.', noLesson: 'chưa vận dụng bài học nào', one: (n: string) => `Nhóm ${n}` },
  next: {
    conclusion: 'Kết luận', noConclusion: 'Chưa ghi kết luận.', document: 'Văn bản tiếp theo', none: 'Chưa nêu văn bản tiếp theo.', edit: 'Ghi kết luận, văn bản tiếp theo', symbol: 'Số, ký hiệu', type: 'Loại văn bản', title: 'Trích yếu', from: 'Giai đoạn, từ', to: 'đến hết',
    close: 'Kết thúc', closeFinal: 'Kết thúc tổng kết, lập dự thảo', ask: 'Kết thúc cuộc tổng kết này?', askText: (indicators: string, groups: string) => `Sẽ lập một văn bản dự thảo với ${indicators} chỉ tiêu và ${groups} nhóm nhiệm vụ, giữ đủ các mối nối. Sau đó không sửa được nữa.`,
    askInterim: 'Sau đó không sửa được nữa.', closed: 'Đã kết thúc.', open: 'Mở văn bản tiếp theo', blocked: 'Còn việc phải làm trước khi kết thúc:',
  },
  self: {
    part: 'Đơn vị tự đánh giá', line: (k: string, n: string, begun: string) => `${k}/${n} đơn vị đã viết đủ bốn phần${begun === '' ? '' : `, ${begun} đang viết`}.`, none: 'Chưa có đơn vị nào phải tự đánh giá.', unasked: 'Cuộc này không lấy tự đánh giá của đơn vị.', usual: 'Chưa nêu tên đơn vị: tính các đơn vị báo cáo chỉ tiêu của nghị quyết.',
    choose: 'Chọn đơn vị tự đánh giá', chooseHint: 'để trống: các đơn vị báo cáo chỉ tiêu', write: (office: string) => `Viết đánh giá của ${office}`, open: 'Từng đơn vị', state: { written: 'đã viết đủ', begun: 'đang viết', nothing: 'chưa viết' } as Record<'written' | 'begun' | 'nothing', string>, parts: (n: string) => `${n}/4 phần`, beside: 'không có trong danh sách',
    own: 'Của tỉnh', offices: 'Các đơn vị nêu', saidBy: (n: string) => `${n} đơn vị nêu`, noTheme: 'Chưa ghi chủ đề', nothingOwn: 'Chưa ghi.', take: 'Đưa vào của tỉnh', takeOf: (theme: string) => `Đưa vào của tỉnh: ${theme}`, taken: (text: string) => `đã đưa vào: ${text}`, show: 'Xem từng đơn vị', hide: 'Thu gọn', all: (n: string) => `Xem đủ ${n} mục`, gathers: (n: string) => `Tập hợp từ ${n} ý kiến của các đơn vị:`,
    heads: { result: 'Kết quả', limitation: 'Hạn chế', objective: 'Nguyên nhân khách quan', subjective: 'Nguyên nhân chủ quan', lesson: 'Bài học' } as Record<'result' | 'limitation' | 'objective' | 'subjective' | 'lesson', string>,
    headline: (office: string, n: string) => `${office}: đã viết ${n} trên bốn phần`, nothing: (office: string) => `${office}: chưa viết phần nào`, complete: (office: string) => `${office}: đã viết đủ bốn phần`, lead: (review: string, symbol: string) => `Tự đánh giá của đơn vị trong ${review} ${symbol}. Lời của đơn vị giữ nguyên; tỉnh tập hợp theo chủ đề.`, closed: 'Cuộc này đã kết thúc: không viết thêm được.', left: 'Còn thiếu:',
    add: { result: 'Thêm kết quả', limitation: 'Thêm hạn chế', objective: 'Thêm nguyên nhân khách quan', subjective: 'Thêm nguyên nhân chủ quan', lesson: 'Thêm bài học' } as Record<'result' | 'limitation' | 'objective' | 'subjective' | 'lesson', string>,
    text: 'Nội dung', theme: 'Chủ đề', themeHint: 'một hai chữ, để các đơn vị cùng nêu được gộp lại', known: 'Chủ đề đã có', explains: 'Giải thích hạn chế', empty: 'Chưa viết.',
  },
  nextOf: (symbol: string) => `Ghi trong văn bản tiếp theo ${symbol}`,
  conflict: 'Người khác vừa sửa đúng chỗ này. Bản đang có đã được tải về; xin xem rồi lưu lại.',
};
