import { derived, illustrative, official, sample, type SampleDocument } from './shape.ts';
import { districtIds } from './offices.ts';

const conclusion = 'thống nhất Ban Thường vụ Tỉnh ủy sẽ ban hành Kết luận để tiếp tục thực hiện Nghị quyết số 02 Khóa XVIII trong tình hình mới';

/** 02-NQ/TU and the conclusion that the meeting agreed to issue. */
export const nq02: SampleDocument[] = [
  sample('resolution', 'nq-02', {
    symbol: '02-NQ/TU', resolutionType: 'resolution',
    title: 'Tiếp tục đổi mới, nâng cao chất lượng hoạt động của MTTQ và các đoàn thể chính trị - xã hội',
    issuerId: 'dv-tinh-uy', followedById: 'dv-ban-dan-van', congress: 'khóa XVIII', term: { from: '2021', to: '2025' }, continuesIds: ['nq-02-2015'],
    summary: 'Nghị quyết của Ban Thường vụ Tỉnh ủy (Khóa XVIII), giai đoạn 2015–2020, tiếp tục thực hiện 2021–2025. '
      + 'Bài tường thuật cho biết báo cáo tổng kết 5 năm nêu 5 bài học kinh nghiệm và 6 nhiệm vụ, giải pháp nhưng không liệt kê, và không đưa số liệu: '
      + 'bài học và nhóm nhiệm vụ ở đây được rút ra từ câu chữ của bài, còn mọi chỉ tiêu, mục tiêu và con số đều là số liệu minh họa. '
      + 'Ngày ban hành: chưa ghi trong nguồn.',
    status: 'inForce', signature: { onBehalf: 'T/M BAN THƯỜNG VỤ' },
    provenance: official(
      'Nghị quyết số 02 - NQ/TU của Ban Thường vụ Tỉnh ủy (Khóa XVIII) về tiếp tục đổi mới, nâng cao chất lượng hoạt động của MTTQ, các đoàn thể chính trị - xã hội tỉnh Thanh Hóa giai đoạn 2015-2020',
      'nêu lên 5 bài học kinh nghiệm và đề ra 6 nhiệm vụ giải pháp để thực hiện trong giai đoạn 2021-2025',
    ),
  }),
  sample('resolution', 'kl-02', {
    symbol: 'Kết luận (dự thảo)', resolutionType: 'conclusion',
    title: 'Tiếp tục thực hiện Nghị quyết số 02-NQ/TU, khóa XVIII, trong tình hình mới',
    issuerId: 'dv-tinh-uy', followedById: 'dv-ban-dan-van', term: { from: '2021', to: '2025' }, status: 'draft', continuesIds: ['nq-02'],
    summary: 'Văn bản mà hội nghị thống nhất sẽ ban hành. Số, ngày và nội dung chưa có trong nguồn.',
    signature: { onBehalf: 'T/M BAN THƯỜNG VỤ' },
    provenance: derived('Tên và giai đoạn đặt theo câu kết của bài tường thuật; chưa có văn bản', conclusion),
  }),
];

const objective = (id: string, number: string, name: string, order: number, quote: string) =>
  sample('objective', id, { resolutionId: 'nq-02', number, name, order, provenance: illustrative(quote) });

export const nq02Objectives: SampleDocument[] = [
  objective('nq-02-mt-1', 'I', 'Giám sát và phản biện xã hội', 1, 'cần thực hiện tốt hơn nữa, hiệu quả hơn nữa trong việc giám sát, phản biện xã hội'),
  objective('nq-02-mt-2', 'II', 'Tập hợp đoàn viên, hội viên', 2, 'tiếp tục phát triển và nâng cao chất lượng của các chi đoàn, chi hội, đoàn viên, hội viên của các đoàn thể'),
  objective('nq-02-mt-3', 'III', 'Tổ chức, cán bộ ở cơ sở', 3, 'Tập trung xây dựng, củng cố, kiện toàn tổ chức bộ máy và cán bộ, nhất là ở cơ sở'),
  objective('nq-02-mt-4', 'IV', 'Phối hợp, điều kiện hoạt động và chăm lo đời sống Nhân dân', 4, 'Tăng cường công tác phối hợp giữa MTTQ và các đoàn thể chính trị - xã hội, giữa các cơ quan nhà nước với chính quyền các cấp'),
];

