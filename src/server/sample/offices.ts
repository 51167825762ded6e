import type { OfficeBody } from '#api/offices';
import { derived, illustrative, official, sample, type SampleDocument } from './shape.ts';

const ended = '2025-06-30';
const known = derived('Tên cơ quan theo hệ thống tổ chức của tỉnh giai đoạn 2021–2025; bài tường thuật không nêu riêng');

const province: SampleDocument<'office'>[] = [
  sample('office', 'dv-tinh-uy', {
    name: 'Tỉnh ủy Thanh Hóa', shortName: 'Tỉnh ủy', officeKind: 'party', level: 'province', head: { name: 'Đỗ Trọng Hưng' },
    letterhead: { issuer: 'TỈNH ỦY THANH HÓA', place: 'Thanh Hóa', code: 'TU' },
    provenance: official('đồng chí Đỗ Trọng Hưng, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh'),
  }),
  sample('office', 'dv-ubnd-tinh', {
    name: 'Ủy ban nhân dân tỉnh Thanh Hóa', shortName: 'UBND tỉnh', officeKind: 'state', level: 'province', parentId: 'dv-tinh-uy',
    head: { name: 'Đỗ Minh Tuấn' }, letterhead: { issuer: 'ỦY BAN NHÂN DÂN TỈNH THANH HÓA', place: 'Thanh Hóa', code: 'UBND' },
    provenance: official('Đỗ Minh Tuấn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh'),
  }),
  sample('office', 'dv-mttq-tinh', {
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thanh Hóa', shortName: 'Ủy ban MTTQ tỉnh', officeKind: 'front', level: 'province',
    parentId: 'dv-tinh-uy', head: { name: 'Phạm Thị Thanh Thủy' },
    provenance: official('đồng chí Phạm Thị Thanh Thủy, Ủy viên Ban Thường vụ, Trưởng ban Dân vận Tỉnh ủy, Chủ tịch Ủy ban MTTQ tỉnh'),
  }),
  sample('office', 'dv-ban-dan-van', {
    name: 'Ban Dân vận Tỉnh ủy', officeKind: 'party', level: 'province', parentId: 'dv-tinh-uy', head: { name: 'Phạm Thị Thanh Thủy' },
    letterhead: { superior: 'TỈNH ỦY THANH HÓA', issuer: 'BAN DÂN VẬN', place: 'Thanh Hóa', code: 'BDVTU' },
    provenance: official('đồng chí Phạm Thị Thanh Thủy, Ủy viên Ban Thường vụ, Trưởng ban Dân vận Tỉnh ủy, Chủ tịch Ủy ban MTTQ tỉnh'),
  }),
  sample('office', 'dv-van-phong-tinh-uy', {
    name: 'Văn phòng Tỉnh ủy', officeKind: 'party', level: 'province', parentId: 'dv-tinh-uy',
    provenance: official('lãnh đạo Văn phòng Tỉnh ủy, Văn phòng UBND tỉnh'),
  }),
];

const beside = (id: string, name: string, shortName: string, officeKind: OfficeBody['officeKind'], parentId = 'dv-tinh-uy') =>
  sample('office', id, { name, shortName, officeKind, level: 'province', parentId, provenance: known });

const others = [
  beside('dv-ban-to-chuc', 'Ban Tổ chức Tỉnh ủy', 'Ban Tổ chức Tỉnh ủy', 'party'),
  beside('dv-so-tai-chinh', 'Sở Tài chính tỉnh Thanh Hóa', 'Sở Tài chính', 'department', 'dv-ubnd-tinh'),
  beside('dv-ldld-tinh', 'Liên đoàn Lao động tỉnh Thanh Hóa', 'Liên đoàn Lao động tỉnh', 'union'),
  beside('dv-hoi-nong-dan', 'Hội Nông dân tỉnh Thanh Hóa', 'Hội Nông dân tỉnh', 'union'),
  beside('dv-hoi-lhpn', 'Hội Liên hiệp Phụ nữ tỉnh Thanh Hóa', 'Hội LHPN tỉnh', 'union'),
  beside('dv-tinh-doan', 'Tỉnh đoàn Thanh Hóa', 'Tỉnh đoàn', 'youth'),
  beside('dv-hoi-ccb', 'Hội Cựu chiến binh tỉnh Thanh Hóa', 'Hội Cựu chiến binh tỉnh', 'union'),
];

