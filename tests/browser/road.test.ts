import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePassword } from '#server/sample/sample';
import { formatFigure } from '#texts/format';
import { faults, openStage, type Stage } from '../support/browser.ts';

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: bytes, useSystemFonts: false }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }));
  return pages.join(' ').replaceAll(/\s+/g, ' ');
}

describe('the main road, from signing in to the report', () => {
  let stage: Stage;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.enter('');
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text()); });
  });
  afterAll(() => stage.close());

  it('a specialist signs in from the page that asked for it, and comes back to it', async () => {
    await page.goto(`${stage.address}/nghi-quyet/nq-02`);
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await page.getByLabel('Tên đăng nhập').fill('chuyenvien');
    await page.getByLabel('Mật khẩu').fill('sai-mat-khau');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor();
    await page.getByLabel('Mật khẩu').fill(samplePassword);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { level: 1, name: /02-NQ\/TU/ }).waitFor();
    expect(page.url()).toContain('/nghi-quyet/nq-02');
  });

  it('a figure typed with the keyboard changes the status, the chart of another who is looking, and the history', async () => {
    const leader = await stage.enter('lanhdao');
    await leader.goto(`${stage.address}/chi-tieu/nq-02-ct-06`);
    await leader.getByRole('heading', { level: 1, name: /Đúng tiến độ|hơn lộ trình|kém lộ trình/ }).waitFor();
    await leader.getByRole('img', { name: /Đi được/ }).waitFor();

    await page.getByRole('link', { name: 'Nhập số liệu' }).click();
    await page.getByRole('combobox', { name: 'Chỉ tiêu', exact: true }).selectOption({ value: 'nq-02-ct-06' });
    const cell = page.getByRole('textbox', { name: /Tỷ lệ hộ nông nghiệp/ });
    await cell.fill('1.25');
    await page.getByText('Không rõ là bao nhiêu').waitFor();
    expect(await page.getByRole('button', { name: 'Lưu số liệu' }).isDisabled()).toBe(true);
    await cell.fill('79,4');
    await page.getByText('trước đó: đúng tiến độ').waitFor();
    await page.getByLabel('Lý do sửa 1 số đã duyệt').fill('Rà soát lại danh sách');
    await cell.press('Control+s');
    await page.getByText('Chậm tiến độ', { exact: true }).first().waitFor();

    await leader.getByRole('heading', { level: 1, name: /kém lộ trình/ }).waitFor();
    await leader.getByText('82,3 → 79,4').waitFor();
    const { evaluation } = await (await leader.request.get(`${stage.address}/api/indicators/nq-02-ct-06?asOf=2023Q3`)).json();
    expect(evaluation).toMatchObject({ actual: 79.4, status: 'offTrack' });
    await leader.getByText(formatFigure(evaluation.expected, 'vi', 1, '%')).first().waitFor();
  });

  it('the PDF in the official form says the API\'s figure', async () => {
    await page.goto(`${stage.address}/nghi-quyet/nq-02?ky=2023Q3`);
    await page.getByRole('button', { name: 'Xuất báo cáo' }).click();
    await page.getByRole('button', { name: 'Lập báo cáo' }).click();
    const coming = page.waitForEvent('download');
    await page.locator('[data-test=download]').click();
    const words = await wordsOf(new Uint8Array(readFileSync(await (await coming).path())));
    const { indicators } = await (await page.request.get(`${stage.address}/api/resolutions/nq-02?asOf=2023Q3`)).json();
    for (const { name, decimals, measure, evaluation } of indicators) {
      expect(words).toContain(name.replaceAll(/\s+/g, ' ').split(' ').slice(0, 4).join(' '));
      if (typeof evaluation.actual === 'number') expect(words).toContain(formatFigure(evaluation.actual, 'vi', decimals, measure).replaceAll('\u00a0', ' '));
    }
    expect(words).toContain('79,4 %');
  });

  it('an indicator is tried in its form before it is adopted, refused by its field, then added', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
    const form = page.getByRole('dialog', { name: 'Thêm chỉ tiêu' });
    await form.getByLabel('Số thứ tự').fill('17');
    await form.getByLabel('Tên chỉ tiêu').fill('Tỷ lệ thử nghiệm');
    await form.getByLabel('Đơn vị tính').fill('%');
    await form.getByLabel('Năm gốc', { exact: true }).fill('2020');
    await form.getByLabel('Mức năm gốc').fill('60');
    await form.getByLabel('Hoặc chép lời văn của nghị quyết').fill('57% : 33% : 5%');
    await form.getByText('Có nhiều con số.').waitFor();
    await form.getByLabel('Hoặc chép lời văn của nghị quyết').fill('đến năm 2025 đạt từ 80% trở lên');
    await form.getByRole('button', { name: 'Dùng cách hiểu này' }).click();
    expect(await form.getByLabel('Mức phải đạt').inputValue()).toBe('80');
    await form.getByLabel('Chu kỳ báo cáo').selectOption('year');
    await form.getByLabel('Số liệu thử').fill('2022 67');
    await form.getByLabel('Xem tại kỳ').fill('2022');
    await form.getByText('Nguy cơ chậm', { exact: true }).waitFor();
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Chưa điền.').first().waitFor();
    await form.getByLabel('Cơ quan chủ trì').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('link', { name: 'Tỷ lệ thử nghiệm' }).waitFor();
  });

  it('two people in one form: the second is shown both versions and may keep either', async () => {
    const other = await stage.enter('chuyenvien');
    const open = async (one: Page): Promise<void> => {
      await one.goto(`${stage.address}/nghi-quyet/nq-02/bai-hoc`);
      await one.getByRole('button', { name: 'Sửa', exact: true }).first().click();
      await one.getByRole('dialog').waitFor();
    };
    await open(page);
    await open(other);
    await page.getByLabel('Bài học', { exact: true }).fill('Bản của người thứ nhất');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Bản của người thứ nhất').first().waitFor();
    await other.getByLabel('Bài học', { exact: true }).fill('Bản của người thứ hai');
    await other.getByRole('button', { name: 'Lưu' }).click();
    await other.getByText('Bản đang có trên máy chủ').waitFor();
    await other.getByRole('cell', { name: 'Bản của người thứ nhất' }).waitFor();
    await other.getByRole('button', { name: 'Vẫn lưu bản của tôi' }).click();
    await page.getByText('Bản của người thứ hai').first().waitFor();
  });

  it('a page of another role is not shown, an address that is none is said so', async () => {
    await page.goto(`${stage.address}/quan-tri`);
    await page.getByRole('heading', { name: 'Trang này dành cho vai trò khác' }).waitFor();
    await page.goto(`${stage.address}/khong-co-trang-nay`);
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
  });

  it('every number on the first screen opens a list of as many', async () => {
    await page.goto(`${stage.address}/?ky=2023Q3`);
    await page.locator('.eight .big').first().waitFor();
    const links = await page.locator('.eight .big, .two .big').evaluateAll((all) => all.map((one) => [one.getAttribute('href') ?? '', one.textContent?.trim() ?? '']));
    expect(links).toHaveLength(12);
    for (const [href, count] of links) {
      await page.goto(`${stage.address}${href}`);
      const tasks = (href ?? '').includes('nhiem-vu');
      await page.getByRole('heading', { name: new RegExp(tasks ? `^Đang xem ${count} trên` : `^${count} `) }).waitFor();
      expect(await page.locator(tasks ? '[data-task]' : 'tbody tr').count()).toBe(Number(count));
    }
  });

  it('no page wrote an error', () => { expect(errors).toEqual([]); });
});

