import { Type, type Static } from 'typebox';
import { gravities, signalCodes, subjectKinds } from '#domain/signals/signal';
import { AsOfQuery, Day, Id, Line, Period, oneOf, route } from './route.ts';

const Key = Type.String({ minLength: 1, maxLength: 200, pattern: '^[A-Za-z]+(/[A-Za-z0-9._-]+){1,2}$' });

/**
 * tín hiệu tạm gác: written by acts alone. The key names the signal without being a link, so that what a signal is about
 * can still be removed; the signal is then gone too.
 */
export const AsideBody = Type.Object({ key: Key, reason: Line, until: Day, by: Line }, { additionalProperties: false });
export type AsideBody = Static<typeof AsideBody>;

export const SignalView = Type.Object({
  key: Type.String(), code: oneOf(signalCodes), gravity: oneOf(gravities),
  subject: Type.Object({ kind: oneOf(subjectKinds), id: Type.String(), text: Type.String(), number: Type.Optional(Type.String()) }),
  resolutionId: Type.Optional(Type.String()), resolutionSymbol: Type.Optional(Type.String()),
  officeId: Type.Optional(Type.String()), officeName: Type.Optional(Type.String()),
  /** Other offices whose matter it is. */
  alsoIds: Type.Optional(Type.Array(Type.String())),
  since: Type.Optional(Day), roundId: Type.Optional(Type.String()), count: Type.Optional(Type.Integer()), limitationId: Type.Optional(Type.String()),
  /** How often the office was reminded of this round. */
  reminders: Type.Optional(Type.Integer()),
  illustrative: Type.Boolean(),
  /** Set while a person has put it aside. */
  aside: Type.Optional(Type.Object({ reason: Type.String(), until: Day, by: Type.String() })),
});
export type SignalView = Static<typeof SignalView>;

export const getSignals = route({
  method: 'GET', path: '/api/signals', who: 'signedIn', summary: 'What is missing or stuck, computed from what is recorded, worst first; what was set aside stands apart',
  query: Type.Object({ resolutionId: Type.Optional(Id), officeId: Type.Optional(Id), ...AsOfQuery.properties }, { additionalProperties: false }),
  reply: Type.Object({
    asOf: Period,
    /** The day on which what only time can tell is judged. */
    day: Day,
    items: Type.Array(SignalView),
    aside: Type.Array(SignalView),
    /** How many of the items each resolution, and each office, has. */
    byResolution: Type.Record(Type.String(), Type.Integer()),
    byOffice: Type.Record(Type.String(), Type.Integer()),
  }),
});

export const postSetAside = route({
  method: 'POST', path: '/api/signals/set-aside', who: ['specialist', 'leader'], summary: 'Put a signal aside until the end of a day, with a reason; it comes back by itself',
  body: Type.Object({ key: Key, reason: Line, until: Day, ...AsOfQuery.properties }, { additionalProperties: false }),
  reply: AsideBody,
});
export const postBringBack = route({
  method: 'POST', path: '/api/signals/bring-back', who: ['specialist', 'leader'], summary: 'Bring a signal back that was put aside',
  body: Type.Object({ key: Key }, { additionalProperties: false }), reply: Type.Object({ key: Key }),
});
