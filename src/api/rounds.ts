import { Type, type Static } from 'typebox';
import { officeStates, roundActs } from '#domain/round';
import type { Doubt } from '#domain/doubt';
import { StoredReading } from './readings.ts';
import { Day, Id, IdParams, Line, Period, Provenance, oneOf, ref, refs, route } from './route.ts';

/** kỳ báo cáo */
export const RoundBody = Type.Object({
  period: Period,
  /** hạn nộp */
  due: Day,
  /** Left out: every resolution. */
  resolutionId: Type.Optional(ref('resolution')),
  /** Left out: every office that reports. */
  officeIds: refs('office'),
  state: oneOf(['open', 'locked'] as const),
  reopened: Type.Optional(Type.Array(Type.Object({ on: Day, by: Line, reason: Line }, { additionalProperties: false }), { maxItems: 100 })),
  provenance: Type.Optional(Provenance),
}, { additionalProperties: false });
export type RoundBody = Static<typeof RoundBody>;

/** việc nộp của một đơn vị trong một kỳ: what was done with it, oldest first; written by acts alone */
export const SubmissionBody = Type.Object({
  roundId: ref('round'),
  officeId: ref('office'),
  acts: Type.Array(Type.Object({ act: oneOf(roundActs), at: Type.String(), by: Line, remark: Type.Optional(Line) }, { additionalProperties: false })),
}, { additionalProperties: false });
export type SubmissionBody = Static<typeof SubmissionBody>;

/** One office in a round, as the matrix and the officer's own page show it. */
export const RoundOffice = Type.Object({
  id: Type.String(), name: Type.String(), state: oneOf(officeStates),
  filled: Type.Integer(), expected: Type.Integer(), doubted: Type.Integer(),
  submittedAt: Type.Optional(Type.String()), submittedBy: Type.Optional(Type.String()),
  /** The last word said when it was submitted with cells left empty, or sent back. */
  remark: Type.Optional(Type.String()),
  reminders: Type.Integer(), remindedAt: Type.Optional(Type.String()),
  /** Whole days after the due date, for a report still owed or handed in late; 0 in time. */
  daysLate: Type.Integer(),
  /** Officers who can sign in and report for it today. */
  people: Type.Integer(),
});
export type RoundOffice = Static<typeof RoundOffice>;

export const RoundCell = Type.Object({
  indicatorId: Type.String(), officeId: Type.String(),
  reading: Type.Union([StoredReading, Type.Null()]),
  doubts: Type.Array(Type.Unsafe<Doubt>({ type: 'object', title: 'Doubt' })),
});
export type RoundCell = Static<typeof RoundCell>;

export const getMatrix = route({
  method: 'GET', path: '/api/rounds/:id/matrix', who: ['specialist', 'leader'], params: IdParams,
  summary: 'A round, offices by indicators: what was reported, what is missing, what asks for a second look',
  reply: Type.Object({
    round: Type.Object({ id: Id, version: Type.Integer(), ...RoundBody.properties }),
    offices: Type.Array(RoundOffice),
    indicators: Type.Array(Type.Object({
      id: Type.String(), number: Type.String(), name: Type.String(), measure: Type.String(), decimals: Type.Integer(),
      resolutionId: Type.String(), resolutionSymbol: Type.String(), illustrative: Type.Boolean(),
    })),
    cells: Type.Array(RoundCell),
  }),
});

const Told = Type.Object({ offices: Type.Array(RoundOffice) });

export const postSubmit = route({
  method: 'POST', path: '/api/rounds/:id/submit', who: ['specialist', 'officer'], params: IdParams,
  summary: 'Hand in an office\'s figures of a round; a note says why cells are left empty',
  body: Type.Object({ officeId: Id, note: Type.Optional(Line) }, { additionalProperties: false }), reply: Told,
});
export const postReturn = route({
  method: 'POST', path: '/api/rounds/:id/return', who: ['specialist'], params: IdParams,
  summary: 'Send an office\'s figures back with a remark; all of them when none is named',
  body: Type.Object({ officeId: Id, indicatorIds: Type.Optional(Type.Array(Id, { maxItems: 5000 })), remark: Line }, { additionalProperties: false }), reply: Told,
});
export const postApprove = route({
  method: 'POST', path: '/api/rounds/:id/approve', who: ['specialist'], params: IdParams,
  summary: 'Approve what these offices submitted, all of it or the indicators named',
  body: Type.Object({ officeIds: Type.Array(Id, { minItems: 1, maxItems: 2000 }), indicatorIds: Type.Optional(Type.Array(Id, { maxItems: 5000 })) }, { additionalProperties: false }), reply: Told,
});
export const postRemind = route({
  method: 'POST', path: '/api/rounds/:id/remind', who: ['specialist'], params: IdParams,
  summary: 'Remind offices that still owe their report, at most three times a round',
  body: Type.Object({ officeIds: Type.Array(Id, { minItems: 1, maxItems: 2000 }), remark: Type.Optional(Line) }, { additionalProperties: false }), reply: Told,
});
