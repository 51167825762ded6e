import { Type, type Static } from 'typebox';
import { frequencies } from '#domain/indicator';
import { routineWhats, routineWhens } from '#domain/routine';
import { bulkStates } from './bulk.ts';
import { layouts, reportKinds } from './reports.ts';
import { Id, IdParams, Period, Provenance, oneOf, ref, route } from './route.ts';

const strict = { additionalProperties: false };

/** lịch lập báo cáo: what lies ready for which periods, made by the server itself as a draft */
export const RoutineBody = Type.Object({
  what: oneOf(routineWhats),
  resolutionId: Type.Optional(ref('resolution')),
  reportKind: Type.Optional(oneOf(reportKinds)), layout: Type.Optional(oneOf(layouts)), outlineId: Type.Optional(ref('outline')), officeId: Type.Optional(ref('office')),
  formId: Type.Optional(ref('form')),
  when: oneOf(routineWhens), frequency: oneOf(frequencies),
  /** The first period it makes. */
  from: Period,
  /** The day of the month after the period; needed with `day`. */
  day: Type.Optional(Type.Integer({ minimum: 1, maximum: 31 })),
  paused: Type.Optional(Type.Boolean()),
  provenance: Type.Optional(Provenance),
}, strict);
export type RoutineBody = Static<typeof RoutineBody>;

/** một lần lập theo lịch: once a routine and period, with what it made or why it could not */
export const runStates = ['made', 'failed'] as const;
export const RunBody = Type.Object({
  routineId: Id, asOf: Period, what: oneOf(routineWhats), state: oneOf(runStates), at: Type.String({ maxLength: 40 }), tries: Type.Integer(),
  resolutionId: Type.Optional(Id), reportKind: Type.Optional(oneOf(reportKinds)),
  /** What it made: the id of the report, the filled form or the background work. */
  madeId: Type.Optional(Id), formId: Type.Optional(Id),
  /** Why not: the code of a refusal, and the field at fault where one is named. */
  problem: Type.Optional(Type.Object({ code: Type.String({ maxLength: 100 }), field: Type.Optional(Type.String({ maxLength: 200 })) }, strict)),
  provenance: Type.Optional(Provenance),
}, strict);
export type RunBody = Static<typeof RunBody>;

/** A run as it is listed: what it is called, why it failed in words, whether what it made is still there. */
export const RunLine = Type.Object({
  id: Type.String(), what: oneOf(routineWhats), state: oneOf(runStates), asOf: Type.String(), at: Type.String(), tries: Type.Integer(), title: Type.String(),
  madeId: Type.Optional(Type.String()), formId: Type.Optional(Type.String()), resolutionId: Type.Optional(Type.String()),
  reportKind: Type.Optional(oneOf(reportKinds)),
  /** Whether the draft was removed or went out meanwhile. */
  gone: Type.Boolean(), sent: Type.Boolean(), bulk: Type.Optional(oneOf(bulkStates)),
  problem: Type.Optional(Type.String()), illustrative: Type.Boolean(),
});
export type RunLine = Static<typeof RunLine>;

export const getRuns = route({
  method: 'GET', path: '/api/routines/runs', who: ['specialist', 'leader'], summary: 'What schedules of reports made or could not make, newest first',
  query: Type.Object({ since: Type.Optional(Type.String({ format: 'date' })) }, strict), reply: Type.Object({ items: Type.Array(RunLine) }),
});
export const postRunAgain = route({
  method: 'POST', path: '/api/runs/:id/again', who: ['specialist'], params: IdParams, reply: RunLine, summary: 'Try again what a schedule could not make',
});
