import type { TaskBody } from '#api/tasks';
import { derived, illustrative, sample, type SampleDocument } from './shape.ts';

const groupSource = 'Bài tường thuật cho biết có 6 nhiệm vụ, giải pháp mà không liệt kê; nhóm này được bản mẫu rút ra từ phần nhiệm vụ trong thời gian tới';

const group = (number: number, content: string, ...quotes: string[]) => sample('task', `nq-02-nv-${number}`, {
  resolutionId: 'nq-02', isGroup: true, number: String(number), content, timing: 'open', provenance: derived(groupSource, ...quotes),
});

type Rest = Partial<Omit<TaskBody, 'resolutionId' | 'parentId' | 'number' | 'content' | 'leadOfficeId' | 'provenance'>>;

/** A task of a group: "3.2" stands under group 3. Invented, around a sentence of the article. */
const task = (number: string, leadOfficeId: string, content: string, quote: string, rest: Rest) => {
  const [parent = ''] = number.split('.');
  return sample('task', `nq-02-nv-${number.replace('.', '-')}`, {
    resolutionId: 'nq-02', parentId: `nq-02-nv-${parent}`, number, content, leadOfficeId, timing: 'dated', ...rest, provenance: illustrative(quote),
  });
};

const dated = (startOn: string, deadline: string, completedOn?: string): Rest => ({ timing: 'dated', startOn, deadline, ...(completedOn ? { completedOn } : {}) });
const serves = (...numbers: string[]): Rest => ({ servesIds: numbers.map((one) => `nq-02-ct-${one}`) });
const follows = (...ids: string[]): Rest => ({ followsIds: ids.map((one) => `nq-02-${one}`) });
const accepted = (on: string): Rest => ({ acceptance: { on, by: 'Ban Dân vận Tỉnh ủy' } });

const leading = [
  group(1, 'Nâng cao nhận thức, trách nhiệm của cấp ủy, chính quyền và người đứng đầu; rà soát, xây dựng bộ chỉ tiêu mới',
    'phải rà soát lại các chỉ tiêu mà Nghị quyết 02 đã đề ra', 'nâng cao nhận thức của các cấp ủy Đảng, chính quyền và cả hệ thống chính trị mà trước hết là người đứng đầu cấp ủy, chính quyền các địa phương, đơn vị'),
  task('1.1', 'dv-ban-dan-van', 'Rà soát các chỉ tiêu của Nghị quyết 02, đề xuất chỉ tiêu giữ nguyên, nâng lên, thay thế', 'phải rà soát lại các chỉ tiêu mà Nghị quyết 02 đã đề ra',
    { ...dated('2021-09-15', '2021-12-31', '2021-12-24'), ...serves('15'), ...follows('bh-2'), ...accepted('2022-01-05'), product: 'Báo cáo rà soát', evidence: [{ text: 'Báo cáo rà soát chỉ tiêu (minh họa)' }] }),
  task('1.2', 'dv-ban-dan-van', 'Xây dựng, trình ban hành bộ chỉ tiêu mới về công tác MTTQ, đoàn thể', 'xây dựng bộ chỉ tiêu mới để phấn đấu thực hiện',
    { ...dated('2022-02-01', '2022-12-31', '2022-12-20'), ...serves('15'), ...follows('bh-2'), ...accepted('2022-12-28'), coOfficeIds: ['dv-mttq-tinh', 'dv-ban-to-chuc'], product: 'Bộ chỉ tiêu' }),
  task('1.3', 'dv-ban-dan-van', 'Hội nghị quán triệt cho người đứng đầu cấp ủy, chính quyền 27 huyện, thị, thành', 'trước hết là người đứng đầu cấp ủy, chính quyền các địa phương, đơn vị',
    { ...dated('2022-01-10', '2022-03-31', '2022-05-12'), ...follows('bh-1'), ...accepted('2022-05-20') }),
];

