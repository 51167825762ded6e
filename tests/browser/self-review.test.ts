import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePassword } from '#server/sample/sample';
import { faults, openStage, type Stage } from '../support/browser.ts';

describe('the same resolution reviewed by offices below', () => {
  let stage: Stage;
  let [specialist, first, second] = [] as unknown as [Page, Page, Page];
  let reviewId = '';
  const errors: string[] = [];
  const saved = async (page: Page): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const write = async (page: Page, button: string, text: string, theme = ''): Promise<void> => {
    await page.getByRole('button', { name: button }).click();
    await page.getByLabel('Nội dung').fill(text);
    if (theme) await page.getByLabel('Chủ đề', { exact: true }).fill(theme);
    await saved(page);
    await page.getByText(text).first().waitFor();
  };
  const address = (): string => `${stage.address}/nghi-quyet/nq-02/tong-ket/${reviewId}`;

  beforeAll(async () => {
    stage = await openStage();
    const admin = await stage.enter('quantri');
    await admin.request.post(`${stage.address}/api/accounts`, { data: { username: 'bathuoc', name: 'Đ/c Cán bộ Bá Thước', roles: ['officer'], offices: [{ officeId: 'dv-xa-ba-thuoc' }], password: samplePassword } });
    [specialist, first, second] = [await stage.enter('chuyenvien'), await stage.enter('canbo'), await stage.enter('bathuoc')];
    for (const page of [specialist, first, second]) page.on('pageerror', (error) => errors.push(error.message));
    const made = await specialist.request.post(`${stage.address}/api/reviews`, { data: { resolutionId: 'nq-02', reviewKind: 'interim', on: '2026-06-30', asOf: '2025' } });
    reviewId = (await made.json() as { id: string }).id;
  });
  afterAll(() => stage.close());

  it('the specialist names the offices, and none has written', async () => {
    await specialist.goto(address());
    await specialist.getByRole('button', { name: 'Chọn đơn vị tự đánh giá' }).click();
    await specialist.getByLabel('Xã Quan Sơn').check();
    await specialist.getByLabel('Xã Bá Thước').check();
    await specialist.getByLabel('Xã Na Mèo').check();
    await saved(specialist);
    await specialist.getByText('0/3 đơn vị đã viết đủ bốn phần.').waitFor();
  });

  it('an office writes its four parts from the review\'s page and sees what is left', async () => {
    await first.goto(address());
    await first.getByRole('link', { name: 'Viết đánh giá của Xã Quan Sơn' }).click();
    await first.getByRole('heading', { level: 1, name: 'Xã Quan Sơn: chưa viết phần nào' }).waitFor();
    await write(first, 'Thêm kết quả', 'Đã kiện toàn 12 chi hội');
    await write(first, 'Thêm hạn chế', 'Giám sát còn hình thức', 'Giám sát');
    await first.getByText('Còn thiếu:').waitFor();
    await write(first, 'Thêm nguyên nhân chủ quan', 'Cán bộ kiêm nhiệm nhiều việc');
    await first.getByRole('button', { name: 'Thêm bài học' }).click();
    await first.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
    await first.getByText('Chưa điền.').waitFor();
    expect(await faults(first)).toEqual([]);
    await first.getByRole('dialog').getByLabel('Nội dung').fill('Việc gì cũng phải có kinh phí');
    await saved(first);
    await first.getByRole('heading', { level: 1, name: 'Xã Quan Sơn: đã viết đủ bốn phần' }).waitFor();
  });

  it('another office writes too, using a theme that is there, and cannot touch the first one\'s', async () => {
    await second.goto(`${address()}/don-vi/dv-xa-quan-son`);
    await second.getByText('Giám sát còn hình thức').waitFor();
    expect(await second.getByRole('button', { name: /^Thêm|^Sửa/ }).count()).toBe(0);
    await second.goto(`${address()}/don-vi/dv-xa-ba-thuoc`);
    await second.getByRole('button', { name: 'Thêm hạn chế' }).click();
    await second.getByLabel('Nội dung').fill('Kiến nghị sau giám sát chưa được theo dõi');
    await second.getByRole('dialog').getByRole('button', { name: 'Giám sát' }).click();
    await saved(second);
    await second.getByText('Kiến nghị sau giám sát chưa được theo dõi').waitFor();
  });

  it('the specialist sees them gathered by theme, and takes one into the province\'s own in one act', async () => {
    await specialist.getByText('1/3 đơn vị đã viết đủ bốn phần, 1 đang viết.').waitFor();
    const theme = specialist.locator('[data-head=limitation]').locator('[data-theme="Giám sát"]');
    await theme.getByText('2 đơn vị nêu').waitFor();
    await theme.getByRole('button', { name: 'Xem từng đơn vị' }).click();
    await theme.getByText('Xã Bá Thước').waitFor();
    expect(await faults(specialist)).toEqual([]);
    await theme.getByRole('button', { name: 'Đưa vào của tỉnh: Giám sát' }).click();
    await specialist.getByRole('dialog').getByLabel('Nội dung').fill('Hoạt động giám sát ở cơ sở hiệu quả chưa cao');
    await saved(specialist);
    await theme.getByText('đã đưa vào: Hoạt động giám sát ở cơ sở hiệu quả chưa cao').waitFor();
    await specialist.locator('[data-head=limitation]').getByText('Hoạt động giám sát ở cơ sở hiệu quả chưa cao').first().waitFor();
    await first.getByText('đã đưa vào: Hoạt động giám sát ở cơ sở hiệu quả chưa cao').waitFor();
  });

  it('each office\'s own review opens, and who has not written is said', async () => {
    await specialist.getByRole('button', { name: 'Từng đơn vị, chưa viết: 1' }).click();
    await specialist.getByRole('link', { name: 'Xã Na Mèo' }).click();
    await specialist.getByRole('heading', { level: 1, name: /^Xã Na Mèo/ }).waitFor();
    expect(await specialist.getByText('Chưa viết.').count()).toBe(5);
  });

  it.each([[{ width: 390 }], [{ dark: true }]])('has no fault that axe knows and nothing scrolls sideways: %o', async (options) => {
    const page = await stage.enter('canbo', options);
    for (const path of [address(), `${address()}/don-vi/dv-xa-quan-son`]) {
      await page.goto(path);
      await page.getByText('Giám sát còn hình thức').first().waitFor({ state: 'attached' });
      expect({ path, faults: await faults(page), wide: await page.evaluate(() => document.documentElement.scrollWidth - innerWidth) }).toEqual({ path, faults: [], wide: 0 });
    }
  });

  it('offices\' own words do not bury the chain, and are there when they are looked for', async () => {
    await specialist.goto(`${stage.address}/nghi-quyet/nq-02/chuoi`);
    await specialist.getByText('Các đơn vị nêu gì').waitFor();
    expect(await specialist.locator('[data-pick]').filter({ hasText: 'Giám sát còn hình thức' }).count()).toBe(0);
    await specialist.getByLabel('Ý kiến').selectOption({ label: 'của các đơn vị' });
    const item = specialist.locator('[data-pick]').filter({ hasText: 'Giám sát còn hình thức' });
    await item.first().waitFor({ state: 'attached' });
    // Which of the offices' words stand among the first chains hangs on nothing that they say.
    const more = specialist.getByRole('button', { name: /^Xem thêm \d+ chuỗi$/ });
    if (await more.isVisible()) await more.click();
    await item.filter({ visible: true }).first().waitFor();
  });

  it('a review lists what the next document says apart, with its symbol', async () => {
    await specialist.goto(`${stage.address}/nghi-quyet/nq-02-2015/tong-ket/nq-02-tong-ket`);
    await specialist.getByRole('heading', { level: 3, name: 'Ghi trong văn bản tiếp theo 02-NQ/TU' }).first().waitFor();
    expect(await specialist.getByRole('heading', { level: 3, name: 'Ghi trong văn bản tiếp theo 02-NQ/TU' }).count()).toBe(2);
    expect(await faults(specialist)).toEqual([]);
  });

  it('nothing went wrong on the way', () => { expect(errors).toEqual([]); });
});
