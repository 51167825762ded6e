import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runs = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
/** Whether this machine has OpenSSL 3, which makes certificates of every sort. */
export const hasOpenssl = runs('openssl', 'pkcs12', '-help') && runs('openssl', 'list', '-providers', '-provider', 'legacy', '-provider', 'default');
export const hasPdfsig = runs('pdfsig', '-v');
export const hasQpdf = runs('qpdf', '--version');

export const p12Password = 'mật khẩu, 1 ';

/** Certificates of invented people, made for one run in a folder of its own. */
export function madeCertificates(): { path(name: string): string; read(name: string): Buffer; openssl(...args: string[]): void; person(name: string, key: string[], holder: string, more?: string[]): void; pack(name: string, from: string, ...more: string[]): Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-p12-'));
  const openssl = (...args: string[]): void => { execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' }); };
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  return {
    openssl, read, path: (name) => join(folder, name),
    /** A key and a certificate that vouches for itself: `name`.key and `name`.pem. */
    person: (name, key, holder, more = []) => { openssl('req', '-x509', '-newkey', ...key, '-keyout', `${name}.key`, '-out', `${name}.pem`, '-nodes', '-utf8', '-subj', `/C=VN/O=Tỉnh ủy thử/CN=${holder}`, '-days', '30', ...more); },
    pack: (name, from, ...more) => {
      openssl('pkcs12', '-export', '-inkey', `${from}.key`, '-in', `${from}.pem`, '-out', name, '-passout', `pass:${p12Password}`, ...more);
      return read(name);
    },
  };
}
export const rsa = ['rsa:2048'];
export const curve = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
