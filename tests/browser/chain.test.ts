import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

describe('the chain of reasoning', () => {
  let stage: Stage;
  let page: Page;
  const errors: string[] = [];
  const path = '/nghi-quyet/nq-02/chuoi?ky=2023Q3';
  const pick = (id: string, on = page) => on.locator(`.picture [data-pick="${id}"]`);
  const chosen = (on = page): string | null => new URL(on.url()).searchParams.get('chon');
  const headline = async (): Promise<string> => (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.enter('chuyenvien');
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text()); });
  });
  afterAll(() => stage.close());

  it('one walks from an unmet indicator to the task that answers it, and back to the indicator', async () => {
    await page.goto(`${stage.address}/chi-tieu/nq-02-ct-04?ky=2023Q3`);
    await page.locator('.linked').getByRole('link', { name: 'Phát triển đoàn viên, hội viên ở khu vực doanh nghiệp ngoài quốc doanh' }).click();
    await pick('nq-02-nv-5-1').waitFor();
    expect(chosen()).toBe('nq-02-nv-5-1');
    expect(await pick('nq-02-nv-5-1').getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.picture .on [data-pick="nq-02-ct-04"]').count()).toBe(1);
    await pick('nq-02-ct-04').click();
    await page.locator('.picture').getByRole('link', { name: 'Mở chỉ tiêu' }).click();
    await page.getByRole('heading', { level: 1, name: /Tỷ lệ thanh niên được tập hợp/ }).waitFor();
    expect(page.url()).toContain('/chi-tieu/nq-02-ct-04');
  });

  it('arrows follow the chain and the column, the address keeps the choice, and a link reopens it', async () => {
    await page.goto(`${stage.address}${path}&chon=nq-02-ct-11`);
    await pick('nq-02-ct-11').focus();
    for (const id of ['nq-02-hc-2', 'nq-02-nn-2', 'nq-02-bh-1', 'nq-02-nv-1-3']) {
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(`**chon=${id}`);
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['pick'])).toBe(id);
    }
    await page.keyboard.press('ArrowDown');
    await page.waitForURL('**chon=nq-02-nv-2-1');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**chon=nq-02-bh-1');
    const other = await stage.enter('lanhdao');
    await other.goto(page.url());
    await pick('nq-02-bh-1', other).waitFor();
    expect(await pick('nq-02-bh-1', other).getAttribute('aria-pressed')).toBe('true');
    expect(await other.getByRole('button', { name: 'Ghi nguyên nhân' }).count()).toBe(0);
  });

  it('the thread is red through the whole chain, an empty place ends in a ring, and no join runs over words', async () => {
    await page.goto(`${stage.address}${path}&chon=nq-02-ct-11`);
    await page.locator('.joins path.on').first().waitFor({ state: 'attached' });
    expect(await page.locator('.joins circle').count()).toBe(await page.locator('.picture .missing').count());
    const crossed = await page.evaluate(() => {
      const words = [...document.querySelectorAll('.picture .pick, .picture .missing .t')].map((one) => one.getBoundingClientRect());
      return [...document.querySelectorAll<SVGPathElement>('.joins path')].filter((join) => {
        const corner = (join.ownerSVGElement as SVGSVGElement).getBoundingClientRect();
        return Array.from({ length: 41 }, (_, index) => join.getPointAtLength((join.getTotalLength() * index) / 40)).some(({ x, y }) =>
          words.some(({ left, right, top, bottom }) => x + corner.left > left + 1 && x + corner.left < right - 1 && y + corner.top > top + 1 && y + corner.top < bottom - 1));
      }).length;
    });
    expect(crossed).toBe(0);
  });

  it('a missing cause is written where it is missing, and the picture stays where it was', async () => {
    await page.goto(`${stage.address}${path}&chon=nq-02-hc-3`);
    await page.getByRole('heading', { level: 1, name: /tám mắt xích/ }).waitFor();
    await page.locator('.picture .missing').getByRole('button', { name: 'Ghi nguyên nhân' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Nội dung', { exact: true }).fill('Chưa có quy định về thời hạn tiếp thu ý kiến phản biện');
    expect(await form.getByRole('checkbox', { name: /Hoạt động giám sát, phản biện xã hội/ }).isChecked()).toBe(true);
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'detached' });
    await page.locator('.picture').getByRole('button', { name: 'Chưa có quy định về thời hạn' }).waitFor();
    expect(chosen()).toBe('nq-02-hc-3');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['pick'])).toBe('nq-02-hc-3');
    await page.locator('.picture .missing').getByText('Chưa rút bài học, chưa giao nhiệm vụ').first().waitFor();
  });

  it('an existing lesson is found without marks and tied, and untied again after being asked', async () => {
    const before = await headline();
    await page.locator('.picture').getByRole('button', { name: 'Chưa có quy định về thời hạn' }).click();
    const missing = page.locator('[data-end^="gap:"]').filter({ hasText: 'Chưa rút bài học' });
    const count = await missing.count();
    await missing.getByRole('button', { name: 'Gắn mục đã có' }).last().click();
    const tie = page.getByRole('dialog', { name: 'Gắn bài học đã có' });
    await tie.getByLabel('Tìm trong mọi nghị quyết').fill('ky ket phoi hop');
    await tie.getByRole('button', { name: /^Gắn: Ký kết phối hợp/ }).click();
    await tie.waitFor({ state: 'detached' });
    await expect.poll(() => missing.count(), { timeout: 20_000 }).toBe(count - 1);
    expect(await headline()).not.toBe(before);
    await page.locator('.picture .chosen').getByRole('button', { name: 'Gỡ nối' }).click();
    await page.getByRole('button', { name: /^Gỡ: Ký kết phối hợp/ }).click();
    await page.getByText(/Gỡ nối giữa/).waitFor();
    await page.getByRole('dialog').last().getByRole('button', { name: 'Gỡ', exact: true }).click();
    await expect.poll(() => missing.count(), { timeout: 20_000 }).toBe(count);
    expect(await headline()).toBe(before);
  });

  it('while a limitation is written, earlier ones like it stand below with what was learned and done', async () => {
    await page.goto(`${stage.address}/nghi-quyet/nq-19/ket-qua`);
    await page.getByRole('button', { name: 'Thêm kết quả, hạn chế hoặc nguyên nhân' }).click();
    await page.getByRole('dialog').getByLabel('Nội dung', { exact: true }).fill('tap hop hoi vien trong doanh nghiep con kho khan');
    const similar = page.locator('.similar');
    await similar.getByText('Việc tập hợp đoàn viên, thanh niên, hội viên').waitFor();
    await similar.getByText('Cụ thể hóa thành phần việc, chương trình').first().waitFor();
    expect(await similar.getByText('Phát triển đoàn viên, hội viên ở khu vực doanh nghiệp').count()).toBeGreaterThan(0);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('the filter finds without marks and says when nothing is left', async () => {
    await page.goto(`${stage.address}${path}`);
    await page.getByLabel('Tìm (không cần dấu)').fill('khoan trang');
    await expect.poll(() => page.locator('.picture [data-pick="nq-02-ct-04"]').count(), { timeout: 20_000 }).toBe(0);
    await pick('nq-02-nn-2').waitFor();
    await page.getByLabel('Tìm (không cần dấu)').fill('khong co chu nay');
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await pick('nq-02-ct-04').waitFor();
  });

  it.each([[{}, ''], [{ dark: true }, ''], [{}, '&xem=danh-sach'], [{ width: 768 }, ''], [{ width: 390 }, '']])('%o%s: axe finds nothing and nothing scrolls sideways', async (options, more) => {
    const reader = await stage.enter('chuyenvien', options);
    await reader.goto(`${stage.address}${path}${more}`);
    await reader.locator('[data-pick="nq-02-ct-11"]').locator('visible=true').first().waitFor();
    expect(await faults(reader)).toEqual([]);
    expect(await reader.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await reader.context().close();
  });

  it('on a phone the list tells every item of the picture once', async () => {
    await page.goto(`${stage.address}${path}`);
    await pick('nq-02-ct-11').waitFor();
    for (const more of await page.getByRole('button', { name: /^còn \d+ mục/ }).all()) await more.click().catch(() => undefined);
    while (await page.getByRole('button', { name: /^còn \d+ mục/ }).count() > 0) await page.getByRole('button', { name: /^còn \d+ mục/ }).first().click();
    const all = (on: Page, within: string) => on.locator(`${within} [data-pick]`).evaluateAll((found) => found.map((one) => (one as HTMLElement).dataset['pick']).sort());
    const drawn = await all(page, '.picture');
    const phone = await stage.enter('lanhdao', { width: 390 });
    await phone.goto(`${stage.address}${path}`);
    await phone.locator('.chains [data-pick]').first().waitFor();
    const told = await all(phone, '.chains');
    expect(new Set(told).size).toBe(told.length);
    expect(told).toEqual(drawn);
  });

  it('no page wrote an error', () => { expect(errors).toEqual([]); });
});
