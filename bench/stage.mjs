// What a benchmark runs against: the built program on a fresh store, and a browser from the package registry.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { root } from '../scripts/prepare.mjs';

const freePort = () => new Promise((resolve) => {
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
  return {
    address, folder, pid: server.pid,
    /** Calls the program as one of the sample's accounts. */
    async as(username) {
      const session = await fetch(`${address}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password: 'nghi-quyet-02' }) });
      const cookie = session.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
      return (path, { method = 'GET', body } = {}) => fetch(address + path, { method, headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) });
    },
    async close() {
      server.kill('SIGTERM');
      await ended;
      if (given === undefined) removeFolder(folder);
    },
  };
}

export const openBrowser = async () => playwright.launch({ executablePath: await chromium.executablePath(), headless: true, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });

export const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
export const say = (what, figure) => { console.log(`  ${what.padEnd(64)} ${figure}`); };
