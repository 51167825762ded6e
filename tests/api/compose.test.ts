import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTypesetter, type Typesetter } from '#server/reports/typesetter';
import { unzip } from '#server/sheets/zip-guard';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('a report that people write', (engine) => {
  let world: World;
  let typesetter: Typesetter;
  let specialist: Caller;
  let second: Caller;
  let leader: Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;
  let draft: { id: string; version: number };
  const base = () => ({ resolutionId: made.resolution.id, reportKind: 'final', asOf: '2022' });
  const part = (key: string, level: number, heading: string, ...blocks: unknown[]) => ({ key, level, heading, blocks });
  const wordsOf = async (): Promise<string> => {
    const { bytes } = await specialist('GET', `/api/reports/${draft.id}/file?format=docx`);
    return (unzip(bytes).get('word/document.xml')?.toString('utf8') ?? '').replaceAll(/<\/w:p>|<w:br\/>/g, ' ').replaceAll(/<[^>]+>/g, '').replaceAll('\u00a0', ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll(/\s+/g, ' ');
  };

  beforeAll(async () => {
    typesetter = createTypesetter();
    world = await openWorld(engine, { typesetter });
    await world.add('soan', ['specialist']);
    await world.add('lanhdao', ['leader']);
    await world.add('soanhai', ['specialist']);
    [specialist, second, leader] = [await world.as('soan'), await world.as('soanhai'), await world.as('lanhdao')];
    made = await smallResolution(specialist);
    await specialist('PUT', '/api/readings', [{ indicatorId: made.indicator.id, officeId: made.commune.id, period: '2022', value: 68, seen: null }]);
    draft = (await specialist('POST', '/api/reports', base())).body;
  });
  afterAll(async () => {
    await world.close();
    await typesetter.close();
  });

  it('begins with the outline of its kind, what each piece says today, and every figure in words', async () => {
    const { body } = await leader('GET', `/api/reports/${draft.id}/compose`);
    expect(body.parts.map(({ key }: { key: string }) => key)).toEqual(['part1', 'situation', 'leading', 'results', 'indicators', 'tasks', 'assessment', 'merits', 'limits', 'causes', 'objectiveCauses', 'subjectiveCauses', 'lessons', 'part2', 'aims', 'measures', 'proposals']);
    expect(body.pieces.counts[0]).toContain('0/1 chỉ tiêu đạt và vượt');
    expect(body.figures[0].shows).toMatchObject({ actual: '68\u00a0%', target: 'từ 80\u00a0% trở lên', status: 'đúng tiến độ' });
  });

  it('is printed as it was written: numbered parts, prose with marks, and live figures of the day', async () => {
    const parts = [
      part('part1', 0, 'KẾT QUẢ'), part('a', 1, 'TÌNH HÌNH', { type: 'paragraph', runs: [{ text: 'Tỷ lệ đạt ' }, { indicatorId: made.indicator.id, show: 'actual', bold: true }, { text: ', mục tiêu ' }, { indicatorId: made.indicator.id, show: 'target' }, { text: '.' }] }),
      part('b', 2, 'Chi tiết', { type: 'list', ordered: true, items: [[{ text: 'Một <script>' }], [{ text: 'Hai' }]] }, { type: 'table', columns: ['Cột', 'Số'], rows: [['x', '=1+1']] }, { type: 'live', piece: 'line', indicatorId: made.indicator.id }),
      part('c', 1, 'CÒN TRỐNG'),
    ];
    const saved = await specialist('PUT', `/api/reports/${draft.id}`, { ...base(), parts, number: '9' }, { 'if-match': '1' });
    expect(saved.status).toBe(200);
    draft = saved.body;
    const words = await wordsOf();
    expect(words).toContain('Số 9-BC/');
    expect(words).toContain('Phần thứ nhất KẾT QUẢ I- TÌNH HÌNH Tỷ lệ đạt 68 %, mục tiêu từ 80 % trở lên. 1- Chi tiết 1. Một <script> 2. Hai Cột Số x =1+1');
    expect(words).toContain('Tỷ lệ thử: thực hiện 68 %, lẽ ra 68 %; đúng tiến độ. II- CÒN TRỐNG (Phần này do cơ quan soạn thảo viết.)');
    await specialist('PUT', '/api/readings', [{ indicatorId: made.indicator.id, officeId: made.commune.id, period: '2022', value: 61, seen: 68 }]);
    expect(await wordsOf()).toContain('Tỷ lệ đạt 61 %');
  });

  it('what is no outline is refused by the path of the field, and changes nothing', async () => {
    const save = async (...blocks: unknown[]) => (await specialist('PUT', `/api/reports/${draft.id}`, { ...base(), parts: [part('a', 1, 'A', ...blocks)] }, { 'if-match': String(draft.version) })).body;
    expect(await save({ type: 'paragraph', html: '<b>x</b>', runs: [] })).toMatchObject({ status: 400, errors: [{ path: 'parts/0/blocks/0/html' }] });
    expect(await save({ type: 'script', runs: [] })).toMatchObject({ status: 400, errors: [{ path: 'parts/0/blocks/0/type' }] });
    expect(await save({ type: 'live', piece: 'chart' })).toMatchObject({ status: 400, errors: [{ path: 'parts/0/blocks/0/indicatorId', code: 'needed' }] });
    expect(await save({ type: 'live', piece: 'chart', indicatorId: 'khong-co' })).toMatchObject({ status: 400, errors: [{ path: 'parts/0/blocks/0/indicatorId', code: 'pointsToNothing' }] });
    expect((await specialist('GET', `/api/reports/${draft.id}`)).body.version).toBe(draft.version);
  });

  it('an indicator whose figure stands in a report is not removed under it', async () => {
    const other = (await specialist('POST', '/api/indicators', { resolutionId: made.resolution.id, number: '2', name: 'Khác', measure: '%', aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'year', targets: [{ low: 80, due: '2025' }], leadOfficeId: made.commune.id })).body;
    const report = (await specialist('POST', '/api/reports', { ...base(), parts: [part('a', 1, 'A', { type: 'paragraph', runs: [{ indicatorId: other.id }] })] })).body;
    expect((await specialist('DELETE', `/api/indicators/${other.id}`, undefined, { 'if-match': '1' })).body).toMatchObject({ status: 409, code: 'inUse' });
    expect((await specialist('DELETE', `/api/reports/${report.id}`, undefined, { 'if-match': '1' })).status).toBe(204);
  });

  it('a page of it is seen while it is written, and nothing is saved', async () => {
    const parts = [part('a', 1, 'ĐỀ MỤC XEM TRƯỚC', { type: 'paragraph', runs: [{ text: 'Một câu '.repeat(600) }] })];
    const { status, body } = await specialist('POST', '/api/reports/preview?page=2', { ...base(), parts });
    expect(status).toBe(200);
    expect(body.pages).toBeGreaterThan(2);
    expect(body.page).toBe(2);
    expect(body.svg).toMatch(/^<svg [^>]*viewBox="0 0 59[56][\d.]* 84[12]/);
    expect(body.svg).not.toMatch(/<script|<style|foreignObject/);
    // Every letter that is used is there, and it is a whole document.
    const ids = new Set([...body.svg.matchAll(/ id="([^"]+)"/g)].map(([, id]: string[]) => id));
    const used = [...body.svg.matchAll(/href="#([^"]+)"/g)].map(([, id]: string[]) => id);
    expect(used.length).toBeGreaterThan(500);
    expect(used.every((id) => ids.has(id))).toBe(true);
    for (const tag of ['g', 'svg', 'defs']) expect(body.svg.match(new RegExp(`<${tag}[ >]`, 'g'))?.length).toBe(body.svg.match(new RegExp(`</${tag}>`, 'g'))?.length);
    expect((await specialist('POST', '/api/reports/preview?page=99', { ...base(), parts })).body.page).toBe(body.pages);
    expect((await specialist('POST', '/api/reports/preview', { ...base(), parts: [part('a', 1, 'A', { type: 'list' })] })).body).toMatchObject({ status: 400, errors: [{ path: 'parts/0/blocks/0/items' }] });
    expect((await leader('POST', '/api/reports/preview', base())).status).toBe(403);
    expect((await specialist('GET', `/api/reports/${draft.id}`)).body.version).toBe(draft.version);
  });

  it('an outline is saved and shared as a template', async () => {
    const outline = { name: 'Đề cương của Ban Dân vận', reportKind: 'final', parts: [part('a', 1, 'A')] };
    expect((await specialist('POST', '/api/outlines', outline)).status).toBe(201);
    expect((await leader('GET', '/api/outlines')).body.items).toMatchObject([outline]);
    expect((await leader('POST', '/api/outlines', outline)).status).toBe(403);
  });

  it('a stale save is refused with both versions, and every version is kept', async () => {
    const stale = await specialist('PUT', `/api/reports/${draft.id}`, { ...base(), number: '1' }, { 'if-match': '1' });
    expect(stale.body).toMatchObject({ status: 409, code: 'stale', current: { number: '9', version: draft.version } });
    expect((await specialist('GET', `/api/changes?subject=report:${draft.id}`)).body.items).toHaveLength(2);
  });

  it('two people on different parts are one report; on the same part the second is told, and every version is kept', async () => {
    const words = (text: string) => ({ type: 'paragraph', runs: [{ text }] });
    const first = (await specialist('POST', '/api/reports', { ...base(), parts: [part('a', 1, 'A'), part('b', 1, 'B')] })).body;
    const save = (caller: Caller, a: unknown[], b: unknown[], more: object = {}) => caller('PUT', `/api/reports/${first.id}`, { ...base(), parts: [part('a', 1, 'A', ...a), part('b', 1, 'B', ...b)], ...more }, { 'if-match': '1' });
    expect((await save(specialist, [words('của tôi')], [])).body.version).toBe(2);
    const both = await save(second, [], [words('của bạn')], { place: 'Vinh' });
    expect(both.body).toMatchObject({ version: 3, place: 'Vinh', parts: [{ blocks: [words('của tôi')] }, { blocks: [words('của bạn')] }] });
    const same = await save(second, [words('chồng lên')], [words('của bạn')]);
    expect(same.body).toMatchObject({ status: 409, code: 'stale', current: { version: 3, parts: [{ blocks: [words('của tôi')] }, {}] } });
    expect((await specialist('GET', `/api/changes?subject=report:${first.id}`)).body.items).toHaveLength(3);
    // A version that the log does not have is nothing to merge with.
    expect((await specialist('PUT', `/api/reports/${first.id}`, { ...base(), parts: [] }, { 'if-match': '0' })).status).toBe(409);
    // What others took out while one wrote elsewhere stays out, and what a save points to is checked as ever.
    expect((await specialist('PUT', `/api/reports/${first.id}`, { ...base(), place: 'Vinh', parts: [part('a', 1, 'A', words('của tôi'))] }, { 'if-match': '3' })).body.version).toBe(4);
    expect((await second('PUT', `/api/reports/${first.id}`, { ...base(), place: 'Vinh', parts: [part('a', 1, 'A', words('của tôi'), { type: 'live', piece: 'line', indicatorId: 'khong-co' }), part('b', 1, 'B', words('của bạn'))] }, { 'if-match': '3' })).body).toMatchObject({ status: 400, errors: [{ code: 'pointsToNothing' }] });
  });

  it('says who else is writing and on which part, until they leave or were not heard of for a minute', async () => {
    const at = (caller: Caller, body: object) => caller('PUT', `/api/reports/${draft.id}/presence`, body);
    expect((await at(specialist, { part: 'a' })).body).toEqual({ people: [] });
    expect((await at(second, { part: null })).body.people).toMatchObject([{ name: 'soan', part: 'a' }]);
    expect((await leader('GET', `/api/reports/${draft.id}/presence`)).body.people).toMatchObject([{ name: 'soan', part: 'a' }, { name: 'soanhai', part: null }]);
    expect((await specialist('GET', '/api/reports/khac/presence')).body.people).toEqual([]);
    await at(second, { part: 'b', leaves: true });
    expect((await leader('GET', `/api/reports/${draft.id}/presence`)).body.people).toMatchObject([{ name: 'soan' }]);
    const then = world.clock.now;
    world.clock.now = new Date(then.getTime() + 61_000);
    expect((await leader('GET', `/api/reports/${draft.id}/presence`)).body.people).toEqual([]);
    world.clock.now = then;
    expect((await at(leader, { part: 'a' })).status).toBe(403);
    expect((await at(specialist, { part: '<b>' })).body).toMatchObject({ status: 400, errors: [{ path: 'part' }] });
    expect((await specialist('PUT', '/api/reports/khong-co/presence', { part: null })).status).toBe(404);
  });

  it('opinions on the draft stand with the part that they speak of, those of the review that the report is for', async () => {
    const gather = async (reviewKind: string, on: string, text: string) => {
      const review = (await specialist('POST', '/api/reviews', { resolutionId: made.resolution.id, reviewKind, on })).body;
      await specialist('POST', '/api/opinions', { resolutionId: made.resolution.id, reviewId: review.id, from: 'Hội nghị cán bộ', about: 'merits', text });
    };
    const told = async () => (await specialist('GET', `/api/reports/${draft.id}/compose`)).body.opinions;
    expect(await told()).toEqual([]);
    await gather('final', '2022-05-01', 'Của lần trước');
    await gather('interim', '2023-08-01', 'Của lần sơ kết');
    await gather('final', '2023-05-01', 'Cần nêu rõ hơn');
    expect(await told()).toMatchObject([{ from: 'Hội nghị cán bộ', about: 'merits', text: 'Cần nêu rõ hơn' }]);
    const brief = (await specialist('POST', '/api/reports', { ...base(), reportKind: 'brief' })).body;
    expect((await specialist('GET', `/api/reports/${brief.id}/compose`)).body.opinions).toEqual([]);
  });
});
