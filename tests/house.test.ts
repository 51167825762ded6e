import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openWorld } from './support/app.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'dist/client');

describe('the import rule', () => {
  const planted: [string, string, string][] = [
    ['domain to the server', 'src/domain/planted.ts', "import { readConfig } from '#server/config';\nexport const planted = readConfig;\n"],
    ['the clock in the domain', 'src/domain/planted.ts', 'export const planted = (): Date => new Date();\n'],
    ['server to client', 'src/server/planted.ts', "import { fold } from '#client/lib/fold';\nexport const planted = fold;\n"],
    ['a component to a store', 'src/client/components/planted.ts', "import { useSession } from '../stores/session.ts';\nexport const planted = useSession;\n"],
    ['the store to a route', 'src/server/store/planted.ts', "import { healthRoutes } from '../routes/health.ts';\nexport const planted = healthRoutes;\n"],
  ];
  it.each(planted)('is broken by %s, and the check says so', (_, path, text) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    try {
      expect(() => execFileSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--deny-warnings', file], { cwd: root, stdio: 'pipe' })).toThrow();
    } finally {
      rmSync(file);
    }
  });
});

describe('what is built', () => {
  const files = readdirSync(join(built, 'assets'));
  const text = (name: string): string => readFileSync(join(built, 'assets', name), 'utf8');

  it('uses no CSS newer than Chrome 109', () => {
    for (const name of files.filter((one) => one.endsWith('.css'))) {
      expect({ name, found: /color-mix\(|@container|:has\(|text-wrap|@layer|@scope|oklch\(|&:|& \./.exec(text(name))?.[0] }).toEqual({ name, found: undefined });
    }
  });
  it('calls no built-in newer than Chrome 109', () => {
    // In our own source: libraries define such calls for those who use them.
    const sources = ['client', 'domain', 'api', 'texts', 'figures'].flatMap((folder) => readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, 'src', folder, name)))
      .filter((name) => /\.(?:ts|vue)$/.test(name) && !name.endsWith('.test.ts'));
    for (const name of sources) {
      expect({ name, found: /\.(?:toSorted|toReversed|toSpliced)\(|Object\.groupBy|Promise\.withResolvers|Array\.fromAsync|\.isWellFormed\(/.exec(readFileSync(name, 'utf8'))?.[0] }).toEqual({ name, found: undefined });
    }
  });
  it('asks nothing of another host and holds no inline script or style', () => {
    const page = readFileSync(join(built, 'index.html'), 'utf8');
    expect(page).not.toMatch(/https?:\/\/|<style|style=|<script(?![^>]*src=)/);
    for (const name of files.filter((one) => one.endsWith('.css'))) expect(text(name)).not.toMatch(/url\(["']?https?:/);
  });
  it('a leader\'s first screen comes with at most 150 kB of JavaScript, gzipped', () => {
    const page = readFileSync(join(built, 'index.html'), 'utf8');
    const wanted = new Set([...page.matchAll(/assets\/([\w-]+\.js)/g)].map((found) => found[1] as string));
    wanted.add(files.find((one) => /^OverviewPage-.*\.js$/.test(one)) as string);
    for (const name of wanted) for (const found of text(name).matchAll(/(?:from|import)\s*["']\.\/([\w-]+\.js)["']/g)) wanted.add(found[1] as string);
    const size = [...wanted].reduce((sum, name) => sum + gzipSync(text(name)).length, 0);
    expect(size).toBeGreaterThan(20_000);
    expect(size).toBeLessThanOrEqual(150 * 1024);
    // Each file is a journey of its own on a poor line.
    expect(wanted.size).toBeLessThanOrEqual(4);
  });
  it('goes out compressed, and so do answers; whoever takes no compression gets the same', async () => {
    const world = await openWorld('sqlite', { clientDir: built });
    const script = `/assets/${files.find((one) => /^first-.*\.js$/.test(one)) ?? ''}`;
    const ask = async (url: string, encoding: string) => (await world.app.inject({ url, headers: { 'accept-encoding': encoding } }));
    for (const url of [script, '/', '/api/openapi.json']) {
      const [plain, small] = [await ask(url, 'identity'), await ask(url, 'gzip')];
      expect({ url, encoding: small.headers['content-encoding'] }).toEqual({ url, encoding: 'gzip' });
      expect(gunzipSync(small.rawPayload).equals(plain.rawPayload)).toBe(true);
    }
    const brotli = await ask(script, 'gzip, br');
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' });
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(text(script.replace('/assets/', '')));
    await world.close();
  });
});

