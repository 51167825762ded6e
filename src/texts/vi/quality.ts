export const quality = {
  title: 'Chất lượng dữ liệu', none: 'Dữ liệu đủ và kịp thời', lead: 'Bấm vào từng dòng để xem danh sách', fact: 'Chất lượng số liệu',
  line: {
    neverReported: 'chỉ tiêu đã đến kỳ mà chưa có số liệu nào', notUpdated: 'chỉ tiêu chưa cập nhật đến kỳ xem', sumIncomplete: 'chỉ tiêu cộng dồn còn thiếu kỳ', officesMissing: 'chỉ tiêu còn thiếu đơn vị báo cáo', provisional: 'chỉ tiêu đạt nhưng còn là số tạm tính',
    noDeadline: 'nhiệm vụ không ghi thời hạn', noEvidence: 'nhiệm vụ báo hoàn thành mà không có minh chứng',
    notReported: 'kỳ báo cáo gần nhất chưa nộp', reportsLate: 'kỳ báo cáo nộp muộn', allOnLastDay: 'kỳ báo cáo nhập dồn vào ngày cuối',
  },
  report: {
    notReported: (rounds: string, day: string) => `${rounds} kỳ liền chưa nộp, quá hạn từ ${day}`, reportsLate: (days: string, day: string) => `nộp muộn ${days} ngày so với hạn ${day}`, allOnLastDay: (n: string, day: string) => `cả ${n} số liệu nhập đúng ngày hết hạn ${day}`,
  },
  one: {
    neverReported: 'đã đến kỳ mà chưa có số liệu', notUpdated: 'chưa cập nhật đến kỳ xem', sumIncomplete: 'tổng còn thiếu kỳ', officesMissing: 'còn thiếu đơn vị báo cáo', provisional: 'còn là số tạm tính',
  },
  good: 'đủ và kịp thời', reports: 'Nộp chậm và nộp dồn vào ngày cuối được nêu ở phần tín hiệu, theo từng đơn vị.',
};
