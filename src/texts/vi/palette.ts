export const palette = {
  open: 'Tìm', hint: 'Ctrl K', title: 'Đi đến bất cứ đâu', label: 'Tìm nghị quyết, chỉ tiêu, nhiệm vụ, đơn vị, văn bản…', placeholder: 'Gõ không dấu cũng được',
  pages: 'Trang', views: 'Khung nhìn đã lưu', results: 'Kết quả', here: 'Màn hình đang xem', none: 'Không có gì khớp với các chữ này.', searching: 'Đang tìm…',
  count: (n: string) => `${n} kết quả`, more: (n: string) => `Còn ${n} kết quả nữa`, keys: 'Mũi tên lên xuống để chọn, Enter để mở, Esc để đóng.',
  save: 'Lưu màn hình đang xem', saveName: 'Tên khung nhìn', saved: (name: string) => `Đã lưu khung nhìn “${name}”.`, forget: (name: string) => `Bỏ khung nhìn ${name}`, forgotten: 'Đã bỏ khung nhìn.',
  copy: 'Chép đường dẫn đến đúng màn hình này', copied: 'Đã chép đường dẫn.', copyNot: 'Trình duyệt không cho chép; xin chép từ thanh địa chỉ.',
  kind: { resolution: 'Nghị quyết', indicator: 'Chỉ tiêu', task: 'Nhiệm vụ', finding: 'Kết quả, hạn chế, nguyên nhân', lesson: 'Bài học', office: 'Đơn vị', agreement: 'Chương trình phối hợp', directive: 'Ý kiến chỉ đạo', review: 'Sơ kết, tổng kết' } as Record<string, string>,
};
