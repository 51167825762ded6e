import type { FastifyInstance, FastifyReply } from 'fastify';
import { getCompose, getDifferences, getIssuedByCode, getPresence, getReport, getReportFile, pdf, postCheckPdf, postIssue, postPreview, postSigned, postWord, putPresence } from '#api/reports';
import { mayReadDocument } from '#domain/access';
import { outlineProblems } from '#domain/prose';
import type { Services } from '../app.ts';
import { differencesOf } from '../differences.ts';
import { readFile } from '../files.ts';
import { languageOf, serve } from '../http.ts';
import { bringBack, frozenFigures, issue, prepareIssue } from '../issue.ts';
import { byCode, checkPdf } from '../issued-check.ts';
import { writeOnce } from '../once.ts';
import { noteAt, presentOn } from '../presence.ts';
import { Refusal } from '../problems.ts';
import { reportInput, writtenInput } from '../report-input.ts';
import type { ReportFile } from '../reports/make.ts';
import { getDocument } from '../store/documents.ts';

/** A name that every system can keep: letters without marks, digits and hyphens. */
const fileName = (parts: string[], extension: string): string =>
  `${parts.join('-').normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').replace(/[^\w]+/g, '-').replace(/^-|-$/g, '').toLowerCase()}.${extension}`;

const send = (reply: FastifyReply, { bytes, type, extension }: ReportFile, parts: string[]): FastifyReply =>
  reply.type(type).header('content-disposition', `${extension === 'pdf' ? 'inline' : 'attachment'}; filename="${fileName(parts, extension)}"`).send(Buffer.from(bytes));

/** Reports in the official form: straight from a resolution, as people write them, and as they were issued. */
export function reportRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now, typesetter } = services;
  app.addContentTypeParser(pdf, { parseAs: 'buffer' }, (_request, body, done) => { done(null, body); });

  serve(app, getReport, async ({ params, query, reply, request }) => {
    const { kind = 'final', layout, format = 'pdf', asOf, officeId, table, contents } = query;
    const input = await reportInput(read, now(), { resolutionId: params.id, kind, layout, asOf, officeId, contents: contents === '1' });
    // Loaded with the first report: charts and fonts need not be there to start.
    const { makeFile } = await import('../reports/make.ts');
    const file = await makeFile(typesetter, input, format, table === undefined ? undefined : Number(table)).catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.status >= 500) request.log.error(error);
      throw error;
    });
    return send(reply, file, ['bao-cao', kind, input.resolution.symbol, input.resolution.asOf]);
  });

  serve(app, getReportFile, async ({ account, params, query, reply }) => {
    const { format = 'pdf', signed } = query;
    const report = await getDocument(read, 'report', params.id);
    if (!mayReadDocument(account, 'report', report)) throw new Refusal(403, 'notYourRole');
    const name = ['bao-cao', report.reportKind, report.issued?.code ?? 'du-thao', report.asOf];
    const kept = signed === '1' ? report.signed?.file : report.issued?.file;
    if (signed === '1' && kept === undefined) throw new Refusal(404, 'notFound');
    if (kept !== undefined && format === 'pdf') return send(reply, { bytes: await readFile(read, kept), type: pdf, extension: 'pdf' }, signed === '1' ? [...name, 'da-ky'] : name);
    const { drawFile, makeFile } = await import('../reports/make.ts');
    if (report.issued && format !== 'pdf') return send(reply, await drawFile(typesetter, (await frozenFigures(read, report.issued.figures)).model, format), name);
    // A Word file of a draft says which version it is, so that it can be read in again.
    const origin = format === 'docx' ? { report: report.id, version: report.version } : undefined;
    return send(reply, await makeFile(typesetter, { ...await writtenInput(read, now(), report), origin }, format), name);
  });

  serve(app, postIssue, async (call) => {
    const [seen, { id }] = [call.version(), call.params];
    // Set before the transaction: nobody else's save waits for the typesetter.
    const prepared = await prepareIssue(services, id);
    return writeOnce(services, call, 200, (tx) => issue(tx, { act: call.act(), name: call.account.name }, id, seen, prepared));
  });
  serve(app, postSigned, async (call) => {
    const [seen, bytes] = [call.version(), call.request.body];
    if (!Buffer.isBuffer(bytes)) throw new Refusal(400, 'notAPdf');
    return writeOnce(services, call, 200, (tx) => bringBack(tx, services, { act: call.act(), name: call.account.name }, call.params.id, seen, bytes));
  });

  serve(app, postPreview, async ({ body, query, reply }) => {
    const fields = outlineProblems(body.parts ?? []);
    if (fields.length > 0) throw new Refusal(400, 'invalid', { fields });
    const { composeReport } = await import('../reports/report.ts');
    const page = Number(query.page ?? 1);
    const { svg, pages } = await typesetter.preview(composeReport(await writtenInput(read, now(), body)), page, () => reply.raw.destroyed);
    return { svg, pages, page: Math.min(page, pages) };
  });
  serve(app, getCompose, async ({ params }) => {
    const { composing } = await import('../composing.ts');
    return composing(read, now(), params.id);
  });
  serve(app, postWord, async ({ params, request }) => {
    const { readWordReport } = await import('../word-report.ts');
    return readWordReport(read, now(), await getDocument(read, 'report', params.id), request.body);
  });

  serve(app, getPresence, async ({ account, params }) => ({ people: await presentOn(read, account, params.id, now()) }));
  serve(app, putPresence, async ({ account, params, body }) => {
    const report = await getDocument(read, 'report', params.id);
    const moved = await services.database.transact((tx) => noteAt(tx, account, body.leaves ? null : { report: report.id, part: body.part }, now().toISOString()));
    if (moved) services.feed.near(`report:${report.id}`);
    return { people: await presentOn(read, account, report.id, now()) };
  });

  serve(app, getDifferences, async ({ account, params }) => {
    const report = await getDocument(read, 'report', params.id);
    if (!mayReadDocument(account, 'report', report)) throw new Refusal(403, 'notYourRole');
    return differencesOf(read, now(), report);
  });
  serve(app, getIssuedByCode, async ({ query, request }) => ({ report: await byCode(read, query.code, languageOf(request)) }));
  serve(app, postCheckPdf, ({ request }) => checkPdf(services, request.body, languageOf(request)));
}
