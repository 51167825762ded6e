import type { FastifyInstance } from 'fastify';
import { deleteView, getSearch, getViews, postView, type View } from '#api/search';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { forgetSaved, keepSaved, savedOf, type Shelf } from '../saved.ts';
import { searchAll } from '../search.ts';

/** As many views as still find their place in a list. */
const views: Shelf = { kind: 'view', most: 100 };
type ViewBody = Omit<View, 'id'>;

/** Ctrl K over everything that a person may see, and the views that they keep. */
export function searchRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;

  serve(app, getSearch, async ({ account, language, query: { q, limit = '20', cursor = '0' } }) => {
    const all = await searchAll(read, account, dayOf(now()), q, language);
    const [from, to] = [Number(cursor), Number(cursor) + Number(limit)];
    return { items: all.slice(from, to), next: to < all.length ? String(to) : null, total: all.length };
  });

  serve(app, getViews, async ({ account }) => ({ items: await savedOf<ViewBody>(read, account.id, views) }));
  serve(app, postView, (call) => writeOnce(services, call, 200, async (tx) => {
    const view = { ...call.body, name: call.body.name.trim() };
    // The same name takes the place of the former.
    const known = (await savedOf<ViewBody>(tx, call.account.id, views)).find(({ name }) => name === view.name);
    return keepSaved(tx, call.account.id, views, view, call.act().time, known?.id);
  }));
  serve(app, deleteView, async (call) => {
    await writeOnce(services, call, 204, (tx) => forgetSaved(tx, call.account.id, views, call.params.id));
    return call.reply.send();
  });
}
