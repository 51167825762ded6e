import type { FastifyInstance } from 'fastify';
import { deleteBulk, getBulk, getBulkFile, getBulks, postOfficeSheets } from '#api/bulk';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';

/** Reports by the hundred: begun, watched, given up, fetched, through whichever process is asked. */
export function bulkRoutes(app: FastifyInstance, { bulk }: Services): void {
  serve(app, postOfficeSheets, ({ account, params, body, request }) => bulk.begin(account.id, { resolutionId: params.id, ...body }, (error) => { request.log.error(error); }));
  serve(app, getBulks, async ({ account }) => ({ items: await bulk.list(account.id) }));
  serve(app, getBulk, ({ account, params, request }) => bulk.look(account.id, params.id, (error) => { request.log.error(error); }));
  serve(app, deleteBulk, ({ account, params }) => bulk.cancel(account.id, params.id));
  serve(app, getBulkFile, async ({ account, params, reply }) => reply.type('application/zip').header('content-disposition', 'attachment; filename="phieu-don-vi.zip"').send(await bulk.file(account.id, params.id)));
}
