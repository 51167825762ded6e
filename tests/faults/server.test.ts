import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

/** The real server as its own process. */
async function start(folder: string, env: Record<string, string> = {}): Promise<{ child: ChildProcess; address: string; said: () => string }> {
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
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const gone = once(child, 'exit');
  child.kill(signal);
  const [code] = await gone as [number | null];
  return code;
}
async function signIn(address: string, username = 'chuyenvien', password = 'nghi-quyet-02'): Promise<string> {
  const answer = await fetch(`${address}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password }) });
  return answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
}

describe('the server as a process', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'tracker-fault-')); });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  it('killed in the middle of saves, it has every figure that it acknowledged, and its log still holds', async () => {
    const first = await start(folder);
    const cookie = await signIn(first.address);
    const acknowledged: number[] = [];
    let seen: number | null = 82.3;
    const saving = (async () => {
      for (let value = 1; ; value += 1) {
        const answer: Response = await fetch(`${first.address}/api/readings`, {
          method: 'PUT', headers: { cookie, 'content-type': 'application/json' },
          body: JSON.stringify([{ indicatorId: 'nq-02-ct-06', officeId: 'dv-hoi-nong-dan', period: '2023Q3', value, seen }]),
        });
        if (!answer.ok) throw new Error(await answer.text());
        await answer.json();
        acknowledged.push(value);
        seen = value;
        if (value === 25) first.child.kill('SIGKILL');
      }
    })();
    await expect(saving).rejects.toThrow(/fetch failed|terminated|socket|ECONN/i);
    expect(acknowledged.length).toBeGreaterThanOrEqual(25);

    const second = await start(folder);
    const again = await signIn(second.address, 'quantri');
    const file = JSON.parse(await (await fetch(`${second.address}/api/export`, { headers: { cookie: again } })).text());
    const kept = file.readings.find((one: { indicatorId: string; period: string }) => one.indicatorId === 'nq-02-ct-06' && one.period === '2023Q3').value;
    expect(kept).toBeGreaterThanOrEqual(acknowledged.at(-1) as number);
    const told = file.changes.filter((one: { subject: string; account: string }) => one.subject === 'reading:nq-02-ct-06/dv-hoi-nong-dan/2023Q3' && one.account === 'chuyenvien');
    expect(told.map((one: { after: { value: number } }) => one.after.value)).toEqual(Array.from({ length: kept }, (_, index) => index + 1));
    await end(second.child, 'SIGTERM');
  });

  it('asked to stop, it answers what is under way and ends in peace', async () => {
    const { child, address } = await start(folder);
    const cookie = await signIn(address);
    const report = fetch(`${address}/api/resolutions/nq-02/report?asOf=2023Q3`, { headers: { cookie } });
    await fetch(`${address}/api/health`);
    const code = end(child, 'SIGTERM');
    const answer = await report;
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50_000);
    expect(await code).toBe(0);
  });

  it('killed while it makes the office sheets of everyone, it makes them after all when it is there again', async () => {
    const first = await start(folder);
    const cookie = await signIn(first.address);
    const call = async (address: string, path: string, method = 'GET', body?: object) => fetch(`${address}${path}`, { method, headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) });
    const begun = await (await call(first.address, '/api/resolutions/nq-02/office-sheets', 'POST', { asOf: '2023Q3' })).json() as { id: string };
    const look = async (address: string) => (await call(address, `/api/bulk/${begun.id}`)).json() as Promise<{ state: string; done: number; total: number; restarts: number }>;
    let known = await look(first.address);
    while (known.done === 0) known = await look(first.address);
    expect(known.state).toBe('working');
    await end(first.child, 'SIGKILL');
    const second = await start(folder);
    known = await look(second.address);
    while (known.state === 'working') {
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      known = await look(second.address);
    }
    expect(known).toMatchObject({ state: 'done', restarts: 1, done: known.total });
    expect((await (await call(second.address, `/api/bulk/${begun.id}/file`)).arrayBuffer()).byteLength).toBeGreaterThan(100_000);
    await end(second.child, 'SIGTERM');
  });

  it('a store with the sample refuses to go without it and to be seen from other machines, and says how to begin afresh', async () => {
    await end((await start(folder)).child, 'SIGTERM');
    await expect(start(folder, { SAMPLE: 'off' })).rejects.toThrow(/SAMPLE=off is refused.*begin afresh/s);
    await expect(start(folder, { HOST: '0.0.0.0' })).rejects.toThrow(/HOST=0\.0\.0\.0 is refused.*begin afresh/s);
  });

  it('a store of one\'s own begins with a one-time code and goes on without SAMPLE being said again', async () => {
    const { child, address, said } = await start(folder, { SAMPLE: 'off' });
    const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(said())?.[0];
    const person = { username: 'quantri', name: 'Quản trị', password: 'mat-khau-dai' };
    const setUp = (sent: string): Promise<Response> => fetch(`${address}/api/setup`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code: sent, ...person }) });
    expect((await setUp('SAII-CODE')).status).toBe(400);
    expect((await setUp(code ?? '')).status).toBe(200);
    await end(child, 'SIGTERM');
    const again = await start(folder);
    expect(again.said()).not.toMatch(/one-time code|Sample/);
    expect(await signIn(again.address, person.username, person.password)).toContain('resolution-tracker');
    await end(again.child, 'SIGTERM');
  });

  const openssl = spawnSync('openssl', ['version']).status === 0;
  if (!openssl) console.warn('openssl is not installed here: HTTPS is not tested.');
  it.skipIf(!openssl)('with a certificate and its key it serves HTTPS itself, and its cookie goes nowhere else', async () => {
    const at = (name: string): string => join(folder, name);
    for (const name of ['a', 'b']) execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', at(`${name}.key`), '-out', at(`${name}.crt`), '-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'pipe' });
    const { child, address } = await start(folder, { TLS_CERT: at('a.crt'), TLS_KEY: at('a.key') });
    expect(address).toMatch(/^https:/);
    const answer = await new Promise<{ status: number | undefined; cookies: string[] }>((resolve, reject) => {
      const sent = request(`${address}/api/session`, { method: 'POST', ca: readFileSync(at('a.crt')), headers: { 'content-type': 'application/json', origin: address } }, (reply) => {
        reply.resume();
        resolve({ status: reply.statusCode, cookies: reply.headers['set-cookie'] ?? [] });
      });
      sent.on('error', reject);
      sent.end(JSON.stringify({ username: 'chuyenvien', password: 'nghi-quyet-02' }));
    });
    expect(answer.status).toBe(200);
    expect(answer.cookies.length).toBeGreaterThan(0);
    for (const cookie of answer.cookies) expect(cookie).toMatch(/; Secure$/);
    expect(await end(child, 'SIGTERM')).toBe(0);
    writeFileSync(at('text'), 'không phải chứng thư');
    const refused: [Record<string, string>, RegExp][] = [
      [{ TLS_CERT: at('a.crt') }, /^TLS_KEY: missing/], [{ TLS_KEY: at('a.key') }, /^TLS_CERT: missing/],
      [{ TLS_CERT: at('none'), TLS_KEY: at('a.key') }, /^TLS_CERT: .*cannot be read \(ENOENT\)/], [{ TLS_CERT: at('text'), TLS_KEY: at('a.key') }, /^TLS_CERT: .*no certificate/],
      [{ TLS_CERT: at('a.crt'), TLS_KEY: at('text') }, /^TLS_KEY: .*no private key/], [{ TLS_CERT: at('a.crt'), TLS_KEY: at('b.key') }, /^TLS_KEY: .*does not belong/],
    ];
    for (const [env, told] of refused) await expect(start(folder, env)).rejects.toThrow(told);
  });

  it.each([['PORT', 'tám'], ['SAMPLE', 'yes'], ['DATABASE_URL', 'mysql://x']])('%s=%s is refused by its name', async (name, value) => {
    await expect(start(folder, { [name]: value })).rejects.toThrow(new RegExp(`^${name}: `));
  });
});
