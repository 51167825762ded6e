import { Type, type Static, type TSchema } from 'typebox';
import { boundaries } from '#domain/boundaries';

/** vai trò */
export const roles = ['administrator', 'specialist', 'officer', 'leader'] as const;
export type Role = (typeof roles)[number];

/** Who may call a route: anyone, anyone signed in, or these roles. What a role may change is in domain/access. */
export type Who = 'anyone' | 'signedIn' | readonly Role[];

export interface RouteSpec {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Fastify path, `:name` for parameters. */
  path: string;
  who: Who;
  summary: string;
  params?: TSchema;
  query?: TSchema;
  body?: TSchema;
  reply?: TSchema;
  /** Bytes of body accepted; 1 MiB when not said. */
  bodyLimit?: number;
}

/**
 * The account in whose name a page calls. Tabs of one browser share a cookie: when another person has signed in
 * meanwhile, the call is refused (409 otherAccount) before anything is done.
 */
export const accountHeader = 'x-account';

/** Keeps the literal types of a route, from which server and client both infer. */
export function route<const R extends RouteSpec>(spec: R): R {
  return spec;
}

type In<S> = S extends TSchema ? Static<S> : undefined;
export type Params<R extends RouteSpec> = In<R['params']>;
export type Query<R extends RouteSpec> = In<R['query']>;
export type Body<R extends RouteSpec> = In<R['body']>;
export type Reply<R extends RouteSpec> = In<R['reply']>;

export const Id = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9._-]+$' });
export const IdParams = Type.Object({ id: Id });
/** A period code: 2021, 2021S1, 2021Q3, 202109. */
export const Period = Type.String({ maxLength: 7, pattern: '^\\d{4}(S[12]|Q[1-4]|(0[1-9]|1[0-2]))?$' });
export const Day = Type.String({ format: 'date', maxLength: 10 });
export const Line = Type.String({ minLength: 1, maxLength: 500 });
export const Prose = Type.String({ maxLength: 20000 });
/** When a view is looked at, and in whose boundaries: those of the time (when nothing is said) or today's. */
export const AsOfQuery = Type.Object({
  asOf: Type.Optional(Period), boundaries: Type.Optional(Type.Unsafe<(typeof boundaries)[number]>({ type: 'string', enum: [...boundaries] })),
}, { additionalProperties: false });

/** A reference to another document of one of these kinds; the store keeps a link row for each. */
export const ref = (...kinds: string[]) =>
  Type.String({ minLength: 1, maxLength: 64, 'x-ref': kinds });
export const refs = (...kinds: string[]) =>
  Type.Optional(Type.Array(ref(...kinds), { maxItems: 500, uniqueItems: true }));

/** One of a const array's words. */
export const oneOf = <const T extends readonly string[]>(words: T, options: Record<string, unknown> = {}) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...words], ...options });

/** nguồn gốc: official with its source, derived from one, illustrative (made up), entered by the people who work here */
export const provenances = ['official', 'derived', 'illustrative', 'entered'] as const;

/** nguồn gốc của một ghi chép: nothing invented stands without `illustrative`. */
export const Provenance = Type.Object({
  kind: oneOf(provenances),
  source: Type.Optional(Type.String({ maxLength: 1000 })),
  url: Type.Optional(Type.String({ maxLength: 1000 })),
  /** The sentences it is drawn from, word for word. */
  quotes: Type.Optional(Type.Array(Type.String({ maxLength: 2000 }), { maxItems: 20 })),
}, { additionalProperties: false });
export type Provenance = Static<typeof Provenance>;

/** What every stored document carries beside its body. */
export const envelope = {
  id: Id,
  kind: Type.String(),
  /** Counts up with each save; sent back in If-Match. */
  version: Type.Integer({ minimum: 1 }),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
};

export const listOf = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) });

/** The body of every refusal, application/problem+json. */
export const Problem = Type.Object({
  type: Type.String(), title: Type.String(), status: Type.Integer(), code: Type.String(), detail: Type.String(),
  errors: Type.Optional(Type.Array(Type.Object({ path: Type.String(), code: Type.String(), message: Type.String() }))),
  /** With 409: the document or readings as they stand now. */
  current: Type.Optional(Type.Unknown()),
});
export type Problem = Static<typeof Problem>;
