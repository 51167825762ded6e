import type { APIRequestContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

describe('a resolution 2015–2020 through its review to the draft for 2021–2025', () => {
  let stage: Stage;
  let page: Page;
  let resolution: { id: string };
  const lessons = ['Người đứng đầu trực tiếp lãnh đạo', 'Lượng hóa việc mới thành chỉ tiêu', 'Ký kết đi liền với kinh phí', 'Hướng mạnh về cơ sở', 'Chăm lo quyền lợi chính đáng'];
  const groups = ['Nâng cao nhận thức', 'Tăng cường lãnh đạo', 'Dân vận chính quyền', 'Đổi mới phương thức', 'Củng cố tổ chức', 'Tăng cường phối hợp'];

  const add = async (api: APIRequestContext, path: string, data: unknown, method: 'post' | 'put' = 'post') => {
    const answer = await api[method](`${stage.address}/api/${path}`, { data });
    if (!answer.ok()) throw new Error(await answer.text());
    return answer.json();
  };
  const saved = async (button = 'Lưu'): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const decide = async (name: string, word: RegExp, more: () => Promise<void>, reason: string): Promise<void> => {
    await page.getByRole('button', { name: `Quyết định: ${name}` }).click();
    const options = await page.getByLabel('Số phận của chỉ tiêu').locator('option').allTextContents();
    await page.getByLabel('Số phận của chỉ tiêu').selectOption({ label: options.find((one) => word.test(one)) ?? '' });
    await more();
    await page.getByLabel('Lý do').fill(reason);
    await saved();
  };

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.enter('chuyenvien');
    const api = page.request;
    resolution = await add(api, 'resolutions', { symbol: '05-NQ/TU', resolutionType: 'resolution', title: 'Nghị quyết để thử tổng kết', issuerId: 'dv-tinh-uy', term: { from: '2015', to: '2020' }, status: 'ended' });
    const indicator = (number: string, name: string, low: number) => add(api, 'indicators', {
      resolutionId: resolution.id, number, name, measure: '%', aim: 'rise', term: { from: '2016', to: '2020' }, frequency: 'year', baseline: { period: '2015', value: 50 },
      targets: [{ low, due: '2020' }], leadOfficeId: 'dv-mttq-tinh',
    });
    const made = [await indicator('1', 'Tỷ lệ kiến nghị được giải quyết', 80), await indicator('2', 'Tỷ lệ thanh niên được tập hợp', 70), await indicator('3', 'Tỷ lệ hội viên', 60)];
    await add(api, 'readings', made.map(({ id }, at) => ({ indicatorId: id, officeId: 'dv-mttq-tinh', period: '2020', value: [71, 58, 66][at], seen: null })), 'put');
    await add(api, 'findings', { resolutionId: resolution.id, findingKind: 'limitation', text: 'Tập hợp thanh niên còn khó khăn', indicatorIds: [made[1].id] });
  });
  afterAll(() => stage.close());

  it('opens on the unmet indicators that wait for a decision', async () => {
    await page.goto(`${stage.address}/nghi-quyet/${resolution.id}/tong-ket`);
    await page.getByText('Chưa có cuộc sơ kết, tổng kết nào').waitFor();
    await page.getByRole('button', { name: 'Mở sơ kết, tổng kết' }).click();
    await page.getByLabel('Ngày', { exact: true }).fill('2021-08-13');
    await saved();
    await page.getByRole('heading', { level: 1, name: 'Còn hai chỉ tiêu chưa đạt chờ quyết định' }).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('keeps an opinion until it is taken up', async () => {
    await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
    await page.getByLabel('Người, hội nghị góp ý').fill('Đồng chí Bí thư');
    await page.getByLabel('Ý kiến', { exact: true }).fill('Chỉ tiêu chưa đạt thì phải đạt cao hơn');
    await saved();
    await page.getByRole('heading', { level: 1, name: /còn một ý kiến chưa trả lời/ }).waitFor();
    await page.getByRole('button', { name: 'Xử lý' }).click();
    await page.getByLabel('Xử lý').selectOption('takenUp');
    await saved();
    await page.getByText('1 ý kiến: tiếp thu 1, giải trình 0, chưa trả lời 0.').waitFor();
  });

  it('refuses a level that is no higher where it stands, and takes one that is', async () => {
    await page.getByRole('button', { name: 'Quyết định: Tỷ lệ kiến nghị được giải quyết' }).click();
    await page.getByLabel(/Mức mới, từ/).fill('75');
    await page.getByLabel('Lý do').fill('Phải đạt cao hơn');
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Mức mới phải cao hơn mức cũ').waitFor();
    await page.getByLabel(/Mức mới, từ/).fill('90');
    await saved();
    await decide('Tỷ lệ thanh niên được tập hợp', /^Tiếp tục/, () => Promise.resolve(), 'Vẫn giữ mức cũ');
    await page.getByRole('heading', { level: 1, name: 'Đã đủ để kết thúc tổng kết' }).waitFor();
  });

  it('two people deciding at once both keep what they decided', async () => {
    const reviews = (await (await page.request.get(`${stage.address}/api/reviews?resolutionId=${resolution.id}`)).json()).items;
    const { id, kind: _k, version, updatedAt: _a, updatedBy: _b, ...body } = reviews[0];
    await page.getByRole('button', { name: 'Thêm nhóm nhiệm vụ' }).click();
    const other = await page.request.put(`${stage.address}/api/reviews/${id}`, { data: { ...body, conclusion: 'Tiếp tục thực hiện trong tình hình mới' }, headers: { 'if-match': String(version) } });
    expect(other.ok()).toBe(true);
    await page.getByLabel('Nội dung').fill('Nhóm ghi cùng lúc');
    await saved();
    await page.getByText('Tiếp tục thực hiện trong tình hình mới').waitFor();
    await page.getByText('Nhóm ghi cùng lúc').waitFor();
    await page.locator('#nhom').getByRole('button', { name: 'Sửa' }).click();
    await page.getByRole('button', { name: 'Xóa' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).last().click();
    await page.getByText('Chưa có nhóm nhiệm vụ nào.').waitFor();
  });

  it('takes in a new problem as an indicator, five lessons and six groups that apply them', async () => {
    await page.getByRole('button', { name: 'Đề xuất chỉ tiêu' }).click();
    await page.getByLabel('Tên chỉ tiêu').fill('Số doanh nghiệp có tổ chức Đoàn');
    await page.getByLabel('Đơn vị tính').fill('doanh nghiệp');
    await page.getByLabel('Mức phải đạt').fill('1.200');
    await page.getByLabel('Cơ quan chủ trì').selectOption('dv-tinh-doan');
    await page.getByLabel('Tập hợp thanh niên còn khó khăn').check();
    await saved();
    for (const [at, text] of lessons.entries()) {
      await page.getByRole('button', { name: 'Ghi bài học' }).click();
      await page.getByLabel('Số', { exact: true }).fill(String(at + 1));
      await page.getByLabel('Bài học', { exact: true }).fill(text);
      await saved();
    }
    for (const [at, text] of groups.entries()) {
      await page.getByRole('button', { name: 'Thêm nhóm nhiệm vụ' }).click();
      await page.getByLabel('Nội dung').fill(text);
      await page.getByRole('dialog').getByLabel(lessons[Math.min(at, 4)] ?? '').check();
      await saved();
    }
    await page.getByText('vận dụng trong nhóm 5, 6').waitFor();
    expect(await page.getByText('chưa vận dụng').count()).toBe(0);
  });

  it('closes into a draft that holds what was decided, with every link, and says on the old indicator where it went', async () => {
    await page.getByRole('button', { name: 'Kết thúc tổng kết, lập dự thảo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc', exact: true }).click();
    await page.getByText('Tổng kết phải nêu văn bản tiếp theo.').waitFor();
    await page.getByRole('button', { name: 'Ghi kết luận, văn bản tiếp theo' }).click();
    await page.getByLabel('Số, ký hiệu').fill('12-KL/TU');
    await page.getByLabel('Trích yếu').fill('Tiếp tục thực hiện Nghị quyết 05 trong tình hình mới');
    expect(await page.getByLabel('Giai đoạn, từ').inputValue()).toBe('2021');
    await saved();
    await page.getByRole('button', { name: 'Kết thúc tổng kết, lập dự thảo' }).click();
    await page.getByText('2 chỉ tiêu').or(page.getByText('3 chỉ tiêu và 6 nhóm nhiệm vụ')).first().waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Đã kết thúc: một tiếp tục, một nâng lên' }).waitFor();
    expect(await page.getByRole('button', { name: 'Ghi ý kiến' }).count()).toBe(0);
    expect(await faults(page)).toEqual([]);

    await page.getByRole('link', { name: 'Mở văn bản tiếp theo' }).click();
    await page.getByRole('heading', { level: 1, name: /12-KL\/TU/ }).waitFor();
    for (const name of ['Tỷ lệ kiến nghị được giải quyết', 'Tỷ lệ thanh niên được tập hợp', 'Số doanh nghiệp có tổ chức Đoàn']) await page.getByRole('link', { name }).first().waitFor();
    await page.getByRole('link', { name: /Nhiệm vụ, giải pháp/ }).click();
    for (const text of groups) await page.getByText(text).first().waitFor();

    await page.goto(`${stage.address}/nghi-quyet/${resolution.id}`);
    await page.getByRole('link', { name: 'Tỷ lệ kiến nghị được giải quyết' }).first().click();
    await page.getByRole('link', { name: 'đi tiếp ở 12-KL/TU, chỉ tiêu 1' }).click();
    await page.getByRole('link', { name: '05-NQ/TU, 1. Tỷ lệ kiến nghị được giải quyết' }).waitFor();
  });

  it('is whole on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 900 });
    const { items } = await (await page.request.get(`${stage.address}/api/reviews?resolutionId=${resolution.id}`)).json();
    await page.goto(`${stage.address}/nghi-quyet/${resolution.id}/tong-ket/${items[0].id}`);
    await page.getByRole('heading', { level: 1, name: /Đã kết thúc/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faults(page)).toEqual([]);
  });
});