describe('every page is usable by everyone', () => {
  let stage: Stage;
  beforeAll(async () => { stage = await openStage(); });
  afterAll(() => stage.close());

  const pages: [string, string, string][] = [
    ['', '/dang-nhap', 'Đăng nhập'], ['chuyenvien', '/', 'chậm tiến độ'], ['chuyenvien', '/nghi-quyet', 'nghị quyết'], ['chuyenvien', '/nghi-quyet/nq-02', '02-NQ'],
    ['chuyenvien', '/nghi-quyet/nq-02/nhiem-vu', '02-NQ'], ['chuyenvien', '/nghi-quyet/nq-02/ket-qua', '02-NQ'], ['chuyenvien', '/nghi-quyet/nq-02/bai-hoc', '02-NQ'], ['chuyenvien', '/nghi-quyet/nq-02/lich-su', '02-NQ'],
    ['lanhdao', '/chi-tieu/nq-02-ct-04', 'thanh niên'], ['chuyenvien', '/chi-tieu', 'chỉ tiêu'], ['chuyenvien', '/nhiem-vu', 'nhiệm vụ'], ['canbo', '/nhap-so-lieu', 'số liệu'],
    ['quantri', '/quan-tri', 'Quản trị'], ['quantri', '/quan-tri/chuyen-du-lieu', 'Quản trị'], ['quantri', '/quan-tri/nhat-ky', 'Quản trị'],
  ];
  it.each(pages)('%s on %s: axe finds nothing, in light, in dark and on a phone', async (username, path, heading) => {
    for (const options of [{}, { dark: true }, { width: 390 }]) {
      const page = await stage.enter(username, options);
      await page.goto(`${stage.address}${path}`);
      await page.getByRole('heading', { level: 1, name: new RegExp(heading, 'i') }).waitFor();
      await page.waitForLoadState('networkidle');
      expect({ options, faults: await faults(page) }).toEqual({ options, faults: [] });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect({ options, wide }).toEqual({ options, wide: 0 });
      await page.context().close();
    }
  });

  it.each([['Thêm chỉ tiêu', ''], ['Xuất báo cáo', ''], ['Sửa nghị quyết', ''], ['Thêm nhiệm vụ', 'nhiem-vu'], ['Thêm bài học', 'bai-hoc']])('the form of "%s": axe finds nothing, Escape closes it and gives the place back', async (button, tab) => {
    const page = await stage.enter('chuyenvien');
    await page.goto(`${stage.address}/nghi-quyet/nq-02/${tab}`);
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(button);
  });

  it('English has no Vietnamese word left in what the program says', async () => {
    const page = await stage.enter('chuyenvien');
    await page.goto(`${stage.address}/`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: /off track|missed/ }).waitFor();
    for (const word of ['Trạng thái', 'Thực hiện', 'Nhiệm vụ', 'Kỳ xem', 'Đúng tiến độ']) expect(await page.getByText(word, { exact: true }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });
});
