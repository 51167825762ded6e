import type { Doubt as TargetDoubt, Why } from '#domain/wording';

export const form = {
  indicator: {
    add: 'Thêm chỉ tiêu', edit: 'Sửa chỉ tiêu', number: 'Số thứ tự', name: 'Tên chỉ tiêu', nameHint: 'ghi như trong nghị quyết', measure: 'Đơn vị tính', measureHint: '%, cuộc, hộ, tỷ đồng…', decimals: 'Số chữ số lẻ khi in',
    objective: 'Thuộc mục tiêu', what: 'Chỉ tiêu nói gì', aim: 'Hướng phấn đấu', low: 'Từ', high: 'Đến', lowOnly: 'Mức phải đạt', highOnly: 'Mức không được vượt', strict: 'Đúng bằng mức đó thì chưa tính là đạt (“trên”, “dưới”)', grade: 'Mức phải đạt', grades: 'Các mức, từ thấp đến cao', gradesHint: 'cách nhau bằng dấu phẩy',
    due: 'Đến hết', from: 'Thực hiện từ', to: 'đến hết', periodHint: 'ví dụ 2025, 2025S1, 2025Q3, 202509', baseline: 'Năm gốc', baselineValue: 'Mức năm gốc', recurs: 'Mỗi năm phải đạt lại từ đầu', range: 'Có mức trên (chỉ tiêu dạng khoảng)',
    how: 'Số liệu đến thế nào', frequency: 'Chu kỳ báo cáo', overTime: 'Qua các kỳ', entered: 'Số ghi mỗi kỳ', trajectory: 'Lộ trình', linear: 'Chia đều từ gốc đến mục tiêu', plan: 'Theo các mốc', atEnd: 'Chỉ xét khi hết hạn', points: 'Các mốc', pointsHint: 'mỗi dòng một mốc, ví dụ: 2023 76', tolerance: 'Biên độ cho phép',
    who: 'Ai báo cáo', lead: 'Cơ quan chủ trì', across: 'Gộp các đơn vị', reporters: 'Đơn vị báo cáo', counts: 'Cách đếm', source: 'Nguồn kiểm chứng', method: 'Cách tính',
    partOf: 'Là một phần của (trong đó)', partsAddUp: 'Có các phần “trong đó”, và các phần phải cộng lại đúng bằng số này', preview: 'Thử xem sẽ được đánh giá thế nào', previewLead: 'Gõ vài số liệu giả định để xem màu. Không gì được lưu.', sample: 'Số liệu thử', sampleHint: 'mỗi dòng một kỳ, ví dụ: 2023 61,2', asOf: 'Xem tại kỳ', badLine: (n: string) => `Dòng ${n} chưa đọc được`,
    waiting: 'Điền thêm để xem thử.', illustrative: 'Đây là số liệu minh họa', 
  },
  resolution: { add: 'Thêm nghị quyết', edit: 'Sửa nghị quyết', symbol: 'Số, ký hiệu', type: 'Loại văn bản', title: 'Trích yếu', issuer: 'Cơ quan ban hành', follows: 'Cơ quan theo dõi', issuedOn: 'Ngày ban hành', congress: 'Khóa, nhiệm kỳ', from: 'Từ', to: 'Đến hết', status: 'Tình trạng', summary: 'Tóm tắt', continues: 'Tiếp nối văn bản', onBehalf: 'Ký thay mặt', office: 'Chức vụ người ký', signer: 'Người ký' },
  objective: { add: 'Thêm mục tiêu', edit: 'Sửa mục tiêu', number: 'Số', name: 'Mục tiêu' },
  task: { add: 'Thêm nhiệm vụ', addGroup: 'Thêm nhóm nhiệm vụ', edit: 'Sửa nhiệm vụ', number: 'Số', content: 'Nội dung', group: 'Thuộc nhóm', lead: 'Cơ quan chủ trì', co: 'Cơ quan phối hợp', timing: 'Thời hạn', dated: 'Có thời hạn', standing: 'Thường xuyên', open: 'Chưa ghi thời hạn', startOn: 'Bắt đầu', deadline: 'Hạn', product: 'Sản phẩm', resources: 'Nguồn lực', completedOn: 'Ngày hoàn thành', evidence: 'Minh chứng', evidenceHint: 'mỗi dòng một minh chứng', serves: 'Phục vụ chỉ tiêu', follows: 'Rút từ bài học, hạn chế, nguyên nhân, ý kiến chỉ đạo' },
  finding: { add: 'Thêm kết quả, hạn chế hoặc nguyên nhân', edit: 'Sửa', kind: 'Loại', causeKind: 'Nguyên nhân', text: 'Nội dung', indicators: 'Chỉ tiêu liên quan', explains: 'Dẫn đến hạn chế', theme: 'Chủ đề', offices: 'Đơn vị liên quan' },
  lesson: { add: 'Thêm bài học', edit: 'Sửa bài học', number: 'Số', text: 'Bài học', drawnFrom: 'Rút ra từ', offices: 'Của đơn vị' },
  report: { title: 'Xuất báo cáo', kind: 'Loại báo cáo', layout: 'Thể thức', asOf: 'Số liệu đến kỳ', office: 'Đơn vị', format: 'Dạng tệp', formats: { pdf: 'PDF, để in và phát hành', docx: 'Word, để soạn tiếp', xlsx: 'Excel, các biểu', csv: 'CSV, các biểu cho chương trình khác' }, make: 'Lập báo cáo', making: 'Đang lập báo cáo…', ready: (seconds: string) => `Đã xong sau ${seconds} giây.`, open: 'Mở báo cáo', download: 'Tải về',
    contents: 'Có mục lục',
    kinds: { final: 'Báo cáo tổng kết', interim: 'Báo cáo sơ kết', indicators: 'Biểu chỉ tiêu', tasks: 'Biểu nhiệm vụ', brief: 'Tóm tắt cho lãnh đạo', office: 'Phiếu đơn vị' },
    layouts: { party: 'Đảng', state: 'Nhà nước', mttq: 'Mặt trận Tổ quốc', youth: 'Đoàn Thanh niên' }, byIssuer: 'Theo cơ quan ban hành',
    note: 'Số, ngày tháng và chữ ký để trống cho đến khi có người điền. Phần nhận định do cơ quan soạn thảo viết.' },
  wording: {
    label: 'Hoặc chép lời văn của nghị quyết', hint: 'Ví dụ: “đến năm 2030 đạt từ 95% trở lên”, “giảm còn dưới 3%”, “hằng năm ít nhất 2 cuộc”.', understood: 'Hiểu là:', use: 'Dùng cách hiểu này', not: 'Chưa hiểu được, xin tự điền.', yearly: 'đạt lại từng năm', due: (period: string) => `hạn ${period}`,
    doubt: {
      directionNotNamed: 'Lời văn không nói từ bao nhiêu trở lên hay không quá; tạm hiểu là phấn đấu đạt từ mức đó.', aimGuessedFromVerb: 'Hướng phấn đấu suy ra từ động từ.', aimGuessedFromDeadline: 'Có hạn mà không có con số: hiểu là việc phải làm xong.',
      fallOrAtMost: 'Giảm xuống dưới mức này, hay giữ không vượt?', strictUnclear: 'Bản thân mức đó có tính là đạt không?', approximate: 'Lời văn chỉ nói khoảng chừng.', averageOfWhat: 'Bình quân của cái gì?', totalOrEachPeriod: 'Tính cộng dồn hay từng kỳ?', perYear: 'Tính mỗi năm?',
      measureIncomplete: 'Đơn vị tính chưa trọn.', mayBeYear: 'Con số có thể là một năm.', wordsNotRead: 'Còn chữ chưa hiểu trong câu.', dueNotNamed: 'Lời văn không nói hạn.', dueFromTerm: 'Lời văn không nói hạn: lấy cuối nhiệm kỳ.', dueInsideMonth: 'Hạn giữa tháng: lấy hết tháng trước.',
      dueBefore: '“Trước” năm đó: lấy hết kỳ liền trước.', dueOutsideTerm: 'Hạn nằm ngoài nhiệm kỳ.', dueLeftOut: 'Đạt lại từng năm thì không có hạn riêng.',
      figureInWords: 'Con số viết bằng chữ (phân số đổi ra phần trăm, làm tròn xuống).', mayBeGrade: 'Có thể là một mức xếp loại, không phải con số.', growthRate: 'Con số là tốc độ tăng mỗi năm, không phải mức đạt.', directionFromName: 'Lời văn không nói hướng; theo tên chỉ tiêu thì càng thấp càng tốt.',
      recursFromName: 'Tên chỉ tiêu nói “hằng năm”: hiểu là đạt lại từng năm.', averageFromName: 'Tên chỉ tiêu nói “bình quân”: lấy bình quân các kỳ.', totalFromName: 'Tên chỉ tiêu nói cả giai đoạn: cộng các kỳ.', dueFromName: 'Hạn lấy theo năm trong tên chỉ tiêu.', measureDiffers: 'Đơn vị tính ở hai cột ghi khác nhau: lấy cột đơn vị tính.',
    } satisfies Record<TargetDoubt, string>,
    why: {
      blank: '', tooLong: 'Câu quá dài.', condition: 'Câu có điều kiện hoặc mục con.', change: 'Câu nói tăng, giảm thêm bao nhiêu, không nói đến mức nào.', perPeriod: 'Câu nói theo tháng hoặc quý.', severalDues: 'Có nhiều hạn.', badDate: 'Ngày không có thật.',
      noFigure: 'Không có con số.', severalFigures: 'Có nhiều con số.', figureAmbiguous: 'Con số có thể đọc hai cách.', figureNotRead: 'Không đọc được con số.', fraction: 'Con số là một phân số.', notAQuantity: 'Con số là số thứ tự.', mayBeYear: 'Con số có thể là một năm.',
      rangeUpsideDown: 'Khoảng ghi ngược.', contradictory: 'Các từ chỉ hướng trái nhau.', negation: 'Câu phủ định.',
    } satisfies Record<Why, string>,
  },
};
