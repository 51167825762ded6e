import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../problems.ts';

/** A spreadsheet of figures is small: beyond these it is something else, or meant to exhaust the server. */
const most = { entries: 500, bytes: 60 * 1024 * 1024 };
const refuse = (code: string): Refusal => new Refusal(400, code);

/**
 * The parts of a ZIP file in their order, each unpacked once under a bound of our own, since what a file says of its own
 * sizes may be a lie.
 * @throws Refusal notASheet, sheetEncrypted, sheetTooLarge, sheetMacros
 */
function* partsOf(file: Buffer): Generator<{ name: string; content: Buffer }> {
  if (file.length >= 8 && file.readUInt32BE(0) === 0xd0cf11e0) throw refuse('sheetEncrypted');
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (file.length < 22 || file.readUInt32LE(0) !== 0x04034b50 || end < 0 || end + 22 > file.length) throw refuse('notASheet');
  const [count, start] = [file.readUInt16LE(end + 10), file.readUInt32LE(end + 16)];
  if (count > most.entries) throw refuse('sheetTooLarge');
  let [at, left] = [start, most.bytes];
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw refuse('notASheet');
    const [flags, method, packed, nameLength] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)];
    const local = file.readUInt32LE(at + 42);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    if ((flags & 1) === 1) throw refuse('sheetEncrypted');
    if (/vbaProject|macrosheets/i.test(name)) throw refuse('sheetMacros');
    if (local + 30 > file.length || file.readUInt32LE(local) !== 0x04034b50) throw refuse('notASheet');
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = unpacked(file.subarray(begin, begin + packed), method, left);
    left -= content.length;
    yield { name, content };
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
}

/** Looks through a ZIP file before anyone unpacks it. @throws Refusal notASheet, sheetEncrypted, sheetTooLarge, sheetMacros */
export const guardZip = (file: Buffer): void => { guardedParts(file, () => false); };

/** Parts of a ZIP file by their names, in its order; those not wanted are dropped. @throws Refusal as guardZip does, and notASheet for a name that stands twice */
export function guardedParts(file: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  const [parts, names] = [new Map<string, Buffer>(), new Set<string>()];
  for (const { name, content } of partsOf(file)) {
    // Two parts of one name are read differently by different programs.
    if (names.has(name)) throw refuse('notASheet');
    names.add(name);
    if (wanted(name)) parts.set(name, content);
  }
  return parts;
}

/** Every part of a ZIP file by its name. @throws Refusal as guardedParts does */
export const unzip = (file: Buffer): Map<string, Buffer> => guardedParts(file, (name) => !name.endsWith('/'));

function unpacked(part: Buffer, method: number, left: number): Buffer {
  if (method === 0) {
    if (part.length > left) throw refuse('sheetTooLarge');
    return part;
  }
  if (method !== 8) throw refuse('notASheet');
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    throw refuse((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'sheetTooLarge' : 'notASheet');
  }
}
