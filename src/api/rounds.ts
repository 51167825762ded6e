import { Type, type Static } from 'typebox';
import { Day, Line, Period, Provenance, oneOf, ref, refs } from './route.ts';

/** kỳ báo cáo */
export const RoundBody = Type.Object({
  period: Period,
  /** hạn nộp */
  due: Day,
  /** Left out: every resolution. */
  resolutionId: Type.Optional(ref('resolution')),
  officeIds: refs('office'),
  state: oneOf(['open', 'locked'] as const),
  reopened: Type.Optional(Type.Array(Type.Object({ on: Day, by: Line, reason: Line }, { additionalProperties: false }), { maxItems: 100 })),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
export type RoundBody = Static<typeof RoundBody>;
