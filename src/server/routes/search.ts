import type { FastifyInstance } from 'fastify';
import { deleteView, getSearch, getViews, postView } from '#api/search';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { searchAll } from '../search.ts';
import { forgetView, saveView, viewsOf } from '../views-saved.ts';

export function searchRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;

  serve(app, getSearch, async ({ account, language, query: { q, limit = '20', cursor = '0' } }) => {
    const all = await searchAll(read, account, dayOf(now()), q, language);
    const [from, to] = [Number(cursor), Number(cursor) + Number(limit)];
    return { items: all.slice(from, to), next: to < all.length ? String(to) : null, total: all.length };
  });

  serve(app, getViews, async ({ account }) => ({ items: await viewsOf(read, account.id) }));
  serve(app, postView, (call) => writeOnce(services, call, 200, (tx) => saveView(tx, call.account.id, call.body, call.act().time)));
  serve(app, deleteView, async (call) => {
    await writeOnce(services, call, 204, (tx) => forgetView(tx, call.account.id, call.params.id));
    return call.reply.send();
  });
}
