import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '#api/session';
import type { Body, Params, Query, Reply, RouteSpec } from '#api/route';
import type { Language } from '#texts/language';
import { Refusal } from './problems.ts';
import type { Act } from './store/changes.ts';

/** What a handler is given: everything already checked against the route's schemas. */
export interface Call<R extends RouteSpec> {
  params: Params<R>;
  query: Query<R>;
  body: Body<R>;
  /** Who calls; on routes for anyone it throws. */
  account: Account;
  language: Language;
  /** Who, when and why, for the change log. */
  act(reason?: string): Act;
  /** The version in If-Match. @throws Refusal 428 when there is none */
  version(): number;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** The reader's language from Accept-Language; Vietnamese unless English is asked for first. */
export const languageOf = (request: FastifyRequest): Language =>
  /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';

function versionOf(request: FastifyRequest): number {
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '');
  if (!found) throw new Refusal(428, 'versionNeeded');
  return Number(found[1]);
}

declare module 'fastify' {
  interface FastifyRequest { account: Account | null }
  interface FastifyInstance { now(): Date }
}

const callOf = <R extends RouteSpec>(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Call<R> => ({
  params: request.params as Params<R>, query: request.query as Query<R>, body: request.body as Body<R>,
  get account() {
    if (!request.account) throw new Refusal(401, 'signInFirst');
    return request.account;
  },
  language: languageOf(request),
  act(reason) {
    return { account: request.account?.username ?? '', time: app.now().toISOString(), ...(reason ? { reason } : {}) };
  },
  version: () => versionOf(request),
  request, reply,
});

/** Refuses who may not call a route at all. What they may do with it is decided where it is known. */
function admit({ who }: RouteSpec, account: Account | null): void {
  if (who === 'anyone') return;
  if (!account) throw new Refusal(401, 'signInFirst');
  if (who !== 'signedIn' && !who.some((role) => account.roles.includes(role))) throw new Refusal(403, 'notYourRole');
}

/** Registers a route of the contract with its handler. */
export function serve<R extends RouteSpec>(
  app: FastifyInstance, spec: R, handler: (call: Call<R>) => Promise<Reply<R> | FastifyReply | undefined>,
): void {
  const who = typeof spec.who === 'string' ? spec.who : spec.who.join(', ');
  app.route({
    method: spec.method, url: spec.path,
    ...(spec.bodyLimit ? { bodyLimit: spec.bodyLimit } : {}),
    schema: {
      summary: spec.summary, description: `Who may call: ${who}`,
      ...(spec.params ? { params: spec.params } : {}),
      ...(spec.query ? { querystring: spec.query } : {}),
      ...(spec.body ? { body: spec.body } : {}),
      ...(spec.reply ? { response: { 200: spec.reply } } : {}),
    },
    // Before the body is read: who may not call does not get to send 50 MB first.
    onRequest: async (request) => { admit(spec, request.account); },
    handler: async (request, reply) => handler(callOf<R>(app, request, reply)),
  });
}
