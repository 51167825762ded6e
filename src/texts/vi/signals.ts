import type { Gravity, SignalCode } from '#domain/signals/signal';

export interface KindWords { title: (n: string) => string; rule: string }

export const signals = {
  title: 'Tín hiệu',
  headline: (n: string, grave: string | null) => (grave === null ? `${n} tín hiệu cần đồng chí để ý` : `${n} tín hiệu, ${grave} cần làm ngay`),
  quiet: 'Không có tín hiệu nào', quietDetail: 'Không thấy mắt xích nào trống, việc nào bị bỏ quên theo các quy tắc ghi ở đây.', quietFilter: 'Không có tín hiệu nào khớp với lựa chọn.',
  standfirst: (day: string) => `Máy đếm theo quy tắc ghi dưới mỗi loại, so với ngày ${day}; nhận định là việc của người.`,
  rules: 'Máy đếm theo quy tắc; nhận định là việc của người',
  tabs: { signals: 'Tín hiệu', agreements: 'Chương trình phối hợp', directives: 'Ý kiến chỉ đạo' }, tabsLabel: 'Các trang của mục Tín hiệu',
  filter: { resolution: 'Nghị quyết', office: 'Đơn vị', kind: 'Loại tín hiệu' },
  n: (n: string) => `${n} tín hiệu`, all: (n: string) => `Xem đủ ${n} mục`, fewer: 'Thu gọn', see: 'Xem', showAll: 'Xem mọi tín hiệu',
  gravity: { grave: 'cần làm ngay', serious: 'cần làm', minor: 'nên xem' } satisfies Record<Gravity, string>,
  kind: {
    leftToDeputy: { title: (n) => `${n} nghị quyết bị “khoán trắng” cho cấp phó`, rule: 'Hai kỳ báo cáo gần nhất đã hết hạn, kỳ nào cấp phó của cơ quan ban hành hoặc cơ quan theo dõi cũng có việc ghi về nghị quyết (ý kiến chỉ đạo, đánh giá, quyết định, sửa văn bản), còn người đứng đầu không có việc nào. Nhập số liệu không tính. Chức vụ lấy từ tài khoản.' },
    organisationMissing: { title: (n) => `${n} nơi “trắng” tổ chức`, rule: 'Nơi lẽ ra phải có tổ chức, đơn vị được ghi là chưa có.' },
    headVacant: { title: (n) => `${n} đơn vị khuyết người đứng đầu`, rule: 'Đơn vị được ghi là khuyết; để khuyết quá 30 ngày thì cần làm ngay.' },
    notReported: { title: (n) => `${n} đơn vị chưa báo cáo`, rule: 'Kỳ gần nhất đã hết hạn mà chưa nộp, nhập dở hoặc bị trả lại; từ hai kỳ liền thì cần làm ngay.' },
    officerGone: { title: (n) => `${n} đơn vị mất người báo cáo`, rule: 'Đơn vị phải báo cáo từng có cán bộ phụ trách, nay mọi tài khoản đã khóa hoặc hết phụ trách; hoặc còn tài khoản mà hai kỳ liền không ai ghi gì.' },
    unmetWithoutCause: { title: (n) => `${n} chỉ tiêu chưa đạt mà chưa ghi nguyên nhân`, rule: 'Chỉ tiêu nguy cơ chậm, chậm tiến độ hoặc không đạt mà chưa gắn với hạn chế nào, hoặc hạn chế ấy chưa có nguyên nhân.' },
    causeWithoutTask: { title: (n) => `${n} nguyên nhân chưa có nhiệm vụ khắc phục`, rule: 'Không nhiệm vụ nào rút từ nguyên nhân này, hay từ bài học rút ra từ nó.' },
    agreementNotSigned: { title: (n) => `${n} chương trình phối hợp quá ngày mà chưa ký`, rule: 'Đã qua ngày dự kiến ký mà chưa ghi ngày ký.' },
    agreementDormant: { title: (n) => `${n} chương trình phối hợp ký rồi để đó`, rule: 'Đã ký, còn hiệu lực, quá sáu tháng không ghi hoạt động nào.' },
    taskWithoutDeadline: { title: (n) => `${n} nhiệm vụ chưa ghi thời hạn`, rule: 'Không có hạn, cũng không ghi “thường xuyên”: việc như vậy không bao giờ quá hạn.' },
    taskWithoutEvidence: { title: (n) => `${n} nhiệm vụ báo hoàn thành mà không có minh chứng`, rule: 'Đã ghi ngày hoàn thành mà chưa ghi minh chứng nào.' },
    taskWithoutResources: { title: (n) => `${n} nhiệm vụ chưa ghi nguồn lực`, rule: 'Việc đang làm mà chưa ghi kinh phí, người, điều kiện thực hiện.' },
    lessonNotApplied: { title: (n) => `${n} bài học chưa được vận dụng`, rule: 'Không nhiệm vụ nào rút từ bài học này.' },
    reportsLate: { title: (n) => `${n} đơn vị nộp báo cáo muộn`, rule: 'Kỳ gần nhất đã hết hạn, nộp sau hạn.' },
    allOnLastDay: { title: (n) => `${n} đơn vị nhập dồn vào ngày cuối`, rule: 'Từ ba số liệu trở lên, tất cả nhập đúng ngày hết hạn của kỳ gần nhất.' },
  } satisfies Record<SignalCode, KindWords> as Record<SignalCode, KindWords>,
  /** The short name of a kind, for a list to choose from. */
  short: {
    leftToDeputy: '“Khoán trắng” cho cấp phó', organisationMissing: '“Trắng” tổ chức', headVacant: 'Khuyết người đứng đầu', notReported: 'Chưa báo cáo', officerGone: 'Mất người báo cáo',
    unmetWithoutCause: 'Chưa đạt, chưa ghi nguyên nhân', causeWithoutTask: 'Nguyên nhân chưa có nhiệm vụ', agreementNotSigned: 'Chương trình chưa ký', agreementDormant: 'Chương trình ký rồi để đó', taskWithoutDeadline: 'Nhiệm vụ chưa ghi thời hạn',
    taskWithoutEvidence: 'Hoàn thành, không minh chứng', taskWithoutResources: 'Nhiệm vụ chưa ghi nguồn lực', lessonNotApplied: 'Bài học chưa vận dụng', reportsLate: 'Nộp muộn', allOnLastDay: 'Nhập dồn ngày cuối',
  } satisfies Record<SignalCode, string>,
  since: {
    leftToDeputy: (day) => `từ ${day}`, organisationMissing: (day) => `“trắng” từ ${day}`, headVacant: (day) => `khuyết từ ${day}`, notReported: (day) => `quá hạn từ ${day}`, officerGone: (day) => `từ ${day}`,
    unmetWithoutCause: (day) => `chưa đạt từ kỳ hết ${day}`, causeWithoutTask: (day) => `ghi ngày ${day}`, agreementNotSigned: (day) => `dự kiến ký ${day}`, agreementDormant: (day) => `không có gì từ ${day}`, taskWithoutDeadline: (day) => `giao từ ${day}`,
    taskWithoutEvidence: (day) => `báo xong ${day}`, taskWithoutResources: (day) => `giao từ ${day}`, lessonNotApplied: (day) => `ghi ngày ${day}`, reportsLate: (day) => `hạn ${day}`, allOnLastDay: (day) => `ngày ${day}`,
  } satisfies Record<SignalCode, (day: string) => string> as Record<SignalCode, (day: string) => string>,
  more: {
    headVacant: (n: string) => `${n}\u00a0ngày`, notReported: (n: string) => `${n}\u00a0kỳ`, reportsLate: (n: string) => `muộn ${n}\u00a0ngày`, allOnLastDay: (n: string) => `${n}\u00a0số\u00a0liệu`,
  } as Partial<Record<SignalCode, (n: string) => string>>,
  act: {
    limitation: 'Ghi hạn chế', cause: 'Ghi nguyên nhân', task: 'Giao nhiệm vụ', deadline: 'Ghi thời hạn', evidence: 'Ghi minh chứng', resources: 'Ghi nguồn lực', sign: 'Ghi ngày ký', activity: 'Ghi hoạt động',
    head: 'Ghi người đứng đầu', organisation: 'Ghi đã lập tổ chức', remind: 'Nhắc đơn vị', round: 'Mở kỳ báo cáo', enter: 'Nhập số liệu', history: 'Xem lịch sử', word: 'Ghi ý kiến', accounts: 'Mở tài khoản', aside: 'Tạm gác',
    about: (act: string, subject: string) => `${act}: ${subject}`,
  },
  reminded: (n: string) => `đã nhắc ${n} lần`, remindDone: 'Đã nhắc; lời nhắc hiện ở trang nhập số liệu của đơn vị.',
  aside: {
    title: (n: string) => `Đang tạm gác ${n}`, lead: 'Ra khỏi danh sách cho đến hết ngày đã ghi, rồi tự trở lại nếu vẫn còn.', ask: (subject: string) => `Tạm gác: ${subject}`, reason: 'Lý do', until: 'Gác đến hết ngày',
    untilHint: 'nhiều nhất 12 tháng', go: 'Tạm gác', done: 'Đã tạm gác.', line: (day: string, by: string) => `đến hết ${day}, ${by}`, back: 'Đưa trở lại', backDone: 'Đã đưa trở lại.',
  },
  head: {
    title: (office: string) => `Người đứng đầu của ${office}`, state: 'Tình trạng', headed: 'Có người đứng đầu', vacant: 'Khuyết người đứng đầu', missing: 'Chưa có tổ chức (“trắng”)', name: 'Họ tên, chức danh', since: 'Từ ngày', vacantSince: 'Khuyết từ ngày', missingSince: '“Trắng” từ ngày',
  },
  position: { label: (office: string) => `Chức vụ ở ${office}`, head: 'Người đứng đầu', deputy: 'Cấp phó', staff: 'Cán bộ, chuyên viên', unsaid: 'chưa ghi' },
};
