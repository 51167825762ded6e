import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';
import { changed, form as file, xlsx } from '../support/form.ts';

describe('the superior level\'s form, from its file to what was sent', () => {
  let stage: Stage;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.enter('chuyenvien');
    page.on('pageerror', (error) => errors.push(error.message));
  });
  afterAll(() => stage.close());
  const wide = (of: Page): Promise<number> => of.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const cell = (name: string, of = page) => of.locator(`[data-cell="${name}"]`);

  it('is found under Báo cáo, drawn with its figures, each with where it comes from, and blanks by their reasons', async () => {
    await page.goto(`${stage.address}/bao-cao?ky=2023Q3`);
    await page.getByRole('link', { name: 'Biểu của cấp trên' }).click();
    await page.getByRole('link', { name: /Biểu 01-TH/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Biểu quý III/2023: 49 ô đã điền, 3 ô để trống' }).waitFor();
    expect(await cell('G10').innerText()).toBe('3.412');
    expect(await cell('G15').innerText()).toBe('61,2 (23/27 đơn vị)');
    await cell('G15').click();
    await page.getByText('G15 Tỷ lệ thanh niên được tập hợp vào tổ chức Đoàn, Hội – số thực hiện của kỳ, quý III/2023').waitFor();
    await page.getByRole('button', { name: 'Đến ô D11' }).click();
    await page.getByText('để trống (chưa có mục tiêu)').waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('comes back filled in, in its own layout', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-test=filled]').click()]);
    expect(download.suggestedFilename()).toMatch(/^bieu-01-th.*2023q3\.xlsx$/);
    const [first] = (await readXlsx(readFileSync(await download.path()))).sheets;
    expect(first?.rows[9]?.[6]).toBe(3412);
    expect(first?.rows[10]?.[3] ?? null).toBeNull();
  });

  it('a new form is loaded, its cells pointed all at once by the names of rows and columns, with the keyboard alone', async () => {
    await page.goto(`${stage.address}/bao-cao/bieu?ky=2023Q3`);
    await page.getByRole('button', { name: 'Nạp biểu' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nạp biểu' });
    await dialog.getByLabel('Tệp biểu (.xlsx)').setInputFiles({ name: 'Biểu thử.xlsx', mimeType: xlsx['content-type'], buffer: Buffer.from('không phải') });
    await dialog.getByRole('button', { name: 'Nạp biểu' }).click();
    await dialog.getByRole('heading', { name: 'Không phải tệp Excel' }).waitFor();
    await dialog.getByLabel('Tệp biểu (.xlsx)').setInputFiles({ name: 'Biểu thử.xlsx', mimeType: xlsx['content-type'], buffer: changed(file, ['>Tỷ lệ<', '>Tỷ lệ phụ nữ tham gia tổ chức Hội<'], ['>Kế hoạch<', '>Mục tiêu<']) });
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Nạp biểu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Biểu chưa có ô nào được trỏ' }).waitFor();
    await cell('A1').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.getByText('Dòng: Số cuộc giám sát · Cột: Mục tiêu').waitFor();
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowRight']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    const point = page.getByRole('dialog', { name: 'Trỏ vùng D5:E6' });
    expect(await point.getByLabel('Điền gì vào ô: Mục tiêu').inputValue()).toBe('target');
    expect(await point.getByLabel('Điền gì vào ô: Thực hiện').inputValue()).toBe('value');
    expect(await point.getByLabel('Chỉ tiêu: Tỷ lệ phụ nữ tham gia tổ chức Hội').locator('option:checked').innerText()).toContain('Tỷ lệ phụ nữ từ 18 tuổi trở lên');
    expect(await faults(page)).toEqual([]);
    await point.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('heading', { level: 1, name: /Biểu quý III\/2023: 4 ô đã điền/ }).waitFor();
    expect(await cell('E6').innerText()).toMatch(/^76,6/);
  });

  it('words of the whole form go where it asks for them, and a pointer is taken away again', async () => {
    await cell('A3').dblclick();
    const point = page.getByRole('dialog', { name: 'Trỏ ô A3' });
    await point.getByLabel('Điền gì vào ô').selectOption('period');
    await point.getByLabel('Chữ đứng trước').fill('Kỳ: ');
    await point.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Kỳ: quý III/2023').first().waitFor();
    await cell('E5').click();
    await page.keyboard.press('Delete');
    await page.getByRole('heading', { level: 1, name: /4 ô đã điền/ }).waitFor();
    await cell('F5').click();
    await page.getByText('Ô công thức của biểu: biểu tự tính khi mở bằng Excel.').waitFor();
    expect(await page.getByRole('button', { name: 'Trỏ ô này' }).count()).toBe(0);
  });

  it('is marked as sent and stays as it went out; what figures say later stands beside it', async () => {
    await page.getByRole('button', { name: 'Ghi đã gửi' }).click();
    const form = page.getByRole('dialog', { name: 'Ghi biểu đã gửi' });
    expect(await faults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('heading', { name: 'Đã gửi 1 lần' }).waitFor();
    await page.request.put(`${stage.address}/api/readings`, { data: [{ indicatorId: 'nq-02-ct-07', officeId: 'dv-hoi-lhpn', period: '2023Q3', value: 77.7, seen: 76.6 }] });
    await page.getByRole('link', { name: /Quý III\/2023: gửi ngày/ }).click();
    await page.getByRole('heading', { level: 1, name: /Biểu quý III\/2023 như đã gửi ngày/ }).waitFor();
    await page.getByRole('row', { name: /E6.*76,6.*77,7/ }).waitFor();
    expect(await cell('E6').innerText()).toMatch(/^76,6/);
    expect(await faults(page)).toEqual([]);
  });

  it('next year\'s version takes along what it still has and lists the rest to be placed', async () => {
    await page.getByRole('link', { name: 'Biểu thử' }).click();
    await page.getByRole('button', { name: 'Nạp bản mới của biểu' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nạp bản mới của biểu' });
    await dialog.getByLabel('Tệp biểu (.xlsx)').setInputFiles({ name: 'moi.xlsx', mimeType: xlsx['content-type'], buffer: changed(file, ['>Tỷ lệ<', '>Phụ nữ tham gia Hội<'], ['>Kế hoạch<', '>Mục tiêu<']) });
    await dialog.getByRole('button', { name: 'Nạp bản mới của biểu' }).click();
    await page.getByRole('heading', { name: '2 ô của bản trước chưa có chỗ trong bản này' }).waitFor();
    await cell('D6').click();
    await page.getByRole('button', { name: 'Đặt vào ô D6' }).first().click();
    await page.getByRole('heading', { name: '1 ô của bản trước chưa có chỗ trong bản này' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Bỏ: / }).click();
    await page.getByRole('heading', { name: /chưa có chỗ trong bản này/ }).waitFor({ state: 'detached' });
  });

  it('a leader reads it and changes nothing; an officer does not see it', async () => {
    const leader = await stage.enter('lanhdao');
    await leader.goto(`${stage.address}/bao-cao/bieu/bieu-01-th?ky=2023Q3`);
    await cell('G10', leader).click();
    await leader.keyboard.press('Enter');
    expect(await leader.getByRole('dialog').count()).toBe(0);
    expect(await leader.getByRole('button', { name: /Ghi đã gửi|Nạp bản mới|Sửa/ }).count()).toBe(0);
    const officer = await stage.enter('canbo');
    await officer.goto(`${stage.address}/bao-cao/bieu`);
    await officer.getByRole('heading', { level: 1 }).waitFor();
    expect(officer.url()).toContain('khong-co-quyen');
  });

  it('a schedule is set in words, its draft lies ready in the morning, and everyone who follows is told', async () => {
    await page.goto(`${stage.address}/bao-cao`);
    await page.getByRole('link', { name: 'Lập theo lịch' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chưa có lịch lập báo cáo nào' }).waitFor();
    await page.getByRole('button', { name: 'Thêm lịch' }).click();
    const form = page.getByRole('dialog', { name: 'Thêm lịch' });
    await form.getByLabel('Lập gì').selectOption('form');
    await form.getByLabel('Biểu', { exact: true }).selectOption('bieu-01-th');
    await form.getByLabel('Ngày trong tháng').fill('40');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Lớn nhất là 31.').waitFor();
    await form.getByLabel('Ngày trong tháng').fill('1');
    await form.getByText(/Tới đây: quý .*, sáng /).waitFor();
    expect(await faults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText(/Hằng quý: Biểu 01-TH.*, sáng ngày 1 của tháng sau kỳ\./).waitFor();
    const { items: [one] } = await (await page.request.get(`${stage.address}/api/routines`)).json() as { items: { id: string; version: number }[] };
    // The last quarter that is over: its morning was, so that the next beat makes it up.
    const now = new Date(Date.now() + 7 * 3_600_000);
    const quarter = Math.floor(now.getUTCMonth() / 3);
    const from = quarter === 0 ? `${now.getUTCFullYear() - 1}Q4` : `${now.getUTCFullYear()}Q${quarter}`;
    await page.request.put(`${stage.address}/api/routines/${one?.id}`, { headers: { 'if-match': `"${one?.version}"` }, data: { what: 'form', formId: 'bieu-01-th', when: 'day', frequency: 'quarter', from, day: 1 } });
    await stage.tick(new Date(Date.UTC(now.getUTCFullYear(), quarter * 3, 1, 22)));
    await page.getByRole('row', { name: /Biểu 01-TH.*đã sẵn/ }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('link', { name: /^Mở: Biểu 01-TH/ }).click();
    await page.getByText(/bản nháp lập theo lịch/).waitFor();
  });

  it.each([[{ width: 390 }], [{ width: 768 }], [{ dark: true }]])('has no fault that axe knows and nothing scrolls sideways: %o', async (options) => {
    const other = await stage.enter('chuyenvien', options);
    for (const path of ['/bao-cao/bieu', '/bao-cao/bieu/bieu-01-th?ky=2023Q3', '/bao-cao/lich']) {
      await other.goto(stage.address + path);
      await other.getByRole('table').or(other.getByRole('grid')).first().waitFor();
      expect({ path, faults: await faults(other), wide: await wide(other) }).toEqual({ path, faults: [], wide: 0 });
    }
  });

  it('a cell pressed on a narrow screen is the one chosen, though the line over the sheet grows meanwhile', async () => {
    const other = await stage.enter('chuyenvien', { width: 390 });
    await other.goto(`${stage.address}/bao-cao/bieu/bieu-01-th?ky=2023Q3`);
    await cell('G10', other).scrollIntoViewIfNeeded();
    await cell('G10', other).hover();
    await other.mouse.down();
    await other.getByText('G10 Số cuộc giám sát').waitFor();
    await other.mouse.up();
    await other.getByRole('button', { name: 'Sửa', exact: true }).waitFor();
    expect(await other.locator('[aria-selected=true]').count()).toBe(1);
  });

  it('nothing went wrong on the way', () => { expect(errors).toEqual([]); });
});
