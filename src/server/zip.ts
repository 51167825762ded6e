import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a ZIP: names are UTF-8. */
export interface ZipEntry { name: string; content: Uint8Array }

const utf8 = 0x0800;
/** 1 January 1980: the same files give the same bytes, whenever they are packed. */
const noDate = 0x0021;

function headOf(packed: Packed, central: boolean): Buffer {
  const { name, crc, size, body, at } = packed;
  const head = Buffer.alloc(central ? 46 : 30);
  let to = head.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  if (central) to = head.writeUInt16LE(20, to);
  for (const field of [20, utf8, 8, 0, noDate]) to = head.writeUInt16LE(field, to);
  for (const field of [crc, body.length, size]) to = head.writeUInt32LE(field, to);
  head.writeUInt16LE(name.length, to);
  if (central) head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name]);
}
interface Packed { name: Buffer; crc: number; size: number; body: Buffer; at: number }

/** Packs files as a ZIP below 4 GB, in memory. */
export function zipOf(entries: ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const packed: Packed[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    const one: Packed = { name: Buffer.from(name, 'utf8'), crc: crc32(content), size: content.length, body: deflateRawSync(content), at };
    const head = headOf(one, false);
    parts.push(head, one.body);
    at += head.length + one.body.length;
    packed.push(one);
  }
  const directory = Buffer.concat(packed.map((one) => headOf(one, true)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}
