import { mayReport } from '#domain/access';
import { peersOf } from '#domain/doubt';
import { lastMove, officeState, owes, type RoundAct } from '#domain/round';
import { daysBetween } from '#domain/task';
import type { Doc } from '#api/document';
import type { StoredReading } from '#api/readings';
import type { RoundCell, RoundOffice } from '#api/rounds';
import type { Account } from '#api/session';
import { dayOf, officersOn } from './auth/accounts.ts';
import { cellsOf, doubtsOfCells, valueOf, type Cell } from './cells.ts';
import { asks, asksOffice, told } from './entry.ts';
import { Refusal, badField } from './problems.ts';
import { appendChanges, type Act } from './store/changes.ts';
import { bodyOf, createDocument, getDocument, listDocuments, updateDocument } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';
import { keepReading } from './store/readings.ts';

/** A round with everything that stands in it. */
export interface RoundView { round: Doc<'round'>; cells: Cell[]; submissions: Map<string, Doc<'submission'>>; people: Map<string, number> }

/** @param wants narrows to some offices, before anything of the others is read into the view */
export async function roundView(read: Read | Write, round: Doc<'round'>, now: Date, wants: (officeId: string) => boolean = () => true): Promise<RoundView> {
  const [cells = []] = await cellsOf(read, [round.period], { resolutionId: round.resolutionId, wants: (id) => asksOffice(round, id) && wants(id) });
  const submissions = (await listDocuments(read, 'submission')).filter(({ roundId }) => roundId === round.id);
  return {
    round, submissions: new Map(submissions.map((one) => [one.officeId, one])), people: await officersOn(read, dayOf(now)),
    cells: cells.filter(({ indicator }) => asks(round, indicator)),
  };
}

/** The cells of a round with what asks for a second look in each, compared with the other offices' figures of the period. */
export function roundCells({ round, cells }: RoundView): RoundCell[] {
  const values = new Map<string, Map<string, number>>();
  for (const { indicator, office, current } of cells) {
    const value = valueOf(current);
    if (value === null) continue;
    values.set(indicator.id, (values.get(indicator.id) ?? new Map<string, number>()).set(office.id, value));
  }
  const doubts = doubtsOfCells(cells, round.period, ({ indicator, office }) =>
    peersOf([...values.get(indicator.id) ?? []].flatMap(([id, value]) => (id === office.id ? [] : [value]))));
  return cells.map((cell, index) => ({ indicatorId: cell.indicator.id, officeId: cell.office.id, reading: cell.current, doubts: doubts[index] ?? [] }));
}

/** Where each office stands, in the order in which the offices come in the cells. */
export function roundOffices(view: RoundView, today: string): RoundOffice[] {
  const { round, cells, submissions, people } = view;
  const doubted = new Map(roundCells(view).filter(({ doubts, reading }) => doubts.length > 0 && !reading?.note).map(({ indicatorId, officeId }) => [`${indicatorId}/${officeId}`, true]));
  const byOffice = new Map<string, Cell[]>();
  for (const cell of cells) byOffice.set(cell.office.id, [...byOffice.get(cell.office.id) ?? [], cell]);
  return [...byOffice].map(([id, own]): RoundOffice => {
    const acts = submissions.get(id)?.acts ?? [];
    const state = officeState({ cells: own.map(({ current }) => current?.state ?? null), acts: acts.map(({ act }) => act), locked: round.state === 'locked' });
    const [submitted, reminders] = [acts.findLast(({ act }) => act === 'submitted'), acts.filter(({ act }) => act === 'reminded')];
    const remark = lastMove(acts)?.remark;
    const until = owes(state) ? today : submitted ? dayOf(new Date(submitted.at)) : round.due;
    return {
      id, name: own[0]?.office.name ?? id, state,
      filled: own.filter(({ current }) => current !== null).length, expected: own.length,
      doubted: own.filter(({ indicator }) => doubted.has(`${indicator.id}/${id}`)).length,
      ...(submitted ? { submittedAt: submitted.at, submittedBy: submitted.by } : {}), ...(remark === undefined ? {} : { remark }),
      reminders: reminders.length, ...(reminders.at(-1) ? { remindedAt: reminders.at(-1)?.at } : {}),
      daysLate: Math.max(0, daysBetween(round.due, until)), people: people.get(id) ?? 0,
    };
  });
}

export interface Doing { account: Account; act: Act; now: Date }

export async function openRound(tx: Write, id: string): Promise<Doc<'round'>> {
  const round = await getDocument(tx, 'round', id);
  if (round.state === 'locked') throw new Refusal(409, 'roundLocked');
  return round;
}

/** Notes an act in the office's submission, the first one making it. */
export async function note(tx: Write, { account, act }: { account: { name: string }; act: Act }, { round, submissions }: RoundView, officeId: string, what: RoundAct, remark?: string): Promise<void> {
  const known = submissions.get(officeId);
  const line = { act: what, at: act.time, by: account.name, ...(remark ? { remark } : {}) };
  if (!known) await createDocument(tx, act, 'submission', { roundId: round.id, officeId, acts: [line] });
  else await updateDocument(tx, act, 'submission', known.id, known.version, { ...bodyOf(known), acts: [...known.acts, line] });
}

