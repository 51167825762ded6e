export const admin = {
  headline: 'Quản trị', tabs: { accounts: 'Tài khoản', transfer: 'Chuyển dữ liệu', log: 'Nhật ký' },
  account: { username: 'Tên đăng nhập', name: 'Họ tên', roles: 'Vai trò', offices: 'Đơn vị phụ trách', disabled: 'Đã khóa', add: 'Thêm tài khoản', edit: 'Sửa tài khoản', password: 'Mật khẩu', newPassword: 'Mật khẩu mới', passwordHint: 'ít nhất 10 ký tự; để trống nếu không đổi', none: 'không' },
  exportTitle: 'Xuất toàn bộ', exportLead: 'Một tệp JSON gồm mọi văn bản, liên kết, số liệu, nhật ký, tệp đính kèm và người dùng (không có mật khẩu).', exportGo: 'Tải tệp xuất',
  importTitle: 'Nhập', importLead: 'Chỉ nhập được vào kho chưa có gì. Xem trước rồi mới nhập; sai một chỗ thì không gì được ghi.', importPick: 'Chọn tệp', importPreview: 'Xem trước', importGo: 'Nhập vào kho', importTold: (documents: string, readings: string, changes: string) => `${documents} mục, ${readings} số liệu, ${changes} dòng nhật ký.`, importDone: 'Đã nhập xong.',
  log: { seq: 'Số', time: 'Lúc', who: 'Người', what: 'Mục', change: 'Thay đổi', older: 'Cũ hơn', newer: 'Mới hơn' },
  kinds: { office: 'đơn vị', resolution: 'nghị quyết', objective: 'mục tiêu', indicator: 'chỉ tiêu', task: 'nhiệm vụ', extension: 'xin gia hạn', finding: 'kết quả, hạn chế, nguyên nhân', lesson: 'bài học', agreement: 'chương trình phối hợp', directive: 'ý kiến chỉ đạo', round: 'kỳ báo cáo', allocation: 'giao chỉ tiêu', override: 'đánh giá của người', review: 'sơ kết, tổng kết', report: 'báo cáo', reading: 'số liệu', account: 'tài khoản' } as Record<string, string>,
};
