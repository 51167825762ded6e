import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('rounds', (engine) => {
  let world: World;
  let specialist: Caller;
  let officer: Caller;
  let other: Caller;
  let leader: Caller;
  let commune: string;
  let second: string;
  let indicators: string[];
  let round: string;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    const made = await smallResolution(specialist);
    [commune, second] = [made.commune.id, made.other.id];
    await world.add('canbo', ['officer'], [commune]);
    await world.add('khac', ['officer'], [second]);
    await world.add('lanhdao', ['leader']);
    [officer, other, leader] = [await world.as('canbo'), await world.as('khac'), await world.as('lanhdao')];
    const { id: _id, kind: _kind, version: _version, updatedAt: _at, updatedBy: _by, ...body } = made.indicator;
    const shared = (number: string) => specialist('POST', '/api/indicators', { ...body, number, name: `Số cuộc ${number}`, measure: 'cuộc', baseline: undefined, overTime: 'total', acrossOffices: 'sum', reportingOfficeIds: [commune, second], targets: [{ low: 100, due: '2025' }] });
    indicators = [(await shared('2')).body.id, (await shared('3')).body.id];
    round = (await specialist('POST', '/api/rounds', { period: '2022', due: '2023-10-10', resolutionId: made.resolution.id, officeIds: [commune, second], state: 'open' })).body.id;
  });
  afterAll(() => world.close());

  const act = (who: Caller, what: string, body: object) => who('POST', `/api/rounds/${round}/${what}`, body);
  const save = (who: Caller, officeId: string, ...values: number[]) => who('PUT', '/api/readings', values.map((value, index) => ({ indicatorId: indicators[index], officeId, period: '2022', value, seen: null })));
  const stateOf = async (officeId: string) => (await specialist('GET', `/api/rounds/${round}/matrix`)).body.offices.find(({ id }: { id: string }) => id === officeId);
  const total = async () => (await leader('GET', `/api/indicators/${indicators[0]}?asOf=2022`)).body.evaluation;

  it('the matrix has every office that was asked and every cell it owes', async () => {
    const { status, body } = await leader('GET', `/api/rounds/${round}/matrix`);
    expect(status).toBe(200);
    expect(body.offices).toMatchObject([{ id: commune, state: 'nothing', filled: 0, expected: 3, people: 1, daysLate: 2 }, { id: second, state: 'nothing', expected: 2 }]);
    expect(body.cells).toHaveLength(5);
    expect((await officer('GET', `/api/rounds/${round}/matrix`)).status).toBe(403);
  });

  it('a figure saved while a round is open is a draft that no leader sees and no sum contains', async () => {
    expect((await save(officer, commune, 7, 8)).body.saved.map(({ state }: { state: string }) => state)).toEqual(['draft', 'draft']);
    expect((await total()).actual).toBeNull();
    expect(await stateOf(commune)).toMatchObject({ state: 'draft', filled: 2 });
  });

  it('a figure typed shows what it would give, and nothing is saved by that', async () => {
    const { status, body } = await officer('POST', '/api/entry/preview?asOf=2022', [{ indicatorId: indicators[0], officeId: commune, period: '2022', value: 90, seen: null }]);
    expect([status, body.items]).toMatchObject([200, [{ indicatorId: indicators[0], actual: 90, status: 'onTrack', offices: { reported: 1, expected: 2 } }]]);
    expect(body.before).toMatchObject([{ indicatorId: indicators[0], actual: null }]);
    expect((await total()).actual).toBeNull();
    expect((await other('POST', '/api/entry/preview', [{ indicatorId: indicators[0], officeId: commune, period: '2022', value: 90, seen: null }])).status).toBe(403);
  });

  it('submitting with cells left empty needs a word why, and names how many', async () => {
    const refused = await act(officer, 'submit', { officeId: commune });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'note', code: 'missingNeedsNote', message: expect.stringContaining('1 ô') }] } });
    expect(await stateOf(commune)).toMatchObject({ state: 'draft' });
    expect((await act(officer, 'submit', { officeId: commune, note: 'Chưa có kết quả khảo sát' })).body.offices).toMatchObject([{ state: 'submitted', remark: 'Chưa có kết quả khảo sát', filled: 2 }]);
    expect(await act(officer, 'submit', { officeId: commune, note: 'lần nữa' })).toMatchObject({ status: 400, body: { errors: [{ code: 'alreadySubmitted' }] } });
  });

  it('nobody submits for another\'s office, and only a specialist returns, approves or reminds', async () => {
    expect(await act(other, 'submit', { officeId: commune, note: 'x' })).toMatchObject({ status: 403, body: { code: 'notYourOffice' } });
    for (const [what, body] of [['return', { officeId: commune, remark: 'x' }], ['approve', { officeIds: [commune] }], ['remind', { officeIds: [second] }]] as const) {
      for (const who of [officer, leader]) expect((await act(who, what, body)).status).toBe(403);
    }
  });

  it('what is sent back comes back with its remark, is corrected, and is submitted again', async () => {
    expect((await act(specialist, 'return', { officeId: commune, indicatorIds: [indicators[0]], remark: 'Xem lại số cuộc' })).body.offices).toMatchObject([{ state: 'returned', remark: 'Xem lại số cuộc' }]);
    const { body: entry } = await officer('GET', '/api/entry?period=2022');
    expect(entry.rounds).toMatchObject([{ id: round, offices: [{ id: commune, state: 'returned', remark: 'Xem lại số cuộc' }] }]);
    expect(entry.items.map(({ current }: { current: { state: string } | null }) => current?.state ?? null).sort()).toEqual([null, 'returned', 'submitted'].sort());
    await officer('PUT', '/api/readings', [{ indicatorId: indicators[0], officeId: commune, period: '2022', value: 9, seen: 7 }]);
    expect(await stateOf(commune)).toMatchObject({ state: 'draft' });
    expect((await act(officer, 'submit', { officeId: commune, note: 'Chưa có kết quả khảo sát' })).body.offices).toMatchObject([{ state: 'submitted' }]);
  });

  it('many offices are approved in one act, all or none, and then they count', async () => {
    expect(await act(specialist, 'approve', { officeIds: [commune, second] })).toMatchObject({ status: 400, body: { errors: [{ path: 'officeIds/1', code: 'nothingToApprove' }] } });
    expect(await stateOf(commune)).toMatchObject({ state: 'submitted' });
    await save(other, second, 30, 5);
    await act(other, 'submit', { officeId: second });
    const { body } = await act(specialist, 'approve', { officeIds: [commune, second] });
    expect(body.offices).toMatchObject([{ state: 'approved' }, { state: 'approved' }]);
    expect(await total()).toMatchObject({ actual: 39, offices: { reported: 2, expected: 2 } });
  });

  it('an approved figure is not the officer\'s to change any more', async () => {
    expect(await officer('PUT', '/api/readings', [{ indicatorId: indicators[0], officeId: commune, period: '2022', value: 1, seen: 9 }])).toMatchObject({ status: 400, body: { errors: [{ code: 'alreadyApproved' }] } });
  });

  it('taking back a save takes back no submit, return or approval, and a correction of an approved report only with a reason', async () => {
    const later = (): string => {
      world.clock.now = new Date(world.clock.now.getTime() + 1000);
      return world.clock.now.toISOString();
    };
    const begun = world.clock.now;
    const undo = (who: Caller, at: string, more: object = {}) => who('POST', '/api/readings/undo', { at, ...more });
    const returned = later();
    expect((await act(specialist, 'return', { officeId: commune, remark: 'Xem lại' })).status).toBe(200);
    expect((await undo(specialist, returned)).status).toBe(404);
    const submitted = later();
    expect((await act(officer, 'submit', { officeId: commune, note: 'đủ' })).status).toBe(200);
    expect((await undo(officer, submitted)).status).toBe(404);
    const some = later();
    expect((await act(specialist, 'approve', { officeIds: [commune], indicatorIds: [indicators[0]] })).status).toBe(200);
    expect((await undo(specialist, some)).status).toBe(404);
    later();
    expect((await act(specialist, 'approve', { officeIds: [commune] })).status).toBe(200);
    const corrected = later();
    const one = { indicatorId: indicators[0], officeId: commune, period: '2022' };
    expect((await specialist('PUT', '/api/readings?reason=nhầm', [{ ...one, value: 12, seen: 9 }])).status).toBe(200);
    later();
    expect(await undo(specialist, corrected)).toMatchObject({ status: 400, body: { errors: [{ path: 'reason', code: 'correctionNeedsReason' }] } });
    expect(await total()).toMatchObject({ actual: 42 });
    expect(await undo(specialist, corrected, { reason: 'sửa nhầm ô' })).toMatchObject({ status: 200, body: { restored: 1 } });
    const { items } = (await specialist('GET', `/api/changes?subject=reading:${one.indicatorId}/${commune}/2022`)).body;
    expect(items.at(-1)).toMatchObject({ reason: 'sửa nhầm ô', before: { value: 12 }, after: { value: 9, state: 'approved' } });
    world.clock.now = begun;
  });

  it('a figure of an approved report is corrected only with a reason, which its history keeps', async () => {
    const correct = (query: string) => specialist('PUT', `/api/readings${query}`, [{ indicatorId: indicators[0], officeId: commune, period: '2022', value: 10, seen: 9 }]);
    expect(await correct('')).toMatchObject({ status: 400, body: { errors: [{ path: '0', code: 'correctionNeedsReason' }] } });
    expect((await correct('?reason=Đếm sót một cuộc')).status).toBe(200);
    const { body } = await leader('GET', `/api/changes?subject=reading:${indicators[0]}/${commune}/2022&newest=1`);
    expect(body.items[0]).toMatchObject({ reason: 'Đếm sót một cuộc', before: { value: 9 }, after: { value: 10 }, accountName: 'chuyenvien' });
    await specialist('PUT', '/api/readings?reason=trả lại', [{ indicatorId: indicators[0], officeId: commune, period: '2022', value: 9, seen: 10 }]);
  });

  it('a word on a figure is answered, closed, kept, and read only by those who may write the figure', async () => {
    const say = (who: Caller, more: object) => who('POST', '/api/cells/threads', { indicatorId: indicators[0], officeId: commune, period: '2022', ...more });
    expect((await say(specialist, { text: 'Có tính cuộc của Đoàn không?' })).body).toMatchObject({ closed: false, words: [{ by: 'chuyenvien', text: 'Có tính cuộc của Đoàn không?' }] });
    expect((await say(officer, { text: 'Có, 2 cuộc' })).body.words).toHaveLength(2);
    expect((await say(specialist, { close: true })).body).toMatchObject({ closed: true, words: [{}, {}] });
    expect((await say(other, { text: 'x' })).status).toBe(403);
    expect((await say(specialist, {})).body.errors).toMatchObject([{ path: 'text' }]);
    const seen = async (who: Caller, url: string) => (await who('GET', url)).body.items.length;
    for (const url of ['/api/cells/threads?period=2022', '/api/threads']) expect([await seen(officer, url), await seen(other, url)]).toEqual([1, 0]);
    const heard = (await other('GET', '/api/changes?limit=999')).body.items.filter(({ subject }: { subject: string }) => subject.startsWith('thread:'));
    expect(heard).toEqual([]);
  });

  it('a reminder goes to who owes, at most three times, and is kept', async () => {
    const next = (await specialist('POST', '/api/rounds', { period: '2021', due: '2022-01-10', state: 'open' })).body.id;
    const remind = (officeIds: string[]) => specialist('POST', `/api/rounds/${next}/remind`, { officeIds, remark: 'Xin báo cáo trước ngày 15' });
    for (const times of [1, 2, 3]) expect((await remind([second])).body.offices).toMatchObject([{ reminders: times, daysLate: 640 }]);
    expect(await remind([second])).toMatchObject({ status: 400, body: { errors: [{ code: 'remindedEnough' }] } });
    expect(await act(specialist, 'remind', { officeIds: [commune] })).toMatchObject({ status: 400, body: { errors: [{ path: 'officeIds/0', code: 'owesNothing' }] } });
  });

  it('a locked round takes nothing in, and is reopened only with a reason', async () => {
    const { body: { id: _id, kind: _kind, version, updatedAt: _at, updatedBy: _by, ...body } } = await specialist('GET', `/api/rounds/${round}`);
    const put = (more: object, seen: number) => specialist('PUT', `/api/rounds/${round}`, { ...body, ...more }, { 'if-match': `"${seen}"` });
    expect((await put({ state: 'locked' }, version)).status).toBe(200);
    expect(await act(specialist, 'return', { officeId: commune, remark: 'x' })).toMatchObject({ status: 409, body: { code: 'roundLocked' } });
    expect(await specialist('PUT', '/api/readings', [{ indicatorId: indicators[0], officeId: commune, period: '2022', value: 1, seen: 9 }])).toMatchObject({ status: 400, body: { errors: [{ code: 'locked' }] } });
    expect(await put({ state: 'open' }, version + 1)).toMatchObject({ status: 400, body: { errors: [{ path: 'reopened', code: 'reopenNeedsReason' }] } });
    expect((await put({ state: 'open', reopened: [{ on: '2023-10-12', by: 'Chuyên viên', reason: 'Bổ sung số liệu' }] }, version + 1)).status).toBe(200);
  });

  it('an office has one target handed down, of the indicator\'s form, and only where it reports', async () => {
    const give = (body: object) => specialist('POST', '/api/allocations', { indicatorId: indicators[0], officeId: commune, target: { low: 60, due: '2025' }, ...body });
    expect((await give({})).status).toBe(201);
    expect((await give({})).body.errors).toMatchObject([{ path: 'officeId', code: 'twice' }]);
    expect((await give({ officeId: second, target: { high: 3, due: '2025' } })).body.errors).toMatchObject([{ path: 'target/low', code: 'lowNeeded' }]);
    const province = (await specialist('GET', '/api/offices')).body.items.find(({ level }: { level: string }) => level === 'province').id;
    expect((await give({ officeId: province })).body.errors).toMatchObject([{ path: 'officeId', code: 'doesNotReport' }]);
  });

  it('what was done with a report is written by acts alone', async () => {
    const [submission] = (await specialist('GET', '/api/submissions')).body.items;
    expect(submission.acts.length).toBeGreaterThan(1);
    const offices = async (who: Caller) => new Set((await who('GET', '/api/submissions')).body.items.map(({ officeId }: { officeId: string }) => officeId));
    expect([await offices(officer), await offices(leader)]).toEqual([new Set([commune]), new Set([commune, second])]);
    expect((await specialist('PUT', `/api/submissions/${submission.id}`, { roundId: submission.roundId, officeId: submission.officeId, acts: [] }, { 'if-match': `"${submission.version}"` })).status).toBe(404);
    const { body } = await specialist('GET', `/api/changes?subject=reading:${indicators[0]}/${commune}/2022`);
    expect(body.items.some(({ reason }: { reason?: string }) => reason === 'Xem lại số cuộc')).toBe(true);
  });
});
