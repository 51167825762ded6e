import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

const pasted = 'Đơn vị cũ\tViệc\tTừ ngày\tĐơn vị mới\nXã Ngọc Lặc\tSáp nhập\t01/10/2026\tXã Ví dụ 3 (minh họa)\nXã Kiên Thọ\tSáp nhập\t01/10/2026\tXã Ví dụ 3 (minh họa)\n';

describe('offices over time', () => {
  let stage: Stage;
  beforeAll(async () => { stage = await openStage(); });
  afterAll(() => stage.close());

  it.each([1280, 390])('the tree stands as on a day, and is searched without marks, %d wide', async (width) => {
    const page = await stage.enter('lanhdao', { width });
    await page.goto(`${stage.address}/don-vi`);
    await page.getByRole('heading', { level: 1, name: /đơn vị: .*cấp tỉnh/ }).waitFor();
    expect(await page.getByRole('link', { name: 'Huyện Quan Sơn' }).count()).toBe(0);
    await page.goto(`${stage.address}/don-vi?ngay=2025-06-30`);
    await page.getByRole('link', { name: 'Huyện Quan Sơn' }).waitFor();
    expect(await page.getByRole('link', { name: 'Xã Quan Sơn' }).count()).toBe(0);
    await page.getByLabel('Tìm đơn vị').fill('huyen quan');
    await page.getByText('Tìm thấy 3 đơn vị').waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'Huyện Quan Sơn' }).click();
    await page.getByRole('heading', { level: 1, name: 'Huyện Quan Sơn' }).waitFor();
    await page.getByRole('link', { name: 'Xã Na Mèo' }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.getByRole('button', { name: 'Sửa' }).count()).toBe(0);
  });

  it('two communes are merged after a look at what would change, and figures are seen in the boundaries of today', async () => {
    const page = await stage.enter('chuyenvien');
    const api = page.request;
    const indicator = await (await api.post(`${stage.address}/api/indicators`, { data: {
      resolutionId: 'nq-02', number: '99', name: 'Chỉ tiêu thử gộp (minh họa)', measure: 'cuộc', aim: 'rise', term: { from: '2021', to: '2026' }, frequency: 'quarter', overTime: 'total', targets: [{ low: 100, due: '2026' }],
      acrossOffices: 'sum', leadOfficeId: 'dv-ban-dan-van', reportingOfficeIds: ['dv-xa-ba-thuoc', 'dv-xa-thiet-ong', 'dv-xa-quan-son'], provenance: { kind: 'illustrative' },
    } })).json() as { id: string };
    await api.put(`${stage.address}/api/readings`, { data: [['dv-xa-ba-thuoc', 4], ['dv-xa-thiet-ong', 6], ['dv-xa-quan-son', 1]].map(([officeId, value]) => ({ indicatorId: indicator.id, officeId, period: '2026Q2', value, seen: null })) });

    await page.goto(`${stage.address}/don-vi`);
    await page.getByRole('button', { name: 'Sắp xếp đơn vị' }).click();
    await page.getByLabel('Từ ngày', { exact: true }).fill('2026-07-01');
    await page.getByLabel('Xã Bá Thước').check();
    await page.getByLabel('Xã Thiết Ống').check();
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Chưa điền.').waitFor();
    await page.getByLabel('Tên mới').fill('Xã Ví dụ 2 (minh họa)');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('chuyển việc báo cáo').waitFor();
    await page.getByText('3 → 2 đơn vị báo cáo').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Thực hiện' }).click();
    await page.getByRole('link', { name: 'Xã Ví dụ 2 (minh họa)' }).waitFor();
    expect(await page.getByRole('link', { name: 'Xã Bá Thước' }).count()).toBe(0);

    await page.goto(`${stage.address}/chi-tieu/${indicator.id}?ky=2026Q3`);
    const table = page.getByRole('region', { name: 'Số liệu theo đơn vị' });
    await table.getByRole('row', { name: /Xã Bá Thước.*4/ }).waitFor();
    await page.getByText('Từ 01/7/2026 đơn vị báo cáo thay đổi').first().waitFor();
    await page.getByRole('button', { name: 'Theo địa giới hiện nay' }).click();
    await table.getByRole('row', { name: /Xã Ví dụ 2 \(minh họa\).*10.*2\/2 đơn vị cũ/ }).waitFor();
    expect(await table.getByRole('row', { name: /Xã Bá Thước/ }).count()).toBe(0);
    expect(await faults(page)).toEqual([]);
    const again = await stage.enter('lanhdao', { width: 390 });
    await again.goto(page.url());
    await again.getByRole('region', { name: 'Số liệu theo đơn vị' }).getByRole('row', { name: /Xã Ví dụ 2/ }).waitFor();
    expect(await faults(again)).toEqual([]);
    expect(await again.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it('a reorganisation pasted from Excel is shown row by row, a bad row stops it, and it is done as a whole', async () => {
    const page = await stage.enter('chuyenvien');
    await page.goto(`${stage.address}/don-vi`);
    await page.getByRole('button', { name: 'Sắp xếp bằng bảng tính' }).click();
    await page.getByLabel(/dán từ Excel/).fill(`${pasted}Xã Không Có\tSáp nhập\t01/10/2026\tXã Ví dụ 3 (minh họa)\n`);
    await page.getByRole('button', { name: 'Đọc phần đã dán' }).click();
    await page.getByText('không có đơn vị nào tên hoặc mã như vậy').waitFor();
    expect(await page.getByRole('button', { name: /^Ghi/ }).isDisabled()).toBe(true);
    await page.getByLabel(/dán từ Excel/).fill(pasted);
    await page.getByRole('button', { name: 'Đọc phần đã dán' }).click();
    await page.getByText('Sẽ thay đổi').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ghi 1 việc sắp xếp' }).click();
    await page.getByRole('link', { name: 'Xã Ví dụ 3 (minh họa)' }).waitFor();
  });
});
