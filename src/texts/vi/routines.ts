import type { RoutineWhat } from '#domain/routine';

/** Words of reports that lie ready by a schedule: for their page, and for the letters about them. */
export const routines = {
  title: 'Báo cáo lập theo lịch', none: 'Chưa có lịch lập báo cáo nào', headline: (n: string, ready: string) => `${n} lịch lập báo cáo, ${ready} bản nháp đã sẵn`,
  standfirst: 'Đến ngày đã hẹn, chương trình tự lập bản nháp vào sáng sớm, trước 6 giờ đã sẵn. Bản nháp không bao giờ tự phát hành hay tự gửi.',
  add: 'Thêm lịch', edit: 'Sửa lịch', saved: 'Đã lưu lịch lập báo cáo.', removed: 'Đã bỏ lịch; các bản nháp đã lập còn nguyên.', schedules: 'Các lịch', runs: 'Đã lập', noRuns: 'Chưa lập lần nào theo lịch.', noneDetail: 'Ví dụ: ngày 5 hằng tháng, biểu của cấp trên và phiếu của mọi đơn vị đã nằm sẵn.',
  what: { report: 'Dự thảo báo cáo', sheets: 'Phiếu của mọi đơn vị', form: 'Biểu của cấp trên' } satisfies Record<RoutineWhat, string> as Record<RoutineWhat, string>,
  every: { month: 'Hằng tháng', quarter: 'Hằng quý', half: 'Sáu tháng một lần', year: 'Hằng năm' } as Record<string, string>,
  onDay: (day: string) => `sáng ngày ${day} của tháng sau kỳ`, afterRound: 'sáng hôm sau khi kỳ báo cáo khép lại (quá hạn nộp hoặc đã khóa)',
  next: (period: string, day: string) => `Tới đây: ${period}, sáng ${day}.`, waits: 'Chờ kỳ báo cáo khép lại.', paused: 'Đang tạm dừng.', pause: 'Tạm dừng',
  field: { what: 'Lập gì', resolution: 'Nghị quyết', kind: 'Loại báo cáo', office: 'Đơn vị', layout: 'Thể thức', byIssuer: 'Theo cơ quan ban hành', outline: 'Theo đề cương', usual: 'Đề cương mẫu theo loại báo cáo', form: 'Biểu', when: 'Khi nào', whenChoice: { day: 'Vào một ngày của tháng', round: 'Sau khi kỳ báo cáo khép lại' }, frequency: 'Kỳ số liệu', from: 'Kỳ đầu tiên', day: 'Ngày trong tháng', dayHint: '1 đến 31; tháng ngắn hơn thì lấy ngày cuối tháng' },
  columns: { what: 'Báo cáo', when: 'Lập lúc', state: 'Tình trạng' }, ready: 'đã sẵn', failed: 'không lập được', tries: (n: string) => `đã thử ${n} lần`, gone: 'bản nháp đã xóa', sent: 'đã phát hành hoặc đã gửi', again: 'Lập lại', againDone: 'Đã thử lập lại.', open: 'Mở', download: 'Tải tệp ZIP',
  bulk: { working: 'đang lập', done: 'đã sẵn', cancelled: 'đã dừng', failed: 'không lập được', interrupted: 'bị ngắt giữa chừng' } as Record<string, string>,
  lines: { ready: (names: string) => `Đã lập sẵn theo lịch: ${names}.`, failed: (names: string) => `Chưa lập được theo lịch: ${names}.`, go: 'Xem báo cáo theo lịch', more: (n: string) => `và ${n} báo cáo khác` },
  letter: { ready: (name: string) => `Đã sẵn: ${name}`, failed: (name: string) => `Chưa lập được: ${name}`, readyText: 'Theo lịch đồng chí đã đặt, chương trình đã lập sẵn bản nháp:', failedText: 'Theo lịch, chương trình đã thử nhưng chưa lập được:', draft: 'Đây là bản nháp, chưa phát hành và chưa gửi đi đâu.', go: 'Xem báo cáo theo lịch' },
};
