import { readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';
import { paste } from '../support/grid.ts';

describe('a round of figures, from the cells to the leader\'s screen', () => {
  let stage: Stage;
  let specialist: Page;
  let officer: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
    [specialist, officer] = [await stage.enter('chuyenvien'), await stage.enter('canbo')];
    for (const page of [specialist, officer]) page.on('pageerror', (error) => errors.push(error.message));
  });
  afterAll(() => stage.close());
  const cells = () => officer.locator('input[data-cell]');

  it('a specialist opens a round, and says which day it is due', async () => {
    await specialist.goto(`${stage.address}/duyet-so-lieu`);
    await specialist.getByRole('button', { name: 'Mở kỳ báo cáo' }).click();
    const form = specialist.getByRole('dialog', { name: 'Mở kỳ báo cáo' });
    await form.getByLabel('Kỳ', { exact: true }).fill('2023Q5');
    await form.getByLabel('Hạn nộp').fill('2024-01-10');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Không đúng dạng.').first().waitFor();
    await form.getByLabel('Kỳ', { exact: true }).fill('2023Q4');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await specialist.getByRole('heading', { level: 1, name: /0\/\d+ đơn vị đã nộp báo cáo/ }).waitFor();
  });

  it('an officer fills the cells by keyboard and by paste, takes a paste back in one step, and sees what the figure would give', async () => {
    await officer.goto(`${stage.address}/nhap-so-lieu?nhap=2023Q4`);
    await cells().first().click();
    await officer.keyboard.type('60');
    await officer.keyboard.press('Enter');
    expect(await officer.evaluate(() => (document.activeElement as HTMLElement).dataset['cell'])).toBe('1:0');
    await paste(officer, '13\n29\t40\n4.600\t9.100\n');
    await officer.getByText('Đã dán 5 ô.').first().waitFor();
    expect(await cells().evaluateAll((all) => all.slice(0, 6).map((one) => (one as HTMLInputElement).value))).toEqual(['60', '13', '29', '40', '4.600', '9.100']);
    await officer.keyboard.press('Control+z');
    expect(await cells().nth(1).inputValue()).toBe('');
    await officer.keyboard.press('Control+y');
    expect(await cells().nth(1).inputValue()).toBe('13');
    await officer.getByText(/Đúng tiến độ|Chậm tiến độ|Nguy cơ chậm|Vượt|Đạt/).first().waitFor();
  });

  it('a figure ten times the usual is asked about, and a word confirms it', async () => {
    const doubtful = cells().nth(6);
    await doubtful.fill('300');
    await officer.getByText(/Gấp hoặc kém khoảng 100 lần mức thường thấy/).waitFor();
    await doubtful.fill('3');
    await officer.getByText(/Gấp hoặc kém/).waitFor({ state: 'detached' });
    await officer.keyboard.press('Control+s');
    await officer.getByText('Đã lưu 5 ô.').first().waitFor();
  });

  it('what is typed without a line stays, is there after the page was closed, and is sent once when the line is back', async () => {
    await officer.context().setOffline(true);
    await cells().nth(7).fill('7');
    await officer.keyboard.press('Control+s');
    await officer.getByText(/1 ô đã giữ trên máy này/).first().waitFor();
    expect(await cells().nth(7).inputValue()).toBe('7');
    await officer.context().setOffline(false);
    const { pages } = { pages: officer.context() };
    const again = await pages.newPage();
    await again.goto(`${stage.address}/nhap-so-lieu?nhap=2023Q4`);
    await again.getByText('đang nhập, chưa nộp').waitFor();
    await again.locator('input[data-cell="5:0"]').waitFor();
    await expect.poll(() => again.locator('input[data-cell="5:0"]').inputValue()).toBe('7');
    await expect.poll(async () => (await (await again.request.get(`${stage.address}/api/readings?officeId=dv-quan-son&from=2023Q4&to=2023Q4`)).json()).items.length).toBe(6);
    await again.close();
  });

  it('two people on one figure: the second sees both at once, before anything is lost', async () => {
    await officer.reload();
    await cells().first().fill('61');
    const answer = await officer.request.put(`${stage.address}/api/readings`, { data: [{ indicatorId: 'nq-02-ct-01', officeId: 'dv-quan-son', period: '2023Q4', value: 55, seen: 60, provenance: { kind: 'illustrative' } }] });
    expect(answer.status()).toBe(200);
    await officer.getByText('Người khác vừa ghi 55.').waitFor();
    await officer.getByText('Số của đồng chí: 61.').waitFor();
    await officer.getByRole('button', { name: 'Vẫn ghi số của tôi' }).click();
    await officer.getByText('Người khác vừa ghi 55.').waitFor({ state: 'detached' });
    await expect.poll(async () => (await (await officer.request.get(`${stage.address}/api/readings?officeId=dv-quan-son&indicatorId=nq-02-ct-01&from=2023Q4&to=2023Q4`)).json()).items[0].value).toBe(61);
  });

  it('handing in with a cell left empty asks why, and lists it', async () => {
    const panel = officer.getByRole('region', { name: 'Nộp báo cáo: Huyện Quan Sơn' });
    await panel.getByText('Còn 1 ô trống:').waitFor();
    expect(await panel.getByRole('button', { name: 'Nộp' }).isDisabled()).toBe(true);
    await panel.getByLabel('Vì sao còn ô trống').fill('Đang rà soát');
    await panel.getByRole('button', { name: 'Nộp' }).click();
    await panel.getByText('đã nộp, chờ duyệt').waitFor();
  });

  it('the specialist sends one cell back with a reason, the officer mends it and hands in again, and it is approved', async () => {
    await specialist.getByRole('heading', { level: 1, name: /1\/\d+ đơn vị đã nộp báo cáo/ }).waitFor();
    await specialist.getByRole('button', { name: 'Huyện Quan Sơn' }).click();
    const sheet = specialist.getByRole('dialog', { name: 'Số liệu của Huyện Quan Sơn' });
    await sheet.getByText('Đơn vị giải trình: Đang rà soát').waitFor();
    await sheet.getByRole('checkbox').first().check();
    await sheet.getByLabel('Lý do trả lại').fill('Xem lại số cuộc giám sát');
    await sheet.getByRole('button', { name: 'Trả lại 1 ô' }).click();
    await officer.getByText('Ý kiến khi trả lại: Xem lại số cuộc giám sát').waitFor();
    await cells().first().fill('62');
    await officer.keyboard.press('Control+s');
    await officer.getByText('đang nhập, chưa nộp').waitFor();
    await officer.getByLabel('Vì sao còn ô trống').fill('Đang rà soát');
    await officer.getByRole('button', { name: 'Nộp' }).click();
    await officer.getByText('đã nộp, chờ duyệt').waitFor();
    await specialist.getByRole('checkbox', { name: 'Chọn Huyện Quan Sơn' }).check();
    await specialist.getByRole('button', { name: 'Duyệt 1 đơn vị' }).click();
    await specialist.getByText('Đã duyệt 1 đơn vị.').first().waitFor();
  });

  it('the leader finds the combined figure, with how many offices are in it', async () => {
    const leader = await stage.enter('lanhdao');
    await leader.goto(`${stage.address}/chi-tieu/nq-02-ct-04?ky=2023Q4`);
    const { evaluation } = await (await leader.request.get(`${stage.address}/api/indicators/nq-02-ct-04?asOf=2023Q4`)).json();
    expect(evaluation.offices).toEqual({ reported: 1, expected: 27 });
    await leader.getByText('(1/27 đơn vị)').first().waitFor();
  });

  it('an office filled in by Excel: the form is downloaded, filled, shown cell by cell, taken in, and saved as one', async () => {
    await specialist.goto(`${stage.address}/nhap-so-lieu?nhap=2023Q4&donvi=dv-muong-lat`);
    const coming = specialist.waitForEvent('download');
    await specialist.getByRole('link', { name: 'Tải mẫu Excel' }).click();
    const [sheet] = (await readXlsx(readFileSync(await (await coming).path()))).sheets;
    expect(sheet?.rows.slice(1).every((row) => String(row[3]).endsWith('(số liệu minh họa)'))).toBe(true);
    const rows = (sheet?.rows ?? []).map((row, index) => Array.from({ length: 12 }, (_, col) => (index > 0 && String(row[0]).includes('|dv-muong-lat|') && col === 8 ? 10 + index % 7 : index > 0 && col === 9 && String(row[0]).includes('|dv-muong-lat|') && String(row[4]) === '%' ? 40 : row[col] ?? null)));
    const load = async (lines: typeof rows): Promise<void> => {
      await specialist.getByLabel('Tệp Excel đã điền').setInputFiles({ name: 'so-lieu.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'x', rows: lines }] })) });
    };
    await specialist.getByRole('button', { name: 'Nạp tệp Excel' }).click();
    await load([...rows, ['la', '', '', '', '', '', '', '', 9]]);
    await specialist.getByText('Có ô không nhận được').waitFor();
    expect(await specialist.getByRole('button', { name: /Đưa \d+ ô vào bảng/ }).isDisabled()).toBe(true);
    await load(rows);
    await specialist.getByRole('button', { name: 'Đưa 7 ô vào bảng' }).click();
    await specialist.getByRole('button', { name: 'Lưu số liệu' }).click();
    await specialist.getByText('Đã lưu 7 ô.').first().waitFor();
    const { items } = await (await specialist.request.get(`${stage.address}/api/readings?officeId=dv-muong-lat&from=2023Q4&to=2023Q4`)).json();
    expect(items).toHaveLength(7);
    expect(new Set(items.map(({ updatedAt }: { updatedAt: string }) => updatedAt)).size).toBe(1);
    await specialist.getByRole('button', { name: 'Bỏ lần lưu này' }).click();
    await specialist.getByText('Đã trả 7 ô về như trước.').first().waitFor();
    await specialist.goto(`${stage.address}/duyet-so-lieu`);
    await specialist.getByRole('row', { name: /Huyện Mường Lát/ }).getByText('0/7').waitFor();
  });

  it('a reminder is counted, and the office sees it', async () => {
    await specialist.getByRole('checkbox', { name: 'Chọn Thị xã Nghi Sơn' }).check();
    await specialist.getByRole('button', { name: 'Đôn đốc 1 đơn vị' }).click();
    await specialist.getByRole('dialog').getByRole('button', { name: 'Đôn đốc 1 đơn vị' }).click();
    await specialist.getByRole('row', { name: /Thị xã Nghi Sơn/ }).getByText('1 lần').waitFor();
  });

  it.each([[{}], [{ dark: true }], [{ width: 390 }]])('axe finds nothing on the matrix and on the grid with a note open: %o', async (options) => {
    const page = await stage.enter('chuyenvien', options);
    await page.goto(`${stage.address}/duyet-so-lieu`);
    await page.getByRole('button', { name: 'Huyện Quan Sơn' }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.getByRole('button', { name: 'Huyện Quan Sơn' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page)).toEqual([]);
    const grid = await stage.enter('canbo', options);
    await grid.goto(`${stage.address}/nhap-so-lieu?nhap=2023Q4`);
    await grid.getByRole('button', { name: /^Ghi chú/ }).first().click();
    await grid.getByLabel('Ghi chú, giải trình').waitFor();
    expect(await faults(grid)).toEqual([]);
    expect(await grid.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });

  it('no page wrote an error', () => { expect(errors).toEqual([]); });
});
