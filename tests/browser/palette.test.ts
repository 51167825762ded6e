import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

describe('going anywhere by Ctrl K', () => {
  let stage: Stage;
  beforeAll(async () => { stage = await openStage(); });
  afterAll(() => stage.close());

  it('finds without marks and opens by keyboard alone', async () => {
    const page = await stage.enter('lanhdao');
    await page.goto(`${stage.address}/?ky=2023Q3`);
    await page.locator('.four').waitFor();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: /Tìm nghị quyết/ });
    await field.waitFor();
    await page.keyboard.type('ty le thanh nien');
    await page.getByRole('option', { name: /Tỷ lệ thanh niên được tập hợp/ }).first().waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/chi-tieu\/nq-02-ct-04\?ky=2023Q3/);
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  });
  it('says when nothing is found', async () => {
    const page = await stage.enter('canbo', { width: 390 });
    await page.goto(`${stage.address}/nghi-quyet`);
    await page.locator('h1').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('khong co gi nhu the nay');
    await page.getByText('Không có gì khớp với các chữ này.').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await faults(page)).toEqual([]);
  });
  it('a saved view reopens exactly what was seen, period and filters, for its owner alone', async () => {
    const page = await stage.enter('lanhdao');
    await page.goto(`${stage.address}/chi-tieu?ky=2022Q4&trangthai=off&donvi=dv-mttq-tinh`);
    await page.locator('table.worst').waitFor();
    const rows = await page.locator('table.worst tbody tr').count();
    await page.keyboard.press('Control+k');
    await page.getByRole('option', { name: 'Lưu màn hình đang xem' }).click();
    await page.getByLabel('Tên khung nhìn').fill('MTTQ chậm cuối 2022');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Đã lưu khung nhìn “MTTQ chậm cuối 2022”.').first().waitFor();
    await page.goto(`${stage.address}/`);
    await page.locator('.four').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('mttq cham');
    await page.getByRole('option', { name: 'MTTQ chậm cuối 2022' }).click();
    await page.waitForURL(/\/chi-tieu\?/);
    await page.locator('table.worst').waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ ky: '2022Q4', trangthai: 'off', donvi: 'dv-mttq-tinh' });
    await expect.poll(() => page.locator('table.worst tbody tr').count()).toBe(rows);
    const other = await stage.enter('chuyenvien');
    await other.goto(`${stage.address}/`);
    await other.locator('.four').waitFor();
    await other.keyboard.press('Control+k');
    await other.getByRole('option').first().waitFor();
    expect(await other.getByRole('option', { name: 'MTTQ chậm cuối 2022' }).count()).toBe(0);
  });
});
