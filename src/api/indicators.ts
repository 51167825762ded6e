import { Type, type Static } from 'typebox';
import { boundaries } from '#domain/boundaries';
import type { Evaluation, Reading, Target } from '#domain/indicator';
import { decisionWords } from '#domain/review';
import { FormerName } from './offices.ts';
import { StintView } from './overrides.ts';
import { AsOfQuery, IdParams, Line, Provenance, envelope, oneOf, ref, refs, route } from './route.ts';
import { ruleFields } from './rule.ts';

/** chỉ tiêu */
export const IndicatorBody = Type.Object({
  resolutionId: ref('resolution'),
  objectiveId: Type.Optional(ref('objective')),
  number: Type.String({ minLength: 1, maxLength: 20 }),
  name: Line,
  ...ruleFields,
  measure: Type.String({ minLength: 1, maxLength: 50 }),
  leadOfficeId: ref('office'),
  /** Offices that report figures; the lead office alone when empty. */
  reportingOfficeIds: refs('office'),
  /** nguồn kiểm chứng */
  source: Type.Optional(Type.String({ maxLength: 2000 })),
  /** cách tính */
  method: Type.Optional(Type.String({ maxLength: 5000 })),
  /** A person in two organisations is not two persons: người or lượt. */
  counts: Type.Optional(oneOf(['people', 'turns'] as const)),
  /** The indicator of an earlier resolution that this one carries on. */
  continuesId: Type.Optional(ref('indicator')),
  /** The indicator that it is a part of ("trong đó"). */
  partOfId: Type.Optional(ref('indicator')),
  /** Its parts must add up to it; otherwise none may be above it. */
  partsAddUp: Type.Optional(Type.Boolean()),
  /** Limitations that it was set up to answer ("lượng hóa"). */
  answersIds: refs('finding'),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
export type IndicatorBody = Static<typeof IndicatorBody>;

/** A day from which other offices report than before: how many ended, and how many continue them. */
export const SeriesBreak = Type.Object({
  on: Type.String(), ended: Type.Integer(), continuedBy: Type.Integer(),
  /** Which ones, by id; left out where many indicators are listed. */
  offices: Type.Optional(Type.Object({ ended: Type.Array(Type.String()), continuedBy: Type.Array(Type.String()) })),
});
export type SeriesBreak = Static<typeof SeriesBreak>;

export const EvaluationSchema = Type.Unsafe<Evaluation>({ type: 'object', title: 'Evaluation' });

/** One indicator judged, with the combined readings of the offices that report (all the term, for the chart). */
export const IndicatorView = Type.Object({
  ...envelope,
  ...IndicatorBody.properties,
  evaluation: EvaluationSchema,
  /** An override in force, shown beside the computed status. */
  override: Type.Optional(StintView),
  readings: Type.Array(Type.Unsafe<Reading>({ type: 'object', title: 'Reading' })),
  /** Days on which the offices that report it changed; a series that crosses one says so. */
  breaks: Type.Optional(Type.Array(SeriesBreak)),
  /** In today's boundaries: periods with figures of which the whole cannot be said ("không so sánh được"). */
  notComparable: Type.Optional(Type.Array(Type.String())),
  /** Where its figures were published, each source once; absent when none says so. */
  figureSources: Type.Optional(Type.Array(Type.String())),
});
export type IndicatorView = Static<typeof IndicatorView>;

/** What an indicator leads to, and what it and its tasks come from, in any resolution. */
export const LinkedItem = Type.Object({
  id: Type.String(), kind: Type.String(), text: Type.String(),
  /** The field that ties it, or how it stands to the indicator: continues, continuedBy, behind (its tasks follow from it). */
  role: Type.String(),
  /** Where it stands; the symbol when that is another document. */
  resolutionId: Type.Optional(Type.String()), symbol: Type.Optional(Type.String()),
  findingKind: Type.Optional(Type.String()), causeKind: Type.Optional(Type.String()), number: Type.Optional(Type.String()),
  officeName: Type.Optional(Type.String()), deadline: Type.Optional(Type.String()), state: Type.Optional(Type.String()),
});

/** An indicator of another resolution, to be named and gone to. */
const Elsewhere = Type.Object({ id: Type.String(), number: Type.String(), name: Type.String(), symbol: Type.String() });
export const Became = Type.Object({
  reviewId: Type.String(), resolutionId: Type.String(), on: Type.String(), closed: Type.Boolean(), decision: oneOf(decisionWords), reason: Type.String(), next: Type.Optional(Elsewhere),
});
export type Became = Static<typeof Became>;
const Cell = Type.Object({
  state: oneOf(['figure', 'missing', 'notThen', 'notComparable'] as const),
  reading: Type.Optional(Type.Unsafe<Reading>({ type: 'object', title: 'Reading' })),
  /** Of how many offices the figure is: of the time in one of today's, or of all in the whole. */
  offices: Type.Optional(Type.Object({ reported: Type.Integer(), expected: Type.Integer() })),
  /** The figure is how many of those offices met their own target. */
  counted: Type.Optional(Type.Literal(true)),
});
/** The last periods by office, with the whole they make. */
export const ByOffice = Type.Object({
  boundaries: oneOf(boundaries), periods: Type.Array(Type.String()), whole: Type.Array(Cell),
  rows: Type.Array(Type.Object({
    officeId: Type.String(), name: Type.String(), target: Type.Optional(Type.Unsafe<Target>({ type: 'object', title: 'Target' })), validFrom: Type.Optional(Type.String()), validTo: Type.Optional(Type.String()), cells: Type.Array(Cell),
  })),
});
export type ByOffice = Static<typeof ByOffice>;

export const getIndicator = route({
  method: 'GET', path: '/api/indicators/:id', who: 'signedIn', params: IdParams, query: AsOfQuery,
  summary: 'One indicator evaluated, with its readings by office, what is linked to it, and names to show',
  reply: Type.Object({
    ...IndicatorView.properties,
    asOf: Type.String(),
    resolution: Type.Object({ id: Type.String(), symbol: Type.String(), title: Type.String() }),
    objective: Type.Optional(Type.Object({ id: Type.String(), number: Type.Optional(Type.String()), name: Type.String() })),
    byOffice: Type.Union([ByOffice, Type.Null()]),
    /** Offices that report it for the period looked at. */
    reporterIds: Type.Array(Type.String()),
    /** Names of every office at the end of asOf, by id, and what those that were renamed were called before. */
    offices: Type.Record(Type.String(), Type.String()),
    formerNames: Type.Record(Type.String(), Type.Array(FormerName)),
    linked: Type.Array(LinkedItem),
    /** Every status that a person ever set, the newest first. */
    overrides: Type.Array(StintView),
    /** What the review of its term decided about it. */
    became: Type.Optional(Became),
    /** The indicator that it carries on. */
    continues: Type.Optional(Elsewhere),
  }),
});