const party = [
  group(2, 'Tăng cường sự lãnh đạo của cấp ủy bằng định hướng, chủ trương, nghị quyết, quy chế làm việc và công tác cán bộ',
    'Tăng cường sự lãnh đạo của các cấp ủy Đảng đối với MTTQ và các đoàn thể chính trị - xã hội bằng những định hướng, bằng chủ trương, bằng nghị quyết, bằng quy chế làm việc và bằng công tác cán bộ'),
  task('2.1', 'dv-van-phong-tinh-uy', 'Đưa công tác Mặt trận vào quy chế làm việc của cấp ủy', 'bằng quy chế làm việc', { timing: 'standing', ...serves('11'), ...follows('bh-1') }),
  task('2.2', 'dv-van-phong-tinh-uy', 'Trình dự thảo Kết luận tiếp tục thực hiện Nghị quyết 02', 'sẽ ban hành Kết luận để tiếp tục thực hiện Nghị quyết số 02 Khóa XVIII trong tình hình mới',
    { ...dated('2021-08-20', '2021-12-31', '2021-12-30'), coOfficeIds: ['dv-ban-dan-van'], ...accepted('2022-01-05') }),
  task('2.3', 'dv-ban-dan-van', 'Kiểm tra việc lãnh đạo công tác Mặt trận, đoàn thể ở các huyện ủy, thị ủy, thành ủy', 'Tăng cường nhiệm vụ lãnh đạo, chỉ đạo',
    { ...dated('2023-02-01', '2023-11-30'), ...follows('bh-1', 'nn-2'), milestones: [{ name: 'Xong 14 đơn vị', due: '2023-06-30', doneOn: '2023-07-04' }, { name: 'Xong 27 đơn vị', due: '2023-11-15' }] }),
  task('2.4', 'dv-ban-to-chuc', 'Luân chuyển, bố trí cán bộ chủ chốt MTTQ, đoàn thể cấp huyện', 'bằng công tác cán bộ', { timing: 'open', ...serves('10') }),
];

const government = [
  group(3, 'Đẩy mạnh công tác dân vận chính quyền, tạo điều kiện để MTTQ và các đoàn thể hoạt động',
    'Đẩy mạnh công tác dân vận chính quyền, nâng cao tinh thần, trách nhiệm, đổi mới tác phong, lề lối, thái độ làm việc của cán bộ, công chức, viên chức trong tiếp xúc, giải quyết các công việc của Nhân dân.'),
  task('3.1', 'dv-so-tai-chinh', 'Rà soát định mức, bố trí kinh phí hoạt động của MTTQ, đoàn thể cấp xã', 'Chính quyền các cấp phải tạo điều kiện để MTTQ thực hiện tốt công tác vận động Nhân dân',
    { ...dated('2022-08-01', '2023-07-18'), ...serves('12'), ...follows('bh-3'), notes: [{ on: '2023-07-20', by: 'Sở Tài chính', text: 'Cấp huyện chưa gửi đủ số liệu dự toán cấp xã (minh họa).' }] }),
  task('3.2', 'dv-ubnd-tinh', 'Chấn chỉnh tác phong, thái độ làm việc của cán bộ, công chức trong tiếp công dân', 'đổi mới tác phong, lề lối, thái độ làm việc của cán bộ, công chức, viên chức', { timing: 'standing', ...serves('13') }),
  task('3.3', 'dv-ubnd-tinh', 'Gửi dự thảo chương trình, dự án quan trọng để MTTQ phản biện trước khi ban hành', 'chú trọng vai trò tư vấn, phản biện và giám sát, góp ý của Mặt trận trong triển khai thực hiện các chương trình, các dự án quan trọng của địa phương',
    { timing: 'standing', ...serves('02') }),
  task('3.4', 'dv-ubnd-tinh', 'Ban hành quy định thời hạn trả lời kiến nghị của MTTQ và các đoàn thể', 'thực hiện có hiệu quả nhiệm vụ giám sát, phản biện xã hội',
    { ...dated('2022-01-15', '2022-06-30', '2022-06-27'), ...serves('03'), ...follows('bh-3'), product: 'Quyết định của UBND tỉnh (minh họa)', ...accepted('2022-07-04') }),
];

