import type { FindingBody } from '#api/findings';
import { derived, official, sample, type SampleDocument } from './shape.ts';

const finding = (id: string, body: Omit<FindingBody, 'resolutionId'>) => sample('finding', `nq-02-${id}`, { resolutionId: 'nq-02', ...body });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Word for word from the article, but for a capital at the beginning. */
const result = (number: number, theme: string, quote: string) =>
  finding(`kq-${number}`, { findingKind: 'result', number: String(number), theme, text: capital(quote), provenance: official(quote) });

const results = [
  result(1, 'Nhận thức', 'nhận thức của các cấp ủy Đảng, chính quyền, của cả hệ thống chính trị về vị trí, vai trò của MTTQ và các đoàn thể chính trị - xã hội không ngừng được nâng lên.'),
  result(2, 'Lãnh đạo, chỉ đạo', 'Các cấp ủy đảng đã tăng cường lãnh đạo, chỉ đạo, định hướng hoạt động của MTTQ, các đoàn thể.'),
  result(3, 'Điều kiện hoạt động', 'Chính quyền các cấp đã tăng cường công tác phối hợp, bố trí kinh phí, cơ sở vật chất, điều kiện làm việc để MTTQ và các đoàn thể hoạt động hiệu quả, thực hiện tốt chức năng, nhiệm vụ được giao, bám sát nhiệm vụ chính trị của tỉnh và các địa phương.'),
  result(4, 'Nội dung, phương thức', 'MTTQ và các đoàn thể đã có nhiều nỗ lực, cố gắng trong việc đổi mới nội dung, phương thức hoạt động, đã chủ động, tích cực đa dạng hóa các hình thức tập hợp, đoàn kết, hội viên và các tầng lớp Nhân dân, qua đó đã tăng cường củng cố khối đại đoàn kết toàn dân, đẩy mạnh tuyên truyền, vận động Nhân dân thực hiện các chủ trương, nghị quyết của Đảng, pháp luật của Nhà nước, các quy định của tỉnh và các phong trào thi đua yêu nước, các cuộc vận động, tạo nên khí thế thi đua sôi nổi, góp phần thực hiện thắng lợi các nhiệm vụ chính trị của tỉnh và từng địa phương, đơn vị.'),
  result(5, 'Giám sát, phản biện', 'Trong 5 năm qua, hoạt động giám sát, phản biện xã hội, tham gia góp ý kiến xây dựng Đảng, xây dựng chính quyền của MTTQ và các đoàn thể có nhiều tiến bộ.'),
  result(6, 'Quyền, lợi ích', 'Công tác chăm lo, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên, hội viên và Nhân dân được quan tâm.'),
  result(7, 'An sinh xã hội', 'MTTQ và các đoàn thể đã tích cực vận động hỗ trợ, giúp đỡ, kịp thời động viên, thăm hỏi, chia sẻ, hỗ trợ Nhân dân khi gặp thiên tai, lúc khó khăn, hoạn nạn, đặc biệt là trong công cuộc phòng, chống đại dịch COVID-19.'),
  result(8, 'Tổ chức, cán bộ', 'Hệ thống tổ chức cán bộ của MTTQ và các đoàn thể được củng cố, kiện toàn, bổ sung, đảm bảo hoạt động hiệu lực, hiệu quả hơn.'),
  result(9, 'Nhiệm vụ được giao', 'MTTQ và các đoàn thể trong thời gian qua đã thực hiện tốt các nhiệm vụ được giao và tham gia giải quyết được nhiều vấn đề phát sinh ở cơ sở, cũng như đã tích cực tham gia vào công tác phòng, chống dịch COVID-19; công tác giảm nghèo tại cơ sở, thực hiện tốt công tác an sinh xã hội…'),
  result(10, 'Nội dung, phương thức', 'Phương thức hoạt động của MTTQ và các đoàn thể có nhiều đổi mới, tinh gọn, hoạt động hiệu lực hiệu quả, trong hoạt động đã thực hiện tốt việc giám sát và phản biện xã hội.'),
  result(11, 'An sinh xã hội', 'Các hoạt động xã hội, nhân đạo, từ thiện được tăng cường.'),
  result(12, 'Vị trí, vai trò', 'MTTQ và các đoàn thể đã ngày càng khẳng định vị trí quan trọng trong đời sống chính trị - xã hội, là cơ sở chính trị vững chắc của chính quyền các cấp và thể hiện ngày càng tốt hơn vai trò cầu nối trong việc củng cố, xây dựng mối quan hệ mật thiết giữa Nhân dân với cấp ủy Đảng, chính quyền.'),
];

