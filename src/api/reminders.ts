import { Type, type Static } from 'typebox';
import { officeStates } from '#domain/round';
import { routineWhats } from '#domain/routine';
import { reportKinds } from './reports.ts';
import { RunLine } from './routines.ts';
import { Id, IdParams, Period, Day, listOf, oneOf, route } from './route.ts';

/** đôn đốc một đơn vị; báo người phụ trách khi đã nhắc đủ; báo cáo lập theo lịch đã sẵn, hoặc không lập được */
export const letterKinds = ['reminder', 'handover', 'ready'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What a letter tells of a round, as it stood when it was decided on. */
export const Letter = Type.Object({
  kind: oneOf(letterKinds), roundId: Id, period: Period, due: Day, by: Type.String(),
  resolution: Type.Optional(Type.String()), remark: Type.Optional(Type.String()), illustrative: Type.Optional(Type.Boolean()),
  /** Of a report that a schedule made: what it is, and whether it could be made; `roundId` is then the run's. */
  ready: Type.Optional(Type.Object({ what: oneOf(routineWhats), title: Type.String(), made: Type.Boolean(), reportKind: Type.Optional(oneOf(reportKinds)) })),
  offices: Type.Array(Type.Object({
    id: Id, name: Type.String(), filled: Type.Integer(), expected: Type.Integer(), state: oneOf(officeStates), reminders: Type.Integer(),
  })),
});
export type Letter = Static<typeof Letter>;

/** A report that one of the caller's offices still owes. */
export const Owed = Type.Object({
  roundId: Type.String(), period: Period, due: Day, officeId: Type.String(), officeName: Type.String(), state: oneOf(officeStates),
  missing: Type.Integer(), expected: Type.Integer(), daysLate: Type.Integer(), reminders: Type.Integer(), illustrative: Type.Boolean(),
});
export type Owed = Static<typeof Owed>;

export const getReminders = route({
  method: 'GET', path: '/api/reminders', who: 'signedIn',
  summary: 'What the caller\'s offices still owe; for specialists the offices that were reminded as often as may be',
  reply: Type.Object({
    owed: Type.Array(Owed),
    /** Reports that schedules made, or could not make, in the last three days; for specialists. */
    ready: Type.Array(RunLine),
    handedOver: Type.Array(Type.Object({ roundId: Type.String(), period: Period, due: Day, offices: Type.Array(Type.String()), illustrative: Type.Boolean() })),
  }),
});

export const getLetters = route({
  method: 'GET', path: '/api/rounds/:id/letters', who: ['specialist'], params: IdParams,
  summary: 'What became of the e-mails about a round; addresses are not told',
  reply: Type.Object({
    /** Whether this installation sends e-mail at all. */
    configured: Type.Boolean(),
    ...listOf(Type.Object({
      id: Type.String(), kind: oneOf(letterKinds), to: Type.String(), offices: Type.Array(Type.String()),
      state: oneOf(['waiting', 'sent', 'failed'] as const), tries: Type.Integer(), reason: Type.Optional(Type.String()),
      made: Type.String(),
      /** When it was sent or given up, or when it is tried next. */
      time: Type.String(),
    })).properties,
  }),
});

export const postLetter = route({
  method: 'POST', path: '/api/rounds/:id/letters/:letter', who: ['specialist'], params: Type.Object({ id: Id, letter: Id }),
  summary: 'Send a letter again that was given up', reply: Type.Object({}),
});
