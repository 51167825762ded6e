import { familyOf, lineageOf, nameOn, parentOn, standingOn, standsOn, type OfficeSpan } from '#domain/office';
import type { Doc } from '#api/document';
import type { getOfficeProfile } from '#api/office-acts';
import type { Reply } from '#api/route';
import { officersOn } from './auth/accounts.ts';
import { ownFigures } from './own-figures.ts';
import { resolutionView } from './resolution-view.ts';
import { partakersAt, reportersOf } from './series.ts';
import { getDocument, listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';

type Profile = Reply<typeof getOfficeProfile>;

const brief = (office: OfficeSpan, day: string) => ({
  id: office.id, name: nameOn(office, day), ...(office.validFrom ? { validFrom: office.validFrom } : {}), ...(office.validTo ? { validTo: office.validTo } : {}),
});

const order = new Intl.Collator('vi', { numeric: true });

/** Every step by which offices of one line continue others, oldest first, with all who took part in it: half a step would say what was not. */
function lineageTold(offices: Doc<'office'>[], id: string): Profile['lineage'] {
  const lineage = lineageOf(offices);
  const family = new Set(familyOf(lineage, [id]));
  return offices.flatMap((office) => {
    return (office.predecessorIds ?? []).flatMap((from) => {
      const before = lineage.byId.get(from);
      if (!before || !(family.has(from) || family.has(office.id))) return [];
      const on = office.validFrom !== undefined && (before.validTo === undefined || office.validFrom > before.validTo) ? office.validFrom : before.validTo ?? '';
      return [{ on, from: brief(before, before.validTo ?? on), to: brief(office, on) }];
    });
  }).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : order.compare(a.from.name, b.from.name)));
}

/** What an office answers for in resolutions in force: the whole of what it leads, its own figures of what it reports among others. */
async function answeredFor(read: Read, now: Date, id: string, asOf: string | undefined, resolutions: Doc<'resolution'>[], takesPart: (indicatorId: string, period: string) => boolean): Promise<Pick<Profile, 'judged' | 'tasks'>> {
  const parts = await Promise.all(resolutions.filter(({ status }) => status === 'inForce').map(async (resolution) => {
    const view = await resolutionView(read, now, resolution.id, asOf);
    const led = view.indicators.filter(({ leadOfficeId }) => leadOfficeId === id);
    // Of a period in which it did not stand, an office owes no figure.
    const own = (await ownFigures(read, now, view, id)).filter((one) => !led.some((other) => other.id === one.id) && takesPart(one.id, view.asOf));
    return { judged: [...led, ...own].map(({ id: of, number, name, evaluation }) => ({ id: of, number, name, evaluation })), tasks: view.tasks.filter(({ leadOfficeId }) => leadOfficeId === id) };
  }));
  return { judged: parts.flatMap(({ judged }) => judged), tasks: parts.flatMap(({ tasks }) => tasks) };
}

/** Everything the page of one office shows beside its document, on a day. */
export async function officeProfile(read: Read, now: Date, id: string, { on, asOf }: { on: string; asOf?: string | undefined }): Promise<Profile> {
  const office = await getDocument(read, 'office', id);
  const [offices, indicators, resolutions] = await Promise.all([listDocuments(read, 'office'), listDocuments(read, 'indicator'), listDocuments(read, 'resolution')]);
  const symbols = new Map(resolutions.map((one) => [one.id, one.symbol]));
  const lineage = lineageOf(offices);
  const byId = new Map(indicators.map((one) => [one.id, one]));
  const takesPart = (of: string, period: string): boolean => { const one = byId.get(of); return one !== undefined && partakersAt(one, lineage, period).includes(id); };
  // What has ended or not begun is told as it was when it stood.
  const day = standsOn(office, on) ? on : office.validTo !== undefined && office.validTo < on ? office.validTo : office.validFrom ?? on;
  const above = lineage.byId.get(parentOn(lineage, office, day) ?? '');
  const { count } = await read.selectFrom('reading').select((eb) => eb.fn.countAll().as('count')).where('office_id', '=', id).executeTakeFirstOrThrow();
  return {
    parent: above ? brief(above, day) : null,
    children: offices.filter((one) => standsOn(one, day) && parentOn(lineage, one, day) === id).map((one) => brief(one, day)).sort((a, b) => order.compare(a.name, b.name)),
    lineage: lineageTold(offices, id),
    indicators: indicators.flatMap((one): Profile['indicators'] => {
      const named = reportersOf(one);
      const reports = named.includes(id) || standingOn(lineage, named, day).includes(id);
      if (!reports && one.leadOfficeId !== id) return [];
      return [{
        id: one.id, number: one.number, name: one.name, resolutionId: one.resolutionId, resolutionSymbol: symbols.get(one.resolutionId) ?? '',
        role: one.leadOfficeId === id ? 'lead' : 'reports', ...(one.provenance ? { provenance: one.provenance } : {}),
      }];
    }).sort((a, b) => order.compare(a.resolutionSymbol, b.resolutionSymbol) || order.compare(a.number, b.number)),
    ...await answeredFor(read, now, id, asOf, resolutions, takesPart),
    people: (await officersOn(read, on)).get(id) ?? 0,
    figures: Number(count),
  };
}