const methods = [
  group(4, 'Đổi mới nội dung, phương thức hoạt động; tuyên truyền, vận động, tập hợp Nhân dân; hướng mạnh về cơ sở',
    'Tiếp tục đổi mới nội dung, phương thức hoạt động của Mặt trận Tổ quốc và các đoàn thể xã hội', 'đẩy mạnh tuyên truyền, vận động, tập hợp các tầng lớp Nhân dân'),
  task('4.1', 'dv-mttq-tinh', 'Cụ thể hóa công tác Mặt trận, đoàn thể thành phần việc, chương trình', 'trên cơ sở đó phải cụ thể hóa thành những phần việc, những chương trình',
    { ...dated('2023-01-10', '2023-12-31'), ...serves('04', '05'), ...follows('bh-2', 'nn-1') }),
  task('4.2', 'dv-mttq-tinh', 'Vận động hỗ trợ xây mới, sửa chữa nhà Đại đoàn kết', 'các hoạt động an sinh xã hội, vì cuộc sống cộng đồng', { ...dated('2021-10-01', '2023-06-30', '2023-06-22'), ...serves('14'), ...follows('bh-5'), ...accepted('2023-07-10') }),
  task('4.3', 'dv-hoi-lhpn', 'Khắc phục hành chính hóa: giảm một phần ba số báo cáo yêu cầu cấp xã', 'khắc phục tình trạng hành chính hóa trong hoạt động', { ...dated('2022-03-01', '2022-09-30', '2022-11-15'), coOfficeIds: ['dv-hoi-nong-dan', 'dv-hoi-ccb'], ...accepted('2022-11-30') }),
  task('4.4', 'dv-hoi-ccb', 'Tuyên truyền, vận động Nhân dân thực hiện chủ trương, chính sách', 'để tạo sự đồng thuận xã hội', { timing: 'standing' }),
];

const organisation = [
  group(5, 'Củng cố, kiện toàn tổ chức bộ máy và cán bộ; phát triển đoàn viên, hội viên, phát triển Đảng',
    'Tập trung xây dựng, củng cố, kiện toàn tổ chức bộ máy và cán bộ, nhất là ở cơ sở', 'tiếp tục phát triển và nâng cao chất lượng của các chi đoàn, chi hội, đoàn viên, hội viên của các đoàn thể'),
  task('5.1', 'dv-tinh-doan', 'Phát triển đoàn viên, hội viên ở khu vực doanh nghiệp ngoài quốc doanh', 'khu vực doanh nghiệp ngoài quốc doanh',
    { ...dated('2022-10-01', '2023-06-30'), ...serves('04', '05'), ...follows('bh-2'), coOfficeIds: ['dv-ldld-tinh'], product: 'Đề án tập hợp thanh niên' }),
  task('5.2', 'dv-ldld-tinh', 'Lập danh sách doanh nghiệp đủ điều kiện, vận động thành lập tổ chức đoàn thể', 'phát triển đoàn thể cho các doanh nghiệp còn gặp nhiều khó khăn', { ...dated('2022-04-01', '2023-06-30'), ...serves('05') }),
  task('5.3', 'dv-ban-to-chuc', 'Lập kế hoạch bồi dưỡng cán bộ chủ chốt đoàn thể cấp xã đạt chuẩn chức danh', 'kiện toàn tổ chức bộ máy và cán bộ, nhất là ở cơ sở', { ...dated('2022-01-01', '2022-10-31', '2022-10-18'), ...serves('10'), ...accepted('2022-11-01') }),
  task('5.4', 'dv-hoi-nong-dan', 'Nâng cao chất lượng chi hội ở địa bàn dân cư, vùng tôn giáo', 'nhất là ở địa bàn dân cư, vùng tôn giáo, khu vực doanh nghiệp ngoài quốc doanh', { ...dated('2023-03-01', '2024-06-30'), ...serves('06') }),
];

