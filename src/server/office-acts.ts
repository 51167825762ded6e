import { randomUUID } from 'node:crypto';
import { comparePeriods, dayBefore } from '#domain/period';
import { planActs, type OfficeAct, type PlannedOffice, type Step } from '#domain/reorganise';
import type { Doc } from '#api/document';
import type { ActsTold } from '#api/office-acts';
import { giveOffices, officersOf } from './auth/accounts.ts';
import { closings, indicatorsTold, officesTold, peopleTold, type Planned } from './office-acts-told.ts';
import { Refusal } from './problems.ts';
import type { Act } from './store/changes.ts';
import { bodyOf, createDocuments, listDocuments, patchDocuments, updateDocument } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';

export interface ActsBody { acts: OfficeAct[]; giveOfficers?: boolean; decision?: string }

const toPlanned = (office: Doc<'office'>): PlannedOffice => ({ ...office, illustrative: office.provenance?.kind === 'illustrative' });

export const plannedOffices = async (read: Read | Write): Promise<PlannedOffice[]> => (await listDocuments(read, 'office')).map(toPlanned);

/** The last period with a figure of each of these offices. */
export async function lastFigures(read: Read | Write, ids: string[]): Promise<Map<string, string>> {
  const last = new Map<string, string>();
  for (let at = 0; at < ids.length; at += 500) {
    const rows = await read.selectFrom('reading').select(['office_id', 'period']).distinct().where('office_id', 'in', ids.slice(at, at + 500)).execute();
    for (const { office_id: id, period } of rows) {
      const known = last.get(id);
      if (known === undefined || comparePeriods(known, period) < 0) last.set(id, period);
    }
  }
  return last;
}

/** What acts would change as things stand, with every reason why they cannot be done. */
export async function planOf(read: Read | Write, acts: OfficeAct[]): Promise<Planned> {
  const before = await listDocuments(read, 'office');
  return { ...planActs(acts, before.map(toPlanned), await lastFigures(read, [...new Set(acts.flatMap(({ officeIds }) => officeIds))])), before };
}

/** @throws Refusal 400 naming each field that stands in the way */
async function checkedPlan(read: Read | Write, acts: OfficeAct[]): Promise<Planned> {
  const planned = await planOf(read, acts);
  if (planned.problems.length > 0) throw new Refusal(400, 'invalid', { fields: planned.problems });
  return planned;
}

async function tell(read: Read | Write, planned: Planned, given: boolean): Promise<Omit<ActsTold, 'saved'>> {
  const [indicators, resolutions] = await Promise.all([listDocuments(read, 'indicator'), listDocuments(read, 'resolution')]);
  const people = await officersOf(read, new Map(closings(planned).map(({ officeId, until }) => [officeId, until])));
  return { offices: officesTold(planned), indicators: indicatorsTold(planned, indicators, resolutions), people: peopleTold(people, planned, given) };
}

export async function previewActs(read: Read, { acts, giveOfficers }: ActsBody): Promise<ActsTold> {
  return { saved: false, ...await tell(read, await checkedPlan(read, acts), giveOfficers ?? false) };
}

/** What a step makes of an office that stands: an end, a predecessor more, or a new name with the old one kept. */
function changed(office: Doc<'office'>, step: Exclude<Step, { step: 'founded' }>): object {
  switch (step.step) {
    case 'closed': return { validTo: step.until };
    case 'joined': return { predecessorIds: [...new Set([...office.predecessorIds ?? [], ...step.from])] };
    case 'renamed': return { name: step.to, formerNames: [...office.formerNames ?? [], { name: step.from, until: dayBefore(step.on) }] };
  }
}

const bodyOfNew = ({ office: { illustrative, ...office } }: Extract<Step, { step: 'founded' }>, decision: string | undefined): object =>
  ({ ...office, provenance: { kind: illustrative ? 'illustrative' : 'entered', ...(decision ? { source: decision } : {}) } });

/** Writes the steps down; each office that stands is saved once, with all that becomes of it. */
async function write(tx: Write, act: Act, { steps, before }: Planned, ids: ReadonlyMap<string, string>, decision: string | undefined): Promise<void> {
  await createDocuments(tx, act, 'office', steps.flatMap((step) => (step.step === 'founded' ? [{ id: ids.get(step.key) ?? step.key, body: bodyOfNew(step, decision) }] : [])));
  const standing = new Map(before.map((one) => [one.id, one]));
  const becomes = new Map<string, Doc<'office'>>();
  const joined = new Set<string>();
  for (const step of steps) {
    const office = step.step === 'founded' ? undefined : becomes.get(step.officeId) ?? standing.get(step.officeId);
    if (!office || step.step === 'founded') continue;
    becomes.set(office.id, { ...office, ...changed(office, step) });
    if (step.step === 'joined') joined.add(office.id);
  }
  const patches = [...becomes.values()].flatMap((office) => { const was = standing.get(office.id); return was ? [{ before: was, body: bodyOf(office) }] : []; });
  await patchDocuments(tx, act, patches.filter(({ before: was }) => !joined.has(was.id)));
  for (const { before: was, body } of patches) if (joined.has(was.id)) await updateDocument(tx, act, 'office', was.id, was.version, body);
}

/**
 * Does acts on offices, all or none.
 * @throws Refusal 400 naming each field that stands in the way
 */
export async function doActs(tx: Write, act: Act, { acts, giveOfficers, decision }: ActsBody): Promise<ActsTold> {
  const planned = await checkedPlan(tx, acts);
  const told = await tell(tx, planned, giveOfficers ?? false);
  const ids = new Map(planned.steps.flatMap((step) => (step.step === 'founded' ? [[step.key, randomUUID()] as const] : [])));
  const why = decision ? { ...act, reason: decision } : act;
  await write(tx, why, planned, ids, decision);
  if (giveOfficers) {
    await giveOffices(tx, why, closings(planned).map(({ officeId, until, into }) => ({ officeId, until, into: into.map((key) => ids.get(key) ?? key) })));
  }
  return { saved: true, ...told };
}
