import { Type, type Static } from 'typebox';
import type { Status } from '#domain/indicator';
import { AsOfQuery, Day, IdParams, Line, Period, Prose, Provenance, envelope, oneOf, ref, refs, route } from './route.ts';
import { FindingBody } from './findings.ts';
import { IndicatorView } from './indicators.ts';
import { LessonBody } from './lessons.ts';
import { ObjectiveBody } from './objectives.ts';
import { Thresholds } from './rule.ts';
import { TaskView } from './tasks.ts';

/** loại văn bản: nghị quyết, chương trình hành động, kế hoạch, kết luận, chỉ thị */
export const resolutionTypes = ['resolution', 'programme', 'plan', 'conclusion', 'directive'] as const;

/** nghị quyết */
export const ResolutionBody = Type.Object({
  /** số và ký hiệu, "02-NQ/TU" */
  symbol: Type.String({ minLength: 1, maxLength: 100 }),
  resolutionType: oneOf(resolutionTypes),
  title: Line,
  issuerId: ref('office'),
  /** cơ quan theo dõi, tham mưu */
  followedById: Type.Optional(ref('office')),
  issuedOn: Type.Optional(Day),
  /** khóa, nhiệm kỳ: "khóa XVIII" */
  congress: Type.Optional(Type.String({ maxLength: 100 })),
  term: Type.Object({ from: Period, to: Period }, { additionalProperties: false }),
  summary: Type.Optional(Prose),
  status: oneOf(['draft', 'inForce', 'ended'] as const),
  continuesIds: refs('resolution'),
  replacesIds: refs('resolution'),
  implementsIds: refs('resolution'),
  thresholds: Type.Optional(Thresholds),
  /** Who signs documents about it: "T/M BAN THƯỜNG VỤ", "BÍ THƯ", name. Left out stays blank in print. */
  signature: Type.Optional(Type.Object({
    onBehalf: Type.Optional(Type.String({ maxLength: 200 })),
    office: Type.Optional(Type.String({ maxLength: 200 })),
    name: Type.Optional(Type.String({ maxLength: 200 })),
  }, { additionalProperties: false })),
  files: Type.Optional(Type.Array(Type.Object({ name: Line, hash: Type.String({ maxLength: 64 }) }, { additionalProperties: false }), { maxItems: 100 })),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
export type ResolutionBody = Static<typeof ResolutionBody>;

export const Counts = Type.Object({
  total: Type.Integer(),
  counts: Type.Unsafe<Record<Status, number>>({ type: 'object' }),
  metOrExceeded: Type.Integer(),
});

export const TaskCounts = Type.Object({
  total: Type.Integer(), doneOnTime: Type.Integer(), doneLate: Type.Integer(),
  inProgress: Type.Integer(), overdue: Type.Integer(), standing: Type.Integer(), noDeadline: Type.Integer(), doneUndated: Type.Integer(),
  /** Reported done and not accepted yet; extended ones, of those done and of those not. Each is counted in its place above too. */
  awaiting: Type.Integer(), extendedDone: Type.Integer(), extendedOpen: Type.Integer(),
  /** Done ÷ (done + overdue), of the tasks that were due; null when none was. */
  doneOfDue: Type.Union([Type.Number(), Type.Null()]),
});

const ResolutionWhole = Type.Object({ ...envelope, ...ResolutionBody.properties });

export const getResolution = route({
  method: 'GET', path: '/api/resolutions/:id', who: 'signedIn', params: IdParams, query: AsOfQuery,
  summary: 'One resolution with everything in it, evaluated at asOf',
  reply: Type.Object({
    ...ResolutionWhole.properties,
    asOf: Type.String(),
    objectives: Type.Array(Type.Object({ ...envelope, ...ObjectiveBody.properties })),
    indicators: Type.Array(IndicatorView),
    tasks: Type.Array(TaskView),
    findings: Type.Array(Type.Object({ ...envelope, ...FindingBody.properties })),
    lessons: Type.Array(Type.Object({ ...envelope, ...LessonBody.properties })),
    counts: Counts,
    taskCounts: TaskCounts,
    offices: Type.Record(Type.String(), Type.String()),
    /** Resolutions this one continues, replaces or implements, and those that do so to it. */
    related: Type.Array(Type.Object({ id: Type.String(), symbol: Type.String(), title: Type.String(), role: Type.String() })),
  }),
});

/** Tổng quan: what is off track, by how much, whose it is, over all resolutions. */
export const getOverview = route({
  method: 'GET', path: '/api/overview', who: 'signedIn', query: AsOfQuery,
  summary: 'Every resolution in force summed up as counts, with every indicator evaluated',
  reply: Type.Object({
    asOf: Type.String(), today: Day,
    resolutions: Type.Array(Type.Object({ ...ResolutionWhole.properties, counts: Counts, taskCounts: TaskCounts })),
    indicators: Type.Array(IndicatorView),
    tasks: Type.Array(TaskView),
    counts: Counts,
    taskCounts: TaskCounts,
    offices: Type.Record(Type.String(), Type.String()),
    /** The periods one may look at, newest first, and the one taken when nothing is said. */
    periods: Type.Array(Type.String()),
    defaultAsOf: Type.String(),
  }),
});
