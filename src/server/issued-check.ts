import type { Doc } from '#api/document';
import type { IssuedBrief } from '#api/reports';
import type { Verdict } from '#domain/report-diff';
import { texts, type Language } from '#texts/language';
import { fingerprintOf, readFile } from './files.ts';
import { codePattern, isPdf, issuedReports } from './issue.ts';
import { Refusal } from './problems.ts';
import { findDocument } from './store/documents.ts';
import type { Read } from './store/open.ts';

/** What whoever holds a paper may know of the report that it says to be. */
async function briefOf(read: Read, report: Doc<'report'>, all: Doc<'report'>[], language: Language): Promise<IssuedBrief> {
  const { id, issued, signed, reportKind, asOf, resolutionId } = report;
  if (!issued) throw new Refusal(409, 'notIssued');
  const resolution = await findDocument(read, 'resolution', resolutionId);
  const newer = all.find(({ previousId }) => previousId === id);
  return {
    id, code: issued.code, title: `${texts[language].form.report.kinds[reportKind]} – ${resolution?.symbol ?? ''}`, reportKind, asOf, on: issued.on, by: issued.by,
    fingerprint: issued.file, pages: issued.pages, signed: signed !== undefined, newer: newer?.issued ? { id: newer.id, code: newer.issued.code } : null,
  };
}

/** The issued report of a code, however its letters were typed. */
export async function byCode(read: Read, code: string, language: Language): Promise<IssuedBrief | null> {
  const wanted = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const all = await issuedReports(read);
  const found = all.find(({ issued }) => issued?.code.replace('-', '') === wanted);
  return found ? briefOf(read, found, all, language) : null;
}

/** Whether a PDF is the very one that was issued; an altered copy is known by the code that it still carries. */
export async function checkPdf(read: Read, bytes: unknown, language: Language): Promise<{ verdict: Verdict; fingerprint: string; report: IssuedBrief | null }> {
  if (!Buffer.isBuffer(bytes) || !isPdf(bytes)) throw new Refusal(400, 'notAPdf');
  const [fingerprint, all] = [fingerprintOf(bytes), await issuedReports(read)];
  const answer = async (verdict: Verdict, report: Doc<'report'>) => ({ verdict, fingerprint, report: await briefOf(read, report, all, language) });
  const same = all.find(({ issued }) => issued?.file === fingerprint);
  if (same) return answer('issued', same);
  const signed = all.find((one) => one.signed?.file === fingerprint);
  if (signed) return answer('signed', signed);
  const [code] = codePattern.exec(bytes.toString('latin1')) ?? [];
  const named = code === undefined ? undefined : all.find(({ issued }) => issued?.code === code);
  if (!named?.issued) return { verdict: 'unknown', fingerprint, report: null };
  const original = await readFile(read, named.issued.file);
  return answer(bytes.subarray(0, original.length).equals(original) ? 'extended' : 'altered', named);
}
