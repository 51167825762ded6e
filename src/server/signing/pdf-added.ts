import { objectsOf, objectText } from './pdf-sign.ts';

type Value = string | Value[] | Map<string, Value>;
const tokens = /<<|>>|[[\]]|\/[^\s<>[\]()/%]*|\((?:\\[^]|[^\\()])*\)|<[0-9A-Fa-f\s]*>|[^\s<>[\]()/%]+/g;

/** A dictionary or list read, so that two ways of writing the same are the same. */
function valueOf(text: string): Value {
  const words = text.match(tokens) ?? [];
  let at = 0;
  const list = (end: string): Value[] => {
    const items: Value[] = [];
    while (at < words.length && words[at] !== end) {
      if (words[at] === 'R') items.push(`${String(items.splice(-2)[0])} R`);
      else { items.push(next()); continue; }
      at += 1;
    }
    at += 1;
    return items;
  };
  const next = (): Value => {
    const word = words[at] ?? '';
    at += 1;
    if (word === '[') return list(']');
    if (word !== '<<') return word;
    const items = list('>>');
    return new Map(Array.from({ length: items.length >> 1 }, (_, index) => [String(items[index * 2]), items[index * 2 + 1] ?? '']));
  };
  return next();
}
const same = (a: Value | undefined, b: Value | undefined): boolean => {
  if (a instanceof Map && b instanceof Map) return a.size === b.size && [...a].every(([key, value]) => same(value, b.get(key)));
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, index) => same(value, b[index]));
  return a === b;
};

/** What a signature may add to the whole document and to a page; the tags and the notes on a document are not seen on paper. */
const addable: Partial<Record<string, readonly string[]>> = { '/Catalog': ['/AcroForm', '/DSS', '/Extensions', '/Perms', '/Version', '/Metadata'], '/Page': ['/Annots', '/Tabs', '/LastModified', '/PieceInfo'] };
const unseen = new Set<Value | undefined>(['/Metadata', '/StructTreeRoot', '/StructElem']);

/**
 * Whether what stands after the issued bytes changes anything that they show: signatures may be added, and nothing else.
 * @returns null when it is written in a way that is not read here
 */
export function isTouched(issued: Buffer, whole: Buffer): boolean | null {
  try {
    const [before, after] = [issued.toString('latin1'), whole.toString('latin1')];
    const [old, now] = [objectsOf(before), objectsOf(after)];
    if (/\/Encrypt\b/.test(now.trailer)) return null;
    const root = (trailer: string): string | undefined => /\/Root\s+(\d+)/.exec(trailer)?.[1];
    const info = Number(/\/Info\s+(\d+)/.exec(now.trailer)?.[1]);
    if (root(old.trailer) !== root(now.trailer)) return true;
    for (const [id, offset] of old.offsets) {
      const place = now.offsets.get(id);
      if (place === offset || id === info) continue;
      if (place === undefined || place < issued.length || !new RegExp(`^${id}\\s+0\\s+obj`).test(after.slice(place, place + 30))) return true;
      const [was, is] = [valueOf(objectText(before, old.offsets, id)), valueOf(objectText(after, now.offsets, id))];
      if (!(was instanceof Map) || !(is instanceof Map)) return true;
      const type = was.get('/Type');
      if (unseen.has(type) && is.get('/Type') === type) continue;
      const free = typeof type === 'string' ? addable[type] : undefined;
      if (!free) return true;
      const bare = (one: Map<string, Value>): Map<string, Value> => new Map([...one].filter(([key]) => !free.includes(key)));
      if (!same(bare(was), bare(is))) return true;
      if (type === '/Page' && !onlySignatures(after, now.offsets, was.get('/Annots'), is.get('/Annots'))) return true;
    }
    return false;
  } catch { return null; }
}

/** Whether a page kept what lay on it and was given fields of signatures alone: a note could lie over the words. */
function onlySignatures(text: string, offsets: Map<number, number>, was: Value | undefined, is: Value | undefined): boolean {
  const idOf = (one: Value | undefined): number => (typeof one === 'string' && one.endsWith(' R') ? Number(one.slice(0, -2)) : Number.NaN);
  const listed = (one: Value | undefined): Value[] => {
    if (Array.isArray(one) || one === undefined) return one ?? [];
    const inner = valueOf(objectText(text, offsets, idOf(one)));
    return Array.isArray(inner) ? inner : [];
  };
  const [before, after] = [listed(was), listed(is)];
  return before.every((one) => after.some((other) => same(one, other))) && after.filter((one) => !before.some((other) => same(one, other))).every((one) => {
    const field = one instanceof Map ? one : valueOf(objectText(text, offsets, idOf(one)));
    return field instanceof Map && field.get('/Subtype') === '/Widget' && (field.get('/FT') === '/Sig' || field.has('/Parent'));
  });
}
