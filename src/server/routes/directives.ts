import type { FastifyInstance } from 'fastify';
import { getDirectiveViews, postDirectiveTask } from '#api/directives';
import type { Doc } from '#api/document';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { checkDocument } from '../check.ts';
import { directiveViews } from '../directives.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { Refusal, badField } from '../problems.ts';
import { bodyOf, createDocument, getDocument, listDocuments, toDocument, updateDocument } from '../store/documents.ts';
import type { Write } from '../store/open.ts';
import { lookedAt } from '../views.ts';

/** Which resolution a task made of a word about this belongs to. @throws Refusal when it is to be said and was not */
async function resolutionOf(tx: Write, directive: Doc<'directive'>, asked: string | undefined): Promise<{ about: Doc; resolutionId: string }> {
  const about = toDocument(await tx.selectFrom('document').selectAll().where('id', '=', directive.aboutId).executeTakeFirstOrThrow());
  const own = about.kind === 'resolution' ? about.id : (about as { resolutionId?: string }).resolutionId;
  const resolutionId = own ?? asked;
  if (resolutionId === undefined) throw badField('resolutionId', 'needed');
  return { about, resolutionId };
}

/** Leaders' words: followed, and turned into tasks. */
export function directiveRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;
  serve(app, getDirectiveViews, async ({ account, query }) => {
    const all = (await listDocuments(read, 'directive')).filter((one) => (query.aboutId === undefined || one.aboutId === query.aboutId)
      && (query.mine === undefined || one.authorAccount === account.username));
    return { items: await directiveViews(read, account, (await lookedAt(read, now(), query.asOf)).day, all), next: null };
  });

  serve(app, postDirectiveTask, (call) => writeOnce(services, call, 201, async (tx) => {
    const { content, leadOfficeId, deadline } = call.body;
    const directive = await getDocument(tx, 'directive', call.params.id);
    if (directive.taskId !== undefined) throw new Refusal(409, 'hasTask');
    if (content.trim() === '') throw badField('content', 'needed');
    if (deadline !== undefined && deadline < dayOf(now())) throw badField('deadline', 'dayPast');
    const { about, resolutionId } = await resolutionOf(tx, directive, call.body.resolutionId);
    const task = {
      resolutionId, content: content.trim(), leadOfficeId, timing: deadline === undefined ? 'open' : 'dated', followsIds: [directive.id],
      ...(deadline === undefined ? {} : { deadline }), ...(about.kind === 'indicator' ? { servesIds: [about.id] } : {}),
      ...(directive.provenance?.kind === 'illustrative' ? { provenance: directive.provenance } : {}),
    };
    await checkDocument(tx, 'task', task);
    const made = await createDocument(tx, call.act(), 'task', task);
    const saved = await updateDocument(tx, call.act(), 'directive', directive.id, directive.version, { ...bodyOf(directive), taskId: made.id });
    const [view] = await directiveViews(tx, call.account, dayOf(now()), [saved]);
    if (!view) throw new Refusal(404, 'notFound');
    return view;
  }));
}
