// What a benchmark runs against: the built program on a fresh store, and a browser from the package registry.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { root, run } from '../scripts/prepare.mjs';

export const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** A folder for a store, to be removed by whoever asked. */
export const freshFolder = () => mkdtempSync(join(tmpdir(), 'tracker-bench-'));
export const removeFolder = (folder) => { rmSync(folder, { recursive: true, force: true }); };

/** The built program with the sample, answering. `close` ends it and removes its store, unless the folder was given. */
export async function startServer(given) {
  const [folder, port] = [given ?? freshFolder(), await freePort()];
  const address = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [join(root, 'dist/server/main.js')], { env: { ...process.env, PORT: String(port), DATA_DIR: folder }, stdio: ['ignore', 'ignore', 'inherit'] });
  const answers = () => fetch(`${address}/api/health`).then(({ ok }) => ok, () => false);
  for (let tries = 0; !(await answers()); tries += 1) {
    if (tries > 1500) throw new Error('the program did not start');
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  const ended = new Promise((resolve) => { server.once('exit', resolve); });
  /** Signs in one of the sample's accounts. */
  async function cookieOf(username) {
    const session = await fetch(`${address}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password: 'nghi-quyet-02' }) });
    return session.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  }
  return {
    address, folder, pid: server.pid,
    cookieOf,
    /** Calls the program as one of the sample's accounts. */
    async as(username) {
      const cookie = await cookieOf(username);
      return (path, { method = 'GET', body } = {}) => fetch(address + path, { method, headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) });
    },
    async close() {
      server.kill('SIGTERM');
      await ended;
      if (given === undefined) removeFolder(folder);
    },
  };
}

/** A file of what is measured against: it stands in bench/peers, and is installed the first time that it is wanted. */
export function peerFile(name, file = '') {
  const folder = join(root, 'bench/peers');
  if (!existsSync(join(folder, 'node_modules', name))) run('npm', ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error']);
  return file === '' ? createRequire(join(folder, 'package.json')).resolve(name) : join(folder, 'node_modules', name, file);
}

export const openBrowser = async () => playwright.launch({ executablePath: await chromium.executablePath(), headless: true, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });

export const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
export const say = (what, figure) => { console.log(`  ${what.padEnd(64)} ${figure}`); };
