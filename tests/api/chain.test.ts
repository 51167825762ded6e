import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, year, type Caller, type World } from '../support/app.ts';

onBothEngines('the chain of reasoning', (engine) => {
  let world: World;
  let specialist: Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;
  const add = async (path: string, body: object): Promise<{ id: string }> => {
    const answer = await specialist('POST', `/api/${path}`, body);
    expect({ path, status: answer.status, body: answer.status === 201 ? {} : answer.body }).toEqual({ path, status: 201, body: {} });
    return answer.body;
  };
  const finding = (findingKind: string, more: object = {}, resolutionId: string = made.resolution.id) => ({ resolutionId, findingKind, text: `${findingKind} thử`, ...(findingKind === 'cause' ? { causeKind: 'subjective' } : {}), ...more });
  const resolution = (symbol: string, more: object = {}) => add('resolutions', { symbol, resolutionType: 'resolution', title: symbol, issuerId: made.province.id, term: year('2026', '2030'), status: 'inForce', ...more });
  const chain = async (id: string = made.resolution.id) => (await specialist('GET', `/api/resolutions/${id}/chain?asOf=2022`)).body;
  const gaps = async (id?: string) => (await chain(id)).gaps.map(({ id: at, kind }: { id: string; kind: string }) => ({ at, kind }));
  const save = async (path: string, id: string, change: object) => {
    // Lists tell documents as they are kept; the page of a task tells more.
    const { items } = (await specialist('GET', `/api/${path}?limit=900`)).body;
    const { id: _, kind: _k, version, updatedAt: _a, updatedBy: _b, ...body } = items.find((one: { id: string }) => one.id === id);
    return specialist('PUT', `/api/${path}/${id}`, { ...body, ...change }, { 'if-match': `"${version}"` });
  };
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    made = await smallResolution(specialist);
  });
  afterAll(() => world.close());

  it('each link mended moves the broken place one step on, until a task closes the chain', async () => {
    const task = { resolutionId: made.resolution.id, content: 'Việc thử', timing: 'standing', leadOfficeId: made.commune.id };
    expect(await gaps()).toEqual([{ at: made.indicator.id, kind: 'noLimitation' }]);
    ids['limitation'] = (await add('findings', finding('limitation', { indicatorIds: [made.indicator.id], number: '1' }))).id;
    expect(await gaps()).toEqual([{ at: ids['limitation'], kind: 'noCause' }]);
    ids['cause'] = (await add('findings', finding('cause', { explainsIds: [ids['limitation']] }))).id;
    expect(await gaps()).toEqual([{ at: ids['cause'], kind: 'noLesson' }]);
    ids['lesson'] = (await add('lessons', { resolutionId: made.resolution.id, text: 'Bài học thử', drawnFromIds: [ids['cause']] })).id;
    expect(await gaps()).toEqual([{ at: ids['lesson'], kind: 'notApplied' }]);
    ids['task'] = (await add('tasks', { ...task, followsIds: [ids['lesson']] })).id;
    expect(await gaps()).toEqual([]);
    const loose = (await add('tasks', task)).id;
    expect(await gaps()).toEqual([{ at: loose, kind: 'servesNothing' }]);
    await save('tasks', loose, { servesIds: [made.indicator.id] });
    expect(await gaps()).toEqual([]);
  });

  it('the items come with what the picture shows of them, and a broken place says since when and who follows', async () => {
    const { nodes, links, resolution: own, asOf } = await chain();
    expect({ own: own.symbol, asOf }).toEqual({ own: '02-NQ/TU', asOf: '2022' });
    expect(nodes.find(({ id }: { id: string }) => id === made.indicator.id)).toMatchObject({ column: 'indicator', status: 'noData', own: true, measure: '%', officeIds: [made.commune.id] });
    expect(nodes.find(({ id }: { id: string }) => id === ids['task'])).toMatchObject({ column: 'task', state: 'standing', text: 'Việc thử' });
    expect(links).toContainEqual({ from: ids['limitation'], to: ids['cause'], role: 'explainsIds' });
    const lonely = (await add('findings', finding('limitation', { officeIds: [made.other.id] }))).id;
    const [gap] = (await chain()).gaps;
    expect(gap).toMatchObject({ id: lonely, kind: 'noCause', column: 'cause', since: '2023-10-12', officeId: made.other.id });
    await specialist('DELETE', `/api/findings/${lonely}`, undefined, { 'if-match': '"1"' });
  });

  it('an indicator left without a limitation says the first period in which it was behind', async () => {
    const { indicator } = made;
    const other = await add('indicators', { resolutionId: made.resolution.id, number: '9', name: 'Chậm từ đầu', measure: '%', aim: 'rise', term: year('2021', '2025'), frequency: 'year', baseline: { period: '2020', value: 60 }, targets: [{ low: 80, due: '2025' }], leadOfficeId: indicator.leadOfficeId });
    await specialist('PUT', '/api/readings', ['2021', '2022'].map((period) => ({ indicatorId: other.id, officeId: indicator.leadOfficeId, period, value: 60, seen: null })));
    expect((await chain()).gaps).toContainEqual({ id: other.id, kind: 'noLimitation', column: 'limitation', since: '2021', officeId: indicator.leadOfficeId });
    await save('findings', ids['limitation'] as string, { indicatorIds: [indicator.id, other.id] });
  });

  it('a lesson applied by a task of the next resolution is no gap, and the task is shown with its symbol', async () => {
    const next = await resolution('05-NQ/TU', { continuesIds: [made.resolution.id] });
    ids['next'] = next.id;
    const lesson = (await add('lessons', { resolutionId: made.resolution.id, text: 'Bài học để lại', drawnFromIds: [ids['cause']] })).id;
    expect(await gaps()).toEqual([{ at: lesson, kind: 'notApplied' }]);
    const task = (await add('tasks', { resolutionId: next.id, content: 'Việc của nghị quyết sau', timing: 'standing', leadOfficeId: made.commune.id, followsIds: [lesson] })).id;
    expect(await gaps()).toEqual([]);
    expect((await chain()).nodes.find(({ id }: { id: string }) => id === task)).toMatchObject({ own: false, symbol: '05-NQ/TU', resolutionId: next.id });
    const back = await chain(next.id);
    expect(back.nodes.filter(({ own }: { own: boolean }) => !own).map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([lesson, ids['cause'], ids['limitation'], made.indicator.id]));
    expect(back.gaps).toEqual([]);
  });

  it('an indicator of the next resolution that carries this one on is named on both', async () => {
    const { body } = await specialist('POST', '/api/indicators', {
      resolutionId: ids['next'], number: '4', name: 'Tỷ lệ thử, tiếp', measure: '%', aim: 'rise', term: year('2026', '2030'), frequency: 'year',
      targets: [{ low: 90, due: '2030' }], leadOfficeId: made.commune.id, continuesId: made.indicator.id,
    });
    const of = async (resolutionId: string, id: string) => (await chain(resolutionId)).nodes.find((one: { id: string }) => one.id === id);
    expect(await of(made.resolution.id, made.indicator.id)).toMatchObject({ continuedBy: [{ id: body.id, symbol: '05-NQ/TU', number: '4' }] });
    expect(await of(ids['next'] as string, body.id)).toMatchObject({ continues: [{ id: made.indicator.id, symbol: '02-NQ/TU' }] });
    const linked = (await specialist('GET', `/api/indicators/${body.id}`)).body.linked;
    expect(linked).toContainEqual(expect.objectContaining({ id: made.indicator.id, kind: 'indicator', role: 'continues', symbol: '02-NQ/TU' }));
  });

  it('from an indicator one walks to the task that answers it, and from the task back to the indicator', async () => {
    const { linked } = (await specialist('GET', `/api/indicators/${made.indicator.id}`)).body;
    const near = linked.map(({ id }: { id: string }) => id);
    expect(near).toEqual(expect.arrayContaining([ids['limitation'], ids['cause'], ids['lesson'], ids['task']]));
    // Another limitation of the same cause is not this indicator's.
    const other = (await add('findings', finding('limitation'))).id;
    await save('findings', ids['cause'] as string, { explainsIds: [ids['limitation'], other] });
    expect((await specialist('GET', `/api/indicators/${made.indicator.id}`)).body.linked.map(({ id }: { id: string }) => id).sort()).toEqual(near.sort());
    await save('findings', ids['cause'] as string, { explainsIds: [ids['limitation']] });
    await specialist('DELETE', `/api/findings/${other}`, undefined, { 'if-match': '"1"' });
    const { links } = await chain();
    const back = (id: string): string[] => links.filter(({ to }: { to: string }) => to === id).flatMap(({ from }: { from: string }) => [from, ...back(from)]);
    expect(back(ids['task'] as string)).toContain(made.indicator.id);
  });

  it('a circle of causes is refused, within one document and across two, and nothing changes', async () => {
    const deeper = (await add('findings', finding('cause', { explainsIds: [ids['cause']] }, ids['next']))).id;
    const deepest = (await add('findings', finding('cause', { explainsIds: [deeper] }))).id;
    for (const [from, to] of [[ids['cause'], deeper], [ids['cause'], deepest], [deeper, deepest]] as [string, string][]) {
      expect((await save('findings', from, { explainsIds: [to] })).body).toMatchObject({ status: 400, errors: [{ path: 'explainsIds', code: 'circle' }] });
    }
    expect((await save('findings', deeper, { explainsIds: [deeper] })).body.errors).toMatchObject([{ path: 'explainsIds/0', code: 'pointsToItself' }]);
    expect((await specialist('GET', `/api/findings/${ids['cause']}`)).body.explainsIds).toEqual([ids['limitation']]);
  });

  it.each([
    ['a cause without its kind', { findingKind: 'cause', causeKind: undefined }, 'causeKind', 'causeKindNeeded'],
    ['a limitation that explains', { findingKind: 'limitation', explainsIds: ['HC'] }, 'explainsIds', 'onlyForCauses'],
    ['a cause of nothing that is there', { findingKind: 'cause', explainsIds: ['khong-co'] }, 'explainsIds/0', 'pointsToNothing'],
    ['a limitation of no indicator', { findingKind: 'limitation', indicatorIds: ['khong-co'] }, 'indicatorIds/0', 'pointsToNothing'],
  ])('%s is refused by its field', async (_, body, path, code) => {
    const before = (await specialist('GET', '/api/findings')).body.items.length;
    const filled = JSON.parse(JSON.stringify({ ...finding(body.findingKind), ...body }).replaceAll('"HC"', JSON.stringify(ids['limitation'])));
    expect((await specialist('POST', '/api/findings', filled)).body).toMatchObject({ status: 400, errors: [{ path, code }] });
    expect((await specialist('GET', '/api/findings')).body.items).toHaveLength(before);
  });

  it('a finding about an indicator of a document that is not related is refused, of a related one it is not', async () => {
    const stranger = await resolution('99-NQ/TU');
    const body = finding('limitation', { indicatorIds: [made.indicator.id] }, stranger.id);
    expect((await specialist('POST', '/api/findings', body)).body).toMatchObject({ status: 400, errors: [{ path: 'indicatorIds/0', code: 'unrelatedResolution' }] });
    const programme = await resolution('12-CTr/TU', { resolutionType: 'programme', implementsIds: [ids['next']] });
    await add('findings', finding('limitation', { indicatorIds: [made.indicator.id] }, programme.id));
  });

  it('a cause does not explain a result, and what is explained does not become one', async () => {
    const result = (await add('findings', finding('result'))).id;
    expect((await specialist('POST', '/api/findings', finding('cause', { explainsIds: [result] }))).body.errors).toMatchObject([{ path: 'explainsIds/0', code: 'resultNotExplained' }]);
    expect((await save('findings', ids['limitation'] as string, { findingKind: 'result' })).body.errors).toMatchObject([{ path: 'findingKind', code: 'stillExplained' }]);
  });

  it('what something follows from cannot be removed; a link to what was removed is refused', async () => {
    const held = await specialist('DELETE', `/api/lessons/${ids['lesson']}`, undefined, { 'if-match': '"1"' });
    expect(held).toMatchObject({ status: 409, body: { code: 'inUse' } });
    const lesson = (await add('lessons', { resolutionId: made.resolution.id, text: 'Sẽ xóa' })).id;
    expect((await specialist('DELETE', `/api/lessons/${lesson}`, undefined, { 'if-match': '"1"' })).status).toBe(204);
    expect((await save('tasks', ids['task'] as string, { followsIds: [lesson] })).body.errors).toMatchObject([{ path: 'followsIds/0', code: 'pointsToNothing' }]);
  });

  it('earlier limitations like a text come with what was learned and done, typed with or without marks', async () => {
    await save('findings', ids['limitation'] as string, { text: 'Việc tập hợp đoàn viên, hội viên trong các doanh nghiệp còn gặp nhiều khó khăn' });
    await add('findings', finding('limitation', { text: 'Kinh phí phân bổ chậm cho cấp xã' }));
    for (const text of ['Khó khăn khi tập hợp hội viên trong doanh nghiệp', 'kho khan khi tap hop hoi vien trong doanh nghiep']) {
      const { items } = (await specialist('GET', `/api/findings/similar?text=${encodeURIComponent(text)}`)).body;
      expect(items).toMatchObject([{ id: ids['limitation'], symbol: '02-NQ/TU' }]);
      expect(items[0].lessons.map(({ id }: { id: string }) => id)).toContain(ids['lesson']);
      expect(items[0].tasks).toContainEqual(expect.objectContaining({ id: ids['task'], state: 'standing', officeName: 'Xã Một' }));
      expect((await specialist('GET', `/api/findings/similar?text=${encodeURIComponent(text)}&except=${ids['limitation']}`)).body.items).toEqual([]);
    }
    expect((await specialist('GET', '/api/findings/similar')).body).toMatchObject({ status: 400, errors: [{ path: 'querystring/text' }] });
  });

  it('what can be tied to is found by words without marks, in any resolution, one\'s own first', async () => {
    const { items } = (await specialist('GET', `/api/chain-items?column=task&text=viec&resolutionId=${ids['next']}`)).body;
    expect(items.map(({ symbol }: { symbol: string }) => symbol)).toEqual(['05-NQ/TU', '02-NQ/TU', '02-NQ/TU']);
    expect((await specialist('GET', '/api/chain-items?column=result')).status).toBe(400);
  });

  it('a reader sees the chain; an officer writes findings and lessons of their own offices only', async () => {
    await world.add('lanhdao', ['leader']);
    await world.add('canbo', ['officer'], [made.commune.id]);
    expect((await (await world.as('lanhdao'))('GET', `/api/resolutions/${made.resolution.id}/chain`)).status).toBe(200);
    const officer = await world.as('canbo');
    const own = finding('cause', { explainsIds: [ids['limitation']], officeIds: [made.commune.id] });
    expect((await officer('POST', '/api/findings', own)).status).toBe(201);
    expect((await officer('POST', '/api/findings', { ...own, officeIds: [made.other.id] })).status).toBe(403);
    expect((await officer('POST', '/api/findings', { ...own, officeIds: [] })).status).toBe(403);
  });

  it('a resolution that is not there has no chain', async () => {
    expect((await specialist('GET', '/api/resolutions/khong-co/chain')).status).toBe(404);
  });
});