/** Puts readings into another state; who entered them stays. */
async function setState(tx: Write, act: Act, readings: StoredReading[], state: StoredReading['state']): Promise<void> {
  const changes = [];
  for (const reading of readings) {
    const after = { ...reading, state };
    await keepReading(tx, after);
    changes.push({ subject: `reading:${reading.indicatorId}/${reading.officeId}/${reading.period}`, before: told(reading), after: told(after) });
  }
  await appendChanges(tx, act, changes);
}

const standing = (cells: Cell[], states: StoredReading['state'][]): StoredReading[] =>
  cells.flatMap(({ current }) => (current && states.includes(current.state) ? [current] : []));

function ofOffice(view: RoundView, officeId: string, path: string): Cell[] {
  const own = view.cells.filter(({ office }) => office.id === officeId);
  if (own.length === 0) throw badField(path, 'notInRound');
  return own;
}

export async function answer(tx: Write, id: string, now: Date, officeIds: string[]): Promise<{ offices: RoundOffice[] }> {
  return { offices: roundOffices(await roundView(tx, await getDocument(tx, 'round', id), now, (office) => officeIds.includes(office)), dayOf(now)) };
}

/**
 * Hands in an office's figures of a round.
 * @throws Refusal 400 when cells are empty and nothing says why, or nothing is left to submit; 403 for another's office; 409 when locked
 */
export async function submitRound(tx: Write, doing: Doing, id: string, { officeId, note: why }: { officeId: string; note?: string }) {
  if (!mayReport(doing.account, officeId)) throw new Refusal(403, 'notYourOffice');
  const view = await roundView(tx, await openRound(tx, id), doing.now, (office) => office === officeId);
  const own = ofOffice(view, officeId, 'officeId');
  const empty = own.filter(({ current }) => current === null).length;
  if (empty > 0 && !why?.trim()) throw badField('note', 'missingNeedsNote', { count: empty });
  const mine = standing(own, ['draft', 'returned']);
  const last = lastMove(view.submissions.get(officeId)?.acts ?? [])?.act;
  if (mine.length === 0 && (last === 'submitted' || last === 'approved')) throw badField('officeId', 'alreadySubmitted');
  await setState(tx, doing.act, mine, 'submitted');
  await note(tx, doing, view, officeId, 'submitted', why?.trim());
  return answer(tx, id, doing.now, [officeId]);
}

/** Sends an office's figures back with a remark. @throws Refusal 400 when there is nothing to send back; 409 when locked */
export async function returnRound(tx: Write, doing: Doing, id: string, { officeId, indicatorIds, remark }: { officeId: string; indicatorIds?: string[]; remark: string }) {
  const view = await roundView(tx, await openRound(tx, id), doing.now);
  const own = ofOffice(view, officeId, 'officeId').filter(({ indicator }) => indicatorIds === undefined || indicatorIds.includes(indicator.id));
  const readings = standing(own, ['submitted', 'approved']);
  if (readings.length === 0 && !(view.submissions.get(officeId)?.acts.some(({ act }) => act === 'submitted') && indicatorIds === undefined)) throw badField('indicatorIds', 'nothingToReturn');
  const act = { ...doing.act, reason: remark };
  await setState(tx, act, readings, 'returned');
  await note(tx, { ...doing, act }, view, officeId, 'returned', remark);
  return answer(tx, id, doing.now, [officeId]);
}

/** Approves what offices submitted. @throws Refusal 400 naming an office that has nothing submitted; 409 when locked */
export async function approveRound(tx: Write, doing: Doing, id: string, { officeIds, indicatorIds }: { officeIds: string[]; indicatorIds?: string[] }) {
  const view = await roundView(tx, await openRound(tx, id), doing.now);
  const whole = roundOffices(view, dayOf(doing.now));
  const chosen = officeIds.map((officeId, index) => {
    const own = ofOffice(view, officeId, `officeIds/${index}`);
    const readings = standing(own.filter(({ indicator }) => indicatorIds === undefined || indicatorIds.includes(indicator.id)), ['submitted']);
    const state = whole.find((office) => office.id === officeId)?.state;
    if (readings.length === 0 && !(state === 'submitted' && indicatorIds === undefined)) throw badField(`officeIds/${index}`, 'nothingToApprove');
    return { officeId, readings, all: standing(own, ['submitted']).length === readings.length && standing(own, ['draft', 'returned']).length === 0 };
  });
  await setState(tx, doing.act, chosen.flatMap(({ readings }) => readings), 'approved');
  for (const { officeId, all } of chosen) if (all) await note(tx, doing, view, officeId, 'approved');
  return answer(tx, id, doing.now, officeIds);
}