const limitation = (number: number, theme: string, quote: string, indicatorNumbers: string[] = []) => finding(`hc-${number}`, {
  findingKind: 'limitation', number: String(number), theme, text: capital(quote), provenance: official(quote),
  ...(indicatorNumbers.length > 0 ? { indicatorIds: indicatorNumbers.map((one) => `nq-02-ct-${one}`) } : {}),
});

const limitations = [
  limitation(1, 'Tập hợp đoàn viên, hội viên', 'Việc tập hợp đoàn viên, thanh niên, hội viên trong phát triển đoàn thể cho các doanh nghiệp còn gặp nhiều khó khăn.', ['04', '05']),
  limitation(2, 'Phối hợp', 'không triển khai ký kết phối hợp, nếu có ký kết cũng để đó.', ['11']),
  limitation(3, 'Giám sát, phản biện', 'Hoạt động giám sát, phản biện xã hội tuy đã có nhiều chuyển biến nhưng hiệu quả chưa cao…', ['02', '03']),
  limitation(4, 'Cơ sở', 'Chất lượng hoạt động của MTTQ và các đoàn thể ở một số cơ sở chưa đồng đều.', ['08']),
  limitation(5, 'Chỉ tiêu', 'Một số chỉ tiêu cụ thể mà nghị quyết đề ra chưa đạt.'),
  limitation(6, 'Lãnh đạo, chỉ đạo', 'Việc chỉ đạo, quán triệt, triển khai, tổ chức thực hiện nghị quyết ở một số cấp ủy, chính quyền chưa quyết liệt, chưa sâu sát và có nơi thiếu quan tâm tạo điều kiện hỗ trợ cho MTTQ và các đoàn thể hoạt động.'),
  limitation(7, 'Nội dung, phương thức', 'Về nội tại, MTTQ và các đoàn thể chưa tích cực đổi mới, nâng cao chất lượng hoạt động.'),
  limitation(8, 'Nhiệm vụ chính trị', 'Một số MTTQ và các đoàn thể ở địa phương, đơn vị chưa bám sát nhiệm vụ chính trị của địa phương, đơn vị trong từng thời kỳ.'),
  limitation(9, 'Quyền, lợi ích', 'Vai trò đại diện, bảo vệ quyền, lợi ích hợp pháp, chính đáng, phát huy quyền làm chủ của Nhân dân còn một số mặt hạn chế.'),
];

const unlisted = 'Bài tường thuật cho biết báo cáo nêu nguyên nhân khách quan, chủ quan mà không liệt kê';
const arranged = 'việc nối với từng hạn chế là của bản mẫu';
/** The article counts these sentences among the limitations. */
const saidAsLimitation = `${unlisted}; bài nêu câu này trong phần hạn chế, bản mẫu xếp làm nguyên nhân; ${arranged}`;
const readFromOthers = `${unlisted}; bản mẫu suy ra nguyên nhân này từ các câu trích; ${arranged}`;

const cause = (number: number, causeKind: NonNullable<FindingBody['causeKind']>, text: string, explains: number[], source: string, ...quotes: string[]) =>
  finding(`nn-${number}`, {
    findingKind: 'cause', causeKind, number: String(number), text, explainsIds: explains.map((one) => `nq-02-hc-${one}`),
    provenance: derived(source, ...quotes),
  });

