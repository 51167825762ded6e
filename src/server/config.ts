import { resolve } from 'node:path';

/** What the environment says, read once in main.ts. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | null;
  sample: boolean;
  trustProxy: boolean;
}

const thisMachine = new Set(['127.0.0.1', 'localhost', '::1']);

/** Whether only this machine can reach an address. */
export const isLocal = (host: string): boolean => thisMachine.has(host);

/**
 * Reads the settings from environment variables (README lists them).
 * @throws Error naming the variable and what would be right
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const port = Number(env['PORT'] ?? '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT: "${env['PORT']}" is not a port number (0 to 65535)`);
  const sample = env['SAMPLE'] ?? 'on';
  if (sample !== 'on' && sample !== 'off') throw new Error(`SAMPLE: "${sample}" is neither "on" nor "off"`);
  const databaseUrl = env['DATABASE_URL'] || null;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) throw new Error('DATABASE_URL: only a postgresql:// address is understood');
  return {
    port, databaseUrl, sample: sample === 'on',
    host: env['HOST'] || '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] || 'data'),
    trustProxy: env['TRUST_PROXY'] === '1' || env['TRUST_PROXY'] === 'on',
  };
}
