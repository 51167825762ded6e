import { Type, type Static } from 'typebox';
import { Day, IdParams, Period, Prose, oneOf, ref, route } from './route.ts';

/** báo cáo tổng kết, sơ kết, biểu chỉ tiêu, biểu nhiệm vụ, tóm tắt cho lãnh đạo, phiếu đơn vị */
export const reportKinds = ['final', 'interim', 'indicators', 'tasks', 'brief', 'office'] as const;
export type ReportKind = (typeof reportKinds)[number];
/** thể thức: Đảng, Nhà nước, MTTQ, Đoàn */
export const layouts = ['party', 'state', 'mttq', 'youth'] as const;
export type Layout = (typeof layouts)[number];
/** dạng tệp: csv is one table, or a ZIP of them all */
export const reportFormats = ['pdf', 'docx', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** báo cáo đang soạn hoặc đã phát hành */
export const ReportBody = Type.Object({
  resolutionId: ref('resolution'),
  reportKind: oneOf(reportKinds),
  layout: oneOf(layouts),
  asOf: Period,
  parts: Type.Array(Type.Object({ key: Type.String({ maxLength: 50 }), prose: Prose }, { additionalProperties: false }), { maxItems: 200 }),
  number: Type.Optional(Type.String({ maxLength: 50 })),
  place: Type.Optional(Type.String({ maxLength: 100 })),
  date: Type.Optional(Day),
  issued: Type.Optional(Type.Object({ code: Type.String({ maxLength: 50 }), on: Type.String({ maxLength: 40 }), by: Type.String({ maxLength: 200 }), file: Type.String({ maxLength: 64 }) }, { additionalProperties: false })),
}, { additionalProperties: false });

export const getReport = route({
  method: 'GET', path: '/api/resolutions/:id/report', who: 'signedIn', params: IdParams,
  summary: 'A resolution\'s report in the official form; answers the file itself',
  query: Type.Object({
    kind: Type.Optional(oneOf(reportKinds)),
    layout: Type.Optional(oneOf(layouts)),
    format: Type.Optional(oneOf(reportFormats)),
    asOf: Type.Optional(Period),
    officeId: Type.Optional(Type.String({ maxLength: 64 })),
    /** mục lục, on a page of its own; a Party report opens with its text unless it is asked for. */
    contents: Type.Optional(oneOf(['1'])),
    /** With csv: which table of the report, from 1; all of them as a ZIP when left out. */
    table: Type.Optional(Type.String({ pattern: '^[1-9]\\d?$' })),
  }, { additionalProperties: false }),
});
export type ReportQuery = Static<typeof getReport.query>;
