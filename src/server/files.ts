import { createHash } from 'node:crypto';
import type { Read, Write } from './store/open.ts';

/** The fingerprint under which bytes are kept: SHA-256 in hexadecimal. */
export const fingerprintOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps bytes under their fingerprint; the same bytes are kept once. */
export async function keepFile(tx: Write, bytes: Uint8Array, type: string): Promise<string> {
  const hash = fingerprintOf(bytes);
  await tx.insertInto('file').values({ hash, type, size: bytes.length, content: bytes }).onConflict((conflict) => conflict.column('hash').doNothing()).execute();
  return hash;
}

/** @throws when nothing is kept under it: documents only name what was kept with them */
export async function readFile(read: Read | Write, hash: string): Promise<Buffer> {
  const row = await read.selectFrom('file').select('content').where('hash', '=', hash).executeTakeFirstOrThrow();
  return Buffer.from(row.content);
}
