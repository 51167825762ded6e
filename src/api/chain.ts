import { Type, type Static } from 'typebox';
import { columns, gapKinds } from '#domain/chain';
import { StintView } from './overrides.ts';
import { AsOfQuery, Id, IdParams, oneOf, route } from './route.ts';

/** Which document an item stands in. */
const Home = { resolutionId: Type.String(), /** Its symbol, said when it is another's. */ symbol: Type.Optional(Type.String()) };

/** An item named where another one tells of it. */
export const Mention = Type.Object({ id: Type.String(), number: Type.Optional(Type.String()), text: Type.String(), ...Home });
export type Mention = Static<typeof Mention>;

/** mắt xích: what the picture, the list and the sentences need of an item. */
export const ChainItem = Type.Object({
  id: Type.String(), kind: oneOf(['indicator', 'finding', 'lesson', 'task'] as const), column: oneOf(columns), own: Type.Boolean(),
  number: Type.Optional(Type.String()), text: Type.String(), ...Home,
  provenance: Type.Optional(Type.String()),
  /** An indicator as it stands: the status shown, its figure and what was expected. */
  override: Type.Optional(StintView),
  status: Type.Optional(Type.Unsafe<'exceeded' | 'met' | 'onTrack' | 'atRisk' | 'offTrack' | 'missed' | 'noData' | 'pending'>({ type: 'string' })),
  lastStatus: Type.Optional(Type.Unsafe<'offTrack' | 'missed' | 'atRisk' | 'onTrack' | 'met' | 'exceeded' | 'noData' | 'pending'>({ type: 'string' })),
  pace: Type.Optional(Type.Number()),
  actual: Type.Optional(Type.Unsafe<string | number | boolean>({})), expected: Type.Optional(Type.Number()),
  decimals: Type.Optional(Type.Integer()), measure: Type.Optional(Type.String()), aim: Type.Optional(Type.String()),
  /** The indicators of other resolutions that it carries on, and that carry it on. */
  continues: Type.Optional(Type.Array(Mention)), continuedBy: Type.Optional(Type.Array(Mention)),
  causeKind: Type.Optional(Type.String()), theme: Type.Optional(Type.String()),
  /** On a finding or lesson: the offices that say so, none when the province does; on others the lead office. */
  officeIds: Type.Array(Type.String()),
  /** Said by an office in its own review: not yet the resolution's reasoning. */
  selfSaid: Type.Optional(Type.Literal(true)),
  timing: Type.Optional(Type.String()), deadline: Type.Optional(Type.String()), state: Type.Optional(Type.String()), daysLate: Type.Optional(Type.Integer()),
});
export type ChainItem = Static<typeof ChainItem>;

export const ChainGap = Type.Object({
  id: Type.String(), kind: oneOf(gapKinds), column: oneOf(columns),
  /** Since when: a period code for an indicator, a day for what was written. */
  since: Type.Optional(Type.String()),
  /** Who follows it. */
  officeId: Type.Optional(Type.String()),
});
export type ChainGap = Static<typeof ChainGap>;

export const getChain = route({
  method: 'GET', path: '/api/resolutions/:id/chain', who: 'signedIn', params: IdParams, query: AsOfQuery,
  summary: 'The chain of reasoning of a resolution at asOf: its items and those of others that belong to it, links, broken places',
  reply: Type.Object({
    resolution: Type.Object({ id: Type.String(), symbol: Type.String(), title: Type.String() }),
    asOf: Type.String(),
    nodes: Type.Array(ChainItem),
    /** From what is said first to what follows from it. The item at `to` holds the reference, in the field `role`. */
    links: Type.Array(Type.Object({ from: Type.String(), to: Type.String(), role: Type.String() })),
    gaps: Type.Array(ChainGap),
    /** Names of every office mentioned, by id. */
    offices: Type.Record(Type.String(), Type.String()),
  }),
});

/** What can be tied to: items of one column whose words match, of any resolution, those of `resolutionId` first. */
export const findItems = route({
  method: 'GET', path: '/api/chain-items', who: 'signedIn',
  summary: 'Limitations, causes, lessons or tasks of any resolution that hold the words asked for, without diacritics; 20 at most',
  query: Type.Object({
    column: oneOf(['limitation', 'cause', 'lesson', 'task'] as const), text: Type.Optional(Type.String({ maxLength: 200 })),
    resolutionId: Type.Optional(Id),
  }, { additionalProperties: false }),
  reply: Type.Object({ items: Type.Array(Type.Object({ ...Mention.properties, kind: Type.String(), officeIds: Type.Array(Type.String()) })), more: Type.Integer() }),
});

const Told = Type.Object({ ...Mention.properties, officeName: Type.Optional(Type.String()), deadline: Type.Optional(Type.String()), state: Type.Optional(Type.String()) });

/** Earlier limitations like a text, with what was learned and done then. */
export const getSimilar = route({
  method: 'GET', path: '/api/findings/similar', who: 'signedIn',
  summary: 'Limitations of any resolution like a text, the most alike first, with causes, lessons and tasks that came of them; 5 at most',
  query: Type.Object({ text: Type.String({ minLength: 1, maxLength: 2000 }), except: Type.Optional(Id) }, { additionalProperties: false }),
  reply: Type.Object({
    items: Type.Array(Type.Object({
      ...Mention.properties,
      /** 0 nothing in common … 1 the same words. */
      score: Type.Number(),
      causes: Type.Array(Told), lessons: Type.Array(Told), tasks: Type.Array(Told),
    })),
  }),
});
export type Similar = Static<typeof getSimilar.reply>['items'][number];
