import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePassword } from '#server/sample/sample';
import { openStage, type Stage } from '../support/browser.ts';

describe('when something on the way fails', () => {
  let stage: Stage;
  beforeAll(async () => { stage = await openStage(); });
  afterAll(() => stage.close());

  it('the period looked at goes along from page to page, and a link reopens it', async () => {
    const page = await stage.enter('lanhdao');
    await page.goto(`${stage.address}/nghi-quyet/nq-02?ky=2022Q4`);
    await page.getByText('Số liệu đến hết quý IV/2022').first().waitFor();
    await page.getByRole('link', { name: 'Chỉ tiêu', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: /chỉ tiêu/i }).waitFor();
    expect(new URL(page.url()).searchParams.get('ky')).toBe('2022Q4');
    await page.getByText('Số liệu đến hết quý IV/2022').first().waitFor();
    const again = await stage.enter('lanhdao');
    await again.goto(page.url());
    await again.getByText('Số liệu đến hết quý IV/2022').first().waitFor();
  });

  it('a server out of reach at the first load is said, and tried again', async () => {
    const page = await stage.enter('lanhdao');
    await page.route('**/api/**', (route) => route.abort());
    await page.goto(`${stage.address}/`);
    await page.getByRole('button', { name: 'Thử lại' }).waitFor();
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('heading', { level: 1, name: /chậm tiến độ/ }).waitFor();
  });

  it('whose sign-in has ended keeps what is on the screen, and goes on after signing in in another tab', async () => {
    const page = await stage.enter('canbo');
    await page.goto(`${stage.address}/nhap-so-lieu?nhap=2023Q4`);
    const cell = page.locator('[data-cell]').first();
    await cell.fill('12');
    await page.request.delete(`${stage.address}/api/session`);
    await page.getByRole('button', { name: 'Lưu số liệu' }).click();
    await page.getByRole('link', { name: /[Đđ]ăng nhập lại/ }).waitFor();
    expect(await cell.inputValue()).toBe('12');
    await page.request.post(`${stage.address}/api/session`, { data: { username: 'canbo', password: samplePassword } });
    await page.evaluate(() => { dispatchEvent(new Event('focus')); });
    await page.getByRole('link', { name: /[Đđ]ăng nhập lại/ }).waitFor({ state: 'detached' });
    expect(await cell.inputValue()).toBe('12');
  });
});
