import { Type } from 'typebox';
import { Day, Id, IdParams, Line, ref, route } from './route.ts';

/** xin gia hạn: counted apart from lateness; a granted one moves the deadline that lateness is counted from */
export const ExtensionBody = Type.Object({
  taskId: ref('task'),
  officeId: ref('office'),
  newDeadline: Day,
  reason: Line,
  /** Who asked and when; written by the act. */
  asked: Type.Optional(Type.Object({ on: Day, by: Line }, { additionalProperties: false })),
  decision: Type.Optional(Type.Object({
    granted: Type.Boolean(), by: Line, on: Day,
    /** số văn bản quyết định */
    number: Type.Optional(Type.String({ maxLength: 100 })),
    note: Type.Optional(Type.String({ maxLength: 2000 })),
  }, { additionalProperties: false })),
}, { additionalProperties: false });

const Done = Type.Object({ id: Id, version: Type.Integer() });

export const postExtension = route({
  method: 'POST', path: '/api/tasks/:id/extensions', who: ['specialist', 'officer'], params: IdParams,
  summary: 'Ask to extend a task\'s deadline, with a reason and a later day',
  body: Type.Object({ newDeadline: Day, reason: Line }, { additionalProperties: false }), reply: Done,
});
export const postDecision = route({
  method: 'POST', path: '/api/extensions/:id/decision', who: ['specialist', 'leader'], params: IdParams,
  summary: 'Grant or refuse a request to extend; never of one\'s own office',
  body: Type.Object({
    granted: Type.Boolean(), number: Type.Optional(Type.String({ maxLength: 100 })), note: Type.Optional(Type.String({ maxLength: 2000 })),
  }, { additionalProperties: false }), reply: Done,
});
