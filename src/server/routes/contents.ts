import type { FastifyInstance } from 'fastify';
import { deleteContents, docx, getContents, postContents, postTableFile } from '#api/contents';
import { xlsx } from '#api/sheets';
import { texts } from '#texts/language';
import type { Services } from '../app.ts';
import { addContents, type Made } from '../contents.ts';
import { recentBatches, takeBack } from '../contents-undo.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { Refusal } from '../problems.ts';
import { getDocument } from '../store/documents.ts';

/** Thrown to give up a transaction that only tried. */
class Tried extends Error {
  readonly made: Made;
  constructor(made: Made) { super('tried'); this.made = made; }
}

/** A whole resolution from a table: read, tried, saved at once, taken back at once. */
export function contentsRoutes(app: FastifyInstance, services: Services): void {
  const { database, now } = services;
  app.addContentTypeParser(docx, { parseAs: 'buffer' }, (_request, body, done) => { done(null, body); });

  serve(app, postContents, async (call) => {
    const { params, query, body, language } = call;
    const act = call.act(texts[language].table.reason);
    if (query.preview === '1') {
      const { batch: _, ...made } = await database.transact(async (tx) => { throw new Tried(await addContents(tx, act, await getDocument(tx, 'resolution', params.id), body)); })
        .catch((error: unknown) => { if (error instanceof Tried) return error.made; throw error; }) as Made;
      return { preview: true, batch: null, ...made };
    }
    return writeOnce(services, call, 201, async (tx) => ({ preview: false, ...await addContents(tx, act, await getDocument(tx, 'resolution', params.id), body) }));
  });
  serve(app, getContents, async ({ params }) => ({ items: await recentBatches(database.read, params.id, now()) }));
  serve(app, deleteContents, async (call) => writeOnce(services, call, 200, async (tx) =>
    ({ removed: await takeBack(tx, call.act(texts[call.language].table.undoReason), call.params.id, Number(call.params.batch), now()) })));

  serve(app, postTableFile, async ({ request }) => {
    if (!Buffer.isBuffer(request.body)) throw new Refusal(400, 'notATableFile');
    const word = request.headers['content-type']?.startsWith(docx) ?? false;
    if (!word && !request.headers['content-type']?.startsWith(xlsx)) throw new Refusal(400, 'notATableFile');
    if (word) {
      const { readWordTables } = await import('../word/tables.ts');
      return readWordTables(request.body);
    }
    const { readSheetTables } = await import('../sheets/sheet-tables.ts');
    return { tables: await readSheetTables(request.body) };
  });
}
