/** Words of the pages of công văn đôn đốc; those printed in the letter are in chaser.ts. */
export const chasers = {
  title: 'Công văn đôn đốc',
  headline: (n: string, fresh: string | null) => (fresh === null ? `${n} công văn đôn đốc đã sẵn` : `${n} công văn đôn đốc đã sẵn, ${fresh} có việc mới quá hạn từ hôm trước`),
  none: 'Không đơn vị nào phải đôn đốc', noneOf: 'Không có việc nào phải đôn đốc', noneDetail: 'Vào ngày này không nhiệm vụ, báo cáo nào quá hạn mà chưa báo xong.',
  standfirst: (day: string) => `Tính đến hết ngày ${day}. Việc đã báo hoàn thành, đang chờ nghiệm thu thì không đôn đốc. Số, ngày và người ký do người điền.`,
  mine: 'Công văn đôn đốc gửi đơn vị của đồng chí', noneSent: 'Chưa ghi công văn nào đã gửi.', day: 'Tính đến ngày', every: 'Xem mọi đơn vị', of: (office: string) => `Chỉ xem: ${office}.`,
  ready: 'Đã sẵn, chờ gửi', sent: (n: string) => `Đã gửi ${n}`, sentNone: 'Đã gửi', columns: { office: 'Đơn vị', what: 'Quá hạn', longest: 'Lâu nhất', state: 'Tình trạng', number: 'Số', on: 'Ngày gửi', by: 'Người ghi' },
  tasks: (n: string) => `${n} nhiệm vụ`, reports: (n: string) => `${n} báo cáo`, days: (n: string) => `${n} ngày`, fresh: (n: string) => `${n} việc mới quá hạn`, unlisted: (n: string) => `${n} việc chưa có trong công văn nào`,
  edited: 'đã sửa lời', untouched: 'bản máy soạn', last: (number: string, day: string) => `lần trước: số ${number}, ${day}`, listed: (n: string) => `${n} việc`,
  letter: {
    draft: (office: string) => `Dự thảo công văn đôn đốc ${office}`, sent: (number: string, day: string, office: string) => `Công văn số ${number} đã gửi ${office} ngày ${day}`,
    frozen: (by: string, moment: string, day: string) => `${by} ghi đã gửi lúc ${moment}. Nội dung giữ nguyên như khi gửi, tính quá hạn đến ${day}.`, lead: 'Danh sách và số ngày do máy tính từ thời hạn, kể cả lần gia hạn; lời do người sửa.',
    ended: (names: string) => (names === '' ? 'Đơn vị này đã kết thúc hoạt động: xin giao lại nhiệm vụ.' : `Đơn vị này đã kết thúc hoạt động, tiếp nối là ${names}: xin xem lại nơi nhận và giao lại nhiệm vụ.`),
    edit: 'Sửa lời', pdf: 'Tải PDF', open: 'Mở PDF', making: 'Đang dàn trang…', send: 'Ghi đã gửi', earlier: 'Công văn đã gửi trước đây', noEarlier: 'Chưa gửi công văn nào cho đơn vị này.', preview: 'Xem trước công văn', history: 'Lịch sử',
  },
  form: {
    title: 'Sửa lời công văn', subject: 'Trích yếu', addressee: 'Kính gửi', addresseeHint: 'mỗi dòng một nơi', opening: 'Đoạn mở đầu', closing: 'Đoạn kết', answerBy: 'Trả lời trước ngày', answerHint: 'để trống thì chừa chỗ điền tay',
    onBehalf: 'Thừa lệnh', signer: 'Chức vụ người ký', name: 'Họ tên người ký', recipients: 'Nơi nhận', recipientsHint: 'mỗi dòng một nơi',
  },
  sending: { title: 'Ghi công văn đã gửi', lead: (n: string) => `Công văn được giữ nguyên như lúc này, với ${n} việc; sau đó không sửa và không xóa được.`, number: 'Số, ký hiệu', numberHint: 'như ghi trên văn bản, ví dụ 127-CV/TU', on: 'Ngày gửi', done: 'Đã ghi công văn đã gửi.' },
};
