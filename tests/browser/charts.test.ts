import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, openStage, type Stage } from '../support/browser.ts';

describe('charts', () => {
  let stage: Stage;
  beforeAll(async () => { stage = await openStage(); });
  afterAll(() => stage.close());

  const resolution = '/nghi-quyet/nq-02/bieu-do?ky=2023Q3';
  const open = async (path: string, options: { width?: number; dark?: boolean } = {}): Promise<Page> => {
    const page = await stage.enter('lanhdao', options);
    await page.goto(stage.address + path);
    return page;
  };
  const saved = async (page: Page, figure: number, kind: string): Promise<{ name: string; text: string; bytes: Buffer }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('figure.framed').nth(figure).getByRole('button', { name: kind }).click()]);
    const bytes = readFileSync(await download.path());
    return { name: download.suggestedFilename(), text: bytes.toString('utf8'), bytes };
  };

  it.each([[1280, false], [390, true]])('of a resolution, %i wide, dark %s, are named by what they show, have their figures beside them and no fault', async (width, dark) => {
    const page = await open(resolution, { width, dark });
    await page.locator('figure.framed').nth(4).waitFor();
    expect(await page.locator('figure.framed h2').allTextContents()).toEqual([
      '3/14 chỉ tiêu đã tới mức phải đạt; xa nhất là “Tỷ lệ thanh niên được tập hợp vào tổ chức Đoàn, Hội” (24\u00a0%)',
      'Quý III/2023: 8/16 chỉ tiêu đúng tiến độ trở lên, bằng quý II/2023', '8/16 chỉ tiêu đi kịp lộ trình hoặc đã đạt',
      'Số nhiệm vụ hoàn thành kém số đã đến hạn 3 việc', '0/27 số liệu của đơn vị đã đạt mức giao riêng',
    ]);
    for (const summary of await page.locator('figure.framed summary').all()) await summary.click();
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
  it('are taken away as a picture, as a drawing with real words, and as a table', async () => {
    const page = await open(resolution);
    await page.locator('figure.framed').nth(4).waitFor();
    const csv = await saved(page, 0, 'Bảng CSV');
    expect(csv.name).toBe('3-14-chi-tieu-da-toi-muc-phai-dat-xa-nhat-la-ty-le-thanh-nie.csv');
    expect(csv.text.split('\r\n')[2]).toBe('Tỷ lệ thanh niên được tập hợp vào tổ chức Đoàn, Hội;4;Phấn đấu đến mục tiêu;24 %;55 %;Chậm tiến độ');
    const svg = await saved(page, 1, 'Hình SVG');
    expect(svg.text).toMatch(/^<svg /);
    expect(svg.text).toContain('Quý III/2023: 8/16 chỉ tiêu đúng tiến độ trở lên');
    const png = await saved(page, 4, 'Ảnh PNG');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBe(1920);
  });
  it('a forecast on a trend says in words and in the table that it is one', async () => {
    const page = await open('/chi-tieu/nq-02-ct-04?ky=2023Q3');
    const figure = page.locator('figure.framed').first();
    await figure.getByText('Dự báo đến hết quý IV/2025: khoảng 63,6').waitFor();
    await figure.locator('summary').click();
    expect(await figure.locator('thead th').allTextContents()).toEqual(['Kỳ', 'Thực hiện', 'Lẽ ra', 'Chênh', 'dự báo']);
    expect(await page.getByRole('img', { name: /Dự báo đến hết quý IV\/2025/ }).count()).toBe(1);
    expect(await faults(page)).toEqual([]);
  });
});
