import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, year, type Caller, type World } from '../support/app.ts';

onBothEngines('documents', (engine) => {
  let world: World;
  let specialist: Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    made = await smallResolution(specialist);
  });
  afterAll(() => world.close());

  it('a document is saved over the version that was seen, and a stale save answers with the one that stands', async () => {
    const { id } = made.commune;
    const body = { name: 'Xã Một (mới)', officeKind: 'party', level: 'commune', parentId: made.province.id };
    const first = await specialist('PUT', `/api/offices/${id}`, body, { 'if-match': '"1"' });
    expect(first).toMatchObject({ status: 200, body: { version: 2, name: 'Xã Một (mới)' } });
    const stale = await specialist('PUT', `/api/offices/${id}`, { ...body, name: 'Khác' }, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale', current: { version: 2, name: 'Xã Một (mới)' } } });
    expect((await specialist('GET', `/api/offices/${id}`)).body.name).toBe('Xã Một (mới)');
  });

  it('a save without the version seen is refused', async () => {
    const answer = await specialist('PUT', `/api/offices/${made.other.id}`, { name: 'X', officeKind: 'party', level: 'commune' });
    expect(answer).toMatchObject({ status: 428, body: { code: 'versionNeeded' } });
  });

  it('a reference to nothing is refused with the field, in the reader\'s language, and nothing is added', async () => {
    const before = (await specialist('GET', '/api/objectives')).body.items.length;
    const body = { resolutionId: 'khong-co', name: 'Mục tiêu' };
    const vi = await specialist('POST', '/api/objectives', body);
    expect(vi).toMatchObject({ status: 400, body: { errors: [{ path: 'resolutionId', code: 'pointsToNothing', message: 'Không có mục "khong-co".' }] } });
    expect(vi.headers['content-type']).toContain('application/problem+json');
    const en = await specialist('POST', '/api/objectives', body, { 'accept-language': 'en' });
    expect(en.body.errors[0].message).toBe('There is no item "khong-co".');
    expect((await specialist('GET', '/api/objectives')).body.items).toHaveLength(before);
  });

  it('a reference to a document of another kind is refused', async () => {
    const answer = await specialist('POST', '/api/objectives', { resolutionId: made.province.id, name: 'Mục tiêu' });
    expect(answer.body.errors).toMatchObject([{ path: 'resolutionId', code: 'pointsToOtherKind' }]);
  });

  it('what others point to cannot be removed, what nothing points to can', async () => {
    const used = await specialist('DELETE', `/api/resolutions/${made.resolution.id}`, undefined, { 'if-match': '"1"' });
    expect(used).toMatchObject({ status: 409, body: { code: 'inUse' } });
    const lesson = (await specialist('POST', '/api/lessons', { resolutionId: made.resolution.id, text: 'Bài học' })).body;
    expect((await specialist('DELETE', `/api/lessons/${lesson.id}`, undefined, { 'if-match': '"1"' })).status).toBe(204);
    expect((await specialist('GET', `/api/lessons/${lesson.id}`)).status).toBe(404);
  });

  it('an office cannot come to stand under itself', async () => {
    const answer = await specialist('PUT', `/api/offices/${made.province.id}`,
      { name: 'Tỉnh ủy', officeKind: 'party', level: 'province', parentId: made.other.id }, { 'if-match': '"1"' });
    expect(answer.body.errors).toMatchObject([{ path: 'parentId', code: 'circle' }]);
  });

  it.each([
    ['a field that is not known', { resolutionId: 'R', name: 'Mục tiêu', colour: 'red' }, 'colour'],
    ['a missing field', { resolutionId: 'R' }, 'name'],
    ['a text where a number belongs', { resolutionId: 'R', name: 'Mục tiêu', order: '3' }, 'order'],
    ['an empty name', { resolutionId: 'R', name: '' }, 'name'],
  ])('%s is refused by its name', async (_, body, path) => {
    const answer = await specialist('POST', '/api/objectives', { ...body, resolutionId: made.resolution.id });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it.each([
    ['a dated task without a date', { timing: 'dated' }, 'deadline', 'deadlineNeeded'],
    ['a deadline before the start', { timing: 'dated', startOn: '2023-05-01', deadline: '2023-04-01' }, 'deadline', 'deadlineBeforeStart'],
    ['a standing task with a deadline', { timing: 'standing', deadline: '2023-04-01' }, 'deadline', 'deadlineNotNeeded'],
    ['a task that is completed on no day', { timing: 'standing', completedOn: '2023-02-30' }, 'completedOn', 'schema.format'],
  ])('%s is refused', async (_, fields, path, code) => {
    const answer = await specialist('POST', '/api/tasks', { resolutionId: made.resolution.id, content: 'Việc', leadOfficeId: made.commune.id, ...fields });
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path, code }] });
  });

  it('an indicator that the rule cannot judge is refused with its field', async () => {
    const answer = await specialist('POST', '/api/indicators', {
      resolutionId: made.resolution.id, number: '2', name: 'Giảm tổng', measure: 'vụ', aim: 'fall', term: year('2021', '2025'), frequency: 'year',
      overTime: 'total', targets: [{ high: 3, due: '2025' }], leadOfficeId: made.commune.id,
    });
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path: 'overTime' }] });
  });

  it('letters typed apart are kept composed, so that the same word is found', async () => {
    const apart = 'Bài học về đoàn kết'.normalize('NFD');
    const { body } = await specialist('POST', '/api/lessons', { resolutionId: made.resolution.id, text: apart });
    expect(body.text).toBe('Bài học về đoàn kết'.normalize('NFC'));
  });

  it('a retry with the same key adds nothing and answers the same; with another body it is refused', async () => {
    const body = { resolutionId: made.resolution.id, text: 'Chỉ một lần' };
    const first = await specialist('POST', '/api/lessons', body, { 'idempotency-key': 'k1' });
    const again = await specialist('POST', '/api/lessons', body, { 'idempotency-key': 'k1' });
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await specialist('POST', '/api/lessons', { ...body, text: 'Khác' }, { 'idempotency-key': 'k1' })).toMatchObject({ status: 409, body: { code: 'keyReused' } });
    const { items } = (await specialist('GET', '/api/lessons')).body;
    expect(items.filter((item: { text: string }) => item.text === 'Chỉ một lần')).toHaveLength(1);
  });

  it('lists are paged with a cursor and lose nothing between pages', async () => {
    const all = (await specialist('GET', '/api/offices')).body.items.map((item: { id: string }) => item.id);
    const paged: string[] = [];
    let cursor = '';
    do {
      const { body } = await specialist('GET', `/api/offices?limit=1${cursor && `&cursor=${cursor}`}`);
      paged.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.next ?? '';
    } while (cursor);
    expect(paged).toEqual(all);
  });

  it('a resolution carries its indicators flat, each with its evaluation', async () => {
    const { body } = await specialist('GET', `/api/resolutions/${made.resolution.id}?asOf=2022`);
    expect(body).toMatchObject({ asOf: '2022', symbol: '02-NQ/TU', counts: { total: 1, counts: { noData: 1 } } });
    expect(body.indicators).toMatchObject([{ id: made.indicator.id, evaluation: { status: 'noData', dataState: 'none' } }]);
  });

  it('an asOf that is no period is refused', async () => {
    expect((await specialist('GET', `/api/resolutions/${made.resolution.id}?asOf=2022Q5`)).status).toBe(400);
  });
});
