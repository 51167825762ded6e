/** Acts on offices with a date: merge, split, rename, close. Pure: what they would change, or why they cannot. */
import { lineageOf, familyOf, nameOn, standsOn, type OfficeSpan } from './office.ts';
import { dayBefore, endDate } from './period.ts';

/** sáp nhập, chia tách, sắp xếp (nhiều thành nhiều), đổi tên, kết thúc */
export const officeActs = ['merge', 'split', 'reorganise', 'rename', 'close'] as const;
export type OfficeActKind = (typeof officeActs)[number];

/** An office that goes on with what ended: one that stands already (by its id) or a new one. */
export interface Successor {
  id?: string | undefined; name?: string | undefined; shortName?: string | undefined; officeKind?: string | undefined; level?: string | undefined;
  parentId?: string | undefined; weight?: number | undefined;
  /** Which of the act's offices it continues; all of them when left out. */
  fromIds?: string[] | undefined;
}
export interface OfficeAct { act: OfficeActKind; on: string; officeIds: string[]; successors?: Successor[] | undefined; name?: string | undefined }

export interface PlannedOffice extends OfficeSpan { officeKind: string; level: string; weight?: number | undefined; illustrative?: boolean | undefined }

/** What one act does to one office; `key` stands for the id of an office yet to be founded. */
export type Step =
  | { step: 'closed'; officeId: string; until: string; into: string[] }
  | { step: 'founded'; key: string; on: string; office: Omit<PlannedOffice, 'id'>; from: string[] }
  | { step: 'joined'; officeId: string; on: string; from: string[] }
  | { step: 'renamed'; officeId: string; on: string; from: string; to: string };
export interface ActProblem { path: string; code: string; params?: Record<string, string | number> }
export interface Plan { steps: Step[]; problems: ActProblem[]; offices: PlannedOffice[] }

/** The last period for which an office has a figure. */
export type LastFigures = ReadonlyMap<string, string>;

const sameName = (a: string, b: string): boolean => a.normalize('NFC').trim().toLocaleLowerCase('vi') === b.normalize('NFC').trim().toLocaleLowerCase('vi');

/** Whether an act has as many offices and successors as its kind needs. */
function shapeProblems({ act, officeIds, successors = [], name }: OfficeAct, at: string): ActProblem[] {
  const wants = (ok: boolean, field: string, code: string): ActProblem[] => (ok ? [] : [{ path: `${at}/${field}`, code }]);
  switch (act) {
    case 'merge': return wants(successors.length === 1, 'successors', 'oneSuccessor');
    case 'split': return [...wants(officeIds.length === 1, 'officeIds', 'oneOffice'), ...wants(successors.length > 1, 'successors', 'twoSuccessors')];
    case 'reorganise': return wants(successors.length > 0, 'successors', 'twoSuccessors');
    case 'rename': return [...wants(officeIds.length === 1, 'officeIds', 'oneOffice'), ...wants(Boolean(name?.trim()), 'name', 'needed'), ...wants(successors.length === 0, 'successors', 'noSuccessors')];
    case 'close': return wants(successors.length === 0, 'successors', 'noSuccessors');
  }
}

class Planner {
  readonly steps: Step[] = [];
  readonly problems: ActProblem[] = [];
  readonly offices: Map<string, PlannedOffice>;
  readonly #figures: LastFigures;
  readonly #taken = new Set<string>();
  /** What is looked at again once every act is there. */
  readonly #names: { path: string; name: string; parentId: string | undefined; on: string; key: string }[] = [];
  readonly #joined: { path: string; id: string; on: string }[] = [];
  #founded = 0;
  #pictured = 0;

  constructor(offices: readonly PlannedOffice[], figures: LastFigures) {
    this.offices = new Map(offices.map((one) => [one.id, one]));
    this.#figures = figures;
  }

