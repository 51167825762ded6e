import type { IndicatorBody } from '#api/indicators';
import type { Provenance } from '#api/route';
import { derived, sample, type SampleDocument, type SampleReading } from './shape.ts';

const sources = {
  nhandan2020: ['Đại hội Đảng bộ tỉnh Thanh Hóa lần thứ 19 thành công tốt đẹp (Nhân Dân)', 'https://nhandan.vn/dai-hoi-dang-bo-tinh-thanh-hoa-lan-thu-19-thanh-cong-tot-dep-post622299.html'],
  tienphong2023: ['Nhiều kết quả đạt được trong nửa nhiệm kỳ thực hiện NQ Đại hội Đảng bộ tỉnh Thanh Hóa lần thứ XIX (Tiền Phong, 11/2023)', 'https://tienphong.vn/nhieu-ket-qua-dat-duoc-trong-nua-nhiem-ky-thuc-hien-nghi-quyet-dai-hoi-dang-bo-tinh-thanh-hoa-lan-thu-xix-post1587373.tpo'],
  vneconomy2025a: ['Thanh Hóa đặt mục tiêu GRDP bình quân đạt 7900 USD, xuất khẩu 15 tỷ USD vào năm 2030 (VnEconomy, 06/10/2025)', 'https://vneconomy.vn/thanh-hoa-dat-muc-tieu-grdp-binh-quan-dat-7900-usd-xuat-khau-15-ty-usd-vao-nam-2030.htm'],
  vneconomy2025b: ['5 năm chuyển mình, Thanh Hóa vào top 8 GRDP lớn nhất cả nước (VnEconomy, 17/10/2025)', 'https://vneconomy.vn/5-nam-chuyen-minh-thanh-hoa-vao-top-8-grdp-lon-nhat-ca-nuoc.htm'],
  thanhnien2024: ['Tốc độ tăng trưởng của Thanh Hóa đứng thứ 2 cả nước (Thanh Niên, 12/2024)', 'https://thanhnien.vn/thanh-qua-cua-su-phat-trien-mang-lai-am-no-hanh-phuc-cho-nguoi-dan-185241214143027124.htm'],
  mic2023: ['16/28 chỉ tiêu tại Thanh Hoá chưa đạt so với mục tiêu kế hoạch đề ra (mic.gov.vn)', 'https://mic.gov.vn/mic_2020/Pages/TinTuc/161120/16-28-chi-tieu-tai-Thanh-Hoa-chua-dat-so-voi-muc-tieu-ke-hoach-de-ra.html'],
} as const satisfies Record<string, readonly [string, string]>;
type Source = keyof typeof sources;

const published = (key: Source): Provenance => ({ kind: 'official', source: sources[key][0], url: sources[key][1] });

type Rule = Partial<IndicatorBody> & Pick<IndicatorBody, 'name' | 'measure'>;
const indicator = (number: number, key: Source, rule: Rule) => sample('indicator', `nq-19-ct-${number}`, {
  resolutionId: 'nq-19', number: String(number), aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'year', targets: [],
  leadOfficeId: 'dv-ubnd-tinh', ...rule, source: sources[key][0], provenance: published(key),
});

const indicators = [
  indicator(1, 'nhandan2020', {
    name: 'Tốc độ tăng trưởng GRDP bình quân hằng năm', measure: '%', decimals: 2, overTime: 'average', entered: 'sinceTermStart',
    targets: [{ low: 11, due: '2025' }],
    method: 'Mục tiêu: 11% trở lên. Số ghi ở mỗi năm là bình quân từ năm 2021 đến năm đó, như nguồn công bố. '
      + 'Nguồn còn nêu tốc độ riêng từng năm, không ghi thành số bình quân: 2021 (ước) 8,85 (Dân trí, 12/2021); 2024 (ước) 12,16 (Thanh Niên, 12/2024).',
  }),
  indicator(2, 'nhandan2020', {
    name: 'GRDP bình quân đầu người', measure: 'USD', decimals: 0, targets: [{ low: 5200, due: '2025' }],
    method: 'Mục tiêu: 5.200 USD trở lên năm 2025. Nguồn không nêu mức gốc năm 2020, cũng không nêu đạt hay không đạt.',
  }),
  indicator(3, 'vneconomy2025b', { name: 'Giá trị xuất khẩu', measure: 'tỷ USD', decimals: 1, method: 'Nguồn nêu “hoàn thành mục tiêu Đại hội đề ra”, không nêu con số mục tiêu.' }),
  indicator(4, 'tienphong2023', { name: 'Quy mô GRDP (giá hiện hành)', measure: 'tỷ đồng', decimals: 0, method: 'Theo nguồn: 2023 gấp 1,5 lần 2020; 2025 gấp 1,9 lần 2020. Nguồn không nêu mục tiêu.' }),
  indicator(5, 'thanhnien2024', { name: 'Thu ngân sách nhà nước', measure: 'tỷ đồng', decimals: 0, method: 'Theo nguồn: 2024 bằng 152,8% dự toán, tăng 25,9% so với năm trước. Nguồn không nêu số dự toán.' }),
  indicator(6, 'thanhnien2024', {
    name: 'Giải ngân vốn đầu tư công do tỉnh quản lý', measure: 'tỷ đồng', decimals: 0,
    method: 'Theo nguồn: đến 30/11/2024 giải ngân 10.300 tỷ đồng, bằng 71,3% kế hoạch, cao hơn cùng kỳ 6,2 điểm phần trăm. Không phải số cả năm nên không ghi thành số liệu của năm.',
  }),
  indicator(7, 'vneconomy2025b', {
    name: 'Tổng vốn đầu tư toàn xã hội giai đoạn 2021–2025', measure: 'nghìn tỷ đồng', decimals: 0, overTime: 'total', entered: 'sinceTermStart',
    method: 'Nguồn nêu “hơn 700 nghìn tỷ đồng” cho cả giai đoạn; không nêu mục tiêu.',
  }),
  indicator(8, 'vneconomy2025a', { name: 'Tỷ trọng kinh tế số trong GRDP', measure: '%', decimals: 1, method: 'Nguồn không nêu mục tiêu.' }),
];

