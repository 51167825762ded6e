import { Type, type Static } from 'typebox';
import { aims } from '#domain/indicator';
import { decisionWords } from '#domain/review';
import { selfParts } from '#domain/self-review';
import { resolutionTypes } from './resolutions.ts';
import { Day, IdParams, Line, Period, Prose, Provenance, envelope, oneOf, ref, refs, route } from './route.ts';
import { Target } from './rule.ts';

/** sơ kết, tổng kết */
export const reviewKinds = ['interim', 'final'] as const;

/** số phận của một chỉ tiêu chưa đạt */
const DecisionBody = Type.Object({
  indicatorId: ref('indicator'), decision: oneOf(decisionWords), reason: Line,
  target: Type.Optional(Target), name: Type.Optional(Line),
  mergeIntoId: Type.Optional(ref('indicator')),
  /** The indicator that goes on in the next term; set at the close. */
  nextId: Type.Optional(ref('indicator')),
}, { additionalProperties: false });
export type DecisionBody = Static<typeof DecisionBody>;

/** vấn đề mới được lượng hóa: an indicator proposed for the next term, from the limitations it answers */
const ProposalBody = Type.Object({
  name: Line, measure: Type.String({ minLength: 1, maxLength: 50 }), aim: oneOf(aims.filter((aim) => aim !== 'grade')),
  target: Type.Optional(Target), leadOfficeId: ref('office'), answersIds: refs('finding'), nextId: Type.Optional(ref('indicator')),
}, { additionalProperties: false });
export type ProposalBody = Static<typeof ProposalBody>;

/** nhóm nhiệm vụ, giải pháp cho giai đoạn tới, with the lessons that it applies */
const GroupBody = Type.Object({
  content: Type.String({ minLength: 1, maxLength: 2000 }), lessonIds: refs('lesson'), nextId: Type.Optional(ref('task')),
}, { additionalProperties: false });
export type GroupBody = Static<typeof GroupBody>;

/** sơ kết, tổng kết: what is decided, and the document that goes on from it; opinions are documents of their own */
export const ReviewBody = Type.Object({
  resolutionId: ref('resolution'),
  reviewKind: oneOf(reviewKinds),
  on: Day,
  /** The period whose figures are reviewed; the end of the term when left out. */
  asOf: Type.Optional(Period),
  /** đơn vị tự đánh giá: left out, whoever reports its indicators. */
  officeIds: refs('office'),
  conclusion: Type.Optional(Prose),
  decisions: Type.Optional(Type.Array(DecisionBody, { maxItems: 500 })),
  proposals: Type.Optional(Type.Array(ProposalBody, { maxItems: 200 })),
  groups: Type.Optional(Type.Array(GroupBody, { maxItems: 100 })),
  /** The next resolution or conclusion, made as a draft at the close. */
  next: Type.Optional(Type.Object({
    symbol: Type.String({ minLength: 1, maxLength: 100 }), resolutionType: oneOf(resolutionTypes), title: Line,
    term: Type.Object({ from: Period, to: Period }, { additionalProperties: false }),
  }, { additionalProperties: false })),
  nextId: Type.Optional(ref('resolution')),
  provenance: Type.Optional(Provenance),
  closed: Type.Optional(Type.Object({ on: Day, by: Line }, { additionalProperties: false })),
}, { additionalProperties: false });
export type ReviewBody = Static<typeof ReviewBody>;

/** Ends a review: nothing in it changes any more, and the next resolution stands as a draft with all links. */
export const postClose = route({
  method: 'POST', path: '/api/reviews/:id/close', who: ['specialist'], params: IdParams,
  summary: 'Close a review with If-Match; carries on what was decided into the next resolution, as a draft',
  reply: Type.Object({ ...envelope, ...ReviewBody.properties }),
});

/** One thing said in a review, by an office or by the province. */
export const SelfStatement = Type.Object({
  id: Type.String(), version: Type.Integer(), kind: oneOf(['finding', 'lesson'] as const), part: oneOf(selfParts), causeKind: Type.Optional(Type.String()),
  text: Type.String(), theme: Type.Optional(Type.String()), officeIds: Type.Array(Type.String()), explainsIds: Type.Optional(Type.Array(Type.String())), updatedAt: Type.String(),
  /** What of the province's it was taken into. */
  taken: Type.Optional(Type.Object({ id: Type.String(), text: Type.String() })),
  illustrative: Type.Optional(Type.Boolean()),
});
export type SelfStatement = Static<typeof SelfStatement>;

export const getSelfReviews = route({
  method: 'GET', path: '/api/reviews/:id/offices', who: 'signedIn', params: IdParams,
  summary: 'The reviews of offices below within a review: which office has written which parts, and everything they say beside what the province says',
  reply: Type.Object({
    review: Type.Object({ id: Type.String(), resolutionId: Type.String(), symbol: Type.String(), reviewKind: oneOf(reviewKinds), on: Day, closed: Type.Boolean(), /** Whether the offices were named. */ named: Type.Boolean(), version: Type.Integer() }),
    offices: Type.Array(Type.Object({
      officeId: Type.String(), name: Type.String(), expected: Type.Boolean(), counts: Type.Object(Object.fromEntries(selfParts.map((part) => [part, Type.Integer()])) as Record<(typeof selfParts)[number], ReturnType<typeof Type.Integer>>),
      written: Type.Integer(), state: oneOf(['written', 'begun', 'nothing'] as const),
    })),
    /** Offices with all four parts, and with some of them. */
    written: Type.Integer(), begun: Type.Integer(),
    said: Type.Array(SelfStatement), own: Type.Array(SelfStatement),
    /** Offices that may be named. */
    choices: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  }),
});
export type SelfReviews = Static<typeof getSelfReviews.reply>;
