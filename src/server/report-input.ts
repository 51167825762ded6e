import type { Layout, ReportBody, ReportKind } from '#api/reports';
import { ruleVersion } from '#domain/explain';
import { ownFigures } from './own-figures.ts';
import { badField } from './problems.ts';
import type { ReportInput } from './reports/report.ts';
import { resolutionView } from './resolution-view.ts';
import { findDocument, getDocument } from './store/documents.ts';
import type { Read } from './store/open.ts';

interface Wanted { resolutionId: string; kind: ReportKind; layout?: Layout | undefined; asOf?: string | undefined; officeId?: string | undefined; contents?: boolean | undefined }

/** Everything that a report is made from, read from the store. @throws Refusal naming officeId where an office sheet has none */
export async function reportInput(read: Read, now: Date, { resolutionId, kind, layout, asOf, officeId, contents }: Wanted): Promise<ReportInput> {
  const resolution = await resolutionView(read, now, resolutionId, asOf);
  const issuer = await getDocument(read, 'office', resolution.issuerId);
  const office = officeId === undefined ? undefined : await findDocument(read, 'office', officeId);
  if (kind === 'office' && !office) throw badField('querystring/officeId', officeId === undefined ? 'schema.required' : 'pointsToNothing', { id: officeId ?? '' });
  const own = office && { ...office, own: await ownFigures(read, now, resolution, office.id) };
  return { kind, layout, resolution, issuer, office: own, ruleVersion, contents };
}

/** The same for a report that people write, with their words. */
export async function writtenInput(read: Read, now: Date, body: ReportBody): Promise<ReportInput> {
  const { reportKind, parts, number, place, date, recipients, forecast } = body;
  return { ...await reportInput(read, now, { ...body, kind: reportKind }), parts, number, place, date, recipients, forecast };
}
