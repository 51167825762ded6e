import { Type, type Static } from 'typebox';
import { directiveStates } from '#domain/directive';
import { AsOfQuery, Day, Id, IdParams, Provenance, listOf, oneOf, ref, route } from './route.ts';

/** ý kiến chỉ đạo: a leader's word on any item, with a date asked; becomes a task. Its author is whoever is signed in. */
export const DirectiveBody = Type.Object({
  aboutId: ref('resolution', 'indicator', 'task', 'office', 'finding'),
  text: Type.String({ minLength: 1, maxLength: 5000 }),
  dueOn: Type.Optional(Day),
  /** Filled in by the server: the leader's name and account, and the day. */
  author: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  authorAccount: Type.Optional(Type.String({ maxLength: 100 })),
  writtenOn: Type.Optional(Day),
  taskId: Type.Optional(ref('task')),
  answer: Type.Optional(Type.String({ maxLength: 5000 })),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
export type DirectiveBody = Static<typeof DirectiveBody>;

/** A directive with what became of it. */
export const DirectiveView = Type.Object({
  id: Id, version: Type.Integer(), text: Type.String(), author: Type.String(), mine: Type.Boolean(),
  dueOn: Type.Optional(Day), writtenOn: Type.Optional(Day), answer: Type.Optional(Type.String()),
  state: oneOf(directiveStates), overdue: Type.Boolean(), illustrative: Type.Boolean(),
  about: Type.Object({ kind: Type.String(), id: Id, text: Type.String(), resolutionId: Type.Optional(Id) }),
  task: Type.Optional(Type.Object({
    id: Id, resolutionId: Id, content: Type.String(), state: Type.String(), daysLate: Type.Integer(),
    deadline: Type.Optional(Day), officeName: Type.Optional(Type.String()),
  })),
});
export type DirectiveView = Static<typeof DirectiveView>;

export const getDirectiveViews = route({
  method: 'GET', path: '/api/directives/followed', who: 'signedIn', summary: 'Leaders\' words with what became of each, overdue ones first',
  query: Type.Object({ mine: Type.Optional(Type.Literal('1')), aboutId: Type.Optional(Id), ...AsOfQuery.properties }, { additionalProperties: false }),
  reply: listOf(DirectiveView),
});

export const postDirectiveTask = route({
  method: 'POST', path: '/api/directives/:id/task', who: ['specialist'], params: IdParams, summary: 'Turn a leader\'s word into a task with an owner; each points to the other',
  body: Type.Object({
    content: Type.String({ minLength: 1, maxLength: 2000 }), leadOfficeId: Id, deadline: Type.Optional(Day),
    /** Needed when the word is about an office: which resolution the task belongs to. */
    resolutionId: Type.Optional(Id),
  }, { additionalProperties: false }),
  reply: DirectiveView,
});
