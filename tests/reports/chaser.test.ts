import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChaserLetter } from '#api/chasers';
import { chaseRoom } from '#server/chasers';
import { readyLetter } from '#server/chaser-letter';
import { loadSample } from '#server/load-sample';
import { composeChaser } from '#server/reports/chaser';
import { chaserNumber } from '#server/reports/layouts';
import { createTypesetter, type Typesetter } from '#server/reports/typesetter';
import { openWorld, type World } from '../support/app.ts';

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;
interface Run { text: string; x: number; y: number; size: number; font: string }

async function runsOf(pdf: Pdf, number: number): Promise<Run[]> {
  const page = await pdf.getPage(number);
  await page.getOperatorList();
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ text: item.str, x: item.transform[4] as number, y: height - (item.transform[5] as number), size: item.transform[0] as number, font: (page.commonObjs.get(item.fontName) as { name: string }).name }] : []));
}
const textOf = (runs: Run[]): string => runs.map(({ text }) => text).join(' ').replaceAll(/\s+/g, ' ');

describe('a công văn in the official form', () => {
  let world: World;
  let typesetter: Typesetter;
  let letter: ChaserLetter;
  const set = async (more: Partial<ChaserLetter> = {}): Promise<Pdf> => getDocument({ data: new Uint8Array((await typesetter.typeset(composeChaser({ ...letter, ...more }))).pdf), useSystemFonts: false }).promise;
  const words = async (pdf: Pdf): Promise<string> => textOf((await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => runsOf(pdf, index + 1)))).flat());

  beforeAll(async () => {
    world = await openWorld();
    await loadSample(world.database, world.services.auth, world.clock.now);
    typesetter = createTypesetter();
    letter = readyLetter(await chaseRoom(world.database.read, world.clock.now, '2023-12-20'), { officeId: 'dv-ban-dan-van', issuerId: 'dv-tinh-uy' });
  });
  afterAll(async () => {
    await typesetter.close();
    await world.close();
  });

  it('has no heading of its type; number and subject stand under its issuer, then to whom, what is late, the signature', async () => {
    const text = await words(await set());
    expect(text).toMatch(/TỈNH ỦY THANH HÓA \* Số -CV\/TU V\/v đôn đốc thực hiện nhiệm vụ ĐẢNG CỘNG SẢN VIỆT NAM Thanh Hóa, ngày tháng năm Kính gửi: Ban Dân vận Tỉnh ủy/);
    expect(text).not.toMatch(/BÁO CÁO|CÔNG VĂN|-----|Số:|\.\/\./);
    expect(text).toContain('T/L BAN THƯỜNG VỤ CHÁNH VĂN PHÒNG');
    expect(text).toContain('- Như trên, - Lưu Văn phòng Tỉnh ủy.');
    expect(text).toContain('STT Nhiệm vụ Thời hạn Số ngày quá hạn Căn cứ');
  });

  it('says every task with its deadline and days, and that it was made up where it was', async () => {
    const text = await words(await set());
    expect(letter.items.length).toBeGreaterThan(1);
    for (const { content, daysLate } of letter.items) {
      expect(text).toContain(content.split(' ').slice(0, 4).join(' '));
      expect(text).toContain(` ${daysLate} `);
    }
    expect(text).toContain('30/11/2023');
    expect(text).toContain('Văn bản xem thử');
    expect(text.match(/\(\*\)/g)).toHaveLength(letter.items.length);
  });

  it('a Party letter\'s subject is 12 pt italic under the number, a State one\'s is upright, and the State ends with ./.', async () => {
    for (const [layout, italic, code] of [['party', true, 'TU'], ['state', false, 'UBND']] as const) {
      const pdf = await set({ layout, head: { ...letter.head, number: chaserNumber(layout, code) } });
      const runs = await runsOf(pdf, 1);
      const [subject, number, to] = ['V/v', 'Số', 'Kính'].map((start) => runs.find(({ text }) => text.startsWith(start)));
      expect(/italic/i.test(subject?.font ?? '')).toBe(italic);
      expect(subject?.size).toBeLessThanOrEqual(13);
      expect(subject?.y).toBeGreaterThan(number?.y ?? 999);
      expect(to?.y).toBeGreaterThan(subject?.y ?? 999);
    }
    expect(await words(await set({ layout: 'state', head: { ...letter.head, number: chaserNumber('state', 'UBND') } }))).toMatch(/Số: \/UBND.*\.\/\./);
  });

  it('a letter that was sent has its number and day, and several addressees each their line', async () => {
    const text = await words(await set({ head: { ...letter.head, number: chaserNumber('party', '', '127-CV/TU'), date: 'Thanh Hóa, ngày 05 tháng 02 năm 2024' }, addressee: 'Đảng ủy xã A\nĐảng ủy xã B' }));
    expect(text).toContain('Số 127-CV/TU');
    expect(text).toContain('Kính gửi: - Đảng ủy xã A; - Đảng ủy xã B.');
  });

  it('is PDF/A-2a, tagged, and a hundred tasks go over pages with the head of the table repeated and the signature not alone', async () => {
    const items = Array.from({ length: 100 }, (_, index) => ({ kind: 'task' as const, content: `Việc thứ ${index} *không* #định $dạng$`, due: '2023-01-01', daysLate: 10 + index, basis: '02-NQ/TU' }));
    const pdf = await set({ items, mark: null });
    const { metadata } = await pdf.getMetadata() as unknown as { metadata: { getRaw(): string } };
    expect(metadata.getRaw()).toMatch(/pdfaid:conformance(?:>|=")A/);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(pdf.numPages).toBeGreaterThan(2);
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => textOf(await runsOf(pdf, index + 1))));
    for (const page of pages.filter((one) => one.includes('Việc thứ'))) expect(page).toContain('STT Nhiệm vụ');
    expect(pages.join(' ')).toContain('*không* #định $dạng$');
    expect(pages.find((one) => one.includes('T/L BAN THƯỜNG VỤ'))).toContain('Văn bản trả lời');
  });
});
