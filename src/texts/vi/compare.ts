export const compare = {
  nav: 'So sánh', sideA: 'Bên này', sideB: 'So với', period: 'Kỳ', swap: 'Đổi hai bên',
  headline: (better: string, worse: string) => `${better} chỉ tiêu tốt lên, ${worse} chỉ tiêu xấu đi`, same: 'Không chỉ tiêu nào đổi trạng thái', apart: (a: string, b: string) => `Đúng tiến độ trở lên: ${a} so với ${b}`,
  what: 'Trạng thái', difference: 'Chênh', total: 'Tổng số chỉ tiêu', onCourse: 'Đúng tiến độ trở lên', tasks: 'Nhiệm vụ', overdue: 'Nhiệm vụ quá hạn', done: 'Nhiệm vụ đã hoàn thành',
  group: { worse: (n: string) => `${n} chỉ tiêu xấu đi`, better: (n: string) => `${n} chỉ tiêu tốt lên`, other: (n: string) => `${n} chỉ tiêu đổi khác (có hoặc mất số liệu)`, same: (n: string) => `${n} chỉ tiêu giữ nguyên` },
  columns: { name: 'Chỉ tiêu', before: 'Trước', now: 'Nay', figure: 'Số liệu' }, noCommon: 'Hai bên không có chỉ tiêu chung, nên chỉ so được cách đếm.', none: 'Bên này không có chỉ tiêu nào.',
};
