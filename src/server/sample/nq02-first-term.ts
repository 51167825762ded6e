import type { IndicatorBody } from '#api/indicators';
import { nq02Tasks } from './nq02-tasks.ts';
import { derived, illustrative, official, sample, type SampleDocument, type SampleReading } from './shape.ts';

const goOn = 'Những chỉ tiêu đã xây dựng chưa đạt thì phải phấn đấu đạt và phải đạt cao hơn';
const inFigures = 'Đối với những vấn đề mới nảy sinh cần phải lượng hóa thành các chỉ tiêu để phấn đấu thực hiện bằng được';

/** The term that the meeting reviewed. */
export const nq02FirstTerm: SampleDocument = sample('resolution', 'nq-02-2015', {
  symbol: '02-NQ/TU (2015–2020)', resolutionType: 'resolution',
  title: 'Tiếp tục đổi mới, nâng cao chất lượng hoạt động của MTTQ, các đoàn thể chính trị - xã hội, giai đoạn 2015–2020',
  issuerId: 'dv-tinh-uy', followedById: 'dv-ban-dan-van', congress: 'khóa XVIII', term: { from: '2015', to: '2020' }, status: 'ended',
  summary: 'Giai đoạn được tổng kết tại hội nghị ngày 13-8. Bài tường thuật nói một số chỉ tiêu chưa đạt mà không nêu chỉ tiêu nào: chỉ tiêu và con số ở đây là số liệu minh họa.',
  signature: { onBehalf: 'T/M BAN THƯỜNG VỤ' },
  provenance: official('Nghị quyết số 02 - NQ/TU của Ban Thường vụ Tỉnh ủy (Khóa XVIII) về tiếp tục đổi mới, nâng cao chất lượng hoạt động của MTTQ, các đoàn thể chính trị - xã hội tỉnh Thanh Hóa giai đoạn 2015-2020'),
});

type Rule = Pick<IndicatorBody, 'name' | 'measure' | 'aim' | 'leadOfficeId'> & Partial<IndicatorBody>;
interface Told { rule: Rule; values: number[] }
const years = ['2016', '2017', '2018', '2019', '2020'];

const told: Told[] = [
  { rule: { name: 'Tỷ lệ kiến nghị sau giám sát được xem xét, giải quyết', measure: '%', decimals: 1, aim: 'rise', leadOfficeId: 'dv-mttq-tinh', baseline: { period: '2015', value: 58 }, targets: [{ low: 80, due: '2020' }] }, values: [61.2, 63.9, 66.8, 69.4, 71.2] },
  { rule: { name: 'Tỷ lệ thanh niên được tập hợp vào tổ chức Đoàn, Hội', measure: '%', decimals: 1, aim: 'rise', leadOfficeId: 'dv-tinh-doan', baseline: { period: '2015', value: 54.3 }, targets: [{ low: 65, due: '2020' }] }, values: [55.6, 56.4, 57.3, 57.9, 58.4] },
  { rule: { name: 'Tỷ lệ hộ nông nghiệp có hội viên Hội Nông dân', measure: '%', decimals: 1, aim: 'rise', leadOfficeId: 'dv-hoi-nong-dan', baseline: { period: '2015', value: 72 }, targets: [{ low: 78, due: '2020' }] }, values: [73.4, 74.9, 76.5, 77.8, 78.5] },
  { rule: { name: 'Tỷ lệ phụ nữ từ 18 tuổi trở lên tham gia tổ chức Hội', measure: '%', decimals: 1, aim: 'rise', leadOfficeId: 'dv-hoi-lhpn', baseline: { period: '2015', value: 66 }, targets: [{ low: 75, due: '2020' }] }, values: [67.3, 68.6, 70.1, 71.2, 72] },
  { rule: { name: 'Số thôn, bản, khu phố còn “trắng” chi đoàn hoặc chi hội', measure: 'thôn, bản', decimals: 0, aim: 'fall', leadOfficeId: 'dv-ban-to-chuc', baseline: { period: '2015', value: 402 }, targets: [{ high: 150, due: '2020' }] }, values: [371, 334, 291, 248, 214] },
  { rule: { name: 'Số cuộc tuyên truyền nghị quyết do đoàn thể tổ chức', measure: 'cuộc', decimals: 0, aim: 'rise', overTime: 'total', leadOfficeId: 'dv-mttq-tinh', targets: [{ low: 12_000, due: '2020' }] }, values: [2140, 2260, 2195, 2230, 1870] },
];
const idOf = (index: number): string => `nq-02-2015-ct-${index + 1}`;

export const nq02FirstIndicators: SampleDocument[] = told.map(({ rule }, index) => sample('indicator', idOf(index), {
  resolutionId: 'nq-02-2015', number: String(index + 1), term: { from: '2016', to: '2020' }, frequency: 'year', targets: [], ...rule, provenance: illustrative(),
}));

