import type { IndicatorBody } from '#api/indicators';
import { districtIds, districts } from './offices.ts';
import { illustrative, sample, type SampleDocument } from './shape.ts';

type Rule = Partial<IndicatorBody> & Pick<IndicatorBody, 'name' | 'measure' | 'aim' | 'leadOfficeId'>;

/** Which indicator of 2015–2020 one carries on, by their numbers. */
const carried: Record<number, number> = { 3: 1, 4: 2, 6: 3, 7: 4, 8: 5 };

/** An indicator of the term 2021–2025, reported each quarter unless it says otherwise. */
const indicator = (number: number, objective: number, rule: Rule) => sample('indicator', `nq-02-ct-${String(number).padStart(2, '0')}`, {
  resolutionId: 'nq-02', objectiveId: `nq-02-mt-${objective}`, number: String(number), term: { from: '2021', to: '2025' }, frequency: 'quarter',
  targets: [], ...rule, ...(carried[number] ? { continuesId: `nq-02-2015-ct-${carried[number]}` } : {}), provenance: illustrative(),
});

const at2020 = (value: number) => ({ baseline: { period: '2020', value } });
const atLeastBy2025 = (low: number) => ({ targets: [{ low, due: '2025' }] });
const atMostBy2025 = (high: number) => ({ targets: [{ high, due: '2025' }] });
const byDistricts = (acrossOffices: 'sum' | 'ratio') => ({ acrossOffices, reportingOfficeIds: districtIds });
const percent = { measure: '%', decimals: 1 };
const sinceStart = { overTime: 'total', entered: 'sinceTermStart' } as const;

const supervision = [
  indicator(1, 1, {
    name: 'Số cuộc giám sát do MTTQ và các đoàn thể chủ trì', measure: 'cuộc', decimals: 0, aim: 'rise', leadOfficeId: 'dv-mttq-tinh',
    ...sinceStart, ...atLeastBy2025(6000), ...byDistricts('sum'), source: 'Báo cáo giám sát đã ký của Ủy ban MTTQ cấp huyện',
    method: 'Lũy kế từ đầu nhiệm kỳ; cuộc do nhiều đoàn thể cùng chủ trì chỉ tính một lần.',
  }),
  indicator(2, 1, {
    name: 'Số hội nghị phản biện xã hội đối với dự thảo văn bản của cấp ủy, chính quyền', measure: 'hội nghị', decimals: 0, aim: 'rise',
    leadOfficeId: 'dv-mttq-tinh', ...sinceStart, ...atLeastBy2025(1200), ...byDistricts('sum'), source: 'Biên bản hội nghị phản biện',
    method: 'Lũy kế từ đầu nhiệm kỳ, theo ngày kết thúc hội nghị.',
  }),
  indicator(3, 1, {
    name: 'Tỷ lệ kiến nghị sau giám sát được xem xét, giải quyết', ...percent, aim: 'rise', leadOfficeId: 'dv-mttq-tinh',
    ...at2020(71.2), ...atLeastBy2025(90), ...byDistricts('ratio'), source: 'Sổ theo dõi kiến nghị sau giám sát',
    method: 'Số kiến nghị đã có văn bản trả lời chia cho số kiến nghị đã gửi.',
  }),
];

const members = [
  indicator(4, 2, {
    name: 'Tỷ lệ thanh niên được tập hợp vào tổ chức Đoàn, Hội', ...percent, aim: 'rise', leadOfficeId: 'dv-tinh-doan',
    ...at2020(58.4), ...atLeastBy2025(70), ...byDistricts('ratio'), counts: 'people', source: 'Sổ đoàn viên, hội viên; số thanh niên 16–30 tuổi theo thống kê xã',
    method: 'Tính người, không tính lượt: một người ở hai tổ chức chỉ tính một lần. Tổng tử số chia tổng mẫu số của 27 huyện, thị, thành đoàn.',
  }),
  indicator(5, 2, {
    name: 'Số doanh nghiệp ngoài nhà nước có tổ chức đoàn thể', measure: 'doanh nghiệp', decimals: 0, aim: 'rise', leadOfficeId: 'dv-ldld-tinh',
    ...at2020(620), ...atLeastBy2025(1200), ...byDistricts('sum'), source: 'Quyết định thành lập tổ chức đoàn thể trong doanh nghiệp',
    method: 'Doanh nghiệp có ít nhất một tổ chức đoàn thể đang hoạt động đến cuối kỳ.',
  }),
  indicator(6, 2, {
    name: 'Tỷ lệ hộ nông nghiệp có hội viên Hội Nông dân', ...percent, aim: 'rise', leadOfficeId: 'dv-hoi-nong-dan',
    ...at2020(78.5), ...atLeastBy2025(85), source: 'Danh sách hội viên, số hộ nông nghiệp theo thống kê', method: 'Số hộ có ít nhất một hội viên chia cho số hộ nông nghiệp.',
  }),
  indicator(7, 2, {
    name: 'Tỷ lệ phụ nữ từ 18 tuổi trở lên tham gia tổ chức Hội', ...percent, aim: 'rise', leadOfficeId: 'dv-hoi-lhpn',
    ...at2020(72), ...atLeastBy2025(80), counts: 'people', source: 'Danh sách hội viên Hội LHPN', method: 'Số hội viên chia cho số phụ nữ từ 18 tuổi trở lên.',
  }),
];

