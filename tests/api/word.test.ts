import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WordNote, WordPart, WordReading } from '#api/reports';
import { createTypesetter, type Typesetter } from '#server/reports/typesetter';
import { unzip } from '#server/sheets/zip-guard';
import { onBothEngines, openWorld, smallResolution, type Answer, type Caller, type World } from '../support/app.ts';
import { docx, edited, line, paragraphWith, retyped, typed } from '../support/word.ts';

onBothEngines('a report\'s Word file that somebody edited', (engine) => {
  let world: World;
  let typesetter: Typesetter;
  let specialist: Caller;
  let leader: Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;
  let report: { id: string; version: number };
  let file: Buffer;
  const part = (key: string, level: number, heading: string, ...blocks: unknown[]) => ({ key, level, heading, blocks });
  const paragraph = (...runs: unknown[]) => ({ type: 'paragraph', runs });
  const parts = () => [
    part('one', 0, 'KẾT QUẢ'),
    part('situation', 1, 'TÌNH HÌNH', paragraph({ text: 'Tỷ lệ đạt ' }, { indicatorId: made.indicator.id, show: 'actual', bold: true }, { text: ', ' }, { text: 'rõ nét', italic: true }, { text: ' ở ba xã.' }), paragraph({ text: 'Câu giữ nguyên 😀.' }),
      { type: 'list', items: [[{ text: 'ý một' }], [{ text: 'ý hai' }]] }, { type: 'list', ordered: true, items: [[{ text: 'việc một' }], [{ text: 'việc hai' }]] }, { type: 'heading', runs: [{ text: 'Đề mục nhỏ' }] }, { type: 'table', columns: ['Xã', 'Số'], rows: [['Một', '1'], ['Hai', '2']] }),
    part('figures', 1, 'SỐ LIỆU', { type: 'live', piece: 'counts' }, { type: 'live', piece: 'charts' }, { type: 'live', piece: 'table' }, paragraph({ text: 'Sau bảng.' })),
    part('empty', 1, 'CÒN TRỐNG'),
    part('tasks', 1, 'NHIỆM VỤ', { type: 'live', piece: 'taskMatrix' }, paragraph({ text: 'Lời cuối.' })),
  ];
  const body = () => ({ resolutionId: made.resolution.id, reportKind: 'final', asOf: '2022' });
  const download = async (): Promise<Buffer> => (await specialist('GET', `/api/reports/${report.id}/file?format=docx`)).bytes;
  const send = (bytes: Buffer, caller = specialist, id = report.id): Promise<Answer> => caller('POST', `/api/reports/${id}/word`, bytes, { 'content-type': docx });
  const read = async (bytes: Buffer): Promise<WordReading> => {
    const { status, body: answer } = await send(bytes);
    expect(status).toBe(200);
    return answer;
  };
  const only = ({ parts: [first, ...more] }: WordReading): WordPart => {
    expect(more).toEqual([]);
    return first as WordPart;
  };
  const notes = (kind: WordNote['kind'], { parts: all }: WordReading): [string, WordNote][] => all.flatMap(({ key, notes: own }) => own.filter((one) => one.kind === kind).map((one): [string, WordNote] => [key, one]));

  beforeAll(async () => {
    typesetter = createTypesetter();
    world = await openWorld(engine, { typesetter });
    await world.add('soan', ['specialist']);
    await world.add('lanhdao', ['leader']);
    await world.add('canbo', ['officer']);
    [specialist, leader] = [await world.as('soan'), await world.as('lanhdao')];
    made = await smallResolution(specialist);
    await specialist('PUT', '/api/readings', [['2021', 64], ['2022', 68]].map(([period, value]) => ({ indicatorId: made.indicator.id, officeId: made.commune.id, period, value, seen: null })));
    report = (await specialist('POST', '/api/reports', { ...body(), parts: parts() })).body;
    file = await download();
  });
  afterAll(async () => {
    await world.close();
    await typesetter.close();
  });

  it('that nobody changed says nothing new', async () => {
    expect(await read(file)).toEqual({ version: 1, current: 1, parts: [], same: 5, tracked: { insertions: 0, deletions: 0, authors: [] }, outside: [] });
  });

  it('is read part by part: words, bold and italics that were typed, runs split as Word splits them, live figures live', async () => {
    const next = retyped(file,
      [typed('Tỷ lệ đạt ').replace('<w:r>', '<w:r>'), `<w:proofErr w:type="spellStart"/>${typed('Tỷ lệ')}<w:r w:rsidR="00AB12CD"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> chung</w:t></w:r>${typed(' đạt ')}<w:bookmarkStart w:id="900" w:name="_GoBack"/><w:bookmarkEnd w:id="900"/>`],
      [' ở ba xã.', ' ở &amp; năm xã.'], [paragraphWith(file, 'ý hai'), `${paragraphWith(file, 'ý hai')}${line('- ý ba')}`], [paragraphWith(file, 'việc hai'), `${paragraphWith(file, 'việc hai')}${line('3. việc ba')}`], ['>Hai<', '>Ba<']);
    const changed = only(await read(next));
    expect(changed).toMatchObject({ key: 'situation', state: 'changed', also: false, notes: [] });
    expect(changed.is?.blocks).toEqual([
      paragraph({ text: 'Tỷ lệ' }, { text: ' chung', bold: true }, { text: ' đạt ' }, { indicatorId: made.indicator.id, show: 'actual', bold: true }, { text: ', ' }, { text: 'rõ nét', italic: true }, { text: ' ở & năm xã.' }),
      // Unchanged words are those stored, not those the printer's face has.
      paragraph({ text: 'Câu giữ nguyên 😀.' }), { type: 'list', items: [[{ text: 'ý một' }], [{ text: 'ý hai' }], [{ text: 'ý ba' }]] },
      { type: 'list', ordered: true, items: [[{ text: 'việc một' }], [{ text: 'việc hai' }], [{ text: 'việc ba' }]] }, { type: 'heading', runs: [{ text: 'Đề mục nhỏ' }] }, { type: 'table', columns: ['Xã', 'Số'], rows: [['Một', '1'], ['Ba', '2']] },
    ]);
    const saved = await specialist('PUT', `/api/reports/${report.id}`, { ...body(), parts: parts().map((one) => (one.key === 'situation' ? changed.is : one)) }, { 'if-match': String(report.version) });
    expect(saved.status).toBe(200);
    // What was taken once is there, and reading it again offers nothing.
    expect(await read(next)).toMatchObject({ version: 1, current: 2, parts: [], same: 5 });
    report = (await specialist('PUT', `/api/reports/${report.id}`, { ...body(), parts: parts() }, { 'if-match': '2' })).body;
    file = await download();
  });

  it('a figure of ours that was typed over stays ours, and is told with both', async () => {
    const reading = await read(retyped(file, [/(f0_[0-9a-f]{8}"\/><\/w:sdtPr><w:sdtContent>.*?<w:t[^>]*>)68\u00a0%/s, '$175 %'], [/có 0\/1 chỉ tiêu/, 'có 1/1 chỉ tiêu'], [/(<w:tc>(?:(?!<\/w:tc>).)*<w:t [^>]*>)68(?=[^0-9])/s, '$199']));
    expect(reading.parts.map(({ key, state }) => [key, state])).toEqual([['situation', 'same'], ['figures', 'same']]);
    expect(notes('figure', reading)).toEqual([['situation', { kind: 'figure', indicatorId: made.indicator.id, show: 'actual', word: '75 %', ours: '68\u00a0%' }]]);
    expect(notes('piece', reading).map(([, { piece, word, ours }]) => [piece, word, ours])).toEqual([
      ['counts', expect.stringContaining('có 1/1 chỉ tiêu'), expect.stringContaining('có 0/1 chỉ tiêu')], ['table', expect.stringContaining('99'), expect.stringContaining('68')],
    ]);
  });

  it('words typed beside a figure or after a sentence of ours are the typist\'s, and are kept', async () => {
    const reading = await read(retyped(file, [/(f0_[0-9a-f]{8}"\/><\/w:sdtPr><w:sdtContent>.*?<w:t[^>]*>68\u00a0%)/s, '$1 (tăng khá)'], [paragraphWith(file, 'Tổng 1 chỉ tiêu'), paragraphWith(file, 'Tổng 1 chỉ tiêu').replace('</w:p>', `${typed(' Đây là kết quả tốt.')}</w:p>`)]));
    expect(notes('figure', reading)).toEqual([]);
    expect(reading.parts[0]?.is?.blocks[0]?.runs?.slice(0, 3)).toEqual([{ text: 'Tỷ lệ đạt ' }, { indicatorId: made.indicator.id, show: 'actual', bold: true }, { text: ' (tăng khá)', bold: true }]);
    expect(reading.parts[1]?.is?.blocks.slice(0, 3)).toEqual([{ type: 'live', piece: 'counts' }, paragraph({ text: 'Đây là kết quả tốt.' }), { type: 'live', piece: 'charts' }]);
  });

  it('a piece, a line of one or a figure that was taken out is told', async () => {
    const table = /<w:tbl>(?:(?!<w:tbl>).)*STT.*?<\/w:tbl>/s;
    const gone = await read(retyped(file, [table, ''], [paragraphWith(file, 'Tổng 1 chỉ tiêu'), ''], [/<w:bookmarkStart [^>]*nq_1_f0_[^>]*>.*?<\/w:sdt><w:bookmarkEnd [^>]*>/s, '']));
    expect(notes('pieceGone', gone)).toEqual([['figures', { kind: 'pieceGone', piece: 'table' }]]);
    expect(notes('pieceLines', gone)).toEqual([['figures', { kind: 'pieceLines', piece: 'counts', count: 1 }]]);
    expect(notes('figureGone', gone)).toMatchObject([['situation', { indicatorId: made.indicator.id }]]);
    expect(gone.parts.find(({ key }) => key === 'figures')?.is?.blocks).not.toContainEqual({ type: 'live', piece: 'table' });
    // A piece that had nothing to print is not missed.
    expect(gone.parts.some(({ key }) => key === 'tasks')).toBe(false);
  });

  it('the place of a part still unwritten takes what is typed there', async () => {
    const [placeholder, first] = [paragraphWith(file, 'do cơ quan soạn thảo viết'), line('Nay đã viết.')];
    expect(only(await read(retyped(file, [placeholder, first]))).is).toEqual(part('empty', 1, 'CÒN TRỐNG', paragraph({ text: 'Nay đã viết.' })));
    expect(only(await read(retyped(file, [/\(Phần này do cơ quan soạn thảo viết\.\)/, 'Nay đã viết.']))).is?.blocks).toEqual([paragraph({ text: 'Nay đã viết.' })]);
  });

  it('tracked insertions are taken, deletions left out, and it is said whose they are', async () => {
    const ins = (inner: string): string => `<w:ins w:id="1" w:author="Đ/c Đánh máy" w:date="2023-10-01T00:00:00Z">${inner}</w:ins>`;
    const del = (text: string): string => `<w:del w:id="2" w:author="Đ/c Biên tập" w:date="2023-10-01T00:00:00Z"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const reading = await read(retyped(file, [typed('Sau bảng.'), `${del('Sau')}${ins(typed('Dưới'))}${typed(' bảng.')}`], [paragraphWith(file, 'ý một'), paragraphWith(file, 'ý một').replace(/<w:r>.*<\/w:r>/s, del('- ý một')).replace('</w:pPr>', '<w:rPr><w:del w:id="3" w:author="Đ/c Biên tập"/></w:rPr></w:pPr>')]));
    expect(reading.tracked).toEqual({ insertions: 1, deletions: 3, authors: ['Đ/c Biên tập', 'Đ/c Đánh máy'] });
    expect(reading.parts.find(({ key }) => key === 'figures')?.is?.blocks.at(-1)).toEqual(paragraph({ text: 'Dưới bảng.' }));
    expect(reading.parts.find(({ key }) => key === 'situation')?.is?.blocks[2]).toEqual({ type: 'list', items: [[{ text: 'ý hai' }]] });
  });

  it('comments, pictures and footnotes are told beside their part', async () => {
    const commented = edited(retyped(file, ['Sau bảng.</w:t></w:r>', 'Sau bảng.</w:t></w:r><w:r><w:commentReference w:id="7"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing><pic:pic/></w:drawing></w:r>']), (all) => {
      all.set('word/comments.xml', '<?xml version="1.0"?><w:comments xmlns:w="x"><w:comment w:id="7" w:author="Đ/c Phó ban"><w:p><w:r><w:t>Xem lại &lt;số&gt;</w:t></w:r></w:p></w:comment></w:comments>');
      all.set('word/_rels/document.xml.rels', (all.get('word/_rels/document.xml.rels') ?? '').replace('</Relationships>', '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'));
    });
    const { key, state, notes: told } = only(await read(commented));
    expect([key, state]).toEqual(['figures', 'same']);
    expect(told).toEqual(expect.arrayContaining([{ kind: 'comment', author: 'Đ/c Phó ban', word: 'Xem lại <số>' }, { kind: 'footnotes', count: 1 }, { kind: 'pictures', count: 1 }]));
  });

  it('a heading is taken without its number, and found by its number where Word lost its mark', async () => {
    expect(only(await read(retyped(file, ['I- TÌNH HÌNH', 'I. TÌNH HÌNH CHUNG']))).is?.heading).toBe('TÌNH HÌNH CHUNG');
    const heading = paragraphWith(file, 'II- SỐ LIỆU');
    const { notes: told, is } = only(await read(retyped(file, [heading, heading.replaceAll(/<w:bookmark[^>]*>/g, '').replace('SỐ LIỆU', 'SỐ LIỆU CHÍNH')])));
    expect(is?.heading).toBe('SỐ LIỆU CHÍNH');
    expect(told).toEqual([{ kind: 'foundByWords' }]);
  });

  it('a part that is no longer there is told, what may be its words is told, and nothing is lost unasked', async () => {
    const heading = paragraphWith(file, 'II- SỐ LIỆU');
    const reading = await read(retyped(file, [heading, '']));
    expect(reading.parts.map(({ key, state, is }) => [key, state, is === null])).toEqual([['situation', 'changed', false], ['figures', 'removed', true]]);
    expect(notes('mayHold', reading)).toEqual([['situation', { kind: 'mayHold', word: 'SỐ LIỆU' }]]);
  });

  it('lists that Word numbers itself are lists', async () => {
    const numbering = '<?xml version="1.0"?><w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    const item = (text: string, id: number): string => line(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);
    const listed = edited(retyped(file, [paragraphWith(file, 'do cơ quan soạn thảo viết'), `${item('a', 5)}${item('b', 5)}${item('c', 6)}`]), (all) => {
      all.set('word/numbering.xml', numbering);
      const rels = all.get('word/_rels/document.xml.rels') ?? '';
      if (!rels.includes('numbering.xml')) all.set('word/_rels/document.xml.rels', rels.replace('</Relationships>', '<Relationship Id="rId901" Type="http://x/numbering" Target="numbering.xml"/></Relationships>'));
    });
    expect(only(await read(listed)).is?.blocks).toEqual([{ type: 'list', items: [[{ text: 'a' }], [{ text: 'b' }]] }, { type: 'list', ordered: true, items: [[{ text: 'c' }]] }]);
  });

  it('a report that changed meanwhile says in which parts, and the rest is offered as it is', async () => {
    const here = parts().map((one) => (one.key === 'situation' ? { ...one, blocks: [paragraph({ text: 'Đã viết lại ở đây.' })] } : one));
    report = (await specialist('PUT', `/api/reports/${report.id}`, { ...body(), parts: here }, { 'if-match': String(report.version) })).body;
    const reading = await read(retyped(file, ['Câu giữ nguyên', 'Câu đã sửa'], ['Sau bảng.', 'Dưới bảng.']));
    expect(reading).toMatchObject({ version: 3, current: 4 });
    expect(reading.parts.map(({ key, also, was }) => [key, also, was?.blocks.length])).toEqual([['situation', true, 1], ['figures', false, 4]]);
    report = (await specialist('PUT', `/api/reports/${report.id}`, { ...body(), parts: parts() }, { 'if-match': '4' })).body;
  });

  it('saved by LibreOffice it is the same: names of frames lost, styles renamed, bookmarks moved into them', async () => {
    const lo = edited(file, (all) => {
      all.set('word/document.xml', (all.get('word/document.xml') ?? '').replaceAll(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '<w:sdtPr></w:sdtPr>').replaceAll(/(<w:bookmarkStart [^>]*>)<w:sdt>(<w:sdtPr>.*?<\/w:sdtPr>)<w:sdtContent>/gs, '<w:sdt>$2<w:sdtContent>$1<w:r><w:rPr></w:rPr></w:r>')
        .replaceAll('w:val="BodyText"', 'w:val="TextBody"').replaceAll('<w:rPr/>', '<w:rPr></w:rPr>'));
    });
    expect(await read(lo)).toMatchObject({ parts: [], same: 5 });
    expect(only(await read(retyped(lo, ['Câu giữ nguyên', 'Câu đã sửa']))).is?.blocks[1]).toEqual(paragraph({ text: 'Câu đã sửa □.' }));
  });

  it.each<[string, (bytes: Buffer) => Buffer, string]>([
    ['no Word file', () => Buffer.from('chữ'), 'brokenWord'], ['cut short', (bytes) => bytes.subarray(0, bytes.length - 900), 'brokenWord'],
    ['with macros', (bytes) => edited(bytes, (all) => { all.set('word/vbaProject.bin.xml', 'x'); }), 'wordMacros'],
    ['that unfolds without end', (bytes) => edited(bytes, (all) => { all.set('word/more.xml', 'x'.repeat(70 * 1024 * 1024)); }), 'wordTooLarge'],
    ['of a million and a half of nothing', (bytes) => edited(bytes, (all) => { all.set('word/document.xml', `<w:document><w:body>${'<w:p/>'.repeat(1_500_001)}</w:body></w:document>`); }), 'wordTooLarge'],
    ['of more paragraphs than any report', (bytes) => retyped(bytes, ['</w:body>', `${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(20_001)}</w:body>`]), 'wordTooLarge'],
    ['with entities that unfold', (bytes) => edited(bytes, (all) => { all.set('word/document.xml', '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body><w:p>&a;</w:p></w:body></w:document>'); }), 'brokenWord'],
    ['of the old form', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'wordEncrypted'],
    ['without our marks', (bytes) => edited(bytes, (all) => { all.set('docProps/custom.xml', '<Properties/>'); }), 'wordNotOurs'],
    ['whose parts lost every mark', (bytes) => edited(bytes, (all) => { all.set('word/document.xml', (all.get('word/document.xml') ?? '').replaceAll(/<w:bookmark[^>]*>/g, '')); }), 'wordNotOurs'],
    ['of another report', (bytes) => edited(bytes, (all) => { all.set('docProps/custom.xml', (all.get('docProps/custom.xml') ?? '').replace(report.id, 'bao-cao-khac')); }), 'wordOtherReport'],
    ['of a version that is not there', (bytes) => edited(bytes, (all) => { all.set('docProps/custom.xml', (all.get('docProps/custom.xml') ?? '').replace(/>\d+</, '>900<')); }), 'wordOtherVersion'],
  ])('a file %s is refused in words, and nothing is changed', async (_, change, code) => {
    const answer = await send(change(file));
    expect(answer.body).toMatchObject({ code });
    expect(answer.body.detail.length).toBeGreaterThan(30);
    expect((await specialist('GET', `/api/reports/${report.id}`)).body.version).toBe(report.version);
  });

  it('only who writes reports may send one, and an issued report takes none', async () => {
    expect((await send(file, leader)).status).toBe(403);
    expect((await send(file, await world.as('canbo'))).status).toBe(403);
    expect((await send(file, specialist, 'khong-co')).status).toBe(404);
    const issued = (await specialist('POST', `/api/reports/${report.id}/issue`, undefined, { 'if-match': String(report.version) })).body;
    expect(issued.issued.code).toBeTruthy();
    expect((await send(file)).body).toMatchObject({ status: 409, code: 'reportIssued' });
    // An issued report's own Word file carries no marks.
    expect(unzip((await specialist('GET', `/api/reports/${report.id}/file?format=docx`)).bytes).get('word/document.xml')?.includes('nq_')).toBe(false);
  });
});
