// A leader's first answer over a million readings, beside the bare SQL that adds up the same numbers in the same file.
// READINGS=40000000 measures another size.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { freshFolder, median, removeFolder, say, startServer } from './stage.mjs';

const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');
const wanted = Number(process.env.READINGS ?? 1_000_000);
const [communes, quarters, rounds] = [166, 20, 9];
const indicators = Math.round(wanted / communes / quarters);
const periods = Array.from({ length: quarters }, (_, at) => `${2021 + Math.floor(at / 4)}Q${(at % 4) + 1}`);

const folder = freshFolder();
let server = await startServer(folder);
const call = await server.as('chuyenvien');
const post = async (path, body) => {
  const answer = await call(path, { method: 'POST', body });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()).id;
};
const top = await post('/api/offices', { name: 'Tỉnh đo', officeKind: 'party', level: 'province' });
const offices = [];
for (let at = 0; at < communes; at += 1) offices.push(await post('/api/offices', { name: `Xã đo ${at}`, officeKind: 'party', level: 'commune', parentId: top }));
const resolution = await post('/api/resolutions', { symbol: '99-NQ/TU', resolutionType: 'resolution', title: 'Nghị quyết đo', issuerId: top, term: { from: '2021', to: '2025' }, status: 'inForce' });
const ids = [];
for (let at = 0; at < indicators; at += 1) {
  ids.push(await post('/api/indicators', { resolutionId: resolution, number: String(at + 1), name: `Chỉ tiêu đo ${at}`, measure: 'người', aim: 'rise', overTime: 'total', term: { from: '2021', to: '2025' }, frequency: 'quarter', targets: [{ low: 500_000, due: '2025' }], leadOfficeId: top, reportingOfficeIds: offices, acrossOffices: 'sum' }));
}
await server.close();

const bare = new DatabaseSync(join(folder, 'resolution-tracker.sqlite'));
bare.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; BEGIN');
const insert = bare.prepare("insert into reading (indicator_id, office_id, period, value_units, value_places, estimate, none, state, author, time) values (?, ?, ?, ?, 0, 0, 0, 'approved', 'đo', '2026-01-01T00:00:00Z')");
for (const id of ids) for (const office of offices) for (const period of periods) insert.run(id, office, period, (id.length * 7 + office.length * 13 + period.charCodeAt(5)) % 97);
bare.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');

server = await startServer(folder);
const [leader, specialist] = [await server.as('lanhdao'), await server.as('chuyenvien')];
const timed = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
const overview = async () => {
  const { indicators: found } = await (await leader('/api/overview?asOf=2025Q2')).json();
  const one = found.find(({ resolutionId }) => resolutionId === resolution);
  if (one?.readings.at(-1)?.offices?.reported !== communes) throw new Error('the figures are not all in the answer');
};
const sums = bare.prepare(`select indicator_id, period, sum(value_units), count(*) from reading where indicator_id in (${ids.map(() => '?').join()}) and state in ('approved', 'locked') group by indicator_id, period`);
const first = await timed(overview);
const [ours, plain, edited] = [[], [], []];
const cell = { indicatorId: ids[0], officeId: offices[0], period: periods[0] };
let seen = (ids[0].length * 7 + offices[0].length * 13 + periods[0].charCodeAt(5)) % 97;
for (let round = 0; round < rounds; round += 1) {
  plain.push(await timed(() => { sums.all(...ids); }));
  ours.push(await timed(overview));
  const answer = await specialist('/api/readings', { method: 'PUT', body: [{ ...cell, value: seen + 1, seen }] });
  if (!answer.ok) throw new Error(await answer.text());
  seen += 1;
  edited.push(await timed(overview));
}
const bareTime = median(plain);
const ratio = (time) => `${time.toFixed(0)} ms, ${(time / bareTime).toFixed(2)} of it`;
say(`readings: ${ids.length} indicators × ${communes} offices × ${quarters} quarters`, (ids.length * communes * quarters).toLocaleString('vi'));
say('bare SQL: sums by indicator and quarter', `${bareTime.toFixed(0)} ms`);
say('the first overview after a start', ratio(first));
say('the overview', ratio(median(ours)));
say('the overview after one figure has changed', ratio(median(edited)));
bare.close();
await server.close();
removeFolder(folder);
