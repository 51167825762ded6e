import type { ChaserItem, ReadyChaser } from '#api/chasers';
import type { Doc } from '#api/document';
import { gatherChases, lateTasks, type Chase, type Late } from '#domain/chase';
import { lineageOf, nameOn, standingOn, standsOn } from '#domain/office';
import { lastMove, officeState, owes } from '#domain/round';
import { daysBetween } from '#domain/task';
import { formatNumber, formatPeriod } from '#texts/format';
import { chaser as words } from '#texts/vi/chaser';
import { roundView } from './rounds.ts';
import { listDocuments } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';
import { extensionsByTask, factsOf } from './views.ts';

type Reader = Read | Write;
const n = (value: number): string => formatNumber(value, 'vi');

/** Everything that letters are made from on one day. */
export interface ChaseRoom {
  day: string; chases: Chase[];
  offices: ReadonlyMap<string, Doc<'office'>>;
  /** The office's name on the day; its id where it is gone. */
  nameOf(id: string): string;
  /** Who stands in an office's place on the day, itself when it does. */
  standing(id: string): string[];
  /** What is late as a line of a letter. */
  itemOf(late: Late): ChaserItem;
  kept: Doc<'chaser'>[];
}

interface Owed { round: Doc<'round'>; officeId: string; missing: number; expected: number }

/** Reports that offices standing today still owe of rounds past due. */
async function owedReports(read: Reader, day: string, now: Date, stands: (id: string) => boolean): Promise<Owed[]> {
  const rounds = (await listDocuments(read, 'round')).filter(({ state, due }) => state === 'open' && due < day);
  const found: Owed[] = [];
  for (const round of rounds) {
    const { cells, submissions } = await roundView(read, round, now, stands);
    for (const officeId of new Set(cells.map(({ office }) => office.id))) {
      const own = cells.filter(({ office }) => office.id === officeId).map(({ current }) => current?.state ?? null);
      const acts = submissions.get(officeId)?.acts ?? [];
      if (!owes(officeState({ cells: own, acts: acts.map(({ act }) => act), locked: false }))) continue;
      const sentBack = lastMove(acts)?.act === 'returned';
      found.push({ round, officeId, expected: own.length, missing: own.filter((state) => state === null || state === 'draft' || state === 'returned').length || (sentBack ? own.length : 0) });
    }
  }
  return found;
}

const reportLine = ({ round, missing, expected }: Owed): string => words.report(formatPeriod(round.period, 'vi'), n(missing), n(expected));