  #refuse(path: string, code: string, params?: Record<string, string | number>): void {
    this.problems.push(params ? { path, code, params } : { path, code });
  }

  /** The offices an act takes from, each checked to stand on its day and to be in no other act of that day. */
  #checkOld({ act, on, officeIds }: OfficeAct, at: string): void {
    officeIds.forEach((id, index) => {
      const path = `${at}/officeIds/${index}`;
      const office = this.offices.get(id);
      if (!office) return this.#refuse(path, 'pointsToNothing', { id });
      if (this.#taken.has(`${id} ${on}`)) return this.#refuse(path, 'twoActs', { name: office.name });
      this.#taken.add(`${id} ${on}`);
      if (office.validTo !== undefined && (act !== 'rename' || office.validTo < on)) return this.#refuse(path, 'closedAlready', { name: office.name, day: office.validTo });
      if (office.validFrom !== undefined && on <= office.validFrom) return this.#refuse(`${at}/on`, 'notYetFounded', { name: office.name, day: office.validFrom });
      const last = this.#figures.get(id);
      if (act !== 'rename' && last !== undefined && endDate(last) >= on) return this.#refuse(path, 'figuresAfter', { name: office.name, period: last });
      return undefined;
    });
  }

  #checkJoined({ on, officeIds }: OfficeAct, { id = '', name }: Successor, path: string): void {
    const office = this.offices.get(id);
    if (!office) return this.#refuse(`${path}/id`, 'pointsToNothing', { id });
    if (name !== undefined) return this.#refuse(`${path}/name`, 'nameOfKnown');
    const lineage = lineageOf([...this.offices.values()]);
    const before = familyOf({ ...lineage, successors: new Map() }, officeIds);
    if (before.includes(id)) return this.#refuse(`${path}/id`, 'circle');
    if (!standsOn(office, on)) return this.#refuse(`${path}/id`, 'notStanding', { name: office.name });
    this.#joined.push({ path: `${path}/id`, id, on });
    return undefined;
  }

  #parentOf(on: string, parentId: string | undefined): string | undefined {
    const parent = parentId === undefined ? undefined : this.offices.get(parentId);
    return !parent || standsOn(parent, on) ? parentId : this.#parentOf(on, parent.parentId);
  }

  /** The body of a new office, its blanks filled from the first office that it continues. */
  #newOffice({ on }: OfficeAct, successor: Successor, from: string[], path: string): Omit<PlannedOffice, 'id'> | null {
    const first = this.offices.get(from[0] ?? '');
    if (!successor.name?.trim() || !first) {
      this.#refuse(`${path}/name`, 'needed');
      return null;
    }
    const given = successor.parentId === undefined ? undefined : this.offices.get(successor.parentId);
    if (successor.parentId !== undefined && (!given || !standsOn(given, on))) this.#refuse(`${path}/parentId`, 'notStanding', { name: given?.name ?? successor.parentId });
    const parentId = successor.parentId ?? this.#parentOf(on, first.parentId);
    return {
      name: successor.name.trim(), officeKind: successor.officeKind ?? first.officeKind, level: successor.level ?? first.level, validFrom: on, predecessorIds: from,
      ...(parentId === undefined ? {} : { parentId }), ...(successor.weight === undefined ? {} : { weight: successor.weight }),
      ...(from.some((id) => this.offices.get(id)?.illustrative) ? { illustrative: true } : {}),
    };
  }

  /** Adds the successors of an act; answers the ids or keys that continue each of its offices. */
  #succeed(act: OfficeAct, at: string): Map<string, string[]> {
    const into = new Map<string, string[]>(act.officeIds.map((id) => [id, []]));
    (act.successors ?? []).forEach((successor, index) => {
      const path = `${at}/successors/${index}`;
      const from = successor.fromIds ?? act.officeIds;
      const stray = from.findIndex((id) => !act.officeIds.includes(id));
      if (stray >= 0 || from.length === 0) return this.#refuse(`${path}/fromIds${stray >= 0 ? `/${stray}` : ''}`, 'notAmong');
      const key = successor.id ?? `new:${this.#founded}`;
      if (successor.id !== undefined) {
        this.#checkJoined(act, successor, path);
        this.steps.push({ step: 'joined', officeId: successor.id, on: act.on, from });
      } else {
        const office = this.#newOffice(act, successor, from, path);
        if (!office) return undefined;
        this.#founded += 1;
        this.steps.push({ step: 'founded', key, on: act.on, office, from });
        this.#names.push({ path: `${path}/name`, name: office.name, parentId: office.parentId, on: act.on, key });
      }
      for (const id of from) into.get(id)?.push(key);
      return undefined;
    });
    return into;
  }

  #rename({ on, officeIds: [id = ''], name = '' }: OfficeAct, at: string): void {
    const office = this.offices.get(id);
    if (!office) return;
    const latest = [...office.formerNames ?? []].map(({ until }) => until).sort().at(-1);
    if (sameName(office.name, name)) return this.#refuse(`${at}/name`, 'sameName');
    if (latest !== undefined && on <= latest) return this.#refuse(`${at}/on`, 'renamedLater', { day: latest });
    this.steps.push({ step: 'renamed', officeId: id, on, from: office.name, to: name.trim() });
    this.#names.push({ path: `${at}/name`, name, parentId: office.parentId, on, key: id });
    this.offices.set(id, { ...office, name: name.trim(), formerNames: [...office.formerNames ?? [], { name: office.name, until: dayBefore(on) }] });
    return undefined;
  }

  apply(act: OfficeAct, at: string): void {
    const before = this.problems.length;
    this.problems.push(...shapeProblems(act, at));
    this.#checkOld(act, at);
    if (this.problems.length > before) return;
    if (act.act === 'rename') return this.#rename(act, at);
    const into = this.#succeed(act, at);
    if (this.problems.length > before) return;
    act.officeIds.forEach((id, index) => {
      const office = this.offices.get(id);
      if (!office) return;
      if (act.act !== 'close' && into.get(id)?.length === 0) this.#refuse(`${at}/officeIds/${index}`, 'withoutSuccessor', { name: office.name });
      this.steps.push({ step: 'closed', officeId: id, until: dayBefore(act.on), into: into.get(id) ?? [] });
      this.offices.set(id, { ...office, validTo: dayBefore(act.on) });
    });
    this.#found();
    return undefined;
  }

  /** Brings the new offices and new predecessors of the steps so far into the picture. */
  #found(): void {
    for (const step of this.steps.slice(this.#pictured)) {
      if (step.step === 'founded') this.offices.set(step.key, { ...step.office, id: step.key });
      const joined = step.step === 'joined' ? this.offices.get(step.officeId) : undefined;
      if (joined && step.step === 'joined') this.offices.set(joined.id, { ...joined, predecessorIds: [...new Set([...joined.predecessorIds ?? [], ...step.from])] });
    }
    this.#pictured = this.steps.length;
  }

  /** What can only be said once every act is there: names that stand twice under one parent, successors that end the same day. */
  finish(): void {
    const byParent = new Map<string, PlannedOffice[]>();
    for (const one of this.offices.values()) byParent.set(one.parentId ?? '', [...byParent.get(one.parentId ?? '') ?? [], one]);
    for (const { path, name, parentId, on, key } of this.#names) {
      const other = (byParent.get(parentId ?? '') ?? []).find((one) => one.id !== key && sameName(nameOn(one, on), name) && standsOn(one, on));
      if (other) this.#refuse(path, other.id.startsWith('new:') ? 'nameTwice' : 'nameTaken', { name, id: other.id });
    }
    for (const { path, id, on } of this.#joined) {
      const office = this.offices.get(id);
      if (office && !standsOn(office, on)) this.#refuse(path, 'closesToo', { name: office.name });
    }
  }
}

/**
 * What acts would change, taken in the order of their days, or why they cannot be done: every problem by the path of its field.
 * @param figures the last period with a figure of each office; an office cannot end before it
 */
export function planActs(acts: readonly OfficeAct[], offices: readonly PlannedOffice[], figures: LastFigures): Plan {
  const planner = new Planner(offices, figures);
  const inOrder = acts.map((act, index) => ({ act, at: `acts/${index}` })).sort((a, b) => (a.act.on < b.act.on ? -1 : a.act.on > b.act.on ? 1 : 0));
  for (const { act, at } of inOrder) planner.apply(act, at);
  planner.finish();
  return { steps: planner.steps, problems: planner.problems, offices: [...planner.offices.values()] };
}
