export const offline = {
  other: (me: string, them: string) => `Trình duyệt này vừa đăng nhập bằng tài khoản của ${them}. Trang này vẫn là của ${me} nên không gửi gì nữa; những gì ${me} đã gõ được giữ lại trên máy này.`,
  signInAs: (me: string) => `Đăng nhập lại: ${me}`, goOnAs: (them: string) => `Tiếp tục với ${them}`,
  full: 'Trình duyệt không giữ thêm được nữa (bộ nhớ đầy hoặc bị chặn). Những gì đang gõ sẽ MẤT nếu đóng trang này: xin lưu ngay khi có mạng, hoặc chép ra tệp khác.',
  kept: (when: string) => `Đang làm việc khi không có mạng, với số liệu giữ từ lần mở gần nhất (${when}). Số gõ vào được giữ trên máy này và tự gửi khi có mạng.`,
  refused: (cells: string, period: string, why: string) => `Máy chủ không nhận ${cells} ô đã gửi của ${period}: ${why}. Số đã gõ vẫn còn.`, see: 'Xem từng ô',
  renewed: 'Chương trình có bản mới.', reload: 'Tải lại trang', reloadHint: 'Số đang gõ được giữ lại.',
  openEntry: 'Mở trang Nhập số liệu', openEntryHint: 'Trang này mở được khi không có mạng: số gõ vào được giữ trên máy và tự gửi khi có mạng.',
  noWorker: 'Trang mở qua địa chỉ http:// từ máy khác: khi mất mạng thì không mở lại được. Đang mở thì vẫn gõ tiếp, số được giữ và tự gửi khi có mạng.',
  undoReason: 'Lý do trả về như trước', undoReasonHint: 'Lần lưu này đã sửa số đã duyệt. Lý do được ghi vào lịch sử của số liệu.',
};
