import { docx } from '#api/contents';
import { guardedParts } from '#server/sheets/zip-guard';
import { zipOf } from '#server/zip';

export { docx };
/** A Word file as somebody edited it: its parts by name, changed and packed again. */
export function edited(file: Buffer, change: (parts: Map<string, string>) => void): Buffer {
  const parts = guardedParts(file, () => true);
  const texts = new Map([...parts].filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, bytes]) => [name, bytes.toString('utf8')]));
  change(texts);
  return zipOf([...new Set([...parts.keys(), ...texts.keys()])].filter((name) => texts.has(name) || !/\.(xml|rels)$/.test(name)).map((name) => ({ name, content: texts.has(name) ? Buffer.from(texts.get(name) ?? '', 'utf8') : parts.get(name) ?? Buffer.alloc(0) })));
}
/** The same for its text alone; what is not found fails aloud. */
export const retyped = (file: Buffer, ...changes: [string | RegExp, string][]): Buffer => edited(file, (parts) => {
  let xml = parts.get('word/document.xml') ?? '';
  for (const [from, to] of changes) {
    const next = xml.replace(from, to);
    if (next === xml) throw new Error(`not in the file: ${String(from)}`);
    xml = next;
  }
  parts.set('word/document.xml', xml);
});
/** The paragraph of a Word file that says something, whole. */
export function paragraphWith(file: Buffer, text: string): string {
  const xml = guardedParts(file, (name) => name === 'word/document.xml').get('word/document.xml')?.toString('utf8') ?? '';
  const found = (xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs) ?? []).find((one) => one.replaceAll(/<[^>]+>/g, '').includes(text));
  if (found === undefined) throw new Error(`no paragraph says ${text}`);
  return found;
}
export const typed = (text: string, more = ''): string => `<w:r>${more}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const line = (text: string, properties = '<w:pStyle w:val="BodyText"/>'): string => `<w:p><w:pPr>${properties}</w:pPr>${typed(text)}</w:p>`;
