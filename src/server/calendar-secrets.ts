import { createHash, randomBytes } from 'node:crypto';
import type { Read, Write } from './store/open.ts';

/** Whose calendar: a person's or an office's. */
export type Owner = `person:${string}` | `office:${string}`;

/** Only the hash is kept: whoever reads the database learns no address, and looking up by it takes no time that tells. */
const nameOf = (secret: string): string => `calendar:${createHash('sha256').update(secret).digest('hex')}`;
const prefix = 'calendar:%';

/** Whether an owner has a calendar address. */
export async function hasSecret(read: Read, owner: Owner): Promise<boolean> {
  return await read.selectFrom('meta').select('name').where('name', 'like', prefix).where('value', '=', owner).executeTakeFirst() !== undefined;
}

/** Makes an owner's secret anew; the one before stops working. */
export async function makeSecret(tx: Write, owner: Owner): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await tx.deleteFrom('meta').where('name', 'like', prefix).where('value', '=', owner).execute();
  await tx.insertInto('meta').values({ name: nameOf(secret), value: owner }).execute();
  return secret;
}

/** Whose secret it is, null when nobody's. */
export async function ownerOf(read: Read, secret: string): Promise<Owner | null> {
  const found = await read.selectFrom('meta').select('value').where('name', '=', nameOf(secret)).executeTakeFirst();
  return (found?.value as Owner | undefined) ?? null;
}
