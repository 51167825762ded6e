import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('A review and what goes on from it', (engine) => {
  let world: World;
  let [specialist, officer, leader] = [] as unknown as [Caller, Caller, Caller];
  let small: Awaited<ReturnType<typeof smallResolution>>;
  let [review, limitation, lesson, second] = [{}, {}, {}, {}] as any[];
  const close = (version: number, id = review.id) => specialist('POST', `/api/reviews/${id}/close`, undefined, { 'if-match': String(version) });
  const codes = (answer: { body: any }): string[] => (answer.body.errors ?? []).map(({ code }: { code: string }) => code);

  beforeAll(async () => {
    world = await openWorld(engine);
    world.clock.now = new Date('2026-01-20T02:00:00Z');
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    small = await smallResolution(specialist);
    await world.add('canbo', ['officer'], [small.commune.id]);
    await world.add('lanhdao', ['leader']);
    [officer, leader] = [await world.as('canbo'), await world.as('lanhdao')];
    const { resolution, commune } = small;
    second = (await specialist('POST', '/api/indicators', {
      resolutionId: resolution.id, number: '2', name: 'Số cuộc', measure: 'cuộc', aim: 'rise', overTime: 'total', term: { from: '2021', to: '2025' }, frequency: 'year',
      targets: [{ low: 100, due: '2025' }], leadOfficeId: commune.id,
    })).body;
    await specialist('PUT', '/api/readings', [{ indicatorId: small.indicator.id, officeId: commune.id, period: '2025', value: 72, seen: null }]);
    limitation = (await specialist('POST', '/api/findings', { resolutionId: resolution.id, findingKind: 'limitation', text: 'Còn chậm', indicatorIds: [small.indicator.id] })).body;
    lesson = (await specialist('POST', '/api/lessons', { resolutionId: resolution.id, text: 'Phải cụ thể hóa', drawnFromIds: [limitation.id] })).body;
    review = (await specialist('POST', '/api/reviews', { resolutionId: resolution.id, reviewKind: 'final', on: '2026-01-15' })).body;
  });
  afterAll(async () => { await world.close(); });

  it('gathers opinions from offices and leaders, each for themselves, and keeps every one', async () => {
    const opinion = { resolutionId: small.resolution.id, reviewId: review.id, from: 'Xã Một', about: 'limits', text: 'Thêm nguyên nhân khách quan' };
    expect((await officer('POST', '/api/opinions', { ...opinion, officeId: small.other.id })).body.code).toBe('notYourOffice');
    const own = await officer('POST', '/api/opinions', { ...opinion, officeId: small.commune.id });
    expect(own.status).toBe(201);
    expect((await leader('POST', '/api/opinions', { ...opinion, from: 'Đồng chí Bí thư' })).status).toBe(201);
    expect((await officer('PUT', `/api/opinions/${own.body.id}`, { ...opinion, officeId: small.commune.id, outcome: 'takenUp' }, { 'if-match': '1' })).status).toBe(403);
    const answered = { ...opinion, officeId: small.commune.id, outcome: 'answered' };
    expect(codes(await specialist('PUT', `/api/opinions/${own.body.id}`, answered, { 'if-match': '1' }))).toEqual(['answerNeeded']);
    expect((await specialist('PUT', `/api/opinions/${own.body.id}`, { ...answered, answer: 'Đã có ở mục 3' }, { 'if-match': '1' })).status).toBe(200);
    expect((await specialist('DELETE', `/api/opinions/${own.body.id}`, undefined, { 'if-match': '2' })).body.code).toBe('opinionStays');
  });

  it('is not closed while an indicator is undecided or an opinion unanswered, and says which', async () => {
    const refused = await close(1);
    expect(refused.status).toBe(400);
    expect(codes(refused).sort()).toEqual(['decisionMissing', 'opinionsOpen']);
    expect(refused.body.errors[0].message).toContain('1, 2');
    expect((await specialist('GET', `/api/reviews/${review.id}`)).body.version).toBe(1);
  });

  it('refuses a decision without a reason, a level that is no higher, and a merge into what stops', async () => {
    const save = (decisions: unknown[]) => specialist('PUT', `/api/reviews/${review.id}`, { resolutionId: small.resolution.id, reviewKind: 'final', on: '2026-01-15', decisions }, { 'if-match': '1' });
    const about = { indicatorId: small.indicator.id };
    expect((await save([{ ...about, decision: 'continue', reason: '' }])).body.errors[0].path).toBe('decisions/0/reason');
    expect(codes(await save([{ ...about, decision: 'raise', reason: 'Phải cao hơn', target: { low: 80 } }]))).toEqual(['notRaised']);
    expect(codes(await save([{ ...about, decision: 'merge', reason: 'Trùng', mergeIntoId: second.id }, { indicatorId: second.id, decision: 'stop', reason: 'Hết ý nghĩa' }]))).toEqual(['mergeIntoStopped']);
    expect(codes(await save([{ ...about, decision: 'stop', reason: 'a' }, { ...about, decision: 'continue', reason: 'b' }]))).toEqual(['twice', 'twice']);
    expect(codes(await specialist('PUT', `/api/reviews/${review.id}`, { resolutionId: small.resolution.id, reviewKind: 'final', on: '2026-01-15', closed: { on: '2026-01-15', by: 'Tôi' } }, { 'if-match': '1' }))).toEqual(['closedByAct']);
  });

  it('carries on what was decided into a draft, with every link, and tells the old indicator what became of it', async () => {
    const saved = await specialist('PUT', `/api/reviews/${review.id}`, {
      resolutionId: small.resolution.id, reviewKind: 'final', on: '2026-01-15', conclusion: 'Tiếp tục thực hiện',
      next: { symbol: 'KL 03', resolutionType: 'conclusion', title: 'Tiếp tục thực hiện Nghị quyết 02', term: { from: '2026', to: '2030' } },
      decisions: [
        { indicatorId: small.indicator.id, decision: 'raise', reason: 'Chưa đạt thì phải đạt cao hơn', target: { low: 85 } },
        { indicatorId: second.id, decision: 'merge', reason: 'Đã nằm trong chỉ tiêu 1', mergeIntoId: small.indicator.id },
      ],
      proposals: [{ name: 'Số vụ kéo dài', measure: 'vụ', aim: 'atMost', target: { high: 5 }, leadOfficeId: small.commune.id, answersIds: [limitation.id] }],
      groups: [{ content: 'Nâng cao nhận thức', lessonIds: [lesson.id] }, { content: 'Kiện toàn tổ chức' }],
    }, { 'if-match': '1' });
    expect(saved.status).toBe(200);
    const open = (await specialist('GET', `/api/opinions?resolutionId=${small.resolution.id}`)).body.items.find(({ outcome }: { outcome?: string }) => !outcome);
    const { id, kind: _k, version: _v, updatedAt: _a, updatedBy: _b, ...opinion } = open;
    await specialist('PUT', `/api/opinions/${id}`, { ...opinion, outcome: 'takenUp' }, { 'if-match': '1' });
    expect((await officer('POST', `/api/reviews/${review.id}/close`, undefined, { 'if-match': '2' })).status).toBe(403);
    expect((await close(1)).body.code).toBe('stale');

    const closed = await close(2);
    expect(closed.status).toBe(200);
    expect(closed.body).toMatchObject({ version: 3, closed: { on: '2026-01-20', by: 'chuyenvien' } });
    const next = (await specialist('GET', `/api/resolutions/${closed.body.nextId}?asOf=2026`)).body;
    expect(next).toMatchObject({ symbol: 'KL 03', status: 'draft', continuesIds: [small.resolution.id], summary: 'Tiếp tục thực hiện' });
    expect(next.indicators.map(({ number, name, targets, continuesId, answersIds, baseline }: any) => ({ number, name, targets, continuesId, answersIds, baseline }))).toEqual([
      { number: '1', name: 'Tỷ lệ thử', targets: [{ low: 85, due: '2030' }], continuesId: small.indicator.id, answersIds: undefined, baseline: { period: '2025', value: 72 } },
      { number: '2', name: 'Số vụ kéo dài', targets: [{ high: 5, due: '2030' }], continuesId: undefined, answersIds: [limitation.id], baseline: undefined },
    ]);
    expect(next.tasks.map(({ number, content, isGroup, followsIds }: any) => ({ number, content, isGroup, followsIds }))).toEqual([
      { number: '1', content: 'Nâng cao nhận thức', isGroup: true, followsIds: [lesson.id] }, { number: '2', content: 'Kiện toàn tổ chức', isGroup: true, followsIds: undefined },
    ]);
    const old = (await leader('GET', `/api/indicators/${second.id}`)).body;
    expect(old.became).toMatchObject({ decision: 'merge', reason: 'Đã nằm trong chỉ tiêu 1', closed: true, next: { id: next.indicators[0].id, symbol: 'KL 03', number: '1' } });
    expect((await leader('GET', `/api/indicators/${next.indicators[0].id}`)).body.continues).toMatchObject({ id: small.indicator.id, symbol: '02-NQ/TU' });
  });

  it('does not change once it is closed, and nothing is carried on a second time', async () => {
    const { id: _i, kind: _k, version: _v, updatedAt: _a, updatedBy: _b, closed: _c, ...body } = (await specialist('GET', `/api/reviews/${review.id}`)).body;
    expect((await specialist('PUT', `/api/reviews/${review.id}`, body, { 'if-match': '3' })).body.code).toBe('reviewClosed');
    expect((await close(3)).body.code).toBe('reviewClosed');
    expect((await specialist('DELETE', `/api/reviews/${review.id}`, undefined, { 'if-match': '3' })).body.code).toBe('reviewClosed');
    expect((await officer('POST', '/api/opinions', { resolutionId: small.resolution.id, reviewId: review.id, from: 'Xã Một', officeId: small.commune.id, about: 'whole', text: 'Muộn' })).body.code).toBe('reviewClosed');
    const again = (await specialist('POST', '/api/reviews', {
      resolutionId: small.resolution.id, reviewKind: 'final', on: '2026-02-15', decisions: [
        { indicatorId: small.indicator.id, decision: 'continue', reason: 'Lần nữa' }, { indicatorId: second.id, decision: 'stop', reason: 'Thôi' },
      ], next: { symbol: 'KL 04', resolutionType: 'conclusion', title: 'Lần nữa', term: { from: '2026', to: '2030' } },
    })).body;
    expect(codes(await close(1, again.id))).toEqual(['carriedAlready']);
    const { items } = (await specialist('GET', '/api/resolutions')).body;
    expect(items.map(({ symbol }: { symbol: string }) => symbol).sort()).toEqual(['02-NQ/TU', 'KL 03']);
  });
});
