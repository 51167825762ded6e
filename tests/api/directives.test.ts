import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('a leader\'s word and an agreement', (engine) => {
  let world: World;
  let specialist: Caller;
  let leader: Caller;
  let other: Caller;
  let officer: Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    made = await smallResolution(specialist);
    await world.add('lanhdao', ['leader']);
    await world.add('pho', ['leader']);
    await world.add('canbo', ['officer'], [made.commune.id]);
    [leader, other, officer] = [await world.as('lanhdao'), await world.as('pho'), await world.as('canbo')];
  });
  afterAll(() => world.close());

  const say = (who: Caller, more: object = {}) => who('POST', '/api/directives', { aboutId: made.indicator.id, text: 'Báo cáo nguyên nhân', dueOn: '2023-10-31', ...more });
  const followed = async (who: Caller, query = '') => (await who('GET', `/api/directives/followed${query}`)).body.items;
  const clean = ({ id: _id, kind: _kind, version: _version, updatedAt: _at, updatedBy: _by, ...body }: Record<string, unknown>) => body;

  it('is refused without text, with a day that is over, under another\'s name, or from anybody but a leader', async () => {
    for (const [more, path, code] of [
      [{ text: '' }, 'text', 'schema.minLength'], [{ text: '  ' }, 'text', 'needed'], [{ dueOn: '2023-10-11' }, 'dueOn', 'dayPast'], [{ author: 'pho' }, 'author', 'authorIsYou'],
    ] as const) expect((await say(leader, more)).body.errors).toMatchObject([{ path, code }]);
    for (const who of [specialist, officer]) expect((await say(who)).status).toBe(403);
    expect(await followed(leader)).toEqual([]);
  });

  it('is kept under the name of the leader who is signed in, with the day on which it was written', async () => {
    const { status, body } = await say(leader, { writtenOn: '2020-01-01', authorAccount: 'pho' });
    expect([status, body]).toMatchObject([201, { author: 'lanhdao', authorAccount: 'lanhdao', writtenOn: '2023-10-12' }]);
    expect(await followed(leader, '?mine=1')).toMatchObject([{ text: 'Báo cáo nguyên nhân', state: 'waiting', overdue: false, mine: true, about: { kind: 'indicator', id: made.indicator.id, text: 'Tỷ lệ thử', resolutionId: made.resolution.id } }]);
    expect(await followed(other, '?mine=1')).toEqual([]);
  });

  it('is changed and taken back by its author alone; a specialist writes only what became of it', async () => {
    const { body: first } = await say(leader, { text: 'Lần đầu' });
    const put = (who: Caller, more: object, seen: number) => who('PUT', `/api/directives/${first.id}`, { ...clean(first), ...more }, { 'if-match': String(seen) });
    expect(await put(other, { text: 'Của tôi' }, 1)).toMatchObject({ status: 403, body: { code: 'notYourWords' } });
    expect(await put(specialist, { text: 'Khác' }, 1)).toMatchObject({ status: 403, body: { code: 'onlyAnswer' } });
    expect((await put(officer, { answer: 'Xong' }, 1)).status).toBe(403);
    expect(await put(specialist, { answer: 'Đã báo cáo' }, 1)).toMatchObject({ status: 200, body: { answer: 'Đã báo cáo', author: 'lanhdao' } });
    expect((await put(leader, { text: 'Lời đã sửa' }, 2)).status).toBe(200);
    for (const [who, code] of [[other, 'notYourWords'], [specialist, 'notYourWords']] as const) expect(await who('DELETE', `/api/directives/${first.id}`, undefined, { 'if-match': '3' })).toMatchObject({ status: 403, body: { code } });
    expect((await leader('DELETE', `/api/directives/${first.id}`, undefined, { 'if-match': '3' })).status).toBe(204);
  });

  it('becomes a task with an owner in one act, each pointing to the other, and never twice', async () => {
    const [{ id }] = await followed(leader);
    const take = (who: Caller, more: object = {}) => who('POST', `/api/directives/${id}/task`, { content: 'Làm việc với ba xã', leadOfficeId: made.commune.id, deadline: '2023-10-31', ...more });
    for (const who of [leader, officer]) expect((await take(who)).status).toBe(403);
    expect((await take(specialist, { deadline: '2023-10-01' })).body.errors).toMatchObject([{ path: 'deadline', code: 'dayPast' }]);
    expect((await take(specialist, { leadOfficeId: 'khong' })).body.errors).toMatchObject([{ path: 'leadOfficeId', code: 'pointsToNothing' }]);
    const { status, body } = await take(specialist);
    expect([status, body]).toMatchObject([201, { state: 'inProgress', task: { content: 'Làm việc với ba xã', state: 'inProgress', officeName: 'Xã Một', deadline: '2023-10-31' } }]);
    const { body: task } = await specialist('GET', `/api/tasks/${body.task.id}`);
    expect(task).toMatchObject({ followsIds: [id], servesIds: [made.indicator.id], resolutionId: made.resolution.id, timing: 'dated' });
    expect(await take(specialist)).toMatchObject({ status: 409, body: { code: 'hasTask' } });
    expect((await specialist('GET', '/api/tasks')).body.items).toHaveLength(1);
    await specialist('POST', `/api/tasks/${task.id}/report`, { evidence: [{ text: 'Biên bản làm việc' }] });
    await specialist('POST', `/api/tasks/${task.id}/acceptance`, {});
    expect(await followed(leader, '?mine=1')).toMatchObject([{ state: 'done', task: { state: 'doneOnTime' } }]);
  });

  it('about an office asks which resolution its task belongs to', async () => {
    const { body: { id } } = await say(leader, { aboutId: made.commune.id, text: 'Kiện toàn người đứng đầu' });
    const take = (more: object) => specialist('POST', `/api/directives/${id}/task`, { content: 'Kiện toàn', leadOfficeId: made.commune.id, ...more });
    expect((await take({})).body.errors).toMatchObject([{ path: 'resolutionId', code: 'needed' }]);
    expect((await take({ resolutionId: made.resolution.id })).body.task).toMatchObject({ state: 'noDeadline' });
  });

  it('that is overdue stands first, and is not once it was answered', async () => {
    const { body: { id } } = await say(leader, { text: 'Gấp', dueOn: '2023-10-20' });
    world.clock.now = new Date('2023-10-21T02:00:00Z');
    expect((await followed(leader))[0]).toMatchObject({ id, overdue: true, state: 'waiting' });
    const { body } = await specialist('GET', `/api/directives/${id}`);
    expect((await specialist('PUT', `/api/directives/${id}`, { ...clean(body), answer: 'Đã xong' }, { 'if-match': '1' })).status).toBe(200);
    expect((await followed(leader)).find((one: { id: string }) => one.id === id)).toMatchObject({ overdue: false, state: 'answered' });
    expect(await followed(officer, `?aboutId=${made.commune.id}`)).toMatchObject([{ text: 'Kiện toàn người đứng đầu' }]);
  });

  it('an agreement shows its state, takes an activity over the version seen, and none that is still to come', async () => {
    const { body } = await specialist('POST', '/api/agreements', { title: 'Chương trình phối hợp', partyIds: [made.commune.id, made.other.id], signedOn: '2023-02-01' });
    const views = async () => (await officer('GET', '/api/agreements/followed')).body;
    expect(await views()).toMatchObject({ day: '2023-10-21', items: [{ id: body.id, state: 'dormant', since: '2023-02-01' }] });
    const put = (more: object, seen: number) => specialist('PUT', `/api/agreements/${body.id}`, { ...clean(body), ...more }, { 'if-match': String(seen) });
    expect((await put({ activities: [{ on: '2023-10-22', text: 'Họp' }] }, 1)).body.errors).toMatchObject([{ path: 'activities/0/on', code: 'notYet' }]);
    expect((await put({ signedOn: '2023-10-22' }, 1)).body.errors).toMatchObject([{ path: 'signedOn', code: 'notYet' }]);
    expect((await put({ activities: [{ on: '2023-10-20', text: 'Họp' }] }, 1)).status).toBe(200);
    expect((await put({ title: 'Khác' }, 1)).status).toBe(409);
    expect((await views()).items).toMatchObject([{ state: 'active', since: '2023-10-20' }]);
    expect((await officer('POST', '/api/agreements', { title: 'x' })).status).toBe(403);
  });
});
