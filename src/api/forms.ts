import { Type, type Static } from 'typebox';
import { blankReasons, figureMarks, mostPower, shows } from '#domain/form';
import { Day, Id, IdParams, Line, Period, Provenance, envelope, oneOf, ref, route } from './route.ts';
import { xlsx } from './sheets.ts';

const strict = { additionalProperties: false };
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const SheetName = Type.String({ minLength: 1, maxLength: 31 });

/** một ô trỏ tới đâu */
export const Pointer = Type.Object({
  sheet: SheetName, cell: Type.String({ pattern: '^[A-Z]{1,3}[1-9]\\d{0,6}$' }), show: oneOf(shows),
  indicatorId: Type.Optional(ref('indicator')), officeId: Type.Optional(ref('office')),
  period: Type.Optional(Type.String({ maxLength: 8, pattern: '^(report|previous|lastYear|\\d{4}(S[12]|Q[1-4]|(0[1-9]|1[0-2]))?)$' })),
  power: Type.Optional(Type.Integer({ minimum: -mostPower, maximum: mostPower })),
  before: Type.Optional(Type.String({ maxLength: 200 })),
}, strict);

/** biểu của cấp trên: the file as it came, and what its cells are pointed at */
export const FormBody = Type.Object({
  name: Line,
  /** The fingerprint of the file as it came; set by loading it alone. */
  file: Hash,
  /** cơ quan lập biểu gửi đi: its name stands where the form asks for it */
  issuerId: ref('office'),
  /** nơi yêu cầu, in words */
  askedBy: Type.Optional(Line),
  pointers: Type.Array(Pointer, { maxItems: 5000 }),
  /** Pointers of the version before that found no cell of their own, for a person to place. */
  unplaced: Type.Optional(Type.Array(Type.Object({ pointer: Pointer, label: Type.String({ maxLength: 1000 }), head: Type.String({ maxLength: 1000 }) }, strict), { maxItems: 5000 })),
  /** The version before: last year's. */
  previousId: Type.Optional(ref('form')),
  provenance: Type.Optional(Provenance),
}, strict);
export type FormBody = Static<typeof FormBody>;

/** đã gửi: what went out, by the fingerprints of its bytes and of its cells as they were then, and the last line of the log that it knows */
const Sent = Type.Object({
  on: Day, at: Type.String({ maxLength: 40 }), by: Line, byAccount: Type.String({ maxLength: 100 }), file: Hash, cells: Hash, seq: Type.Integer(),
}, strict);

/** biểu đã điền cho một kỳ: a draft says only for which period; its figures are those of today until it goes out */
export const FillingBody = Type.Object({ formId: ref('form'), asOf: Period, sent: Type.Optional(Sent), provenance: Type.Optional(Provenance) }, strict);
export type FillingBody = Static<typeof FillingBody>;

/** một ô như vẽ trên màn hình */
export const DrawnCell = Type.Object({
  row: Type.Integer(), col: Type.Integer(), text: Type.String(), rowSpan: Type.Optional(Type.Integer()), colSpan: Type.Optional(Type.Integer()),
  /** A formula of the form's own: it stays, and nothing is written over it. */
  formula: Type.Optional(Type.Boolean()),
  bold: Type.Optional(Type.Boolean()), italic: Type.Optional(Type.Boolean()), big: Type.Optional(Type.Boolean()), wrap: Type.Optional(Type.Boolean()), filled: Type.Optional(Type.Boolean()), percent: Type.Optional(Type.Boolean()),
  align: Type.Optional(oneOf(['left', 'center', 'right'] as const)),
  /** Sides with a line, of "trbl". */
  borders: Type.Optional(Type.String()),
});
export type DrawnCell = Static<typeof DrawnCell>;
export const DrawnSheet = Type.Object({
  name: Type.String(), rows: Type.Integer(), columns: Type.Integer(), cells: Type.Array(DrawnCell),
  /** In letters; 0 for a hidden column. */
  widths: Type.Array(Type.Number()), hiddenRows: Type.Array(Type.Integer()),
});
export type DrawnSheet = Static<typeof DrawnSheet>;

