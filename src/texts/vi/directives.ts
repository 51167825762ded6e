import type { DirectiveState } from '#domain/directive';

export const directives = {
  title: 'Ý kiến chỉ đạo', mine: 'Ý kiến của tôi', everyone: 'Mọi ý kiến', show: 'Xem',
  headlineMine: (n: string, overdue: string | null) => (overdue === null ? `${n} ý kiến của đồng chí, không ý kiến nào quá hạn` : `${n} ý kiến của đồng chí, ${overdue} quá hạn`),
  headline: (n: string, overdue: string | null) => (overdue === null ? `${n} ý kiến chỉ đạo, không ý kiến nào quá hạn` : `${n} ý kiến chỉ đạo, ${overdue} quá hạn`),
  none: 'Chưa có ý kiến nào', noneDetail: 'Đồng chí lãnh đạo ghi ý kiến ngay ở trang chỉ tiêu, nhiệm vụ, đơn vị hoặc nghị quyết đang xem; ở đây thấy mỗi ý kiến đi đến đâu.',
  standfirst: (waiting: string, going: string, done: string, answered: string) => `${waiting} chưa có người nhận, ${going} đang làm, ${done} đã xong, ${answered} đã trả lời.`,
  write: 'Ghi ý kiến', edit: 'Sửa ý kiến', text: 'Ý kiến', dueOn: 'Cần xong trước ngày', dueHint: 'không bắt buộc', by: (author: string, day: string | null) => (day === null ? author : `${author}, ${day}`), due: (day: string) => `hạn ${day}`,
  state: { waiting: 'chưa có người nhận', inProgress: 'đang làm', done: 'đã xong', answered: 'đã trả lời' } satisfies Record<DirectiveState, string>, overdue: 'quá hạn',
  takeUp: 'Giao thành nhiệm vụ', answer: 'Ghi trả lời', answered: (text: string) => `Trả lời: ${text}`, about: 'Về', task: 'Nhiệm vụ', taken: 'Đã giao thành nhiệm vụ.',
  kinds: { resolution: 'nghị quyết', indicator: 'chỉ tiêu', task: 'nhiệm vụ', office: 'đơn vị', finding: 'kết quả, hạn chế, nguyên nhân' } as Record<string, string>,
  form: { content: 'Nội dung nhiệm vụ', lead: 'Cơ quan chủ trì', deadline: 'Thời hạn', deadlineHint: 'để trống thì thành nhiệm vụ chưa ghi thời hạn', resolution: 'Thuộc nghị quyết', said: (author: string) => `${author} cho ý kiến:` },
};
