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
const fileName = (parts: string[]): string =>
  `${parts.join('-').normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').replace(/[^\w]+/g, '-').replace(/^-|-$/g, '').toLowerCase()}.pdf`;

/** Reports in the official form. */
export function reportRoutes(app: FastifyInstance, { database: { read }, now, typesetter }: Services): void {
  serve(app, getReport, async ({ params, query, reply, request }) => {
    const { kind = 'final', layout, format = 'pdf', asOf, officeId } = query;
    if (format !== 'pdf') throw new Refusal(501, 'reportUnavailable', { params: { formats: 'pdf' } });
    const resolution = await resolutionView(read, now(), params.id, asOf);
    const issuer = await getDocument(read, 'office', resolution.issuerId);
    const office = officeId === undefined ? undefined : await findDocument(read, 'office', officeId);
    if (kind === 'office' && !office) throw badField('querystring/officeId', officeId === undefined ? 'schema.required' : 'pointsToNothing', { id: officeId ?? '' });
    // Loaded with the first report: charts and fonts need not be there to start.
    const { makeReport } = await import('../reports/make.ts');
    const own = office && { ...office, own: await ownFigures(read, now(), resolution, office.id) };
    const { pdf } = await makeReport(typesetter, { kind, layout, resolution, issuer, office: own, ruleVersion }).catch((error: unknown) => {
      request.log.error(error);
      throw error;
    });
    return reply.type('application/pdf')
      .header('content-disposition', `inline; filename="${fileName(['bao-cao', kind, resolution.symbol, resolution.asOf])}"`)
      .send(Buffer.from(pdf));
  });
}
