import type { Frequency } from '#domain/indicator';

export const reminders = {
  system: 'hệ thống',
  owed: (period: string, office: string) => `Báo cáo ${period} của ${office}`, owedDue: (day: string) => `hạn ${day}`, owedCells: (n: string) => `còn ${n} ô`, owedWhole: 'đủ số liệu, chưa nộp',
  owedLate: (days: string) => `quá hạn ${days} ngày`, owedTimes: (n: string) => `đã nhắc ${n} lần`, owedGo: 'Nhập số liệu', owedMore: (n: string) => `và ${n} báo cáo khác còn nợ`, owedTitle: 'Việc phải nộp',
  handed: (period: string, offices: string) => `Báo cáo ${period}: đã nhắc đủ ba lần, nay thuộc người theo dõi: ${offices}.`, handedGo: 'Xem kỳ báo cáo', handedMore: (n: string) => `và ${n} đơn vị khác`,
  schedule: {
    title: 'Kỳ mở theo lịch', none: 'Chưa có lịch nào: mỗi kỳ do chuyên viên mở bằng tay.', add: 'Thêm lịch mở kỳ', edit: 'Sửa lịch mở kỳ', saved: 'Đã lưu lịch mở kỳ.', removed: 'Đã bỏ lịch mở kỳ; các kỳ đã mở còn nguyên.',
    every: { month: 'Hằng tháng', quarter: 'Hằng quý', half: 'Sáu tháng một lần', year: 'Hằng năm' } satisfies Record<Frequency, string>,
    opensAfter: 'mở ngày đầu sau kỳ', opensBefore: (n: string) => `mở ${n} ngày trước khi hết kỳ`, opensLast: 'mở ngày cuối kỳ', due: (n: string) => `hạn nộp ${n} ngày sau khi hết kỳ`, offices: (n: string) => `${n} đơn vị`, allOffices: 'mọi đơn vị',
    now: (periods: string) => `Mở ngay trong ít phút: ${periods}.`,
    next: (period: string, opens: string, due: string) => `Tới đây: ${period}, mở ${opens}, hạn nộp ${due}.`, paused: 'Đang tạm dừng.', pause: 'Tạm dừng, không mở kỳ mới',
    frequency: 'Chu kỳ', from: 'Kỳ đầu tiên', opens: 'Ngày mở', opensChoice: { after: 'Ngày đầu sau kỳ', before: 'Trước khi hết kỳ' }, days: 'Mở trước (ngày)', dueDays: 'Hạn nộp sau (ngày)', daysHint: 'tính từ ngày cuối kỳ', resolution: 'Nghị quyết', officeList: 'Đơn vị (để trống: mọi đơn vị phải báo cáo)',
    title2: (frequency: string) => `lịch ${frequency.toLowerCase()}`,
  },
  letters: {
    title: (n: string) => `${n} thư về kỳ này`, to: 'Người nhận', about: 'Đơn vị', what: 'Việc', state: 'Tình trạng', kinds: { reminder: 'đôn đốc', handover: 'báo người theo dõi', ready: 'báo cáo theo lịch' },
    sent: (moment: string) => `đã gửi ${moment}`, waiting: 'chờ gửi', retrying: (n: string, moment: string) => `chưa gửi được, đã thử ${n} lần, thử lại ${moment}`, failed: (n: string) => `không gửi được sau ${n} lần thử`, noAddress: 'không có địa chỉ thư hoặc tài khoản đã khóa',
    said: (reason: string) => `Máy chủ thư trả lời: ${reason}`, again: 'Gửi lại', againDone: 'Thư đã được xếp để gửi lại.', off: 'Chương trình chưa được cấu hình để gửi thư.',
  },
  letter: {
    dear: (name: string) => `Kính gửi đồng chí ${name},`, of: (period: string, symbol: string) => `${period} (${symbol})`,
    owes: (period: string, due: string) => `Báo cáo ${period}, hạn nộp ${due}, đến nay chưa nhận được đủ từ đơn vị đồng chí phụ trách:`,
    handed: (period: string, due: string) => `Báo cáo ${period}, hạn nộp ${due}: các đơn vị sau đã được nhắc đủ ba lần mà vẫn chưa nộp, đề nghị đồng chí đôn đốc trực tiếp:`,
    cells: (missing: string, all: string) => `còn ${missing}/${all} ô chưa có số liệu`, times: (n: string) => `đã nhắc ${n} lần`,
    remark: (by: string, text: string) => `Lời nhắc của ${by}: ${text}`, enter: 'Nhập và nộp báo cáo', look: 'Xem kỳ báo cáo',
    subject: (period: string, offices: string, due: string) => `Đôn đốc báo cáo ${period}, hạn ${due}: ${offices}`, subjectHanded: (period: string, offices: string, _due: string) => `Đã nhắc đủ ba lần, chưa nộp báo cáo ${period}: ${offices}`,
    foot: 'Thư do chương trình Theo dõi nghị quyết tự gửi, không nhận thư trả lời.',
  },
  calendar: {
    name: (owner: string) => `Nhắc việc: ${owner}`, owed: (period: string, office: string, n: string) => `Hạn nộp báo cáo ${period}, ${office}: còn ${n} ô`, done: (period: string, office: string) => `Đã nộp: báo cáo ${period}, ${office}`,
    round: (period: string, done: string, all: string) => `Hạn nộp báo cáo ${period}: ${done}/${all} đơn vị đã nộp`, allDone: (period: string) => `Đã nộp đủ: báo cáo ${period}`, due: (day: string) => `Hạn nộp ${day}`,
    task: (content: string) => `Hạn nhiệm vụ: ${content}`, taskDone: (content: string) => `Đã hoàn thành: ${content}`,
  },
  feed: {
    title: 'Lịch nhắc việc', titleOffice: (office: string) => `Lịch nhắc việc của ${office}`,
    lead: 'Hạn nộp báo cáo và thời hạn nhiệm vụ hiện ngay trong Outlook, Google Calendar hoặc điện thoại, có chuông nhắc trước một ngày.',
    secret: 'Ai có địa chỉ này đều đọc được lịch: xin đừng gửi cho người khác. Địa chỉ chỉ hiện một lần; mất thì tạo địa chỉ mới.',
    none: 'Chưa có địa chỉ lịch.', has: 'Đã có địa chỉ lịch. Chương trình không giữ địa chỉ nên không hiện lại được.', make: 'Tạo địa chỉ lịch', again: 'Tạo địa chỉ mới', againAsk: 'Địa chỉ cũ sẽ hết dùng; nơi nào đã đăng ký lịch phải đăng ký lại.',
    address: 'Địa chỉ lịch', copy: 'Chép địa chỉ', copied: 'Đã chép địa chỉ lịch.', copyNot: 'Chưa chép được; xin bấm vào ô địa chỉ rồi nhấn Ctrl C.', open: 'Mở bằng ứng dụng lịch của máy này', how: 'Cách đăng ký',
    ways: [
      ['Outlook', 'Lịch → Thêm lịch → Đăng ký từ web, dán địa chỉ.'],
      ['Google Calendar', 'Trên máy tính: Lịch khác → Từ URL, dán địa chỉ. Máy chủ phải ra được mạng ngoài; trong mạng nội bộ dùng Outlook.'],
      ['iPhone, iPad', 'Cài đặt → Lịch → Tài khoản → Thêm tài khoản → Khác → Thêm lịch đã đăng ký.'],
      ['Điện thoại Android', 'Đăng ký trong Google Calendar trên máy tính, lịch tự hiện trên điện thoại.'],
    ] as [string, string][],
  },
};
