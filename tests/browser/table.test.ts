import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

/** Puts a page and its plain text on the clipboard's way into the paste box, as Word does. */
const paste = (page: Page, html: string, plain = ''): Promise<void> => page.evaluate(([html, plain]) => {
  const data = new DataTransfer();
  if (html) data.setData('text/html', html);
  if (plain) data.setData('text/plain', plain);
  document.querySelector('#table-paste')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, [html, plain] as const);

const cell = (text: string, more = ''): string => `<td ${more} style='border:solid windowtext 1.0pt;font-family:"Times New Roman"'><p class=MsoNormal><span style='mso-list:Ignore'></span>${text}<o:p></o:p></p></td>`;
const row = (...texts: string[]): string => `<tr>${texts.map((text) => cell(text)).join('')}</tr>`;
const group = (text: string): string => `<tr>${cell(`<b>${text}</b>`, 'colspan=7')}</tr>`;
const wordTable = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>.x{font-weight:bold}</style><script>window.ran = true</script></head><body onload="window.ran = true"><!--StartFragment--><table class=MsoNormalTable>
  ${row('STT', 'Chỉ tiêu, nội dung nhiệm vụ', 'Đơn vị tính', 'Mục tiêu đến năm 2030', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn')}
  ${group('I. VỀ XÃ HỘI')}
  ${row('1', 'Tỷ lệ dân số tham gia <b>bảo hiểm y tế</b>', '%', 'từ 95% trở lên', 'Ban Tổ chức Tỉnh ủy', '', '')}
  ${row('2', 'Tỷ lệ hộ nghèo', '%', 'giảm còn dưới 1%', 'Sở TC', '', '')}
  ${row('3', 'Cơ cấu kinh tế', '%', '57% : 33% : 5%', 'Ban Dân vận Tỉnh ủy', '', '')}
  ${group('II. NHIỆM VỤ')}
  <tr>${cell('1')}${cell('Xây dựng đề án <img src="http://evil.invalid/x.png" onerror="window.ran = true">số hóa')}${cell('')}${cell('')}${cell('Sở Công nghệ số', 'rowspan=2')}${cell('Sở Tài chính; Tỉnh đoàn')}${cell('trước ngày 30/9/2026')}</tr>
  <tr>${cell('2')}${cell('Tuyên truyền')}${cell('')}${cell('')}${cell('')}${cell('Thường xuyên')}</tr>
</table><!--EndFragment--></body></html>`;

describe('a whole resolution from a table pasted from Word', () => {
  let stage: Stage;
  let page: Page;
  let id: string;
  const errors: string[] = [];
  const strangers: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.enter('chuyenvien');
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
    page.on('request', (request) => { if (!request.url().startsWith(stage.address)) strangers.push(request.url()); });
    const answer = await page.request.post(`${stage.address}/api/resolutions`, { data: { symbol: '20-NQ/TEST', resolutionType: 'resolution', title: 'Nghị quyết dán từ bảng', issuerId: 'dv-tinh-uy', term: { from: '2026', to: '2030' }, status: 'draft' } });
    ({ id } = await answer.json());
  });
  afterAll(() => stage.close());
  const line = (at: number) => page.locator(`#dong-${at}`);
  const save = () => page.getByRole('button', { name: /^Lưu \d+ mục vào nghị quyết/ });

  it('the way there stands where the resolution has no indicators yet', async () => {
    await page.goto(`${stage.address}/nghi-quyet/${id}`);
    await page.getByRole('link', { name: 'Nhập từ bảng' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Dán bảng chỉ tiêu, nhiệm vụ của nghị quyết' }).waitFor();
  });

  it('what is no table is refused in words, and the page stays usable', async () => {
    await paste(page, '', 'chỉ là một dòng chữ');
    await page.getByText('Chưa thấy bảng nào').waitFor();
    await paste(page, '', Array.from({ length: 3000 }, (_, at) => `${at}\tChỉ tiêu ${at}\t%\t80%`).join('\n'));
    await page.getByText('Bảng có 3.000 dòng; mỗi lần nhận nhiều nhất 1.000 dòng.').waitFor();
    await paste(page, `<table>${row('1', 'a')}${row('2', 'x'.repeat(1_000_000))}</table>`);
    await page.getByText('Dòng 2 có ô dài quá 5.000 chữ.').waitFor();
  });

  it('rows become objectives, indicators and tasks, each beside its own words; nothing in the paste was run or fetched', async () => {
    await paste(page, wordTable);
    await page.getByText('2 mục tiêu và nhóm, 3 chỉ tiêu, 2 nhiệm vụ; 0 dòng bỏ qua.').waitFor();
    await line(3).getByText('Phấn đấu tăng đến; ≥ 95 %; hạn năm 2030').waitFor();
    expect(await line(3).getByRole('checkbox').count()).toBe(0);
    await line(4).getByText('Phấn đấu giảm còn; < 1 %; hạn năm 2030').waitFor();
    await line(4).getByText('Cơ quan chủ trì đoán theo tên viết tắt.').waitFor();
    await line(5).getByText('Giữ lời văn: “57% : 33% : 5%”').waitFor();
    await line(7).getByText('30/9/2026').first().waitFor();
    expect(await page.evaluate(() => (window as unknown as { ran?: boolean }).ran)).toBe(undefined);
  });

  it('nothing can be saved while a row is open; a lead office is founded on the spot, a doubt ticked, another corrected in place', async () => {
    expect(await save().isDisabled()).toBe(true);
    await page.getByLabel('“Sở Công nghệ số” là').selectOption({ label: 'Lập mới' });
    await line(8).getByText('Chủ trì: Sở Công nghệ số').waitFor();
    await page.getByRole('button', { name: 'Đến dòng phải xem tiếp theo' }).click();
    await page.getByRole('checkbox', { name: 'Dòng 4: Đã xem, đúng' }).check();
    await page.getByRole('button', { name: 'Sửa dòng 5' }).click();
    await page.getByLabel('Mức phải đạt').fill('57');
    await page.getByRole('textbox', { name: 'Đến hết' }).fill('2031x');
    await line(5).getByText('Không phải kỳ').waitFor();
    await page.getByRole('textbox', { name: 'Đến hết' }).fill('2030');
    await line(5).getByText('Phấn đấu tăng đến; ≥ 57 %; hạn năm 2030').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Bảy dòng đã sẵn sàng để lưu' }).waitFor();
    await page.getByRole('button', { name: 'Thử lưu, chưa ghi' }).click();
    await page.getByText('Mọi dòng đều hợp lệ; chưa ghi gì.').waitFor();
    expect((await (await page.request.get(`${stage.address}/api/resolutions/${id}`)).json()).indicators).toEqual([]);
  });

  it.each([[{}], [{ dark: true }], [{ width: 390 }]])('axe finds nothing with a row open, and nothing scrolls sideways: %o', async (options) => {
    const other = await stage.enter('chuyenvien', options);
    await other.goto(`${stage.address}/nghi-quyet/${id}/nhap-bang`);
    await other.locator('#table-paste').waitFor();
    expect(await faults(other)).toEqual([]);
    await paste(other, wordTable);
    await other.getByRole('button', { name: 'Sửa dòng 7' }).click();
    expect(await faults(other)).toEqual([]);
    expect(await other.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });

  it('what is saved stands in the resolution with the words of the table', async () => {
    await save().click();
    await page.getByText('Đã lưu 7 mục từ bảng.').first().waitFor();
    await page.getByText('I. VỀ XÃ HỘI').waitFor();
    await page.getByRole('link', { name: 'Tỷ lệ hộ nghèo' }).waitFor();
    await page.getByRole('link', { name: /^Nhiệm vụ/ }).last().click();
    await page.getByText('Xây dựng đề án số hóa').waitFor();
    await page.getByText('thường xuyên').first().waitFor();
    const { indicators, tasks, offices } = await (await page.request.get(`${stage.address}/api/resolutions/${id}`)).json();
    expect(indicators.map(({ name, targets, leadOfficeId, provenance }: Record<string, any>) => [name, targets[0], offices[leadOfficeId], provenance.quotes[0]])).toEqual([
      ['Tỷ lệ dân số tham gia bảo hiểm y tế', { low: 95, due: '2030' }, 'Ban Tổ chức Tỉnh ủy', '1 | Tỷ lệ dân số tham gia bảo hiểm y tế | % | từ 95% trở lên | Ban Tổ chức Tỉnh ủy'],
      ['Tỷ lệ hộ nghèo', { high: 1, strict: true, due: '2030' }, 'Sở Tài chính tỉnh Thanh Hóa', '2 | Tỷ lệ hộ nghèo | % | giảm còn dưới 1% | Sở TC'],
      ['Cơ cấu kinh tế', { low: 57, due: '2030' }, 'Ban Dân vận Tỉnh ủy', '3 | Cơ cấu kinh tế | % | 57% : 33% : 5% | Ban Dân vận Tỉnh ủy'],
    ]);
    expect(tasks.filter(({ isGroup }: { isGroup?: boolean }) => !isGroup).map(({ timing, deadline, leadOfficeId }: Record<string, string>) => [timing, deadline, offices[leadOfficeId ?? '']])).toEqual([['dated', '2026-09-30', 'Sở Công nghệ số'], ['standing', undefined, 'Sở Công nghệ số']]);
  });

  it('the whole table is taken back in one step', async () => {
    await page.getByRole('button', { name: 'Bỏ lần nhập này' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ lần nhập này' }).click();
    await page.getByText(/^Đã bỏ \d+ mục của lần nhập từ bảng\./).first().waitFor();
    const { indicators, tasks, objectives } = await (await page.request.get(`${stage.address}/api/resolutions/${id}`)).json();
    expect([indicators, tasks, objectives]).toEqual([[], [], []]);
  });

  it('nothing was fetched from elsewhere and no page wrote an error', () => {
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
  });
});
