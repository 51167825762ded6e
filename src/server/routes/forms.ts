import type { FastifyInstance, FastifyReply } from 'fastify';
import { getFillingCells, getFillingFile, getFormCells, getFormFile, getFormSheets, postFillingSent, postFormFile, xlsx } from '#api/forms';
import { fold } from '#domain/fold';
import type { Services } from '../app.ts';
import { readFile } from '../files.ts';
import { cellsOf, filledCells, filledFile, sendFilling } from '../forms/fillings.ts';
import { loadForm, readForm, sheetsOf } from '../forms/load.ts';
import { serve } from '../http.ts';
import { writeOnce } from '../once.ts';
import { getDocument } from '../store/documents.ts';
import { resolveAsOf } from '../views.ts';

const send = (reply: FastifyReply, bytes: Buffer, parts: string[]): FastifyReply =>
  reply.type(xlsx).header('content-disposition', `attachment; filename="${fold(parts.join('-')).replace(/[^\w]+/g, '-').replace(/^-|-$/g, '').slice(0, 100)}.xlsx"`).send(bytes);

/** Forms of the superior level: loaded, drawn, filled in for a period, sent. What their cells are pointed at is saved as a document. */
export function formRoutes(app: FastifyInstance, services: Services): void {
  const { database: { read }, now } = services;
  serve(app, postFormFile, async (call) => {
    const form = await readForm(call.request.body);
    return writeOnce(services, call, 201, (tx) => loadForm(tx, call.act(), call.query, form));
  });
  serve(app, getFormSheets, async ({ params }) => ({ sheets: await sheetsOf(read, (await getDocument(read, 'form', params.id)).file) }));
  serve(app, getFormCells, async ({ account, params, query }) => {
    const form = await getDocument(read, 'form', params.id);
    const asOf = await resolveAsOf(read, now(), query.asOf);
    return { asOf, ...await filledCells(read, now(), form, asOf, account) };
  });
  serve(app, getFormFile, async ({ account, params, query, reply }) => {
    const form = await getDocument(read, 'form', params.id);
    if (query.asOf === undefined) return send(reply, await readFile(read, form.file), [form.name]);
    const asOf = await resolveAsOf(read, now(), query.asOf);
    const { cells } = await filledCells(read, now(), form, asOf, account);
    return send(reply, await filledFile(read, form, cells), [form.name, asOf]);
  });
  serve(app, postFillingSent, (call) => writeOnce(services, call, 200, (tx) => sendFilling(tx, { act: call.act(), account: call.account, now: now() }, call.body)));
  serve(app, getFillingCells, async ({ account, params }) => cellsOf(read, now(), await getDocument(read, 'filling', params.id), account));
  serve(app, getFillingFile, async ({ account, params, reply }) => {
    const filling = await getDocument(read, 'filling', params.id);
    const form = await getDocument(read, 'form', filling.formId);
    if (filling.sent) return send(reply, await readFile(read, filling.sent.file), [form.name, filling.asOf, 'da-gui']);
    const { cells } = await filledCells(read, now(), form, filling.asOf, account);
    return send(reply, await filledFile(read, form, cells), [form.name, filling.asOf]);
  });
}
