import { systemAccount } from '#api/changes';
import type { Doc } from '#api/document';
import type { RoundOffice } from '#api/rounds';
import { addDays } from '#domain/day';
import { handsOverOn, reminderDays, remindsOn, remindersOf, stepOf, type Owing } from '#domain/reminder';
import { mostReminders, owes } from '#domain/round';
import { dayOf, hourOf } from '#texts/format';
import type { Services } from './app.ts';
import { activePeople } from './auth/accounts.ts';
import { keepLetters, letterOf } from './mail/outbox.ts';
import { badField } from './problems.ts';
import { answer, note, openRound, roundOffices, roundView, type Doing, type RoundView } from './rounds.ts';
import { findDocument, listDocuments } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';

type Actor = Pick<Doing, 'act' | 'now'> & { account: { name: string } };
/** Whether what is said here is to be sent by e-mail too. */
export type Post = boolean;

/** Notes a reminder for each office and, where e-mail is set up, keeps a letter for each of their officers. */
async function remindAll(tx: Write, actor: Actor, view: RoundView, offices: RoundOffice[], post: Post, remark?: string): Promise<void> {
  for (const { id } of offices) await note(tx, actor, view, id, 'reminded', remark);
  if (!post) return;
  const resolution = view.round.resolutionId === undefined ? undefined : await findDocument(tx, 'resolution', view.round.resolutionId);
  await keepLetters(tx, actor.act.time, (await activePeople(tx, dayOf(actor.now))).filter(({ roles }) => roles.includes('officer')).flatMap((person) => {
    const own = offices.filter(({ id }) => person.officeIds.includes(id));
    const told = own.map((office) => ({ ...office, reminders: office.reminders + 1 }));
    return own.length === 0 ? [] : [{ person, letter: letterOf('reminder', view.round, resolution, told, actor.account.name, remark) }];
  }));
}

/** Reminds offices that owe their report. @throws Refusal 400 naming one that owes nothing or was reminded three times; 409 when locked */
export async function remindRound(tx: Write, doing: Doing, id: string, { officeIds, remark }: { officeIds: string[]; remark?: string }, post: Post) {
  const view = await roundView(tx, await openRound(tx, id), doing.now);
  const whole = new Map(roundOffices(view, dayOf(doing.now)).map((office) => [office.id, office]));
  const chosen = [...new Set(officeIds)].map((officeId, index) => {
    const office = whole.get(officeId);
    if (!office) throw badField(`officeIds/${index}`, 'notInRound');
    if (!owes(office.state)) throw badField(`officeIds/${index}`, 'owesNothing');
    if (office.reminders >= mostReminders) throw badField(`officeIds/${index}`, 'remindedEnough', { most: mostReminders });
    return office;
  });
  await remindAll(tx, doing, view, chosen, post, remark);
  return answer(tx, id, doing.now, officeIds);
}

/** The specialists whom a round's unanswered reminders come to: those of the office that follows the resolution, else all. */
async function tellSupervisors(tx: Write, actor: Actor, view: RoundView, offices: RoundOffice[], post: Post): Promise<void> {
  for (const { id } of offices) await note(tx, actor, view, id, 'handedOver');
  if (!post) return;
  const resolution = view.round.resolutionId === undefined ? undefined : await findDocument(tx, 'resolution', view.round.resolutionId);
  const specialists = (await activePeople(tx, dayOf(actor.now))).filter(({ roles }) => roles.includes('specialist'));
  const following = specialists.filter(({ officeIds }) => resolution?.followedById !== undefined && officeIds.includes(resolution.followedById));
  const letter = letterOf('handover', view.round, resolution, offices, actor.account.name);
  await keepLetters(tx, actor.act.time, (following.length > 0 ? following : specialists).map((person) => ({ person, letter })));
}

/** The day on which a round was opened, by the log. */
async function openedOn(read: Read | Write, { id, updatedAt }: Doc<'round'>): Promise<string> {
  const first = await read.selectFrom('change').select('time').where('subject', '=', `round:${id}`).orderBy('seq').limit(1).executeTakeFirst();
  return dayOf(first?.time ?? updatedAt);
}

const owing = (office: RoundOffice, { round, submissions }: RoundView, opened: string): Owing => ({
  state: office.state, due: round.due, openedOn: opened,
  acts: (submissions.get(office.id)?.acts ?? []).map(({ act, at }) => ({ act, on: dayOf(at) })),
});

async function remindOne(tx: Write, actor: Actor, id: string, post: Post): Promise<void> {
  const round = await findDocument(tx, 'round', id);
  if (round?.state !== 'open') return;
  const today = dayOf(actor.now);
  const [view, opened] = [await roundView(tx, round, actor.now), await openedOn(tx, round)];
  const offices = roundOffices(view, today).map((office) => ({ office, facts: owing(office, view, opened) }));
  const handed = offices.filter(({ facts }) => handsOverOn(facts, today)).map(({ office }) => office);
  if (handed.length > 0) await tellSupervisors(tx, actor, view, handed, post);
  const reminded = offices.filter(({ facts }) => remindsOn(facts, today)).map(({ office }) => office);
  if (reminded.length > 0) await remindAll(tx, actor, view, reminded, post);
}

/** Open rounds in which somebody may have to be reminded, or somebody was as often as may be. */
async function roundsInQuestion(read: Read, today: string): Promise<Doc<'round'>[]> {
  const often = new Set((await listDocuments(read, 'submission'))
    .filter(({ acts }) => remindersOf(acts.map(({ act }) => ({ act, on: '' }))).length >= mostReminders && !acts.some(({ act }) => act === 'handedOver')).map(({ roundId }) => roundId));
  const rounds = (await listDocuments(read, 'round')).filter(({ state }) => state === 'open');
  const early = addDays(today, -Math.min(...reminderDays));
  return rounds.filter((round) => often.has(round.id) || (round.due <= early && stepOf({ due: round.due, openedOn: '' }, today) !== null));
}

/** Letters come in working hours, not in the night in which the day begins. */
const morning = 8;

/** Reminds whoever still owes a report, once a day from eight in the morning; every reminder is an act of "hệ thống". */
export async function remindDue({ database, feed, mail }: Pick<Services, 'database' | 'feed' | 'mail'>, now: Date): Promise<void> {
  const [today, name] = [dayOf(now), 'reminded-on'];
  if (hourOf(now) < morning) return;
  const done = await database.read.selectFrom('meta').select('value').where('name', '=', name).executeTakeFirst();
  if (done?.value === today) return;
  const actor = { account: { name: systemAccount }, act: { account: systemAccount, time: now.toISOString() }, now };
  for (const { id } of await roundsInQuestion(database.read, today)) await database.transact((tx) => remindOne(tx, actor, id, mail !== undefined));
  await database.write.insertInto('meta').values({ name, value: today }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value: today })).execute();
  feed.wake();
}
