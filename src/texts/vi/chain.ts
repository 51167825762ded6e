import type { Column, GapKind } from '#domain/chain';

/** Between two of these stands a figure that is set bold on the screen. */
const bold = (text: string): string => `\u0001${text}\u0001`;

export const chain = {
  tab: 'Chuỗi lập luận',
  headline: (gaps: string) => `Từ chỉ tiêu chưa đạt đến nhiệm\u00a0vụ: ${gaps} mắt xích còn trống`,
  headlineWhole: 'Từ chỉ tiêu chưa đạt đến nhiệm\u00a0vụ: không mắt xích nào còn trống',
  lead: 'Sợi chỉ đỏ là chuỗi đang đọc; chọn một mục bất kỳ để kéo chuỗi của mục ấy.',
  keys: 'Bàn phím: ← → đi dọc chuỗi, ↑ ↓ đi trong cột.',
  column: { indicator: 'Chỉ tiêu', limitation: 'Hạn chế', cause: 'Nguyên nhân', lesson: 'Bài học', task: 'Nhiệm vụ' } satisfies Record<Column, string>,
  says: { indicator: 'con số nói gì', limitation: 'việc gì chưa được', cause: 'vì sao chưa được', lesson: 'rút ra điều gì', task: 'giao ai, làm gì, bao giờ' } satisfies Record<Column, string>,
  one: {
    indicator: (n: string) => `Chỉ tiêu ${n}`.trim(), limitation: (n: string) => `Hạn chế ${n}`.trim(), cause: (n: string) => `Nguyên nhân ${n}`.trim(),
    lesson: (n: string) => `Bài học ${n}`.trim(), task: (n: string) => `Nhiệm vụ ${n}`.trim(),
  } satisfies Record<Column, (n: string) => string>,
  causeOf: { objective: 'khách quan', subjective: 'chủ quan' } as Record<string, string>,
  expected: (actual: string, expected: string) => `${actual}, lẽ ra ${expected}`,
  deadline: (day: string) => `hạn ${day}`,
  offices: (n: string) => `${n} đơn vị nêu`,
  continues: (what: string) => `Tiếp nối ${what}`, continuedBy: (what: string) => `Được tiếp nối: ${what}`,
  ofDocument: (one: string, symbol: string) => `${one}, ${symbol}`,
  servedBy: (task: string) => `Có ${task} phục vụ, ở chuỗi khác`, servesToo: (indicator: string) => `Còn phục vụ ${indicator}, ở chuỗi khác`,
  view: { label: 'Cách xem', picture: 'Hình', list: 'Danh sách' },
  filter: {
    title: 'Lọc chuỗi', search: 'Tìm (không cần dấu)', theme: 'Chủ đề', office: 'Đơn vị', broken: 'Chỉ chuỗi còn mắt xích trống',
    whose: 'Ý kiến', both: 'của tỉnh và các đơn vị', province: 'của tỉnh', below: 'của các đơn vị',
  },
  nothing: { title: 'Không có chuỗi nào khớp', detail: 'Bỏ bớt điều kiện lọc để thấy các chuỗi khác.', reset: 'Bỏ lọc' },
  empty: { title: 'Chưa có gì để nối thành chuỗi', detail: 'Chuỗi bắt đầu khi có chỉ tiêu chưa đạt, hoặc khi ghi hạn chế đầu tiên.' },
  quiet: (indicators: string, tasks: string) => `Không vẽ ở đây: ${indicators} chỉ tiêu đạt, đúng tiến độ hoặc chưa đến kỳ, và ${tasks} nhiệm vụ chỉ phục vụ các chỉ tiêu ấy.`,
  more: (n: string) => `còn ${n}`, moreOf: (n: string, column: string) => `còn ${n} mục ở cột ${column}, mở ra`, less: 'thu gọn', moreChains: (n: string) => `Xem thêm ${n} chuỗi`,
  adrift: 'Chưa gắn với mục nào',
  seen: (one: string) => `${one} (đã nêu ở trên)`,
  gap: {
    title: 'Mắt xích còn trống', none: 'Không còn mắt xích nào trống.',
    /** What stands in the empty place. */
    here: { noLimitation: 'Chưa ghi hạn chế', noCause: 'Chưa ghi nguyên nhân', noLesson: 'Chưa rút bài học, chưa giao nhiệm vụ', notApplied: 'Chưa giao nhiệm vụ vận dụng', servesNothing: 'Chưa gắn với chỉ tiêu, bài học hay hạn chế nào' } satisfies Record<GapKind, string>,
    /** The same said of an item by name. */
    of: {
      noLimitation: (one: string) => `${one} chưa đạt mà chưa ghi hạn chế`, noCause: (one: string) => `${one} chưa có nguyên nhân`, noLesson: (one: string) => `${one} chưa có bài học hay nhiệm vụ`,
      notApplied: (one: string) => `${one} chưa có nhiệm vụ vận dụng`, servesNothing: (one: string) => `${one} chưa gắn với chỉ tiêu, bài học nào`,
    } satisfies Record<GapKind, (one: string) => string>,
    count: {
      noLimitation: (n: string) => `${n} chỉ tiêu chưa đạt chưa ghi hạn chế`, noCause: (n: string) => `${n} hạn chế chưa có nguyên nhân`, noLesson: (n: string) => `${n} nguyên nhân chưa có bài học hay nhiệm vụ`,
      notApplied: (n: string) => `${n} bài học chưa được vận dụng`, servesNothing: (n: string) => `${n} nhiệm vụ chưa gắn với mục nào`,
    } satisfies Record<GapKind, (n: string) => string>,
    followed: (office: string) => `${office} theo dõi`, since: (when: string) => `trống từ ${when}`,
  },
  act: {
    write: { limitation: 'Ghi hạn chế', cause: 'Ghi nguyên nhân', lesson: 'Rút bài học', task: 'Giao nhiệm vụ' } as Record<string, string>,
    tie: 'Gắn mục đã có', tieTask: 'Gắn vào chuỗi', next: 'Nối tiếp', untie: 'Gỡ nối', edit: 'Sửa', open: { indicator: 'Mở chỉ tiêu', other: 'Mở trong nghị quyết' },
  },
  tie: {
    title: (column: string) => `Gắn ${column} đã có`, to: (one: string) => `Nối tiếp ${one}:`, what: 'Loại mục', search: 'Tìm trong mọi nghị quyết', hint: 'Gõ vài chữ, không cần dấu.', tie: 'Gắn', tied: 'đã gắn', more: (n: string) => `Còn ${n} mục khớp nữa; xin gõ thêm chữ.`,
    none: 'Không tìm thấy mục nào khớp.', notYours: 'không phải của đơn vị đồng chí', done: 'Đã gắn.',
  },
  untie: {
    title: 'Gỡ nối', from: (one: string) => `Các mục đang nối với ${one}. Gỡ nối không xóa mục nào.`, ask: (a: string, b: string) => `Gỡ nối giữa ${a} và ${b}? Hai mục vẫn còn, chỉ mất mối nối.`, act: 'Gỡ', done: 'Đã gỡ nối.', none: 'Không có mối nối nào đồng chí được gỡ.',
    before: 'Đứng trước', after: 'Đứng sau',
  },
  words: {
    title: 'Đọc thành lời',
    note: 'Câu do chương trình ghép từ các con số và câu chữ của từng mục; người soạn sửa và ký trước khi đưa vào báo cáo.',
    below: (name: string, actual: string, gap: string) => `${name} mới đạt ${bold(actual)}, thấp hơn mức lẽ ra ${bold(gap)}`,
    over: (name: string, actual: string, gap: string) => `${name} còn ${bold(actual)}, cao hơn mức lẽ ra ${bold(gap)}`,
    is: (name: string, status: string, actual: string) => `${name}: ${status}${actual ? `, ${bold(actual)}` : ''}`,
    noData: (name: string, last: string) => `${name} chưa có số liệu${last ? ` (trước đó: ${last})` : ''}`,
    limitation: (one: boolean, items: string) => `${one ? 'Hạn chế' : 'Các hạn chế'} đã nêu: ${items}`, cause: (items: string) => `Nguyên nhân: ${items}`, lesson: (items: string) => `Bài học rút ra: ${items}`,
    task: (count: string, items: string) => `Từ đó đã giao ${bold(`${count} nhiệm vụ`)}: ${items}`,
    quote: (text: string) => `“${text}”`, and: (n: string) => `và ${n} mục khác`, continued: (name: string, items: string) => `${name} được tiếp nối bằng ${items}`,
    of: (text: string, symbol: string) => `${text} (${symbol})`,
  },
  themes: { title: 'Các đơn vị nêu gì', lead: 'Hạn chế do các đơn vị ghi, gộp theo chủ đề.', none: 'Chưa ghi chủ đề', said: (n: string) => `${n} đơn vị nêu` },
  similar: {
    title: (n: string) => `${n} hạn chế trước đây gần giống`, lead: 'Xem đã rút được gì và đã làm gì, trước khi ghi mới.', lesson: 'Bài học', task: 'Đã giao', cause: 'Nguyên nhân', nothing: 'Khi đó chưa ghi bài học hay nhiệm vụ nào.', open: 'Xem chuỗi',
  },
};
