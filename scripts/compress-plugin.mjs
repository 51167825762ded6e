import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Less than this fits in one packet either way. */
const least = 1024;
const text = /\.(?:js|css|html|svg|json)$/;

/** Lays each text of the built client beside itself as small as it gets: `.br`, and `.gz` for plain HTTP, where browsers take no Brotli. */
export function compressAll(folder) {
  for (const name of readdirSync(folder, { recursive: true }).filter((one) => text.test(one))) {
    const bytes = readFileSync(join(folder, name));
    if (bytes.length < least) continue;
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

/** After every other plugin has written. */
export const compress = () => {
  let folder = '';
  return {
    name: 'compress', apply: 'build',
    configResolved({ root, build }) { folder = join(root, build.outDir); },
    closeBundle: { order: 'post', sequential: true, handler() { compressAll(folder); } },
  };
};
