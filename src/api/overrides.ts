import { Type } from 'typebox';
import { statuses } from '#domain/indicator';
import { Day, Line, oneOf, ref } from './route.ts';

/** đánh giá của người: another status, with its reason and an end */
export const OverrideBody = Type.Object({
  indicatorId: ref('indicator'),
  status: oneOf(statuses),
  reason: Line,
  /** Who says so: the server writes the name of who saves. */
  author: Type.Optional(Line),
  until: Day,
}, { additionalProperties: false });
