import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian keeps PostgreSQL's own programs, newest first; null when it is not installed. */
function programs(): string | null {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const newest = readdirSync(root).sort((a, b) => Number(b) - Number(a)).map((version) => join(root, version, 'bin'));
  return newest.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

const freePort = (): Promise<number> => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number };
    server.close(() => { resolve(port); });
  });
});

/** PostgreSQL refuses to run as root, so root hands it to the user that its package made. */
function asServer(command: string, args: string[]): void {
  const root = process.getuid?.() === 0;
  execFileSync(root ? 'runuser' : command, root ? ['-u', 'postgres', '--', command, ...args] : args, { stdio: 'ignore' });
}

/** A PostgreSQL server of the tests' own, or the one that TEST_DATABASE_URL names; null when there is neither. */
export async function startPostgres(): Promise<{ address: string; stop(): void } | null> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { address: given, stop: () => undefined };
  const folder = programs();
  if (!folder) return null;
  const home = mkdtempSync(join(tmpdir(), 'tracker-pg-'));
  if (process.getuid?.() === 0) {
    const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    chownSync(home, id('-u'), id('-g'));
  }
  const data = join(home, 'data');
  const port = await freePort();
  asServer(join(folder, 'initdb'), ['-D', data, '-U', 'test', '--auth=trust', '--no-sync', '--locale=C', '--encoding=UTF8']);
  asServer(join(folder, 'pg_ctl'), ['-D', data, '-w', '-l', join(home, 'log'), '-o', `-p ${port} -k ${home} -c listen_addresses=127.0.0.1 -c fsync=off`, 'start']);
  return {
    address: `postgresql://test@127.0.0.1:${port}/postgres`,
    stop: () => {
      asServer(join(folder, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
