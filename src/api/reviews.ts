import { Type } from 'typebox';
import { Day, Line, Prose, oneOf, ref } from './route.ts';

/** sơ kết, tổng kết */
export const ReviewBody = Type.Object({
  resolutionId: ref('resolution'),
  reviewKind: oneOf(['interim', 'final'] as const),
  on: Day,
  opinions: Type.Optional(Type.Array(Type.Object({
    from: Line, officeId: Type.Optional(ref('office')), about: Type.Optional(Type.String({ maxLength: 200 })), text: Prose,
    outcome: Type.Optional(oneOf(['takenUp', 'answered'] as const)), answer: Type.Optional(Prose),
  }, { additionalProperties: false }), { maxItems: 2000 })),
  conclusion: Type.Optional(Prose),
  /** What becomes of each indicator that was not met. */
  decisions: Type.Optional(Type.Array(Type.Object({
    indicatorId: ref('indicator'), decision: oneOf(['continue', 'raise', 'change', 'merge', 'stop'] as const), reason: Line,
    nextId: Type.Optional(ref('indicator')),
  }, { additionalProperties: false }), { maxItems: 500 })),
  nextId: Type.Optional(ref('resolution')),
}, { additionalProperties: false });
