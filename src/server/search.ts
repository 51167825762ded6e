import { mayReadDocument, type Person } from '#domain/access';
import { nameOn } from '#domain/office';
import { matchOf } from '#domain/search';
import { foundKinds, type Found, type FoundKind } from '#api/search';
import type { Doc } from '#api/document';
import { texts, type Language } from '#texts/language';
import { listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';

interface Around { symbols: ReadonlyMap<string, string>; offices: ReadonlyMap<string, string>; language: Language }
type Told = { title: string; more?: string; under: string; resolutionId?: string };

const numbered = (number: string | undefined, text: string): string => (number ? `${number}. ${text}` : text);

/** How each kind is called, what else may be searched in it, and where it stands. */
const tellers: { [K in FoundKind]: (one: Doc<K>, around: Around) => Told } = {
  resolution: (one, { offices }) => ({ title: `${one.symbol} ${one.title}`, more: one.summary ?? '', under: offices.get(one.issuerId) ?? '', resolutionId: one.id }),
  indicator: (one, { symbols, offices }) => ({ title: numbered(one.number, one.name), more: offices.get(one.leadOfficeId) ?? '', under: [symbols.get(one.resolutionId), offices.get(one.leadOfficeId)].filter(Boolean).join(' · '), resolutionId: one.resolutionId }),
  task: (one, { symbols, offices }) => ({ title: numbered(one.number, one.content), more: [one.product, offices.get(one.leadOfficeId ?? '')].filter(Boolean).join(' '), under: [symbols.get(one.resolutionId), offices.get(one.leadOfficeId ?? '')].filter(Boolean).join(' · '), resolutionId: one.resolutionId }),
  finding: (one, { symbols }) => ({ title: one.text, under: symbols.get(one.resolutionId) ?? '', resolutionId: one.resolutionId }),
  lesson: (one, { symbols }) => ({ title: numbered(one.number, one.text), under: symbols.get(one.resolutionId) ?? '', resolutionId: one.resolutionId }),
  office: (one) => ({ title: one.name, more: (one.formerNames ?? []).map(({ name }) => name).join(' '), under: '' }),
  agreement: (one) => ({ title: one.title, under: '' }),
  directive: (one) => ({ title: one.text, more: one.author ?? '', under: one.author ?? '' }),
  review: (one, { symbols, language }) => ({ title: `${texts[language].review.kind[one.reviewKind]} ${symbols.get(one.resolutionId) ?? ''}`, under: symbols.get(one.resolutionId) ?? '', resolutionId: one.resolutionId }),
};

/** Everything that answers a search and that the person may see, the best first. */
export async function searchAll(read: Read, person: Person, day: string, search: string, language: Language): Promise<Found[]> {
  const [resolutions, offices] = await Promise.all([listDocuments(read, 'resolution'), listDocuments(read, 'office')]);
  const around = { symbols: new Map(resolutions.map(({ id, symbol }) => [id, symbol])), offices: new Map(offices.map((one) => [one.id, nameOn(one, day)])), language };
  const ended = new Set(resolutions.filter(({ status }) => status === 'ended').map(({ id }) => id));
  const found: (Found & { score: number; at: number })[] = [];
  for (const [at, kind] of foundKinds.entries()) {
    const tell = tellers[kind] as (one: Doc, around: Around) => Told;
    for (const one of await listDocuments(read, kind) as Doc[]) {
      if (!mayReadDocument(person, kind, one)) continue;
      const { title, more, under, resolutionId } = tell(one, around);
      const score = matchOf(search, { title, ...(more ? { more } : {}) });
      // What is still followed comes before what has ended, all else being equal.
      if (score > 0) found.push({ kind, id: one.id, text: title, under, ...(resolutionId ? { resolutionId } : {}), score: score - (resolutionId !== undefined && ended.has(resolutionId) ? 0.5 : 0), at });
    }
  }
  return found.sort((a, b) => b.score - a.score || a.at - b.at || a.text.localeCompare(b.text, 'vi')).map(({ score: _, at: __, ...one }) => one);
}
