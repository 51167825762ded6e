import type { KeyObject, X509Certificate } from 'node:crypto';
import { badField } from '../problems.ts';
import { child, der, oidOf, octets, parse, sequence, wordsOf, type Element } from './der.ts';
import type { Pfx } from './pkcs12.ts';

/** The day of a moment where the program is used. */
const dayOf = (moment: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(moment);

/** Whoever signs: the key, its certificate, and those that vouch for it. */
export interface Signer { key: KeyObject; certificate: X509Certificate; chain: X509Certificate[] }

/** The parts of a certificate as RFC 5280 orders them; the version, which may be left out, does not count. */
function parts(certificate: X509Certificate): Element[] {
  const { children } = child(parse(certificate.raw), 0);
  return children[0]?.tag === 0xa0 ? children.slice(1) : children;
}

/** A name's words for the first of these that it has. */
function named(name: Element | undefined, oids: readonly string[]): string {
  const pairs = (name?.children ?? []).flatMap(({ children }) => children);
  return oids.flatMap((oid) => pairs.filter((pair) => oidOf(child(pair, 0)) === oid).map((pair) => wordsOf(child(pair, 1))))[0] ?? '';
}
const [common, organisation] = ['2.5.4.3', '2.5.4.10'];
/** Whose certificate it is, and who gave it. */
export const holderOf = (certificate: X509Certificate): string => named(parts(certificate)[4], [common, organisation]);
export const issuerOf = (certificate: X509Certificate): string => named(parts(certificate)[2], [common, organisation]);

const extension = (certificate: X509Certificate, oid: string): Buffer | undefined => {
  const found = parts(certificate).find(({ tag }) => tag === 0xa3)?.children[0]?.children.find((one) => oidOf(child(one, 0)) === oid);
  const value = found?.children.at(-1);
  return value ? octets(value) : undefined;
};
/** The mark by which a signature may name a certificate in place of its number. */
export const keyMarkOf = (certificate: X509Certificate): Buffer | undefined => {
  const value = extension(certificate, '2.5.29.14');
  return value ? octets(parse(value)) : undefined;
};
/** Whether a certificate is made for signing documents: it says so, or it sets no limit. */
function forSigning(certificate: X509Certificate): boolean {
  const value = extension(certificate, '2.5.29.15');
  // Of the bits the first is digitalSignature, the second nonRepudiation.
  return value === undefined || ((parse(value).content[1] ?? 0) & 0xc0) !== 0;
}

/** Who gave a certificate and its number: what a signature names it by. */
export const issuerAndSerial = (certificate: X509Certificate): Buffer => sequence(parts(certificate)[2]?.raw ?? Buffer.alloc(0), parts(certificate)[0]?.raw ?? Buffer.alloc(0));
/** The same as ESSCertIDv2 (RFC 5035) writes it. */
export const issuerSerial = (certificate: X509Certificate): Buffer => sequence(sequence(der(0xa4, parts(certificate)[2]?.raw ?? Buffer.alloc(0))), parts(certificate)[0]?.raw ?? Buffer.alloc(0));

/** From a certificate up to the last that vouches for the one below it, of those at hand. */
export function chainOf(certificate: X509Certificate, others: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let last: X509Certificate | undefined = certificate; last && chain.length < 10;) {
    const below: X509Certificate = last;
    last = others.find((one) => !one.raw.equals(below.raw) && !chain.includes(one) && below.checkIssued(one) && below.verify(one.publicKey));
    if (last) chain.push(last);
  }
  return chain;
}

/**
 * Who signs with an opened .p12. @param at when it is to be signed
 * @throws Refusal naming `certificate` and why it cannot sign
 */
export function signerOf({ key, certificates }: Pfx, at: Date): Signer {
  const refuse = (code: string, params?: Record<string, string>): never => { throw badField('certificate', code, params); };
  if (certificates.length === 0) refuse('p12NoCertificate');
  const certificate = certificates.find((one) => one.checkPrivateKey(key)) ?? refuse('p12Mismatch');
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'ec') refuse('p12KeyKind');
  if (key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) refuse('p12KeyKind');
  if (!forSigning(certificate)) refuse('p12Usage');
  const [from, until] = [new Date(certificate.validFrom), new Date(certificate.validTo)];
  if (at > until) refuse('p12Expired', { day: dayOf(until) });
  if (at < from) refuse('p12NotYet', { day: dayOf(from) });
  return { key, certificate, chain: chainOf(certificate, certificates) };
}