/** A district with what the illustrative figures of indicator 4 take from it: young people, rate now, target given. */
export interface District { id: string; name: string; shortName: string; young: number; rate: number; given: number; weight: number }
const district = (id: string, name: string, young: number, rate: number, given: number, weight: number): District =>
  ({ id: `dv-${id}`, name, shortName: name.replace(/^(Huyện|Thị xã|Thành phố) /, (word) => ({ 'Thị xã ': 'TX. ', 'Thành phố ': 'TP. ' })[word] ?? ''), young, rate, given, weight });

/** Numbers from the third column on are illustrative. */
export const districts: District[] = [
  district('ba-thuoc', 'Huyện Bá Thước', 19_860, 55.1, 64, 3),
  district('ngoc-lac', 'Huyện Ngọc Lặc', 26_120, 57.6, 66, 4),
  district('muong-lat', 'Huyện Mường Lát', 9_140, 49.8, 58, 2),
  district('lang-chanh', 'Huyện Lang Chánh', 10_230, 51.9, 60, 2),
  district('nhu-xuan', 'Huyện Như Xuân', 13_380, 56, 64, 3),
  district('trieu-son', 'Huyện Triệu Sơn', 34_870, 63, 71, 6),
  district('hau-loc', 'Huyện Hậu Lộc', 30_640, 62.1, 70, 5),
  district('thuong-xuan', 'Huyện Thường Xuân', 18_450, 54.2, 62, 3),
  district('thach-thanh', 'Huyện Thạch Thành', 27_330, 60.2, 68, 4),
  district('nhu-thanh', 'Huyện Như Thanh', 18_120, 58.3, 66, 3),
  district('quan-hoa', 'Huyện Quan Hóa', 9_870, 52.4, 60, 2),
  district('quang-xuong', 'Huyện Quảng Xương', 33_910, 64.4, 72, 6),
  district('nga-son', 'Huyện Nga Sơn', 26_740, 62.7, 70, 5),
  district('cam-thuy', 'Huyện Cẩm Thủy', 20_680, 60.9, 68, 3),
  district('nong-cong', 'Huyện Nông Cống', 31_250, 64.1, 71, 5),
  district('tho-xuan', 'Huyện Thọ Xuân', 37_480, 66.8, 72, 7),
  district('hoang-hoa', 'Huyện Hoằng Hóa', 41_060, 67.9, 73, 8),
  district('ha-trung', 'Huyện Hà Trung', 22_190, 66, 71, 4),
  district('yen-dinh', 'Huyện Yên Định', 29_530, 67.2, 72, 6),
  district('vinh-loc', 'Huyện Vĩnh Lộc', 15_710, 65.3, 70, 3),
  district('bim-son', 'Thị xã Bỉm Sơn', 11_940, 71.2, 75, 6),
  district('tp-thanh-hoa', 'Thành phố Thanh Hóa', 62_350, 72.4, 76, 16),
  district('dong-son', 'Huyện Đông Sơn', 15_420, 70.6, 74, 4),
  district('sam-son', 'Thành phố Sầm Sơn', 20_870, 68.5, 73, 5),
  district('thieu-hoa', 'Huyện Thiệu Hóa', 27_960, 66.3, 71, 5),
  district('nghi-son', 'Thị xã Nghi Sơn', 48_620, 63.7, 70, 9),
  district('quan-son', 'Huyện Quan Sơn', 7_790, 52.7, 60, 2),
];
export const districtIds = districts.map(({ id }) => id);

/** Đông Sơn joined the city of Thanh Hóa half a year before all districts closed. */
const closedOn = (id: string): string => (id === 'dv-dong-son' ? '2024-12-31' : ended);

