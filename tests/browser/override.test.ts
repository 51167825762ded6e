import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

describe('a status set by a leader', () => {
  let stage: Stage;
  beforeAll(async () => { stage = await openStage(); });
  afterAll(() => stage.close());

  it('is set with a reason and an end, and stands beside the computed one on every page', async () => {
    const page = await stage.enter('lanhdao');
    await page.goto(`${stage.address}/chi-tieu/nq-02-ct-04?ky=2023Q3`);
    await page.getByRole('button', { name: 'Đánh giá khác máy tính' }).click();
    await page.getByLabel('Trạng thái do người đánh giá').selectOption('atRisk');
    await page.getByLabel('Lý do').fill('Đã có biện pháp, dự kiến bù trong quý IV');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByLabel('Có hiệu lực đến hết ngày').and(page.locator('[aria-invalid=true]')).waitFor();
    await page.getByLabel('Có hiệu lực đến hết ngày').fill('2099-12-31');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Người đánh giá xếp “Nguy cơ chậm”', { exact: false }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Máy tính theo quy tắc: Chậm tiến độ');
    await page.goto(`${stage.address}/?ky=2023Q3`);
    await page.getByRole('link', { name: '1', exact: true }).and(page.locator('.sum a[href*=byPerson]')).click();
    await page.waitForURL(/\/chi-tieu\?.*byPerson/);
    await expect.poll(() => page.locator('table.worst tbody tr').count()).toBe(1);
    expect(await page.locator('table.worst').innerText()).toContain('Máy tính theo quy tắc: Chậm tiến độ');
    await page.goto(`${stage.address}/chi-tieu/nq-02-ct-04?ky=2023Q3`);
    await page.getByRole('button', { name: 'Sửa đánh giá của người' }).click();
    await page.getByRole('button', { name: 'Xóa' }).click();
    await page.locator('.dialog.small').getByRole('button', { name: 'Xóa' }).click();
    await page.getByRole('button', { name: 'Đánh giá khác máy tính' }).waitFor();
  });
});
