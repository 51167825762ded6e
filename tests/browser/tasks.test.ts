import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

describe('tasks, from the report of an office to its acceptance', () => {
  let stage: Stage;
  let officer: Page;
  let specialist: Page;
  let leader: Page;
  const errors: string[] = [];
  const own = '/nhiem-vu/nq-02-nv-6-6';

  beforeAll(async () => {
    stage = await openStage();
    [officer, specialist, leader] = [await stage.enter('canbo'), await stage.enter('chuyenvien'), await stage.enter('lanhdao')];
    for (const page of [officer, specialist, leader]) page.on('pageerror', (error) => errors.push(error.message));
  });
  afterAll(() => stage.close());
  const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it.each(['', '&xem=thoi-gian', '&xem=don-vi'])('every number of the count opens exactly that many tasks (%s)', async (view) => {
    await leader.goto(`${stage.address}/nhiem-vu?ky=2023Q3${view}`);
    const table = leader.getByRole('table', { name: 'Nhiệm vụ có thời hạn, hai chiều' });
    await table.waitFor();
    const links = leader.locator('.two a, .two + .sum a');
    const count = await links.count();
    expect(count).toBeGreaterThan(10);
    let dated = 0;
    for (let at = 0; at < count; at += 1) {
      const link = links.nth(at);
      const wanted = Number(/\d+/.exec(await link.innerText())?.[0]);
      await link.click();
      await expect.poll(() => leader.locator('[data-task]').count()).toBe(wanted);
      await leader.getByRole('heading', { name: `Đang xem ${wanted} trên 25 nhiệm vụ.` }).waitFor();
      if (at === 0) dated = wanted;
    }
    expect(dated).toBeGreaterThan(0);
  });

  it('an officer asks for time with a reason, once at a time, and the leader grants it: the first deadline stays beside the new one', async () => {
    await officer.goto(`${stage.address}${own}`);
    await officer.getByRole('button', { name: 'Xin gia hạn' }).click();
    const form = officer.getByRole('dialog', { name: 'Xin gia hạn' });
    await form.getByLabel('Hạn mới').fill('2023-12-15');
    await form.getByLabel('Lý do').fill('Chờ thống nhất nội dung');
    await form.getByRole('button', { name: 'Xin gia hạn' }).click();
    await form.getByText('Hạn mới phải muộn hơn hạn cũ.').waitFor();
    const ask = async (day: string): Promise<void> => {
      await form.getByLabel('Hạn mới').fill(day);
      await form.getByLabel('Lý do').fill('Chờ thống nhất nội dung');
      await form.getByRole('button', { name: 'Xin gia hạn' }).click();
      await officer.getByText('đang xin gia hạn').first().waitFor();
    };
    await ask('2027-06-30');
    await officer.getByRole('button', { name: 'Rút đề nghị' }).click();
    await officer.getByText('đang xin gia hạn').waitFor({ state: 'detached' });
    await officer.getByRole('button', { name: 'Xin gia hạn' }).click();
    await ask('2027-03-31');
    expect(await officer.getByRole('button', { name: 'Xin gia hạn' }).count()).toBe(0);
    await leader.goto(`${stage.address}${own}`);
    await leader.getByRole('button', { name: 'Quyết định gia hạn' }).first().click();
    const decision = leader.getByRole('dialog', { name: 'Quyết định gia hạn' });
    await decision.getByLabel('Quyết định', { exact: true }).selectOption({ label: 'Đồng ý' });
    await decision.getByLabel('Số văn bản quyết định').fill('15-TB/TU');
    await decision.getByRole('button', { name: 'Lưu' }).click();
    await leader.getByText('đã gia hạn 1 lần, hạn đầu 15/12/2023').waitFor();
    await leader.getByText(/số 15-TB\/TU/).waitFor();
  });

  it('an officer notes progress, ticks a milestone, and reports completion only with evidence', async () => {
    await officer.getByLabel('Việc đã làm, vướng mắc').fill('Đã họp liên tịch');
    await officer.getByRole('button', { name: 'Ghi tiến độ' }).click();
    await officer.getByText('Đã họp liên tịch').waitFor();
    await officer.getByRole('checkbox', { name: /Lễ ký/ }).check();
    await officer.getByText(/đến 30\/11\/2023, xong/).waitFor();
    await officer.getByRole('button', { name: 'Báo hoàn thành' }).click();
    const form = officer.getByRole('dialog', { name: 'Báo hoàn thành' });
    await form.getByRole('button', { name: 'Báo hoàn thành' }).click();
    await form.getByText('Hoàn thành phải có minh chứng: ghi ít nhất một minh chứng.').waitFor();
    await form.getByLabel('Minh chứng').fill('Chương trình phối hợp số 02 https://example.vn/02');
    await form.getByRole('button', { name: 'Báo hoàn thành' }).click();
    await officer.getByText(/báo hoàn thành .* chờ nghiệm thu/).first().waitFor();
    expect(await officer.getByRole('link', { name: 'Chương trình phối hợp số 02' }).getAttribute('href')).toBe('https://example.vn/02');
    expect(await officer.getByRole('button', { name: 'Nghiệm thu' }).count()).toBe(0);
  });

  it('a specialist sends it back with a reason from the board, the officer reports again, and it is accepted', async () => {
    await specialist.goto(`${stage.address}/nhiem-vu?ngay=hom-nay`);
    await specialist.getByRole('link', { name: '1 việc chờ nghiệm thu' }).click();
    const card = specialist.locator('[data-task]');
    await expect.poll(() => card.count()).toBe(1);
    await card.getByRole('button', { name: /^Trả lại/ }).click();
    const form = specialist.getByRole('dialog', { name: 'Trả lại' });
    await form.getByLabel('Lý do').fill('Thiếu biên bản lễ ký');
    await form.getByRole('button', { name: 'Trả lại' }).click();
    await officer.getByText(/trả lại: Thiếu biên bản lễ ký/).waitFor();
    await officer.getByRole('button', { name: 'Báo hoàn thành' }).click();
    const again = officer.getByRole('dialog', { name: 'Báo hoàn thành' });
    await again.getByLabel('Minh chứng').fill('Biên bản lễ ký');
    await again.getByRole('button', { name: 'Báo hoàn thành' }).click();
    await specialist.goto(`${stage.address}${own}`);
    await specialist.getByRole('button', { name: 'Nghiệm thu' }).click();
    await specialist.getByRole('dialog', { name: 'Nghiệm thu' }).getByRole('button', { name: 'Nghiệm thu' }).click();
    await specialist.getByText(/Đến hôm nay \(.*\): hoàn thành .* trong hạn 31\/3\/2027\./).waitFor();
    await specialist.getByText('Lịch sử').click();
    await specialist.getByRole('cell', { name: /Thiếu biên bản lễ ký/ }).waitFor();
  });

  it('the timeline is walked by keyboard: rows, ends, closing and opening a group, and Enter opens a task', async () => {
    await leader.goto(`${stage.address}/nhiem-vu?xem=thoi-gian&ky=2023Q3`);
    const grid = leader.getByRole('treegrid', { name: 'Dòng thời gian nhiệm vụ' });
    await grid.waitFor();
    const focused = () => leader.evaluate(() => ({ row: (document.activeElement as HTMLElement).dataset['row'], level: document.activeElement?.getAttribute('aria-level'), open: document.activeElement?.getAttribute('aria-expanded') }));
    await grid.locator('[tabindex="0"]').focus();
    expect(await focused()).toEqual({ row: 'nhom:nq-02-nv-1', level: '1', open: 'true' });
    const rows = await grid.locator('[data-row]').count();
    await leader.keyboard.press('ArrowLeft');
    expect((await focused()).open).toBe('false');
    expect(await grid.locator('[data-row]').count()).toBe(rows - 3);
    await leader.keyboard.press('ArrowRight');
    await leader.keyboard.press('ArrowRight');
    expect(await focused()).toEqual({ row: 'nq-02-nv-1-1', level: '2', open: null });
    await leader.keyboard.press('ArrowLeft');
    expect((await focused()).row).toBe('nhom:nq-02-nv-1');
    await leader.keyboard.press('End');
    expect((await focused()).level).toBe('2');
    await leader.keyboard.press('Home');
    await leader.keyboard.press('ArrowDown');
    await leader.getByText(/từ 01\/10\/2022; hạn đầu 30\/6\/2023, gia hạn đến 31\/10\/2023; còn 31 ngày/).waitFor({ state: 'attached' });
    await leader.keyboard.press('Enter');
    await leader.getByRole('heading', { level: 1, name: /1\.1\. Rà soát các chỉ tiêu/ }).waitFor();
  });

  it('a search without diacritics and the office narrow the list, and the address keeps them', async () => {
    await leader.goto(`${stage.address}/nhiem-vu?ky=2023Q3&xem=don-vi`);
    await leader.getByRole('searchbox').fill('ky chuong trinh phoi hop');
    await expect.poll(() => leader.locator('[data-task]').count()).toBe(2);
    await leader.reload();
    await expect.poll(() => leader.locator('[data-task]').count()).toBe(2);
    await leader.goto(`${stage.address}/nhiem-vu?ky=2023Q3&xem=don-vi&donvi=dv-ban-dan-van&vaitro=phoi-hop`);
    await expect.poll(() => leader.locator('[data-task]').count()).toBe(2);
  });

  const pages = ['/nhiem-vu', '/nhiem-vu?xem=thoi-gian', '/nhiem-vu?xem=don-vi', own];
  it.each([[{}], [{ dark: true }], [{ width: 390 }], [{ width: 390, dark: true }]])('axe finds nothing, and nothing scrolls sideways: %o', async (options) => {
    const page = await stage.enter('chuyenvien', options);
    for (const path of pages) {
      await page.goto(`${stage.address}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect({ path, faults: await faults(page), over: await overflow(page) }).toEqual({ path, faults: [], over: 0 });
    }
  });

  it('no page wrote an error', () => { expect(errors).toEqual([]); });
});
