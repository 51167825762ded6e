import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

describe('reminders on the screen', () => {
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
  const field = (page: Page) => page.getByLabel('Địa chỉ lịch');

  async function openCalendar(page: Page): Promise<void> {
    await page.goto(`${stage.address}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const menu = page.getByRole('button', { name: 'Mục lục' });
    if (await menu.isVisible()) await menu.click();
    await page.getByRole('button', { name: /Đ\/c/ }).click();
    await page.getByRole('menuitem', { name: 'Lịch nhắc việc' }).click();
    await page.getByRole('dialog', { name: 'Lịch nhắc việc' }).waitFor();
  }

  it('a person makes a calendar address that works, and a new one that ends the old', async () => {
    await openCalendar(officer);
    await officer.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
    const first = await field(officer).inputValue();
    const answer = await officer.request.get(first);
    expect(new ICAL.Component(ICAL.parse(await answer.text()) as never).getFirstPropertyValue('x-wr-calname')).toBe('Nhắc việc: Đ/c Cán bộ Quan Sơn');
    await officer.getByRole('button', { name: 'Chép địa chỉ' }).click();
    await officer.getByText(/Đã chép địa chỉ lịch|Chưa chép được/).first().waitFor();
    await openCalendar(officer);
    await officer.getByText('Chương trình không giữ địa chỉ nên không hiện lại được.').waitFor();
    await officer.getByRole('button', { name: 'Tạo địa chỉ mới' }).click();
    await officer.getByText('Địa chỉ cũ sẽ hết dùng').waitFor();
    await officer.getByRole('dialog', { name: 'Tạo địa chỉ mới' }).getByRole('button', { name: 'Tạo địa chỉ mới' }).click();
    const second = await field(officer).inputValue();
    expect([(await officer.request.get(first)).status(), (await officer.request.get(second)).status()]).toEqual([404, 200]);
  });

  it('a schedule says what it will do before it is saved, and then stands on the page in a sentence', async () => {
    await specialist.goto(`${stage.address}/duyet-so-lieu`);
    await specialist.getByRole('button', { name: 'Kỳ mở theo lịch' }).click();
    await specialist.getByText('Chưa có lịch nào').waitFor();
    await specialist.getByRole('button', { name: 'Thêm lịch mở kỳ' }).click();
    const form = specialist.getByRole('dialog', { name: 'Thêm lịch mở kỳ' });
    await form.getByLabel('Chu kỳ').selectOption('month');
    await form.getByText(/^Tới đây: tháng/).waitFor();
    await form.getByLabel('Ngày mở').selectOption('before');
    await form.getByLabel('Mở trước (ngày)').fill('40');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Mở sớm hơn ngày đầu của kỳ.').waitFor();
    await form.getByLabel('Mở trước (ngày)').fill('3');
    await form.getByLabel('Hạn nộp sau (ngày)').fill('7');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await specialist.getByText('Hằng tháng: mở 3 ngày trước khi hết kỳ, hạn nộp 7 ngày sau khi hết kỳ; mọi nghị quyết, mọi đơn vị.').waitFor();
    await specialist.getByRole('button', { name: /^Sửa lịch mở kỳ/ }).click();
    await specialist.getByLabel('Tạm dừng, không mở kỳ mới').check();
    await specialist.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await specialist.getByText('Đang tạm dừng.').waitFor();
  });

  it('what an office owes stands on its officer\'s start page, and goes once it was handed in; a leader is not troubled', async () => {
    await specialist.request.post(`${stage.address}/api/rounds/kbc-2023q3/remind`, { data: { officeIds: ['dv-quan-son'] } });
    await officer.goto(`${stage.address}/`);
    const line = officer.getByRole('region', { name: 'Việc phải nộp' });
    await line.getByText('Báo cáo quý III/2023 của Huyện Quan Sơn').waitFor();
    await line.getByText(/hạn 10\/10\/2023, còn 1 ô, đã nhắc 1 lần/).waitFor();
    expect(await faults(officer)).toEqual([]);
    expect((await officer.request.post(`${stage.address}/api/rounds/kbc-2023q3/submit`, { data: { officeId: 'dv-quan-son', note: 'Đang rà soát' } })).status()).toBe(200);
    await line.getByText('Báo cáo quý III/2023 của Huyện Quan Sơn').waitFor({ state: 'detached' });
    const leader = await stage.enter('lanhdao');
    await leader.goto(`${stage.address}/`);
    await leader.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await leader.getByRole('region', { name: 'Việc phải nộp' }).count()).toBe(0);
  });

  it('after three reminders the page says whose matter it is now', async () => {
    for (let times = 0; times < 3; times += 1) await specialist.request.post(`${stage.address}/api/rounds/kbc-2023q3/remind`, { data: { officeIds: ['dv-nghi-son'] } });
    await specialist.goto(`${stage.address}/duyet-so-lieu?kybaocao=kbc-2023q3`);
    await specialist.getByText('Báo cáo quý III/2023: đã nhắc đủ ba lần, nay thuộc người theo dõi: Thị xã Nghi Sơn.').waitFor();
  });

  it('a specialist makes an office\'s calendar from its sheet', async () => {
    await specialist.getByRole('button', { name: 'Thị xã Nghi Sơn' }).click();
    await specialist.getByRole('button', { name: 'Lịch nhắc việc của Thị xã Nghi Sơn' }).click();
    await specialist.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
    const feed = await specialist.request.get(await field(specialist).inputValue());
    expect(await feed.text()).toContain('BEGIN:VEVENT');
  });

  it('an administrator gives an account an address for reminders', async () => {
    const administrator = await stage.enter('quantri');
    await administrator.goto(`${stage.address}/quan-tri`);
    await administrator.getByRole('button', { name: 'Sửa tài khoản: canbo' }).click();
    const form = administrator.getByRole('dialog');
    await form.getByLabel(/^Thư điện tử/).fill('khong phai thu');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Không đúng dạng.').waitFor();
    await form.getByLabel(/^Thư điện tử/).fill('canbo@quanson.example');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'detached' });
    const { items } = await (await administrator.request.get(`${stage.address}/api/accounts`)).json();
    expect(items.find(({ username }: { username: string }) => username === 'canbo').email).toBe('canbo@quanson.example');
  });

  it.each([[{}], [{ dark: true }], [{ width: 390 }]])('axe finds nothing in the calendar dialog and in a schedule\'s form: %o', async (options) => {
    const page = await stage.enter('chuyenvien', options);
    await openCalendar(page);
    await page.getByRole('button', { name: /^Tạo địa chỉ/ }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.goto(`${stage.address}/duyet-so-lieu`);
    await page.getByRole('button', { name: /^Sửa lịch mở kỳ/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });

  it('no page wrote an error', () => { expect(errors).toEqual([]); });
});
