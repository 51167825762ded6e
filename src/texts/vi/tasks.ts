import type { TaskFilter } from '#domain/task';

export const tasks = {
  headline: (parts: string[], total: string) => (parts.length > 0 ? `${parts.join('; ')}; tổng số ${total} nhiệm vụ` : `${total} nhiệm vụ, không việc nào quá hạn`),
  overdueDays: (n: string, days: string) => `${n} nhiệm vụ quá hạn, lâu nhất ${days} ngày`, waiting: (n: string) => `${n} chờ nghiệm thu`,
  asOf: (day: string) => `Tính đến hết ngày ${day}.`, shown: (n: string, total: string) => `Đang xem ${n} trên ${total} nhiệm vụ.`, all: 'Xem tất cả', today: (day: string) => `hôm nay (${day})`, period: (day: string) => `hết kỳ xem (${day})`, when: 'Tính đến',
  none: { title: 'Chưa có nhiệm vụ nào', detail: 'Chuyên viên thêm nhiệm vụ ở trang nghị quyết, thẻ Nhiệm vụ, giải pháp; mọi con số ở đây sẽ tự có.', go: 'Đến Nghị quyết' }, nothing: { title: 'Không có nhiệm vụ nào khớp', detail: 'Bớt điều kiện lọc để xem thêm.' },
  views: { label: 'Cách xem', board: 'Bảng', timeline: 'Dòng thời gian', office: 'Theo đơn vị' },
  filter: {
    title: 'Lọc nhiệm vụ', resolution: 'Nghị quyết', office: 'Đơn vị', role: 'Vai trò', lead: 'Chủ trì', co: 'Phối hợp', either: 'Chủ trì hoặc phối hợp', state: 'Trạng thái', group: 'Nhóm nhiệm vụ', search: 'Tìm', searchHint: 'không cần gõ dấu', every: 'Tất cả',
  },
  filters: {
    doneOnTime: 'Hoàn thành đúng hạn', doneLate: 'Hoàn thành quá hạn', inProgress: 'Chưa xong, trong hạn', overdue: 'Chưa xong, quá hạn', standing: 'Thường xuyên', noDeadline: 'Chưa ghi thời hạn', doneUndated: 'Hoàn thành, không ghi hạn',
    dated: 'Có thời hạn', done: 'Đã hoàn thành', notDone: 'Chưa hoàn thành', due: 'Đã đến hạn', late: 'Quá hạn', awaiting: 'Chờ nghiệm thu', extended: 'Đã gia hạn', asking: 'Đang xin gia hạn',
  } satisfies Record<TaskFilter, string>,
  two: {
    title: 'Nhiệm vụ có thời hạn, hai chiều', done: 'Đã hoàn thành', notDone: 'Chưa hoàn thành', inTime: 'Trong hạn', late: 'Quá hạn', together: 'Cộng',
    share: (done: string, overdue: string) => `Trong số đã đến hạn: hoàn thành ${done}, chưa hoàn thành ${overdue}.`, noneDue: 'Chưa nhiệm vụ nào đến hạn.', beside: 'Ngoài bảng', among: 'Trong đó',
    days: (n: string) => `lâu nhất ${n} ngày`, open: (what: string, n: string) => `${what}: ${n} nhiệm vụ, xem danh sách`,
  },
  todo: { title: 'Việc chờ đồng chí', accept: (n: string) => `${n} việc chờ nghiệm thu`, decide: (n: string) => `${n} đề nghị gia hạn chờ quyết định`, mine: (n: string) => `${n} việc đơn vị đồng chí chủ trì chưa xong`, chase: (n: string) => `${n} công văn đôn đốc chờ gửi, có việc quá hạn từ hôm qua` },
  board: {
    title: 'Bảng nhiệm vụ theo trạng thái', late: 'Quá hạn', open: 'Đang làm, còn hạn', awaiting: 'Chờ nghiệm thu', done: 'Hoàn thành', beside: 'Không có hạn', empty: 'không có', more: (n: string) => `Xem đủ ${n} việc`, how: 'Trạng thái do máy tính từ thời hạn và việc đã làm; một việc chỉ chuyển cột khi có người báo hoàn thành, nghiệm thu hoặc quyết định gia hạn.',
  },
  timeline: {
    title: 'Dòng thời gian nhiệm vụ', task: 'Nhiệm vụ', due: 'Hạn', bars: 'Thời gian', keys: 'Phím mũi tên đi giữa các dòng, Home và End về đầu và cuối, phải và trái mở và gập nhóm, Enter mở nhiệm vụ.', now: (day: string) => `ngày xem ${day}`,
    other: 'Không thuộc nhóm nào', undated: 'không ghi ngày bắt đầu', count: (n: string, late: string) => (late === '' ? `${n} nhiệm vụ` : `${n} nhiệm vụ, ${late} quá hạn`), expandAll: 'Mở hết', collapseAll: 'Gập hết',
    from: (day: string) => `từ ${day}`, extended: (from: string, to: string) => `hạn đầu ${from}, gia hạn đến ${to}`, milestone: (name: string, day: string, done: boolean) => `mốc ${day}${done ? ' (đã xong)' : ''}: ${name}`, late: (n: string) => `chậm ${n} ngày`, finished: (day: string) => `xong ${day}`,
    key: { bar: 'từ bắt đầu đến hạn', extended: 'phần gia hạn', late: 'phần quá hạn', milestone: 'mốc', done: 'hoàn thành' },
  },
  office: {
    title: 'Nhiệm vụ theo đơn vị chủ trì', leads: (n: string) => `chủ trì ${n}`, late: (n: string) => `quá hạn ${n}`, awaiting: (n: string) => `chờ nghiệm thu ${n}`, none: 'Chưa giao cho đơn vị nào', co: (n: string) => `Phối hợp trong ${n} nhiệm vụ`,
  },
  due: { standing: 'thường xuyên', open: 'chưa ghi hạn', day: (day: string) => `hạn ${day}`, late: (n: string) => `chậm ${n} ngày`, times: (n: string) => `đã gia hạn ${n} lần`, asking: 'đang xin gia hạn', first: (day: string) => `hạn đầu ${day}` },
  nowIs: (day: string, text: string) => `Đến hôm nay (${day}): ${text}.`,
  nowShort: (state: string) => `nay: ${state}`,
  reason: {
    doneOnTime: (day: string, due: string) => `hoàn thành ${day}, trong hạn ${due}`, doneLate: (days: string, day: string, due: string) => `hoàn thành chậm ${days} ngày: xong ${day}, hạn ${due}`, doneUndated: (day: string) => `hoàn thành ${day}, không ghi hạn`,
    awaiting: (day: string, due: string) => `báo hoàn thành ${day}, chờ nghiệm thu${due && `; hạn ${due}`}`, awaitingLate: (day: string, days: string, due: string) => `báo hoàn thành ${day}, chậm ${days} ngày so với hạn ${due}; chờ nghiệm thu`,
    overdue: (days: string, due: string) => `quá hạn ${days} ngày: hạn ${due}, chưa báo hoàn thành`, inProgress: (days: string, due: string) => `còn ${days} ngày: hạn ${due}, chưa báo hoàn thành`, lastDay: (due: string) => `đến hạn hôm nay, ${due}, chưa báo hoàn thành`,
    standing: 'thường xuyên, không có hạn', noDeadline: 'chưa ghi thời hạn nên chưa thể xét trong hạn hay quá hạn', unaccepted: 'ghi hoàn thành từ trước, không có nghiệm thu',
  },
  page: {
    lead: 'Chủ trì', co: 'Phối hợp', start: 'Bắt đầu', deadline: 'Thời hạn', product: 'Sản phẩm', resources: 'Nguồn lực', none: 'chưa ghi', nobody: 'chưa giao',
    evidence: 'Minh chứng', noEvidence: 'Chưa có minh chứng.', milestones: 'Mốc', noMilestones: 'Chưa đặt mốc nào.', milestoneDue: (day: string) => `đến ${day}`, milestoneDone: (day: string) => `xong ${day}`, milestoneLate: (n: string) => `chậm ${n} ngày`,
    notes: 'Tiến độ', noNotes: 'Chưa ghi tiến độ.', addNote: 'Ghi tiến độ', noteLabel: 'Việc đã làm, vướng mắc',
    reported: 'Báo hoàn thành, nghiệm thu', reportedBy: (day: string, by: string) => `${day}, ${by} báo hoàn thành.`, returnedBy: (day: string, by: string, reason: string) => `${day}, ${by} trả lại: ${reason}`, acceptedBy: (day: string, by: string) => `${day}, ${by} nghiệm thu.`, notReported: 'Chưa báo hoàn thành.', ofReport: (day: string) => `(báo ngày ${day})`,
    extensions: 'Gia hạn', noExtensions: 'Chưa xin gia hạn lần nào.', asked: (day: string, by: string) => `${day}, ${by} xin`, to: (day: string) => `đến ${day}`, granted: (day: string, by: string) => `Đồng ý ngày ${day}, ${by}`, refused: (day: string, by: string) => `Không đồng ý ngày ${day}, ${by}`, waiting: 'Chờ quyết định', number: (text: string) => `số ${text}`,
    serves: 'Phục vụ chỉ tiêu', noServes: 'Chưa gắn với chỉ tiêu nào.', follows: 'Bắt nguồn từ', noFollows: 'Chưa gắn với bài học, hạn chế, ý kiến chỉ đạo nào.', link: 'Gắn', history: 'Lịch sử', kinds: { lesson: 'Bài học', finding: 'Kết quả, hạn chế', directive: 'Ý kiến chỉ đạo', result: 'Kết quả', limitation: 'Hạn chế', cause: 'Nguyên nhân' } as Record<string, string>,
    actions: 'Việc có thể làm',
  },
  act: {
    report: 'Báo hoàn thành', accept: 'Nghiệm thu', return: 'Trả lại', ask: 'Xin gia hạn', decide: 'Quyết định gia hạn', withdraw: 'Rút đề nghị',
    of: (act: string, task: string) => `${act}: ${task}`,
    evidence: 'Minh chứng', evidenceHint: 'Mỗi dòng một minh chứng: số, ký hiệu văn bản, tên báo cáo; có thể kèm địa chỉ trang.', evidenceHas: (n: string) => `Đã có ${n} minh chứng từ trước.`, note: 'Ghi chú', reportLead: 'Báo xong, nhiệm vụ chờ người theo dõi nghiệm thu. Ngày hoàn thành là ngày báo.',
    acceptLead: (day: string) => `Nghiệm thu thì nhiệm vụ được ghi hoàn thành ngày ${day}.`, reason: 'Lý do', returnLead: 'Nhiệm vụ trở lại đơn vị chủ trì; lý do được giữ trong lịch sử.',
    newDeadline: 'Hạn mới', newHint: (day: string) => `Muộn hơn hạn hiện nay: ${day}.`, askLead: 'Hạn cũ vẫn được giữ và hiện bên cạnh; số lần gia hạn được đếm riêng.',
    decideLead: (office: string, from: string, to: string) => `${office} xin lùi hạn từ ${from} đến ${to}.`, why: (reason: string) => `Lý do: ${reason}`, grant: 'Đồng ý', refuse: 'Không đồng ý', choose: 'Quyết định', number: 'Số văn bản quyết định', go: 'Lưu',
    done: { report: 'Đã báo hoàn thành, chờ nghiệm thu.', accept: 'Đã nghiệm thu.', return: 'Đã trả lại đơn vị.', ask: 'Đã gửi đề nghị gia hạn.', decide: 'Đã ghi quyết định.', note: 'Đã ghi tiến độ.', tick: 'Đã ghi mốc.', withdraw: 'Đã rút đề nghị gia hạn.' },
  },
  form: { milestones: 'Các mốc', milestone: 'Tên mốc', milestoneDue: 'Đến ngày', addMilestone: 'Thêm mốc', removeMilestone: (name: string) => `Bỏ mốc ${name}`, past: 'Nhiệm vụ đã hoàn thành từ trước', pastLead: 'Chỉ dùng khi ghi lại việc cũ; việc đang làm thì đơn vị báo hoàn thành ở trang nhiệm vụ.', acceptedOn: 'Ngày nghiệm thu', acceptedBy: 'Người nghiệm thu', evidenceHint: 'mỗi dòng một minh chứng; có thể kèm địa chỉ trang', standingHint: '“Thường xuyên” là nói rõ không có hạn; khác với chưa ghi.' },
};
