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
    await page.goto(`${stage.address}/chi-tieu/nq-02-ct-04?ky=2023Q2`);
    await page.getByText('Vì sao có màu này').waitFor();
    expect(await page.getByRole('region', { name: 'Vì sao có màu này' }).innerText()).not.toContain('đánh giá, đến hết');
    await page.goto(`${stage.address}/?ky=2023Q3`);
    await page.getByRole('link', { name: '1', exact: true }).and(page.locator('.sum a[href*=byPerson]')).click();
    await page.waitForURL(/\/chi-tieu\?.*byPerson/);
    await expect.poll(() => page.locator('table.worst tbody tr').count()).toBe(1);
    expect(await page.locator('table.worst').innerText()).toMatch(/đánh giá, đến hết 31\/12\/2099: Đã có biện pháp, dự kiến bù trong quý IV[^]*Máy tính theo quy tắc: Chậm tiến độ/);
    await page.goto(`${stage.address}/chi-tieu/nq-02-ct-04?ky=2023Q3`);
    await page.getByRole('button', { name: 'Sửa đánh giá của người' }).click();
    await page.getByRole('button', { name: 'Rút đánh giá' }).click();
    await page.getByLabel('Lý do rút').fill('Đã có số liệu mới');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: 'Đánh giá khác máy tính' }).waitFor();
    expect(await page.getByRole('region', { name: 'Đánh giá của người' }).innerText()).toMatch(/Nguy cơ chậm[^]*Đã có biện pháp[^]*rút ngày[^]*Đã có số liệu mới/);
  });
});
