import { Refusal } from '../problems.ts';

/** An element with what stands in it; attributes are read when they are asked for. */
export interface XmlNode { name: string; written: string; children: (XmlNode | string)[] }

const most = { nodes: 1_500_000, depth: 256 };
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** A text without its five entities and numbered signs; no other entity is known, so none can unfold. */
export const decode = (text: string): string => text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, code?: string, name?: string) => {
  const point = hex ? Number.parseInt(hex, 16) : code ? Number(code) : null;
  if (point !== null) return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  return entities[name ?? ''] ?? whole;
});

const tags = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;

/** Reads a part of a document. Nothing outside of it is ever fetched. @throws Refusal brokenWord, wordTooLarge */
export function readXml(text: string): XmlNode {
  const root: XmlNode = { name: '', written: '', children: [] };
  const open = [root];
  let nodes = 0;
  tags.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (tags.lastIndex < text.length) {
    const found = tags.exec(text);
    if (!found) throw new Refusal(400, 'brokenWord');
    const [, data, closes, name, written = '', empty, words] = found;
    const at = open.at(-1) as XmlNode;
    if (data !== undefined || words !== undefined) at.children.push(data ?? decode(words ?? ''));
    if (name === undefined) continue;
    if (closes === '/') {
      if (at.name !== name || open.length === 1) throw new Refusal(400, 'brokenWord');
      open.pop();
      continue;
    }
    nodes += 1;
    if (nodes > most.nodes || open.length > most.depth) throw new Refusal(400, 'wordTooLarge');
    const node: XmlNode = { name, written, children: [] };
    at.children.push(node);
    if (empty !== '/') open.push(node);
  }
  if (open.length > 1) throw new Refusal(400, 'brokenWord');
  return root;
}

/** Elements right inside another, of a name where one is given. */
export const inside = (node: XmlNode | undefined, name?: string): XmlNode[] =>
  (node?.children ?? []).filter((one): one is XmlNode => typeof one !== 'string' && (name === undefined || one.name === name));
export const first = (node: XmlNode | undefined, name: string): XmlNode | undefined => node?.children.find((one): one is XmlNode => typeof one !== 'string' && one.name === name);
/** What follows a path of names, the first of each. */
export const along = (node: XmlNode | undefined, ...names: string[]): XmlNode | undefined => names.reduce<XmlNode | undefined>((at, name) => first(at, name), node);

/** An attribute by its whole name, as Word writes it. */
export function attribute(node: XmlNode | undefined, name: string): string | undefined {
  const found = node === undefined ? null : new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(node.written);
  return found ? decode(found[1] ?? found[2] ?? '') : undefined;
}
/** Every word in an element, in its order. */
export const textIn = (node: XmlNode | string): string => (typeof node === 'string' ? node : node.children.map(textIn).join(''));
