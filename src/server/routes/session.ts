import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { deleteSession, getSession, getWelcome, postSession, postSetup, type Account } from '#api/session';
import type { Services } from '../app.ts';
import { createAccount, dayOf, findAccount, publicAccount } from '../auth/accounts.ts';
import { failureLimit } from '../auth/limit.ts';
import { serve } from '../http.ts';
import { Refusal, badField } from '../problems.ts';
import { sampleAccounts, samplePassword } from '../sample/sample.ts';

/** Signs in with the auth library and passes its cookie on. */
async function signIn({ auth, database, now }: Services, username: string, password: string, reply: FastifyReply): Promise<Account> {
  const answer = await auth.api.signInUsername({ body: { username, password }, asResponse: true });
  if (!answer.ok) throw new Refusal(401, 'wrongPassword');
  const row = await findAccount(database.read, username);
  if (!row || row.disabled === 1) throw new Refusal(401, 'wrongPassword');
  // Over HTTPS the browser shall not show it to anything else.
  const safe = reply.request.protocol === 'https' ? '; Secure' : '';
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie + safe);
  return publicAccount(row, dayOf(now()));
}

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Signing in and out, who is signed in, and the first administrator. */
export function sessionRoutes(app: FastifyInstance, services: Services): void {
  const perAccount = failureLimit({ failures: 10, minutes: 15, now: services.now });
  const perAddress = failureLimit({ failures: 100, minutes: 15, now: services.now });
  const around = { sample: services.sample, organisation: services.organisation };

  serve(app, postSession, async ({ body, request, reply }) => {
    const username = body.username.trim().toLowerCase();
    const key = `${username} ${request.ip}`;
    if (!perAccount.allows(key) || !perAddress.allows(request.ip)) throw new Refusal(429, 'tooManyTries');
    try {
      const account = await signIn(services, username, body.password, reply);
      perAccount.passed(key);
      return { account, ...around };
    } catch (error) {
      perAccount.failed(key);
      perAddress.failed(request.ip);
      throw error instanceof Refusal ? error : new Refusal(401, 'wrongPassword');
    }
  });

  serve(app, getSession, async ({ account }) => ({ account, ...around }));

  serve(app, deleteSession, async ({ request, reply }) => {
    const answer = await services.auth.api.signOut({ headers: new Headers({ cookie: request.headers.cookie ?? '' }), asResponse: true });
    for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
    return reply.code(204).send();
  });

  serve(app, getWelcome, async () => ({
    ...around, setup: services.setup.code !== null,
    accounts: services.sample ? sampleAccounts.map(({ username, roles }) => ({ username, role: roles[0] ?? 'leader' })) : [],
    ...(services.sample ? { password: samplePassword } : {}),
  }));

  serve(app, postSetup, async ({ body: { code, password, ...person }, request, reply }) => {
    if (services.setup.code === null) throw new Refusal(409, 'alreadySetUp');
    if (!perAddress.allows(request.ip)) throw new Refusal(429, 'tooManyTries');
    if (!sameText(code.trim(), services.setup.code)) {
      perAddress.failed(request.ip);
      throw badField('code', 'wrongCode');
    }
    const kept = services.setup.code;
    services.setup.code = null;
    try {
      await createAccount(services.auth, services.database, null, { ...person, roles: ['administrator'], offices: [] }, password);
    } catch (error) {
      services.setup.code = kept;
      throw error;
    }
    return { account: await signIn(services, person.username, password, reply), ...around };
  });
}
