import type { TaskState } from '#domain/task';

export const resolution = {
  list: {
    headline: (n: string) => `${n} nghị quyết đang theo dõi`, add: 'Thêm nghị quyết',
    columns: { symbol: 'Số, ký hiệu', title: 'Trích yếu', term: 'Giai đoạn', status: 'Chỉ tiêu theo trạng thái', tasks: 'Nhiệm vụ' },
    empty: { title: 'Chưa có nghị quyết nào', detail: 'Thêm nghị quyết đầu tiên để bắt đầu theo dõi chỉ tiêu và nhiệm vụ.' },
  },
  facts: { term: 'Giai đoạn', follows: 'Theo dõi', issued: 'Ngày ban hành', unknown: 'chưa ghi', source: 'Nguồn', issuer: 'Cơ quan ban hành', related: 'Văn bản liên quan' },
  types: { resolution: 'Nghị quyết', programme: 'Chương trình hành động', plan: 'Kế hoạch', conclusion: 'Kết luận', directive: 'Chỉ thị' },
  status: { draft: 'dự thảo', inForce: 'đang thực hiện', ended: 'đã kết thúc' },
  related: {
    continuesIds: 'tiếp nối', continuesIdsOf: 'được tiếp nối bởi', replacesIds: 'thay thế', replacesIdsOf: 'được thay bởi',
    implementsIds: 'thực hiện', implementsIdsOf: 'được thực hiện bằng',
  } as Record<string, string>,
  tabs: { indicators: 'Chỉ tiêu', tasks: 'Nhiệm vụ, giải pháp', findings: 'Kết quả, hạn chế, nguyên nhân', lessons: 'Bài học', reviews: 'Sơ kết, tổng kết', charts: 'Biểu đồ', history: 'Lịch sử' },
  report: 'Xuất báo cáo', edit: 'Sửa nghị quyết',
  sum: (met: string, total: string, rest: string) => `Đạt và vượt ${met}/${total}${rest ? `, ${rest}` : ''}`,
  order: { by: 'Xếp theo', resolution: 'nghị quyết', worst: 'chậm nhất trước' },
  columns: { number: 'Số', name: 'Chỉ tiêu', trend: 'Diễn biến so với lộ trình', baseline: 'Gốc', target: 'Mục tiêu', expected: 'Lẽ ra', actual: 'Thực hiện', share: 'So với mục tiêu', status: 'Trạng thái', lead: 'Chủ trì' },
  tableNote: 'Đường liền: thực hiện; đường chấm: lộ trình; mỗi hình có trục đứng riêng. “So với mục tiêu” chỉ tính cho chỉ tiêu phấn đấu tăng hoặc giữ từ mức sàn; với chỉ tiêu giảm, tỷ lệ này gây hiểu lầm nên không tính.',
  noObjective: 'Chưa xếp vào mục tiêu nào',
  addIndicator: 'Thêm chỉ tiêu', addObjective: 'Thêm mục tiêu', addTask: 'Thêm nhiệm vụ', addGroup: 'Thêm nhóm nhiệm vụ', addFinding: 'Thêm kết quả, hạn chế hoặc nguyên nhân', addLesson: 'Thêm bài học',
  emptyIndicators: 'Nghị quyết này chưa có chỉ tiêu nào.', emptyTasks: 'Nghị quyết này chưa có nhiệm vụ nào.', emptyFindings: 'Chưa ghi kết quả, hạn chế, nguyên nhân nào.', emptyLessons: 'Chưa ghi bài học nào.',
  task: {
    columns: { content: 'Nhiệm vụ', lead: 'Chủ trì', deadline: 'Thời hạn', product: 'Sản phẩm', state: 'Trạng thái' },
    state: {
      doneOnTime: 'Hoàn thành đúng hạn', doneLate: 'Hoàn thành quá hạn', awaiting: 'Chờ nghiệm thu', inProgress: 'Đang làm, còn hạn', overdue: 'Quá hạn', standing: 'Thường xuyên', noDeadline: 'Chưa ghi thời hạn', doneUndated: 'Hoàn thành (không ghi hạn)',
    } satisfies Record<TaskState, string>,
    late: (days: string) => `chậm ${days} ngày`, standing: 'thường xuyên', open: 'chưa ghi', coOffices: (names: string) => `phối hợp: ${names}`,
    noLead: 'chưa giao', from: 'Rút từ', serves: 'Phục vụ chỉ tiêu', noEvidence: 'chưa có minh chứng',
    none: 'Chưa gắn với bài học, hạn chế nào',
  },
  finding: {
    result: 'Kết quả', limitation: 'Hạn chế', cause: 'Nguyên nhân', results: 'Kết quả', limitations: 'Tồn tại, hạn chế', causes: 'Nguyên nhân',
    objective: 'khách quan', subjective: 'chủ quan', causedBy: 'Nguyên nhân', explains: 'Dẫn đến hạn chế', indicators: 'Chỉ tiêu liên quan',
    noCause: 'Chưa ghi nguyên nhân', noTask: 'Chưa có nhiệm vụ khắc phục', addCause: 'Ghi nguyên nhân', addTask: 'Giao nhiệm vụ', tasks: 'Nhiệm vụ khắc phục',
  },
  lesson: { one: (n: string) => `Bài học ${n}`, drawnFrom: 'Rút ra từ', applied: 'Được vận dụng trong', notApplied: 'Chưa được vận dụng trong nhiệm vụ nào', quotes: 'Câu trong bài tường thuật' },
  allTasks: (n: string) => `${n} nhiệm vụ`, allIndicators: (n: string) => `${n} chỉ tiêu`,
};
