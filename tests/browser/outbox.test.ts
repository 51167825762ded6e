import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { samplePassword } from '#server/sample/sample';
import { faults, openStage, type Stage } from '../support/browser.ts';
import { openLine, type Line } from '../support/line.ts';

const entry = '/nhap-so-lieu?nhap=2023Q4';
const office = 'dv-quan-son';
/** Timers of a tab in the background go slower. */
const soon = { timeout: 30_000 };

describe('figures on a poor line', () => {
  let stage: Stage;
  let line: Line;
  let officer: Page;
  /** Straight to the server, past the line. */
  let straight: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
    line = await openLine(stage.address);
    officer = await stage.enter('canbo', { at: line.address });
    straight = await stage.enter('canbo');
    officer.on('pageerror', (error) => errors.push(error.message));
  });
  afterEach(() => { line.mend(); });
  afterAll(async () => {
    await stage.close();
    await line.close();
  });

  const cell = (page: Page, at: number) => page.locator(`input[data-cell="${at}:0"]`);
  const open = async (page: Page = officer): Promise<void> => {
    await page.goto(`${line.address}${entry}`);
    await cell(page, 0).waitFor();
  };
  const save = (page: Page = officer): Promise<void> => page.getByRole('button', { name: 'Lưu số liệu' }).click();
  const waits = (page: Page = officer): Promise<void> => page.getByText(/ô đã giữ trên máy này/).first().waitFor();
  const stands = async (): Promise<Record<string, number>> => {
    const { items } = await (await straight.request.get(`${stage.address}/api/readings?officeId=${office}&from=2023Q4&to=2023Q4`)).json();
    return Object.fromEntries(items.map((one: { indicatorId: string; value: number }) => [one.indicatorId, one.value]));
  };
  /** What the log says of one cell, oldest first. */
  const told = async (indicatorId: string): Promise<unknown[]> => {
    const { items } = await (await straight.request.get(`${stage.address}/api/changes?subject=reading:${indicatorId}/${office}/2023Q4`)).json();
    return items.map((one: { after: { value: number } | null }) => one.after?.value);
  };
  const first = 'nq-02-ct-01';

  it('an answer that is lost after the figure was saved makes no second save', async () => {
    await open();
    const lost = line.loseAnswer('PUT /api/readings');
    await cell(officer, 0).fill('41');
    await save();
    await lost;
    await waits();
    expect(await stands()).toMatchObject({ [first]: 41 });
    line.mend();
    await officer.getByText('Đã lưu 1 ô.').first().waitFor();
    expect(await told(first)).toEqual([41]);
  });

  it('a request that is lost is sent later, once, and two saves of one cell arrive in their order without clashing', async () => {
    await open();
    const lost = line.loseRequest('PUT /api/readings');
    await cell(officer, 0).fill('42');
    await save();
    await lost;
    await waits();
    await cell(officer, 0).fill('43');
    await save();
    expect(await told(first)).toEqual([41]);
    line.mend();
    await expect.poll(() => told(first), soon).toEqual([41, 42, 43]);
    await expect.poll(() => officer.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('so-lieu:'))), soon).toEqual([]);
    expect(await officer.getByText('Người khác vừa ghi').count()).toBe(0);
  });

  it('a tab closed with figures that are not sent loses none of them: the next one shows them and sends what was saved', async () => {
    const tab = await officer.context().newPage();
    await open();
    line.cut();
    await cell(officer, 1).fill('11');
    await save();
    await waits();
    await cell(officer, 4).fill('12');
    await officer.close();
    line.mend();
    officer = tab;
    officer.on('pageerror', (error) => errors.push(error.message));
    await open();
    expect(await cell(officer, 4).inputValue()).toBe('12');
    await expect.poll(stands, soon).toMatchObject({ 'nq-02-ct-02': 11 });
    expect(await told('nq-02-ct-02')).toEqual([11]);
    await officer.getByText('1 ô chưa lưu').waitFor();
    await officer.keyboard.press('Control+s');
    await officer.getByText('Đã lưu 1 ô.').first().waitFor();
  });

  it('a figure that somebody else wrote while the line was cut stands beside one\'s own, and neither is lost', async () => {
    await open();
    line.cut();
    await cell(officer, 0).fill('50');
    await save();
    await waits();
    await straight.request.put(`${stage.address}/api/readings`, { data: [{ indicatorId: first, officeId: office, period: '2023Q4', value: 49, seen: 43, provenance: { kind: 'illustrative' } }] });
    line.mend();
    await officer.getByText('Người khác vừa ghi 49.').waitFor();
    await officer.getByText('Số của đồng chí: 50.').waitFor();
    expect(await stands()).toMatchObject({ [first]: 49 });
    await officer.getByRole('button', { name: 'Lấy số đó' }).click();
    expect(await cell(officer, 0).inputValue()).toBe('49');
  });

  it('two tabs of one account in one period keep what was typed in both', async () => {
    const other = await officer.context().newPage();
    await open();
    await open(other);
    await cell(officer, 5).fill('3');
    await cell(other, 1).fill('4');
    await expect.poll(() => cell(other, 5).inputValue(), soon).toBe('3');
    await expect.poll(() => cell(officer, 1).inputValue(), soon).toBe('4');
    await officer.reload();
    await expect.poll(async () => [await cell(officer, 5).inputValue(), await cell(officer, 1).inputValue()], soon).toEqual(['3', '4']);
    await cell(other, 5).press('Escape');
    await expect.poll(() => cell(officer, 5).inputValue(), soon).toBe('');
    expect(await cell(officer, 1).inputValue()).toBe('4');
    await cell(officer, 1).press('Escape');
    await other.close();
  });

  it('what is refused while the entry page is not open is told anywhere, with the way to it, until it was seen', async () => {
    const leave = (): Promise<void> => officer.getByRole('link', { name: 'Chỉ tiêu', exact: true }).first().click();
    await open();
    await leave();
    await officer.getByRole('heading', { level: 1, name: /chỉ tiêu/i }).waitFor();
    await officer.goBack();
    await cell(officer, 5).waitFor();
    line.cut();
    await cell(officer, 5).fill('7');
    await save();
    await waits();
    await leave();
    const specialist = await stage.enter('chuyenvien');
    const { id, version, ...round } = await (await specialist.request.post(`${stage.address}/api/rounds`, { data: { period: '2023Q4', due: '2024-01-10', state: 'open' } })).json();
    const { kind: _kind, updatedAt: _at, updatedBy: _by, ...body } = round;
    const locked = await specialist.request.put(`${stage.address}/api/rounds/${id}`, { data: { ...body, state: 'locked' }, headers: { 'if-match': `"${version}"` } });
    expect(locked.status()).toBe(200);
    line.mend();
    const notice = officer.getByRole('alert').filter({ hasText: 'Máy chủ không nhận 1 ô đã gửi của quý IV/2023' });
    await notice.waitFor(soon);
    await officer.reload();
    await notice.getByRole('link', { name: 'Xem từng ô' }).click();
    await officer.getByText('Số liệu kỳ này đã khóa.').first().waitFor();
    await leave();
    await officer.getByRole('heading', { level: 1, name: /chỉ tiêu/i }).waitFor();
    expect(await officer.getByText('Máy chủ không nhận').count()).toBe(0);
    const now = await (await specialist.request.get(`${stage.address}/api/rounds/${id}`)).json();
    const opened = await specialist.request.put(`${stage.address}/api/rounds/${id}`, { data: { ...body, state: 'open', reopened: [{ on: '2024-01-11', by: 'chuyenvien', reason: 'thử' }] }, headers: { 'if-match': `"${now.version}"` } });
    expect(opened.status()).toBe(200);
  });

  it('a browser that keeps no more says outright that what is typed is not kept', async () => {
    const page = await stage.enter('canbo');
    await page.goto(`${stage.address}${entry}`);
    await cell(page, 5).waitFor();
    await page.evaluate(() => {
      for (const size of [1_000_000, 10_000, 100, 1]) for (let at = 0; ; at += 1) try { localStorage.setItem(`day ${size} ${at}`, 'x'.repeat(size)); } catch { break; }
    });
    await cell(page, 5).fill('9');
    await page.getByRole('alert').filter({ hasText: 'sẽ MẤT nếu đóng trang này' }).waitFor();
    await page.evaluate(() => { localStorage.clear(); });
    await cell(page, 5).fill('8');
    await page.getByText('sẽ MẤT nếu đóng trang này').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('two accounts in two tabs: nothing leaves under the other\'s name, and what was typed stays the first one\'s', async () => {
    const page = await stage.enter('canbo', { at: line.address });
    await page.goto(`${line.address}${entry}`);
    await cell(page, 5).waitFor();
    const before = await stands();
    line.cut();
    await cell(page, 5).fill('66');
    await save(page);
    await waits(page);
    // Past the line, which for a browser is another address with the same cookie: the first tab hears nothing of it.
    const second = await page.context().newPage();
    await second.goto(`${stage.address}/dang-nhap?ten=chuyenvien`);
    await second.getByLabel('Mật khẩu').fill(samplePassword);
    await second.getByRole('button', { name: 'Đăng nhập' }).click();
    await second.getByRole('heading', { level: 1, name: /chỉ tiêu/i }).waitFor();
    line.mend();
    const notice = page.getByRole('alert').filter({ hasText: 'vừa đăng nhập bằng tài khoản của' });
    await notice.waitFor();
    const { items } = await (await straight.request.get(`${stage.address}/api/changes?newest=1&limit=50`)).json();
    expect(items.filter((one: { account: string; subject: string }) => one.account === 'chuyenvien' && one.subject.startsWith('reading:'))).toEqual([]);
    await save(page);
    expect(await cell(page, 5).inputValue()).toBe('66');
    expect(await stands()).toEqual(before);
    // Signed in again in a tab of its own, the first person's figures leave under their own name.
    const coming = page.context().waitForEvent('page');
    await notice.getByRole('link', { name: /Đăng nhập lại/ }).click();
    const third = await coming;
    expect(await third.getByLabel('Tên đăng nhập').inputValue()).toBe('canbo');
    await third.getByLabel('Mật khẩu').fill(samplePassword);
    await third.getByRole('button', { name: 'Đăng nhập' }).click();
    await notice.waitFor({ state: 'detached' });
    await expect.poll(async () => Object.values(await stands()).includes(66), soon).toBe(true);
    await page.context().close();
  });

  it('signing in as another in one tab is noticed in the other, which offers to go on as that person', async () => {
    const page = await stage.enter('canbo');
    const second = await page.context().newPage();
    await page.goto(`${stage.address}${entry}`);
    await cell(page, 1).fill('77');
    await second.goto(`${stage.address}/dang-nhap?ten=chuyenvien`);
    await second.getByLabel('Mật khẩu').fill(samplePassword);
    await second.getByRole('button', { name: 'Đăng nhập' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'vừa đăng nhập bằng tài khoản của' });
    await notice.waitFor();
    expect(await faults(page)).toEqual([]);
    await notice.getByRole('button', { name: /Tiếp tục với/ }).click();
    await page.getByRole('link', { name: 'Duyệt số liệu' }).waitFor();
    const kept = await page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.startsWith('so-lieu:')).map(([, text]) => text as string).join(' '));
    expect(kept).toContain('"77"');
    await page.goto(`${stage.address}${entry}&donvi=${office}`);
    await cell(page, 1).waitFor();
    expect(await cell(page, 1).inputValue()).not.toBe('77');
    await page.context().close();
  });

  it('signing out in one tab is noticed in the other', async () => {
    const page = await stage.enter('canbo');
    const second = await page.context().newPage();
    await page.goto(`${stage.address}${entry}`);
    await second.goto(`${stage.address}/chi-tieu`);
    await second.getByRole('button', { name: 'Cán bộ' }).or(second.locator('.tools [aria-haspopup=menu]')).first().click();
    await second.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByRole('alert').filter({ hasText: 'Phiên làm việc đã hết' }).waitFor();
    await page.context().close();
  });

  it('no page wrote an error', () => { expect(errors).toEqual([]); });
});
