import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { buildApp } from '#server/app';
import { openBulk } from '#server/bulk';
import { openAuth } from '#server/auth/auth';
import { begin } from '#server/begin';
import { openFeed } from '#server/feed';
import { createTypesetter } from '#server/reports/typesetter';
import { sampleOrganisation, samplePassword } from '#server/sample/sample';
import { openDatabase } from '#server/store/open';
import { tick } from '#server/tick';

/** Flags of our own: the package's are for another place, and the rest keep the browser from calling home. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars',
  // A name that is not this machine's, for what a browser allows over plain HTTP from another one.
  '--host-resolver-rules=MAP may-chu.test 127.0.0.1'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Stage {
  address: string;
  browser: Browser;
  /** A browser of its own in which a person has signed in. */
  enter(username: string, options?: { width?: number; dark?: boolean; at?: string }): Promise<Page>;
  /** Everyone who follows the live feed right now. */
  following(): number;
  /** Does what the program does by itself at a moment. */
  tick(moment: Date): Promise<void>;
  close(): Promise<void>;
}

/** The real program with the sample on a fresh store, the built client, and a browser from the package registry. */
export async function openStage({ clientDir = fileURLToPath(new URL('../../dist/client', import.meta.url)) } = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-browser-'));
  const database = await openDatabase({ folder });
  const auth = await openAuth(database);
  const now = (): Date => new Date();
  await begin(database, auth, { sample: true, host: '127.0.0.1' }, now());
  const typesetter = createTypesetter();
  const feed = openFeed(database);
  let followers = 0;
  const listen = feed.listen.bind(feed);
  feed.listen = (follower) => {
    followers += 1;
    const stop = listen(follower);
    return () => {
      followers -= 1;
      stop();
    };
  };
  const bulk = openBulk({ database, typesetter, now });
  const app = await buildApp({
    database, auth, feed, typesetter, bulk, now, sample: true, organisation: sampleOrganisation, setup: { code: null },
    clientDir, trustProxy: false,
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), headless: true, args: flags });
  const contexts: BrowserContext[] = [];
  return {
    address, browser,
    following: () => followers,
    tick: (moment) => tick({ database, feed, typesetter, bulk }, moment),
    async enter(username, { width = 1280, dark = false, at = address } = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light', acceptDownloads: true });
      contexts.push(context);
      if (username !== '') await context.request.post(`${at}/api/session`, { data: { username, password: samplePassword } });
      return context.newPage();
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      feed.close();
      await app.close();
      await typesetter.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What axe finds wrong on a page as it stands, one line a fault. Run outside the page's policy, which allows no foreign script. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
    const { violations } = await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}
