import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '#server/store/open';
import { openFeed } from '#server/feed';
import { openDueRounds } from '#server/schedules';
import { tick } from '#server/tick';
import { addressOf, onBothEngines, openWorld, smallResolution, type Caller, type World } from '../support/app.ts';

const at = (moment: string): Date => new Date(moment);

onBothEngines('rounds opened by schedule', (engine) => {
  let world: World;
  let specialist: Caller;
  let resolutionId: string;
  let schedule: { id: string; version: number };
  const rounds = async (): Promise<{ id: string; version: number; period: string; due: string; updatedBy: string }[]> =>
    (await specialist('GET', '/api/rounds')).body.items.sort((a: { due: string }, b: { due: string }) => a.due.localeCompare(b.due));
  const periods = async () => (await rounds()).map(({ period }) => period);

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.add('chuyenvien', ['specialist']);
    specialist = await world.as('chuyenvien');
    resolutionId = (await smallResolution(specialist)).resolution.id;
  });
  afterAll(() => world.close());

  it('a schedule names what is wrong with it, and only a specialist keeps one', async () => {
    const add = (more: object) => specialist('POST', '/api/schedules', { frequency: 'quarter', from: '2023Q3', dueAfter: 10, ...more });
    expect((await add({ from: '202309' })).body.errors).toMatchObject([{ path: 'from', code: 'otherLength' }]);
    expect((await add({ opensBefore: 92 })).body.errors).toMatchObject([{ path: 'opensBefore', code: 'opensBeforePeriod' }]);
    expect((await add({ dueAfter: 0 })).body.errors).toMatchObject([{ path: 'dueAfter' }]);
    await world.add('lanhdao', ['leader']);
    expect((await (await world.as('lanhdao'))('POST', '/api/schedules', { frequency: 'year', from: '2023', dueAfter: 10 })).status).toBe(403);
    expect(await add({ resolutionId })).toMatchObject({ status: 201 });
    schedule = (await specialist('GET', '/api/schedules')).body.items[0];
  });

  it('opens nothing before its day, the round on its day in Vietnam, and not twice', async () => {
    await tick(world.services, at('2023-09-30T16:59:00Z'));
    expect(await rounds()).toEqual([]);
    await tick(world.services, at('2023-09-30T17:00:00Z'));
    await tick(world.services, at('2023-09-30T17:01:00Z'));
    expect(await rounds()).toMatchObject([{ period: '2023Q3', due: '2023-10-10', resolutionId, state: 'open', updatedBy: 'hệ thống' }]);
  });

  it('two processes on one database open it once', async () => {
    const other = engine === 'sqlite' ? null : await openDatabase({ address: await addressOf(world) });
    const feed = other && openFeed(other);
    const both = [world.services, ...(other && feed ? [{ database: other, feed }] : [world.services])];
    const opened = await Promise.all([...both, ...both].map((services) => openDueRounds(services, at('2024-01-01T01:00:00Z'))));
    expect(opened.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await periods()).toEqual(['2023Q3', '2023Q4']);
    feed?.close();
    await other?.close();
  });

  it('what was missed while the program was off is made up for', async () => {
    await tick(world.services, at('2024-07-09T01:00:00Z'));
    expect(await periods()).toEqual(['2023Q3', '2023Q4', '2024Q1', '2024Q2']);
  });

  it('a round that somebody removed stays away', async () => {
    const [first] = await rounds();
    expect((await specialist('DELETE', `/api/rounds/${first?.id}`, undefined, { 'if-match': `"${first?.version}"` })).status).toBe(204);
    await tick(world.services, at('2024-07-09T01:02:00Z'));
    expect(await periods()).not.toContain('2023Q3');
  });

  it('a round opened by hand that asks the same is enough', async () => {
    await specialist('POST', '/api/rounds', { period: '2024Q3', due: '2024-10-15', state: 'open' });
    await tick(world.services, at('2024-10-02T01:00:00Z'));
    expect((await rounds()).filter(({ period }) => period === '2024Q3')).toMatchObject([{ due: '2024-10-15', updatedBy: 'chuyenvien' }]);
  });

  it('a paused schedule, and one whose resolution has ended, open nothing', async () => {
    const { id: _id, kind: _kind, updatedAt: _at, updatedBy: _by, version, ...body } = (await specialist('GET', `/api/schedules/${schedule.id}`)).body;
    await specialist('PUT', `/api/schedules/${schedule.id}`, { ...body, paused: true }, { 'if-match': `"${version}"` });
    await tick(world.services, at('2025-01-02T01:00:00Z'));
    expect(await periods()).not.toContain('2024Q4');
    await specialist('PUT', `/api/schedules/${schedule.id}`, body, { 'if-match': `"${version + 1}"` });
    // The resolution's term ends in 2025.
    await tick(world.services, at('2026-04-02T01:00:00Z'));
    expect(await periods()).toEqual(expect.arrayContaining(['2025Q4']));
    expect(await periods()).not.toContain('2026Q1');
  });

  it('an export carries the schedule, and what it opened is not opened again where it is imported', async () => {
    await world.add('quantri', ['administrator']);
    const { text } = await (await world.as('quantri'))('GET', '/api/export');
    const target = await openWorld(engine, { setup: { code: 'ABCD-EFGH' } });
    await target.anybody('POST', '/api/setup', { code: 'ABCD-EFGH', username: 'dau-tien', name: 'Đầu tiên', password: 'mat-khau-thu' });
    expect((await (await target.as('dau-tien'))('POST', '/api/import', text)).body).toMatchObject({ preview: false });
    const before = await target.database.read.selectFrom('document').select('id').where('kind', '=', 'round').execute();
    expect(await openDueRounds(target.services, at('2026-04-02T01:00:00Z'))).toBe(0);
    expect(before).toHaveLength((await rounds()).length);
    await target.close();
  });
});