const organisation = [
  indicator(8, 3, {
    name: 'Số thôn, bản, khu phố còn “trắng” chi đoàn hoặc chi hội', measure: 'thôn, bản', decimals: 0, aim: 'fall', leadOfficeId: 'dv-ban-to-chuc',
    ...at2020(214), ...atMostBy2025(20), ...byDistricts('sum'), source: 'Báo cáo tổ chức cơ sở của huyện', method: 'Số thôn, bản, khu phố thiếu ít nhất một chi đoàn hoặc chi hội đến cuối kỳ.',
  }),
  indicator(9, 3, {
    name: 'Số vị trí người đứng đầu đoàn thể cấp xã còn khuyết', measure: 'vị trí', decimals: 0, aim: 'atMost', leadOfficeId: 'dv-ban-to-chuc',
    ...atMostBy2025(10), ...byDistricts('sum'), source: 'Báo cáo công tác cán bộ của huyện', method: 'Số vị trí khuyết quá 30 ngày, tính đến ngày cuối kỳ; luôn giữ không quá mức đặt ra.',
  }),
  indicator(10, 3, {
    name: 'Tỷ lệ cán bộ chủ chốt MTTQ, đoàn thể cấp xã đạt chuẩn chức danh', ...percent, aim: 'rise', leadOfficeId: 'dv-ban-to-chuc',
    ...at2020(81.4), ...atLeastBy2025(95), source: 'Hồ sơ cán bộ', method: 'Số cán bộ đạt chuẩn chia cho số cán bộ chủ chốt hiện có.',
  }),
];

const conditions = [
  indicator(11, 4, {
    name: 'Tỷ lệ huyện, thị, thành ủy đã ký chương trình phối hợp với MTTQ, các đoàn thể', ...percent, aim: 'rise', leadOfficeId: 'dv-ban-dan-van',
    ...at2020(55.6), targets: [{ low: 100, due: '2022' }], source: 'Chương trình phối hợp đã ký', method: 'Số huyện, thị, thành đã ký chia cho 27.',
  }),
  indicator(12, 4, {
    name: 'Tỷ lệ xã, phường, thị trấn bố trí đủ kinh phí hoạt động theo định mức', ...percent, aim: 'rise', leadOfficeId: 'dv-so-tai-chinh',
    ...at2020(64), ...atLeastBy2025(100), source: 'Dự toán, quyết toán ngân sách cấp xã', method: 'Số xã bố trí đủ theo định mức chia cho số xã.',
  }),
  indicator(13, 4, {
    name: 'Số vụ việc kiến nghị kéo dài ở cơ sở chưa được giải quyết', measure: 'vụ việc', decimals: 0, aim: 'atMost', leadOfficeId: 'dv-mttq-tinh',
    ...atMostBy2025(45), source: 'Sổ theo dõi kiến nghị của Nhân dân', method: 'Số vụ việc quá sáu tháng chưa có kết luận; luôn giữ không quá mức đặt ra.',
  }),
  indicator(14, 4, {
    name: 'Số nhà Đại đoàn kết được hỗ trợ xây mới, sửa chữa', measure: 'nhà', decimals: 0, aim: 'rise', overTime: 'total', leadOfficeId: 'dv-mttq-tinh',
    ...atLeastBy2025(5000), source: 'Biên bản bàn giao nhà', method: 'Số nhà bàn giao trong kỳ, cộng từ đầu nhiệm kỳ.',
  }),
  indicator(15, 4, {
    name: 'Ban hành bộ chỉ tiêu mới về công tác MTTQ, đoàn thể', measure: 'văn bản', aim: 'reach', leadOfficeId: 'dv-ban-dan-van',
    targets: [{ due: '2022Q4' }], source: 'Văn bản ban hành', method: 'Đạt khi văn bản đã ký ban hành.',
  }),
  indicator(16, 4, {
    name: 'Mức độ hài lòng của đoàn viên, hội viên (khảo sát cuối năm 2024)', ...percent, aim: 'rise', leadOfficeId: 'dv-ban-dan-van',
    term: { from: '2024', to: '2025' }, frequency: 'year', targets: [{ low: 85, due: '2024' }], source: 'Phiếu khảo sát', method: 'Số người hài lòng hoặc rất hài lòng chia cho số người trả lời.',
  }),
];

export const nq02Indicators = [...supervision, ...members, ...organisation, ...conditions];

/** The share of young people that each district was given for the end of 2025. */
export const nq02Allocations: SampleDocument[] = districts.map(({ id, given }) => sample('allocation', `nq-02-ct-04-${id.slice(3)}`, {
  indicatorId: 'nq-02-ct-04', officeId: id, target: { low: given, due: '2025' }, provenance: illustrative(),
}));
