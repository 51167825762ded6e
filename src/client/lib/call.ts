import { accountHeader, type Body, type Params, type Problem, type Query, type Reply, type RouteSpec } from '#api/route';
import type { Language } from '#texts/language';

/** A refusal of the server, or no answer at all (code "offline"). */
export class CallProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: { path: string; code: string; message: string }[];
  readonly current: unknown;
  constructor(problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? '');
    this.status = problem.status ?? 0;
    this.code = problem.code ?? 'offline';
    this.title = problem.title ?? '';
    this.errors = problem.errors ?? [];
    this.current = problem.current;
  }
}

let language: Language = 'vi';
/** The language in which refusals are told. */
export const speak = (next: Language): void => { language = next; };

let unknown = (): void => undefined;
/** Says what to do when the server no longer knows who is calling. */
export const onUnknown = (act: () => void): void => { unknown = act; };

let name: string | null = null;
let other = (): void => undefined;
/** In whose name this tab calls; null before anybody is known. */
export const callAs = (account: string | null): void => { name = account; };
/** Says what to do when somebody else is signed in by now: tabs share one cookie. */
export const onOther = (act: () => void): void => { other = act; };

/** A key for one save. `crypto.randomUUID` is missing over plain HTTP in a local network. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Given<T, Key extends string> = T extends undefined ? { [K in Key]?: undefined } : { [K in Key]: T };
type OptionalQuery<R extends RouteSpec> = Query<R> extends undefined ? { query?: undefined } : { query?: Query<R> };
export type CallOptions<R extends RouteSpec> = Given<Params<R>, 'params'> & OptionalQuery<R> & Given<Body<R>, 'body'> & {
  ifMatch?: number; signal?: AbortSignal; key?: string;
  /** In whose name, by account id, when not the tab's; null: whoever is signed in. */
  as?: string | null;
  /** Sent as it is, with its media type, in place of a body. */
  file?: Blob;
};

/** The address of a route, relative to the page's base. */
export function addressOf(path: string, params: Record<string, string> = {}, query: Record<string, unknown> = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? '')).replace(/^\//, '');
  const url = new URL(filled, document.baseURI);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  return url.href;
}

async function problemOf(answer: Response): Promise<CallProblem> {
  // What is not the program's own word comes from something between: the program was not reached.
  const problem = await answer.json().catch(() => ({})) as Partial<Problem>;
  if (problem.code === 'signInFirst') unknown();
  if (problem.code === 'otherAccount') other();
  return new CallProblem({ ...problem, status: answer.status });
}

/**
 * Calls a route of the contract.
 * @throws CallProblem when it is refused or does not answer
 */
export async function call<R extends RouteSpec>(route: R, options: CallOptions<R>): Promise<Reply<R>> {
  const { params, query, body, ifMatch, signal, key, as = name, file } = options as CallOptions<RouteSpec> & { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };
  const writes = route.method !== 'GET';
  let answer: Response;
  try {
    answer = await fetch(addressOf(route.path, params, query), {
      method: route.method, credentials: 'same-origin', signal: signal ?? null,
      headers: {
        'accept-language': language,
        ...(file ? { 'content-type': file.type } : body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(as !== null && route.who !== 'anyone' ? { [accountHeader]: as } : {}),
        ...(writes ? { 'idempotency-key': key ?? newKey() } : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(file ? { body: file } : body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new CallProblem({ code: 'offline' });
  }
  if (!answer.ok) throw await problemOf(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as Reply<R>;
}