/** A sentence of the sample around the source's own verdict, where the source gives one. */
const finding = (id: string, findingKind: 'result' | 'limitation', key: Source, text: string, quote: string, number?: number) => sample('finding', `nq-19-${id}`, {
  resolutionId: 'nq-19', findingKind, number: id.slice(-1), text, ...(number ? { indicatorIds: [`nq-19-ct-${number}`] } : {}),
  provenance: { ...published(key), kind: 'derived', quotes: [quote] },
});

const findings = [
  finding('kq-1', 'result', 'vneconomy2025b', 'Giá trị xuất khẩu hoàn thành mục tiêu Đại hội đề ra.', 'hoàn thành mục tiêu Đại hội đề ra', 3),
  finding('kq-2', 'result', 'thanhnien2024', 'Thu ngân sách nhà nước năm 2024 vượt 52,8% dự toán.', 'vượt 52,8% dự toán', 5),
  finding('hc-1', 'limitation', 'mic2023', 'Chương trình phát triển kinh tế - xã hội miền núi 2021–2023: 16/28 chỉ tiêu chưa đạt so với mục tiêu kế hoạch đề ra.',
    '16/28 chỉ tiêu chưa đạt so với mục tiêu kế hoạch đề ra'),
];

/** The provincial congress resolution: only what was read in the sources named. */
export const nq19: SampleDocument[] = [
  sample('resolution', 'nq-19', {
    symbol: 'Nghị quyết Đại hội XIX', resolutionType: 'resolution', title: 'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Thanh Hóa lần thứ XIX, nhiệm kỳ 2020–2025',
    issuerId: 'dv-tinh-uy', congress: 'khóa XIX', term: { from: '2020', to: '2025' }, status: 'ended',
    summary: '27 chỉ tiêu chủ yếu; nguồn công khai chỉ đọc được một phần, ghi ở đây 8 chỉ tiêu. Số liệu đều là số ước do báo chí công bố.',
    provenance: published('nhandan2020'),
  }),
  sample('objective', 'nq-19-mt-1', {
    resolutionId: 'nq-19', number: 'I', name: 'Kinh tế', order: 1, provenance: derived('Nhóm do bản mẫu đặt; nguồn không nêu cách chia nhóm chỉ tiêu'),
  }),
  ...indicators.map(({ id, kind, body }) => ({ id, kind, body: { ...body, objectiveId: 'nq-19-mt-1' } })),
  ...findings,
];

const reading = (number: number, period: string, value: number, key: Source, note?: string): SampleReading => ({
  indicatorId: `nq-19-ct-${number}`, officeId: 'dv-ubnd-tinh', period, value, estimate: true, state: 'approved',
  source: sources[key][0], provenance: published(key), ...(note ? { note } : {}),
});

export const nq19Readings: SampleReading[] = [
  reading(1, '2023', 9.69, 'tienphong2023', 'Bình quân 2021–2023 (ước).'),
  reading(1, '2025', 10.24, 'vneconomy2025a', 'Bình quân 2021–2025 (ước).'),
  reading(2, '2023', 3144, 'tienphong2023'), reading(2, '2025', 3750, 'vneconomy2025a'),
  reading(3, '2025', 8, 'vneconomy2025b'),
  reading(4, '2023', 279_074, 'tienphong2023'), reading(4, '2025', 357_760, 'vneconomy2025a'),
  reading(5, '2024', 54_341, 'thanhnien2024'),
  reading(7, '2025', 700, 'vneconomy2025b', 'Hơn 700 nghìn tỷ đồng (2021–2025, ước).'),
  reading(8, '2025', 18.7, 'vneconomy2025a'),
];
