import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** The faces that reports are set in, all from packages: nothing of the machine is used. */
export const fontFiles = [
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf', '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf', '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
].map((name) => require.resolve(name));

/** Code points of a face, from its cmap table of format 4 or 12. */
function codePoints(file: string): Set<number> {
  const font = readFileSync(file);
  const found = new Set<number>();
  const tables = font.readUInt16BE(4);
  const entry = Array.from({ length: tables }, (_, index) => 12 + index * 16).find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) return found;
  const cmap = font.readUInt32BE(entry + 8);
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(table);
    if (format === 12) {
      for (let group = 0; group < font.readUInt32BE(table + 12); group += 1) {
        const at = table + 16 + group * 12;
        for (let point = font.readUInt32BE(at); point <= font.readUInt32BE(at + 4); point += 1) found.add(point);
      }
    } else if (format === 4) {
      const count = font.readUInt16BE(table + 6) / 2;
      for (let segment = 0; segment < count; segment += 1) {
        const [end, start] = [font.readUInt16BE(table + 14 + segment * 2), font.readUInt16BE(table + 16 + (count + segment) * 2)];
        for (let point = start; point <= end && point < 0xffff; point += 1) found.add(point);
      }
    }
  }
  return found;
}

let known: Set<number> | null = null;
const has = (point: number): boolean => {
  // Only letters that every weight has: a bold heading must not lose one.
  if (!known) {
    const [first = new Set<number>(), ...others] = fontFiles.map(codePoints);
    known = new Set([...first].filter((each) => others.every((one) => one.has(each))));
  }
  return known.has(point);
};

/** Ranges of control signs, marks that turn the direction of text, and joiners of pictures: nothing that is read. */
const unseen: readonly [number, number][] = [
  [0, 8], [0x0b, 0x1f], [0x7f, 0x9f], [0xad, 0xad], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xe0000, 0xe007f],
];
const isUnseen = (point: number): boolean => unseen.some(([from, to]) => point >= from && point <= to);

/** A text that the faces can set: composed, without unseen signs, with a box for what no face has. */
export function settable(text: string): string {
  let kept = '';
  for (const letter of text.normalize('NFC')) {
    const point = letter.codePointAt(0) ?? 0;
    if (!isUnseen(point)) kept += letter === '\n' || letter === '\t' || has(point) ? letter : '□';
  }
  return kept;
}

/** The same for every text of a report; pictures are drawn from cleaned words already and keep their bytes. */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') return settable(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => cleaned(item)) as T;
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, cleaned(field as unknown)])) as T;
  return value;
}
