import { Type, type Static } from 'typebox';
import { differenceCauses, verdicts, type ReportedFigure } from '#domain/report-diff';
import { blockTypes, figureShows, pieces, type FigureShow } from '#domain/prose';
import { Change } from './changes.ts';
import { opinionParts } from './opinions.ts';
import { Day, IdParams, Line, Period, envelope, oneOf, ref, route } from './route.ts';
import { Signatures } from './signature.ts';

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

const Part = Parts.items;

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
  /** dự báo trên biểu đồ: shown unless it is false */
  forecast: Type.Optional(Type.Boolean()),
  number: Type.Optional(Type.String({ maxLength: 20, pattern: '^[0-9A-Za-z./-]+$' })),
  place: Type.Optional(Type.String({ maxLength: 100 })),
  date: Type.Optional(Day),
  recipients: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 30 })),
  /** The issued one that this is a new version of. */
  previousId: Type.Optional(ref('report')),
  issued: Type.Optional(Issued),
  /** Signed here, or outside and brought back: it begins with the issued bytes. `signer` is whose certificate signed last, as the file says. */
  signed: Type.Optional(Type.Object({ file: Hash, on: Type.String({ maxLength: 40 }), by: Line, signer: Type.Optional(Type.String({ maxLength: 500 })) }, { additionalProperties: false })),
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

export const ReportWhole = Type.Object({ ...envelope, ...ReportBody.properties });
const writers = ['specialist'] as const;
export const pdf = 'application/pdf';

/** The report itself: a draft as it stands now, an issued one as it was issued. */
export const getReportFile = route({
  method: 'GET', path: '/api/reports/:id/file', who: 'signedIn', params: IdParams,
  summary: 'A draft drawn from the figures of today, or an issued report\'s own bytes; its other formats say the issued figures',
  query: Type.Object({ format: Type.Optional(oneOf(reportFormats)), signed: Type.Optional(oneOf(['1'])) }, { additionalProperties: false }),
});

/** Phát hành: sets the report as PDF/A, never as anything less, and freezes bytes and figures. */
export const postIssue = route({
  method: 'POST', path: '/api/reports/:id/issue', who: writers, params: IdParams, reply: ReportWhole,
  summary: 'Issue a report with If-Match: PDF/A bytes and figures are kept, and nothing in it changes any more',
});
/** The body is the PDF itself, with its media type. */
export const postSigned = route({
  method: 'POST', path: '/api/reports/:id/signed', who: writers, params: IdParams, reply: ReportWhole, bodyLimit: 20 * 1024 * 1024,
  summary: 'Bring back an issued report that was signed outside, with If-Match; accepted when it begins with the issued bytes and its signatures hold',
});

const Figure = Type.Unsafe<ReportedFigure>({ type: 'object', title: 'ReportedFigure' });
/** Vì sao khác báo cáo trước: `cause` tells a figure that was corrected from one that only went on to a new period. */
export const Difference = Type.Object({
  indicatorId: Type.String(), flips: Type.Boolean(), was: Type.Union([Figure, Type.Null()]), now: Type.Union([Figure, Type.Null()]),
  cause: oneOf(differenceCauses), changes: Type.Array(Change),
});
export type Difference = Static<typeof Difference>;
export const getDifferences = route({
  method: 'GET', path: '/api/reports/:id/differences', who: 'signedIn', params: IdParams,
  summary: 'What the figures say now against an issued report, or of a draft against the last one issued, with who changed what, when and why',
  reply: Type.Object({
    against: Type.Union([Type.Object({ id: Type.String(), code: Type.String(), on: Type.String(), asOf: Type.String() }), Type.Null()]),
    items: Type.Array(Difference), offices: Type.Record(Type.String(), Type.String()),
  }),
});

/** What may be told of an issued report to whoever holds a paper. */
const Brief = Type.Object({
  id: Type.String(), code: Type.String(), title: Type.String(), reportKind: oneOf(reportKinds), asOf: Type.String(), on: Type.String(), by: Type.String(),
  fingerprint: Type.String(), pages: Type.Integer(), signed: Type.Boolean(),
  /** A newer issued version that takes its place. */
  newer: Type.Union([Type.Object({ id: Type.String(), code: Type.String() }), Type.Null()]),
});
export type IssuedBrief = Static<typeof Brief>;
export const getIssuedByCode = route({
  method: 'GET', path: '/api/issued-reports', who: 'signedIn', summary: 'The issued report of a code, or null',
  query: Type.Object({ code: Type.String({ minLength: 1, maxLength: 30 }) }, { additionalProperties: false }),
  reply: Type.Object({ report: Type.Union([Brief, Type.Null()]) }),
});
/** The body is the PDF itself; nothing of it is kept. */
export const postCheckPdf = route({
  method: 'POST', path: '/api/issued-reports/check', who: 'signedIn', bodyLimit: 20 * 1024 * 1024,
  summary: 'Whether a PDF is the very one that was issued, that one with signatures after it, an altered copy, or none of ours',
  reply: Type.Object({ verdict: oneOf(verdicts), fingerprint: Type.String(), report: Type.Union([Brief, Type.Null()]), ...Signatures.properties }),
});

