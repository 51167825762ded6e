import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('tasks', (engine) => {
  let world: World;
  let made: Awaited<ReturnType<typeof smallResolution>>;
  const people: Record<string, Caller> = {};
  let id = '';
  const who = (name: string): Caller => people[name] as Caller;
  const task = (more: object = {}) => ({ resolutionId: made.resolution.id, content: 'Việc thử', leadOfficeId: made.commune.id, timing: 'dated', startOn: '2023-01-01', deadline: '2023-09-30', ...more });
  const view = async (asOf = '') => (await who('specialist')('GET', `/api/tasks/${id}/page${asOf && `?asOf=${asOf}`}`)).body;
  const act = (name: string, path: string, body: object = {}) => who(name)('POST', `/api/tasks/${id}/${path}`, body);
  const evidence = [{ text: 'Báo cáo số 12', url: 'https://example.vn/12' }];

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('specialist', ['specialist']);
    people['specialist'] = await world.as('specialist');
    made = await smallResolution(who('specialist'));
    await world.add('officer', ['officer'], [made.commune.id]);
    await world.add('other', ['officer'], [made.other.id]);
    await world.add('leader', ['leader']);
    await world.add('own', ['specialist'], [made.commune.id]);
    for (const name of ['officer', 'other', 'leader', 'own']) people[name] = await world.as(name);
  });
  beforeEach(async () => {
    world.clock.now = new Date('2023-10-12T01:15:00Z');
    const answer = await who('specialist')('POST', '/api/tasks', task({ coOfficeIds: [made.other.id], milestones: [{ name: 'Mốc một', due: '2023-06-30' }] }));
    ({ id } = answer.body);
  });
  afterAll(() => world.close());

  it.each([
    ['a dated task without a date', { deadline: undefined }, 'deadline', 'deadlineNeeded'],
    ['a deadline before the start', { deadline: '2022-12-31' }, 'deadline', 'deadlineBeforeStart'],
    ['a lead office among the co-ordinating ones', { coOfficeIds: ['LEAD'] }, 'coOfficeIds', 'leadAmongOthers'],
    ['a milestone after the deadline', { milestones: [{ name: 'a', due: '2023-05-01' }, { name: 'b', due: '2023-10-01' }] }, 'milestones/1/due', 'milestoneAfterDeadline'],
    ['a milestone before the start', { milestones: [{ name: 'a', due: '2022-05-01' }] }, 'milestones/0/due', 'milestoneBeforeStart'],
    ['a completion without evidence', { completedOn: '2023-09-01', acceptance: { on: '2023-09-05', by: 'x' } }, 'evidence', 'evidenceNeeded'],
    ['a completion without acceptance', { completedOn: '2023-09-01', evidence: [{ text: 'x' }] }, 'acceptance', 'acceptanceNeeded'],
    ['an acceptance without a day of completion', { acceptance: { on: '2023-09-05', by: 'x' } }, 'completedOn', 'completedNeeded'],
    ['a report written by hand', { evidence: [{ text: 'x' }], reported: { on: '2023-09-05', by: 'x' } }, 'reported', 'byActOnly'],
  ])('%s is refused with its field', async (_, more, path, code) => {
    const body = JSON.parse(JSON.stringify(task(more)).replace('LEAD', made.commune.id));
    const answer = await who('specialist')('POST', '/api/tasks', body);
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path, code }] });
    expect(answer.body.errors[0].message).not.toBe('Chưa đúng.');
  });

  it('an officer reports completion with evidence, it is sent back with a reason, reported again and accepted', async () => {
    expect((await act('officer', 'report')).body).toMatchObject({ status: 400, errors: [{ path: 'evidence', code: 'evidenceNeeded' }] });
    expect((await act('officer', 'report', { evidence })).status).toBe(200);
    expect(await view('2023Q4')).toMatchObject({ state: 'awaiting', place: 'overdue', daysLate: 12, reported: { on: '2023-10-12', by: 'officer' }, now: { state: 'awaiting' } });
    expect((await act('officer', 'report', { evidence })).body.errors).toMatchObject([{ code: 'alreadyReported' }]);
    expect((await act('specialist', 'return', { reason: '' })).body.errors).toMatchObject([{ path: 'reason' }]);
    expect((await act('specialist', 'return', { reason: 'Thiếu biên bản' })).status).toBe(200);
    expect(await view('2023Q4')).toMatchObject({ state: 'overdue', returned: [{ on: '2023-10-12', by: 'specialist', reason: 'Thiếu biên bản', reportedOn: '2023-10-12' }] });
    expect((await view()).reported).toBeUndefined();
    expect((await act('specialist', 'acceptance')).body.errors).toMatchObject([{ code: 'nothingReported' }]);
    world.clock.now = new Date('2023-10-20T01:15:00Z');
    await act('officer', 'report', { note: 'Đã bổ sung' });
    world.clock.now = new Date('2023-10-25T01:15:00Z');
    expect((await act('leader', 'acceptance', { note: 'Đạt' })).status).toBe(200);
    expect(await view('2023Q4')).toMatchObject({ state: 'doneLate', daysLate: 20, completedOn: '2023-10-20', acceptance: { on: '2023-10-25', by: 'leader', note: 'Đạt' }, evidence });
    expect(await view('2023Q3')).toMatchObject({ state: 'inProgress', now: { state: 'doneLate' } });
    const changes = (await who('specialist')('GET', `/api/changes?subject=task:${id}`)).body.items;
    expect(changes.map(({ reason }: { reason: string | null }) => reason)).toContain('Thiếu biên bản');
  });

  it('the lead office accepts nothing of its own: not by the act, not by the field, not as a specialist', async () => {
    await act('officer', 'report', { evidence });
    expect((await act('officer', 'acceptance')).status).toBe(403);
    expect((await act('own', 'acceptance')).body).toMatchObject({ status: 403, code: 'ownTask' });
    const { body } = await who('specialist')('GET', '/api/tasks?limit=500');
    const { id: _id, kind: _kind, version, updatedAt: _at, updatedBy: _by, ...stored } = body.items.find((one: { id: string }) => one.id === id);
    const { reported: _reported, ...accepted } = { ...stored, completedOn: '2023-10-12', acceptance: { on: '2023-10-12', by: 'officer' } };
    expect((await who('officer')('PUT', `/api/tasks/${id}`, accepted, { 'if-match': `${version}` })).body).toMatchObject({ status: 403, code: 'onlyProgress' });
    expect((await who('own')('PUT', `/api/tasks/${id}`, accepted, { 'if-match': `${version}` })).body).toMatchObject({ status: 403, code: 'ownTask' });
    expect((await who('officer')('PUT', `/api/tasks/${id}`, { ...stored, evidence: [] }, { 'if-match': `${version}` })).body.errors).toMatchObject([{ path: 'evidence', code: 'evidenceNeeded' }]);
  });

  it('a record from before the rule keeps its state and may still be edited', async () => {
    const old = { ...task(), completedOn: '2023-09-01' };
    const { createDocument } = await import('#server/store/documents');
    await world.database.transact((tx) => createDocument(tx, { account: 'specialist', time: '2023-09-02T00:00:00Z' }, 'task', old, `old-${engine}`));
    id = `old-${engine}`;
    expect(await view()).toMatchObject({ state: 'doneOnTime' });
    expect((await who('specialist')('PUT', `/api/tasks/${id}`, { ...old, content: 'Việc cũ, sửa chữ' }, { 'if-match': '1' })).status).toBe(200);
    expect((await who('specialist')('PUT', `/api/tasks/${id}`, { ...old, completedOn: '2023-09-02' }, { 'if-match': '2' })).body.errors).toMatchObject([{ path: 'evidence' }, { path: 'acceptance' }]);
  });

  it('what is read of a task is what may be written back, its standing having an address of its own', async () => {
    await act('officer', 'report', { evidence });
    const { body, headers } = await who('specialist')('GET', `/api/tasks/${id}`);
    const { id: _id, kind: _kind, version, updatedAt: _at, updatedBy: _by, ...stored } = body;
    expect(headers['etag']).toBe(`"${version}"`);
    const saved = await who('specialist')('PUT', `/api/tasks/${id}`, stored, { 'if-match': `"${version}"` });
    expect([saved.status, saved.body.version]).toEqual([200, version + 1]);
    expect(await view()).toMatchObject({ now: { state: 'awaiting' }, resolution: { symbol: '02-NQ/TU' }, version: version + 1 });
  });

  it('notes and milestones are written in place, by those whose task it is', async () => {
    expect((await act('officer', 'notes', { text: 'Đã họp' })).status).toBe(200);
    expect((await act('other', 'notes', { text: 'Đã phối hợp' })).status).toBe(200);
    expect((await act('leader', 'notes', { text: 'x' })).status).toBe(403);
    expect((await act('other', 'milestones', { index: 0, name: 'Mốc một', done: true })).body.code).toBe('notYourOffice');
    expect((await act('officer', 'milestones', { index: 0, name: 'Mốc khác', done: true })).body).toMatchObject({ status: 409, code: 'stale' });
    expect((await act('officer', 'milestones', { index: 0, name: 'Mốc một', done: true })).status).toBe(200);
    expect(await view()).toMatchObject({ notes: [{ by: 'officer', on: '2023-10-12' }, { by: 'other' }], milestones: [{ name: 'Mốc một', doneOn: '2023-10-12' }] });
    await act('officer', 'milestones', { index: 0, name: 'Mốc một', done: false });
    expect((await view()).milestones).toEqual([{ name: 'Mốc một', due: '2023-06-30' }]);
  });

  const ask = (name: string, newDeadline: string, reason = 'Chờ kinh phí') => act(name, 'extensions', { newDeadline, reason });

  it('an extension is asked for with a reason, once at a time, to a later day, for a task that is not done', async () => {
    expect((await ask('other', '2023-12-31')).body.code).toBe('notYourOffice');
    expect((await ask('officer', '2023-12-31', '')).body.errors).toMatchObject([{ path: 'reason' }]);
    expect((await ask('officer', '2023-09-30')).body.errors).toMatchObject([{ path: 'newDeadline', code: 'notLater' }]);
    expect((await ask('officer', '2023-12-31')).status).toBe(201);
    expect((await ask('officer', '2024-01-31')).body.errors).toMatchObject([{ code: 'requestOpen' }]);
    expect((await who('officer')('POST', '/api/extensions', { taskId: id, officeId: made.commune.id, newDeadline: '2024-01-31', reason: 'x' })).body.errors).toMatchObject([{ code: 'requestOpen' }]);
    expect(await view()).toMatchObject({ asking: true, state: 'inProgress', extended: 0, dueOn: '2023-09-30' });
  });

  it('a request for a task that is done is refused with the reason', async () => {
    await act('officer', 'report', { evidence });
    expect((await ask('officer', '2023-12-31')).body.errors).toMatchObject([{ code: 'alreadyReported' }]);
    await act('specialist', 'acceptance');
    expect((await ask('officer', '2023-12-31')).body.errors).toMatchObject([{ code: 'taskDone', message: 'Nhiệm vụ đã hoàn thành.' }]);
    expect((await who('officer')('POST', '/api/extensions', { taskId: id, officeId: made.commune.id, newDeadline: '2024-01-31', reason: 'x' })).body.errors).toMatchObject([{ code: 'taskDone' }]);
  });

  it('a granted extension moves what lateness is counted from, keeps the first deadline, and is counted apart', async () => {
    await ask('officer', '2023-12-31');
    const [{ id: request }] = (await view()).extensions;
    expect((await who('officer')('POST', `/api/extensions/${request}/decision`, { granted: true })).status).toBe(403);
    expect((await who('own')('POST', `/api/extensions/${request}/decision`, { granted: true })).body.code).toBe('ownTask');
    expect((await who('leader')('POST', `/api/extensions/${request}/decision`, { granted: true, number: '15-QĐ/TU', note: 'Lần cuối' })).status).toBe(200);
    expect(await view('2023Q4')).toMatchObject({
      deadline: '2023-09-30', dueOn: '2023-12-31', extended: 1, state: 'inProgress', daysLate: 0, asking: false,
      extensions: [{ asked: { on: '2023-10-12', by: 'officer' }, reason: 'Chờ kinh phí', decision: { granted: true, by: 'leader', on: '2023-10-12', number: '15-QĐ/TU', note: 'Lần cuối' } }],
    });
    expect((await who('leader')('POST', `/api/extensions/${request}/decision`, { granted: false })).body.errors).toMatchObject([{ code: 'nothingAsked' }]);
    expect((await ask('officer', '2023-12-31')).body.errors).toMatchObject([{ code: 'notLater' }]);
    const counts = (await who('specialist')('GET', '/api/overview?asOf=2023Q4')).body.taskCounts;
    expect(counts.extendedOpen).toBeGreaterThan(0);
  });

  it('a refused extension moves nothing, and another may be asked for', async () => {
    await ask('officer', '2023-12-31');
    const [{ id: request }] = (await view()).extensions;
    expect((await who('specialist')('POST', `/api/extensions/${request}/decision`, { granted: false, note: 'Chưa đủ căn cứ' })).status).toBe(200);
    expect(await view('2023Q4')).toMatchObject({ state: 'overdue', extended: 0, dueOn: '2023-09-30', asking: false });
    expect((await ask('officer', '2023-11-30')).status).toBe(201);
  });

  it('the counts of a list are those of its tasks, one by one', async () => {
    const { tasks, taskCounts } = (await who('specialist')('GET', '/api/overview?asOf=2023Q4')).body;
    for (const place of ['doneOnTime', 'doneLate', 'inProgress', 'overdue', 'standing', 'noDeadline', 'doneUndated']) {
      expect(tasks.filter((one: { place: string }) => one.place === place)).toHaveLength(taskCounts[place]);
    }
    expect(tasks).toHaveLength(taskCounts.total);
  });
});
