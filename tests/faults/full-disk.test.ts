import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { end, signIn, start } from '../support/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'tracker-small-disk-'));
/** A real disk of 24 MB, where this machine lets us have one. */
function mounted(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('No disk can be mounted here: a full disk is not tested.');
    return false;
  }
}
const small = mounted();

describe.skipIf(!small)('a full disk', () => {
  const [data, ballast] = [join(folder, 'data'), join(folder, 'ballast')];
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => { server = await start(data); });
  afterAll(async () => {
    await end(server.child, 'SIGTERM');
    if (small) execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('a save that finds no room is refused and said so; what was acknowledged stays, and saving goes on once there is room', async () => {
    const cookie = await signIn(server.address);
    const headers = { cookie, 'content-type': 'application/json' };
    const kept = async (): Promise<number> => {
      const answer = await fetch(`${server.address}/api/readings?indicatorId=nq-02-ct-06&from=2023Q3&to=2023Q3`, { headers });
      return (await answer.json()).items[0].value;
    };
    let seen = await kept();
    const save = async (value: number): Promise<Response> => fetch(`${server.address}/api/readings`, {
      method: 'PUT', headers, body: JSON.stringify([{ indicatorId: 'nq-02-ct-06', officeId: 'dv-hoi-nong-dan', period: '2023Q3', value, seen }]),
    });
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - 128 * 1024));
    let refused: Response | undefined;
    for (let value = 1; refused === undefined; value += 1) {
      const answer = await save(value);
      if (answer.ok) seen = value;
      else refused = answer;
    }
    expect(refused.status).toBe(507);
    expect(await refused.json()).toMatchObject({ code: 'diskFull', detail: expect.stringContaining('Ổ đĩa') });
    expect(await kept()).toBe(seen);
    rmSync(ballast);
    expect((await save(88)).status).toBe(200);
    expect(await kept()).toBe(88);
    const admin = await signIn(server.address, 'quantri');
    const file = await (await fetch(`${server.address}/api/export`, { headers: { cookie: admin } })).json();
    const told = file.changes.filter((one: { subject: string; account: string }) => one.subject === 'reading:nq-02-ct-06/dv-hoi-nong-dan/2023Q3' && one.account === 'chuyenvien');
    expect(told.map((one: { after: { value: number } }) => one.after.value)).toEqual([...Array.from({ length: seen }, (_, at) => at + 1), 88]);
  });
});
