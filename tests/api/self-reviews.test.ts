import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('offices\' own reviews within a review', (engine) => {
  let world: World;
  let [specialist, one, two, leader] = [] as unknown as [Caller, Caller, Caller, Caller];
  let made: Awaited<ReturnType<typeof smallResolution>>;
  let review = { id: '', version: 0 };

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    made = await smallResolution(specialist);
    await world.add('xa-mot', ['officer'], [made.commune.id]);
    await world.add('xa-hai', ['officer'], [made.other.id]);
    await world.add('lanhdao', ['leader']);
    [one, two, leader] = [await world.as('xa-mot'), await world.as('xa-hai'), await world.as('lanhdao')];
    review = (await specialist('POST', '/api/reviews', { resolutionId: made.resolution.id, reviewKind: 'interim', on: '2023-10-10', asOf: '2022', officeIds: [made.commune.id, made.other.id] })).body;
  });
  afterAll(() => world.close());

  const finding = (officeId: string, findingKind: string, text: string, more: object = {}) => ({ resolutionId: made.resolution.id, reviewId: review.id, officeIds: [officeId], findingKind, text, ...(findingKind === 'cause' ? { causeKind: 'subjective' } : {}), ...more });
  const lesson = (officeId: string, text: string) => ({ resolutionId: made.resolution.id, reviewId: review.id, officeIds: [officeId], text });
  const view = async (who: Caller = specialist) => (await who('GET', `/api/reviews/${review.id}/offices`)).body;

  it('begins with the offices named, none of which has written', async () => {
    expect(await view()).toMatchObject({ written: 0, begun: 0, said: [], review: { symbol: '02-NQ/TU', named: true, closed: false }, offices: [{ name: 'Xã Hai', state: 'nothing', expected: true }, { name: 'Xã Một', state: 'nothing' }] });
  });

  it('each office writes its own four parts and nobody else\'s', async () => {
    expect((await one('POST', '/api/findings', finding(made.other.id, 'limitation', 'Của xã khác'))).body.code).toBe('notYourOffice');
    expect((await one('POST', '/api/findings', { ...finding(made.commune.id, 'limitation', 'Của cả hai'), officeIds: [made.commune.id, made.other.id] })).body.code).toBe('notYourOffice');
    expect((await leader('POST', '/api/findings', finding(made.commune.id, 'limitation', 'Lãnh đạo viết thay'))).status).toBe(403);
    expect((await world.anybody('POST', '/api/findings', finding(made.commune.id, 'limitation', 'Không ai'))).status).toBe(401);
    const first = await one('POST', '/api/findings', finding(made.commune.id, 'limitation', 'Giám sát còn hình thức', { theme: 'Giám sát' }));
    expect(first.status).toBe(201);
    await one('POST', '/api/findings', finding(made.commune.id, 'result', 'Đã ký chương trình phối hợp'));
    await one('POST', '/api/findings', finding(made.commune.id, 'cause', 'Cán bộ kiêm nhiệm', { explainsIds: [first.body.id] }));
    expect(await view()).toMatchObject({ written: 0, begun: 1 });
    expect((await one('POST', '/api/lessons', lesson(made.commune.id, 'Phải có kinh phí'))).status).toBe(201);
    expect(await view(one)).toMatchObject({ written: 1, begun: 0, offices: [{ name: 'Xã Hai', written: 0 }, { name: 'Xã Một', state: 'written', counts: { result: 1, limitation: 1, cause: 1, lesson: 1 } }] });
    expect((await two('PUT', `/api/findings/${first.body.id}`, finding(made.other.id, 'limitation', 'Sửa của xã khác'), { 'if-match': '1' })).body.code).toBe('notYourOffice');
    expect((await two('DELETE', `/api/findings/${first.body.id}`, undefined, { 'if-match': '1' })).body.code).toBe('notYourOffice');
    expect((await one('PUT', `/api/findings/${first.body.id}`, finding(made.commune.id, 'limitation', 'Giám sát còn hình thức, ít', { theme: 'Giám sát' }), { 'if-match': '1' })).status).toBe(200);
  });

  it('refuses a review of another resolution, a cause of no kind, and an empty text', async () => {
    const other = (await specialist('POST', '/api/resolutions', { symbol: '09-NQ/TU', resolutionType: 'resolution', title: 'Khác', issuerId: made.province.id, term: { from: '2021', to: '2025' }, status: 'inForce' })).body;
    for (const [body, path, code] of [
      [{ ...finding(made.commune.id, 'limitation', 'x'), resolutionId: other.id }, 'reviewId', 'otherResolution'], [{ ...finding(made.commune.id, 'cause', 'x'), causeKind: undefined }, 'causeKind', 'causeKindNeeded'],
      [finding(made.commune.id, 'limitation', ''), 'text', 'schema.minLength'], [{ ...finding(made.commune.id, 'limitation', 'x'), reviewId: 'khong' }, 'reviewId', 'pointsToNothing'],
    ] as const) expect((await one('POST', '/api/findings', body)).body.errors).toMatchObject([{ path, code }]);
  });

  it('what offices say is not yet the resolution\'s text, nor work for the province', async () => {
    await specialist('POST', '/api/findings', { resolutionId: made.resolution.id, findingKind: 'limitation', text: 'Hạn chế của tỉnh' });
    const { body } = await specialist('GET', `/api/resolutions/${made.resolution.id}`);
    expect(body.findings.map(({ text }: { text: string }) => text)).toEqual(['Hạn chế của tỉnh']);
    expect(body.lessons).toEqual([]);
    const { items } = (await specialist('GET', '/api/signals')).body;
    expect(items.filter(({ code }: { code: string }) => code === 'causeWithoutTask' || code === 'lessonNotApplied')).toEqual([]);
    const chain = (await specialist('GET', `/api/resolutions/${made.resolution.id}/chain`)).body;
    expect(chain.nodes.filter(({ officeIds }: { officeIds: string[] }) => officeIds.includes(made.commune.id)).length).toBeGreaterThan(2);
    expect(chain.gaps.filter(({ kind }: { kind: string }) => kind !== 'noLimitation').map(({ id }: { id: string }) => chain.nodes.find((node: { id: string }) => node.id === id).text)).toEqual(['Hạn chế của tỉnh']);
    expect((await view()).own).toMatchObject([{ part: 'limitation', text: 'Hạn chế của tỉnh' }]);
  });

  it('the province takes a theme into its own in one act, and the links are kept both ways', async () => {
    await two('POST', '/api/findings', finding(made.other.id, 'limitation', 'Giám sát chưa theo đến cùng', { theme: 'giám sát' }));
    const said = (await view()).said.filter(({ theme }: { theme?: string }) => theme?.toLowerCase() === 'giám sát');
    expect(said).toHaveLength(2);
    const body = { resolutionId: made.resolution.id, findingKind: 'limitation', text: 'Giám sát, phản biện hiệu quả chưa cao', theme: 'Giám sát', gatheredFromIds: said.map(({ id }: { id: string }) => id) };
    expect((await one('POST', '/api/findings', { ...body, officeIds: [made.commune.id] })).body.errors).toMatchObject([{ path: 'gatheredFromIds', code: 'onlyIssuerGathers' }]);
    expect((await one('POST', '/api/findings', body)).body.code).toBe('notYourOffice');
    const taken = await specialist('POST', '/api/findings', body);
    expect(taken.status).toBe(201);
    expect((await view()).said.filter(({ taken: into }: { taken?: { id: string } }) => into?.id === taken.body.id)).toHaveLength(2);
    expect((await specialist('POST', '/api/findings', { ...body, gatheredFromIds: [taken.body.id] })).body.errors).toMatchObject([{ path: 'gatheredFromIds/0', code: 'notSaidByOffice' }]);
    const own = (await specialist('GET', '/api/findings')).body.items.find(({ id }: { id: string }) => id === said[0].id);
    expect(await (said[0].officeIds[0] === made.commune.id ? one : two)('DELETE', `/api/findings/${own.id}`, undefined, { 'if-match': `${own.version}` })).toMatchObject({ status: 409, body: { code: 'inUse' } });
  });

  it('expects whoever reports its indicators when no office is named', async () => {
    const plain = (await specialist('POST', '/api/reviews', { resolutionId: made.resolution.id, reviewKind: 'interim', on: '2023-10-11', asOf: '2022' })).body;
    expect((await specialist('GET', `/api/reviews/${plain.id}/offices`)).body).toMatchObject({ review: { named: false }, offices: [{ name: 'Xã Một', expected: true, state: 'nothing' }] });
    expect((await specialist('GET', '/api/reviews/khong/offices')).status).toBe(404);
    expect((await world.anybody('GET', `/api/reviews/${plain.id}/offices`)).status).toBe(401);
  });

  it('is over when the review is closed: nothing is written, changed or taken back', async () => {
    const lessonOf = (await view()).said.find(({ kind }: { kind: string }) => kind === 'lesson');
    expect((await specialist('POST', `/api/reviews/${review.id}/close`, undefined, { 'if-match': `${review.version}` })).status).toBe(200);
    expect(await one('POST', '/api/findings', finding(made.commune.id, 'result', 'Muộn'))).toMatchObject({ status: 409, body: { code: 'reviewClosed' } });
    expect(await one('PUT', `/api/lessons/${lessonOf.id}`, lesson(made.commune.id, 'Khác'), { 'if-match': '1' })).toMatchObject({ status: 409, body: { code: 'reviewClosed' } });
    const { reviewId: _, ...free } = lesson(made.commune.id, 'Gỡ khỏi cuộc tổng kết');
    expect(await one('PUT', `/api/lessons/${lessonOf.id}`, free, { 'if-match': '1' })).toMatchObject({ status: 409, body: { code: 'reviewClosed' } });
    expect(await one('DELETE', `/api/lessons/${lessonOf.id}`, undefined, { 'if-match': '1' })).toMatchObject({ status: 409, body: { code: 'reviewClosed' } });
    expect((await view()).review.closed).toBe(true);
  });
});