/** What every office has let pass by a day, with what its letters need. */
export async function chaseRoom(read: Reader, now: Date, day: string): Promise<ChaseRoom> {
  const [tasks, resolutions, offices, extensions, kept] = [
    await listDocuments(read, 'task'), await listDocuments(read, 'resolution'), await listDocuments(read, 'office'), await extensionsByTask(read), await listDocuments(read, 'chaser'),
  ];
  const inForce = new Map(resolutions.filter(({ status }) => status === 'inForce').map((one) => [one.id, one]));
  const [byId, lineage] = [new Map(offices.map((one) => [one.id, one])), lineageOf(offices)];
  const nameOf = (id: string): string => { const office = byId.get(id); return office ? nameOn(office, day) : id; };
  const chased = tasks.flatMap((one) => { const issuerId = inForce.get(one.resolutionId)?.issuerId; return issuerId === undefined ? [] : [{ ...factsOf(one, extensions.get(one.id)), ...one, issuerId }]; });
  const owed = (await owedReports(read, day, now, (id) => { const office = byId.get(id); return office !== undefined && standsOn(office, day); }));
  const usual = [...inForce.values()][0]?.issuerId;
  const lateReports = owed.flatMap(({ round, officeId }): Late[] => {
    const issuerId = round.resolutionId === undefined ? usual : inForce.get(round.resolutionId)?.issuerId;
    return issuerId === undefined ? [] : [{ kind: 'report', id: round.id, officeId, issuerId, dueOn: round.due, daysLate: daysBetween(round.due, day), extended: 0 }];
  });
  const taskById = new Map(tasks.map((one) => [one.id, one]));
  const origin = (resolutionId: string | undefined, officeId: string): Pick<ChaserItem, 'basis' | 'follower'> => {
    const found = resolutionId === undefined ? undefined : inForce.get(resolutionId);
    if (!found) return { basis: words.roundBasis };
    const numbered = found.resolutionType === 'resolution' && /^\d/.test(found.symbol);
    return { basis: numbered ? words.numbered(found.symbol) : found.symbol, ...(found.followedById && found.followedById !== officeId ? { follower: nameOf(found.followedById) } : {}) };
  };
  function itemOf({ kind, id, officeId, dueOn, daysLate, extended }: Late): ChaserItem {
    const line = { kind, due: dueOn, daysLate };
    if (kind === 'report') {
      const one = owed.find(({ round, officeId: of }) => round.id === id && of === officeId);
      return { ...line, roundId: id, content: one ? reportLine(one) : id, ...origin(one?.round.resolutionId, officeId), ...(one?.round.provenance?.kind === 'illustrative' ? { illustrative: true } : {}) };
    }
    const task = taskById.get(id);
    return {
      ...line, taskId: id, content: [task?.number, task?.content].filter(Boolean).join('. '), ...(task?.product ? { product: task.product } : {}),
      ...(extended > 0 && task?.deadline ? { firstDue: task.deadline, extended } : {}), ...origin(task?.resolutionId, officeId), ...(task?.provenance?.kind === 'illustrative' ? { illustrative: true } : {}),
    };
  }
  return {
    day, chases: gatherChases([...lateTasks(chased, day), ...lateReports]), offices: byId, nameOf, itemOf, kept,
    standing: (id) => standingOn(lineage, [id], day),
  };
}

const idOf = ({ taskId, roundId }: Pick<ChaserItem, 'taskId' | 'roundId'>): string => taskId ?? roundId ?? '';
/** The tasks and rounds that a letter lists. */
export const listedIn = (items: readonly ChaserItem[]): string[] => items.map(idOf);

/** Letters that went out to an office from a body, the latest first. */
export const sentTo = (kept: readonly Doc<'chaser'>[], officeId: string, issuerId: string): Doc<'chaser'>[] =>
  kept.filter((one) => one.sent && one.officeId === officeId && one.issuerId === issuerId).sort((a, b) => ((a.sent?.at ?? '') < (b.sent?.at ?? '') ? 1 : -1));
export const briefly = ({ id, sent }: Doc<'chaser'>) => ({ id, on: sent?.on ?? '', number: sent?.number ?? '', count: sent?.items.length ?? 0 });

/** The letters that lie ready on a day. */
export function readyChasers(room: ChaseRoom, officeId?: string): ReadyChaser[] {
  return room.chases.filter((one) => officeId === undefined || one.officeId === officeId).map((chase): ReadyChaser => {
    const sent = sentTo(room.kept, chase.officeId, chase.issuerId);
    const listed = new Set(sent.flatMap((one) => listedIn(one.sent?.items ?? [])));
    const [last] = sent;
    return {
      officeId: chase.officeId, officeName: room.nameOf(chase.officeId), issuerId: chase.issuerId, issuerName: room.nameOf(chase.issuerId),
      tasks: chase.items.filter(({ kind }) => kind === 'task').length, reports: chase.items.filter(({ kind }) => kind === 'report').length, mostDays: chase.mostDays,
      fresh: chase.fresh, unlisted: chase.items.filter(({ id }) => !listed.has(id)).length,
      edited: room.kept.some((one) => !one.sent && one.officeId === chase.officeId && one.issuerId === chase.issuerId),
      illustrative: chase.items.some((one) => room.itemOf(one).illustrative ?? false), ...(last ? { last: briefly(last) } : {}),
    };
  });
}
