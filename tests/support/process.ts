import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

/** The real server as its own process. */
export async function start(folder: string, env: Record<string, string> = {}): Promise<{ child: ChildProcess; address: string; said: () => string }> {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'] ?? '', PORT: '0', DATA_DIR: folder, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /https?:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => { reject(new Error(said)); });
  });
  return { child, address, said: () => said };
}
/** Ends it and answers its code. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const gone = once(child, 'exit');
  child.kill(signal);
  const [code] = await gone as [number | null];
  return code;
}
/** The cookie of one of the sample's accounts. */
export async function signIn(address: string, username = 'chuyenvien', password = 'nghi-quyet-02'): Promise<string> {
  const answer = await fetch(`${address}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password }) });
  return answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
}
