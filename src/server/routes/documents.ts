import type { FastifyInstance } from 'fastify';
import { documentRoutes, kindNames, kinds, type Doc, type Kind } from '#api/document';
import type { ReportBody } from '#api/reports';
import { mayReadDocument } from '#domain/access';
import type { Account } from '#api/session';
import type { Services } from '../app.ts';
import { mayWrite } from '../access.ts';
import { checkDocument, checkRemoval } from '../check.ts';
import { dayOf } from '../auth/accounts.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { prepared } from '../prepare.ts';
import { Refusal } from '../problems.ts';
import type { Write } from '../store/open.ts';
import { resolveAsOf } from '../views.ts';
import { overOthers } from '../report-save.ts';
import { bodyOf, createDocument, getDocument, listDocuments, removeDocument, updateDocument } from '../store/documents.ts';

/** Resolutions and indicators answer for one document with more around it, by routes of their own. */
const ownView = new Set<Kind>(['resolution', 'indicator']);

function routesOf(app: FastifyInstance, services: Services, kind: Kind): void {
  const { list, one, create, update, remove } = documentRoutes(kind);
  const { read } = services.database;

  serve(app, list, async ({ account, query }) => {
    const limit = Number(query.limit ?? 500);
    const items: Doc[] = await listDocuments(read, kind, { resolutionId: query.resolutionId, after: query.cursor, limit: limit + 1 });
    const next = items.length > limit ? items[limit - 1]?.id ?? null : null;
    return { items: items.slice(0, limit).filter((one) => mayReadDocument(account, kind, one)), next };
  });
  if (!ownView.has(kind)) {
    serve(app, one, async ({ account, params, reply }) => {
      const found: Doc = await getDocument(read, kind, params.id);
      if (!mayReadDocument(account, kind, found)) throw new Refusal(403, 'notYourOffice');
      reply.header('etag', `"${found.version}"`);
      return found;
    });
  }
  const saving = async (tx: Write, account: Account, stands: Doc | null) =>
    ({ account, before: stands && bodyOf(stands), since: stands ? dayOf(new Date(stands.updatedAt)) : '', today: dayOf(services.now()), usual: kind === 'override' ? await resolveAsOf(tx, services.now()) : '' });
  // What no role writes is written by acts of its own.
  if (kinds[kind].writers.length === 0) return;
  serve(app, create, async (call) => writeOnce(services, call, 201, async (tx) => {
    const body = prepared(kind, await saving(tx, call.account, null), call.body as object);
    mayWrite(call.account, kind, null, body);
    await checkDocument(tx, kind, body);
    return createDocument(tx, call.act(), kind, body);
  }));
  serve(app, update, async (call) => {
    const seen = call.version();
    return writeOnce(services, call, 200, async (tx) => {
      const current: Doc = await getDocument(tx, kind, call.params.id);
      const given = prepared(kind, await saving(tx, call.account, current), call.body as object);
      const { seen: over, body } = kind === 'report' ? await overOthers(tx, current as Doc<'report'>, seen, given as ReportBody) : { seen, body: given };
      mayWrite(call.account, kind, bodyOf(current), body);
      await checkDocument(tx, kind, body, call.params.id);
      return updateDocument(tx, call.act(), kind, call.params.id, over, body);
    });
  });
  serve(app, remove, async (call) => {
    const seen = call.version();
    await writeOnce(services, call, 204, async (tx) => {
      const found: Doc = await getDocument(tx, kind, call.params.id);
      mayWrite(call.account, kind, bodyOf(found), null);
      await checkRemoval(tx, found, dayOf(services.now()));
      await removeDocument(tx, call.act(), kind, call.params.id, seen);
    });
    return call.reply.send();
  });
}

/** The five routes of every kind of document. */
export function documentRoutesFor(app: FastifyInstance, services: Services): void {
  for (const kind of kindNames) routesOf(app, services, kind);
}