export const nq02FirstReadings: SampleReading[] = told.flatMap(({ rule, values }, index) => values.map((value, at): SampleReading => ({
  indicatorId: idOf(index), officeId: rule.leadOfficeId, period: years[at] ?? '2020', value, state: 'approved', provenance: illustrative(),
})));

/** Which lessons each group applies; lesson 4 is applied in none on purpose: the chain shows where it is broken. */
const applies: Record<string, number[]> = { 1: [1, 2], 2: [1], 3: [3], 4: [2, 5], 6: [3] };
const groups = nq02Tasks.flatMap(({ id, body }) => ('isGroup' in body && body.isGroup
  ? [{ content: body.content, lessonIds: (applies[body.number ?? ''] ?? []).map((one) => `nq-02-bh-${one}`), nextId: id }] : []));

const raised = (index: number, next: string, low: number) => ({
  indicatorId: idOf(index), decision: 'raise' as const, reason: `Minh họa, theo ý kiến kết luận: “${goOn}”`, target: { low }, nextId: `nq-02-ct-${next}`,
});

/** The meeting itself: what was said there is quoted; which indicator went on how is made up. */
export const nq02Review: SampleDocument = sample('review', 'nq-02-tong-ket', {
  resolutionId: 'nq-02-2015', reviewKind: 'final', on: '2021-08-13', asOf: '2020', nextId: 'nq-02', closed: { on: '2021-08-13', by: 'Ban Thường vụ Tỉnh ủy' },
  decisions: [
    raised(0, '03', 90), raised(1, '04', 70), raised(3, '07', 80),
    { indicatorId: idOf(4), decision: 'raise', reason: `Minh họa, theo ý kiến kết luận: “${goOn}”`, target: { high: 20 }, nextId: 'nq-02-ct-08' },
    { indicatorId: idOf(2), decision: 'continue', reason: 'Minh họa: đã đạt, tiếp tục theo dõi ở mức cao hơn trong giai đoạn mới.', nextId: 'nq-02-ct-06' },
    { indicatorId: idOf(5), decision: 'stop', reason: 'Minh họa: chỉ đếm số cuộc, không nói lên kết quả; “khắc phục tình trạng hành chính hóa trong hoạt động”.' },
  ],
  proposals: [{
    name: 'Số doanh nghiệp ngoài nhà nước có tổ chức đoàn thể', measure: 'doanh nghiệp', aim: 'rise', target: { low: 1200, due: '2025' }, leadOfficeId: 'dv-ldld-tinh',
    answersIds: ['nq-02-hc-1'], nextId: 'nq-02-ct-05',
  }],
  groups,
  conclusion: 'Đồng chí Bí thư Tỉnh ủy thống nhất Ban Thường vụ Tỉnh ủy sẽ ban hành Kết luận để tiếp tục thực hiện Nghị quyết số 02 Khóa XVIII trong tình hình mới. '
    + '(Ý kiến trích nguyên văn bài tường thuật; bài chỉ ghi “Ngày 13-8”, năm 2021 suy ra từ bối cảnh phòng, chống dịch COVID-19. Quyết định với từng chỉ tiêu là minh họa.)',
  provenance: derived('Diễn biến theo bài tường thuật; quyết định với từng chỉ tiêu là của bản mẫu', goOn, inFigures, 'nêu lên 5 bài học kinh nghiệm và đề ra 6 nhiệm vụ giải pháp để thực hiện trong giai đoạn 2021-2025'),
});

const members = 'Các đồng chí Thường trực, Ủy viên Ban Thường vụ Tỉnh ủy';
const said = (number: number, from: string, about: 'indicators' | 'tasks' | 'limits' | 'whole' | 'next', text: string) => sample('opinion', `nq-02-tong-ket-yk-${number}`, {
  resolutionId: 'nq-02-2015', reviewId: 'nq-02-tong-ket', from, officeId: 'dv-tinh-uy', about, text: text.charAt(0).toUpperCase() + text.slice(1), outcome: 'takenUp', provenance: official(text),
});

export const nq02Opinions: SampleDocument[] = [
  said(1, members, 'tasks', 'đề nghị MTTQ và các đoàn thể cần thực hiện tốt hơn nữa, hiệu quả hơn nữa trong việc giám sát, phản biện xã hội'),
  said(2, members, 'tasks', 'Cấp ủy, chính quyền các cấp cần quan tâm, phối hợp với MTTQ và các đoàn thể để thực hiện nhiệm vụ'),
  said(3, members, 'limits', 'Nhiều tổ chức đoàn thể triển khai nhiều phong trào nhưng thiếu nguồn lực, thiếu duy trì, thiếu kinh phí thực hiện.'),
  said(4, 'Đồng chí Bí thư Tỉnh ủy', 'indicators', goOn),
  said(5, 'Đồng chí Bí thư Tỉnh ủy', 'next', inFigures),
];
