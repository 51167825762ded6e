import { Type, type Static } from 'typebox';
import { Day, Line, Prose, Provenance, envelope, oneOf, ref, refs } from './route.ts';

/** thời hạn: dated needs a deadline, standing is "thường xuyên" said outright, open is not yet written down */
export const timings = ['dated', 'standing', 'open'] as const;

/** nhiệm vụ, giải pháp; a group (nhóm nhiệm vụ) is a task that others name as their parent */
export const TaskBody = Type.Object({
  resolutionId: ref('resolution'),
  parentId: Type.Optional(ref('task')),
  isGroup: Type.Optional(Type.Boolean()),
  number: Type.Optional(Type.String({ maxLength: 20 })),
  content: Type.String({ minLength: 1, maxLength: 2000 }),
  leadOfficeId: Type.Optional(ref('office')),
  coOfficeIds: refs('office'),
  timing: oneOf(timings),
  startOn: Type.Optional(Day),
  deadline: Type.Optional(Day),
  product: Type.Optional(Type.String({ maxLength: 1000 })),
  resources: Type.Optional(Type.String({ maxLength: 1000 })),
  evidence: Type.Optional(Type.Array(Type.Object({
    text: Line, url: Type.Optional(Type.String({ maxLength: 1000 })), file: Type.Optional(Type.String({ maxLength: 64 })),
  }, { additionalProperties: false }), { maxItems: 100 })),
  milestones: Type.Optional(Type.Array(Type.Object({
    name: Line, due: Day, doneOn: Type.Optional(Day),
  }, { additionalProperties: false }), { maxItems: 100 })),
  notes: Type.Optional(Type.Array(Type.Object({
    on: Day, by: Type.String({ maxLength: 200 }), text: Prose,
  }, { additionalProperties: false }), { maxItems: 1000 })),
  completedOn: Type.Optional(Day),
  acceptance: Type.Optional(Type.Object({
    on: Day, by: Type.String({ maxLength: 200 }), note: Type.Optional(Type.String({ maxLength: 2000 })),
  }, { additionalProperties: false })),
  servesIds: refs('indicator'),
  followsIds: refs('lesson', 'finding', 'directive'),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
export type TaskBody = Static<typeof TaskBody>;

/** A task with its state at the day looked at (domain/task decides). */
export const TaskView = Type.Object({
  ...envelope,
  ...TaskBody.properties,
  state: Type.String(),
  daysLate: Type.Integer(),
});
export type TaskView = Static<typeof TaskView>;
