import { Type, type Static } from 'typebox';
import { statuses } from '#domain/indicator';
import { Day, Line, Period, oneOf, ref } from './route.ts';

const Ended = Type.Object({ reason: Line, on: Type.Optional(Day), by: Type.Optional(Line) }, { additionalProperties: false });
const Earlier = Type.Object({
  status: oneOf(statuses), reason: Line, author: Line, asOf: Period, madeOn: Day, until: Day, ended: Type.Object({ on: Day, by: Line }, { additionalProperties: false }),
}, { additionalProperties: false });

/** đánh giá của người: another status, with its reason and an end */
export const OverrideBody = Type.Object({
  indicatorId: ref('indicator'),
  status: oneOf(statuses),
  reason: Line,
  /** Who says so: the server writes the name of who saves. */
  author: Type.Optional(Line),
  until: Day,
  /** The period from which it decides; the one looked at when nothing is said. Those before keep what they showed. */
  asOf: Type.Optional(Period),
  /** Said when it is taken back; the server writes the day and the name. It stays in the history. */
  ended: Type.Optional(Ended),
  /** Written by the server: the day it was made, and what it said on earlier days. */
  madeOn: Type.Optional(Day),
  earlier: Type.Optional(Type.Array(Earlier)),
}, { additionalProperties: false });

/** One status that a person set, in force or not any more. */
export const StintView = Type.Object({
  id: Type.String(), status: oneOf(statuses), reason: Type.String(), author: Type.String(), asOf: Type.String(), madeOn: Type.String(), until: Type.String(),
  ended: Type.Optional(Type.Object({ on: Type.String(), by: Type.String(), reason: Type.Optional(Type.String()) })),
  /** Of the last word of a document that still stands: what a change of it is saved with. */
  version: Type.Optional(Type.Integer()),
});
export type StintView = Static<typeof StintView>;
