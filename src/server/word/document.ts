import { Refusal } from '../problems.ts';
import { guardedParts } from '../sheets/zip-guard.ts';
import { along, attribute, first, inside, readXml, textIn, type XmlNode } from './xml.ts';

/** What is said of a style that matters to words: a heading's rank, a hand, a list. */
export interface WordStyle { heading: number | null; bold: boolean | undefined; italic: boolean | undefined; list: 'bullet' | 'number' | null }
export interface WordComment { author: string; text: string }
/** A Word file, its parts read. */
export interface WordFile {
  body: XmlNode;
  /** By the id of a style. */
  styles: Map<string, WordStyle>;
  /** How a list counts, by its number and depth: "3/0". */
  lists: Map<string, 'bullet' | 'number'>;
  comments: Map<string, WordComment>;
  /** The document's own properties by name. */
  properties: Map<string, string>;
}

/** How the guard of spreadsheets says it, and how it is said of Word. */
const codes: Record<string, string> = { notASheet: 'brokenWord', sheetEncrypted: 'wordEncrypted', sheetTooLarge: 'wordTooLarge', sheetMacros: 'wordMacros' };
function partsOf(file: Buffer): Map<string, Buffer> {
  try {
    return guardedParts(file, (name) => /\.(?:xml|rels)$/i.test(name) && !/\/(?:media|charts|embeddings|theme)\//.test(name));
  } catch (error) {
    if (error instanceof Refusal && codes[error.code]) throw new Refusal(error.status, codes[error.code] ?? error.code);
    throw error;
  }
}

/** Whether a mark like `w:b` is on: it is unless it says that it is not. */
export const isOn = (node: XmlNode | undefined): boolean | undefined => (node ? !['0', 'false', 'off', 'none'].includes(attribute(node, 'w:val') ?? '1') : undefined);

const kindOf = (format: string | undefined): 'bullet' | 'number' | null => (format === undefined || format === 'none' ? null : format === 'bullet' ? 'bullet' : 'number');
function listsOf(numbering: XmlNode | undefined): Map<string, 'bullet' | 'number'> {
  const kinds = new Map(inside(numbering, 'w:abstractNum').map((one) => [attribute(one, 'w:abstractNumId') ?? '', new Map(inside(one, 'w:lvl').map((level) => [attribute(level, 'w:ilvl') ?? '0', kindOf(attribute(first(level, 'w:numFmt'), 'w:val'))]))]));
  return new Map(inside(numbering, 'w:num').flatMap((one) => [...kinds.get(attribute(first(one, 'w:abstractNumId'), 'w:val') ?? '') ?? []]
    .flatMap(([depth, kind]) => (kind ? [[`${attribute(one, 'w:numId')}/${depth}`, kind] as const] : []))));
}

/** The list that a paragraph's properties put it in. */
export function listIn(properties: XmlNode | undefined, lists: WordFile['lists']): 'bullet' | 'number' | null {
  const numbered = first(properties, 'w:numPr');
  return lists.get(`${attribute(first(numbered, 'w:numId'), 'w:val')}/${attribute(first(numbered, 'w:ilvl'), 'w:val') ?? '0'}`) ?? null;
}

/** Styles by id, what they do not say taken from the one they stand on. Localised Words name their ids in their own language. */
function stylesOf(styles: XmlNode | undefined, lists: WordFile['lists']): WordFile['styles'] {
  const nodes = new Map(inside(styles, 'w:style').map((one) => [attribute(one, 'w:styleId') ?? '', one]));
  const done = new Map<string, WordStyle>();
  const of = (id: string, depth: number): WordStyle => {
    const known = done.get(id);
    if (known) return known;
    const node = nodes.get(id);
    const base = attribute(first(node, 'w:basedOn'), 'w:val');
    const under = node && base !== undefined && depth < 12 ? of(base, depth + 1) : null;
    const level = /^heading (\d)$/i.exec(attribute(first(node, 'w:name'), 'w:val') ?? '')?.[1];
    const style: WordStyle = {
      heading: level === undefined ? under?.heading ?? null : Number(level), bold: isOn(along(node, 'w:rPr', 'w:b')) ?? under?.bold, italic: isOn(along(node, 'w:rPr', 'w:i')) ?? under?.italic,
      list: listIn(first(node, 'w:pPr'), lists) ?? under?.list ?? null,
    };
    done.set(id, style);
    return style;
  };
  for (const id of nodes.keys()) of(id, 0);
  return done;
}

const paragraphsIn = (node: XmlNode): string[] => (node.name === 'w:p' ? [textIn(node)] : inside(node).flatMap(paragraphsIn));

/**
 * Opens a Word file: through the guard of every upload, by its own relations, fetching nothing.
 * @throws Refusal 400 brokenWord, wordEncrypted, wordTooLarge, wordMacros
 */
export function openWord(file: Buffer): WordFile {
  const parts = partsOf(file);
  const read = (name: string | undefined): XmlNode | undefined => {
    const part = name === undefined ? undefined : parts.get(name);
    return part && readXml(part.toString('utf8'));
  };
  const relations = (name: string): Map<string, string> => new Map(inside(along(read(name), 'Relationships')).map((one) => [attribute(one, 'Type')?.split('/').at(-1) ?? '', attribute(one, 'Target') ?? '']));
  const main = (relations('_rels/.rels').get('officeDocument') ?? 'word/document.xml').replace(/^\//, '');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const own = relations(`${folder}_rels/${main.slice(folder.length)}.rels`);
  const near = (type: string): XmlNode | undefined => {
    const target = own.get(type);
    return read(target === undefined ? undefined : target.startsWith('/') ? target.slice(1) : `${folder}${target}`);
  };
  const body = along(read(main), 'w:document', 'w:body');
  if (!body) throw new Refusal(400, 'brokenWord');
  const lists = listsOf(along(near('numbering'), 'w:numbering'));
  return {
    body, lists, styles: stylesOf(along(near('styles'), 'w:styles'), lists),
    comments: new Map(inside(along(near('comments'), 'w:comments'), 'w:comment').map((one) => [attribute(one, 'w:id') ?? '', { author: attribute(one, 'w:author') ?? '', text: paragraphsIn(one).join(' ').trim() }])),
    properties: new Map(inside(along(read('docProps/custom.xml'), 'Properties'), 'property').map((one) => [attribute(one, 'name') ?? '', textIn(one).trim()])),
  };
}
