import { Type, type Static } from 'typebox';
import { Id, Line, Period, listOf, ref, route } from './route.ts';

/** trao đổi về một số liệu: question and answer on one cell, oldest first; written by acts alone */
export const ThreadBody = Type.Object({
  indicatorId: ref('indicator'), officeId: ref('office'), period: Period,
  words: Type.Array(Type.Object({ by: Line, at: Type.String(), text: Type.String({ minLength: 1, maxLength: 2000 }) }, { additionalProperties: false })),
  /** Agreed upon: nothing more is expected. A further word opens it again. */
  closed: Type.Boolean(),
}, { additionalProperties: false });
export type ThreadBody = Static<typeof ThreadBody>;

const cell = { indicatorId: Id, officeId: Id, period: Period };
export const Thread = Type.Object({ id: Id, ...ThreadBody.properties });
export type Thread = Static<typeof Thread>;

export const getCellThreads = route({
  method: 'GET', path: '/api/cells/threads', who: ['specialist', 'officer'], summary: 'What was said about the figures of a period, to those who may write them',
  query: Type.Object({ period: Period, officeId: Type.Optional(Id), indicatorId: Type.Optional(Id) }, { additionalProperties: false }), reply: listOf(Thread),
});
export const postWord = route({
  method: 'POST', path: '/api/cells/threads', who: ['specialist', 'officer'], summary: 'Say a word about a figure, or close what was said',
  body: Type.Object({ ...cell, text: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })), close: Type.Optional(Type.Boolean()) }, { additionalProperties: false }), reply: Thread,
});
