import { constants, createHash, sign, verify, X509Certificate, type KeyObject } from 'node:crypto';
import { issuerAndSerial, issuerSerial, keyMarkOf, type Signer } from './certificate.ts';
import { child, der, integer, none, octets, octetString, oid, oidOf, parse, sequence, set, type Element } from './der.ts';

const oids = {
  data: '1.2.840.113549.1.7.1', signedData: '1.2.840.113549.1.7.2', contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12', signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  rsa: '1.2.840.113549.1.1.1', pss: '1.2.840.113549.1.1.10', ecdsa: '1.2.840.10045.4.3.2', sha256: '2.16.840.1.101.3.4.2.1',
} as const;
const digests: Partial<Record<string, string>> = { '1.3.14.3.2.26': 'sha1', [oids.sha256]: 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512' };
/** Signatures by RSA and by elliptic curves; with some the name says the digest too, which must then be the one stated. */
const signatures: Partial<Record<string, string | null>> = {
  [oids.rsa]: null, '1.2.840.113549.1.1.5': 'sha1', '1.2.840.113549.1.1.11': 'sha256', '1.2.840.113549.1.1.12': 'sha384', '1.2.840.113549.1.1.13': 'sha512', [oids.pss]: null,
  '1.2.840.10045.2.1': null, '1.2.840.10045.4.1': 'sha1', [oids.ecdsa]: 'sha256', '1.2.840.10045.4.3.3': 'sha384', '1.2.840.10045.4.3.4': 'sha512',
};
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const attribute = (name: string, value: Buffer): Buffer => sequence(oid(name), set(value));

/** A CAdES signature (ETSI EN 319 122-1, level B-B) of bytes that stand elsewhere, as DER. */
export function makeSignature(content: Buffer, { key, certificate, chain }: Signer): Buffer {
  const certified = sequence(sequence(sequence(octetString(sha256(certificate.raw)), issuerSerial(certificate))));
  const attributes = set(attribute(oids.contentType, oid(oids.data)), attribute(oids.messageDigest, octetString(sha256(content))), attribute(oids.signingCertificateV2, certified));
  const algorithm = key.asymmetricKeyType === 'ec' ? sequence(oid(oids.ecdsa)) : sequence(oid(oids.rsa), none);
  const digest = sequence(oid(oids.sha256));
  // What is signed is the set itself; inside the signature it stands under another tag.
  const inside = Buffer.concat([Buffer.from([0xa0]), attributes.subarray(1)]);
  const signer = sequence(integer(1), issuerAndSerial(certificate), digest, inside, algorithm, octetString(sign('sha256', attributes, key)));
  const signed = sequence(integer(1), set(digest), sequence(oid(oids.data)), der(0xa0, certificate.raw, ...chain.map(({ raw }) => raw)), set(signer));
  return sequence(oid(oids.signedData), der(0xa0, signed));
}

/** What became of checking a signature: `unknown` when it is of a kind that is not read here. */
export type Soundness = 'sound' | 'broken' | 'unknown';
export interface Checked { soundness: Soundness; digest: string | null; certificate: X509Certificate | null; others: X509Certificate[] }

/** Whose key made it: by issuer and number, or by the key's mark. */
const names = (id: Element) => (one: X509Certificate): boolean => (id.tag === 0x30 ? issuerAndSerial(one).equals(id.raw) : keyMarkOf(one)?.equals(octets(id)) ?? false);

/** Whether the certificate that a signature says it was made with is the one at hand. */
function certified(attributes: Element[], certificate: X509Certificate): boolean {
  return attributes.every((one) => {
    const kind = oidOf(child(one, 0));
    if (kind !== oids.signingCertificate && kind !== oids.signingCertificateV2) return true;
    const [first, second] = child(child(child(child(one, 1), 0), 0), 0).children;
    const stated = first?.tag === 0x30 ? digests[oidOf(child(first, 0))] : kind === oids.signingCertificate ? 'sha1' : 'sha256';
    const hash = first?.tag === 0x30 ? second : first;
    return stated !== undefined && hash !== undefined && createHash(stated).update(certificate.raw).digest().equals(octets(hash));
  });
}

function holds(signed: Buffer, key: KeyObject, { algorithm, digest, signature }: { algorithm: string; digest: string; signature: Buffer }): boolean {
  const pss = algorithm === oids.pss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO } : {};
  return verify(digest, signed, { key, ...pss }, signature);
}

/** Checks a signature of bytes that stand elsewhere: that they are the ones signed, by the key of the certificate it names. */
export function checkSignature(content: Buffer, signature: Buffer): Checked {
  const unknown: Checked = { soundness: 'unknown', digest: null, certificate: null, others: [] };
  try {
    const outer = parse(signature);
    if (oidOf(child(outer, 0)) !== oids.signedData) return unknown;
    const { children } = child(child(outer, 1), 0);
    const certificates = (children.find(({ tag }) => tag === 0xa0)?.children ?? []).filter(({ tag }) => tag === 0x30).map(({ raw }) => new X509Certificate(raw));
    const info = children.at(-1)?.children[0]?.children ?? [];
    const [id, stated, ...rest] = info.slice(1);
    const attributes = rest[0]?.tag === 0xa0 ? rest.shift() : undefined;
    const [by, value] = rest;
    const digest = stated ? digests[oidOf(child(stated, 0))] : undefined;
    const algorithm = by ? oidOf(child(by, 0)) : '';
    const certificate = id ? certificates.find(names(id)) : undefined;
    if (!digest || !value || !certificate || !(algorithm in signatures)) return { ...unknown, certificate: certificate ?? null };
    const said = (soundness: Soundness): Checked => ({ soundness, digest, certificate, others: certificates.filter((one) => one !== certificate) });
    if ((signatures[algorithm] ?? digest) !== digest) return said('broken');
    const made = { algorithm, digest, signature: octets(value) };
    if (!attributes) return said(holds(content, certificate.publicKey, made) ? 'sound' : 'broken');
    const stands = attributes.children.find((one) => oidOf(child(one, 0)) === oids.messageDigest);
    const same = stands !== undefined && octets(child(child(stands, 1), 0)).equals(createHash(digest).update(content).digest());
    const whole = Buffer.concat([Buffer.from([0x31]), attributes.raw.subarray(1)]);
    return said(same && certified(attributes.children, certificate) && holds(whole, certificate.publicKey, made) ? 'sound' : 'broken');
  } catch { return unknown; }
}
