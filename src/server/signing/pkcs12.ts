import { createDecipheriv, createHash, createHmac, createPrivateKey, pbkdf2, timingSafeEqual, X509Certificate, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { badField } from '../problems.ts';
import { child, count, octets, oidOf, parse, type Element } from './der.ts';
import { decryptRc2 } from './rc2.ts';

/** What a .p12 holds: one private key and the certificates beside it. */
export interface Pfx { key: KeyObject; certificates: X509Certificate[] }

/** More repetitions than any program writes: a file that asks for more only means to keep the server busy. */
const mostRounds = 1_000_000;
/** More keys and certificates than anybody keeps in one file. */
const mostBags = 30;
const derive = promisify(pbkdf2);
const digests: Partial<Record<string, { name: string; size: number; block: number }>> = {
  '1.3.14.3.2.26': { name: 'sha1', size: 20, block: 64 }, '2.16.840.1.101.3.4.2.4': { name: 'sha224', size: 28, block: 64 },
  '2.16.840.1.101.3.4.2.1': { name: 'sha256', size: 32, block: 64 }, '2.16.840.1.101.3.4.2.2': { name: 'sha384', size: 48, block: 128 }, '2.16.840.1.101.3.4.2.3': { name: 'sha512', size: 64, block: 128 },
};
const hmacs: Partial<Record<string, string>> = { '1.2.840.113549.2.7': 'sha1', '1.2.840.113549.2.8': 'sha224', '1.2.840.113549.2.9': 'sha256', '1.2.840.113549.2.10': 'sha384', '1.2.840.113549.2.11': 'sha512' };
const ciphers: Partial<Record<string, { name: string; key: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', key: 16 }, '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', key: 24 }, '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', key: 32 }, '1.2.840.113549.3.7': { name: 'des-ede3-cbc', key: 24 },
};
/** RFC 7292, appendix C, without RC4, which nobody hides a key with. */
const oldCiphers: Partial<Record<string, { key: number; rc2?: number }>> = { '1.2.840.113549.1.12.1.3': { key: 24 }, '1.2.840.113549.1.12.1.4': { key: 16 }, '1.2.840.113549.1.12.1.5': { key: 16, rc2: 128 }, '1.2.840.113549.1.12.1.6': { key: 5, rc2: 40 } };
const pbes2 = '1.2.840.113549.1.5.13';
const pbmac1 = '1.2.840.113549.1.5.14';
const unsupported = (): never => { throw badField('certificate', 'p12Unsupported'); };
const wrongPassword = (): never => { throw badField('password', 'p12Password'); };

function rounds(element: Element): number {
  const value = count(element);
  if (value < 1 || value > mostRounds) throw badField('certificate', 'p12TooMuchWork');
  return value;
}
const repeated = (bytes: Buffer, length: number): Buffer => Buffer.alloc(length, bytes);

/** RFC 7292, appendix B: a key (1), a beginning (2) or a key of a seal (3) from a password. The server answers others meanwhile. */
async function oldDerive(password: string, salt: Buffer, times: number, purpose: 1 | 2 | 3, length: number, digest = 'sha1'): Promise<Buffer> {
  const { size = 20, block = 64 } = Object.values(digests).find((one) => one?.name === digest) ?? {};
  // Two bytes a letter, the greater first, and two of zero at the end.
  const letters = Buffer.from(`${password}\0`, 'utf16le').swap16();
  const upTo = (bytes: Buffer): number => block * Math.ceil(bytes.length / block);
  const beginning = Buffer.concat([salt.length > 0 ? repeated(salt, upTo(salt)) : salt, repeated(letters, upTo(letters))]);
  const out: Buffer[] = [];
  for (let made = 0; made < length; made += size) {
    let hash = createHash(digest).update(Buffer.alloc(block, purpose)).update(beginning).digest();
    for (let round = 1; round < times; round += 1) {
      hash = createHash(digest).update(hash).digest();
      if (round % 10_000 === 0) await new Promise((resolve) => { setImmediate(resolve); });
    }
    out.push(hash);
    const more = repeated(hash, block);
    for (let start = 0; start < beginning.length; start += block) {
      for (let [at, carry] = [block - 1, 1]; at >= 0; at -= 1) {
        const sum: number = (beginning[start + at] ?? 0) + (more[at] ?? 0) + carry;
        beginning[start + at] = sum & 0xff;
        carry = sum >> 8;
      }
    }
  }
  return Buffer.concat(out).subarray(0, length);
}

/** PBKDF2 as a file asks for it. */
async function newDerive(kdf: Element, password: string, length: number): Promise<Buffer> {
  if (oidOf(child(kdf, 0)) !== '1.2.840.113549.1.5.12') unsupported();
  const [salt, times, ...more] = child(kdf, 1).children;
  const prf = more.find(({ tag }) => tag === 0x30);
  const digest = prf ? hmacs[oidOf(child(prf, 0))] ?? unsupported() : 'sha1';
  return derive(password, octets(salt ?? unsupported()), rounds(times ?? unsupported()), length, digest);
}

/** Opens what a password hides. @throws Refusal when it is another password, or hidden in a way that is not known */
async function opened(algorithm: Element, hidden: Buffer, password: string): Promise<Buffer> {
  const [name, parameters] = [oidOf(child(algorithm, 0)), child(algorithm, 1)];
  const decrypt = (cipher: string, key: Buffer, iv: Buffer): Buffer => {
    try {
      const decipher = createDecipheriv(cipher, key, iv);
      return Buffer.concat([decipher.update(hidden), decipher.final()]);
    } catch { return wrongPassword(); }
  };
  if (name === pbes2) {
    const [kdf, scheme] = [child(parameters, 0), child(parameters, 1)];
    const cipher = ciphers[oidOf(child(scheme, 0))] ?? unsupported();
    return decrypt(cipher.name, await newDerive(kdf, password, cipher.key), octets(child(scheme, 1)));
  }
  const old = oldCiphers[name] ?? unsupported();
  const [salt, times] = [octets(child(parameters, 0)), rounds(child(parameters, 1))];
  const [key, iv] = [await oldDerive(password, salt, times, 1, old.key), await oldDerive(password, salt, times, 2, 8)];
  if (old.rc2 === undefined) return decrypt('des-ede3-cbc', old.key === 16 ? Buffer.concat([key, key.subarray(0, 8)]) : key, iv);
  try { return decryptRc2(key, iv, hidden, old.rc2); } catch { return wrongPassword(); }
}

/** The seal over the whole file: a wrong password is seen here first. */
async function checkSeal(seal: Element, sealed: Buffer, password: string): Promise<void> {
  const [info, salt, times] = [child(seal, 0), octets(child(seal, 1)), seal.children[2]];
  const [algorithm, said] = [child(info, 0), octets(child(info, 1))];
  const name = oidOf(child(algorithm, 0));
  let made: Buffer;
  if (name === pbmac1) {
    const [kdf, mac] = [child(child(algorithm, 1), 0), child(child(algorithm, 1), 1)];
    const digest = hmacs[oidOf(child(mac, 0))] ?? unsupported();
    const length = child(kdf, 1).children[2];
    made = createHmac(digest, await newDerive(kdf, password, length?.tag === 0x02 ? Math.min(1024, count(length)) : said.length)).update(sealed).digest();
  } else {
    const digest = digests[name] ?? unsupported();
    made = createHmac(digest.name, await oldDerive(password, salt, times ? rounds(times) : 1, 3, digest.size, digest.name)).update(sealed).digest();
  }
  if (made.length !== said.length || !timingSafeEqual(made, said)) wrongPassword();
}

const bag = (last: string): string => `1.2.840.113549.1.12.10.1.${last}`;
const data = '1.2.840.113549.1.7.1';
const encrypted = '1.2.840.113549.1.7.6';

async function readBags(contents: Element, password: string, found: { keys: Buffer[]; certificates: Buffer[] }): Promise<void> {
  for (const one of contents.children) {
    const [kind, value] = [oidOf(child(one, 0)), child(child(one, 1), 0)];
    if (found.keys.length + found.certificates.length >= mostBags) throw badField('certificate', 'p12TooMuchWork');
    if (kind === bag('1')) found.keys.push(value.raw);
    else if (kind === bag('2')) found.keys.push(await opened(child(value, 0), octets(child(value, 1)), password));
    else if (kind === bag('3') && oidOf(child(value, 0)) === '1.2.840.113549.1.9.22.1') found.certificates.push(octets(child(child(value, 1), 0)));
    else if (kind === bag('6')) await readBags(value, password, found);
  }
}

async function readParts(bytes: Buffer, password: string): Promise<{ keys: Buffer[]; certificates: Buffer[] }> {
  const [version, content, seal] = parse(bytes).children;
  if (!version || count(version) !== 3 || oidOf(child(content, 0)) !== data) throw new Error('no PKCS#12');
  const sealed = octets(child(child(content, 1), 0));
  if (seal) await checkSeal(seal, sealed, password);
  const found: { keys: Buffer[]; certificates: Buffer[] } = { keys: [], certificates: [] };
  for (const part of parse(sealed).children) {
    const [kind, inner] = [oidOf(child(part, 0)), child(child(part, 1), 0)];
    if (kind === data) await readBags(parse(octets(inner)), password, found);
    else if (kind === encrypted) {
      const info = child(inner, 1);
      await readBags(parse(await opened(child(info, 1), octets(child(info, 2)), password)), password, found);
    } else unsupported();
  }
  return found;
}

/**
 * Opens a PKCS#12 file (.p12, .pfx), of today's kind or of older Windows'. Nothing of it is kept.
 * @throws Refusal naming `certificate` or `password` and what is wrong with it
 */
export async function openPfx(bytes: Buffer, password: string): Promise<Pfx> {
  const { keys, certificates } = await readParts(bytes, password).catch((error: unknown) => {
    if (error instanceof Error && 'fields' in error) throw error;
    throw badField('certificate', 'notP12');
  });
  const [key] = keys;
  if (!key) throw badField('certificate', 'p12NoKey');
  try {
    return { key: createPrivateKey({ key, format: 'der', type: 'pkcs8' }), certificates: certificates.map((one) => new X509Certificate(one)) };
  } catch { throw badField('certificate', 'p12Unsupported'); }
}
