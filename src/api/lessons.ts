import { Type, type Static } from 'typebox';
import { Provenance, ref, refs } from './route.ts';

/** bài học kinh nghiệm; where it is applied is told by the tasks that follow from it */
export const LessonBody = Type.Object({
  resolutionId: ref('resolution'),
  number: Type.Optional(Type.String({ maxLength: 20 })),
  text: Type.String({ minLength: 1, maxLength: 5000 }),
  drawnFromIds: refs('finding'),
  officeIds: refs('office'),
  theme: Type.Optional(Type.String({ maxLength: 200 })),
  /** As on findings: the review in which an office says so, and what the province gathers. */
  reviewId: Type.Optional(ref('review')),
  gatheredFromIds: refs('lesson'),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
export type LessonBody = Static<typeof LessonBody>;
