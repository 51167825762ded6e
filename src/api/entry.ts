import { Type, type Static } from 'typebox';
import type { Doubt, Peers } from '#domain/doubt';
import { EvaluationOf, ReadingInput, StoredReading } from './readings.ts';
import { RoundOffice } from './rounds.ts';
import { Id, Period, oneOf, route } from './route.ts';

/** A figure as an earlier period of the same row shows it. */
export const EarlierCell = Type.Object({ period: Period, current: Type.Union([Type.Omit(StoredReading, ['indicatorId', 'officeId', 'period', 'provenance', 'updatedAt', 'updatedBy']), Type.Null()]), locked: Type.Boolean() });
export type EarlierCell = Static<typeof EarlierCell>;

/** One row of the entry grid: a cell that the person may fill for the period, with what stands around it. */
export const EntryRow = Type.Object({
  indicatorId: Id, officeId: Id, officeName: Type.String(), period: Period,
  resolutionId: Id, resolutionSymbol: Type.String(), illustrative: Type.Boolean(),
  number: Type.String(), name: Type.String(), measure: Type.String(), decimals: Type.Integer(),
  aim: Type.String(), frequency: Type.String(), entered: Type.String(), overTime: Type.String(), acrossOffices: Type.String(),
  grades: Type.Optional(Type.Array(Type.String())),
  counts: Type.Optional(oneOf(['people', 'turns'] as const)),
  source: Type.Optional(Type.String()), method: Type.Optional(Type.String()),
  /** Whether the figure is entered as numerator and denominator. */
  ratio: Type.Boolean(),
  target: Type.Optional(Type.Unknown()),
  current: Type.Union([StoredReading, Type.Null()]),
  previous: Type.Union([StoredReading, Type.Null()]),
  sameLastYear: Type.Union([StoredReading, Type.Null()]),
  locked: Type.Boolean(),
  /** Figures of this office before the first period shown, oldest first, at most eight: what a new one is compared with. */
  past: Type.Array(Type.Number()),
  /** For a running total: the last one before the first period shown, of that period's year. */
  earlier: Type.Optional(Type.Object({ period: Period, value: Type.Number() })),
  /** What is usual among other offices in this period. */
  peers: Type.Optional(Type.Unsafe<Peers>({ type: 'object', title: 'Peers' })),
  partOfId: Type.Optional(Id), partsAddUp: Type.Optional(Type.Boolean()),
  /** The periods shown before this one, oldest first; those in which the office does not report it are left out. */
  others: Type.Optional(Type.Array(EarlierCell)),
  /** What asks for a second look in the figure that stands. */
  doubts: Type.Array(Type.Unsafe<Doubt>({ type: 'object', title: 'Doubt' })),
});
export type EntryRow = Static<typeof EntryRow>;

export const getEntry = route({
  method: 'GET', path: '/api/entry', who: ['specialist', 'officer'],
  summary: 'The cells that this person may fill for a period',
  query: Type.Object({
    period: Period, resolutionId: Type.Optional(Id), officeId: Type.Optional(Id),
    /** How many periods to show, the asked one the last: 1 to 12. */
    periods: Type.Optional(Type.String({ pattern: '^([1-9]|1[0-2])$' })),
  }, { additionalProperties: false }),
  reply: Type.Object({
    period: Type.String(),
    /** The periods shown, oldest first. */
    periods: Type.Array(Type.String()),
    /** The rounds that ask this person's offices for this period, each with where those offices stand. */
    rounds: Type.Array(Type.Object({ id: Id, due: Type.String(), state: Type.String(), resolutionId: Type.Optional(Type.String()), offices: Type.Array(RoundOffice) })),
    items: Type.Array(EntryRow),
    /** This person's last save among these cells, while it can be taken back as a whole: when, and how many figures it was. */
    lastSave: Type.Union([Type.Object({ at: Type.String(), cells: Type.Integer() }), Type.Null()]),
  }),
});

/** What the whole would be judged with these figures in it, approved; nothing is saved. */
export const postPreview = route({
  method: 'POST', path: '/api/entry/preview', who: ['specialist', 'officer'], bodyLimit: 8 * 1024 * 1024,
  summary: 'The evaluations that typed figures would give',
  query: Type.Object({ asOf: Type.Optional(Period) }, { additionalProperties: false }),
  body: Type.Array(ReadingInput, { minItems: 1, maxItems: 5000 }),
  reply: Type.Object({ items: Type.Array(EvaluationOf), before: Type.Array(EvaluationOf) }),
});
