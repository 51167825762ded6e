import { attribute, escaped, tagsOf, withAttribute, type Tag } from './xml.ts';

/** The formats that a file need not spell out, as far as a form of figures uses them. */
const builtIn: Record<number, string> = { 0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 37: '#,##0;-#,##0', 38: '#,##0;-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;-#,##0.00', 49: '@' };

interface Element { tag: Tag; start: number; end: number }

/** The elements of one name inside another, each with where it ends. */
function elementsIn(xml: string, parent: string, name: string): { parent: Element | null; elements: Element[] } {
  let outer: Element | null = null;
  const elements: Element[] = [];
  let open: Tag | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.name === parent && tag.kind !== 'close') outer = { tag, start: tag.start, end: tag.end };
    if (outer === null) continue;
    if (tag.name === parent && tag.kind === 'close') return { parent: { ...outer, end: tag.end }, elements };
    if (outer.tag.kind === 'empty') return { parent: outer, elements };
    if (tag.name !== name) continue;
    if (tag.kind === 'empty') elements.push({ tag, start: tag.start, end: tag.end });
    else if (tag.kind === 'open') open = tag;
    else if (open) elements.push({ tag: open, start: open.start, end: tag.end });
  }
  return { parent: outer, elements };
}

/** Whether a number format shows a figure a hundredfold, with %. */
export const showsPercent = (code: string): boolean => code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').includes('%');

/** The parts of a number format: for positive, negative, zero and words. */
function sectionsOf(code: string): string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|[^]/g)) {
    if (piece === ';') sections.push('');
    else sections.push((sections.pop() ?? '') + piece);
  }
  return sections;
}

/** A number format with words after the figure, in each of its parts that prints one. */
export const withSuffix = (code: string, suffix: string): string =>
  sectionsOf(code).map((part, index) => (index < 3 && part !== '' ? `${part}" ${suffix.replaceAll('"', '')}"` : part)).join(';');

/** The styles of a workbook, to which new ones can be added without touching those that are there. */
export function openStyles(xml: string) {
  const codes = new Map(elementsIn(xml, 'numFmts', 'numFmt').elements.map(({ tag }) => [Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '']));
  const { elements: styles } = elementsIn(xml, 'cellXfs', 'xf');
  const prefix = styles[0]?.tag.prefix ?? '';
  const [formats, added] = [new Map<string, number>(), new Map<string, { index: number; text: string }>()];
  let nextFormat = Math.max(163, ...codes.keys()) + 1;

  /** The number format of a style; null for one of those that a file need not spell out and that is not for figures. */
  const codeOf = (style: number): string | null => {
    const tag = styles[style]?.tag;
    const id = Number((tag && attribute(tag, 'numFmtId')) ?? 0);
    return codes.get(id) ?? builtIn[id] ?? null;
  };
  function formatId(code: string): number {
    const known = [...codes].find(([, one]) => one === code)?.[0] ?? Object.entries(builtIn).find(([, one]) => one === code)?.[0] ?? formats.get(code);
    if (known !== undefined) return Number(known);
    formats.set(code, nextFormat);
    nextFormat += 1;
    return nextFormat - 1;
  }
  /** A style as another, but for its number format; where it must fit its column, it shrinks instead of turning into ####. */
  function like(style: number, code: string, shrink: boolean): number {
    const key = `${style} ${shrink ? 1 : 0} ${code}`;
    const known = added.get(key);
    const base = styles[style];
    if (known) return known.index;
    if (!base) return style;
    const own = withAttribute(withAttribute(base.tag.attributes, 'numFmtId', String(formatId(code))), 'applyNumberFormat', '1');
    const inner = base.tag.kind === 'empty' ? '' : xml.slice(base.tag.end, xml.lastIndexOf('<', base.end - 1));
    const alignment = [...tagsOf(inner)].find(({ name }) => name === 'alignment');
    const shrunk = alignment ? `<${prefix}alignment${withAttribute(withAttribute(alignment.attributes, 'wrapText', null), 'shrinkToFit', '1')}/>` : `<${prefix}alignment shrinkToFit="1"/>`;
    const body = !shrink ? inner : alignment ? inner.slice(0, alignment.start) + shrunk + inner.slice(alignment.kind === 'empty' ? alignment.end : inner.indexOf('>', inner.indexOf('</', alignment.end)) + 1) : shrunk + inner;
    const text = `<${prefix}xf${shrink ? withAttribute(own, 'applyAlignment', '1') : own}>${body}</${prefix}xf>`;
    const index = styles.length + added.size;
    added.set(key, { index, text });
    return index;
  }
  function toXml(): string {
    if (added.size === 0) return xml;
    let made = xml;
    const append = (parent: string, name: string, texts: string[]): void => {
      const { parent: outer, elements } = elementsIn(made, parent, name);
      if (!outer || outer.tag.kind === 'empty') return;
      const close = made.lastIndexOf('<', outer.end - 1);
      const head = `<${outer.tag.prefix}${parent}${withAttribute(outer.tag.attributes, 'count', String(elements.length + texts.length))}>`;
      made = made.slice(0, outer.start) + head + made.slice(outer.tag.end, close) + texts.join('') + made.slice(close);
    };
    append('cellXfs', 'xf', [...added.values()].map(({ text }) => text));
    const fresh = [...formats].map(([code, id]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`);
    if (fresh.length === 0) return made;
    const { parent } = elementsIn(made, 'numFmts', 'numFmt');
    if (parent && parent.tag.kind !== 'empty') {
      append('numFmts', 'numFmt', fresh);
      return made;
    }
    const root = [...tagsOf(made)].find(({ name }) => name === 'styleSheet');
    const at = parent ?? { start: root?.end ?? 0, end: root?.end ?? 0 };
    return `${made.slice(0, at.start)}<${prefix}numFmts count="${fresh.length}">${fresh.join('')}</${prefix}numFmts>${made.slice(at.end)}`;
  }
  return { codeOf, like, toXml };
}
