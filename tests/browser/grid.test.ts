import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';
import { paste } from '../support/grid.ts';

describe('a large grid', () => {
  let stage: Stage;
  let specialist: Page;
  const errors: string[] = [];
  const open = async (page: Page, query: string): Promise<void> => {
    await page.goto(`${stage.address}/nhap-so-lieu?${query}`);
    await page.locator('[data-cell="0:0"]').waitFor();
  };
  const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell']);
  const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  /** What a finger must hit and is smaller than it, on the page that is there. */
  const small = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main button, main a, main input, main select, main textarea')]
    .filter((one) => one.offsetParent !== null && getComputedStyle(one).visibility !== 'hidden' && one.closest('.sr') === null)
    .map((one) => ({ one: (one as HTMLInputElement).type === 'checkbox' ? one.closest('label') ?? one : one, text: one.outerHTML.slice(0, 120) }))
    .filter(({ one }) => one.getBoundingClientRect().height < 43.5).map(({ one, text }) => `${one.getBoundingClientRect().height} ${text}`));

  beforeAll(async () => {
    stage = await openStage();
    specialist = await stage.enter('chuyenvien');
    specialist.on('pageerror', (error) => errors.push(error.message));
  });
  afterAll(() => stage.close());

  it('only rows near the screen are there, every row can be reached by keyboard, and one far away is found by its name', async () => {
    await open(specialist, 'nhap=2023Q4&nghiquyet=nq-02');
    const rows = Number(await specialist.getByRole('grid').getAttribute('aria-rowcount')) - 1;
    expect(rows).toBeGreaterThan(150);
    expect(await specialist.locator('tr[aria-rowindex]').count()).toBeLessThan(rows / 2);
    await specialist.locator('[data-cell="0:0"]').focus();
    await specialist.keyboard.press('Control+ArrowDown');
    await expect.poll(() => focused(specialist)).toBe(`${rows - 1}:0`);
    const last = await specialist.locator(`tr[aria-rowindex="${rows + 1}"] .office`).innerText();
    await specialist.keyboard.press('Control+ArrowUp');
    await expect.poll(() => focused(specialist)).toBe('0:0');
    await specialist.getByLabel('Tìm chỉ tiêu hoặc đơn vị').fill(last.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase());
    await expect.poll(async () => Number(await specialist.getByRole('grid').getAttribute('aria-rowcount'))).toBeLessThan(30);
    expect(await specialist.locator('[data-cell="0:0"]').getAttribute('aria-label')).toContain(last);
  });

  it('what was typed in a row stays while it is scrolled away, and a paste reaches rows that are not on the screen', async () => {
    await open(specialist, 'nhap=2023Q4&nghiquyet=nq-02');
    await specialist.locator('[data-cell="0:0"]').fill('17');
    await specialist.keyboard.press('Control+ArrowDown');
    await specialist.keyboard.press('Control+ArrowUp');
    await expect.poll(() => specialist.locator('[data-cell="0:0"]').inputValue()).toBe('17');
    await specialist.keyboard.press('Escape');
    await paste(specialist, Array.from({ length: 120 }, () => '40').join('\n'));
    await specialist.getByText(/Đã dán 1[012]\d ô/).first().waitFor();
    await specialist.getByText(/1[012]\d ô chưa lưu|Chưa lưu được/).waitFor();
    await specialist.getByRole('button', { name: 'Hoàn tác' }).click();
    await specialist.getByText('Chưa có gì để lưu.').waitFor();
  });

  it('four periods stand side by side; a block goes over offices and periods, is saved as one, and each figure is in its period', async () => {
    await open(specialist, 'nhap=2023Q4&soky=4&nghiquyet=nq-02&donvi=dv-quan-son');
    expect((await specialist.getByRole('columnheader').allInnerTexts()).slice(1, 5)).toEqual(['I/2023', 'II/2023', 'III/2023', 'IV/2023']);
    const before = (await (await specialist.request.get(`${stage.address}/api/readings?indicatorId=nq-02-ct-05&officeId=dv-quan-son&from=2023Q1&to=2023Q4`)).json()).items as { period: string; value: number }[];
    const at = await specialist.locator('input[aria-label^="Số doanh nghiệp"]').first().getAttribute('data-cell');
    await specialist.locator(`[data-cell="${at}"]`).click();
    await paste(specialist, '11\t12\t13\t14');
    await specialist.getByText('Đã dán 4 ô.').first().waitFor();
    const reason = specialist.getByLabel(/Lý do sửa/);
    await specialist.getByText('Chưa lưu được: cần ghi lý do sửa số đã duyệt.').waitFor();
    await reason.fill('Rà soát lại cả năm');
    await specialist.getByRole('button', { name: 'Lưu số liệu' }).click();
    await specialist.getByText('Đã lưu 4 ô.').first().waitFor();
    const after = (await (await specialist.request.get(`${stage.address}/api/readings?indicatorId=nq-02-ct-05&officeId=dv-quan-son&from=2023Q1&to=2023Q4`)).json()).items as { period: string; value: number; updatedAt: string }[];
    expect(after.map(({ period, value }) => [period, value])).toEqual([['2023Q1', 11], ['2023Q2', 12], ['2023Q3', 13], ['2023Q4', 14]]);
    expect(new Set(after.map(({ updatedAt }) => updatedAt)).size).toBe(1);
    expect(before.map(({ value }) => value)).not.toEqual([11, 12, 13, 14]);
  });

  it('a save over several periods is taken back as the whole it was, from any of them', async () => {
    await open(specialist, 'nhap=2023Q4&nghiquyet=nq-02&donvi=dv-quan-son');
    await specialist.getByText('Lần lưu gần nhất của đồng chí: 4 ô.').waitFor();
    await open(specialist, 'nhap=2023Q4&soky=4&nghiquyet=nq-02&donvi=dv-quan-son');
  });

  it('a figure that somebody else approved meanwhile is written over only with a reason, and the button says so', async () => {
    const at = await specialist.locator('input[aria-label^="Số doanh nghiệp"]').last().getAttribute('data-cell');
    await specialist.locator(`[data-cell="${at}"]`).fill('15');
    const answer = await specialist.request.put(`${stage.address}/api/readings`, { data: [{ indicatorId: 'nq-02-ct-05', officeId: 'dv-quan-son', period: '2023Q4', value: 16, seen: 14, provenance: { kind: 'illustrative' } }] });
    expect(answer.status()).toBe(200);
    await specialist.getByText('Quý IV/2023: Người khác vừa ghi 16.').waitFor();
    await specialist.getByRole('button', { name: 'Vẫn ghi số của tôi' }).click();
    await specialist.getByText('Sửa số đã duyệt thì cần ghi lý do ở ô bên dưới trước.').first().waitFor();
    expect(await specialist.evaluate(() => (document.activeElement as HTMLElement).closest('#why-corrected') !== null)).toBe(true);
    await specialist.locator(`[data-cell="${at}"]`).focus();
    await specialist.keyboard.press('Escape');
  });

  it('what an indicator is a part of is chosen in its form, and a part above its whole is asked about while it is typed', async () => {
    const rule = { resolutionId: 'nq-02', measure: 'hội viên', aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', acrossOffices: 'sum', targets: [{ low: 100, due: '2025' }], leadOfficeId: 'dv-quan-son', reportingOfficeIds: ['dv-quan-son'], provenance: { kind: 'illustrative' } };
    for (const [number, name] of [['90', 'Hội viên kết nạp mới'], ['91', 'Trong đó: hội viên nữ']]) expect((await specialist.request.post(`${stage.address}/api/indicators`, { data: { ...rule, number, name } })).status()).toBe(201);
    const { items } = await (await specialist.request.get(`${stage.address}/api/indicators?resolutionId=nq-02&limit=500`)).json();
    const { id } = items.find(({ number }: { number: string }) => number === '91');
    await specialist.goto(`${stage.address}/chi-tieu/${id}`);
    await specialist.getByRole('button', { name: 'Sửa', exact: true }).click();
    await specialist.getByLabel('Là một phần của (trong đó)').selectOption({ label: '90. Hội viên kết nạp mới' });
    expect(await faults(specialist)).toEqual([]);
    await specialist.getByRole('button', { name: 'Lưu', exact: true }).click();
    await specialist.getByRole('dialog').waitFor({ state: 'detached' });
    await open(specialist, 'nhap=2023Q4&nghiquyet=nq-02&donvi=dv-quan-son&tim=hội viên');
    await specialist.getByRole('textbox', { name: 'Hội viên kết nạp mới' }).fill('30');
    await specialist.getByRole('textbox', { name: 'Trong đó: hội viên nữ' }).fill('31');
    await specialist.getByText('Lớn hơn tổng mà số này là một phần (30).').waitFor();
    await specialist.getByRole('textbox', { name: 'Trong đó: hội viên nữ' }).fill('30');
    await specialist.getByText('Lớn hơn tổng mà số này là một phần').waitFor({ state: 'detached' });
  });

  it('arrows go from period to period and past a numerator to its denominator; what is to be said of a cell names its period', async () => {
    await open(specialist, 'nhap=2023Q4&soky=4&nghiquyet=nq-02&donvi=dv-quan-son');
    const share = await specialist.locator('input[aria-label^="Tỷ lệ kiến nghị"]').first().getAttribute('data-cell') ?? '';
    const row = share.split(':')[0];
    await specialist.locator(`[data-cell="${row}:0"]`).focus();
    for (const place of [1, 2, 3]) {
      await specialist.keyboard.press('ArrowRight');
      expect(await focused(specialist)).toBe(`${row}:${place}`);
    }
    await specialist.locator(`[data-cell="${row}:6"]`).fill('1.25');
    await specialist.getByRole('alert').getByText(/^Quý IV\/2023: Không rõ là bao nhiêu/).waitFor();
    await specialist.getByRole('button', { name: 'Đến ô đó' }).click();
    await expect.poll(() => focused(specialist)).toBe(`${row}:6`);
    await specialist.keyboard.press('Escape');
    expect(await faults(specialist)).toEqual([]);
  });

  it.each(['nhap=2023Q4', 'nhap=2023Q4&soky=4', 'nhap=2023Q4&soky=12'])('on a phone nothing but the grid goes sideways, and every target is 44 px high: %s', async (query) => {
    const officer = await stage.enter('canbo', { width: 390 });
    await open(officer, query);
    await officer.getByRole('button', { name: /^Ghi chú/ }).first().click();
    await officer.getByLabel('Ghi chú, giải trình').first().waitFor();
    expect(await sideways(officer)).toBe(0);
    expect(await small(officer)).toEqual([]);
    expect(await faults(officer)).toEqual([]);
  });

  it('no page wrote an error', () => { expect(errors).toEqual([]); });
});
