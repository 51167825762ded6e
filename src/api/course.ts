import { Type, type Static } from 'typebox';
import { Counts } from './resolutions.ts';
import { AsOfQuery, Id, IdParams, route } from './route.ts';
import type { Reading, Status } from '#domain/indicator';

/** diễn biến: how many indicators were in each status at the end of each period, as the figures of today judge it. */
export const getCourse = route({
  method: 'GET', path: '/api/course', who: 'signedIn',
  summary: 'Counts of the eight statuses period by period up to asOf: of all resolutions in force, of one, or of those that an office leads',
  query: Type.Object({ ...AsOfQuery.properties, resolutionId: Type.Optional(Id), officeId: Type.Optional(Id) }, { additionalProperties: false }),
  reply: Type.Object({ asOf: Type.String(), points: Type.Array(Type.Object({ period: Type.String(), ...Counts.properties, byPeople: Type.Integer() })) }),
});
export type Course = Static<typeof getCourse.reply>;

/** One office's figure of one indicator, judged against the office's own target. */
const OfficeCell = Type.Object({
  /** notAsked: the office does not report it. */
  state: Type.Unsafe<'figure' | 'missing' | 'notAsked'>({ type: 'string', enum: ['figure', 'missing', 'notAsked'] }),
  status: Type.Optional(Type.Unsafe<Status>({ type: 'string' })),
  actual: Type.Optional(Type.Number()),
  reading: Type.Optional(Type.Unsafe<Reading>({ type: 'object', title: 'Reading' })),
  /** The office's own bound, and the figure as a share of it (1 is the bound). */
  bound: Type.Optional(Type.Number()), share: Type.Optional(Type.Number()),
});
export type OfficeCell = Static<typeof OfficeCell>;

/** Offices by indicators, for what more than one office reports. */
export const getByOffice = route({
  method: 'GET', path: '/api/resolutions/:id/by-office', who: 'signedIn', params: IdParams, query: AsOfQuery,
  summary: 'Offices by indicators at asOf, each figure judged against the office\'s own target; only indicators that several offices report',
  reply: Type.Object({
    asOf: Type.String(),
    indicators: Type.Array(Type.Object({ id: Type.String(), number: Type.String(), name: Type.String(), measure: Type.String(), decimals: Type.Optional(Type.Integer()), aim: Type.String() })),
    rows: Type.Array(Type.Object({ officeId: Type.String(), name: Type.String(), cells: Type.Array(OfficeCell) })),
  }),
});
export type OfficesByIndicators = Static<typeof getByOffice.reply>;
