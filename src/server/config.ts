import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the environment says, read once in main.ts. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | null;
  sample: boolean;
  trustProxy: boolean;
  mail?: MailSettings | undefined;
  publicUrl?: string | undefined;
  /** The certificate (with those between) and its key, as PEM, when the program serves HTTPS itself. */
  tls: Tls | null;
  /** The organisation's certificate to sign with, not yet opened, and the roots that it trusts. */
  sign: SignSettings;
}

/** The mail server that reminders are sent through. */
export interface MailSettings { host: string; port: number; secure: boolean; user: string | null; pass: string | null; from: string }

type Env = Record<string, string | undefined>;

export interface Tls { cert: Buffer; key: Buffer }
export interface SignSettings { pfx: Buffer | null; password: string; roots: X509Certificate[] }

const thisMachine = new Set(['127.0.0.1', 'localhost', '::1']);

/** Whether only this machine can reach an address. */
export const isLocal = (host: string): boolean => thisMachine.has(host);

const isPort = (port: number): boolean => Number.isInteger(port) && port >= 0 && port <= 65_535;

function readPublicUrl(env: Env): string | undefined {
  const text = env['PUBLIC_URL'] || undefined;
  if (text !== undefined && !(URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) throw new Error(`PUBLIC_URL: "${text}" is not an http:// or https:// address`);
  return text;
}

/** @throws Error naming the variable that is missing or wrong */
function readMail(env: Env): MailSettings | undefined {
  const given = Object.keys(env).find((name) => name.startsWith('SMTP_') && env[name]);
  if (given === undefined) return undefined;
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`${name}: needed when ${given} is set, so that reminders can be sent by e-mail`);
    return value;
  };
  const secure = env['SMTP_SECURE'] || 'off';
  if (secure !== 'on' && secure !== 'off') throw new Error(`SMTP_SECURE: "${secure}" is neither "on" (TLS from the first byte) nor "off" (STARTTLS where it is offered)`);
  const port = Number(env['SMTP_PORT'] || (secure === 'on' ? '465' : '587'));
  if (!isPort(port)) throw new Error(`SMTP_PORT: "${env['SMTP_PORT']}" is not a port number (0 to 65535)`);
  const [host, from] = [need('SMTP_HOST'), need('SMTP_FROM')];
  if (!/^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(from)) throw new Error(`SMTP_FROM: "${from}" is not an e-mail address`);
  need('PUBLIC_URL');
  if (env['SMTP_USER']) need('SMTP_PASS');
  return { host, port, secure: secure === 'on', user: env['SMTP_USER'] || null, pass: env['SMTP_PASS'] || null, from };
}

function readNamed(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${name}: "${path}" cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, { cause: error });
  }
}
function parsed<T>(name: string, what: string, parse: () => T): T {
  try { return parse(); } catch (error) { throw new Error(`${name}: ${what}`, { cause: error }); }
}

/** The certificate and key named by TLS_CERT and TLS_KEY. @throws Error naming the variable and what would be right */
function readTls(certPath: string | undefined, keyPath: string | undefined): Tls | null {
  if (!certPath && !keyPath) return null;
  if (!certPath) throw new Error('TLS_CERT: missing; TLS_KEY alone is not enough');
  if (!keyPath) throw new Error('TLS_KEY: missing; TLS_CERT alone is not enough');
  const [cert, key] = [readNamed('TLS_CERT', certPath), readNamed('TLS_KEY', keyPath)];
  const certificate = parsed('TLS_CERT', `"${certPath}" is no certificate in PEM form`, () => new X509Certificate(cert));
  const secret = parsed('TLS_KEY', `"${keyPath}" is no private key in PEM form without a passphrase`, () => createPrivateKey(key));
  if (!certificate.checkPrivateKey(secret)) throw new Error(`TLS_KEY: "${keyPath}" does not belong to the certificate "${certPath}"`);
  return { cert, key };
}

/** The certificate named by SIGN_P12 and the roots named by SIGN_ROOTS. @throws Error naming the variable and what would be right */
function readSign(env: Env): SignSettings {
  const [path, password, rootsPath] = [env['SIGN_P12'] || null, env['SIGN_P12_PASSWORD'], env['SIGN_ROOTS'] || null];
  if (path === null && password) throw new Error('SIGN_P12: missing; SIGN_P12_PASSWORD alone is not enough');
  const roots = rootsPath === null ? [] : readNamed('SIGN_ROOTS', rootsPath).toString('utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (rootsPath !== null && roots.length === 0) throw new Error(`SIGN_ROOTS: "${rootsPath}" holds no certificate in PEM form`);
  return {
    pfx: path === null ? null : readNamed('SIGN_P12', path), password: password ?? '',
    roots: roots.map((one) => parsed('SIGN_ROOTS', `"${rootsPath}" holds a certificate that cannot be read`, () => new X509Certificate(one))),
  };
}

/**
 * Reads the settings from environment variables (README lists them).
 * @throws Error naming the variable and what would be right
 */
export function readConfig(env: Env): Config {
  const port = Number(env['PORT'] ?? '8080');
  if (!isPort(port)) throw new Error(`PORT: "${env['PORT']}" is not a port number (0 to 65535)`);
  const sample = env['SAMPLE'] ?? 'on';
  if (sample !== 'on' && sample !== 'off') throw new Error(`SAMPLE: "${sample}" is neither "on" nor "off"`);
  const databaseUrl = env['DATABASE_URL'] || null;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) throw new Error('DATABASE_URL: only a postgresql:// address is understood');
  return {
    port, databaseUrl, sample: sample === 'on', mail: readMail(env), publicUrl: readPublicUrl(env),
    host: env['HOST'] || '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] || 'data'),
    sign: readSign(env),
    tls: readTls(env['TLS_CERT'], env['TLS_KEY']),
    trustProxy: env['TRUST_PROXY'] === '1' || env['TRUST_PROXY'] === 'on',
  };
}
