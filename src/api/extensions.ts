import { Type } from 'typebox';
import { Day, Line, ref } from './route.ts';

/** xin gia hạn */
export const ExtensionBody = Type.Object({
  taskId: ref('task'),
  officeId: ref('office'),
  newDeadline: Day,
  reason: Line,
  decision: Type.Optional(Type.Object({
    granted: Type.Boolean(), by: Line, on: Day, note: Type.Optional(Type.String({ maxLength: 2000 })),
  }, { additionalProperties: false })),
}, { additionalProperties: false });