const together = [
  group(6, 'Tăng cường phối hợp; giám sát, phản biện xã hội; giải quyết kiến nghị chính đáng của Nhân dân',
    'Tăng cường công tác phối hợp giữa MTTQ và các đoàn thể chính trị - xã hội, giữa các cơ quan nhà nước với chính quyền các cấp.', 'giải quyết những vấn đề bức xúc, những kiến nghị chính đáng của Nhân dân'),
  task('6.1', 'dv-ban-dan-van', 'Đôn đốc 27 huyện, thị, thành ký chương trình phối hợp với MTTQ, các đoàn thể', 'giữa các cơ quan nhà nước với chính quyền các cấp', { ...dated('2021-11-01', '2022-12-31'), ...serves('11'), ...follows('bh-3', 'hc-2') }),
  task('6.2', 'dv-mttq-tinh', 'Lập sổ theo dõi vụ việc kiến nghị kéo dài, phân công cơ quan giải quyết', 'giải quyết những vấn đề bức xúc, những kiến nghị chính đáng của Nhân dân', { ...dated('2022-01-01', '2022-04-30', '2022-04-28'), ...serves('13'), ...follows('bh-5'), ...accepted('2022-05-10') }),
  task('6.3', 'dv-mttq-tinh', 'Tập huấn kỹ năng giám sát, phản biện cho cán bộ Mặt trận cấp huyện, cấp xã', 'thực hiện tốt hơn nữa, hiệu quả hơn nữa trong việc giám sát, phản biện xã hội', { ...dated('2022-05-01', '2022-12-15', '2023-02-10'), ...serves('01', '02'), ...accepted('2023-02-24') }),
  task('6.4', 'dv-mttq-tinh', 'Giám sát việc thực hiện quy chế dân chủ cơ sở', 'tham gia hiệu quả công tác thực hiện quy chế dân chủ cơ sở', { timing: 'standing', ...serves('01') }),
  task('6.5', 'dv-mttq-tinh', 'Biểu dương, khen thưởng mô hình, nhân tố mới', 'kịp thời phát hiện, biểu dương, khen thưởng những mô hình, nhân tố mới, những mặt tích cực', { timing: 'open' }),
  task('6.6', 'dv-quan-son', 'Ký và thực hiện chương trình phối hợp giữa UBND huyện Quan Sơn với Ủy ban MTTQ huyện', 'không triển khai ký kết phối hợp, nếu có ký kết cũng để đó',
    { ...dated('2023-04-01', '2023-12-15'), ...serves('11'), ...follows('bh-3', 'hc-2'), coOfficeIds: ['dv-ban-dan-van'], product: 'Chương trình phối hợp (minh họa)', milestones: [{ name: 'Thống nhất nội dung', due: '2023-08-31', doneOn: '2023-09-12' }, { name: 'Lễ ký', due: '2023-11-30' }] }),
];

export const nq02Tasks: SampleDocument[] = [...leading, ...party, ...government, ...methods, ...organisation, ...together];

/** Extensions carry no provenance of their own: their reasons say that they are illustrative. */
export const nq02Extensions: SampleDocument[] = [
  sample('extension', 'nq-02-gh-1', {
    taskId: 'nq-02-nv-5-1', officeId: 'dv-tinh-doan', newDeadline: '2023-10-31', reason: 'Minh họa: cần thêm thời gian khảo sát doanh nghiệp (xin lần đầu).',
    asked: { on: '2023-06-12', by: 'Tỉnh đoàn' }, decision: { granted: true, by: 'Đ/c Lãnh đạo', on: '2023-06-20', note: 'Minh họa' },
  }),
  sample('extension', 'nq-02-gh-2', {
    taskId: 'nq-02-nv-5-1', officeId: 'dv-tinh-doan', newDeadline: '2024-03-31', reason: 'Minh họa: xin lùi hạn đề án tập hợp thanh niên lần thứ hai, chưa thống nhất kinh phí.', asked: { on: '2023-09-28', by: 'Tỉnh đoàn' },
  }),
];
