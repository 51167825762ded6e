// `npm run bench`: every file of bench/ prints what it measures beside what it is measured against. Words after `--` name some.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root, run } from './prepare.mjs';

install();
build();
const only = process.argv.slice(2);
const subjects = readdirSync(join(root, 'bench')).filter((name) => name.endsWith('.bench.mjs')).map((name) => name.replace('.bench.mjs', '')).sort();
for (const subject of subjects.filter((name) => only.length === 0 || only.includes(name))) {
  console.log(`\n${subject}`);
  run(process.execPath, [join(root, 'bench', `${subject}.bench.mjs`)]);
}