/** What a pointed cell becomes for a period, and where it comes from. */
export const FilledCell = Type.Object({
  sheet: Type.String(), cell: Type.String(), show: oneOf(shows),
  /** As it stands in the file; null for a cell left blank. */
  value: Type.Union([Type.Number(), Type.String(), Type.Null()]),
  /** As it reads there. */
  shown: Type.String(),
  reason: Type.Optional(oneOf(blankReasons)),
  marks: Type.Array(oneOf(figureMarks)), mark: Type.Optional(Type.String()),
  decimals: Type.Optional(Type.Integer()), percent: Type.Optional(Type.Boolean()),
  indicatorId: Type.Optional(Type.String()), indicator: Type.Optional(Type.String()), measure: Type.Optional(Type.String()),
  officeId: Type.Optional(Type.String()), office: Type.Optional(Type.String()), period: Type.Optional(Type.String()), power: Type.Optional(Type.Integer()),
});
export type FilledCell = Static<typeof FilledCell>;

const readers = ['specialist', 'leader'] as const;
const Whole = Type.Object({ ...envelope, ...FormBody.properties });
const WholeFilling = Type.Object({ ...envelope, ...FillingBody.properties });
export { xlsx };

/** The body is the file itself, with its media type. */
export const postFormFile = route({
  method: 'POST', path: '/api/forms/file', who: ['specialist'], bodyLimit: 8 * 1024 * 1024, reply: Whole,
  query: Type.Object({ name: Line, issuerId: Id, askedBy: Type.Optional(Line), previousId: Type.Optional(Id) }, strict),
  summary: 'Load a form (.xlsx) that the superior level sent; with previousId as its new version, onto which pointers go along where the surroundings of their cells are the same',
});
export const getFormFile = route({
  method: 'GET', path: '/api/forms/:id/file', who: readers, params: IdParams, query: Type.Object({ asOf: Type.Optional(Period) }, strict),
  summary: 'The form filled in for a period as .xlsx, in its own layout; without a period the file as it came',
});
export const getFormSheets = route({
  method: 'GET', path: '/api/forms/:id/sheets', who: readers, params: IdParams,
  summary: 'The sheets of a form as they are drawn, and which indicator and figure each cell seems to be about',
  reply: Type.Object({ sheets: Type.Array(DrawnSheet) }),
});
export const getFormCells = route({
  method: 'GET', path: '/api/forms/:id/cells', who: readers, params: IdParams, query: Type.Object({ asOf: Type.Optional(Period) }, strict),
  summary: 'What the pointed cells of a form become for a period, each with where it comes from, and why one is left blank',
  reply: Type.Object({ asOf: Period, cells: Type.Array(FilledCell), /** Of all that is filled in: what goes out must be what was seen. */ fingerprint: Type.String() }),
});

/** Marks a filled form as sent: its bytes and cells are kept as they went out. */
export const postFillingSent = route({
  method: 'POST', path: '/api/fillings/sent', who: ['specialist'], reply: WholeFilling,
  body: Type.Object({ formId: Id, asOf: Period, on: Day, fingerprint: Hash }, strict),
  summary: 'Mark a form filled in for a period as sent; bytes and cells are kept and never change again',
});
export const getFillingFile = route({
  method: 'GET', path: '/api/fillings/:id/file', who: readers, params: IdParams,
  summary: 'A filled form: the bytes that were sent, or the draft as it stands now',
});
export const getFillingCells = route({
  method: 'GET', path: '/api/fillings/:id/cells', who: readers, params: IdParams,
  summary: 'The cells of a filled form as they were sent, and those that figures of today would fill otherwise',
  reply: Type.Object({ cells: Type.Array(FilledCell), differs: Type.Array(Type.Object({ sheet: Type.String(), cell: Type.String(), was: Type.String(), now: Type.String() })) }),
});
