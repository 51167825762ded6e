// `npm start`: installs and builds when needed, then serves in this very process, so that signals reach the server.
import { build, install } from './prepare.mjs';

install();
build();
await import('../dist/server/main.js');
