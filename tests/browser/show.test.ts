import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

describe('a presentation', () => {
  let stage: Stage;
  let wall: Page;
  beforeAll(async () => { stage = await openStage(); });
  afterAll(() => stage.close());
  const pageIs = (text: string): Promise<void> => wall.locator('.page', { hasText: text }).waitFor();

  it('is made of pages chosen, put in order and noted', async () => {
    wall = await stage.enter('lanhdao', { width: 1920 });
    await wall.goto(`${stage.address}/trinh-chieu?ky=2023Q3`);
    await wall.getByRole('button', { name: 'Lập bộ trình chiếu' }).click();
    await wall.getByLabel('Tên bộ trình chiếu').fill('Giao ban quý III');
    await wall.getByRole('combobox', { name: 'Thêm trang' }).selectOption('indicator');
    await wall.getByRole('combobox', { name: 'Chỉ tiêu' }).selectOption({ label: '6. Tỷ lệ hộ nông nghiệp có hội viên Hội Nông dân' });
    await wall.getByRole('combobox', { name: 'Thêm trang' }).selectOption('words');
    await wall.getByLabel('Ghi chú trên trang').last().fill('Đề nghị thảo luận');
    await wall.getByRole('button', { name: 'Đưa trang 7 lên' }).click();
    expect(await faults(wall)).toEqual([]);
    await wall.getByRole('button', { name: 'Lưu', exact: true }).click();
    await wall.getByText('8 trang').waitFor();
    expect(await wall.getByRole('link', { name: /PDF/ }).getAttribute('href')).toContain('kind=brief');
  });
  it('is turned by keyboard and remote, and goes black and back', async () => {
    await wall.getByRole('link', { name: 'Trình chiếu', exact: true }).last().click();
    await pageIs('Trang 1/8');
    for (const [key, page] of [['PageDown', '2/8 · phần 1/2'], ['ArrowRight', '2/8 · phần 2/2'], ['ArrowRight', '3/8'], ['PageUp', '2/8 · phần 2/2'], ['ArrowLeft', '2/8 · phần 1/2'], ['ArrowLeft', '1/8'], ['End', '8/8'], ['ArrowRight', '8/8'], ['Home', '1/8']] as const) {
      await wall.keyboard.press(key);
      await pageIs(`Trang ${page}`);
    }
    await wall.keyboard.press('b');
    await wall.locator('.black').waitFor();
    await wall.keyboard.press('b');
    await wall.locator('.black').waitFor({ state: 'detached' });
    expect(await wall.locator('.stage').getAttribute('data-size')).toBe('room');
  });
  it.each([[1280, 720], [1920, 1080], [3840, 2160]])('at %i × %i every page stands whole on the screen: what is longer is paged, and nothing is scrolled', async (width, height) => {
    await wall.setViewportSize({ width, height });
    await wall.keyboard.press('Home');
    await pageIs('Trang 1/8');
    const seen: string[] = [];
    for (;;) {
      const label = await wall.locator('.page').textContent() ?? '';
      if (seen.includes(label)) break;
      seen.push(label);
      await wall.locator('.board :is(h1, h2)').first().waitFor();
      const measured = (): Promise<{ over: number[]; small: (string | null)[] }> => wall.evaluate(() => {
        const board = document.querySelector('.board') as HTMLElement;
        const root = document.documentElement;
        const read = [...board.querySelectorAll('*')].filter((one) => [...one.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim()) && !one.closest('.vh'));
        return {
          over: [board.scrollHeight - board.clientHeight, board.scrollWidth - board.clientWidth, root.scrollHeight - innerHeight, root.scrollWidth - innerWidth].map((by) => Math.max(0, by)),
          small: read.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 28).map((one) => one.textContent),
        };
      });
      // Parts are cut once the page is laid out in its new size.
      await expect.poll(async () => ({ label, ...await measured() })).toEqual({ label, over: [0, 0, 0, 0], small: [] });
      if (width === 1920) expect(await faults(wall)).toEqual([]);
      await wall.keyboard.press('PageDown');
      // A turn changes the words of the page's number, but for the last page.
      await wall.waitForFunction((before) => document.querySelector('.page')?.textContent !== before, label, { timeout: 1500 }).catch(() => undefined);
    }
    expect(seen.at(-1)).toContain('Trang 8/8');
    expect(seen.filter((label) => label.startsWith('Trang 2/8')).length).toBeGreaterThan(1);
  });
  it('a figure approved meanwhile is on the wall within seconds, marked in its place, and the page stays', async () => {
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wall.goto(`${new URL(wall.url()).origin}${new URL(wall.url()).pathname}?ky=2023Q3&trang=6`);
    await wall.locator('.now b').waitFor();
    const page = await stage.enter('chuyenvien');
    const read = await (await page.request.get(`${stage.address}/api/readings?indicatorId=nq-02-ct-06&from=2023Q3&to=2023Q3`)).json() as { items: { value: number; officeId: string; note?: string }[] };
    const [now] = read.items;
    const body = [{ indicatorId: 'nq-02-ct-06', officeId: now?.officeId, period: '2023Q3', value: 82.9, seen: now?.value, note: 'Sửa theo báo cáo bổ sung' }];
    const answer = await page.request.put(`${stage.address}/api/readings`, { data: body });
    expect([answer.status(), await answer.text()]).toEqual([200, expect.stringContaining('changed')]);
    await wall.locator('.changed', { hasText: 'Tỷ lệ hộ nông nghiệp có hội viên Hội Nông dân: 82,3\u00a0%, đúng tiến độ → 82,9\u00a0%, đúng tiến độ' }).waitFor({ timeout: 8000 });
    // In its place: the number itself, what it was and when.
    expect(await wall.locator('.now b').innerText()).toMatch(/^82,9\u00a0%\s*trước 82,3\u00a0%, đúng tiến độ, \d\d:\d\d$/);
    await pageIs('Trang 6/8');
  });
  it('Escape leaves it', async () => {
    await wall.keyboard.press('Escape');
    await wall.waitForURL(/\/trinh-chieu(\?|$)/);
  });
});
