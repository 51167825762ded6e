import type { DataState, Reason, Status } from '#domain/indicator';

export const status = {
  word: {
    exceeded: 'Vượt', met: 'Đạt', onTrack: 'Đúng tiến độ', atRisk: 'Nguy cơ chậm', offTrack: 'Chậm tiến độ',
    missed: 'Không đạt', noData: 'Chưa có số liệu', pending: 'Chưa đến kỳ đánh giá',
  } satisfies Record<Status, string>,
  /** In a running sum: "4 vượt + 8 đạt". */
  inSum: {
    exceeded: 'vượt', met: 'đạt', onTrack: 'đúng tiến độ', atRisk: 'nguy cơ chậm', offTrack: 'chậm tiến độ',
    missed: 'không đạt', noData: 'chưa có số liệu', pending: 'chưa đến kỳ',
  } satisfies Record<Status, string>,
  /** Lists of several statuses. */
  several: { off: 'Chệch lộ trình', attention: 'Cần chú ý', reached: 'Đạt và vượt', onCourse: 'Đúng tiến độ trở lên' },
  byPerson: 'Do người đánh giá',
  metUnderCap: 'Đạt (dưới mức trần)',
  provisional: 'tạm tính',
  before: (word: string) => `trước đó: ${word}`,
  dataState: {
    current: 'số liệu đủ đến kỳ xem', overdue: 'chậm một kỳ', stale: 'số liệu cũ từ hai kỳ trở lên',
    notDue: 'chưa đến kỳ báo cáo', none: 'chưa có số liệu nào',
  } satisfies Record<DataState, string>,
  because: {
    notDueYet: 'Kỳ báo cáo đầu tiên chưa kết thúc.',
    nothingReported: 'Đã đến kỳ báo cáo mà chưa có số liệu nào.',
    noTarget: 'Chỉ tiêu chưa có mục tiêu để so sánh.',
    capBroken: 'Tổng đã vượt mức trần, dù chưa hết hạn.',
    satisfiedForGood: 'Mục tiêu đã đạt và không thể mất đi.',
    dueWithoutFigure: 'Đã quá hạn mà chưa có số liệu của kỳ đến hạn.',
    sumIncomplete: 'Còn thiếu số liệu của kỳ bên trong tổng.',
    satisfiedAtDue: 'Đến hạn, số liệu cuối cùng thỏa mãn mục tiêu.',
    unsatisfiedAtDue: 'Đến hạn, số liệu cuối cùng chưa thỏa mãn mục tiêu.',
    estimateAtDue: 'Số liệu của kỳ đến hạn còn là số ước.',
    stale: 'Số liệu gần nhất đã cũ từ hai kỳ trở lên.',
    satisfiedEarly: 'Đã thỏa mãn mục tiêu trước hạn, có thể còn thay đổi.',
    belowGrade: 'Xếp loại còn thấp hơn mục tiêu.',
    nothingToCompare: 'Chưa có mức lẽ ra để so sánh.',
    byPace: 'Xét theo chênh lệch với mức lẽ ra.',
    byYears: 'Xét theo kết quả từng năm.',
    beforeTerm: 'Chưa đến thời gian thực hiện.',
  } satisfies Record<Reason, string>,
};
