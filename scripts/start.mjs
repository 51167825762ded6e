// `npm start`: installs and builds when needed, then serves in this very process, so that signals reach the server.
import { build, install } from './prepare.mjs';

install();
build();
await import('../dist/server/main.js');

// npm passes a signal on to its shell, which ends without telling us: a server whose shell is gone has been asked to stop.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM'); }, 300).unref();
}
