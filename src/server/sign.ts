import type { X509Certificate } from 'node:crypto';
import type { Doc } from '#api/document';
import { pdf } from '#api/reports';
import type { Signatures } from '#api/signature';
import type { Services } from './app.ts';
import type { SignSettings } from './config.ts';
import { keepFile, readFile } from './files.ts';
import { badField, Refusal } from './problems.ts';
import { holderOf, signerOf } from './signing/certificate.ts';
import { isTouched } from './signing/pdf-added.ts';
import { signPdf } from './signing/pdf-sign.ts';
import { openPfx, type Pfx } from './signing/pkcs12.ts';
import { signaturesOf } from './signing/signatures.ts';
import type { Act } from './store/changes.ts';
import { bodyOf, getDocument, updateDocument } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';

/** What the server signs and checks with: the organisation's own certificate, and the roots that its administrator trusts. */
export interface Signing { pfx: Pfx | null; roots: X509Certificate[] }

const why: Partial<Record<string, string>> = { p12Password: 'is not the password of SIGN_P12', notP12: 'is no PKCS#12 file', p12NoKey: 'holds no private key' };
/** Opens what the environment names. @throws Error naming the variable */
export async function openSigning({ pfx, password, roots }: SignSettings): Promise<Signing> {
  if (!pfx) return { pfx: null, roots };
  const opened = await openPfx(pfx, password).catch((error: unknown) => {
    const [field] = error instanceof Refusal ? error.fields : [];
    throw new Error(`${field?.path === 'password' ? 'SIGN_P12_PASSWORD' : 'SIGN_P12'}: ${why[field?.code ?? ''] ?? 'cannot be read: it is hidden in a way that is not known here'}`, { cause: error });
  });
  return { pfx: opened, roots };
}

const kept = ({ issued, signed }: Doc<'report'>): string => {
  if (!issued) throw new Refusal(409, 'notIssued');
  return signed?.file ?? issued.file;
};

/** A signed file ready to be kept; nothing is written yet. */
export interface Signed { base: string; bytes: Buffer; signer: string }

/**
 * Signs the newest file of an issued report. Certificate and password live as long as this call.
 * @throws Refusal naming what is wrong with them, or 409 when the file takes no more signatures here
 */
export async function prepareSigned({ database: { read }, now, signing }: Services, id: string, given: { certificate?: string | undefined; password?: string | undefined }): Promise<Signed> {
  const base = kept(await getDocument(read, 'report', id));
  if (given.certificate === undefined && !signing?.pfx) throw badField('certificate', 'needed');
  const pfx = given.certificate === undefined ? signing?.pfx : await openPfx(Buffer.from(given.certificate, 'base64'), given.password ?? '');
  if (!pfx) throw badField('certificate', 'needed');
  const signer = signerOf(pfx, now());
  return { base, bytes: signPdf(await readFile(read, base), signer, now()), signer: holderOf(signer.certificate).slice(0, 500) };
}

/** Keeps a signed file with its report. @throws Refusal 409 when the report changed meanwhile */
export async function keepSigned(tx: Write, doing: { act: Act; name: string }, id: string, seen: number, { base, bytes, signer }: Signed): Promise<Doc<'report'>> {
  const report = await getDocument(tx, 'report', id);
  if (kept(report) !== base) throw new Refusal(409, 'stale', { current: report });
  const signed = { file: await keepFile(tx, bytes, pdf), on: doing.act.time, by: doing.name, signer };
  return updateDocument(tx, doing.act, 'report', id, seen, { ...bodyOf(report), signed });
}

/** The signatures of a file, each checked, and whether more than signatures was added to the issued bytes. */
export const checkedSignatures = ({ signing, now }: Services, whole: Buffer, issued: Buffer | null): Signatures =>
  ({ signatures: signaturesOf(whole, signing?.roots ?? [], now()), touched: issued ? isTouched(issued, whole) : null });

/** The same for what is kept with a report; none while it is not signed. */
export async function signaturesOfReport(services: Services, read: Read, { issued, signed }: Doc<'report'>): Promise<Signatures> {
  if (!issued || !signed) return { signatures: [], touched: false };
  return checkedSignatures(services, await readFile(read, signed.file), await readFile(read, issued.file));
}
