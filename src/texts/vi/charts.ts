export const charts = {
  loading: 'Đang vẽ biểu đồ', none: 'Chưa có gì để vẽ',
  /** The header above names, above a share, and what the lines across a picture mean. */
  bullets: {
    sentence: (reached: string, total: string) => `${reached}/${total} chỉ tiêu đã tới mức phải đạt`, worst: (name: string, share: string) => `; xa nhất là “${name}” (${share})`,
    subtitle: 'Thanh: đã đi được so với mức phải đạt (100 %). Vạch đứng trên thanh: lẽ ra đến nay. Chỗ bị cắt được ghi số.',
    kind: { way: 'Phấn đấu đến mục tiêu', floor: 'Luôn giữ từ mức sàn', cap: 'Luôn không quá mức trần' },
    base: 'gốc', goal: { way: 'mục tiêu', floor: 'mức sàn', cap: 'mức trần' }, expected: (share: string) => `lẽ ra ${share}`,
    none: (names: string) => `Không vẽ được trên trục này: ${names}.`,
    columns: { number: 'Số', name: 'Chỉ tiêu', kind: 'So với', at: 'Đã đi được', expected: 'Lẽ ra', status: 'Trạng thái' },
  },
  course: {
    sentence: (period: string, good: string, total: string) => `${period}: ${good}/${total} chỉ tiêu đúng tiến độ trở lên`,
    more: (n: string, before: string) => `, tăng ${n} so với ${before}`, less: (n: string, before: string) => `, giảm ${n} so với ${before}`, same: (before: string) => `, bằng ${before}`,
    subtitle: 'Mỗi cột là toàn bộ chỉ tiêu ở cuối một kỳ, theo số liệu đang có hôm nay', fromFoot: (period: string, parts: string) => `Cột cuối, từ dưới lên (${period}): ${parts}.`,
    byPeople: (n: string) => `Ở kỳ cuối, ${n} chỉ tiêu do người đánh giá, không theo máy tính.`, earlier: (n: string) => `… còn ${n} kỳ trước đó`, period: 'Kỳ', total: 'Tổng', table: 'Mỗi số mở danh sách của kỳ đó',
  },
  multiples: { sentence: (good: string, total: string) => `${good}/${total} chỉ tiêu đi kịp lộ trình hoặc đã đạt`, subtitle: 'Đường liền: thực hiện; đường chấm: lộ trình; đường mảnh: mục tiêu. Góc trái: số gần nhất; góc phải: mục tiêu. Mỗi hình có trục đứng riêng.', target: 'mục tiêu', empty: 'chưa có số liệu', columns: { name: 'Chỉ tiêu', period: 'Kỳ', actual: 'Thực hiện', target: 'Mục tiêu', status: 'Trạng thái' } },
  burnUp: {
    behind: (n: string) => `Số nhiệm vụ hoàn thành kém số đã đến hạn ${n} việc`, ahead: (n: string) => `Số nhiệm vụ hoàn thành hơn số đã đến hạn ${n} việc`, even: 'Số nhiệm vụ hoàn thành bằng số đã đến hạn',
    subtitle: (total: string, beside: string) => `${total} nhiệm vụ có thời hạn${beside}, cộng dồn theo tháng`, beside: (n: string) => ` (ngoài ${n} việc thường xuyên hoặc chưa ghi hạn)`,
    total: (n: string) => `Tất cả ${n}`, due: (n: string) => `Đến hạn ${n}`, done: (n: string) => `Đã xong ${n}`, none: 'Chưa nhiệm vụ nào có thời hạn.',
    columns: { month: 'Cuối tháng', due: 'Đã đến hạn', done: 'Đã xong' },
  },
  ranking: {
    sentence: (first: string, value: string, last: string, least: string) => `Cao nhất: ${first} (${value}); thấp nhất: ${last} (${least})`, sentenceLess: (first: string, value: string, last: string, least: string) => `Thấp nhất: ${first} (${value}); cao nhất: ${last} (${least})`,
    subtitle: (period: string, n: string, total: string) => `${period}; ${n}/${total} đơn vị có số liệu`, target: 'Vạch đứng: mức giao riêng của đơn vị.', hollow: 'Thanh rỗng: chưa đạt mức giao.', reachedOwn: (n: string, total: string) => `${n}/${total} đơn vị đạt mức giao. `, whole: (value: string) => `chung ${value}`,
    middle: (n: string) => `… ${n} đơn vị ở giữa, xem ở bảng`, without: (n: string, names: string) => `${n} đơn vị chưa có số liệu, không xếp thứ tự: ${names}.`, andMore: (n: string) => `và ${n} đơn vị nữa`,
    columns: { place: 'Thứ tự', name: 'Đơn vị', value: 'Số liệu', of: 'Tử số/mẫu số', own: 'Mức giao', reached: 'So với mức giao' }, reached: 'đạt mức giao', notReached: 'chưa đạt mức giao', noOwn: 'chưa giao', noFigure: 'chưa có số liệu',
  },
  heat: {
    sentence: (n: string, total: string) => `${n}/${total} số liệu của đơn vị đã đạt mức giao riêng`, sentenceNone: 'Chưa đơn vị nào được giao mức riêng để so', subtitle: 'Hình: trạng thái so với mức giao riêng. Nền càng đậm, càng gần hoặc vượt mức giao. Chỉ gồm chỉ tiêu nhiều đơn vị cùng báo cáo.',
    office: 'Đơn vị', notAsked: 'không báo cáo', missing: 'chưa có', ofOwn: (share: string) => `${share} mức giao`, none: 'Nghị quyết này không có chỉ tiêu nào do nhiều đơn vị cùng báo cáo.',
    scale: 'So với mức giao', steps: ['dưới 50 %', '50–80 %', '80–100 %', 'từ 100 %'], search: 'Tìm đơn vị',
  },
};
