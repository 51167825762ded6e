import type { FastifyInstance } from 'fastify';
import { getEntrySheet, postEntrySheet, xlsx } from '#api/sheets';
import type { Services } from '../app.ts';
import { entryItems } from '../entry-rows.ts';
import { languageOf, serve } from '../http.ts';
import { Refusal } from '../problems.ts';

/** Figures by Excel, both ways. */
export function sheetRoutes(app: FastifyInstance, { database: { read } }: Services): void {
  app.addContentTypeParser(xlsx, { parseAs: 'buffer' }, (_request, body, done) => { done(null, body); });

  serve(app, getEntrySheet, async ({ account, query, request, reply }) => {
    const { items } = await entryItems(read, account, query);
    // Loaded with the first file: most starts need no spreadsheet.
    const { writeEntrySheet } = await import('../sheets/entry-sheet.ts');
    const file = await writeEntrySheet(items, query.period, languageOf(request));
    return reply.type(xlsx).header('content-disposition', `attachment; filename="so-lieu-${query.period}.xlsx"`).send(Buffer.from(file));
  });
  serve(app, postEntrySheet, async ({ account, query, request }) => {
    if (!Buffer.isBuffer(request.body)) throw new Refusal(400, 'notASheet');
    const { items } = await entryItems(read, account, query);
    const { readEntrySheet } = await import('../sheets/entry-sheet.ts');
    return { cells: await readEntrySheet(request.body, items, query.period, languageOf(request)) };
  });
}
