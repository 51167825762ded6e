import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';
import { openLine, type Line } from '../support/line.ts';

const soon = { timeout: 30_000 };
const built = fileURLToPath(new URL('../../dist/client', import.meta.url));
const { fillWorker } = await import(pathToFileURL(fileURLToPath(new URL('../../scripts/offline-plugin.mjs', import.meta.url))).href) as { fillWorker: (folder: string) => void };

describe('opening the page without a network', () => {
  let stage: Stage;
  let line: Line;
  let page: Page;
  const client = mkdtempSync(join(tmpdir(), 'tracker-client-'));
  const renewed = mkdtempSync(join(tmpdir(), 'tracker-renewed-'));
  const errors: string[] = [];
  /** What lies compressed beside a file would answer in the place of one that a test changes. */
  const plain = (name: string): boolean => !/\.(?:br|gz)$/.test(name);
  /** The next version: every file of the build under another name. */
  function renew(): void {
    const names = readdirSync(join(built, 'assets')).filter(plain);
    const fresh = (text: string): string => names.reduce((all, name) => all.replaceAll(name, name.replace(/(\.\w+)$/, '-moi$1')), text);
    cpSync(built, renewed, { recursive: true, filter: plain });
    rmSync(join(renewed, 'assets'), { recursive: true });
    mkdirSync(join(renewed, 'assets'));
    for (const name of names) {
      if (/\.(?:js|css)$/.test(name)) writeFileSync(join(renewed, 'assets', fresh(name)), fresh(readFileSync(join(built, 'assets', name), 'utf8')));
      else cpSync(join(built, 'assets', name), join(renewed, 'assets', fresh(name)));
    }
    writeFileSync(join(renewed, 'index.html'), fresh(readFileSync(join(built, 'index.html'), 'utf8')));
    writeFileSync(join(renewed, 'sw.js'), readFileSync(join(built, 'sw.js'), 'utf8').replace(/^self\.built = .*\n/, ''));
    fillWorker(renewed);
  }
  beforeAll(async () => {
    cpSync(built, client, { recursive: true, filter: plain });
    renew();
    cpSync(join(renewed, 'assets'), join(client, 'assets'), { recursive: true });
    stage = await openStage({ clientDir: client });
    line = await openLine(stage.address);
    page = await stage.enter('canbo', { at: line.address });
    page.on('pageerror', (error) => errors.push(error.message));
  });
  afterAll(async () => {
    await stage.close();
    await line.close();
    for (const folder of [client, renewed]) rmSync(folder, { recursive: true });
  });
  afterEach(() => { line.mend(); });
  const cell = (at: number) => page.locator(`input[data-cell="${at}:0"]`);
  const kept = (): Promise<string[]> => page.evaluate(() => caches.keys());
  const ready = async (): Promise<void> => expect.poll(() => page.evaluate(async () => [navigator.serviceWorker.controller?.state, (await caches.keys()).filter((name) => name.startsWith('trang ')).length]), soon).toEqual(['activated', 1]);

  it('once visited, the entry page opens with the server gone; a figure typed then is sent when it is back', async () => {
    await page.goto(`${line.address}/nhap-so-lieu?nhap=2023Q4`);
    await cell(0).waitFor();
    await ready();
    await page.reload();
    await cell(0).waitFor();
    line.cut();
    await page.reload();
    await page.getByText('Đang làm việc khi không có mạng').waitFor(soon);
    await cell(0).fill('31');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lưu số liệu' }).click();
    await page.getByText(/1 ô đã giữ trên máy này/).first().waitFor();
    await page.reload();
    await expect.poll(() => cell(0).inputValue(), soon).toBe('31');
    line.mend();
    await page.getByText('Đang làm việc khi không có mạng').waitFor({ ...soon, state: 'detached' });
    await expect.poll(async () => (await (await page.request.get(`${stage.address}/api/readings?officeId=dv-quan-son&indicatorId=nq-02-ct-01&from=2023Q4&to=2023Q4`)).json()).items[0]?.value, soon).toBe(31);
  });

  it('any other page says that the server is out of reach, and leads to the one that opens', async () => {
    line.cut();
    await page.goto(`${line.address}/chi-tieu`);
    await page.getByRole('button', { name: 'Thử lại' }).waitFor(soon);
    await page.getByRole('link', { name: 'Mở trang Nhập số liệu' }).click();
    await page.getByText('Đang làm việc khi không có mạng').waitFor(soon);
    await cell(0).waitFor();
  });

  it('no answer of the API is kept but the figures of one account, and only under it', async () => {
    const addresses = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => `${name.split(' ')[0]} ${new URL(url).pathname}`)))).flat());
    expect([...new Set(addresses.filter((one) => one.includes('/api/')))]).toEqual(['bang /api/entry']);
  });

  it('a new version is told of; taking it replaces the page and its files together', async () => {
    await page.goto(`${line.address}/nhap-so-lieu?nhap=2023Q4`);
    await cell(0).waitFor();
    const before = (await kept()).find((name) => name.startsWith('trang '));
    for (const name of ['index.html', 'sw.js']) cpSync(join(renewed, name), join(client, name));
    await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update(); });
    await page.getByText('Chương trình có bản mới.').waitFor(soon);
    await cell(1).fill('17');
    await page.getByRole('button', { name: 'Tải lại trang' }).click();
    await expect.poll(async () => (await kept()).filter((name) => name.startsWith('trang ')), soon).not.toContain(before);
    await expect.poll(() => cell(1).inputValue(), soon).toBe('17');
    expect((await kept()).filter((name) => name.startsWith('trang '))).toHaveLength(1);
    expect(await page.getByText('Chương trình có bản mới.').count()).toBe(0);
    line.cut();
    await page.reload();
    await page.getByText('Đang làm việc khi không có mạng').waitFor(soon);
    expect(await page.evaluate(() => [...document.scripts].map(({ src }) => src.split('/').at(-1)))).toContainEqual(expect.stringMatching(/^first-.*-moi\.js$/));
  });

  it('signing out leaves nothing of the figures in the browser but what was typed', async () => {
    await page.goto(`${line.address}/chi-tieu`);
    await page.locator('.tools [aria-haspopup=menu]').click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    expect((await kept()).filter((name) => name.startsWith('bang '))).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name === 'phien'))).toEqual([]);
  });

  it('over plain HTTP from another machine the page says that it cannot be opened again', async () => {
    const other = await stage.enter('canbo', { width: 390 });
    const away = stage.address.replace('127.0.0.1', 'may-chu.test');
    await other.context().addCookies((await other.context().cookies()).map((cookie) => ({ ...cookie, domain: 'may-chu.test' })));
    await other.goto(`${away}/nhap-so-lieu?nhap=2023Q4`);
    await other.getByText('khi mất mạng thì không mở lại được').waitFor();
    expect(await faults(other)).toEqual([]);
  });

  it('no page wrote an error', () => { expect(errors).toEqual([]); });
});
