import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

describe('two sides beside each other', () => {
  let stage: Stage;
  beforeAll(async () => { stage = await openStage(); });
  afterAll(() => stage.close());
  const open = async (query: string, width?: number): Promise<Page> => {
    const page = await stage.enter('lanhdao', width ? { width } : {});
    await page.goto(`${stage.address}/so-sanh?${query}`);
    await page.locator('table.counts').waitFor();
    return page;
  };

  it('two periods: each number opens the list of its own side, and what moved is listed by its way', async () => {
    const page = await open('ky=2023Q3&kyb=2022Q1');
    const [better, worse] = [page.locator('[data-group=better] tbody tr'), page.locator('[data-group=worse] tbody tr')];
    expect(await page.locator('h1').innerText()).toBe(`${await better.count()} chỉ tiêu tốt lên, ${await worse.count()} chỉ tiêu xấu đi`);
    expect(await better.count()).toBeGreaterThan(0);
    expect(await faults(page)).toEqual([]);
    const links = await page.locator('.counts a').evaluateAll((all) => all.map((one) => ({ count: Number(one.textContent), href: (one as HTMLAnchorElement).href })));
    expect(links).toHaveLength(24);
    const wrong: string[] = [];
    for (const { count, href } of links) {
      await page.goto(href);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      const held = await page.locator(href.includes('/nhiem-vu') ? '[data-task]' : 'table.worst tbody tr').count();
      if (held !== count) wrong.push(`${href}: ${held}, not ${count}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
  it('two offices have nothing in common but their counts, and are swapped', async () => {
    const page = await open('ky=2023Q3&kyb=2023Q3&donvi=dv-mttq-tinh&donvib=dv-tinh-doan', 390);
    await page.getByText('Hai bên không có chỉ tiêu chung', { exact: false }).waitFor();
    const totals = (): Promise<string[]> => page.locator('.counts tr', { hasText: 'Tổng số chỉ tiêu' }).locator('td').allInnerTexts();
    const before = await totals();
    expect(before[0]).toBe('5');
    await page.getByRole('button', { name: 'Đổi hai bên' }).click();
    await page.waitForURL(/donvib=dv-mttq-tinh/);
    expect((await totals()).slice(0, 2)).toEqual([before[1], before[0]]);
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
