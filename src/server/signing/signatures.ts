import type { X509Certificate } from 'node:crypto';
import type { SignatureFact } from '#api/signature';
import type { Trust } from '#domain/signature';
import { chainOf, holderOf, issuerOf } from './certificate.ts';
import { checkSignature } from './cms.ts';

/** More signatures than any document carries; of more, the last are looked at. */
const most = 30;
const within = (certificate: X509Certificate, at: Date): boolean => at >= new Date(certificate.validFrom) && at <= new Date(certificate.validTo);

/** Whether one of the named roots vouches for a certificate, all between valid at the time. */
function trustOf(certificate: X509Certificate, others: X509Certificate[], roots: readonly X509Certificate[], at: Date): Trust {
  if (roots.length === 0) return 'unasked';
  const chain = [certificate, ...chainOf(certificate, [...roots, ...others])];
  const top = chain.findIndex((one) => roots.some((root) => root.raw.equals(one.raw)));
  return top >= 0 && chain.slice(0, top + 1).every((one, index) => within(one, at) && (index === 0 || one.ca)) ? 'trusted' : 'untrusted';
}

/** The moment that a signature says it was made at, by the clock of whoever made it. */
function momentOf(dictionary: string): Date | null {
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?([+-]\d\d'?\d\d|Z)?/.exec(dictionary) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone === 'Z' ? 'Z' : zone.replace('\'', '').replace(/(\d\d)$/, ':$1')}`);
  return Number.isNaN(at.getTime()) ? null : at;
}

/**
 * Every signature of a PDF in the order they were made, each really checked: that its bytes are the ones signed, and from where to where.
 * @param now what a certificate's time is held against where a signature names none
 */
export function signaturesOf(pdf: Buffer, roots: readonly X509Certificate[], now: Date): SignatureFact[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].slice(-most).map((found) => {
    const [start = 0, length = 0, second = 0, rest = 0] = found.slice(1).map(Number);
    const dictionary = text.slice(text.lastIndexOf('obj', found.index), found.index) + text.slice(found.index, found.index + 400) + text.slice(second, text.indexOf('endobj', second));
    const kind = /\/SubFilter\s*\/([\w.]+)/.exec(dictionary)?.[1] ?? '';
    const hex = text.slice(length, second);
    const end = second + rest;
    const at = momentOf(dictionary);
    const fact = { at: at?.toISOString() ?? null, covers: text.slice(end).trim() === '' ? 'all' as const : 'earlier' as const, end };
    const proper = start === 0 && length < second && end <= pdf.length && found.index < length && /^<[0-9A-Fa-f\s]*>$/.test(hex);
    if (!proper || !/^(?:ETSI\.CAdES|adbe\.pkcs7)\.detached$/.test(kind)) return { ...fact, signer: '', issuer: '', soundness: proper ? 'unknown' as const : 'broken' as const, weak: false, timely: false, trust: 'unasked' as const };
    const { soundness, digest, certificate, others } = checkSignature(Buffer.concat([pdf.subarray(0, length), pdf.subarray(second, end)]), Buffer.from(hex.replaceAll(/[<>\s]/g, ''), 'hex'));
    return {
      ...fact, soundness, weak: digest === 'sha1', signer: certificate ? holderOf(certificate) : '', issuer: certificate ? issuerOf(certificate) : '',
      timely: certificate !== null && within(certificate, at ?? now), trust: certificate ? trustOf(certificate, others, roots, at ?? now) : 'unasked' as const,
    };
  }).sort((a, b) => a.end - b.end).map(({ end: _end, ...fact }) => fact);
}
