/** One tag of an XML text: where it stands, its name without a prefix, its attributes as they are written. */
export interface Tag { name: string; prefix: string; kind: 'open' | 'close' | 'empty'; start: number; end: number; attributes: string }

/**
 * The tags of an XML text in their order; comments, instructions and CDATA are passed over. Made for files that another
 * program wrote: what is not well formed only ends the list.
 */
export function* tagsOf(xml: string, from = 0, to = xml.length): Generator<Tag> {
  for (let at = xml.indexOf('<', from); at >= 0 && at < to; at = xml.indexOf('<', at)) {
    if (xml.startsWith('<!--', at) || xml.startsWith('<![CDATA[', at)) {
      const close = xml.startsWith('<!--', at) ? '-->' : ']]>';
      const end = xml.indexOf(close, at);
      if (end < 0) return;
      at = end + close.length;
      continue;
    }
    let end = at + 1;
    for (let quote = ''; end < to; end += 1) {
      const letter = xml[end] ?? '';
      if (quote === '' && letter === '>') break;
      if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
      else if (letter === quote) quote = '';
    }
    if (end >= to) return;
    const found = /^<(\/?)(?:([\w.-]+):)?([\w.-]+)([^]*?)(\/?)>$/.exec(xml.slice(at, end + 1));
    if (found) {
      const [, closes, prefix = '', name = '', attributes = '', empty] = found;
      yield { name, prefix: prefix === '' ? '' : `${prefix}:`, kind: closes ? 'close' : empty ? 'empty' : 'open', start: at, end: end + 1, attributes };
    }
    at = end + 1;
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Text as it is read, of an attribute or between tags. */
export const unescaped = (text: string): string => text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
  if (name !== undefined) return entities[name] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
});

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as it stands in XML, without what XML cannot hold. */
export const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\ufffe\uffff]/gu, (letter) => ('\t\n\r'.includes(letter) ? letter : '')).replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

const patterns = new Map<string, RegExp>();
/** An attribute's value, by its name with any prefix it has; undefined where it is not there. */
export function attribute({ attributes }: Pick<Tag, 'attributes'>, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const found = pattern.exec(attributes);
  return found ? unescaped(found[1] ?? found[2] ?? '') : undefined;
}

/** Attributes with one set, or left out where `value` is null; the others stay as they are written. */
export function withAttribute(attributes: string, name: string, value: string | null): string {
  const without = attributes.replace(new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return value === null ? without : `${without.trimEnd()} ${name}="${escaped(value)}"`;
}
