import { Type, type Static } from 'typebox';
import { blockTypes, figureShows, pieces } from '#domain/prose';
import { Day, IdParams, Line, Period, oneOf, ref, route } from './route.ts';

/** báo cáo tổng kết, sơ kết, biểu chỉ tiêu, biểu nhiệm vụ, tóm tắt cho lãnh đạo, phiếu đơn vị */
export const reportKinds = ['final', 'interim', 'indicators', 'tasks', 'brief', 'office'] as const;
export type ReportKind = (typeof reportKinds)[number];
/** thể thức: Đảng, Nhà nước, MTTQ, Đoàn */
export const layouts = ['party', 'state', 'mttq', 'youth'] as const;
export type Layout = (typeof layouts)[number];
/** dạng tệp: csv is one table, or a ZIP of them all */
export const reportFormats = ['pdf', 'docx', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** một đoạn chữ cùng kiểu, hoặc một con số sống của chỉ tiêu */
const Run = Type.Object({
  text: Type.Optional(Type.String({ maxLength: 5000 })), bold: Type.Optional(Type.Boolean()), italic: Type.Optional(Type.Boolean()),
  indicatorId: Type.Optional(ref('indicator')), show: Type.Optional(oneOf(figureShows)),
}, { additionalProperties: false });
const Runs = Type.Array(Run, { maxItems: 300 });

/** khối của một phần: which fields each type has is checked beside the schema */
export const ProseBlock = Type.Object({
  type: oneOf(blockTypes),
  runs: Type.Optional(Runs), items: Type.Optional(Type.Array(Runs, { maxItems: 200 })), ordered: Type.Optional(Type.Boolean()),
  columns: Type.Optional(Type.Array(Type.String({ maxLength: 300 }), { maxItems: 12 })),
  rows: Type.Optional(Type.Array(Type.Array(Type.String({ maxLength: 2000 }), { maxItems: 12 }), { maxItems: 500 })),
  piece: Type.Optional(oneOf(pieces)), indicatorId: Type.Optional(ref('indicator')),
}, { additionalProperties: false });
/** các phần theo thứ tự; the key ties a part to opinions and to its earlier versions */
export const Parts = Type.Array(Type.Object({
  key: Type.String({ minLength: 1, maxLength: 50, pattern: '^[A-Za-z0-9-]+$' }), level: Type.Integer({ minimum: 0, maximum: 3 }),
  heading: Type.String({ maxLength: 300 }), blocks: Type.Array(ProseBlock, { maxItems: 200 }),
}, { additionalProperties: false }), { maxItems: 100 });

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
/** đã phát hành: bytes and figures by their fingerprints, and the last line of the log that they know */
const Issued = Type.Object({
  code: Type.String({ maxLength: 20 }), on: Type.String({ maxLength: 40 }), by: Line, byAccount: Type.String({ maxLength: 100 }),
  file: Hash, figures: Hash, pages: Type.Integer(), seq: Type.Integer(), rule: Type.String({ maxLength: 20 }),
}, { additionalProperties: false });

/** báo cáo đang soạn hoặc đã phát hành; without parts it follows the outline of its kind */
export const ReportBody = Type.Object({
  resolutionId: ref('resolution'),
  reportKind: oneOf(reportKinds),
  layout: Type.Optional(oneOf(layouts)),
  asOf: Period,
  officeId: Type.Optional(ref('office')),
  parts: Type.Optional(Parts),
  contents: Type.Optional(Type.Boolean()),
  number: Type.Optional(Type.String({ maxLength: 20, pattern: '^[0-9A-Za-z./-]+$' })),
  place: Type.Optional(Type.String({ maxLength: 100 })),
  date: Type.Optional(Day),
  recipients: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 30 })),
  /** The issued one that this is a new version of. */
  previousId: Type.Optional(ref('report')),
  issued: Type.Optional(Issued),
  /** Signed outside and brought back: it begins with the issued bytes. */
  signed: Type.Optional(Type.Object({ file: Hash, on: Type.String({ maxLength: 40 }), by: Line }, { additionalProperties: false })),
}, { additionalProperties: false });
export type ReportBody = Static<typeof ReportBody>;

/** đề cương mẫu, shared by everyone who writes reports */
export const OutlineBody = Type.Object({ name: Line, reportKind: oneOf(reportKinds), parts: Parts }, { additionalProperties: false });

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
