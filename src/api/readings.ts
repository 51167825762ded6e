import { Type, type Static } from 'typebox';
import type { Evaluation } from '#domain/indicator';
import { readingStates } from '#domain/reading';
import { Id, Line, Period, Provenance, listOf, oneOf, route } from './route.ts';

/** The figures of one cell: exactly one of value, numerator with denominator, reached, grade. */
const figures = {
  value: Type.Optional(Type.Number()),
  numerator: Type.Optional(Type.Number()),
  denominator: Type.Optional(Type.Number()),
  reached: Type.Optional(Type.Boolean()),
  grade: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
};

/** The fields of a cell's figures. */
export const figureFields = ['value', 'numerator', 'denominator', 'reached', 'grade'] as const;

/** The figures that the person saw in the cell before typing; null for an empty cell. */
export const Seen = Type.Union([Type.Null(), Type.Object(figures, { additionalProperties: false }), Type.Number(), Type.Boolean(), Type.String({ maxLength: 100 })]);
export type Seen = Static<typeof Seen>;

/** số liệu gửi lên */
export const ReadingInput = Type.Object({
  indicatorId: Id,
  officeId: Id,
  period: Period,
  ...figures,
  /** Empties the cell on purpose: a blank is no reading, 0 is a figure. */
  clear: Type.Optional(Type.Literal(true)),
  estimate: Type.Optional(Type.Boolean()),
  /** "không phát sinh": a true zero, said on purpose */
  none: Type.Optional(Type.Boolean()),
  note: Type.Optional(Type.String({ maxLength: 2000 })),
  evidence: Type.Optional(Type.Array(Line, { maxItems: 20 })),
  source: Type.Optional(Type.String({ maxLength: 1000 })),
  provenance: Type.Optional(Provenance),
  seen: Seen,
}, { additionalProperties: false });
export type ReadingInput = Static<typeof ReadingInput>;

/** The figures that a cell shows once an input is saved: what whoever types next has seen. */
export const figuresSent = (input: ReadingInput): Seen =>
  (input.clear ? null : Object.fromEntries(figureFields.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]]))) as Seen);

/** số liệu đã lưu */
export const StoredReading = Type.Object({
  indicatorId: Id, officeId: Id, period: Period, ...figures,
  estimate: Type.Boolean(), none: Type.Boolean(),
  note: Type.Optional(Type.String()), evidence: Type.Optional(Type.Array(Type.String())), source: Type.Optional(Type.String()),
  provenance: Type.Optional(Provenance),
  state: oneOf(readingStates), updatedAt: Type.String(), updatedBy: Type.String(),
});
export type StoredReading = Static<typeof StoredReading>;

export const EvaluationOf = Type.Unsafe<Evaluation & { indicatorId: string }>({ type: 'object', title: 'Evaluation of an indicator' });

export const putReadings = route({
  method: 'PUT', path: '/api/readings', who: ['specialist', 'officer'], bodyLimit: 8 * 1024 * 1024,
  summary: 'Save figures, all or none; answers with every evaluation that changed',
  query: Type.Object({ asOf: Type.Optional(Period), reason: Type.Optional(Type.String({ maxLength: 500 })) }, { additionalProperties: false }),
  body: Type.Array(ReadingInput, { minItems: 1, maxItems: 20000 }),
  reply: Type.Object({ changed: Type.Array(EvaluationOf), saved: Type.Array(StoredReading) }),
});

export const getReadings = route({
  method: 'GET', path: '/api/readings', who: 'signedIn', summary: 'The readings of an indicator, by office and period',
  query: Type.Object({
    indicatorId: Type.Optional(Id), officeId: Type.Optional(Id), from: Type.Optional(Period), to: Type.Optional(Period),
    limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,3}$' })), cursor: Type.Optional(Type.String({ maxLength: 200 })),
  }, { additionalProperties: false }),
  reply: listOf(StoredReading),
});

/** The body names the save by its time, as the saved readings carry it in `updatedAt`; a reason is needed where it corrected an approved report. */
export const postUndo = route({
  method: 'POST', path: '/api/readings/undo', who: ['specialist', 'officer'],
  summary: 'Take back one\'s own save of figures as a whole, within 24 hours, unless a figure was changed since',
  body: Type.Object({ at: Type.String({ maxLength: 40 }), reason: Type.Optional(Line) }, { additionalProperties: false }),
  reply: Type.Object({ restored: Type.Integer() }),
});