const reporters = [...districtIds, 'dv-mttq-tinh', 'dv-hoi-nong-dan', 'dv-hoi-lhpn', 'dv-ban-to-chuc', 'dv-so-tai-chinh', 'dv-ban-dan-van'];
const round = (period: string, due: string) => sample('round', `kbc-${period.toLowerCase()}`, {
  period, due, resolutionId: 'nq-02', officeIds: reporters, state: 'open', provenance: illustrative(),
});

export const nq02Rounds: SampleDocument[] = [
  round('2022Q4', '2023-01-10'), round('2023Q1', '2023-04-10'), round('2023Q2', '2023-07-10'), round('2023Q3', '2023-10-10'),
];

export const nq02Agreements: SampleDocument[] = [
  sample('agreement', 'nq-02-pht-1', {
    resolutionId: 'nq-02', title: 'Quy chế phối hợp công tác giữa UBND tỉnh với Ủy ban MTTQ tỉnh và các tổ chức chính trị - xã hội',
    partyIds: ['dv-ubnd-tinh', 'dv-mttq-tinh', 'dv-ldld-tinh', 'dv-hoi-nong-dan', 'dv-hoi-lhpn', 'dv-tinh-doan', 'dv-hoi-ccb'],
    plannedFor: '2022-03-31', signedOn: '2022-04-18', endsOn: '2025-12-31',
    commitments: 'Mỗi năm hai hội nghị liên tịch; trả lời kiến nghị của MTTQ và các đoàn thể trong 15 ngày làm việc.',
    activities: [
      { on: '2022-07-21', text: 'Hội nghị liên tịch lần 1 năm 2022' },
      { on: '2023-01-12', text: 'Hội nghị liên tịch lần 2 năm 2022' },
      { on: '2023-07-19', text: 'Hội nghị liên tịch lần 1 năm 2023, rà soát kiến nghị chưa được trả lời' },
    ],
    provenance: illustrative('Tăng cường công tác phối hợp giữa MTTQ và các đoàn thể chính trị - xã hội, giữa các cơ quan nhà nước với chính quyền các cấp'),
  }),
  sample('agreement', 'nq-02-pht-2', {
    resolutionId: 'nq-02', title: 'Chương trình phối hợp phát triển tổ chức đoàn thể trong doanh nghiệp ngoài nhà nước',
    partyIds: ['dv-ldld-tinh', 'dv-tinh-doan', 'dv-hoi-lhpn'],
    plannedFor: '2022-06-30', signedOn: '2022-09-29', endsOn: '2025-12-31',
    commitments: 'Mỗi quý lập danh sách doanh nghiệp đủ điều kiện, vận động thành lập tổ chức.',
    activities: [{ on: '2022-11-16', text: 'Khảo sát chung tại các khu công nghiệp' }],
    provenance: illustrative('không triển khai ký kết phối hợp, nếu có ký kết cũng để đó', 'khu vực doanh nghiệp ngoài quốc doanh'),
  }),
  sample('agreement', 'nq-02-pht-3', {
    resolutionId: 'nq-02', title: 'Chương trình phối hợp giải quyết kiến nghị của Nhân dân ở cơ sở',
    partyIds: ['dv-mttq-tinh', 'dv-ubnd-tinh'], plannedFor: '2023-06-30',
    provenance: illustrative('không triển khai ký kết phối hợp, nếu có ký kết cũng để đó', 'giải quyết những vấn đề bức xúc, những kiến nghị chính đáng của Nhân dân'),
  }),
];

/** About the indicator that was missed at the end of 2022. */
export const nq02Directives: SampleDocument[] = [
  sample('directive', 'nq-02-ykcd-1', {
    aboutId: 'nq-02-ct-11', author: 'Đ/c Lãnh đạo', authorAccount: 'lanhdao', writtenOn: '2023-07-24', dueOn: '2023-10-31', taskId: 'nq-02-nv-6-1',
    text: 'Ban Dân vận làm việc trực tiếp với ba huyện chưa ký chương trình phối hợp, báo cáo Thường trực nguyên nhân và ngày ký cụ thể.',
    provenance: illustrative('không triển khai ký kết phối hợp, nếu có ký kết cũng để đó'),
  }),
];
