import { Type, type Static } from 'typebox';
import { Provenance, oneOf, ref, refs } from './route.ts';

/** kết quả, hạn chế, nguyên nhân */
export const findingKinds = ['result', 'limitation', 'cause'] as const;
/** nguyên nhân khách quan, chủ quan */
export const causeKinds = ['objective', 'subjective'] as const;

export const FindingBody = Type.Object({
  resolutionId: ref('resolution'),
  findingKind: oneOf(findingKinds),
  /** Needed for a cause. */
  causeKind: Type.Optional(oneOf(causeKinds)),
  number: Type.Optional(Type.String({ maxLength: 20 })),
  text: Type.String({ minLength: 1, maxLength: 5000 }),
  theme: Type.Optional(Type.String({ maxLength: 200 })),
  indicatorIds: refs('indicator'),
  taskIds: refs('task'),
  officeIds: refs('office'),
  /** On a cause: the limitations that it explains. */
  explainsIds: refs('finding'),
  /** tự đánh giá: on what an office says, the review in which it says so. */
  reviewId: Type.Optional(ref('review')),
  /** On what the province says: what offices said that it gathers. */
  gatheredFromIds: refs('finding'),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
export type FindingBody = Static<typeof FindingBody>;