const districtOffices = districts.map(({ id, name, shortName }) => sample('office', id, {
  name, shortName, officeKind: 'state', level: 'district', parentId: 'dv-ubnd-tinh', validTo: closedOn(id), ...(id === 'dv-tp-thanh-hoa' ? { predecessorIds: ['dv-dong-son'] } : {}),
  provenance: derived(id === 'dv-dong-son'
    ? 'Đơn vị hành chính cấp huyện của tỉnh Thanh Hóa, nhập vào thành phố Thanh Hóa từ ngày 1/1/2025'
    : 'Đơn vị hành chính cấp huyện của tỉnh Thanh Hóa, kết thúc hoạt động khi tổ chức chính quyền địa phương hai cấp từ ngày 1/7/2025'),
}));

/** Whoever was taken in before the one that took it in. */
const joinedFirst = [...districtOffices].sort((a, b) => Number(b.id === 'dv-dong-son') - Number(a.id === 'dv-dong-son'));

const commune = (id: string, name: string, predecessorId: string) => sample('office', id, {
  name, officeKind: 'state', level: 'commune', parentId: 'dv-ubnd-tinh', validFrom: '2025-07-01', predecessorIds: [predecessorId],
  provenance: derived('Một trong các xã, phường thành lập từ ngày 1/7/2025 trên địa bàn đơn vị cấp huyện cũ; bản mẫu chỉ ghi hai đơn vị cho mỗi huyện'),
});

const communes = [
  commune('dv-xa-ba-thuoc', 'Xã Bá Thước', 'dv-ba-thuoc'),
  commune('dv-xa-quan-son', 'Xã Quan Sơn', 'dv-quan-son'),
  commune('dv-xa-ngoc-lac', 'Xã Ngọc Lặc', 'dv-ngoc-lac'),
  commune('dv-xa-muong-lat', 'Xã Mường Lát', 'dv-muong-lat'),
  commune('dv-phuong-sam-son', 'Phường Sầm Sơn', 'dv-sam-son'),
  commune('dv-phuong-bim-son', 'Phường Bỉm Sơn', 'dv-bim-son'),
  // A second one of each district: none of them is the whole of what the district was.
  commune('dv-xa-thiet-ong', 'Xã Thiết Ống', 'dv-ba-thuoc'),
  commune('dv-xa-na-meo', 'Xã Na Mèo', 'dv-quan-son'),
  commune('dv-xa-kien-tho', 'Xã Kiên Thọ', 'dv-ngoc-lac'),
  commune('dv-xa-trung-ly', 'Xã Trung Lý', 'dv-muong-lat'),
  commune('dv-phuong-nam-sam-son', 'Phường Nam Sầm Sơn', 'dv-sam-son'),
  commune('dv-phuong-quang-trung', 'Phường Quang Trung', 'dv-bim-son'),
];

/** Offices that exist only here, so that a vacant post or a missing organisation never stands under a real name. */
const invented = [
  sample('office', 'dv-chi-doan-vi-du-1', {
    name: 'Chi đoàn thôn Ví dụ 1 (minh họa)', officeKind: 'youth', level: 'village', parentId: 'dv-tinh-doan',
    head: { vacantSince: '2023-06-12' }, provenance: illustrative('không được để không có người đứng đầu, nhất là đoàn thanh niên'),
  }),
  sample('office', 'dv-chi-doan-vi-du-2', {
    name: 'Chi đoàn thôn Ví dụ 2 (minh họa)', officeKind: 'youth', level: 'village', parentId: 'dv-tinh-doan',
    head: { vacantSince: '2023-08-21' }, provenance: illustrative('không được để không có người đứng đầu, nhất là đoàn thanh niên'),
  }),
  sample('office', 'dv-chi-doan-vi-du-3', {
    name: 'Chi đoàn thôn Ví dụ 3 (minh họa)', officeKind: 'youth', level: 'village', parentId: 'dv-tinh-doan',
    missingSince: '2023-05-15', provenance: illustrative('không được để “trắng” tổ chức'),
  }),
];

/** Every office of the sample, an office after those that it names. */
export const offices: SampleDocument[] = [...province, ...others, ...joinedFirst, ...communes, ...invented];
