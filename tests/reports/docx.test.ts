import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSample } from '#server/load-sample';
import { createTypesetter, type Typesetter } from '#server/reports/typesetter';
import { resolutionView } from '#server/resolution-view';
import { unzip } from '#server/sheets/zip-guard';
import { formatFigure } from '#texts/format';
import { openWorld, type Caller, type World } from '../support/app.ts';

interface Word { document: string; styles: string; settings: string; part(name: string): string }
const plain = (xml: string): string => xml.replaceAll(/<w:tab\/>|<w:br\/>|<\/w:p>/g, ' ').replaceAll(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');
const paragraphs = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs) ?? [];

describe('a report as a Word document', () => {
  let world: World;
  let typesetter: Typesetter;
  let call: Caller;
  let view: Awaited<ReturnType<typeof resolutionView>>;
  let word: Word;
  const open = async (query: string, id = 'nq-02'): Promise<Word> => {
    const answer = await call('GET', `/api/resolutions/${id}/report?format=docx&${query}`);
    expect(answer.status).toBe(200);
    const part = (name: string): string => unzip(answer.bytes).get(name)?.toString('utf8') ?? '';
    return { document: part('word/document.xml'), styles: part('word/styles.xml'), settings: part('word/settings.xml'), part };
  };

  beforeAll(async () => {
    typesetter = createTypesetter();
    world = await openWorld('sqlite', { typesetter });
    await loadSample(world.database, world.services.auth, world.clock.now);
    await world.add('soan', ['specialist']);
    call = await world.as('soan');
    view = await resolutionView(world.database.read, world.clock.now, 'nq-02', '2023Q3');
    word = await open('asOf=2023Q3');
  });
  afterAll(async () => {
    await world.close();
    await typesetter.close();
  });

  it('says every figure as the API has it', () => {
    const words = plain(word.document);
    for (const { name, decimals, measure, evaluation } of view.indicators) {
      expect(words).toContain(name.split(' ').slice(0, 3).join(' '));
      if (typeof evaluation.actual === 'number') expect(words).toContain(formatFigure(evaluation.actual, 'vi', decimals, measure).replaceAll('\u00a0', ' '));
    }
    expect(words).toContain('có 2/16 chỉ tiêu đạt và vượt, trong đó vượt 1');
  });

  it('has real headings in the official look, in Times New Roman and in Vietnamese', () => {
    const headings = [1, 2, 3, 4].map((level) => paragraphs(word.document).filter((one) => one.includes(`<w:pStyle w:val="Heading${level}"/>`)).map(plain));
    expect(headings[0]?.[0]).toContain('Phần thứ nhất KẾT QUẢ THỰC HIỆN');
    expect(headings[1]?.map((one) => one.trim())).toContain('I- KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH');
    expect(headings[2]?.map((one) => one.trim())).toContain('1- Về mục tiêu, chỉ tiêu');
    expect(headings[3]?.map((one) => one.trim())).toContain('a) Nguyên nhân khách quan');
    expect(word.styles).toMatch(/<w:docDefaults>.*w:ascii="Times New Roman".*<\/w:docDefaults>/s);
    expect(word.styles).toMatch(/<w:lang [^>]*w:val="vi-VN"/);
    expect(word.styles).not.toMatch(/w:ascii="(?!Times New Roman)/);
    const heading = /<w:style [^>]*w:styleId="Heading2".*?<\/w:style>/s.exec(word.styles)?.[0] ?? '';
    expect(heading).toContain('<w:color w:val="000000"/>');
    expect(heading).toContain('<w:keepNext/>');
  });

  it('sets the text as the form prescribes: justified, a first line of 10 mm, a pitch of exactly 20 pt', () => {
    const body = /<w:style [^>]*w:styleId="BodyText".*?<\/w:style>/s.exec(word.styles)?.[0] ?? '';
    expect(body).toContain('<w:jc w:val="both"/>');
    expect(body).toContain('w:firstLine="567"');
    expect(body).toMatch(/w:line="400"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="400"/);
    expect(word.document).toContain('<w:pStyle w:val="BodyText"/>');
  });

  it('opens with the head of a Party document in a table without edges, its number blank', () => {
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(word.document)?.[0] ?? '';
    expect(plain(table)).toMatch(/TỈNH ỦY THANH HÓA \* Số -BC\/TU .*ĐẢNG CỘNG SẢN VIỆT NAM .*Thanh Hóa, ngày tháng năm/);
    expect(table).not.toMatch(/w:val="single"[^>]*\/>.*<\/w:tblBorders>/);
    expect(table.match(/<w:tc>/g)).toHaveLength(2);
    expect(plain(word.document)).not.toMatch(/Số:|TM\.|\.\/\./);
  });

  it('numbers pages from 2, centred at the top, in portrait, with wide tables on landscape pages', () => {
    const sections = word.document.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(3);
    expect(sections[0]).toContain('<w:titlePg/>');
    expect(sections[0]).toMatch(/<w:pgSz w:w="11906" w:h="1683\d" w:orient="portrait"\/>/);
    expect(sections[0]).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/);
    for (const section of sections.slice(1)) {
      expect(section).toMatch(/<w:pgSz w:w="1683\d" w:h="11906" w:orient="landscape"\/>/);
      expect(section).not.toContain('titlePg');
    }
    const headers = [1, 2, 3, 4].map((n) => word.part(`word/header${n}.xml`));
    expect(headers.filter((one) => /<w:jc w:val="center"\/>.*PAGE/s.test(one)).length).toBe(3);
    expect(headers.filter((one) => one !== '' && !one.includes('PAGE'))).toHaveLength(1);
  });

  it('has real tables whose heads are said again on every page and whose rows stay whole', () => {
    const tables = word.document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const wide = tables.find((one) => plain(one).startsWith('STT Chỉ tiêu Đơn vị tính')) ?? '';
    const rows = wide.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs) ?? [];
    expect(rows.length).toBeGreaterThan(view.indicators.length);
    expect(rows[0]).toContain('<w:tblHeader/>');
    expect(rows.slice(1).some((one) => one.includes('<w:tblHeader/>'))).toBe(false);
    expect(rows.every((one) => one.includes('<w:cantSplit/>'))).toBe(true);
    expect(wide.match(/<w:gridCol /g)).toHaveLength(12);
  });

  it('has charts that Word draws and a typist can change, with the API\'s figures in them', async () => {
    const charts = [1, 2, 3, 4, 5, 6].map((n) => word.part(`word/charts/chart${n}.xml`)).filter(Boolean);
    expect(charts).toHaveLength(6);
    expect(word.document.match(/<c:chart /g)).toHaveLength(6);
    const captions = paragraphs(word.document).filter((one) => one.includes('w:val="Caption"')).map(plain);
    for (const [index, caption] of captions.entries()) {
      const name = /Biểu đồ \d+\. (.*?): /.exec(caption)?.[1] ?? '';
      const one = view.indicators.find((each) => name.startsWith(each.name));
      expect(one).toBeDefined();
      const series = /<c:ser>.*?<\/c:ser>/s.exec(charts[index] ?? '')?.[0] ?? '';
      const values = [...series.replace(/.*<c:val>/s, '').matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value));
      if (one && typeof one.evaluation.actual === 'number') expect(values).toContain(one.evaluation.actual);
      expect(charts[index]).toContain('externalData');
    }
    expect(captions).toHaveLength(6);
  });

  it('keeps the last words with the signature, the office of the signer not bold for the Party', async () => {
    const all = word.document.slice(0, word.document.indexOf('T/M BAN THƯỜNG VỤ'));
    const last = paragraphs(all).findLast((one) => one.includes('BodyText')) ?? '';
    expect(last).toContain('<w:keepNext/>');
    const run = (text: string, xml: string): string => (xml.match(/<w:r>.*?<\/w:r>/gs) ?? []).find((one) => one.includes(text)) ?? '';
    expect(run('T/M BAN THƯỜNG VỤ', word.document)).toContain('<w:b/>');
    const state = await open('asOf=2023Q3&layout=state');
    expect(plain(state.document)).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc/);
    expect(plain(state.document)).toContain('Số: /BC-TU');
    expect(plain(state.document).match(/\.\/\./g)).toHaveLength(1);
    const youth = await open('asOf=2023Q3&layout=youth');
    expect(plain(youth.document)).toContain('ĐOÀN TNCS HỒ CHÍ MINH');
  });

  it('has contents only when asked for, filled in with page numbers', async () => {
    expect(word.document).not.toContain('TOC ');
    const { document } = await open('asOf=2023Q3&contents=1');
    expect(document).toMatch(/TOC [^<]*\\o "1-3"|TOC [^<]*\\o &quot;1-3&quot;/);
    expect(plain(document)).toMatch(/MỤC LỤC.*KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH.*KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH/);
    expect((document.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [])[1]).toContain('w:start="1"');
  });

  it.each(['interim', 'indicators', 'tasks', 'brief'] as const)('%s is drawn too', async (kind) => {
    const { document } = await open(`asOf=2023Q3&kind=${kind}`);
    expect(plain(document).length).toBeGreaterThan(500);
    expect(plain(document)).not.toMatch(/undefined|NaN|\[object/);
  });

  it('people\'s words are never markup', async () => {
    const made = await call('POST', '/api/findings', { resolutionId: 'nq-02', findingKind: 'result', text: '<w:p>&amp; ]]> "x" \u0007 Tách 😀'.normalize('NFD') });
    expect(made.status).toBe(201);
    const { document } = await open('asOf=2023Q3');
    expect(plain(document)).toContain('<w:p>&amp; ]]> "x" Tách □');
  });
});
