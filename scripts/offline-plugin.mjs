import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tells the service worker of a build which files it has and which version they make. @param folder of the built client */
export function fillWorker(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !['sw.js', 'index.html'].includes(one.name))
    .map((one) => join(one.parentPath ?? one.path, one.name).slice(folder.length + 1).replaceAll('\\', '/')).sort();
  const hash = createHash('sha256');
  for (const file of ['index.html', 'sw.js', ...files]) hash.update(file).update(readFileSync(join(folder, file)));
  const built = { version: hash.digest('hex').slice(0, 16), files };
  writeFileSync(join(folder, 'sw.js'), `self.built = ${JSON.stringify(built)};\n${readFileSync(join(folder, 'sw.js'), 'utf8')}`);
}

export const offline = () => {
  let folder = '';
  return {
    name: 'offline', apply: 'build',
    configResolved({ root, build }) { folder = join(root, build.outDir); },
    closeBundle() { fillWorker(folder); },
  };
};
