import type { FastifyInstance } from 'fastify';
import { getAccounts, postAccount, putAccount } from '#api/accounts';
import type { Services } from '../app.ts';
import { createAccount, listAccounts, setPassword, updateAccount } from '../auth/accounts.ts';
import { serve } from '../http.ts';

/** People, for administrators. */
export function accountRoutes(app: FastifyInstance, { auth, database, feed }: Services): void {
  serve(app, getAccounts, async () => ({ items: await listAccounts(database.read), next: null }));
  serve(app, postAccount, async ({ body: { password, ...body }, act, reply }) => {
    const account = await createAccount(auth, database, act(), body, password);
    feed.wake();
    reply.code(201);
    return account;
  });
  serve(app, putAccount, async ({ params, body: { password, ...body }, act, version }) => {
    const account = await updateAccount(database, act(), params.id, version(), body);
    if (password !== undefined) await setPassword(auth, account, password);
    feed.wake();
    return account;
  });
}
