import { lineageOf, nameOn, standingOn, type Lineage } from '#domain/office';
import { dayAfter, dayBefore, endDate } from '#domain/period';
import type { Plan, Step } from '#domain/reorganise';
import type { Doc } from '#api/document';
import type { ActsTold, OfficeChange } from '#api/office-acts';
import type { StoredAccount } from './auth/accounts.ts';
import { reportersOf } from './series.ts';

/** A plan with the offices as they stood before it. */
export interface Planned extends Plan { before: Doc<'office'>[] }
type Closed = Extract<Step, { step: 'closed' }>;
export const closings = ({ steps }: Plan): Closed[] => steps.filter((step): step is Closed => step.step === 'closed');

const nameIn = ({ byId }: Lineage, id: string, day: string): string => {
  const office = byId.get(id);
  return office ? nameOn(office, day) : id;
};

/** The steps in words, each office by the name of its time. */
export function officesTold({ steps, offices, before }: Planned): OfficeChange[] {
  const lineage = lineageOf(offices);
  const known = new Set(before.map(({ id }) => id));
  return steps.map((step): OfficeChange => {
    const id = step.step === 'founded' ? step.key : step.officeId;
    const more = known.has(id) ? { id } : {};
    if (step.step === 'closed') return { ...more, change: 'closed', on: step.until, name: nameIn(lineage, id, step.until), from: [], into: step.into.map((one) => nameIn(lineage, one, dayAfter(step.until))) };
    const from = step.step === 'renamed' ? [step.from] : step.from.map((one) => nameIn(lineage, one, dayBefore(step.on)));
    return { ...more, change: step.step, on: step.on, name: nameIn(lineage, id, step.on), from, into: [] };
  });
}

/** Indicators that ending offices report, and how many would report them after; `open` where nobody would be the one. */
export function indicatorsTold(planned: Planned, indicators: Doc<'indicator'>[], resolutions: Doc<'resolution'>[]): ActsTold['indicators'] {
  const closed = closings(planned);
  const days = closed.map(({ until }) => until).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const symbols = new Map(resolutions.map(({ id, symbol }) => [id, symbol]));
  const [was, becomes] = [lineageOf(planned.before), lineageOf(planned.offices)];
  const ending = new Set(closed.map(({ officeId }) => officeId));
  return indicators.flatMap((one) => {
    const named = reportersOf(one);
    const reporting = standingOn(was, named, first);
    if (endDate(one.term.to) <= first || !reporting.some((id) => ending.has(id))) return [];
    const after = standingOn(becomes, named, dayAfter(last));
    const open = after.length === 0 || ((one.acrossOffices ?? 'own') === 'own' && after.length > 1);
    return [{ id: one.id, number: one.number, name: one.name, resolutionSymbol: symbols.get(one.resolutionId) ?? '', before: reporting.length, after: after.length, open }];
  });
}

/** Officers of offices that end and, where they are given them, the offices that they go on with. */
export function peopleTold(people: StoredAccount[], planned: Planned, given: boolean): ActsTold['people'] {
  const lineage = lineageOf(planned.offices);
  const ending = new Map(closings(planned).map((step) => [step.officeId, step]));
  return people.map(({ name, offices }) => {
    const own = offices.flatMap(({ officeId, to }) => {
      const step = ending.get(officeId);
      return step && (to ?? '9999') > step.until ? [step] : [];
    });
    return {
      name, given, from: own.map(({ officeId, until }) => nameIn(lineage, officeId, until)),
      into: [...new Set(own.flatMap(({ into }) => into))].map((id) => nameIn(lineage, id, '9999')),
    };
  });
}
