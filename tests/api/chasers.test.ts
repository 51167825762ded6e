import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

onBothEngines('a letter of urging', (engine) => {
  let world: World;
  let [specialist, leader, officer, stranger]: Caller[] = [];
  let made: Awaited<ReturnType<typeof smallResolution>>;
  let [late, newly, lastDay]: string[] = [];
  const as = (who: Caller | undefined): Caller => { if (!who) throw new Error('signed in before'); return who; };

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    made = await smallResolution(specialist);
    await world.add('lanhdao', ['leader']);
    await world.add('canbo', ['officer'], [made.commune.id]);
    await world.add('canbo2', ['officer'], [made.other.id]);
    [leader, officer, stranger] = [await world.as('lanhdao'), await world.as('canbo'), await world.as('canbo2')];
    const task = async (content: string, deadline: string, more: object = {}): Promise<string> =>
      (await as(specialist)('POST', '/api/tasks', { resolutionId: made.resolution.id, content, timing: 'dated', deadline, leadOfficeId: made.commune.id, product: 'Báo cáo', ...more })).body.id;
    // Today is 12/10/2023 in this world.
    late = await task('Việc chậm lâu', '2023-09-30');
    newly = await task('Việc chậm từ hôm qua', '2023-10-11');
    lastDay = await task('Việc đến hạn hôm nay', '2023-10-12');
    const reported = await task('Việc đã báo xong', '2023-09-01');
    await as(specialist)('POST', `/api/tasks/${reported}/report`, { evidence: [{ text: 'Biên bản' }] });
    await task('Việc của xã khác', '2023-10-01', { leadOfficeId: made.other.id });
  });
  afterAll(() => world.close());

  const ready = async (who = specialist, query = '') => (await as(who)('GET', `/api/chasers/ready${query}`)).body;
  const where = (): string => `officeId=${made.commune.id}&issuerId=${made.province.id}`;
  const letter = async (query = '', who = specialist) => as(who)('GET', `/api/chasers/letter?${where()}${query}`);
  const words = { subject: 'V/v đôn đốc', addressee: 'Đảng ủy xã Một', opening: 'Lời mở đầu.', closing: 'Lời kết.', onBehalf: 'T/L BAN THƯỜNG VỤ', signer: 'CHÁNH VĂN PHÒNG', recipients: ['Như trên'] };
  const whose = () => ({ officeId: made.commune.id, issuerId: made.province.id });
  const send = (more: object = {}, who = specialist) => as(who)('POST', '/api/chasers/sent', { ...whose(), day: '2023-10-12', on: '2023-10-12', number: '15-CV/TU', version: 0, listed: [late, newly], ...more });

  it('lies ready the day after a deadline, one an office, the newly late first; what was reported done or is due today is in none', async () => {
    const { day, items } = await ready();
    expect(day).toBe('2023-10-12');
    expect(items).toMatchObject([
      { officeName: 'Xã Một', issuerName: 'Tỉnh ủy', tasks: 2, reports: 0, mostDays: 12, fresh: 1, unlisted: 2, edited: false },
      { officeName: 'Xã Hai', tasks: 1, mostDays: 11, fresh: 0 },
    ]);
    expect((await ready(specialist, '?day=2023-10-11')).items.find(({ officeId }: { officeId: string }) => officeId === made.commune.id)).toMatchObject({ tasks: 2, fresh: 0 });
    expect((await ready(specialist, `?officeId=${made.other.id}`)).items).toHaveLength(1);
  });

  it('lists what is late and by how many days, and leaves number, date, name and day of answer blank', async () => {
    const { body } = await letter();
    expect(body).toMatchObject({
      id: null, version: 0, subject: 'V/v đôn đốc thực hiện nhiệm vụ', addressee: 'Xã Một', layout: 'party', onBehalf: 'T/L BAN THƯỜNG VỤ',
      items: [{ taskId: late, content: 'Việc chậm lâu', due: '2023-09-30', daysLate: 12, basis: 'Nghị quyết số 02-NQ/TU' }, { taskId: newly, daysLate: 1, product: 'Báo cáo' }],
    });
    expect(body.figures).toBe('Tính đến hết ngày 12 tháng 10 năm 2023, Xã Một còn 2 nhiệm vụ được giao chủ trì đã quá thời hạn mà chưa báo hoàn thành, lâu nhất 12 ngày, cụ thể như sau:');
    expect(body.head.number).toMatch(/^Số\s+-CV\//);
    expect(body.head.date).not.toMatch(/\d/);
    expect(body.name).toBeUndefined();
    expect(body.answer).not.toMatch(/\d/);
  });

  it('says the deadline as extended beside the first one', async () => {
    const { body: { id } } = await as(officer)('POST', '/api/extensions', { taskId: newly, officeId: made.commune.id, newDeadline: '2023-10-13', reason: 'Chờ số liệu' });
    expect((await as(leader)('POST', `/api/extensions/${id}/decision`, { granted: true })).status).toBeLessThan(300);
    expect((await letter()).body.items).toHaveLength(1);
    await as(officer)('POST', `/api/tasks/${lastDay}/report`, { evidence: [{ text: 'Biên bản' }] });
    world.clock.now = new Date('2023-10-15T02:00:00Z');
    expect((await letter()).body.items[1]).toMatchObject({ taskId: newly, due: '2023-10-13', firstDue: '2023-10-11', extended: 1, daysLate: 2 });
  });

  it('is a specialist\'s to write and send; leaders read; an officer reads nothing of a draft', async () => {
    for (const who of [leader, officer]) {
      expect((await as(who)('POST', '/api/chasers', { ...whose(), ...words })).status).toBe(403);
      expect((await send({}, who)).status).toBe(403);
    }
    expect((await letter('', leader)).status).toBe(200);
    expect((await letter('', officer)).status).toBe(403);
    expect((await as(officer)('GET', '/api/chasers/ready')).status).toBe(403);
    expect((await world.anybody('GET', '/api/chasers/ready')).status).toBe(401);
  });

  it('is edited as a draft, one an office, over the version seen; what is late stays computed', async () => {
    const { body: draft, status } = await as(specialist)('POST', '/api/chasers', { ...whose(), ...words, answerBy: '2023-10-20' });
    expect(status).toBe(201);
    expect((await as(specialist)('POST', '/api/chasers', { ...whose(), ...words })).body.errors).toMatchObject([{ path: 'officeId', code: 'twice' }]);
    const sent = { on: '2023-10-15', number: '1', by: 'x', at: 'x', day: '2023-10-15', layout: 'party', officeName: 'x', issuerName: 'x', figures: 'x', answer: 'x', head: { issuer: 'x' }, items: [{ kind: 'task', content: 'x', due: '2023-10-01', daysLate: 1, basis: 'x' }] };
    const put = (more: object, seen: number) => as(specialist)('PUT', `/api/chasers/${draft.id}`, { ...whose(), ...words, ...more }, { 'if-match': `"${seen}"` });
    expect((await put({ sent }, 1)).body.errors).toMatchObject([{ path: 'sent', code: 'byActOnly' }]);
    expect((await put({ addressee: '' }, 1)).body.errors).toMatchObject([{ path: 'addressee' }]);
    expect((await put({ closing: 'Đề nghị trả lời.', answerBy: '2023-10-20' }, 1)).status).toBe(200);
    expect((await put({ closing: 'Khác' }, 1)).status).toBe(409);
    expect((await letter()).body).toMatchObject({ id: draft.id, version: 2, closing: 'Đề nghị trả lời.', addressee: 'Đảng ủy xã Một', items: [{ daysLate: 15 }, { daysLate: 2 }] });
    expect((await letter()).body.answer).toContain('ngày 20 tháng 10 năm 2023');
    expect((await ready()).items[0]).toMatchObject({ edited: true });
    expect((await as(officer)('GET', `/api/chasers/letter?id=${draft.id}`)).status).toBe(403);
    expect((await as(officer)('GET', '/api/chasers')).body.items).toEqual([]);
  });

  it('is not sent in the future, before the day it counts to, without a number, or when it is no longer what was seen', async () => {
    const now = { day: '2023-10-15', on: '2023-10-15', version: 2 };
    for (const [more, path, code] of [
      [{ on: '2023-10-16' }, 'on', 'notYet'], [{ on: '2023-10-14' }, 'on', 'sentBeforeDay'], [{ day: '2023-10-16', on: '2023-10-16' }, 'day', 'notYet'], [{ number: ' ' }, 'number', 'needed'],
    ] as const) expect((await send({ ...now, ...more })).body.errors).toMatchObject([{ path, code }]);
    expect(await send({ ...now, version: 1 })).toMatchObject({ status: 409, body: { code: 'staleLetter' } });
    expect(await send({ ...now, listed: [late] })).toMatchObject({ status: 409, body: { code: 'staleLetter', current: { version: 2 } } });
    expect((await as(specialist)('GET', '/api/chasers')).body.items).toMatchObject([{ version: 2 }]);
  });

  let sentId = '';
  it('once sent stands as it was, with its number and day, whatever becomes of its tasks, and is neither changed nor removed', async () => {
    const { status, body } = await send({ day: '2023-10-15', on: '2023-10-15', version: 2 });
    expect(status).toBe(201);
    sentId = body.id;
    await as(specialist)('POST', `/api/tasks/${late}/report`, { evidence: [{ text: 'Đã xong' }] });
    const task = (await as(specialist)('GET', '/api/tasks')).body.items.find(({ id }: { id: string }) => id === newly);
    expect(await as(specialist)('DELETE', `/api/tasks/${newly}`, undefined, { 'if-match': `"${task.version}"` })).toMatchObject({ status: 409, body: { code: 'inUse' } });
    world.clock.now = new Date('2023-11-01T02:00:00Z');
    const { body: kept } = await as(specialist)('GET', `/api/chasers/letter?id=${sentId}`);
    expect(kept).toMatchObject({ day: '2023-10-15', head: { number: 'Số 15-CV/TU', date: 'ngày 15 tháng 10 năm 2023' }, items: [{ daysLate: 15 }, { daysLate: 2 }], sent: { number: '15-CV/TU', by: 'chuyenvien' } });
    const whole = (await as(specialist)('GET', `/api/chasers/${sentId}`)).body;
    const { id: _1, kind: _2, version, updatedAt: _3, updatedBy: _4, ...rest } = whole;
    expect(await as(specialist)('PUT', `/api/chasers/${sentId}`, rest, { 'if-match': `"${version}"` })).toMatchObject({ status: 409, body: { code: 'letterSent' } });
    expect(await as(specialist)('DELETE', `/api/chasers/${sentId}`, undefined, { 'if-match': `"${version}"` })).toMatchObject({ status: 409, body: { code: 'letterSent' } });
    const history = (await as(specialist)('GET', `/api/changes?subject=chaser:${sentId}`)).body.items;
    expect(history.map(({ after }: { after: { sent?: object } }) => after.sent !== undefined)).toEqual([false, false, true]);
  });

  it('is read by its office and no other, in the list, in the letter and in the log', async () => {
    expect((await as(officer)('GET', '/api/chasers')).body.items).toMatchObject([{ id: sentId }]);
    expect((await as(officer)('GET', `/api/chasers/letter?id=${sentId}`)).status).toBe(200);
    expect((await as(stranger)('GET', '/api/chasers')).body.items).toEqual([]);
    expect((await as(stranger)('GET', `/api/chasers/letter?id=${sentId}`)).status).toBe(403);
    expect((await as(stranger)('GET', `/api/changes?subject=chaser:${sentId}`)).body.items).toEqual([]);
  });

  it('the next one begins anew, says what was in none before, and may not take the same number in a year', async () => {
    await as(specialist)('POST', '/api/tasks', { resolutionId: made.resolution.id, content: 'Việc mới', timing: 'dated', deadline: '2023-10-31', leadOfficeId: made.commune.id });
    const own = (await ready()).items[0];
    expect(own).toMatchObject({ officeName: 'Xã Một', edited: false, fresh: 1, unlisted: 1, last: { number: '15-CV/TU', on: '2023-10-15', count: 2 } });
    const { body: next } = await letter();
    expect(next).toMatchObject({ id: null, version: 0, earlier: [{ id: sentId }] });
    const listed = next.items.map(({ taskId }: { taskId: string }) => taskId);
    expect((await send({ day: '2023-11-01', on: '2023-11-01', listed })).body.errors).toMatchObject([{ path: 'number', code: 'numberTaken' }]);
    expect((await send({ day: '2023-11-01', on: '2023-11-01', listed, number: '16-CV/TU' })).status).toBe(201);
    expect((await ready(specialist, `?officeId=${made.commune.id}`)).items[0]).toMatchObject({ unlisted: 0 });
  });

  it('lists a report that is still owed after its day, until it is handed in', async () => {
    const { body: indicator } = await as(specialist)('POST', '/api/indicators', {
      resolutionId: made.resolution.id, number: '2', name: 'Số cuộc', measure: 'cuộc', aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', overTime: 'total', acrossOffices: 'sum', targets: [{ low: 10, due: '2025' }], leadOfficeId: made.province.id, reportingOfficeIds: [made.other.id],
    });
    expect(indicator.errors).toBeUndefined();
    const { body: round } = await as(specialist)('POST', '/api/rounds', { period: '2023Q3', due: '2023-10-20', resolutionId: made.resolution.id, state: 'open' });
    const items = async () => (await as(specialist)('GET', `/api/chasers/letter?officeId=${made.other.id}&issuerId=${made.province.id}`)).body.items;
    expect((await items())[1]).toMatchObject({ kind: 'report', roundId: round.id, due: '2023-10-20', daysLate: 12, content: 'Báo cáo số liệu quý III/2023 (còn 1/1 chỉ tiêu chưa nộp)' });
    await as(stranger)('PUT', '/api/readings', [{ indicatorId: indicator.id, officeId: made.other.id, period: '2023Q3', value: 3, seen: null }]);
    await as(stranger)('POST', `/api/rounds/${round.id}/submit`, { officeId: made.other.id });
    expect(await items()).toHaveLength(1);
  });

  it('there is none for an office of which nothing is late, and what is no address is refused', async () => {
    expect(await as(specialist)('GET', `/api/chasers/letter?officeId=${made.province.id}&issuerId=${made.province.id}`)).toMatchObject({ status: 404, body: { code: 'nothingLate' } });
    expect((await as(specialist)('GET', '/api/chasers/letter')).body.errors).toMatchObject([{ path: 'querystring/officeId' }]);
    expect((await as(specialist)('GET', '/api/chasers/letter?id=khong')).status).toBe(404);
    expect((await as(specialist)('GET', '/api/chasers/ready?day=12/10')).status).toBe(400);
  });
});
