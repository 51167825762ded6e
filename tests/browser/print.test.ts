import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDay } from '#texts/format';
import { vi } from '#texts/vi';
import { openStage, type Stage } from '../support/browser.ts';

/** What stands on one sheet: its words, how wide it is, and how far to the right a run of words goes, in points. */
interface Sheet { words: string; width: number; height: number; right: number }

/** A page of the program as a printer gets it, with no backgrounds asked for, read back sheet by sheet. */
async function printed(page: Page): Promise<Sheet[]> {
  const bytes = await page.pdf({ format: 'A4', printBackground: false, preferCSSPageSize: true });
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  return Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => {
    const sheet = await pdf.getPage(index + 1);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const items = (await sheet.getTextContent()).items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    return { words: plain(items.map(({ str }) => str).join('')), width, height, right: Math.max(0, ...items.map(({ transform, width: length }) => (transform[4] as number) + length)) };
  }));
}
/** Words without the blanks, which a PDF keeps as places and not as characters. */
const plain = (words: string): string => words.normalize('NFC').replaceAll(/\s+/g, '');

const pages = {
  'the overview': '/', 'the resolutions': '/nghi-quyet', 'a resolution': '/nghi-quyet/nq-02', 'its tasks': '/nghi-quyet/nq-02/nhiem-vu', 'findings': '/nghi-quyet/nq-02-2015/ket-qua', 'lessons': '/nghi-quyet/nq-02-2015/bai-hoc',
  'reviews': '/nghi-quyet/nq-02-2015/tong-ket', 'charts': '/nghi-quyet/nq-02/bieu-do', 'history': '/nghi-quyet/nq-02/lich-su', 'the indicators': '/chi-tieu', 'an indicator': '/chi-tieu/nq-02-ct-04',
  'the tasks': '/nhiem-vu', 'the timeline': '/nhiem-vu?xem=thoi-gian', 'the tasks by office': '/nhiem-vu?xem=don-vi', 'letters': '/don-doc', 'a letter': '/don-doc/soan/dv-mttq-tinh/dv-tinh-uy',
  'signals': '/tin-hieu', 'agreements': '/chuong-trinh', 'directives': '/y-kien', 'offices': '/don-vi', 'an office': '/don-vi/dv-tinh-doan', 'entry': '/nhap-so-lieu?nhap=2023Q4&nghiquyet=nq-02', 'entry of twelve periods': '/nhap-so-lieu?nhap=2023Q4&nghiquyet=nq-02&soky=12',
  'the round': '/duyet-so-lieu', 'a closed review': '/nghi-quyet/nq-02-2015/tong-ket/nq-02-tong-ket', 'the chain': '/nghi-quyet/nq-02-2015/chuoi', 'a table to paste into': '/nghi-quyet/nq-02/nhap-bang', 'reports': '/bao-cao', 'the check of a report': '/bao-cao/kiem-tra',
};

describe('a page of the program on paper', () => {
  let stage: Stage;
  let page: Page;
  let admin: Page;
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.enter('chuyenvien', { dark: true });
    admin = await stage.enter('quantri');
  });
  afterAll(() => stage.close());

  /** Opens a page, and says what its heading is once everything it asked for is there. */
  async function open(some: Page, path: string): Promise<string> {
    await some.goto(stage.address + path);
    await some.locator('main h1').waitFor();
    await some.waitForLoadState('networkidle');
    return plain(await some.locator('main h1').innerText());
  }
  async function holds(some: Page, path: string): Promise<Sheet[]> {
    const heading = await open(some, path);
    const sheets = await printed(some);
    expect(sheets[0]?.words).toContain(heading);
    const day = plain(vi.shell.printed(formatDay(new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()), 'vi')));
    for (const [index, { words, width, right }] of sheets.entries()) {
      expect(right, `sheet ${index + 1} to the right`).toBeLessThanOrEqual(width - 25);
      expect(words).toContain(day);
      expect(words).toContain(plain(`Tỉnh ủy Thanh Hóa · `));
      expect(words).toContain(`${index + 1}/${sheets.length}`);
      expect(words).not.toContain(plain(vi.shell.nav.resolutions + vi.shell.nav.indicators + vi.shell.nav.tasks));
      for (const noise of [vi.shell.signOut, vi.palette.open, vi.shell.skip]) expect(words).not.toContain(plain(noise));
    }
    return sheets;
  }

  it.each(Object.entries(pages))('%s: heading first, nothing beyond the right edge, no navigation, every sheet says whose and when', async (_, path) => {
    await holds(page, path);
  });

  it('likewise one task, one agreement, an open review with an office\'s own part, the chain as a list', async () => {
    const first = async (kind: string): Promise<string> => ((await (await page.request.get(`${stage.address}/api/${kind}`)).json()) as { items: { id: string }[] }).items[0]?.id ?? '';
    const made = await page.request.post(`${stage.address}/api/reviews`, { data: { resolutionId: 'nq-02', reviewKind: 'interim', on: '2026-06-30', asOf: '2025' } });
    const review = `/nghi-quyet/nq-02/tong-ket/${((await made.json()) as { id: string }).id}`;
    for (const path of [`/nhiem-vu/${await first('tasks')}`, `/chuong-trinh/${await first('agreements')}`, review, `${review}/don-vi/dv-xa-quan-son`, '/nghi-quyet/nq-02-2015/chuoi?xem=danh-sach']) await holds(page, path);
  });

  it.each(['/quan-tri', '/quan-tri/chuyen-du-lieu', '/quan-tri/nhat-ky'])('the administrator\'s %s likewise', async (path) => {
    await holds(admin, path);
  });

  it('what is picked on the chain is named on paper, though on the screen its name is a button', async () => {
    const sheets = await holds(page, pages['the chain']);
    const names = await page.locator('main button.pick .t').allInnerTexts();
    expect(names.length).toBeGreaterThan(2);
    const words = sheets.map((sheet) => sheet.words).join('');
    for (const name of names) expect(words).toContain(plain(name));
  });

  it('twelve periods lie on their side, and one stands upright', async () => {
    const [wide] = await holds(page, pages['entry of twelve periods']);
    expect(wide?.width).toBeGreaterThan(wide?.height ?? 0);
    const [narrow] = await holds(page, pages['entry']);
    expect(narrow?.width).toBeLessThan(narrow?.height ?? 0);
  });
});