/** Một trang xem trước: a page of a report as it is being written, nothing of which is saved. */
export const postPreview = route({
  method: 'POST', path: '/api/reports/preview', who: writers, body: ReportBody, summary: 'One page of a report that is being written, as SVG; nothing is saved',
  query: Type.Object({ page: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,3}$' })) }, { additionalProperties: false }),
  reply: Type.Object({ pages: Type.Integer(), page: Type.Integer(), svg: Type.String() }),
});
/** What the composer stands on: the outline in force, what each piece says today, and what was said of the draft. */
export const getCompose = route({
  method: 'GET', path: '/api/reports/:id/compose', who: ['specialist', 'leader'], params: IdParams,
  summary: 'A draft with its outline, what its live pieces and figures say today, and the opinions gathered on its resolution',
  reply: Type.Object({
    report: ReportWhole, parts: Parts, title: Type.String(), symbol: Type.String(), resolutionTitle: Type.String(), mark: Type.Union([Type.String(), Type.Null()]),
    figures: Type.Array(Type.Object({ indicatorId: Type.String(), number: Type.String(), name: Type.String(), illustrative: Type.Boolean(), line: Type.String(), shows: Type.Unsafe<Record<FigureShow, string>>({ type: 'object' }) })),
    /** By piece: its words, a line each; a table or a chart as its name. */
    pieces: Type.Unsafe<Record<string, string[]>>({ type: 'object' }),
    opinions: Type.Array(Type.Object({ id: Type.String(), reviewId: Type.String(), from: Type.String(), about: oneOf(opinionParts), text: Type.String(), outcome: Type.Optional(Type.String()), answer: Type.Optional(Type.String()) })),
  }),
});
export type Composing = Static<typeof getCompose.reply>;

/**
 * What is told of a part that was read from Word. `figure`, `piece`: words of the program that were changed by hand and are
 * not taken; `pieceLines`, `pieceGone`, `figureGone`: some or all of them are no longer there; `pictures`, `footnotes`,
 * `boxes`, `wide`: what a report does not hold; `mayHold`: the words of a part whose mark is lost may stand here.
 */
export const wordNotes = ['figure', 'piece', 'pieceLines', 'pieceGone', 'figureGone', 'headingGone', 'foundByWords', 'mayHold', 'moved', 'comment', 'pictures', 'footnotes', 'boxes', 'wide'] as const;
const WordNote = Type.Object({
  kind: oneOf(wordNotes), word: Type.Optional(Type.String()), ours: Type.Optional(Type.String()), author: Type.Optional(Type.String()), count: Type.Optional(Type.Integer()),
  piece: Type.Optional(oneOf(pieces)), indicatorId: Type.Optional(Type.String()), show: Type.Optional(oneOf(figureShows)),
});
export type WordNote = Static<typeof WordNote>;
const WordPart = Type.Object({
  key: Type.String(), heading: Type.String(), state: oneOf(['same', 'changed', 'removed'] as const),
  /** It was changed here too since the file was made. */
  also: Type.Boolean(),
  /** As it stands here now, and as the file has it; null where there is none. */
  was: Type.Union([Part, Type.Null()]), is: Type.Union([Part, Type.Null()]),
  notes: Type.Array(WordNote),
});
export type WordPart = Static<typeof WordPart>;
/** Đọc lại từ Word: the body is the file itself, with its media type; nothing of it is kept. */
export const postWord = route({
  method: 'POST', path: '/api/reports/:id/word', who: writers, params: IdParams, bodyLimit: 20 * 1024 * 1024,
  summary: 'A draft\'s own Word file (.docx) that was edited elsewhere, read part by part beside what stands here; nothing is saved. Live figures stay those of the program',
  reply: Type.Object({
    /** The version that the file was drawn from, and the present one. */
    version: Type.Integer(), current: Type.Integer(),
    /** Parts that differ or of which something is told. */
    parts: Type.Array(WordPart), same: Type.Integer(),
    tracked: Type.Object({ insertions: Type.Integer(), deletions: Type.Integer(), authors: Type.Array(Type.String()) }),
    /** Comments that stand outside of every part. */
    outside: Type.Array(WordNote),
  }),
});
export type WordReading = Static<typeof postWord.reply>;

/** Who else is writing, and on which part; null is none in particular. */
const Present = Type.Object({ id: Type.String(), name: Type.String(), part: Type.Union([Type.String(), Type.Null()]) });
export type Present = Static<typeof Present>;
const Presence = Type.Object({ people: Type.Array(Present) });
export const getPresence = route({
  method: 'GET', path: '/api/reports/:id/presence', who: ['specialist', 'leader'], params: IdParams, reply: Presence,
  summary: 'Who else has a draft open to write on it, and on which part; the live feed says `near` when that changes',
});
export const putPresence = route({
  method: 'PUT', path: '/api/reports/:id/presence', who: writers, params: IdParams, reply: Presence,
  summary: 'Say on which part of a draft one is, every 25 seconds, or that one left; it is in no log and forgotten after a minute',
  body: Type.Object({ part: Type.Union([Parts.items.properties.key, Type.Null()]), leaves: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
});
