import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

describe('a letter of urging, from the list of tasks to the letter that went out', () => {
  let stage: Stage;
  let specialist: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    stage = await openStage();
    specialist = await stage.enter('chuyenvien');
    specialist.on('pageerror', (error) => errors.push(error.message));
  });
  afterAll(() => stage.close());
  const wide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  it('the day after a deadline it is among what waits for the specialist, and stands first', async () => {
    const yesterday = new Date(Date.now() + 7 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);
    await specialist.request.post(`${stage.address}/api/tasks`, { data: { resolutionId: 'nq-02', content: 'Việc đến hạn hôm qua (minh họa)', timing: 'dated', deadline: yesterday, leadOfficeId: 'dv-hoi-ccb', provenance: { kind: 'illustrative' } } });
    await specialist.goto(`${stage.address}/nhiem-vu`);
    await specialist.getByRole('link', { name: '1 công văn đôn đốc chờ gửi, có việc quá hạn từ hôm qua' }).click();
    await specialist.getByRole('heading', { level: 1, name: /đã sẵn, 1 có việc mới quá hạn từ hôm trước/ }).waitFor();
    expect(await specialist.locator('tbody tr').first().innerText()).toContain('Hội Cựu chiến binh');
  });

  it('is reached from Nhiệm vụ and lists every office with something late', async () => {
    await specialist.goto(`${stage.address}/nhiem-vu`);
    await specialist.getByRole('link', { name: 'Công văn đôn đốc', exact: true }).click();
    await specialist.getByRole('heading', { level: 1, name: /\d+ công văn đôn đốc đã sẵn/ }).waitFor();
    await specialist.getByRole('row', { name: /Tỉnh đoàn Thanh Hóa/ }).getByText('1 nhiệm vụ').waitFor();
    expect(await faults(specialist)).toEqual([]);
  });

  it('on another day another list lies ready, and the address keeps the day', async () => {
    await specialist.getByLabel('Tính đến ngày').fill('2021-01-01');
    await specialist.getByRole('heading', { level: 1, name: 'Không đơn vị nào phải đôn đốc' }).waitFor();
    expect(specialist.url()).toContain('ngay=2021-01-01');
    await specialist.getByLabel('Tính đến ngày').fill(today());
    await specialist.getByRole('row', { name: /Tỉnh đoàn Thanh Hóa/ }).waitFor();
  });

  it('from the office\'s own page it is that office\'s alone', async () => {
    await specialist.goto(`${stage.address}/don-vi/dv-tinh-doan`);
    await specialist.getByRole('link', { name: 'Công văn đôn đốc' }).click();
    await specialist.getByRole('heading', { level: 1, name: '1 công văn đôn đốc đã sẵn' }).waitFor();
    await specialist.getByRole('row', { name: /Tỉnh đoàn Thanh Hóa/ }).getByRole('link').click();
    await specialist.getByRole('heading', { level: 1, name: 'Dự thảo công văn đôn đốc Tỉnh đoàn Thanh Hóa' }).waitFor();
  });

  it('shows the letter with what is late and blanks for what a person fills in, and is edited', async () => {
    const paper = specialist.getByRole('region', { name: 'Xem trước công văn' });
    const text = await paper.innerText();
    expect(text).toMatch(/Số\s+-CV\/TU/);
    expect(text).toContain('Kính gửi: Tỉnh đoàn Thanh Hóa');
    expect(text).toContain('Văn bản xem thử');
    await specialist.getByRole('button', { name: 'Sửa lời' }).click();
    await specialist.getByLabel('Đoạn kết').fill('');
    await specialist.getByRole('button', { name: 'Lưu' }).click();
    await specialist.getByText('Chưa điền.').waitFor();
    await specialist.getByLabel('Đoạn kết').fill('Đề nghị Ban Thường vụ Tỉnh đoàn báo cáo.');
    await specialist.getByLabel('Trả lời trước ngày').fill('2030-01-15');
    expect(await faults(specialist)).toEqual([]);
    await specialist.getByRole('button', { name: 'Lưu' }).click();
    await paper.getByText('Đề nghị Ban Thường vụ Tỉnh đoàn báo cáo.').waitFor();
    await paper.getByText('trước ngày 15 tháng 01 năm 2030').waitFor();
  });

  it('comes as a PDF', async () => {
    await specialist.getByRole('button', { name: 'Tải PDF' }).click();
    const [download] = await Promise.all([specialist.waitForEvent('download'), specialist.locator('[data-test=pdf]').click()]);
    expect(download.suggestedFilename()).toMatch(/^cong-van-don-doc-.*\.pdf$/);
  });

  it('is marked as sent with its number and day, and then stands as it was', async () => {
    await specialist.getByRole('button', { name: 'Ghi đã gửi' }).click();
    const form = specialist.getByRole('dialog', { name: 'Ghi công văn đã gửi' });
    await form.getByLabel('Số, ký hiệu').fill('127-CV/TU');
    await form.getByLabel('Ngày gửi').fill('2020-01-01');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Ngày gửi sớm hơn ngày tính quá hạn của công văn.').waitFor();
    expect(await faults(specialist)).toEqual([]);
    await form.getByLabel('Ngày gửi').fill(today());
    await form.getByRole('button', { name: 'Lưu' }).click();
    await specialist.getByRole('heading', { level: 1, name: /^Công văn số 127-CV\/TU đã gửi Tỉnh đoàn Thanh Hóa/ }).waitFor();
    expect(await specialist.getByRole('button', { name: 'Sửa lời' }).count()).toBe(0);
    await specialist.getByText('Số 127-CV/TU').first().waitFor();
    await specialist.getByText('việc gửi: – → 127-CV/TU').waitFor();
    await specialist.goto(`${stage.address}/don-doc`);
    await specialist.getByRole('row', { name: /Tỉnh đoàn Thanh Hóa.*lần trước: số 127-CV\/TU/ }).waitFor();
    await specialist.getByRole('heading', { name: 'Đã gửi 1' }).waitFor();
  });

  it('a leader reads it and writes nothing; an officer of another office sees none', async () => {
    const leader = await stage.enter('lanhdao');
    await leader.goto(`${stage.address}/don-doc`);
    await leader.getByRole('link', { name: '127-CV/TU' }).click();
    await leader.getByRole('heading', { level: 1, name: /^Công văn số 127-CV\/TU/ }).waitFor();
    await leader.goto(`${stage.address}/don-doc/soan/dv-mttq-tinh/dv-tinh-uy`);
    await leader.getByRole('region', { name: 'Xem trước công văn' }).waitFor();
    expect(await leader.getByRole('button', { name: /Ghi đã gửi|Sửa lời/ }).count()).toBe(0);
    const officer = await stage.enter('canbo');
    await officer.goto(`${stage.address}/don-doc`);
    await officer.getByText('Chưa ghi công văn nào đã gửi.').waitFor();
  });

  it.each([[{ width: 390 }], [{ dark: true }]])('has no fault that axe knows and nothing scrolls sideways: %o', async (options) => {
    const page = await stage.enter('chuyenvien', options);
    for (const path of ['/don-doc', '/don-doc/soan/dv-ban-dan-van/dv-tinh-uy']) {
      await page.goto(stage.address + path);
      await page.getByRole('table').first().waitFor();
      expect({ path, faults: await faults(page), wide: await wide(page) }).toEqual({ path, faults: [], wide: 0 });
    }
  });

  it('nothing went wrong on the way', () => { expect(errors).toEqual([]); });
});
