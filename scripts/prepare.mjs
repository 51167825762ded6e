// Installs and builds when needed, so that `npm start` and `npm test` work on a fresh clone and do nothing twice.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

/** Runs a command, again as often as it is allowed to fail, and ends this process with its last failure. */
export function run(command, args, tries = 1) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  if (tries > 1) run(command, args, tries - 1);
  else process.exit(status ?? 1);
}

/** Runs a tool of the installed packages. */
export const tool = (name, args) => run(process.execPath, [at('node_modules', ...binary(name)), ...args]);

function binary(name) {
  const { bin } = JSON.parse(readFileSync(at('node_modules', name, 'package.json'), 'utf8'));
  const path = typeof bin === 'string' ? bin : bin[name] ?? Object.values(bin)[0];
  return [name, path];
}

const hashOf = (...texts) => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
};

/** Paths and contents of every file that the build reads. */
function sources(folder) {
  if (!statSync(at(folder)).isDirectory()) return [folder, readFileSync(at(folder))];
  return readdirSync(at(folder)).sort().flatMap((name) => (name.endsWith('.test.ts') ? [] : sources(join(folder, name))));
}

function once(stamp, key, work) {
  const path = at(stamp);
  if (existsSync(path) && readFileSync(path, 'utf8') === key) return;
  work();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, key);
}

export function install() {
  const key = hashOf(readFileSync(at('package-lock.json')), process.version);
  once('node_modules/.installed', key, () => {
    console.log('Cài đặt các gói cần dùng… / Installing packages…');
    // Not `npm ci`: it refuses a lock file in which a registry's mirror left out other platforms' optional binaries.
    run('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], 3);
  });
}

export function build() {
  const key = hashOf(...['src', 'public', 'index.html', 'vite.config.ts', 'scripts/offline-plugin.mjs', 'scripts/compress-plugin.mjs', 'tsconfig.json', 'tsconfig.base.json', 'package-lock.json'].flatMap(sources));
  once('dist/.built', key, () => {
    console.log('Dựng chương trình… / Building…');
    rmSync(at('dist'), { recursive: true, force: true });
    tool('typescript', ['-b']);
    tool('vite', ['build', '--logLevel', 'warn']);
  });
}
