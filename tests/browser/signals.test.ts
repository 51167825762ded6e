import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

/** A day well ahead, as the date fields take it. */
const ahead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('a signal, from where it appears to where it is mended', () => {
  let stage: Stage;
  let specialist: Page;
  let leader: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
    [specialist, leader] = [await stage.enter('chuyenvien'), await stage.enter('lanhdao')];
    for (const page of [specialist, leader]) page.on('pageerror', (error) => errors.push(error.message));
  });
  afterAll(() => stage.close());
  const kind = (page: Page, code: string) => page.locator(`section[data-kind="${code}"]`);
  const save = (page: Page, dialog: string) => page.getByRole('dialog', { name: dialog }).getByRole('button', { name: 'Lưu' }).click();

  it('the overview counts them and opens their list', async () => {
    await specialist.goto(stage.address);
    await specialist.getByRole('link', { name: '2 đơn vị khuyết người đứng đầu' }).click();
    await specialist.getByRole('heading', { level: 1, name: '2 tín hiệu' }).waitFor();
    expect(await specialist.locator('.rows li').count()).toBe(2);
  });

  it('a vacant post is filled from its row, and the signal is gone', async () => {
    await specialist.getByRole('button', { name: 'Ghi người đứng đầu: Chi đoàn thôn Ví dụ 1' }).click();
    await specialist.getByLabel('Họ tên, chức danh').fill('Đ/c Bí thư chi đoàn');
    await save(specialist, 'Người đứng đầu của Chi đoàn thôn Ví dụ 1 (minh họa)');
    await specialist.getByRole('heading', { level: 1, name: '1 tín hiệu' }).waitFor();
    expect(await specialist.getByText('Chi đoàn thôn Ví dụ 1').count()).toBe(0);
  });

  it('a cause gets its task, and a dormant agreement its activity, without leaving the page', async () => {
    await specialist.goto(`${stage.address}/tin-hieu`);
    await kind(specialist, 'causeWithoutTask').getByRole('button', { name: /^Giao nhiệm vụ/ }).first().click();
    await specialist.getByRole('textbox', { name: 'Nội dung' }).fill('Bố trí kinh phí cho phong trào');
    await specialist.getByLabel('Cơ quan chủ trì').selectOption({ label: 'Sở Tài chính tỉnh Thanh Hóa' });
    await specialist.getByLabel('Hạn', { exact: true }).fill(ahead(90));
    await save(specialist, 'Thêm nhiệm vụ');
    await kind(specialist, 'causeWithoutTask').getByRole('heading', { name: '1 nguyên nhân' }).waitFor();
    await kind(specialist, 'agreementDormant').getByRole('button', { name: /^Ghi hoạt động/ }).click();
    await specialist.getByLabel('Việc đã làm').fill('Họp liên tịch, rà soát danh sách doanh nghiệp');
    await specialist.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await kind(specialist, 'agreementDormant').waitFor({ state: 'detached' });
  });

  it('one is set aside with a reason, counted apart, and brought back', async () => {
    await kind(specialist, 'organisationMissing').getByRole('button', { name: /^Tạm gác/ }).click();
    const dialog = specialist.getByRole('dialog', { name: 'Tạm gác' });
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText('Chưa điền.').waitFor();
    await dialog.getByLabel('Lý do').fill('Đang lập hồ sơ thành lập');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await kind(specialist, 'organisationMissing').waitFor({ state: 'detached' });
    await kind(specialist, 'aside').getByRole('heading', { name: 'Đang tạm gác 1' }).waitFor();
    expect(await kind(specialist, 'aside').textContent()).toContain('Đang lập hồ sơ thành lập');
    await kind(specialist, 'aside').getByRole('button', { name: /^Đưa trở lại/ }).click();
    await kind(specialist, 'organisationMissing').waitFor();
  });

  it('a leader writes a word where they are looking, and later sees the task that came of it', async () => {
    await leader.goto(`${stage.address}/chi-tieu/nq-02-ct-04`);
    await leader.getByRole('button', { name: 'Ghi ý kiến' }).click();
    await leader.getByLabel('Ý kiến', { exact: true }).fill('Tỉnh đoàn báo cáo cách tập hợp thanh niên ở doanh nghiệp');
    await leader.getByLabel('Cần xong trước ngày').fill('2020-01-01');
    await save(leader, 'Ghi ý kiến');
    await leader.getByText('Ngày đã qua.').waitFor();
    await leader.getByLabel('Cần xong trước ngày').fill(ahead(30));
    await save(leader, 'Ghi ý kiến');
    await leader.getByText('chưa có người nhận').waitFor();

    await specialist.goto(`${stage.address}/y-kien`);
    await specialist.getByRole('button', { name: /^Giao thành nhiệm vụ: Tỉnh đoàn báo cáo/ }).click();
    await specialist.getByLabel('Cơ quan chủ trì').selectOption({ label: 'Tỉnh đoàn Thanh Hóa' });
    await save(specialist, 'Giao thành nhiệm vụ');
    await specialist.locator('.words li').filter({ hasText: 'cách tập hợp thanh niên' }).getByText('đang làm', { exact: true }).waitFor();

    await leader.goto(`${stage.address}/y-kien`);
    await leader.getByRole('heading', { level: 1, name: '2 ý kiến của đồng chí' }).waitFor();
    const row = leader.locator('.words li').filter({ hasText: 'cách tập hợp thanh niên ở doanh nghiệp' });
    expect(await row.textContent()).toMatch(/đang làm.*Tỉnh đoàn Thanh Hóa/s);
  });

  it('a leader writes a word on a task and on an office from their own pages, and each leads back there', async () => {
    for (const [path, text] of [['/nhiem-vu/nq-02-nv-6-6', 'Làm gấp việc này'], ['/don-vi/dv-tinh-doan', 'Kiện toàn tổ chức cơ sở']] as const) {
      await leader.goto(stage.address + path);
      await leader.getByRole('button', { name: 'Ghi ý kiến' }).click();
      await leader.getByLabel('Ý kiến', { exact: true }).fill(text);
      await save(leader, 'Ghi ý kiến');
      await leader.locator('.words li').filter({ hasText: text }).waitFor();
      await leader.goto(`${stage.address}/y-kien`);
      await leader.locator('.words li').filter({ hasText: text }).getByRole('link').first().click();
      await leader.waitForURL(`**${path}*`);
    }
  });

  it('an office page shows what is wrong with the office, and a vacancy is recorded and filled there', async () => {
    await specialist.goto(`${stage.address}/don-vi/dv-so-tai-chinh`);
    const record = async (): Promise<void> => {
      await specialist.getByRole('button', { name: 'Ghi người đứng đầu' }).click();
      await specialist.getByLabel('Tình trạng').waitFor();
    };
    await record();
    await specialist.getByLabel('Tình trạng').selectOption({ label: 'Khuyết người đứng đầu' });
    await specialist.getByLabel('Khuyết từ ngày').fill('2023-01-15');
    await save(specialist, 'Người đứng đầu của Sở Tài chính tỉnh Thanh Hóa');
    await specialist.getByText('trống từ 15/01/2023').waitFor();
    await specialist.getByRole('link', { name: '1 đơn vị khuyết người đứng đầu' }).waitFor();
    await record();
    await specialist.getByLabel('Tình trạng').selectOption({ label: 'Có người đứng đầu' });
    await specialist.getByLabel('Họ tên, chức danh').fill('Đ/c Bí thư Đảng ủy xã');
    await save(specialist, 'Người đứng đầu của Sở Tài chính tỉnh Thanh Hóa');
    await specialist.getByRole('link', { name: '1 đơn vị khuyết người đứng đầu' }).waitFor({ state: 'detached' });
  });

  it.each([1280, 390])('its pages have no fault that axe knows, %i wide', async (width) => {
    const page = await stage.enter('lanhdao', { width });
    for (const [path, ready] of [['/tin-hieu', '.rows li'], ['/chuong-trinh', '.list li'], ['/chuong-trinh/nq-02-pht-2', '.linked li'], ['/y-kien', '.words li'], ['/', '.kinds li'], ['/don-vi/dv-tinh-doan', '.words li'], ['/nhiem-vu/nq-02-nv-6-6', '.words li']] as const) {
      await page.goto(stage.address + path);
      await page.locator(ready).first().waitFor();
      expect({ path, faults: await faults(page) }).toEqual({ path, faults: [] });
      expect({ path, wide: await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth) }).toEqual({ path, wide: true });
    }
  });

  it('nothing went wrong on the way', () => { expect(errors).toEqual([]); });
});
