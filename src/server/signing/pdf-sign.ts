import { Refusal } from '../problems.ts';
import { holderOf, type Signer } from './certificate.ts';
import { makeSignature } from './cms.ts';

const cannot = (): never => { throw new Refusal(409, 'cannotSignFile'); };
const first = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? cannot();
const reference = (id: number): string => `${id} 0 R`;

/** Where the newest of each object begins, by the tables of a PDF from its end backwards. @throws Refusal when it has none of that kind */
export function objectsOf(text: string): { offsets: Map<number, number>; trailer: string; start: number } {
  const start = Number(first(text.slice(-1200), /startxref\s+(\d+)\s+%%EOF\s*$/));
  const offsets = new Map<number, number>();
  let trailer = '';
  const seen = new Set<number>();
  for (let at: number | undefined = start; at !== undefined && !seen.has(at) && seen.size < 50;) {
    seen.add(at);
    if (!text.startsWith('xref', at)) cannot();
    const end = text.indexOf('trailer', at);
    const lines = text.slice(at + 4, end).trim().split(/\s*[\r\n]+/);
    for (let line = 0; line < lines.length;) {
      const [from = 0, count = 0] = (lines[line] ?? '').split(' ').map(Number);
      for (let index = 0; index < Math.min(count, lines.length); index += 1) {
        const [offset, , use] = (lines[line + 1 + index] ?? '').split(' ');
        // One given up later must not come back from an earlier table.
        if (!offsets.has(from + index)) offsets.set(from + index, use === 'n' ? Number(offset) : -1);
      }
      line += Math.max(0, count) + 1;
    }
    const one = text.slice(end, text.indexOf('startxref', end));
    trailer ||= one;
    const before = /\/Prev\s+(\d+)/.exec(one)?.[1];
    at = before === undefined ? undefined : Number(before);
  }
  for (const [id, offset] of offsets) if (offset < 0) offsets.delete(id);
  return { offsets, trailer, start };
}

/** The text of an object between its number and its end. */
export function objectText(text: string, offsets: Map<number, number>, id: number): string {
  const at = offsets.get(id) ?? cannot();
  const begin = text.indexOf('obj', at) + 3;
  return text.slice(begin, text.indexOf('endobj', begin)).trim();
}

/** A dictionary with one more thing in a list of its own, which is begun where there is none yet. */
function withItem(dictionary: string, key: string, item: string, begun: string): string {
  if (new RegExp(`/${key}\\s*\\[`).test(dictionary)) return dictionary.replace(new RegExp(`/${key}\\s*\\[`), (found) => `${found}${item} `);
  if (new RegExp(`/${key}\\b`).test(dictionary) || !dictionary.endsWith('>>')) return cannot();
  return `${dictionary.slice(0, -2)}${begun}>>`;
}

const textOf = (words: string): string => `<FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
/** A moment as a PDF says it, in the time of the place. */
const momentOf = (at: Date): string => `(D:${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}+07'00')`;
/** Places kept for four numbers that are known only when all else stands. */
const open = '[0 0000000000 0000000000 0000000000]';

/**
 * A PDF with a PAdES signature after it: its own bytes stay in front untouched. The field is not seen on paper.
 * @throws Refusal when the file is of a kind that nothing can be added to here
 */
export function signPdf(pdf: Buffer, signer: Signer, at: Date): Buffer {
  const text = pdf.toString('latin1');
  const { offsets, trailer, start } = objectsOf(text);
  const [root, size] = [Number(first(trailer, /\/Root\s+(\d+)\s+0\s+R/)), Number(first(trailer, /\/Size\s+(\d+)/))];
  const catalog = objectText(text, offsets, root);
  if (/\/AcroForm\b(?!\s*<<)/.test(catalog)) cannot();
  let page = Number(first(catalog, /\/Pages\s+(\d+)\s+0\s+R/));
  for (let depth = 0; depth < 20 && /\/Type\s*\/Pages\b/.test(objectText(text, offsets, page)); depth += 1) page = Number(first(objectText(text, offsets, page), /\/Kids\s*\[\s*(\d+)\s+0\s+R/));
  const [signature, field] = [size, size + 1];
  const room = 2 * (4096 + [signer.certificate, ...signer.chain].reduce((sum, { raw }) => sum + raw.length, 0));
  const before = (text.match(/\/FT\s*\/Sig\b/g) ?? []).length;
  const objects: [number, string][] = [
    [page, withItem(objectText(text, offsets, page), 'Annots', reference(field), `/Annots [${reference(field)}]\n`)],
    [root, withItem(catalog, 'Fields', reference(field), `/AcroForm << /SigFlags 3 /Fields [${reference(field)}] >>\n`)],
    [signature, `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Name ${textOf(holderOf(signer.certificate))} /M ${momentOf(at)}\n/ByteRange ${open}\n/Contents <${'0'.repeat(room)}> >>`],
    [field, `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature${before + 1}) /V ${reference(signature)} /P ${reference(page)} /F 132 /Rect [0 0 0 0] >>`],
  ];
  let added = text.endsWith('\n') ? '' : '\n';
  const places = objects.map(([id, content]) => {
    const place = pdf.length + added.length;
    added += `${id} 0 obj\n${content}\nendobj\n`;
    return `${id} 1\n${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = pdf.length + added.length;
  const kept = ['Info', 'ID'].map((key) => new RegExp(`/${key}\\s*(?:\\[[^\\]]*\\]|\\d+ \\d+ R)`).exec(trailer)?.[0] ?? '').join('\n');
  added += `xref\n${places.join('')}trailer\n<< /Size ${size + 2} /Root ${reference(root)} /Prev ${start}\n${kept} >>\nstartxref\n${table}\n%%EOF\n`;
  const whole = Buffer.concat([pdf, Buffer.from(added, 'latin1')]);
  const from = whole.indexOf('/Contents <', pdf.length) + '/Contents '.length;
  const to = from + room + 2;
  const range = [0, from, to, whole.length - to];
  whole.write(`[${range.map((value, index) => (index === 0 ? '0' : String(value).padStart(10, '0'))).join(' ')}]`, whole.indexOf(open, pdf.length), 'latin1');
  const made = makeSignature(Buffer.concat([whole.subarray(0, from), whole.subarray(to)]), signer);
  whole.write(made.toString('hex'), from + 1, 'latin1');
  return whole;
}
