/** Words of a công văn đôn đốc. They are Vietnamese only: the form it follows is prescribed in Vietnamese. */
export const chaser = {
  subject: 'V/v đôn đốc thực hiện nhiệm vụ', title: (office: string) => `Công văn đôn đốc ${office}`,
  to: 'Kính gửi:',
  opening: (issuer: string, basis: string) => `Qua theo dõi việc thực hiện các nhiệm vụ được giao tại ${basis}, ${issuer} đề nghị đơn vị quan tâm chỉ đạo thực hiện các việc đã quá thời hạn.`,
  closing: 'Đề nghị đồng chí thủ trưởng đơn vị khẩn trương chỉ đạo thực hiện, báo cáo kết quả từng việc nêu trên, nói rõ nguyên nhân chậm và ngày hoàn thành.',
  tasks: (n: string) => `${n} nhiệm vụ được giao chủ trì đã quá thời hạn mà chưa báo hoàn thành`, reports: (n: string) => `${n} báo cáo số liệu đã quá hạn nộp`,
  figures: (day: string, office: string, what: string, days: string) => `Tính đến hết ${day}, ${office} còn ${what}, lâu nhất ${days} ngày, cụ thể như sau:`, and: ' và ',
  answer: (issuer: string, day: string) => `Văn bản trả lời gửi về ${issuer} trước ${day}.`, answerBlank: 'ngày …… tháng …… năm ………',
  columns: ['STT', 'Nhiệm vụ', 'Thời hạn', 'Số ngày quá hạn', 'Căn cứ'],
  product: (text: string) => `Sản phẩm: ${text}`, extended: (n: string, first: string) => `đã gia hạn ${n} lần, hạn đầu ${first}`, follows: (office: string) => `${office} theo dõi`,
  report: (period: string, missing: string, expected: string) => `Báo cáo số liệu ${period} (còn ${missing}/${expected} chỉ tiêu chưa nộp)`,
  numbered: (symbol: string) => `Nghị quyết số ${symbol}`, roundBasis: 'Kỳ báo cáo',
  mark: 'Văn bản xem thử: nhiệm vụ, thời hạn và số ngày trong bảng được dựng để minh họa, không phải việc thật.',
  signer: 'CHÁNH VĂN PHÒNG', behalf: { party: 'T/L BAN THƯỜNG VỤ', state: 'TL. CHỦ TỊCH', mttq: 'TL. BAN THƯỜNG TRỰC', youth: 'TL. BAN THƯỜNG VỤ' },
  likeAbove: 'Như trên', followed: (office: string) => `${office} (theo dõi)`,
};
