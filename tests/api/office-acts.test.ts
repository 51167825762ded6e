import { afterEach, beforeEach, expect, it } from 'vitest';
import { onBothEngines, openWorld, type Caller, type World } from '../support/app.ts';

const on = '2025-07-01';

onBothEngines('acts on offices', (engine) => {
  let world: World;
  let specialist: Caller;
  const id: Record<string, string> = {};
  beforeEach(async () => {
    world = await openWorld(engine);
    world.clock.now = new Date('2025-12-01T02:00:00Z');
    await world.add('vien', ['specialist']);
    specialist = await world.as('vien');
    const office = async (key: string, name: string, more: object = {}): Promise<void> => {
      id[key] = (await specialist('POST', '/api/offices', { name, officeKind: 'party', level: 'commune', ...(key === 'top' ? { level: 'province' } : { parentId: id['top'] }), ...more })).body.id;
    };
    await office('top', 'Tỉnh ủy');
    for (const [key, name] of [['a', 'Xã An'], ['b', 'Xã Bình'], ['c', 'Xã Cát']] as const) await office(key, name, { weight: 1 });
    id['resolution'] = (await specialist('POST', '/api/resolutions', { symbol: '02-NQ/TU', resolutionType: 'resolution', title: 'Thử', issuerId: id['top'], term: { from: '2021', to: '2026' }, status: 'inForce' })).body.id;
  });
  afterEach(() => world.close());

  const indicator = async (acrossOffices: string, more: object = {}): Promise<string> => (await specialist('POST', '/api/indicators', {
    resolutionId: id['resolution'], number: '1', name: `Chỉ tiêu ${acrossOffices}`, measure: 'người', aim: 'rise', term: { from: '2024', to: '2026' }, frequency: 'quarter',
    targets: [{ low: 1000, due: '2026' }], acrossOffices, leadOfficeId: id['a'], reportingOfficeIds: [id['a'], id['b'], id['c']], ...more,
  })).body.id as string;
  const fill = (indicatorId: string, period: string, figures: Record<string, number>) => specialist('PUT', '/api/readings', Object.entries(figures).map(([key, value]) => ({ indicatorId, officeId: id[key] ?? key, period, value, seen: null })));
  const merge = (more: object = {}) => ({ act: 'merge', on, officeIds: [id['a'], id['b']], successors: [{ name: 'Xã An Bình', weight: 2 }], ...more });
  const act = (acts: object[], more: object = {}, query = '') => specialist('POST', `/api/office-acts${query}`, { acts, ...more });
  const find = async (name: string) => (await specialist('GET', '/api/offices')).body.items.find((one: { name: string }) => one.name === name);
  const see = async (indicatorId: string, query: string) => (await specialist('GET', `/api/indicators/${indicatorId}?${query}`)).body;

  it('a preview tells offices, indicators and officers, and changes nothing', async () => {
    await indicator('sum');
    await world.add('canbo1', ['officer'], [id['a'] ?? '']);
    const { status, body } = await act([merge()], { giveOfficers: true }, '?preview=1');
    expect(status).toBe(200);
    expect(body).toMatchObject({ saved: false,
      offices: [{ change: 'founded', name: 'Xã An Bình', on, from: ['Xã An', 'Xã Bình'] }, { change: 'closed', name: 'Xã An', on: '2025-06-30', into: ['Xã An Bình'] }, { change: 'closed', name: 'Xã Bình' }],
      indicators: [{ name: 'Chỉ tiêu sum', before: 3, after: 2, open: false }], people: [{ name: 'canbo1', from: ['Xã An'], into: ['Xã An Bình'], given: true }],
    });
    expect((await specialist('GET', '/api/offices')).body.items).toHaveLength(4);
  });
  it('after a merge the new office reports, the figures of the old ones stay theirs, and the whole is held against the offices of each period', async () => {
    const sum = await indicator('sum');
    await fill(sum, '2025Q2', { a: 10, b: 20, c: 5 });
    expect((await act([merge()])).body.saved).toBe(true);
    const fresh = await find('Xã An Bình');
    expect(fresh).toMatchObject({ validFrom: on, predecessorIds: [id['a'], id['b']], parentId: id['top'], level: 'commune' });
    expect((await specialist('GET', `/api/offices/${id['a']}`)).body).toMatchObject({ validTo: '2025-06-30', name: 'Xã An' });
    expect((await fill(sum, '2025Q3', { a: 1 })).body.errors).toMatchObject([{ path: '0/period', code: 'officeNotThen' }]);
    expect((await fill(sum, '2025Q3', { [fresh.id]: 33 })).status).toBe(200);
    const { readings, breaks, byOffice } = await see(sum, 'asOf=2025Q3');
    expect(readings).toEqual([{ period: '2025Q2', value: 35, offices: { reported: 3, expected: 3 } }, { period: '2025Q3', value: 33, offices: { reported: 1, expected: 2 } }]);
    expect(breaks).toMatchObject([{ on, ended: 2, continuedBy: 1, offices: { continuedBy: [fresh.id] } }]);
    expect(byOffice.rows.map(({ name, cells }: { name: string; cells: { state: string }[] }) => [name, ...cells.slice(-2).map(({ state }) => state)])).toEqual([
      ['Xã An', 'figure', 'notThen'], ['Xã An Bình', 'notThen', 'figure'], ['Xã Bình', 'figure', 'notThen'], ['Xã Cát', 'figure', 'missing'],
    ]);
    const stored = (await specialist('GET', `/api/readings?indicatorId=${sum}&to=2025Q2`)).body.items;
    expect(stored.map(({ officeId, value }: { officeId: string; value: number }) => [officeId, value]).sort()).toEqual([[id['a'], 10], [id['b'], 20], [id['c'], 5]].sort());
  });
  it('in the boundaries of today a merge is folded by the rule, and a mean is not said', async () => {
    const [sum, mean] = [await indicator('sum'), await indicator('mean', { number: '2' })];
    for (const one of [sum, mean]) await fill(one, '2025Q2', { a: 10, b: 20, c: 5 });
    await act([merge()]);
    const folded = await see(sum, 'asOf=2025Q3&boundaries=today');
    expect(folded.readings).toEqual([{ period: '2025Q2', value: 35, offices: { reported: 2, expected: 2 } }]);
    const row = folded.byOffice.rows.find(({ name }: { name: string }) => name === 'Xã An Bình');
    expect(row.cells.at(-2)).toEqual({ state: 'figure', reading: { period: '2025Q2', value: 30 }, offices: { reported: 2, expected: 2 } });
    const unsaid = await see(mean, 'asOf=2025Q3&boundaries=today');
    expect([unsaid.readings, unsaid.notComparable, unsaid.byOffice.whole.at(-2)]).toEqual([[], ['2025Q2'], { state: 'notComparable' }]);
    expect((await see(mean, 'asOf=2025Q3')).readings).toHaveLength(1);
    const overview = (await specialist('GET', '/api/overview?asOf=2025Q3&boundaries=today')).body.indicators;
    expect(overview.map(({ readings }: { readings: unknown[] }) => readings.length)).toEqual([1, 0]);
    expect((await specialist('GET', `/api/resolutions/${id['resolution']}?asOf=2025Q3&boundaries=today`)).body.indicators[0].breaks).toEqual([{ on, ended: 2, continuedBy: 1 }]);
    expect((await specialist('GET', '/api/overview?boundaries=tomorrow')).status).toBe(400);
  });
  it('nothing is invented of a divided office', async () => {
    const sum = await indicator('sum');
    await fill(sum, '2025Q2', { a: 10, b: 20, c: 5 });
    await act([{ act: 'split', on, officeIds: [id['a']], successors: [{ name: 'Xã An Một' }, { name: 'Xã An Hai' }] }]);
    const { readings, byOffice } = await see(sum, 'asOf=2025Q3&boundaries=today');
    expect(readings[0]).toMatchObject({ value: 35, offices: { reported: 4, expected: 4 } });
    expect(byOffice.rows.filter(({ name }: { name: string }) => name.startsWith('Xã An ')).map(({ cells }: { cells: object[] }) => cells.at(-2))).toEqual([{ state: 'notComparable' }, { state: 'notComparable' }]);
  });
  it('a renamed office is the same office, and each time has its name', async () => {
    const sum = await indicator('sum');
    await fill(sum, '2025Q2', { a: 10, b: 20, c: 5 });
    expect((await act([{ act: 'rename', on, officeIds: [id['a']], name: 'Phường An' }], { decision: 'QĐ 12' })).status).toBe(200);
    expect((await specialist('GET', `/api/offices/${id['a']}`)).body).toMatchObject({ name: 'Phường An', formerNames: [{ name: 'Xã An', until: '2025-06-30' }] });
    expect((await see(sum, 'asOf=2025Q2')).offices[id['a'] ?? '']).toBe('Xã An');
    expect((await see(sum, 'asOf=2025Q3')).offices[id['a'] ?? '']).toBe('Phường An');
    const { items } = (await specialist('GET', `/api/changes?subject=office:${id['a']}`)).body;
    expect(items.at(-1)).toMatchObject({ reason: 'QĐ 12' });
  });
  it('a closed office is asked no more', async () => {
    const sum = await indicator('sum');
    await act([{ act: 'close', on, officeIds: [id['c']] }]);
    await fill(sum, '2025Q3', { a: 1, b: 2 });
    expect((await see(sum, 'asOf=2025Q3')).readings[0].offices).toEqual({ reported: 2, expected: 2 });
  });
  it('where one office enters the figure, the one that continues it goes on with the series; of a divided one somebody is to be named', async () => {
    const own = await indicator('own', { reportingOfficeIds: [] });
    await fill(own, '2025Q2', { a: 10 });
    await act([merge()]);
    const fresh = await find('Xã An Bình');
    await fill(own, '2025Q3', { [fresh.id]: 12 });
    expect((await see(own, 'asOf=2025Q3')).readings.map(({ value }: { value: number }) => value)).toEqual([10, 12]);
    const { body } = await act([{ act: 'split', on: '2026-01-01', officeIds: [fresh.id], successors: [{ name: 'Một' }, { name: 'Hai' }] }], {}, '?preview=1');
    expect(body.indicators).toMatchObject([{ open: true }]);
  });
  it('officers are given the office that goes on from the day on, and keep what they had', async () => {
    await world.add('canbo1', ['officer'], [id['a'] ?? '']);
    await world.add('quantri1', ['administrator']);
    await act([merge()], { giveOfficers: true });
    const fresh = await find('Xã An Bình');
    const account = (await (await world.as('quantri1'))('GET', '/api/accounts')).body.items.find(({ username }: { username: string }) => username === 'canbo1');
    expect(account).toMatchObject({ version: 2, offices: [{ officeId: id['a'] }, { officeId: fresh.id, from: on }] });
    const sum = await indicator('sum');
    const officer = await world.as('canbo1');
    expect((await officer('PUT', '/api/readings', [{ indicatorId: sum, officeId: fresh.id, period: '2025Q3', value: 3, seen: null }])).status).toBe(200);
  });
  it('a round asks the offices of its period', async () => {
    await indicator('sum');
    await act([merge()]);
    const names = async (period: string) => {
      const round = (await specialist('POST', '/api/rounds', { period, due: '2025-12-31', state: 'open' })).body.id;
      return (await specialist('GET', `/api/rounds/${round}/matrix`)).body.offices.map(({ name }: { name: string }) => name).sort();
    };
    expect(await names('2025Q2')).toEqual(['Xã An', 'Xã Bình', 'Xã Cát']);
    expect(await names('2025Q3')).toEqual(['Xã An Bình', 'Xã Cát']);
    const rows = (await specialist('GET', '/api/entry?period=2025Q3')).body.items;
    expect(rows.map(({ officeName }: { officeName: string }) => officeName).sort()).toEqual(['Xã An Bình', 'Xã Cát']);
  });
  it('what cannot be is refused by its field, all of it, and nothing changes', async () => {
    const sum = await indicator('sum');
    await fill(sum, '2025Q3', { b: 20 });
    const { status, body } = await act([{ act: 'rename', on, officeIds: [id['c']], name: 'Phường Cát' }, merge(), { act: 'close', on, officeIds: [id['c']] }]);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path: 'acts/1/officeIds/1', code: 'figuresAfter' }, { path: 'acts/2/officeIds/0', code: 'twoActs' }]);
    expect(body.errors[0].message).toContain('quý III/2025');
    expect((await find('Xã Cát')).version).toBe(1);
    expect((await specialist('PUT', `/api/offices/${id['b']}`, { name: 'Xã Bình', officeKind: 'party', level: 'commune', validTo: '2025-06-30' }, { 'if-match': '"1"' })).body.errors).toMatchObject([{ path: 'validTo', code: 'endsBeforeFigures' }]);
  });
  it('only a specialist does them, a retry does them once, and the line is told both ways', async () => {
    await indicator('sum', { leadOfficeId: id['top'] });
    await world.add('canbo1', ['officer'], [id['a'] ?? '']);
    const officer = await world.as('canbo1');
    expect((await officer('POST', '/api/office-acts', { acts: [merge()] })).status).toBe(403);
    const key = { 'idempotency-key': 'one' };
    for (const _ of [1, 2]) expect((await specialist('POST', '/api/office-acts', { acts: [merge()] }, key)).status).toBe(200);
    const fresh = await find('Xã An Bình');
    expect((await specialist('GET', '/api/offices')).body.items).toHaveLength(5);
    const told = (await officer('GET', `/api/offices/${id['a']}/profile`)).body;
    expect(told).toMatchObject({ parent: { name: 'Tỉnh ủy' }, people: 1, lineage: [{ on, from: { name: 'Xã An' }, to: { id: fresh.id } }, { from: { name: 'Xã Bình' } }] });
    expect((await officer('GET', `/api/offices/${fresh.id}/profile`)).body.lineage.map(({ from }: { from: { name: string } }) => from.name)).toEqual(['Xã An', 'Xã Bình']);
    const judged = async (office: unknown, asOf: string): Promise<number> => (await officer('GET', `/api/offices/${office as string}/profile?asOf=${asOf}`)).body.judged.length;
    // Of a period in which it did not stand, an office owes no figure.
    expect([await judged(id['a'], '2025Q1'), await judged(fresh.id, '2025Q1'), await judged(id['a'], '2025Q4'), await judged(fresh.id, '2025Q4')]).toEqual([1, 0, 0, 1]);
    expect((await officer('GET', `/api/offices/${id['top']}/profile?on=2025-06-01`)).body.children.map(({ name }: { name: string }) => name)).toEqual(['Xã An', 'Xã Bình', 'Xã Cát']);
  });
  it('people are not carried on or compared with turns', async () => {
    const before = await indicator('sum', { counts: 'turns' });
    const body = { resolutionId: id['resolution'], number: '9', name: 'Sau', measure: 'người', aim: 'rise', term: { from: '2024', to: '2026' }, frequency: 'quarter', targets: [], leadOfficeId: id['a'] };
    expect((await specialist('POST', '/api/indicators', { ...body, counts: 'people', continuesId: before })).body.errors).toMatchObject([{ path: 'continuesId', code: 'otherCounting' }]);
    expect((await specialist('POST', '/api/indicators', { ...body, counts: 'turns', continuesId: before })).status).toBe(201);
    await fill(before, '2025Q2', { a: 1 });
    const stands = (await specialist('GET', `/api/indicators/${before}`)).body;
    const change = { ...body, number: '1', acrossOffices: 'sum', reportingOfficeIds: stands.reportingOfficeIds, counts: 'people', targets: stands.targets };
    expect((await specialist('PUT', `/api/indicators/${before}`, change, { 'if-match': '"1"' })).body.errors).toMatchObject([{ path: 'counts', code: 'otherCounting' }]);
  });
});
