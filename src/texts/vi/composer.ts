import type { FigureShow, Piece } from '#domain/prose';
import type { DifferenceCause, Verdict } from '#domain/report-diff';
import type { Soundness, Trust } from '#domain/signature';

/** Words of the pages on which reports are written, issued and checked; only those pages load them. */
export const composer = {
  headline: (drafts: string, issued: string) => `${drafts} dự thảo đang soạn, ${issued} báo cáo đã phát hành`, headlineIssued: (issued: string) => `${issued} báo cáo đã phát hành`,
  empty: 'Chưa có báo cáo nào', standfirst: 'Báo cáo đã phát hành được giữ nguyên từng byte cùng số liệu lúc đó; đính chính về sau được ghi bên cạnh, bản phát hành không đổi.',
  write: 'Soạn báo cáo', check: 'Kiểm tra bản phát hành', forms: 'Biểu của cấp trên', routines: 'Lập theo lịch', drafts: 'Đang soạn', issued: 'Đã phát hành', open: 'Mở', noDrafts: 'Không có dự thảo nào.', noIssued: 'Chưa phát hành báo cáo nào.',
  saved: (time: string) => `sửa lần cuối ${time}`, issuedOn: (time: string, by: string) => `phát hành ${time}, ${by}`, to: (period: string) => `số liệu đến hết ${period}`, signed: 'đã ký', replaced: (code: string) => `đã có bản thay thế ${code}`,
  start: { title: 'Soạn báo cáo mới', resolution: 'Nghị quyết', outline: 'Theo đề cương', usual: 'Đề cương mẫu theo loại báo cáo', begin: 'Bắt đầu soạn' },
  head: { number: 'Số', numberHint: 'để trống nếu chưa có số', place: 'Nơi ban hành', date: 'Ngày', layout: 'Thể thức', byIssuer: 'Theo cơ quan ban hành', recipients: 'Nơi nhận', recipientsHint: 'mỗi dòng một nơi', contents: 'Có mục lục', forecast: 'Biểu đồ kèm dự báo', title: 'Số, ngày, nơi nhận' },
  part: { heading: 'Tên phần', level: 'Bậc', levels: ['Phần', 'I', '1', 'a'], add: 'Thêm phần sau đây', up: 'Chuyển lên', down: 'Chuyển xuống', remove: 'Bỏ phần này', untitled: 'Phần không có tên', here: (who: string) => `${who} đang ở phần này`, renewed: 'Người khác vừa lưu phần này', whole: (n: string, others: boolean) => `${n} ý kiến về cả dự thảo${others ? ' hoặc về phần không có trong đề cương' : ''}`, noPart: (about: string) => `về ${about}`, waiting: (n: string) => `${n} chưa trả lời`, answer: 'Trả lời ở trang sơ kết, tổng kết', toReview: 'Xem ở trang sơ kết, tổng kết', opinions: (n: string) => `${n} ý kiến góp ý về phần này`, answered: 'Giải trình', outcome: { takenUp: 'đã tiếp thu', answered: 'đã giải trình' } as Record<string, string> },
  block: {
    paragraph: 'Đoạn văn', heading: 'Đề mục nhỏ', list: 'Danh sách', table: 'Bảng', live: 'Mảnh số liệu', add: 'Thêm', up: 'Chuyển khối lên', down: 'Chuyển khối xuống', remove: 'Bỏ khối này', ordered: 'Đánh số',
    hint: '**đậm**, _nghiêng_, {{4}} là con số của chỉ tiêu 4', listHint: 'mỗi dòng một ý', tableHint: 'mỗi dòng một hàng, các ô cách nhau bằng dấu |; hàng đầu là tên cột', insert: 'Chèn con số', reads: 'In ra:', more: (n: string) => `và ${n} dòng nữa`, from: (period: string) => `Nguồn: số liệu của chương trình đến hết ${period}, tự cập nhật khi số liệu đổi`, ofIndicator: 'Xem chỉ tiêu', nothing: 'Hôm nay mảnh này không có nội dung.', pasted: (n: string) => `Đã dán ${n} khối từ Word, chỉ giữ chữ, đậm, nghiêng, danh sách và bảng.`,
  },
  piece: {
    summary: 'Tóm tắt nghị quyết', counts: 'Câu đếm chỉ tiêu', indicators: 'Từng chỉ tiêu một câu', charts: 'Biểu đồ các chỉ tiêu cần xem nhất', taskCounts: 'Câu đếm nhiệm vụ', taskMatrix: 'Bảng nhiệm vụ theo hạn', results: 'Kết quả đã ghi', limitations: 'Hạn chế đã ghi', objectiveCauses: 'Nguyên nhân khách quan đã ghi', subjectiveCauses: 'Nguyên nhân chủ quan đã ghi',
    lessons: 'Bài học đã ghi', carried: 'Chỉ tiêu chuyển tiếp', measures: 'Nhóm nhiệm vụ và việc còn làm', body: 'Toàn bộ nội dung theo mẫu', line: 'Câu của một chỉ tiêu', chart: 'Biểu đồ của một chỉ tiêu', table: 'Bảng chỉ tiêu rút gọn',
  } satisfies Record<Piece, string> as Record<Piece, string>,
  show: { actual: 'thực hiện', target: 'mục tiêu', expected: 'lẽ ra', status: 'đánh giá' } satisfies Record<FigureShow, string> as Record<FigureShow, string>,
  about: { situation: 'tình hình', leading: 'lãnh đạo', indicators: 'chỉ tiêu', tasks: 'nhiệm vụ', merits: 'ưu điểm', limits: 'hạn chế', causes: 'nguyên nhân', lessons: 'bài học', next: 'phương hướng', whole: 'cả dự thảo' } as Record<string, string>,
  state: { saved: 'Đã lưu', saving: 'Đang lưu…', waiting: 'Có chỗ chưa lưu', conflict: 'Có người vừa sửa cùng một phần' },
  together: (who: string) => `Cùng soạn: ${who}`,
  conflict: { text: 'Người khác vừa lưu đúng phần đồng chí đang viết. Hai bản đặt cạnh nhau dưới đây; xin chọn bản để đi tiếp. Bản đã lưu của người đó vẫn còn trong Các bản đã lưu; các phần khác đã được ghép.', same: 'Hai bản chỉ khác số, ngày hoặc nơi nhận.' },
  preview: { title: 'Xem trước', page: (page: string, pages: string) => `Trang ${page}/${pages}`, before: 'Trang trước', after: 'Trang sau', setting: 'Đang dàn trang…', alt: (page: string) => `Trang ${page} của báo cáo như sẽ in` },
  versions: { open: 'Các bản đã lưu', title: 'Các bản đã lưu của dự thảo', one: 'Bản trước', other: 'Bản sau', line: (time: string, who: string) => `${time}, ${who}`, none: 'Mới có một bản.', same: 'Hai bản này giống nhau.', noHeading: 'Phần không có tên', folded: (n: string) => `… ${n} đoạn giống nhau`, use: 'Lấy lại bản trước' },
  word: {
    open: 'Đọc lại từ Word', title: 'Đọc lại bản Word đã sửa', hint: 'Chọn tệp Word đã tải từ báo cáo này và đã sửa. Chỉ đọc lời văn của các phần; số, ngày, nơi nhận, chữ ký và phụ lục giữ như ở đây. Số liệu của chương trình không bị chữ trong Word thay đổi.', download: 'Tải bản Word hiện tại', pick: 'Tệp Word (.docx)',
    found: (n: string, same: string) => `${n} phần khác với bản ở đây, ${same} phần giống`, nothing: 'Lời văn trong tệp giống bản ở đây, không có phần nào để lấy.',
    older: (version: string, current: string) => `Tệp được tải từ bản ${version}; báo cáo nay ở bản ${current}. Chỉ các phần được chọn bị thay, các phần khác giữ như hiện nay.`,
    tracked: (added: string, removed: string, who: string) => `Tệp còn dấu sửa chưa chốt (Track Changes)${who ? ` của ${who}` : ''}: ${added} chỗ thêm được lấy, ${removed} chỗ xóa được bỏ.`,
    kept: (n: string) => `${n} chỗ số liệu trong Word khác: giữ số liệu của chương trình, ghi ở từng phần.`, was: 'Ở đây', is: 'Trong Word', takePart: 'lấy phần này', takeAway: 'bỏ phần này', same: '(lời văn không đổi)',
    removed: 'Phần này không còn trong tệp Word. Không chọn thì giữ nguyên ở đây.', goneHere: 'Phần này đã bị bỏ ở đây sau khi tải tệp. Chọn thì thêm lại.', also: 'Phần này cũng đã được sửa ở đây sau khi tải tệp. Chọn thì lời trong Word thay lời hiện nay.', moved: 'Có người vừa lưu phần đang xem, chưa lấy gì. Đã đọc lại tệp, xin xem lại.', blank: '(trống)',
    take: (n: string) => `Lấy ${n} phần đã chọn`, undo: 'Thành một bản mới; lấy lại bản trước ở Các bản đã lưu.', taken: (n: string) => `Đã lấy ${n} phần từ Word.`,
    figureName: (indicator: string, show: string) => `${indicator} (${show})`,
    note: {
      figure: (name: string, word: string, ours: string) => `Số liệu trong Word khác: ${name}: Word ghi “${word}”, chương trình “${ours}”. Giữ số liệu của chương trình.`, piece: (name: string, word: string, ours: string) => `Số liệu trong Word khác, ở mảnh ${name}: Word ghi “${word}”, chương trình “${ours}”. Giữ số liệu của chương trình.`, pieceAlone: (name: string, word: string) => `Chữ của mảnh ${name} đã bị sửa trong Word: “${word}”. Giữ chữ của chương trình.`,
      pieceLines: (name: string, n: string) => `Mảnh ${name} bị bỏ ${n} dòng trong Word. Chương trình vẫn in đủ.`, pieceGone: (name: string) => `Mảnh ${name} không còn trong phần này ở tệp Word.`, figureGone: (name: string) => `Con số ${name} không còn dấu của chương trình trong tệp: lấy phần này thì chỗ đó là chữ thường hoặc không còn.`,
      headingGone: 'Tên phần đã bị xóa trong Word; giữ tên cũ.', foundByWords: 'Dấu của phần này đã mất; tìm lại được nhờ tên hoặc số của phần.', mayHold: (name: string) => `Phần “${name}” mất dấu trong tệp, chữ của phần đó có thể đang nằm ở đây.`, moved: 'Phần này đứng ở chỗ khác trong tệp Word; thứ tự ở đây giữ nguyên.',
      comment: (author: string, text: string) => `Ghi chú của ${author || 'người đọc'}: ${text}`, pictures: (n: string) => `${n} hình trong Word không đọc vào được.`, footnotes: (n: string) => `${n} chú thích cuối trang không đọc vào được, xin chép tay nếu cần.`, boxes: (n: string) => `${n} hộp chữ không đọc vào được, xin chép tay nếu cần.`, wide: (n: string) => `Bảng rộng hơn ${n} cột: chỉ lấy ${n} cột đầu.`,
    },
  },
  outline: { save: 'Lưu thành đề cương mẫu', name: 'Tên đề cương', saved: 'Đã lưu đề cương mẫu, mọi người soạn báo cáo đều dùng được.' },
  files: { title: 'Tải về', pdf: 'PDF', docx: 'Word', xlsx: 'Excel', csv: 'CSV', signed: 'PDF đã ký' },
  issue: { act: 'Phát hành', title: 'Phát hành báo cáo này?', text: 'Bản PDF/A và số liệu được giữ nguyên từng byte, từ đó không sửa được nữa; muốn sửa thì lập bản mới thay thế.', blank: 'Số hoặc ngày còn để trống: trên bản phát hành chỗ đó sẽ là chỗ trống để điền tay.', done: (code: string) => `Đã phát hành, mã ${code}.`, drop: 'Xóa dự thảo' },
  issuedPage: {
    headline: (kind: string, code: string) => `${kind} đã phát hành, mã ${code}`, corrected: (n: string, flips: string) => `Từ khi phát hành, ${n} con số đã được đính chính, ${flips} chỉ tiêu đổi trạng thái`, unchanged: 'Từ khi phát hành, không con số nào đổi.',
    fingerprint: 'Dấu vân tay (SHA-256)', pages: 'Số trang', by: 'Người phát hành', on: 'Lúc', data: 'Số liệu đến hết', rule: 'Quy tắc đánh giá', signedBy: 'Bản đã ký', notSigned: 'chưa có bản ký', newVersion: 'Lập bản thay thế', previous: 'Thay cho bản trước',
    bringBack: 'Nạp bản đã ký', bringBackHint: 'Tải PDF này về, ký số bằng thiết bị của cơ quan lên chính tệp đó rồi nạp lại. Chỉ nhận tệp mở đầu đúng bằng bản phát hành.', broughtBack: 'Đã nhận bản ký.',
  },
  signing: {
    act: 'Ký số', again: 'Ký thêm', title: 'Ký số bản phát hành', text: 'Chữ ký được ghi vào sau các byte đã phát hành, phần đã phát hành giữ nguyên. Tệp chứng thư số và mật khẩu chỉ dùng cho lần ký này rồi bỏ, không lưu, không ghi nhật ký.',
    by: 'Ký bằng', own: 'Tệp chứng thư số của tôi', organisation: (holder: string, until: string) => `Chứng thư số của cơ quan: ${holder} (đến ${until})`, file: 'Tệp chứng thư số (.p12, .pfx)', password: 'Mật khẩu của tệp', working: 'Đang ký…', done: (name: string) => `Đã ký, người ký trên chứng thư số: ${name}.`, tooBig: 'Tệp lớn hơn 150 kB nên không phải tệp chứng thư số.',
    list: 'Chữ ký số trên bản này', none: 'Tệp này không có chữ ký số.', noName: 'Chữ ký không nêu tên', issuer: (name: string) => `nơi cấp chứng thư số: ${name}`, at: (time: string) => `ký lúc ${time} theo đồng hồ của máy ký`, noTime: 'không ghi giờ ký',
    soundness: { sound: 'Toàn vẹn: nội dung chữ ký này bao trùm không đổi từ khi ký', broken: 'Không toàn vẹn: nội dung hoặc chữ ký đã bị đổi', unknown: 'Chưa kiểm tra được: chữ ký thuộc loại chương trình không đọc' } satisfies Record<Soundness, string> as Record<Soundness, string>,
    earlier: 'Sau chữ ký này tệp còn có phần thêm vào, như chữ ký sau.', weak: 'Dùng SHA-1, nay không còn an toàn.', late: 'Lúc ký, chứng thư số chưa có hiệu lực hoặc đã hết hạn.',
    trust: { trusted: 'Nơi cấp thuộc các nơi cấp mà quản trị đã chọn tin.', untrusted: 'Nơi cấp không thuộc các nơi cấp mà quản trị đã chọn tin: tên người ký là theo lời tệp.', unasked: 'Quản trị chưa chọn tin nơi cấp nào: tên người ký là theo lời tệp.' } satisfies Record<Trust, string> as Record<Trust, string>,
    touched: 'Phần thêm sau bản phát hành có sửa vào nội dung đã phát hành.', untouched: 'Sau bản phát hành chỉ có thêm chữ ký; không trang nào bị sửa.', unread: 'Phần thêm sau bản phát hành ghi theo cách chương trình không đọc được, nên chưa nói được có sửa nội dung hay không.',
    limits: 'Ở đây kiểm tra được chữ ký và nội dung có khớp nhau; không hỏi nơi cấp xem chứng thư số có bị thu hồi, và không có dấu thời gian của bên thứ ba.',
  },
  differences: {
    title: 'Vì sao khác báo cáo trước?', since: (code: string, time: string) => `So với bản ${code} phát hành ${time}`, first: 'Chưa có báo cáo nào của nghị quyết và loại này được phát hành, nên chưa có gì để so.', none: 'Không con số nào khác.', corrections: 'Đính chính sau phát hành', columns: { indicator: 'Chỉ tiêu', was: 'Báo cáo trước', now: 'Bây giờ', why: 'Vì sao' },
    cause: { corrected: 'số liệu kỳ đó đã được sửa', newPeriod: 'số liệu của kỳ mới', both: 'có kỳ mới, và số liệu kỳ trước cũng đã được sửa', added: 'chỉ tiêu mới có', removed: 'chỉ tiêu không còn' } satisfies Record<DifferenceCause, string> as Record<DifferenceCause, string>,
    by: (who: string, when: string) => `${who}, ${when}`, blank: 'trống', noLine: 'Không ai sửa số liệu của chỉ tiêu này: con số đổi theo thời gian hoặc theo quy tắc gộp.', flips: 'đổi trạng thái',
  },
  bulk: { open: 'Phiếu cho mọi đơn vị', title: 'Phiếu đơn vị của mọi đơn vị báo cáo', begin: 'Lập các phiếu', working: (done: string, total: string) => `Đang lập ${done}/${total} phiếu…`, done: (n: string) => `Đã lập xong ${n} phiếu.`, cancelled: 'Đã dừng.', failed: 'Không lập được. Xin báo quản trị.', some: (names: string) => `Chưa lập được phiếu của: ${names}`, download: 'Tải tệp ZIP', stop: 'Dừng', none: 'Không có đơn vị nào báo cáo ở kỳ này.', progress: 'Tiến độ', interrupted: 'Máy chủ đã dừng giữa chừng nhiều lần nên chưa lập được; bấm “Lập các phiếu” để làm lại.', again: (n: string) => `Máy chủ đã dừng giữa chừng; chương trình tự lập lại từ đầu (lần ${n}).`, recent: 'Đã lập trong tuần', line: (symbol: string, period: string, time: string) => `${symbol}${period && `, số liệu đến hết ${period}`}, bắt đầu ${time}`, states: { working: 'đang lập', done: 'đã xong', cancelled: 'đã dừng', failed: 'không lập được', interrupted: 'bị ngắt' } },
  checking: {
    headline: 'Bản này có đúng là bản đã phát hành?', standfirst: 'Chọn tệp PDF đang có, hoặc gõ mã in ở cuối văn bản. Tệp chỉ được so rồi bỏ, không lưu lại.', file: 'Tệp PDF', code: 'Mã phát hành', look: 'Tra mã', noCode: 'Không có bản phát hành nào mang mã này.', byCode: 'Mã này là của bản phát hành sau đây. Mã đúng chưa nói được nội dung tờ giấy đúng: so từng trang với bản tải về, hoặc kiểm tra bằng tệp.',
    brokenSignature: 'Phần đầu đúng là bản đã phát hành, nhưng có chữ ký thêm vào sau không toàn vẹn',
    verdict: { issued: 'Bản này đúng là bản đã phát hành', signed: 'Bản này đúng là bản đã phát hành, kèm chữ ký được giữ ở đây', extended: 'Phần đầu đúng là bản đã phát hành; phía sau có phần thêm, như chữ ký số, không được giữ ở đây', altered: 'Bản này mang mã của một bản phát hành nhưng nội dung không giống', unknown: 'Không phải bản nào đã phát hành ở đây' } satisfies Record<Verdict, string> as Record<Verdict, string>,
    open: 'Mở bản phát hành',
  },
};
