// Start, memory and durable saves: beside the bare engine in the same folder, and beside json-server on the same machine.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { freePort, freshFolder, median, peerFile, removeFolder, say, startServer } from './stage.mjs';

const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');
const saves = 300;
const folder = freshFolder();
await (await startServer(folder)).close();
const starts = [];
for (let round = 0; round < 5; round += 1) {
  const began = performance.now();
  const again = await startServer(folder);
  starts.push(performance.now() - began);
  await again.close();
}
say('a second start to its first answer (npm apart)', `${(median(starts) / 1000).toFixed(2)} s`);

const server = await startServer(folder);
const call = await server.as('chuyenvien');
const megabytes = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
const { items } = await (await call('/api/resolutions')).json();
await call(`/api/resolutions/${items[0].id}`);
say('memory once a resolution was looked at', `${megabytes(server.pid).toFixed(0)} MB`);

/** How many a second: `most` calls, a few under way at a time. */
async function rate(most, work, together = 8) {
  const began = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: together }, async () => { for (let at = next; at < most; at = next) { next += 1; await work(at); } }));
  return most / ((performance.now() - began) / 1000);
}
const answered = async (answer) => {
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.arrayBuffer();
};
const top = (await (await call('/api/offices')).json()).items.find(({ validFrom, validTo }) => !validFrom && !validTo);
const post = async (path, body) => JSON.parse(Buffer.from(await answered(await call(path, { method: 'POST', body })))).id;
const resolution = await post('/api/resolutions', { symbol: '98-NQ/TU', resolutionType: 'resolution', title: 'Nghị quyết đo', issuerId: top.id, term: { from: '2021', to: '2025' }, status: 'inForce' });
const cells = [];
for (let at = 0; at < saves / 20; at += 1) {
  const id = await post('/api/indicators', { resolutionId: resolution, number: String(at + 1), name: `Chỉ tiêu đo ${at}`, measure: '%', aim: 'rise', term: { from: '2021', to: '2025' }, frequency: 'quarter', targets: [{ low: 80, due: '2025' }], leadOfficeId: top.id });
  for (let quarter = 0; quarter < 20; quarter += 1) cells.push({ indicatorId: id, officeId: top.id, period: `${2021 + Math.floor(quarter / 4)}Q${(quarter % 4) + 1}` });
}
const save = (at) => call('/api/readings', { method: 'PUT', body: [{ ...cells[at], value: 50 + (at % 40), seen: null }] }).then(answered);

const bare = new DatabaseSync(join(folder, 'bare.sqlite'));
bare.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; create table reading (id text primary key, value integer, body text)');
const insert = bare.prepare('insert into reading values (?, ?, ?)');
const commits = await rate(saves * 4, (at) => { insert.run(`cell ${at}`, at, JSON.stringify(cells[at % saves])); });
const ours = await rate(saves, save);
say('durable commits of the bare engine', `${commits.toFixed(0)} a second`);
say('figures saved through the API, each checked, logged and judged', `${ours.toFixed(0)} a second, ${(ours / commits).toFixed(2)} of the bare engine`);
const lists = await rate(400, () => call('/api/indicators').then(answered));
const list = Buffer.from(await answered(await call('/api/indicators')));

const [peerPort, peerFolder] = [await freePort(), freshFolder()];
writeFileSync(join(peerFolder, 'db.json'), JSON.stringify({ indicators: JSON.parse(list).items, readings: [] }));
const peer = spawn(process.execPath, [peerFile('json-server', 'lib/cli/bin.js'), '--port', String(peerPort), '--host', '127.0.0.1', '--quiet', join(peerFolder, 'db.json')], { stdio: 'ignore' });
const ask = (path, options) => fetch(`http://127.0.0.1:${peerPort}${path}`, options);
for (let tries = 0; !(await ask('/indicators?_limit=1').then(({ ok }) => ok, () => false)); tries += 1) {
  if (tries > 500) throw new Error('json-server did not start');
  await new Promise((resolve) => { setTimeout(resolve, 20); });
}
const theirLists = await rate(400, () => ask('/indicators').then(answered));
const theirSaves = await rate(saves, (at) => ask('/readings', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(cells[at]) }).then(answered));
peer.kill();
say(`lists of ${(list.length / 1000).toFixed(0)} kB: ours, json-server's`, `${lists.toFixed(0)}, ${theirLists.toFixed(0)} a second`);
say('saves: ours (durable), json-server\'s (not flushed to disk)', `${ours.toFixed(0)}, ${theirSaves.toFixed(0)} a second`);
bare.close();
await server.close();
removeFolder(folder);
removeFolder(peerFolder);
