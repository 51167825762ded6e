import { fold } from './fold.ts';

export interface NamedOffice { id: string; name: string; shortName?: string | undefined }
/** How an office named in a table was found: by its name, only by an abbreviation or a part, or not at all. */
export interface OfficeMatch { text: string; id: string | null; how: 'name' | 'guess' | 'several' | 'none'; candidates: string[] }

const key = (text: string): string => fold(text).replace(/[^a-z0-9 ]+/g, ' ').replace(/\b(?:uy ban nhan dan)\b/g, 'ubnd').replace(/\b(?:mat tran to quoc)(?: viet nam)?\b/g, 'mttq')
  .replace(/\b(?:hoi dong nhan dan)\b/g, 'hdnd').replace(/\blien hiep phu nu\b/g, 'lhpn').replace(/\s+/g, ' ').trim();
const namesOf = ({ name, shortName }: NamedOffice): string[] => [key(name), ...(shortName ? [key(shortName)] : [])];

/** "so tc" stands for "so tai chinh": each word begins the next ones, or a word is the initials of several. */
function abbreviates(short: string, long: string): boolean {
  // "và" is left out of initials: VHTTDL.
  const [words, full] = [short.split(' '), long.split(' ').filter((word) => word !== 'va')];
  const step = (at: number, to: number): boolean => {
    if (at === words.length) return to >= Math.min(full.length, 2);
    const word = words[at] ?? '';
    if (full[to] === word && step(at + 1, to + 1)) return true;
    const initials = full.slice(to, to + word.length).map((one) => one[0]).join('');
    return word.length >= 2 && initials === word && step(at + 1, to + word.length);
  };
  return short.length >= 3 && step(0, 0);
}

/** Finds an office by its name or short name with or without diacritics; abbreviations and parts of names are only candidates. */
export function matchOffice(text: string, offices: readonly NamedOffice[]): OfficeMatch {
  const wanted = key(text);
  const by = (test: (name: string) => boolean): string[] => offices.filter((office) => namesOf(office).some((name) => test(name))).map(({ id }) => id);
  const exact = by((name) => name === wanted);
  if (exact.length === 1) return { text, id: exact[0] ?? null, how: 'name', candidates: exact };
  const near = exact.length > 1 || wanted === '' ? exact : by((name) => name.startsWith(`${wanted} `) || wanted.startsWith(`${name} `) || abbreviates(wanted, name));
  if (near.length === 1) return { text, id: near[0] ?? null, how: 'guess', candidates: near };
  return { text, id: null, how: near.length > 1 ? 'several' : 'none', candidates: near.slice(0, 20) };
}

const found = ({ how }: OfficeMatch): boolean => how === 'name';

/** The offices of a cell: one a line or parted by ; and by commas, but never inside the name of one ("Sở Văn hóa, Thể thao và Du lịch"). */
export function matchOffices(text: string, offices: readonly NamedOffice[]): OfficeMatch[] {
  const cut = (part: string, separators: RegExp[]): OfficeMatch[] => {
    const whole = matchOffice(part.trim(), offices);
    const [separator, ...rest] = separators;
    if (found(whole) || !separator) return [whole];
    const pieces = part.split(separator).map((one) => one.trim()).filter(Boolean);
    if (pieces.length < 2) return cut(part, rest);
    const parts: OfficeMatch[] = [];
    for (let at = 0; at < pieces.length;) {
      // The longest run of pieces that is one office's name.
      let to = pieces.length;
      while (to > at + 1 && !found(matchOffice(pieces.slice(at, to).join(', '), offices))) to -= 1;
      parts.push(...to > at + 1 ? [matchOffice(pieces.slice(at, to).join(', '), offices)] : cut(pieces[at] ?? '', rest));
      at = to;
    }
    // "và" inside a name that is not known is no reason to cut it in two unknown halves.
    return separator.source.includes('và') && !parts.some((one) => one.how !== 'none') ? [whole] : parts;
  };
  return text.trim() === '' ? [] : cut(text, [/[\n;]+/, /,/, / (?:và|&) /]);
}
