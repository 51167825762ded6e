/** One element of ASN.1: its tag with class and form, its content, and all its bytes as they stood. */
export interface Element { tag: number; content: Buffer; raw: Buffer; children: Element[] }

/** Deeper than any certificate or signature; beyond it a file only means to tire its reader. */
const deepest = 40;
const broken = (): never => { throw new Error('broken ASN.1'); };

function read(bytes: Buffer, at: number, depth: number): { element: Element; next: number } {
  const [tag = broken(), short = broken()] = [bytes[at], bytes[at + 1]];
  if (depth > deepest || (tag & 0x1f) === 0x1f) broken();
  const constructed = (tag & 0x20) !== 0;
  let start = at + 2;
  // Of no stated length: it goes on until two zero bytes (BER, as Windows and Java write it).
  if (short === 0x80) {
    if (!constructed) broken();
    const children: Element[] = [];
    while (bytes[start] !== 0 || bytes[start + 1] !== 0) {
      const { element, next } = read(bytes, start, depth + 1);
      children.push(element);
      start = next;
    }
    return { element: { tag, content: bytes.subarray(at + 2, start), raw: bytes.subarray(at, start + 2), children }, next: start + 2 };
  }
  let length = short;
  if (short > 0x80) {
    const count = short & 0x7f;
    if (count > 4 || start + count > bytes.length) broken();
    length = bytes.readUIntBE(start, count);
    start += count;
  }
  const end = start + length;
  if (end > bytes.length) broken();
  const children: Element[] = [];
  for (let inner = constructed ? start : end; inner < end;) {
    const { element, next } = read(bytes.subarray(0, end), inner, depth + 1);
    children.push(element);
    inner = next;
  }
  return { element: { tag, content: bytes.subarray(start, end), raw: bytes.subarray(at, end), children }, next: end };
}

/** The first element of some bytes; what follows it is left. @throws Error when it is none */
export const parse = (bytes: Buffer): Element => read(bytes, 0, 0).element;

/** A child that must be there. @throws Error when it is not */
export const child = (element: Element | undefined, index: number): Element => element?.children[index] ?? broken();

/** What an OCTET STRING holds, in one piece or in several. */
export const octets = (element: Element): Buffer => (element.children.length > 0 && (element.tag & 0x20) !== 0 ? Buffer.concat(element.children.map(octets)) : element.content);

/** A number that counts: repetitions, versions. @throws Error when it is too large for one */
export const count = ({ tag, content }: Element): number => (tag === 0x02 && content.length > 0 && content.length <= 5 ? content.readIntBE(0, content.length) : broken());

/** An OBJECT IDENTIFIER in dots. */
export function oidOf({ content }: Element): string {
  const parts: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) { parts.push(value); value = 0; }
  }
  const [first = 0, ...others] = parts;
  return [Math.min(2, Math.floor(first / 40)), first - 40 * Math.min(2, Math.floor(first / 40)), ...others].join('.');
}

/** The words of a string element in any of its alphabets. */
export function wordsOf({ tag, content }: Element): string {
  if (tag === 0x1e) return Buffer.from(content).swap16().toString('utf16le');
  return content.toString(tag === 0x14 ? 'latin1' : 'utf8');
}

/** An element of a tag around others. */
export function der(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const short = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.from([tag, 0x80 | short.length]), short, content]);
}
export const sequence = (...contents: Buffer[]): Buffer => der(0x30, ...contents);
/** SET OF, in the order that DER asks for. */
export const set = (...contents: Buffer[]): Buffer => der(0x31, ...[...contents].sort(Buffer.compare));
export const octetString = (bytes: Buffer): Buffer => der(0x04, bytes);
export const none = der(0x05);
export const integer = (value: number): Buffer => der(0x02, Buffer.from([value]));
export function oid(dots: string): Buffer {
  const [first = 0, second = 0, ...others] = dots.split('.').map(Number);
  const bytes = [first * 40 + second, ...others].flatMap((value) => {
    const sevens = [value & 0x7f];
    for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) sevens.unshift((rest & 0x7f) | 0x80);
    return sevens;
  });
  return der(0x06, Buffer.from(bytes));
}
