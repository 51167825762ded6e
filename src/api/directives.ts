import { Type } from 'typebox';
import { Day, Provenance, ref } from './route.ts';

/** ý kiến chỉ đạo: a leader's word on any item, with a date asked; becomes a task */
export const DirectiveBody = Type.Object({
  aboutId: ref('resolution', 'indicator', 'task', 'office', 'finding'),
  text: Type.String({ minLength: 1, maxLength: 5000 }),
  dueOn: Type.Optional(Day),
  author: Type.String({ minLength: 1, maxLength: 200 }),
  taskId: Type.Optional(ref('task')),
  answer: Type.Optional(Type.String({ maxLength: 5000 })),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
