import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';
import { hasOpenssl, madeCertificates, p12Password, rsa } from '../support/certificates.ts';

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')));
  return pages.join(' ').replaceAll(/\s+/g, ' ');
}
const word = `<html><head><style>p{color:red}</style></head><body><p class="MsoNormal">Đoạn <b>đậm</b> và <span style="font-style:italic">nghiêng</span><script>window.bad = true</script></p>
<ul><li>ý một</li><li>ý hai</li></ul><table><tr><td>Cột</td><td>Số</td></tr><tr><td>x</td><td>1</td></tr></table><img src="https://may-chu.test/anh.png"><iframe src="https://may-chu.test/"></iframe></body></html>`;

describe('a report from its first word to the check of the paper', () => {
  let stage: Stage;
  let page: Page;
  let id = '';
  const part = (name: string) => page.getByRole('group', { name, exact: true });

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.enter('chuyenvien');
  });
  afterAll(() => stage.close());

  it('is begun from the page of reports by the outline of its kind', async () => {
    await page.goto(`${stage.address}/bao-cao`);
    await page.getByRole('heading', { level: 1, name: 'Chưa có báo cáo nào' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Soạn báo cáo' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nghị quyết').selectOption('nq-02');
    await dialog.getByLabel('Số liệu đến kỳ').selectOption('2023Q3');
    await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.getByRole('heading', { level: 1, name: /Báo cáo tổng kết: / }).waitFor();
    id = page.url().split('/').at(-1)?.split('?')[0] ?? '';
    await page.getByRole('img', { name: 'Trang 1 của báo cáo như sẽ in' }).waitFor();
    await page.getByText('Đến hết quý III/2023, có 2/16 chỉ tiêu đạt và vượt').waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('keeps what is typed by itself, with live figures that say how they will read', async () => {
    const name = 'CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TỔ CHỨC TRIỂN KHAI';
    await part(name).getByRole('button', { name: 'Thêm Đoạn văn' }).click();
    await part(name).getByRole('textbox', { name: 'Đoạn văn' }).fill('Tỉnh ủy đã chỉ đạo **quyết liệt**, đến nay thanh niên được tập hợp {{4}}.');
    await part(name).getByText(/In ra: .*61,2\s%/).waitFor();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    const saved = await (await page.request.get(`${stage.address}/api/reports/${id}`)).json();
    expect(saved.parts.find(({ key }: { key: string }) => key === 'leading').blocks).toEqual([{ type: 'paragraph', runs: [
      { text: 'Tỉnh ủy đã chỉ đạo ' }, { text: 'quyết liệt', bold: true }, { text: ', đến nay thanh niên được tập hợp ' }, { indicatorId: 'nq-02-ct-04', show: 'actual' }, { text: '.' },
    ] }]);
  });

  it('what is typed while the line is lost is saved when it is back, and nobody closes the tab over it unasked', async () => {
    const words = part('CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TỔ CHỨC TRIỂN KHAI').getByRole('textbox', { name: 'Đoạn văn' });
    const before = await words.inputValue();
    await page.context().setOffline(true);
    await words.fill(`${before} Gõ khi mất mạng.`);
    await page.getByText('Có chỗ chưa lưu').waitFor();
    const asked = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;
    await page.context().setOffline(false);
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    const saved = await (await page.request.get(`${stage.address}/api/reports/${id}`)).json();
    expect(JSON.stringify(saved.parts)).toContain('Gõ khi mất mạng.');
    await words.fill(before);
    await page.getByText('Có chỗ chưa lưu').waitFor();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
  });

  it('what is pasted from Word comes in as words, lists and tables, and nothing of it runs or is fetched', async () => {
    const asked: string[] = [];
    page.on('request', (request) => { if (request.url().includes('may-chu.test')) asked.push(request.url()); });
    await part('ĐỀ XUẤT, KIẾN NGHỊ').getByRole('button', { name: 'Thêm Đoạn văn' }).click();
    await part('ĐỀ XUẤT, KIẾN NGHỊ').getByRole('textbox', { name: 'Đoạn văn' }).evaluate((box, html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, word);
    await page.getByText('Đã dán 3 khối từ Word').waitFor();
    expect(await part('ĐỀ XUẤT, KIẾN NGHỊ').locator('textarea').evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value))).toEqual(['Đoạn **đậm** và _nghiêng_', 'ý một\ný hai', 'Cột | Số\nx | 1']);
    expect(await page.evaluate(() => 'bad' in globalThis)).toBe(false);
    expect(asked).toEqual([]);
    await page.getByText('Đã lưu', { exact: true }).waitFor();
  });

  it('somebody else\'s save is set side by side, and the one chosen goes on', async () => {
    const { kind: _k, version, updatedAt: _a, updatedBy: _b, id: _i, ...body } = await (await page.request.get(`${stage.address}/api/reports/${id}`)).json();
    const parts = body.parts.map((one: { key: string; heading: string }) => (one.key === 'situation' ? { ...one, heading: 'TÌNH HÌNH CHUNG' } : one));
    expect((await page.request.put(`${stage.address}/api/reports/${id}`, { data: { ...body, parts }, headers: { 'if-match': String(version) } })).ok()).toBe(true);
    await part('MỤC TIÊU, CHỈ TIÊU').getByRole('button', { name: 'Thêm Đoạn văn' }).click();
    await part('MỤC TIÊU, CHỈ TIÊU').getByRole('textbox', { name: 'Đoạn văn' }).fill('Câu của tôi.');
    await page.getByRole('alert').getByText('TÌNH HÌNH CHUNG').waitFor();
    await page.getByRole('alert').getByText('Câu của tôi.').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Vẫn lưu bản của tôi' }).click();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Các bản đã lưu' }).click();
    await page.getByRole('dialog').getByText('TÌNH HÌNH CHUNG').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('is issued, and the file is the one whose fingerprint it shows', async () => {
    await page.getByRole('button', { name: 'Phát hành' }).click();
    await page.getByRole('dialog').getByText('Số hoặc ngày còn để trống').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Phát hành' }).click();
    await page.getByRole('heading', { level: 1, name: /Báo cáo tổng kết đã phát hành, mã / }).waitFor();
    expect(await faults(page)).toEqual([]);
    const bytes = await (await page.request.get(`${stage.address}/api/reports/${id}/file`)).body();
    await page.getByText(createHash('sha256').update(bytes).digest('hex')).waitFor();
    const words = await wordsOf(bytes);
    // Between two faces of one line the reader of PDF sees no space of its own.
    expect(words.replaceAll(' ', '')).toContain('Tỉnh ủy đã chỉ đạo quyết liệt, đến nay thanh niên được tập hợp 61,2 %'.replaceAll(' ', ''));
    expect(words).toContain('ý hai');
    expect(words).toContain('Câu của tôi.');
  });

  it('a later correction stands beside it with who, when and why', async () => {
    const seen = (await (await page.request.get(`${stage.address}/api/readings?indicatorId=nq-02-ct-06&from=2023Q3&to=2023Q3`)).json()).items[0];
    const answer = await page.request.put(`${stage.address}/api/readings`, { data: [{ indicatorId: 'nq-02-ct-06', officeId: seen.officeId, period: '2023Q3', value: 70, seen: { value: seen.value }, note: 'Đếm lại theo danh sách' }] });
    if (!answer.ok()) throw new Error(await answer.text());
    await page.getByText(/Từ khi phát hành, 1 con số đã được đính chính/).waitFor();
    await page.getByText(/82,3 → 70 \(Đ\/c Chuyên viên/).waitFor();
    await page.getByText('Đếm lại theo danh sách').waitFor();
  });

  it('a leader finds out that a paper is the issued one, and that an altered one is not', async () => {
    const leader = await stage.enter('lanhdao');
    const bytes = await (await page.request.get(`${stage.address}/api/reports/${id}/file`)).body();
    await leader.goto(`${stage.address}/bao-cao/kiem-tra`);
    await leader.getByLabel('Tệp PDF').setInputFiles({ name: 'ban.pdf', mimeType: 'application/pdf', buffer: bytes });
    await leader.getByRole('heading', { name: /Bản này đúng là bản đã phát hành/ }).waitFor();
    expect(await faults(leader)).toEqual([]);
    const altered = Buffer.from(bytes);
    altered[altered.length - 30] = (altered[altered.length - 30] ?? 0) ^ 1;
    await leader.getByLabel('Tệp PDF').setInputFiles({ name: 'ban.pdf', mimeType: 'application/pdf', buffer: altered });
    await leader.getByRole('heading', { name: /nội dung không giống/ }).waitFor();
    const { issued } = await (await leader.request.get(`${stage.address}/api/reports/${id}`)).json();
    await leader.getByLabel('Mã phát hành').fill(issued.code);
    await leader.getByRole('button', { name: 'Tra mã' }).click();
    await leader.getByText('Mã này là của bản phát hành sau đây', { exact: false }).waitFor();
  });

  it.skipIf(!hasOpenssl)('is signed with a certificate file, and says who signed and that it holds', async () => {
    const made = madeCertificates();
    made.person('ky', rsa, 'Nguyễn Văn Ký');
    await page.goto(`${stage.address}/bao-cao/${id}`);
    await page.getByRole('button', { name: 'Ký số' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tệp chứng thư số').setInputFiles({ name: 'ky.p12', mimeType: 'application/x-pkcs12', buffer: made.pack('ky.p12', 'ky') });
    await dialog.getByLabel('Mật khẩu của tệp').fill('sai');
    await dialog.getByRole('button', { name: 'Ký số' }).click();
    await dialog.getByText('Mật khẩu của tệp chứng thư số không đúng.').waitFor();
    expect(await faults(page)).toEqual([]);
    await dialog.getByLabel('Mật khẩu của tệp').fill(p12Password);
    await dialog.getByRole('button', { name: 'Ký số' }).click();
    await page.getByText('Toàn vẹn: nội dung chữ ký này bao trùm không đổi từ khi ký.').waitFor();
    await page.getByText('Sau bản phát hành chỉ có thêm chữ ký; không trang nào bị sửa.').waitFor();
    expect(await page.getByText('Nguyễn Văn Ký').first().isVisible()).toBe(true);
    expect(await faults(page)).toEqual([]);
  });

  it('a version in its place begins with the same words and says what differs', async () => {
    await page.getByRole('button', { name: 'Lập bản thay thế' }).click();
    await page.getByRole('button', { name: 'Các bản đã lưu' }).waitFor();
    await page.getByText('Vì sao khác báo cáo trước?').click();
    await page.getByText(/82,3 → 70/).waitFor();
    await part('MỤC TIÊU, CHỈ TIÊU').getByRole('textbox', { name: 'Đoạn văn' }).waitFor();
  });

  it('is whole on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faults(page)).toEqual([]);
    for (const path of ['bao-cao', 'bao-cao/kiem-tra', `bao-cao/${id}`]) {
      await page.goto(`${stage.address}/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await faults(page)).toEqual([]);
    }
  });
});

describe('the sheets of every office', () => {
  let stage: Stage;
  beforeAll(async () => { stage = await openStage(); });
  afterAll(() => stage.close());

  it('are made while one watches, and come as one ZIP', async () => {
    const page = await stage.enter('chuyenvien');
    await page.goto(`${stage.address}/bao-cao?ky=2023Q3`);
    await page.getByRole('button', { name: 'Phiếu cho mọi đơn vị' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nghị quyết').selectOption('nq-02');
    await dialog.getByRole('button', { name: 'Lập các phiếu' }).click();
    await dialog.getByText(/Đã lập xong \d+ phiếu/).waitFor();
    expect(await faults(page)).toEqual([]);
    const coming = page.waitForEvent('download');
    await dialog.locator('[data-test=zip]').click();
    expect((await coming).suggestedFilename()).toBe('phieu-don-vi.zip');
  });
});
