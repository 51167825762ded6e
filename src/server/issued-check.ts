import type { Doc } from '#api/document';
import type { IssuedBrief, postCheckPdf } from '#api/reports';
import type { Reply } from '#api/route';
import type { Verdict } from '#domain/report-diff';
import { texts, type Language } from '#texts/language';
import type { Services } from './app.ts';
import { fingerprintOf, readFile } from './files.ts';
import { codePattern, isPdf, issuedReports } from './issue.ts';
import { Refusal } from './problems.ts';
import { checkedSignatures } from './sign.ts';
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

/** Whether a PDF is the very one that was issued; an altered copy is known by the code that it still carries. Its signatures are checked in any case. */
export async function checkPdf(services: Services, bytes: unknown, language: Language): Promise<Reply<typeof postCheckPdf>> {
  if (!Buffer.isBuffer(bytes) || !isPdf(bytes)) throw new Refusal(400, 'notAPdf');
  const { read } = services.database;
  const [fingerprint, all] = [fingerprintOf(bytes), await issuedReports(read)];
  const same = all.find(({ issued }) => issued?.file === fingerprint) ?? all.find(({ signed }) => signed?.file === fingerprint);
  const [code] = codePattern.exec(bytes.toString('latin1')) ?? [];
  const named = same ?? (code === undefined ? undefined : all.find(({ issued }) => issued?.code === code));
  const original = named?.issued ? await readFile(read, named.issued.file) : null;
  const begins = original !== null && bytes.subarray(0, original.length).equals(original);
  const checked = checkedSignatures(services, bytes, begins ? original : null);
  const verdict = (): Verdict => {
    if (same) return same.issued?.file === fingerprint ? 'issued' : 'signed';
    if (!named) return 'unknown';
    return begins && checked.touched !== true ? 'extended' : 'altered';
  };
  return { verdict: verdict(), fingerprint, report: named ? await briefOf(read, named, all, language) : null, ...checked };
}
