import { Type } from 'typebox';
import { statuses } from '#domain/indicator';
import { Day, Line, oneOf, ref } from './route.ts';

/** đánh giá của người: another status, with its reason and an end */
export const OverrideBody = Type.Object({
  indicatorId: ref('indicator'),
  status: oneOf(statuses),
  reason: Line,
  author: Line,
  until: Day,
}, { additionalProperties: false });
