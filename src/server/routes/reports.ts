import type { FastifyInstance } from 'fastify';
import { getReport } from '#api/reports';
import { ruleVersion } from '#domain/explain';
import type { Services } from '../app.ts';
import { serve } from '../http.ts';
import { ownFigures } from '../own-figures.ts';
import { Refusal, badField } from '../problems.ts';
import { findDocument, getDocument } from '../store/documents.ts';
import { resolutionView } from './resolutions.ts';

/** A name that every system can keep: letters without marks, digits and hyphens. */
const fileName = (parts: string[], extension: string): string =>
  `${parts.join('-').normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').replace(/[^\w]+/g, '-').replace(/^-|-$/g, '').toLowerCase()}.${extension}`;

/** Reports in the official form. */
export function reportRoutes(app: FastifyInstance, { database: { read }, now, typesetter }: Services): void {
  serve(app, getReport, async ({ params, query, reply, request }) => {
    const { kind = 'final', layout, format = 'pdf', asOf, officeId, table, contents } = query;
    const resolution = await resolutionView(read, now(), params.id, asOf);
    const issuer = await getDocument(read, 'office', resolution.issuerId);
    const office = officeId === undefined ? undefined : await findDocument(read, 'office', officeId);
    if (kind === 'office' && !office) throw badField('querystring/officeId', officeId === undefined ? 'schema.required' : 'pointsToNothing', { id: officeId ?? '' });
    // Loaded with the first report: charts and fonts need not be there to start.
    const { makeFile } = await import('../reports/make.ts');
    const own = office && { ...office, own: await ownFigures(read, now(), resolution, office.id) };
    const file = await makeFile(typesetter, { kind, layout, resolution, issuer, office: own, ruleVersion, contents: contents === '1' }, format, table === undefined ? undefined : Number(table)).catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.status >= 500) request.log.error(error);
      throw error;
    });
    const name = fileName(['bao-cao', kind, resolution.symbol, resolution.asOf], file.extension);
    return reply.type(file.type).header('content-disposition', `${format === 'pdf' ? 'inline' : 'attachment'}; filename="${name}"`).send(Buffer.from(file.bytes));
  });
}
