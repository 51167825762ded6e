import type { FastifyInstance } from 'fastify';
import { deleteBulk, getBulk, getBulkFile, postOfficeSheets } from '#api/bulk';
import type { Services } from '../app.ts';
import { openBulk } from '../bulk.ts';
import { serve } from '../http.ts';
import { Refusal } from '../problems.ts';

/** Reports by the hundred: begun, watched, given up, fetched. */
export function bulkRoutes(app: FastifyInstance, services: Services): void {
  const bulk = openBulk(services);
  app.addHook('preClose', () => bulk.close());
  serve(app, postOfficeSheets, async ({ account, params, body, request }) => bulk.begin(account.id, params.id, body, (error) => { request.log.error(error); }));
  serve(app, getBulk, ({ account, params }) => Promise.resolve(bulk.find(account.id, params.id).bulk));
  serve(app, deleteBulk, ({ account, params }) => Promise.resolve(bulk.cancel(bulk.find(account.id, params.id))));
  serve(app, getBulkFile, async ({ account, params, reply }) => {
    const { file } = bulk.find(account.id, params.id);
    if (!file) throw new Refusal(409, 'bulkNotDone');
    return reply.type('application/zip').header('content-disposition', 'attachment; filename="phieu-don-vi.zip"').send(file);
  });
}
