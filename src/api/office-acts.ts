import { Type, type Static } from 'typebox';
import { officeActs } from '#domain/reorganise';
import { levels, officeKinds } from './offices.ts';
import { EvaluationSchema } from './indicators.ts';
import { TaskView } from './tasks.ts';
import { AsOfQuery, Day, Id, IdParams, Line, Provenance, oneOf, route } from './route.ts';
import { sheetStates } from './sheets.ts';

/** An office that goes on: one that stands already by its id, or a new one by its name. */
const Successor = Type.Object({
  id: Type.Optional(Id), name: Type.Optional(Line), shortName: Type.Optional(Type.String({ maxLength: 100 })),
  officeKind: Type.Optional(oneOf(officeKinds)), level: Type.Optional(oneOf(levels)), parentId: Type.Optional(Id),
  weight: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  /** Which of the act's offices it continues; all when left out. */
  fromIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true })),
}, { additionalProperties: false });

/** việc sắp xếp: sáp nhập, chia tách, nhiều thành nhiều, đổi tên, kết thúc, từ một ngày */
export const OfficeAct = Type.Object({
  act: oneOf(officeActs), on: Day,
  officeIds: Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true }),
  successors: Type.Optional(Type.Array(Successor, { maxItems: 500 })),
  /** The new name, of a rename. */
  name: Type.Optional(Line),
}, { additionalProperties: false });
export type OfficeAct = Static<typeof OfficeAct>;

const OfficeChange = Type.Object({
  change: oneOf(['founded', 'closed', 'joined', 'renamed'] as const), on: Type.String(), name: Type.String(),
  /** Left out for an office that would be founded. */
  id: Type.Optional(Type.String()),
  /** Names of the offices that it continues, or that continue it; of a renamed one, what it was called. */
  from: Type.Array(Type.String()), into: Type.Array(Type.String()),
});
export type OfficeChange = Static<typeof OfficeChange>;

/** What acts change, told before and after alike. */
export const ActsTold = Type.Object({
  saved: Type.Boolean(),
  offices: Type.Array(OfficeChange),
  /** Indicators whose reporting passes on; `open` when nobody would report it until somebody is named. */
  indicators: Type.Array(Type.Object({
    id: Type.String(), number: Type.String(), name: Type.String(), resolutionSymbol: Type.String(),
    before: Type.Integer(), after: Type.Integer(), open: Type.Boolean(),
  })),
  /** Officers of offices that end, with those that they are given from the day on. */
  people: Type.Array(Type.Object({ name: Type.String(), from: Type.Array(Type.String()), into: Type.Array(Type.String()), given: Type.Boolean() })),
});
export type ActsTold = Static<typeof ActsTold>;

export const postOfficeActs = route({
  method: 'POST', path: '/api/office-acts', who: ['specialist'], bodyLimit: 4 * 1024 * 1024,
  summary: 'Merge, split, rename or close offices from a day on, all or none; preview=1 only tells what would change',
  query: Type.Object({ preview: Type.Optional(Type.Literal('1')) }, { additionalProperties: false }),
  body: Type.Object({
    acts: Type.Array(OfficeAct, { minItems: 1, maxItems: 2000 }),
    /** Officers of offices that end are given their successors from that day on; what they had stays. */
    giveOfficers: Type.Optional(Type.Boolean()),
    /** số quyết định: kept as the reason in the log and as the source of new offices */
    decision: Type.Optional(Type.String({ maxLength: 500 })),
  }, { additionalProperties: false }),
  reply: ActsTold,
});

/** One row of a reorganisation in a spreadsheet: an old office and what it becomes. */
export const ActRow = Type.Object({
  /** The cell that the state is about, as Excel names it. */
  address: Type.String(), state: oneOf(sheetStates), before: Type.String(), after: Type.String(),
  problem: Type.Optional(Type.String()),
});
export type ActRow = Static<typeof ActRow>;

export const csv = 'text/csv';
export const getActsSheet = route({
  method: 'GET', path: '/api/office-acts/sheet', who: ['specialist'],
  summary: 'The offices that stand today as an Excel file in which a reorganisation is written row by row',
});
/** The body is an Excel file or text with rows (CSV, or as pasted from Excel) with its media type. */
export const postActsSheet = route({
  method: 'POST', path: '/api/office-acts/sheet', who: ['specialist'], bodyLimit: 8 * 1024 * 1024,
  summary: 'What a reorganisation in a spreadsheet says, row by row, as acts to be previewed and done; nothing is saved',
  reply: Type.Object({ rows: Type.Array(ActRow), acts: Type.Array(OfficeAct) }),
});

const Brief = Type.Object({ id: Type.String(), name: Type.String(), validFrom: Type.Optional(Type.String()), validTo: Type.Optional(Type.String()) });

/** Everything the page of one office shows beside its document. */
export const getOfficeProfile = route({
  method: 'GET', path: '/api/offices/:id/profile', who: 'signedIn', params: IdParams,
  summary: 'One office: who it continues and who continues it, what it reports, how many may report for it',
  query: Type.Object({ on: Type.Optional(Day), ...AsOfQuery.properties }, { additionalProperties: false }),
  reply: Type.Object({
    parent: Type.Union([Brief, Type.Null()]), children: Type.Array(Brief),
    /** The line both ways, each link with its day: from ended before it or with it, to began then. */
    lineage: Type.Array(Type.Object({ on: Type.String(), from: Brief, to: Brief })),
    indicators: Type.Array(Type.Object({
      id: Type.String(), number: Type.String(), name: Type.String(), resolutionSymbol: Type.String(), resolutionId: Type.String(), role: oneOf(['lead', 'reports'] as const),
      provenance: Type.Optional(Provenance),
    })),
    /** What it answers for in resolutions in force, judged: the whole of what it leads, its own figures of what it reports among others. */
    judged: Type.Array(Type.Object({ id: Type.String(), number: Type.String(), name: Type.String(), evaluation: EvaluationSchema })),
    /** The tasks that it leads there. */
    tasks: Type.Array(TaskView),
    /** Officers who can sign in and report for it on that day. */
    people: Type.Integer(),
    /** Figures that are kept under it. */
    figures: Type.Integer(),
  }),
});
