import { Type, type Static } from 'typebox';
import { Line, Prose, Provenance, oneOf, ref } from './route.ts';

/** phần của dự thảo báo cáo mà ý kiến nói đến */
export const opinionParts = ['situation', 'leading', 'indicators', 'tasks', 'merits', 'limits', 'causes', 'lessons', 'next', 'whole'] as const;

/** ý kiến góp ý vào dự thảo báo cáo: a document of its own, so that a hundred offices never collide on one version */
export const OpinionBody = Type.Object({
  resolutionId: ref('resolution'),
  reviewId: ref('review'),
  /** Who spoke: a person or a meeting. */
  from: Line,
  officeId: Type.Optional(ref('office')),
  about: oneOf(opinionParts),
  text: Type.String({ minLength: 1, maxLength: 20000 }),
  /** tiếp thu, giải trình; an explanation says why. */
  outcome: Type.Optional(oneOf(['takenUp', 'answered'] as const)),
  answer: Type.Optional(Prose),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
export type OpinionBody = Static<typeof OpinionBody>;
