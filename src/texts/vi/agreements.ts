import type { AgreementState } from '#domain/agreement';

export const agreements = {
  headline: (n: string, asking: string | null) => (asking === null ? `${n} chương trình phối hợp, không chương trình nào bị bỏ quên` : `${n} chương trình phối hợp, ${asking} cần để ý`),
  empty: 'Chưa có chương trình phối hợp nào', emptyDetail: 'Ghi chương trình, quy chế phối hợp giữa các cơ quan: các bên, ngày ký, cam kết và từng hoạt động.', add: 'Thêm chương trình', edit: 'Sửa chương trình', openOf: 'Chương trình phối hợp của nghị quyết này',
  columns: { title: 'Chương trình, quy chế', parties: 'Các bên', state: 'Tình trạng', signed: 'Ngày ký', last: 'Hoạt động gần nhất' },
  state: { notSigned: 'quá ngày mà chưa ký', dormant: 'ký rồi để đó', planned: 'dự kiến', active: 'đang thực hiện', ended: 'đã kết thúc' } satisfies Record<AgreementState, string>,
  since: { notSigned: (day) => `dự kiến ${day}`, dormant: (day) => `không hoạt động từ ${day}`, planned: (day) => `dự kiến ký ${day}`, active: (day) => `gần nhất ${day}`, ended: (day) => `từ ${day}` } satisfies Record<AgreementState, (day: string) => string> as Record<AgreementState, (day: string) => string>,
  isState: (title: string, state: string) => `${title}: ${state}`,
  facts: { planned: 'Dự kiến ký', signed: 'Đã ký', ends: 'Đến hết', resolution: 'Nghị quyết', state: 'Tình trạng', parties: 'Các bên', none: 'chưa ghi' },
  commitments: 'Cam kết', noCommitments: 'Chưa ghi cam kết nào.', activities: (n: string) => `${n} hoạt động đã ghi`, noActivity: 'Chưa ghi hoạt động nào.', rule: 'Quá sáu tháng không ghi hoạt động nào thì coi là ký rồi để đó.',
  addActivity: 'Ghi hoạt động', activityOf: (title: string) => `Ghi hoạt động: ${title}`, on: 'Ngày', what: 'Việc đã làm', removeActivity: (text: string) => `Bỏ hoạt động “${text}”?`,
  form: { title: 'Tên chương trình, quy chế', resolution: 'Thực hiện nghị quyết', parties: 'Các bên', plannedFor: 'Ngày dự kiến ký', signedOn: 'Ngày ký', endsOn: 'Có hiệu lực đến hết', commitments: 'Cam kết' },
};
