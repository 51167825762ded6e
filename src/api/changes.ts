import { Type, type Static } from 'typebox';
import { Id, listOf, route } from './route.ts';

/** Whom the log names as the author of what the program did by itself; no account can have this name. */
export const systemAccount = 'hệ thống';

/** nhật ký thay đổi: one line of the hash-chained log */
export const Change = Type.Object({
  seq: Type.Integer(), time: Type.String(), account: Type.String(), accountName: Type.String(),
  /** "indicator:ID", "reading:INDICATOR/OFFICE/PERIOD", "account:ID" */
  subject: Type.String(),
  before: Type.Unknown(), after: Type.Unknown(),
  reason: Type.Union([Type.String(), Type.Null()]),
  hash: Type.String(),
});
export type Change = Static<typeof Change>;

/** As JSON a page of lines; with Accept: text/event-stream a live feed of {seq, subject}, resumed by Last-Event-ID. */
export const getChanges = route({
  method: 'GET', path: '/api/changes', who: 'signedIn', summary: 'The change log after a sequence number, as JSON or as a live feed',
  query: Type.Object({
    since: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })),
    subject: Type.Optional(Type.String({ maxLength: 200 })),
    /** Everything of one resolution, newest first. */
    resolutionId: Type.Optional(Id),
    newest: Type.Optional(Type.Literal('1')),
    limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,2}$' })),
  }, { additionalProperties: false }),
  reply: listOf(Change),
});
