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
    for (const [key, page] of [['PageDown', 2], ['ArrowRight', 3], ['PageUp', 2], ['ArrowLeft', 1], ['End', 8], ['ArrowRight', 8], ['Home', 1]] as const) {
      await wall.keyboard.press(key);
      await pageIs(`Trang ${page}/8`);
    }
    await wall.keyboard.press('b');
    await wall.locator('.black').waitFor();
    await wall.keyboard.press('b');
    await wall.locator('.black').waitFor({ state: 'detached' });
    expect(await wall.locator('.stage').getAttribute('data-size')).toBe('room');
    for (let page = 1; page <= 8; page += 1) {
      await pageIs(`Trang ${page}/8`);
      await wall.locator('main').waitFor();
      expect(await faults(wall)).toEqual([]);
      expect(await wall.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1920);
      await wall.keyboard.press('PageDown');
    }
  });
  it('nothing that is read on the wall is under 24 px', async () => {
    await wall.keyboard.press('Home');
    await pageIs('Trang 1/8');
    const small = await wall.locator('main').evaluate((main) => [...main.querySelectorAll('*')].filter((one) => [...one.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim()) && !one.closest('.vh') && parseFloat(getComputedStyle(one).fontSize) < 24).map((one) => one.textContent));
    expect(small).toEqual([]);
  });
  it('a figure approved meanwhile is on the wall within seconds, marked, and the page stays', async () => {
    const page = await stage.enter('chuyenvien');
    const read = await (await page.request.get(`${stage.address}/api/readings?indicatorId=nq-02-ct-06&from=2023Q3&to=2023Q3`)).json() as { items: { value: number; officeId: string; note?: string }[] };
    const [now] = read.items;
    const body = [{ indicatorId: 'nq-02-ct-06', officeId: now?.officeId, period: '2023Q3', value: 82.9, seen: now?.value, note: 'Sửa theo báo cáo bổ sung' }];
    const answer = await page.request.put(`${stage.address}/api/readings`, { data: body });
    expect([answer.status(), await answer.text()]).toEqual([200, expect.stringContaining('changed')]);
    await wall.locator('.changed', { hasText: 'Tỷ lệ hộ nông nghiệp có hội viên Hội Nông dân: 82,3\u00a0%, đúng tiến độ → 82,9\u00a0%, đúng tiến độ' }).waitFor({ timeout: 8000 });
    await pageIs('Trang 1/8');
  });
  it('Escape leaves it', async () => {
    await wall.keyboard.press('Escape');
    await wall.waitForURL(/\/trinh-chieu(\?|$)/);
  });
});
