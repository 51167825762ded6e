import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';
import { hasOpenssl, madeCertificates, p12Password, rsa } from '../support/certificates.ts';
import { samplePassword } from '#server/sample/sample';
import { docx, line, paragraphWith, retyped } from '../support/word.ts';

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')));
  return pages.join(' ').replaceAll(/\s+/g, ' ');
}
/** Longer than what is typed waits to be saved and comes to the other. */
const patient = { timeout: 10_000 };
const word = `<html><head><style>p{color:red}</style></head><body><p class="MsoNormal">Đoạn <b>đậm</b> và <span style="font-style:italic">nghiêng</span><script>window.bad = true</script></p>
<ul><li>ý một</li><li>ý hai</li></ul><table><tr><td>Cột</td><td>Số</td></tr><tr><td>x</td><td>1</td></tr></table><img src="https://may-chu.test/anh.png"><iframe src="https://may-chu.test/"></iframe></body></html>`;

describe('a report from its first word to the check of the paper', () => {
  let stage: Stage;
  let page: Page;
  let other: Page;
  let id = '';
  const part = (name: string) => page.getByRole('group', { name, exact: true });

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.enter('chuyenvien');
    const administrator = await stage.enter('quantri');
    const added = await administrator.request.post(`${stage.address}/api/accounts`, { data: { username: 'bientap', name: 'Đ/c Biên tập', roles: ['specialist'], offices: [], password: samplePassword } });
    if (!added.ok()) throw new Error(await added.text());
    other = await stage.enter('bientap');
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

  it('two people on different parts never meet: each sees where the other is, and what they saved comes by itself', async () => {
    await other.goto(`${stage.address}/bao-cao/${id}`);
    const theirs = (group: string) => other.getByRole('group', { name: group, exact: true });
    await theirs('Bài học kinh nghiệm').getByRole('button', { name: 'Thêm Đoạn văn' }).click();
    await theirs('Bài học kinh nghiệm').getByRole('textbox', { name: 'Đoạn văn' }).click();
    await part('Bài học kinh nghiệm').getByText('Đ/c Biên tập đang ở phần này').waitFor();
    await page.getByText('Cùng soạn: Đ/c Biên tập').waitFor();
    expect(await faults(page)).toEqual([]);
    await part('MỤC TIÊU, CHỈ TIÊU').getByRole('button', { name: 'Thêm Đoạn văn' }).click();
    await Promise.all([
      part('MỤC TIÊU, CHỈ TIÊU').getByRole('textbox', { name: 'Đoạn văn' }).fill('Câu của tôi.'), theirs('Bài học kinh nghiệm').getByRole('textbox', { name: 'Đoạn văn' }).fill('Câu của bạn.'),
    ]);
    await part('Bài học kinh nghiệm').getByText('Người khác vừa lưu phần này').waitFor();
    expect(await part('Bài học kinh nghiệm').getByRole('textbox', { name: 'Đoạn văn' }).inputValue()).toBe('Câu của bạn.');
    await expect.poll(() => theirs('MỤC TIÊU, CHỈ TIÊU').getByRole('textbox', { name: 'Đoạn văn' }).inputValue(), patient).toBe('Câu của tôi.');
    for (const one of [page, other]) await one.getByText('Đã lưu', { exact: true }).waitFor();
    const saved = JSON.stringify(await (await page.request.get(`${stage.address}/api/reports/${id}`)).json());
    expect([saved.includes('Câu của tôi.'), saved.includes('Câu của bạn.')]).toEqual([true, true]);
    expect([await page.getByRole('alert').count(), await other.getByRole('alert').count()]).toEqual([0, 0]);
  });

  it('two people on the same part are set side by side with the words that differ, and the one chosen goes on', async () => {
    const mine = part('MỤC TIÊU, CHỈ TIÊU').getByRole('textbox', { name: 'Đoạn văn' });
    await page.context().setOffline(true);
    await mine.fill('Câu của tôi, thêm ba chữ.');
    await page.getByText('Có chỗ chưa lưu').waitFor();
    await other.getByRole('group', { name: 'MỤC TIÊU, CHỈ TIÊU', exact: true }).getByRole('textbox', { name: 'Đoạn văn' }).fill('Câu của tôi, nay của bạn.');
    await other.getByText('Đã lưu', { exact: true }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('alert').locator('del', { hasText: 'nay của bạn' }).waitFor();
    await page.getByRole('alert').locator('ins', { hasText: 'thêm ba chữ' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Vẫn lưu bản của tôi' }).click();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Các bản đã lưu' }).click();
    await page.getByRole('dialog').locator('del', { hasText: 'nay của bạn' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => other.getByRole('group', { name: 'MỤC TIÊU, CHỈ TIÊU', exact: true }).getByRole('textbox', { name: 'Đoạn văn' }).inputValue(), patient).toBe('Câu của tôi, nay của bạn.');
    // Under the hand nothing is replaced; it is once the hand has left.
    await other.getByRole('textbox', { name: 'Tên phần' }).first().focus();
    await expect.poll(() => other.getByRole('group', { name: 'MỤC TIÊU, CHỈ TIÊU', exact: true }).getByRole('textbox', { name: 'Đoạn văn' }).inputValue(), patient).toBe('Câu của tôi, thêm ba chữ.');
    await mine.fill('Câu của tôi.');
    await page.getByText('Có chỗ chưa lưu').waitFor();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
  });

  it('an opinion stands beside the part that it speaks of, and is not lost with the part', async () => {
    const post = async (path: string, data: object) => (await page.request.post(`${stage.address}/api/${path}`, { data })).json();
    const review = await post('reviews', { resolutionId: 'nq-02', reviewKind: 'final', on: '2023-11-01' });
    const opinion = { resolutionId: 'nq-02', reviewId: review.id, from: 'Tỉnh đoàn' };
    await post('opinions', { ...opinion, about: 'tasks', text: 'Nêu việc còn chậm.' });
    await post('opinions', { ...opinion, about: 'next', text: 'Có lộ trình từng năm.' });
    await part('PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI').getByText('Có lộ trình từng năm.').waitFor();
    await part('Về nhiệm vụ, giải pháp').getByText('1 ý kiến góp ý về phần này, 1 chưa trả lời').waitFor();
    await part('Về nhiệm vụ, giải pháp').getByRole('button', { name: /^Bỏ phần này/ }).click();
    await page.getByText('1 ý kiến về cả dự thảo hoặc về phần không có trong đề cương').waitFor();
    await page.getByText('(về nhiệm vụ): Nêu việc còn chậm.').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByText('Có chỗ chưa lưu').waitFor();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
  });

  it('printed, the draft is read as words: no fields, no marks', async () => {
    await page.emulateMedia({ media: 'print' });
    const group = part('CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TỔ CHỨC TRIỂN KHAI');
    await group.getByText(/^Tỉnh ủy đã chỉ đạo quyết liệt, đến nay thanh niên được tập hợp 61,2\s%/).waitFor();
    expect(await page.locator('main').locator('input, textarea, select').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/\{\{|\*\*/);
    await page.emulateMedia({ media: null });
  });

  it('the Word file that a typist edited is read back part by part: words are taken, figures stay, and it can be undone', async () => {
    const file = await (await page.request.get(`${stage.address}/api/reports/${id}/file?format=docx`)).body();
    const edit = retyped(file, ['Câu của tôi.', 'Câu đánh máy sửa.'], ['có 2/16 chỉ tiêu', 'có 5/16 chỉ tiêu'], [paragraphWith(file, 'Câu của bạn.'), `${paragraphWith(file, 'Câu của bạn.')}${line('Một đoạn thêm trong Word.')}`]);
    await page.getByRole('button', { name: 'Đọc lại từ Word' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tệp Word').setInputFiles({ name: 'khac.docx', mimeType: docx, buffer: Buffer.from('chữ') });
    await dialog.getByRole('heading', { name: 'Không phải tệp Word' }).waitFor();
    await dialog.getByLabel('Tệp Word').setInputFiles({ name: 'bao-cao.docx', mimeType: docx, buffer: edit });
    await dialog.getByText('2 phần khác với bản ở đây').waitFor();
    await dialog.locator('ins', { hasText: 'đánh máy sửa' }).waitFor();
    await dialog.getByText(/Word ghi “.*có 5\/16 chỉ tiêu.*”, chương trình “.*có 2\/16 chỉ tiêu/).waitFor();
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: /Bài học kinh nghiệm/ }).uncheck();
    await dialog.getByRole('button', { name: 'Lấy 1 phần đã chọn' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    const saved = async (): Promise<string> => JSON.stringify(await (await page.request.get(`${stage.address}/api/reports/${id}`)).json());
    expect(await saved()).toContain('Câu đánh máy sửa.');
    expect(await saved()).not.toContain('Một đoạn thêm trong Word.');
    expect(await saved()).toContain('{"piece":"counts","type":"live"}');
    await page.getByRole('button', { name: 'Các bản đã lưu' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lấy lại bản trước' }).click();
    await expect.poll(saved, patient).toContain('Câu của tôi.');
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
