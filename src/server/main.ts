import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildApp } from './app.ts';
import { openAuth } from './auth/auth.ts';
import { begin } from './begin.ts';
import { openBulk } from './bulk.ts';
import { readConfig } from './config.ts';
import { openFeed } from './feed.ts';
import { createTypesetter } from './reports/typesetter.ts';
import { sampleOrganisation } from './sample/sample.ts';
import { openSigning } from './sign.ts';
import { openDatabase } from './store/open.ts';
import { keepTicking } from './tick.ts';
import { sumUpAhead } from './views.ts';

/** Starts the server from the environment. The only place that reads it and the clock. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const now = (): Date => new Date();
  const signing = await openSigning(config.sign);
  const database = await openDatabase(config.databaseUrl ? { address: config.databaseUrl } : { folder: config.dataDir });
  const auth = await openAuth(database);
  const { sample, setupCode } = await begin(database, auth, config, now());
  const typesetter = createTypesetter();
  const feed = openFeed(database);
  const bulk = openBulk({ database, typesetter, now });
  const clientDir = fileURLToPath(new URL('../client', import.meta.url));
  const app = await buildApp({
    database, auth, feed, typesetter, bulk, now, sample,
    organisation: sample ? sampleOrganisation : '',
    setup: { code: setupCode }, clientDir: existsSync(clientDir) ? clientDir : null, trustProxy: config.trustProxy, tls: config.tls, mail: config.mail, publicUrl: config.publicUrl, signing, log: true,
  });
  const address = await app.listen({ port: config.port, host: config.host });
  console.log([
    `Theo dõi nghị quyết: ${address}`,
    ...(sample ? ['Dữ liệu mẫu; các tài khoản dùng thử ghi ở trang đăng nhập. / Sample data; the accounts are on the sign-in page.'] : []),
    ...(setupCode ? [`Mã thiết lập quản trị đầu tiên (dùng một lần) / one-time code for the first administrator: ${setupCode}`, `${address}/thiet-lap`] : []),
  ].join('\n'));

  const ahead = sumUpAhead(database.read, now()).catch((error: unknown) => { console.error(error instanceof Error ? error.message : error); });
  const stopTicking = keepTicking({ database, feed, typesetter, bulk, mail: config.mail, publicUrl: config.publicUrl }, now, 60_000, (error) => { console.error(error instanceof Error ? error.message : error); });
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    feed.close();
    // Calls under way are answered first; then the store is closed.
    await app.close();
    await stopTicking();
    await ahead;
    await typesetter.close();
    await database.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => { stop().then(() => process.exit(0), () => process.exit(1)); });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
