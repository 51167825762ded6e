import { readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePassword } from '#server/sample/sample';
import { openStage, type Stage } from '../support/browser.ts';
import { paste } from '../support/grid.ts';

const period = '2023Q4';
const [first, second, third] = ['dv-quan-son', 'dv-muong-lat', 'dv-nghi-son'] as const;
const indicator = 'nq-02-ct-04';

describe('one officer reports for three offices', () => {
  let stage: Stage;
  let [specialist, officer, leader] = [] as unknown as [Page, Page, Page];
  const errors: string[] = [];
  const names = new Map<string, string>();

  beforeAll(async () => {
    stage = await openStage();
    const administrator = await stage.enter('quantri');
    const offices = [first, second, third].map((officeId) => ({ officeId }));
    await administrator.request.post(`${stage.address}/api/accounts`, { data: { username: 'babon', name: 'Đ/c Ba Đơn Vị', roles: ['officer'], offices, password: samplePassword } });
    [specialist, officer, leader] = [await stage.enter('chuyenvien'), await stage.enter('babon'), await stage.enter('lanhdao')];
    for (const page of [specialist, officer, leader]) page.on('pageerror', (error) => errors.push(error.message));
    await specialist.request.post(`${stage.address}/api/rounds`, { data: { period, due: '2024-01-10', state: 'open' } });
    for (const { officeId, officeName } of (await (await officer.request.get(`${stage.address}/api/entry?period=${period}`)).json()).items) names.set(officeId, officeName);
  });
  afterAll(() => stage.close());

  const readings = async (officeId: string) => (await (await officer.request.get(`${stage.address}/api/readings?officeId=${officeId}&from=${period}&to=${period}`)).json()).items as { indicatorId: string; value?: number; state: string }[];
  const show = async (officeId: string): Promise<void> => {
    await officer.goto(`${stage.address}/nhap-so-lieu?nhap=${period}&donvi=${officeId}`);
    await officer.locator('[data-cell="0:0"]').waitFor();
  };
  const save = async (cells: number): Promise<void> => {
    await officer.keyboard.press('Control+s');
    await officer.getByText(`Đã lưu ${cells} ô.`).first().waitFor();
  };
  const panel = (officeId: string) => officer.getByRole('region', { name: `Nộp báo cáo: ${names.get(officeId)}` });
  const handIn = async (officeId: string): Promise<void> => {
    await panel(officeId).getByRole('button', { name: 'Nộp', exact: true }).click();
    await panel(officeId).getByText('đã nộp, chờ duyệt').waitFor();
  };

  it('each office stands under its own name in one grid', async () => {
    await officer.goto(`${stage.address}/nhap-so-lieu?nhap=${period}`);
    await officer.locator('[data-cell="0:0"]').waitFor();
    expect(await officer.locator('tr.group th').allInnerTexts()).toEqual([...names.values()]);
    expect(names.size).toBe(3);
  });

  it('the first is filled in by keyboard alone', async () => {
    await show(first);
    await officer.locator('[data-cell="0:0"]').focus();
    const cells = await officer.locator('input[data-cell]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['cell'] ?? ''));
    for (const cell of cells) {
      expect(await officer.evaluate(() => (document.activeElement as HTMLElement).dataset['cell'])).toBe(cell);
      await officer.keyboard.type(cell.endsWith(':1') ? '60' : '31');
      // A share goes on to its denominator, and from there to the next row.
      await officer.keyboard.press(cells.includes(cell.replace(':0', ':1')) && cell.endsWith(':0') ? 'ArrowRight' : 'Enter');
      if (cell.endsWith(':1')) await officer.keyboard.press('ArrowLeft');
    }
    await save(new Set(cells.map((cell) => cell.split(':')[0])).size);
    await handIn(first);
  });

  it('the second by one paste from a spreadsheet', async () => {
    await show(second);
    const rows = await officer.locator('input[data-cell$=":0"]').count();
    const shares = await officer.locator('input[data-cell$=":1"]').evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset['cell']?.split(':')[0])));
    await officer.locator('[data-cell="0:0"]').click();
    await paste(officer, Array.from({ length: rows }, (_, row) => (shares.includes(row) ? '1.000\t2.000' : '42')).join('\n'));
    await save(rows);
    await handIn(second);
  });

  it('the third by an Excel file', async () => {
    await show(third);
    const coming = officer.waitForEvent('download');
    await officer.getByRole('link', { name: 'Tải mẫu Excel' }).click();
    const [sheet] = (await readXlsx(readFileSync(await (await coming).path()))).sheets;
    const lines = (sheet?.rows ?? []).map((row, index) => Array.from({ length: 12 }, (_, col) => {
      if (index === 0 || !String(row[0]).includes(`|${third}|`)) return row[col] ?? null;
      return col === 8 ? 20 : col === 9 && row[4] === '%' ? 40 : row[col] ?? null;
    }));
    await officer.getByRole('button', { name: 'Nạp tệp Excel' }).click();
    await officer.getByLabel('Tệp Excel đã điền').setInputFiles({ name: 'so-lieu.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'x', rows: lines }] })) });
    await officer.getByRole('button', { name: 'Đưa 7 ô vào bảng' }).click();
    await save(7);
    await handIn(third);
  });

  it('one cell of one office is sent back, mended and handed in again', async () => {
    await specialist.goto(`${stage.address}/duyet-so-lieu`);
    await specialist.getByRole('heading', { level: 1, name: /3\/\d+ đơn vị đã nộp báo cáo/ }).waitFor();
    await specialist.getByRole('button', { name: names.get(second), exact: true }).click();
    const sheet = specialist.getByRole('dialog');
    await sheet.getByRole('checkbox').first().check();
    await sheet.getByLabel('Lý do trả lại').fill('Xem lại con số này');
    await sheet.getByRole('button', { name: 'Trả lại 1 ô' }).click();
    await show(second);
    await panel(second).getByText('Ý kiến khi trả lại: Xem lại con số này').waitFor();
    await officer.locator('[data-cell="0:0"]').fill('43');
    await save(1);
    await handIn(second);
  });

  it('all three are approved at once, and the leader sees the whole they make', async () => {
    for (const id of [first, second, third]) await specialist.getByRole('checkbox', { name: `Chọn ${names.get(id)}` }).check();
    await specialist.getByRole('button', { name: 'Duyệt 3 đơn vị' }).click();
    await specialist.getByText('Đã duyệt 3 đơn vị.').first().waitFor();
    const all = (await Promise.all([first, second, third].map(readings))).flat();
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['approved']));
    const { evaluation } = await (await leader.request.get(`${stage.address}/api/indicators/${indicator}?asOf=${period}`)).json();
    expect(evaluation.offices.reported).toBe(3);
    await leader.goto(`${stage.address}/chi-tieu/${indicator}?ky=${period}`);
    await leader.getByText(`(3/${evaluation.offices.expected} đơn vị)`).first().waitFor();
  });

  it('no page wrote an error', () => { expect(errors).toEqual([]); });
});