/** Limitation 3 has no cause on purpose: the chain shows where it is broken. */
const causes = [
  cause(1, 'subjective', 'Nội dung, phương thức của một số đoàn thể, nhất là ở cơ sở, “còn lúng túng không rõ nội dung, không rõ việc”.', [1, 7, 8], saidAsLimitation,
    'Nội dung, phương thức hoạt động của một số đoàn thể, nhất là cơ sở còn lúng túng không rõ nội dung, không rõ việc.'),
  cause(2, 'subjective', 'Một số cấp ủy, chính quyền còn xem nhẹ hoạt động của MTTQ và các đoàn thể, “khoán trắng” cho đồng chí Phó Bí thư Thường trực cấp ủy.', [2, 6], saidAsLimitation,
    'Một số cấp ủy, chính quyền đang còn xem nhẹ hoạt động của MTTQ và các đoàn thể, còn tình trạng “khoán trắng” cho đồng chí Phó Bí thư Thường trực cấp ủy'),
  cause(3, 'subjective', 'Nhiều tổ chức đoàn thể triển khai nhiều phong trào nhưng “thiếu nguồn lực, thiếu duy trì, thiếu kinh phí thực hiện”.', [4], saidAsLimitation,
    'Nhiều tổ chức đoàn thể triển khai nhiều phong trào nhưng thiếu nguồn lực, thiếu duy trì, thiếu kinh phí thực hiện.'),
  cause(4, 'objective', 'Tình hình có những vấn đề mới nảy sinh chưa được lượng hóa thành chỉ tiêu khi nghị quyết ra đời.', [5], readFromOthers,
    'Đối với những vấn đề mới nảy sinh cần phải lượng hóa thành các chỉ tiêu để phấn đấu thực hiện bằng được.', 'phải tiếp cận với những vấn đề mới hiện nay'),
  cause(5, 'objective', 'Thiên tai và đại dịch COVID-19 xảy ra trong thời gian thực hiện, phải dồn sức hỗ trợ Nhân dân.', [9], readFromOthers,
    'hỗ trợ Nhân dân khi gặp thiên tai, lúc khó khăn, hoạn nạn, đặc biệt là trong công cuộc phòng, chống đại dịch COVID-19', 'trong điều kiện phù hợp với tình hình'),
];

const lessonSource = 'Bài tường thuật cho biết có 5 bài học kinh nghiệm mà không liệt kê; bài học này được bản mẫu rút ra từ các câu trích';

const lesson = (number: number, text: string, drawnFrom: string[], ...quotes: string[]) => sample('lesson', `nq-02-bh-${number}`, {
  resolutionId: 'nq-02', number: String(number), text, drawnFromIds: drawnFrom.map((one) => `nq-02-${one}`), provenance: derived(lessonSource, ...quotes),
});

export const nq02Lessons: SampleDocument[] = [
  lesson(1, 'Người đứng đầu cấp ủy trực tiếp lãnh đạo công tác Mặt trận, đoàn thể, không giao khoán cho cấp phó.', ['nn-2', 'kq-2'],
    'trước hết là người đứng đầu cấp ủy, chính quyền các địa phương, đơn vị', 'còn tình trạng “khoán trắng” cho đồng chí Phó Bí thư Thường trực cấp ủy'),
  lesson(2, 'Cụ thể hóa thành phần việc, chương trình; việc mới nảy sinh phải lượng hóa thành chỉ tiêu.', ['nn-1', 'nn-4'],
    'trên cơ sở đó phải cụ thể hóa thành những phần việc, những chương trình', 'Đối với những vấn đề mới nảy sinh cần phải lượng hóa thành các chỉ tiêu để phấn đấu thực hiện bằng được.'),
  lesson(3, 'Ký kết phối hợp phải đi liền với kinh phí, cơ sở vật chất và kiểm điểm việc thực hiện.', ['hc-2', 'kq-3'],
    'không triển khai ký kết phối hợp, nếu có ký kết cũng để đó', 'tăng cường công tác phối hợp, bố trí kinh phí, cơ sở vật chất, điều kiện làm việc'),
  lesson(4, 'Hướng mạnh về cơ sở; không để “trắng” tổ chức, không để thiếu người đứng đầu.', ['nn-3', 'hc-4'],
    'phải tập trung hướng mạnh về cơ sở', 'không được để “trắng” tổ chức, không được để không có người đứng đầu, nhất là đoàn thanh niên'),
  lesson(5, 'Chăm lo, bảo vệ quyền, lợi ích chính đáng của đoàn viên, hội viên và Nhân dân là cơ sở để tập hợp lực lượng.', ['kq-6', 'kq-7', 'hc-9'],
    'Công tác chăm lo, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên, hội viên và Nhân dân được quan tâm.', 'thể hiện ngày càng tốt hơn vai trò cầu nối'),
];

export const nq02Findings: SampleDocument[] = [...results, ...limitations, ...causes];
