export const shell = {
  skip: 'Đến nội dung', main: 'Chính', menu: 'Mục lục',
  nav: { overview: 'Tổng quan', resolutions: 'Nghị quyết', indicators: 'Chỉ tiêu', tasks: 'Nhiệm vụ', entry: 'Nhập số liệu', admin: 'Quản trị' },
  period: 'Kỳ xem', until: (day: string) => `đến ${day}`,
  language: 'English',
  theme: 'Giao diện', light: 'Sáng', dark: 'Tối', system: 'Theo máy',
  person: (name: string) => name, signOut: 'Đăng xuất',
  footNote: 'Chỗ có nhãn “số liệu minh họa” là số liệu dựng để xem thử, không phải số liệu thật.',
  rule: (version: string) => `Quy tắc đánh giá bản ${version}`,
  notFound: { title: 'Không có trang này', detail: 'Địa chỉ không đúng, hoặc mục đã bị xóa.', home: 'Về Tổng quan' },
  forbidden: { title: 'Trang này dành cho vai trò khác', detail: 'Vai trò của đồng chí không mở được trang này. Nếu cần, xin đề nghị quản trị.' },
  signIn: {
    title: 'Đăng nhập', username: 'Tên đăng nhập', password: 'Mật khẩu', go: 'Đăng nhập', forgot: 'Quên mật khẩu: hỏi quản trị.',
    sample: 'Bản dùng thử', sampleMore: ', chỉ mở trên máy này. Mật khẩu chung:', role: 'Vai trò', local: 'Chạy trên máy của cơ quan. Không gửi dữ liệu ra ngoài.',
    quote: 'Những chỉ tiêu đã xây dựng chưa đạt thì phải phấn đấu đạt và phải đạt cao hơn. Đối với những vấn đề mới nảy sinh cần phải lượng hóa thành các chỉ tiêu để phấn đấu thực hiện bằng được.',
    quoteSource: 'Kết luận hội nghị Ban Thường vụ Tỉnh ủy về tổng kết Nghị quyết 02-NQ/TU, theo bài tường thuật ngày 13-8.',
    does: {
      leader: 'Lãnh đạo: xem, cho ý kiến chỉ đạo', specialist: 'Chuyên viên: lập, theo dõi, soạn báo cáo',
      officer: 'Cán bộ cơ sở: nhập số liệu của đơn vị mình', administrator: 'Quản trị: tài khoản, sao lưu, nhật ký',
    },
  },
  setup: {
    title: 'Thiết lập lần đầu', lead: 'Lập tài khoản quản trị đầu tiên. Mã dùng một lần được in ra khi chương trình khởi động.',
    code: 'Mã thiết lập', name: 'Họ tên hoặc chức danh', username: 'Tên đăng nhập', usernameHint: 'chữ thường không dấu, số, dấu chấm; ít nhất 3 ký tự',
    password: 'Mật khẩu', passwordHint: 'ít nhất 10 ký tự', go: 'Lập tài khoản',
  },
};
