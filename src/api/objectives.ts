import { Type, type Static } from 'typebox';
import { Line, Provenance, ref } from './route.ts';

/** mục tiêu: a tree that groups indicators */
export const ObjectiveBody = Type.Object({
  resolutionId: ref('resolution'),
  parentId: Type.Optional(ref('objective')),
  /** As printed: "I", "II.1". */
  number: Type.Optional(Type.String({ maxLength: 20 })),
  name: Line,
  order: Type.Optional(Type.Integer()),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
export type ObjectiveBody = Static<typeof ObjectiveBody>;
