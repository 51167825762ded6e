import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

interface Event { uid: string; summary: string; description: string; day: string; end: string; sequence: number; stamp: string; modified: string; alarms: string[] }

const read = (text: string): Event[] => new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((one) => {
  const event = new ICAL.Event(one);
  return {
    uid: event.uid, summary: event.summary, description: event.description, day: event.startDate.toString(), end: event.endDate.toString(), sequence: Number(event.sequence),
    stamp: String(one.getFirstPropertyValue('dtstamp')), modified: String(one.getFirstPropertyValue('last-modified')),
    alarms: one.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
  };
});

onBothEngines('calendar feeds', (engine) => {
  let world: World;
  let specialist: Caller;
  let officer: Caller;
  let commune: string;
  let round: string;
  let task: { id: string; version: number };
  let url: string;

  const get = (address: string) => world.anybody('GET', address);
  const feed = async (address = url) => read((await get(address)).text);
  const made = async (who: Caller, body: object = {}): Promise<string> => (await who('POST', '/api/calendar', body)).body.path;

  beforeAll(async () => {
    world = await openWorld(engine, { publicUrl: 'https://nq.example' });
    await world.add('quantri', ['administrator']);
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    const small = await smallResolution(specialist);
    commune = small.commune.id;
    await world.add('canbo', ['officer'], [commune]);
    officer = await world.as('canbo');
    round = (await specialist('POST', '/api/rounds', { period: '2022', due: '2023-10-10', resolutionId: small.resolution.id, state: 'open' })).body.id;
    task = (await specialist('POST', '/api/tasks', {
      resolutionId: small.resolution.id, content: 'Rà soát, bổ sung quy chế phối hợp giữa Mặt trận Tổ quốc với chính quyền các cấp; lấy ý kiến nhân dân', leadOfficeId: commune, timing: 'dated', deadline: '2023-12-31',
    })).body;
    url = await made(officer);
  });
  afterAll(() => world.close());

  it('an officer\'s feed has what their offices owe and lead, all day, with an alarm the day before', async () => {
    expect((await officer('GET', '/api/calendar')).body).toEqual({ made: true });
    expect((await specialist('GET', '/api/calendar')).body).toEqual({ made: false });
    const answer = await get(url);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(read(answer.text)).toMatchObject([
      { uid: `round-${round}-${commune}@resolution-tracker`, summary: 'Hạn nộp báo cáo năm 2022, Xã Một: còn 1 ô', day: '2023-10-10', end: '2023-10-11', alarms: ['-PT15H'] },
      { uid: `task-${task.id}@resolution-tracker`, summary: expect.stringContaining('Rà soát'), day: '2023-12-31', alarms: ['-PT15H'] },
    ]);
    expect((await feed())[0]?.description).toContain('Tỷ lệ thử');
  });

  it('lines have at most 75 octets, end as the standard says, and no Vietnamese letter is cut', async () => {
    const { text } = await get(url);
    const lines = text.split('\r\n');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\n');
    }
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(text).not.toContain('�');
    expect((await feed())[1]?.description).toContain('Mặt trận Tổ quốc với chính quyền các cấp; lấy ý kiến nhân dân');
  });

  it('the same data gives the same bytes whatever the clock says', async () => {
    const first = (await get(url)).text;
    world.clock.now = new Date(world.clock.now.getTime() + 40 * 24 * 3_600_000);
    expect((await get(url)).text).toBe(first);
  });

  it('an event keeps its name when its day moves, and counts up', async () => {
    const [before] = await feed();
    const { id: _id, kind: _kind, version, updatedAt: _at, updatedBy: _by, ...body } = (await specialist('GET', `/api/rounds/${round}`)).body;
    await specialist('PUT', `/api/rounds/${round}`, { ...body, due: '2023-10-15' }, { 'if-match': `"${version}"` });
    const [after] = await feed();
    expect(after).toMatchObject({ uid: before?.uid, day: '2023-10-15', sequence: (before?.sequence ?? 0) + 1 });
    expect((after?.modified ?? '') > (before?.modified ?? '')).toBe(true);
    expect(after?.stamp).toBe(after?.modified);
  });

  it('a report handed in and a task done say so, and ring no more', async () => {
    await officer('POST', `/api/rounds/${round}/submit`, { officeId: commune, note: 'Chưa khảo sát' });
    await officer('POST', `/api/tasks/${task.id}/report`, { evidence: [{ text: 'Biên bản' }] });
    await specialist('POST', `/api/tasks/${task.id}/acceptance`, {});
    expect(await feed()).toMatchObject([{ summary: 'Đã nộp: báo cáo năm 2022, Xã Một', alarms: [] }, { summary: expect.stringMatching(/^Đã hoàn thành: /), alarms: [] }]);
  });

  it('a specialist\'s feed has every round with how many have handed in', async () => {
    await specialist('POST', '/api/rounds', { period: '2023', due: '2024-01-10', state: 'open' });
    expect(await feed(await made(specialist))).toMatchObject([{ summary: 'Đã nộp đủ: báo cáo năm 2022', alarms: [] }, { summary: 'Hạn nộp báo cáo năm 2023: 0/1 đơn vị đã nộp', day: '2024-01-10', alarms: ['-PT15H'] }]);
  });

  it('an office\'s feed is made by a specialist alone', async () => {
    expect(await officer('POST', '/api/calendar', { officeId: commune })).toMatchObject({ status: 403 });
    expect((await specialist('POST', '/api/calendar', { officeId: 'khong-co' })).body.errors).toMatchObject([{ path: 'officeId', code: 'pointsToNothing' }]);
    expect((await feed(await made(specialist, { officeId: commune }))).map(({ day }) => day)).toEqual(['2023-10-15', '2023-12-31', '2024-01-10']);
    expect((await specialist('GET', `/api/calendar?officeId=${commune}`)).body).toEqual({ made: true });
  });

  it('only the hash of a secret is kept, nowhere the secret itself, and it is in no export', async () => {
    const secret = url.split('/').at(-1)?.replace('.ics', '') ?? '';
    expect(secret).toHaveLength(43);
    for (const table of ['meta', 'idempotency', 'change', 'saved'] as const) {
      const rows = await world.database.read.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
    expect((await (await world.as('quantri'))('GET', '/api/export')).text).not.toContain('calendar:');
  });

  it('one made anew ends the one before; what nobody has is not found', async () => {
    const next = await made(officer);
    expect([(await get(url)).status, (await get(next)).status]).toEqual([404, 200]);
    for (const wrong of ['/api/calendar/x.ics', `/api/calendar/${'a'.repeat(43)}.ics`, next.replace('.ics', ''), `/api/calendar/${'%00'.repeat(3)}.ics`]) expect((await get(wrong)).status).toBe(404);
    url = next;
  });

  it('a person whose account is closed has no feed any more', async () => {
    const administrator = await world.as('quantri');
    const account = (await administrator('GET', '/api/accounts')).body.items.find(({ username }: { username: string }) => username === 'canbo');
    const { id, version, ...body } = account;
    await administrator('PUT', `/api/accounts/${id}`, { ...body, disabled: true }, { 'if-match': `"${version}"` });
    expect((await get(url)).status).toBe(404);
  });

  it('guessing is stopped after a while', async () => {
    for (let tries = 0; tries < 60; tries += 1) await get(`/api/calendar/${String(tries).padStart(43, 'b')}.ics`);
    expect((await get(`/api/calendar/${'c'.repeat(43)}.ics`)).status).toBe(429);
  });
});
