import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

/** What a list shows, counted row by row where it stands. */
async function listed(page: Page): Promise<number> {
  const path = new URL(page.url()).pathname;
  await page.locator('h1').waitFor();
  if (path === '/nhiem-vu') {
    await page.locator('.board, .empty').first().waitFor();
    for (const more of await page.locator('.board button', { hasText: /^Xem/ }).all()) await more.click();
    return page.locator('[data-task]').count();
  }
  if (path === '/duyet-so-lieu') {
    await page.locator('main table').first().waitFor();
    return page.locator('main table').first().locator('tbody tr').count();
  }
  if (path === '/tin-hieu') return page.locator('.rows li').count();
  return page.locator('table.worst tbody tr').count();
}

/** What the list at an address holds once it is there: as soon as it is as many as said, else what stands when nothing more comes. */
async function heldBy(page: Page, href: string, said: number): Promise<number> {
  await page.goto(href, { waitUntil: 'commit' });
  // None is what every list holds before it has come.
  if (said > 0 && await expect.poll(() => listed(page), { timeout: 10_000, interval: 50 }).toBe(said).then(() => true, () => false)) return said;
  await page.waitForLoadState('networkidle');
  return listed(page);
}

describe('the overview', () => {
  let stage: Stage;
  beforeAll(async () => { stage = await openStage(); });
  afterAll(() => stage.close());

  const open = async (user: string, path: string, options: { width?: number; dark?: boolean } = {}): Promise<Page> => {
    const page = await stage.enter(user, options);
    await page.goto(stage.address + path);
    await page.locator('.four').waitFor();
    await page.locator('.kinds').waitFor();
    await page.locator('figure.framed').waitFor();
    await page.locator('section ul.counts').waitFor();
    return page;
  };
  /** Every number that is a link, with what it says and where it leads. */
  const numbers = async (page: Page): Promise<{ count: number; href: string; said: string }[]> => {
    await page.locator('figure.framed summary').click();
    return page.locator('main a[data-count], main .eight a, main .two a, main .sum a, main .kinds a, main .course a').evaluateAll((links) => links.map((link) => {
      const said = (link.getAttribute('aria-label') ?? link.textContent ?? '').trim();
      return { said, count: Number(/\d+/.exec(said)?.[0]), href: (link as HTMLAnchorElement).href };
    }));
  };

  it.each([390, 1280])('nothing moves under the eye while it comes, at %i', async (width) => {
    const page = await stage.enter('lanhdao', { width });
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { moved: number };
      seen.moved = 0;
      new PerformanceObserver((list) => { for (const one of list.getEntries()) seen.moved += (one as PerformanceEntry & { value: number }).value; }).observe({ type: 'layout-shift', buffered: true });
    });
    // The figures come when the page already stands, as on a poor line.
    await page.route(/\/api\/overview/, async (route) => {
      await page.locator('.loading').waitFor().catch(() => undefined);
      await route.continue();
    });
    await page.goto(`${stage.address}/`);
    await page.locator('.four').waitFor();
    await page.locator('figure.framed').waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { moved: number }).moved)).toBeLessThan(0.05);
    await page.context().close();
  });

  it('every number opens a list that holds as many', async () => {
    const page = await open('chuyenvien', '/?ky=2023Q3');
    const found = await numbers(page);
    expect(found.length).toBeGreaterThan(80);
    expect(found.filter(({ count }) => Number.isNaN(count))).toEqual([]);
    const known = new Map<string, number>();
    const wrong: string[] = [];
    for (const { count, href, said } of found) {
      if (!known.has(href)) known.set(href, await heldBy(page, href, count));
      if (known.get(href) !== count) wrong.push(`${said} → ${href}: ${known.get(href)}`);
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('of one office counts what it leads, and its lists hold the same', async () => {
    const page = await open('lanhdao', '/?ky=2023Q3&donvi=dv-mttq-tinh');
    expect(await page.locator('h2', { hasText: 'chỉ tiêu theo trạng thái' }).innerText()).toBe('5 chỉ tiêu theo trạng thái');
    const found = (await numbers(page)).filter(({ href }) => !href.includes('/tin-hieu'));
    const wrong: string[] = [];
    for (const { count, href, said } of [...new Map(found.map((one) => [one.href, one])).values()].filter((_, at) => at % 3 === 0)) {
      const held = await heldBy(page, href, count);
      if (held !== count) wrong.push(`${said} → ${href}: ${held}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('is narrowed by choosing, and the address reopens exactly that', async () => {
    const page = await open('lanhdao', '/?ky=2023Q3');
    await page.getByRole('combobox', { name: /^Đơn vị chủ trì/ }).selectOption({ label: 'Tỉnh đoàn Thanh Hóa' });
    await page.locator('h2', { hasText: '1 chỉ tiêu theo trạng thái' }).waitFor();
    const again = await stage.enter('lanhdao');
    await again.goto(page.url());
    await again.locator('h2', { hasText: '1 chỉ tiêu theo trạng thái' }).waitFor();
    await again.getByRole('button', { name: 'Xem tất cả' }).click();
    await again.locator('h2', { hasText: '16 chỉ tiêu theo trạng thái' }).waitFor();
  });

  it('answers the four questions first', async () => {
    const page = await open('lanhdao', '/?ky=2023Q3');
    expect(await page.locator('.four h2').allTextContents()).toEqual(['Chỉ tiêu nào chệch lộ trình?', 'Chệch bao nhiêu?', 'Của đơn vị nào?', 'Việc gì cần quyết định?']);
    expect(await page.locator('.four').innerText()).toContain('kém 3,6\u00a0điểm');
  });

  it.each([[1280, false], [768, true], [390, false]])('has no fault %i wide, dark %s, and never scrolls sideways', async (width, dark) => {
    const page = await open('lanhdao', '/?ky=2023Q3', { width, dark });
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
