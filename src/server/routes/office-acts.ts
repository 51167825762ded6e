import type { FastifyInstance } from 'fastify';
import { csv, getActsSheet, getOfficeProfile, postActsSheet, postOfficeActs } from '#api/office-acts';
import type { Reply } from '#api/route';
import type { Services } from '../app.ts';
import { dayOf } from '../auth/accounts.ts';
import { xlsx } from '#api/sheets';
import { languageOf, serve } from '../http.ts';
import { doActs, plannedOffices, planOf, previewActs } from '../office-acts.ts';
import { officeProfile } from '../office-profile.ts';
import { writeOnce } from '../once.ts';
import { Refusal } from '../problems.ts';

/** Offices over time: what one is, and acts that merge, split, rename and close them. */
export function officeActRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;
  serve(app, getOfficeProfile, ({ params, query }) => officeProfile(read, now(), params.id, { on: query.on ?? dayOf(now()), asOf: query.asOf }));
  serve(app, postOfficeActs, (call) => (call.query.preview ? previewActs(read, call.body) : writeOnce(services, call, 200, (tx) => doActs(tx, call.act(), call.body))));

  app.addContentTypeParser(csv, { parseAs: 'string' }, (_request, body, done) => { done(null, body); });
  serve(app, getActsSheet, async ({ request, reply }) => {
    // Loaded with the first file: most starts need no spreadsheet.
    const { writeActsTemplate } = await import('../sheets/acts-template.ts');
    const file = await writeActsTemplate(await plannedOffices(read), dayOf(now()), languageOf(request));
    return reply.type(xlsx).header('content-disposition', 'attachment; filename="sap-xep-don-vi.xlsx"').send(Buffer.from(file));
  });
  serve(app, postActsSheet, async ({ request }) => {
    const { body } = request;
    if (!Buffer.isBuffer(body) && typeof body !== 'string') throw new Refusal(400, 'notASheet');
    const { readActs } = await import('../sheets/acts-sheet.ts');
    return readActs(body, await plannedOffices(read), languageOf(request), (acts) => planOf(read, acts)) as Promise<Reply<typeof postActsSheet>>;
  });
}
