import { Type, type Static } from 'typebox';
import { movements } from '#domain/movement';
import type { Status } from '#domain/indicator';
import type { TaskPlace } from '#domain/task';
import { StintView } from './overrides.ts';
import { Id, Period, oneOf, route } from './route.ts';

const StatusWord = Type.Unsafe<Status>({ type: 'string' });
const Place = Type.Unsafe<TaskPlace>({ type: 'string' });

/** lần xem trước: what changed since this person last looked, half an hour ago or more. */
export const postLook = route({
  method: 'POST', path: '/api/looks', who: 'signedIn',
  summary: 'Notes that this person looks at the overview now, and tells what changed since they last did; a pause of half an hour makes a new look',
  reply: Type.Object({
    /** Null the first time. */
    since: Type.Union([Type.String(), Type.Null()]),
    indicators: Type.Array(Type.Object({ id: Type.String(), number: Type.String(), name: Type.String(), symbol: Type.String(), from: StatusWord, to: StatusWord, movement: oneOf(movements), override: Type.Optional(StintView) })),
    tasks: Type.Array(Type.Object({ id: Type.String(), content: Type.String(), symbol: Type.String(), from: Place, to: Place })),
  }),
});
export type Look = Static<typeof postLook.reply>;

/** kỷ luật báo cáo: how the offices stand in one round. */
export const getDiscipline = route({
  method: 'GET', path: '/api/discipline', who: ['specialist', 'leader'],
  summary: 'How offices stand in the round of asOf, or else the newest one: handed in, approved, owing, late, with something doubtful',
  query: Type.Object({ asOf: Type.Optional(Period), resolutionId: Type.Optional(Id), officeId: Type.Optional(Id) }, { additionalProperties: false }),
  reply: Type.Object({
    round: Type.Union([Type.Null(), Type.Object({ id: Type.String(), period: Type.String(), due: Type.String(), state: oneOf(['open', 'locked'] as const) })]),
    total: Type.Integer(), approved: Type.Integer(), waiting: Type.Integer(), owing: Type.Integer(), late: Type.Integer(), doubted: Type.Integer(),
  }),
});
export type Discipline = Static<typeof getDiscipline.reply>;
