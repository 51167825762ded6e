import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendLetters } from '#server/mail/send';
import { tick } from '#server/tick';
import { onBothEngines, openWorld, password, smallResolution, type Caller, type World } from '../support/app.ts';
import { openPost, type Post } from '../support/post.ts';

const at = (day: string, hour = '02'): Date => new Date(`${day}T${hour}:00:00Z`);

onBothEngines('reminders', (engine) => {
  let world: World;
  let post: Post;
  let administrator: Caller;
  let specialist: Caller;
  let officer: Caller;
  let commune: string;
  let second: string;
  let round: string;

  const person = (username: string, roles: string[], offices: string[], more: object = {}) => administrator('POST', '/api/accounts', {
    username, name: `Đ/c ${username}`, roles, offices: offices.map((officeId) => ({ officeId })), password, ...more,
  });
  const officeOf = async (id: string) => (await specialist('GET', `/api/rounds/${round}/matrix`)).body.offices.find((one: { id: string }) => one.id === id);
  const letters = async () => (await specialist('GET', `/api/rounds/${round}/letters`)).body.items;
  const subjects = (address: string): string[] => post.got.filter(({ to }) => to.includes(address)).map(({ head }) => /^Subject: (.*)$/m.exec(head)?.[1] ?? '');

  beforeAll(async () => {
    post = await openPost();
    world = await openWorld(engine, {
      mail: { host: '127.0.0.1', port: post.port, secure: false, user: null, pass: null, from: 'Theo dõi nghị quyết <nhac@tinhuy.example>' }, publicUrl: 'https://nghiquyet.example/theo-doi',
    });
    world.clock.now = at('2023-09-20');
    await world.add('quantri', ['administrator']);
    await world.add('chuyenvien0', ['specialist']);
    administrator = await world.as('quantri');
    const made = await smallResolution(await world.as('chuyenvien0'));
    [commune, second] = [made.commune.id, made.other.id];
    await person('chuyenvien', ['specialist'], [], { email: 'chuyenvien@tinhuy.example' });
    await person('canbo', ['officer'], [commune, second], { email: 'canbo@xa.example', name: 'Nguyễn Thị Hoa\r\nBcc: ke-gian@example.com' });
    await person('khongthu', ['officer'], [second]);
    [specialist, officer] = [await world.as('chuyenvien'), await world.as('canbo')];
    const { id: _id, kind: _kind, version: _version, updatedAt: _at, updatedBy: _by, ...body } = made.indicator;
    await specialist('POST', '/api/indicators', { ...body, number: '2', name: 'Số cuộc', measure: 'cuộc', baseline: undefined, overTime: 'total', acrossOffices: 'sum', reportingOfficeIds: [commune, second], targets: [{ low: 100, due: '2025' }] });
    round = (await specialist('POST', '/api/rounds', { period: '2022', due: '2023-10-10', resolutionId: made.resolution.id, state: 'open' })).body.id;
  });
  afterAll(async () => {
    await world.close();
    await post.close();
  });

  it('an address is kept for the administrator alone', async () => {
    const { body } = await administrator('GET', '/api/accounts');
    expect(body.items.find(({ username }: { username: string }) => username === 'canbo')).toMatchObject({ email: 'canbo@xa.example' });
    expect((await person('sai', ['officer'], [], { email: 'a@b.c\r\nBcc: x@y.z' })).body.errors).toMatchObject([{ path: 'email' }]);
    expect((await officer('GET', '/api/session')).text).not.toContain('@xa.example');
    expect((await officer('GET', '/api/changes?limit=999')).text).not.toContain('@xa.example');
  });

  it('nobody is reminded before the first step, nor in the night of its day', async () => {
    await tick(world.services, at('2023-10-06'));
    await tick(world.services, new Date('2023-10-06T18:00:00Z'));
    expect(await officeOf(commune)).toMatchObject({ reminders: 0 });
  });

  it('from eight in the morning whoever owes is reminded once, as an act of the program, with one letter a person', async () => {
    for (const hour of ['01', '02', '05']) await tick(world.services, at('2023-10-07', hour));
    expect([await officeOf(commune), await officeOf(second)]).toMatchObject([{ reminders: 1 }, { reminders: 1 }]);
    const { body } = await specialist('GET', '/api/submissions');
    expect(body.items.find(({ officeId }: { officeId: string }) => officeId === commune).acts).toMatchObject([{ act: 'reminded', by: 'hệ thống' }]);
    expect(subjects('canbo@xa.example')).toEqual(['Đôn đốc báo cáo năm 2022, hạn 10/10/2023: Xã Một, Xã Hai']);
    expect(post.got).toHaveLength(1);
  });

  it('the letter is plain and simple HTML, says what is owed and where to go, and a name with a line break adds no header', () => {
    const [{ to, head, body }] = post.got as [Post['got'][number]];
    expect(to).toEqual(['canbo@xa.example']);
    expect(head).toMatch(/^To: "?Nguyễn Thị Hoa Bcc: ke-gian@example\.com"? <canbo@xa\.example>$/m);
    expect(head).not.toMatch(/^Bcc:/m);
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(body).toContain('- Xã Hai, chưa nhập, còn 1/1 ô chưa có số liệu, đã nhắc 1 lần');
    expect(body).toContain('https://nghiquyet.example/theo-doi/nhap-so-lieu?nhap=2022');
    expect(body).toContain('<li>Xã Một,');
    expect(body).not.toMatch(/<img|<script|src=/);
  });

  it('what became of each letter is shown to specialists, without its address', async () => {
    expect(await letters()).toMatchObject([{ state: 'sent', to: 'Nguyễn Thị Hoa\r\nBcc: ke-gian@example.com', offices: ['Xã Một', 'Xã Hai'], tries: 1 }]);
    expect(JSON.stringify(await letters())).not.toContain('canbo@xa');
    expect((await officer('GET', `/api/rounds/${round}/letters`)).status).toBe(403);
  });

  it('a mail server that is down delays no reminder and loses no letter, which comes once when it is up again', async () => {
    await post.close();
    const remind = await specialist('POST', `/api/rounds/${round}/remind`, { officeIds: [second], remark: 'Xin báo cáo <sớm>' });
    expect(remind.body.offices).toMatchObject([{ reminders: 2 }]);
    // The reminder by hand was made at the world's time, the 20th of September; the clock of the letters goes on from there.
    await sendLetters(world.services, at('2023-10-07', '06'));
    await sendLetters(world.services, at('2023-10-07', '06'));
    expect((await letters()).filter(({ state }: { state: string }) => state === 'waiting')).toMatchObject([{ tries: 1, reason: expect.stringContaining('ECONNREFUSED') }]);
    const { got, port } = post;
    post = await openPost(port);
    await Promise.all([1, 2, 3].map(() => sendLetters(world.services, at('2023-10-07', '07'))));
    expect([got.length, post.got.length]).toEqual([1, 1]);
    expect(post.got[0]?.body).toContain('Lời nhắc của Đ/c chuyenvien: Xin báo cáo <sớm>');
    expect(post.got[0]?.body).toContain('Xin báo cáo &lt;sớm&gt;');
    expect((await letters()).every(({ state }: { state: string }) => state === 'sent')).toBe(true);
  });

  it('three at most, those by hand among them', async () => {
    for (const day of ['2023-10-10', '2023-10-11', '2023-10-12', '2023-10-13', '2023-10-14']) await tick(world.services, at(day));
    expect([await officeOf(commune), await officeOf(second)]).toMatchObject([{ reminders: 3 }, { reminders: 3 }]);
    expect(subjects('canbo@xa.example')).toHaveLength(3);
  });

  it('after the third the specialists are told once which offices, and the page says so', async () => {
    for (const day of ['2023-10-15', '2023-10-16']) await tick(world.services, at(day));
    expect(subjects('chuyenvien@tinhuy.example')).toEqual(['Đã nhắc đủ ba lần, chưa nộp báo cáo năm 2022: Xã Hai', 'Đã nhắc đủ ba lần, chưa nộp báo cáo năm 2022: Xã Một']);
    const { body } = await specialist('GET', '/api/reminders');
    expect(body.handedOver).toMatchObject([{ roundId: round, offices: ['Xã Một', 'Xã Hai'] }]);
    expect((await letters()).filter(({ kind }: { kind: string }) => kind === 'handover')).toHaveLength(2);
  });

  it('an officer reads what their offices owe, and nobody else\'s', async () => {
    world.clock.now = at('2023-10-12');
    const { body } = await officer('GET', '/api/reminders');
    expect(body.owed).toMatchObject([{ officeName: 'Xã Một', missing: 2, daysLate: 2, reminders: 3 }, { officeName: 'Xã Hai', missing: 1 }]);
    expect(body.handedOver).toEqual([]);
    await world.add('lanhdao', ['leader']);
    expect((await (await world.as('lanhdao'))('GET', '/api/reminders')).body).toEqual({ owed: [], handedOver: [], ready: [] });
  });

  it('who has handed in is reminded of nothing', async () => {
    const next = (await specialist('POST', '/api/rounds', { period: '2021', due: '2023-10-20', state: 'open' })).body.id;
    for (const officeId of [commune, second]) await officer('POST', `/api/rounds/${next}/submit`, { officeId, note: 'Không phát sinh' });
    const before = post.got.length;
    await tick(world.services, at('2023-10-21'));
    expect((await specialist('GET', `/api/rounds/${next}/matrix`)).body.offices).toMatchObject([{ reminders: 0 }, { reminders: 0 }]);
    expect(post.got).toHaveLength(before);
  });

  it('an address that is refused is given up at once with the server\'s words, without the address, and can be tried again', async () => {
    const last = (await specialist('POST', '/api/rounds', { period: '2023', due: '2023-12-10', state: 'open' })).body.id;
    post.refuse = (address) => ({ code: 550, text: `no such user ${address} here` });
    await specialist('POST', `/api/rounds/${last}/remind`, { officeIds: [commune] });
    await sendLetters(world.services, at('2023-10-25'));
    const [letter] = (await specialist('GET', `/api/rounds/${last}/letters`)).body.items;
    expect(letter).toMatchObject({ state: 'failed', tries: 1, reason: expect.stringContaining('no such user') });
    expect(letter.reason).not.toContain('@');
    post.refuse = () => null;
    expect((await specialist('POST', `/api/rounds/${round}/letters/${letter.id}`)).status).toBe(404);
    expect((await specialist('POST', `/api/rounds/${last}/letters/${letter.id}`)).status).toBe(200);
    await sendLetters(world.services, at('2023-10-25', '03'));
    expect((await specialist('GET', `/api/rounds/${last}/letters`)).body.items).toMatchObject([{ state: 'sent' }]);
  });

  it('a letter is tried for days and then given up, its reason kept', async () => {
    const slow = (await specialist('POST', '/api/rounds', { period: '2024', due: '2024-12-10', state: 'open' })).body.id;
    await specialist('POST', `/api/rounds/${slow}/remind`, { officeIds: [commune] });
    post.refuse = () => ({ code: 451, text: 'try later' });
    for (let hour = 0; hour < 24 * 5; hour += 1) await sendLetters(world.services, new Date(at('2023-10-26').getTime() + hour * 3_600_000));
    expect((await specialist('GET', `/api/rounds/${slow}/letters`)).body.items).toMatchObject([{ state: 'failed', tries: 8, reason: expect.stringContaining('try later') }]);
    post.refuse = () => null;
  });

  it('where no mail server is set, a reminder keeps no letter', async () => {
    const quiet = (await specialist('POST', '/api/rounds', { period: '2025', due: '2025-12-10', state: 'open' })).body.id;
    const { mail } = world.services;
    delete world.services.mail;
    await specialist('POST', `/api/rounds/${quiet}/remind`, { officeIds: [commune] });
    expect((await specialist('GET', `/api/rounds/${quiet}/letters`)).body).toMatchObject({ configured: false, items: [] });
    world.services.mail = mail;
  });

  it('an export keeps addresses, and carries them where it is imported', async () => {
    const { text } = await administrator('GET', '/api/export');
    const { people } = JSON.parse(text);
    expect(people.find(({ username }: { username: string }) => username === 'chuyenvien')).toMatchObject({ email: 'chuyenvien@tinhuy.example' });
    expect(people.find(({ username }: { username: string }) => username === 'khongthu')).not.toHaveProperty('email');
    const target = await openWorld(engine, { setup: { code: 'ABCD-EFGH' } });
    await target.anybody('POST', '/api/setup', { code: 'ABCD-EFGH', username: 'dau-tien', name: 'Đầu tiên', password });
    const importer = await target.as('dau-tien');
    expect((await importer('POST', '/api/import', text)).status).toBe(200);
    expect((await importer('GET', '/api/export')).text).toBe(text);
    await target.close();
  });
});
