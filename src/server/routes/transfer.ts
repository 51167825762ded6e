import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { getExport, postImport } from '#api/transfer';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { exportAll } from '../store/export.ts';
import { importAll, mustBeEmpty } from '../store/import.ts';

/** The whole store out and in. */
export function transferRoutes(app: FastifyInstance, { database, feed }: Services): void {
  serve(app, getExport, async ({ reply }) => reply
    .type('application/json; charset=utf-8')
    .header('content-disposition', 'attachment; filename="resolution-tracker.json"')
    .send(Readable.from(exportAll(database))));

  serve(app, postImport, async ({ request, query }) => {
    // Loaded when it is needed: it compiles every schema, and the start should not wait for that.
    const { checkExport } = await import('../store/import-check.ts');
    const file = checkExport(request.body);
    const preview = query.preview === '1';
    await database.transact((tx) => (preview ? mustBeEmpty(tx) : importAll(tx, file)));
    feed.wake();
    const { documents, links, readings, changes, files, people } = file;
    return {
      preview, documents: documents.length, links: links.length, readings: readings.length,
      changes: changes.length, files: files.length, people: people.length,
    };
  });
}
