import type { ChaserBody, ChaserItem, ChaserLetter, WhichChaser } from '#api/chasers';
import type { Doc } from '#api/document';
import type { Account } from '#api/session';
import { mayReadDocument } from '#domain/access';
import { standsOn } from '#domain/office';
import { formatLongDay, formatNumber } from '#texts/format';
import { chaser as words } from '#texts/vi/chaser';
import { report as reportWords } from '#texts/vi/report';
import { dayOf } from './auth/accounts.ts';
import { briefly, chaseRoom, listedIn, sentTo, type ChaseRoom } from './chasers.ts';
import { Refusal, badField } from './problems.ts';
import { chaserNumber, keptAt, layoutOf, layouts } from './reports/layouts.ts';
import type { Act } from './store/changes.ts';
import { bodyOf, createDocument, getDocument, listDocuments, updateDocument } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';

type Words = Omit<ChaserBody, 'officeId' | 'issuerId' | 'sent'>;
const wordFields = ['subject', 'addressee', 'opening', 'closing', 'answerBy', 'onBehalf', 'signer', 'name', 'recipients'] as const;
const wordsOf = (body: Words): Words => Object.fromEntries(wordFields.flatMap((field) => (body[field] === undefined ? [] : [[field, body[field]]]))) as Words;

/** The sentences of figures: how many are late and for how long. */
function figuresOf(items: readonly ChaserItem[], officeName: string, day: string): string {
  const count = (kind: ChaserItem['kind']): number => items.filter((one) => one.kind === kind).length;
  const what = [count('task') > 0 && words.tasks(formatNumber(count('task'), 'vi')), count('report') > 0 && words.reports(formatNumber(count('report'), 'vi'))].filter(Boolean).join(words.and);
  return words.figures(formatLongDay(day, 'vi'), officeName, what, formatNumber(Math.max(0, ...items.map(({ daysLate }) => daysLate)), 'vi'));
}

/** What the program proposes to say; a person changes it before it goes out. Number, date and name are never guessed. */
function proposed(room: ChaseRoom, { officeId, issuerId }: { officeId: string; issuerId: string }, items: readonly ChaserItem[]): Words {
  const layout = layoutOf(room.offices.get(issuerId)?.officeKind ?? 'other');
  const followers = [...new Set(items.flatMap(({ follower }) => follower ?? []))];
  const standing = room.standing(officeId).map(room.nameOf);
  return {
    subject: words.subject, addressee: (standing.length > 0 ? standing : [room.nameOf(officeId)]).join('\n'),
    opening: words.opening(room.nameOf(issuerId), [...new Set(items.map(({ basis }) => basis))].join(', ')), closing: words.closing,
    onBehalf: words.behalf[layout], signer: words.signer,
    recipients: [words.likeAbove, ...followers.map(words.followed), keptAt(layouts[layout], room.nameOf(issuerId)).replace(/\.$/, '')],
  };
}

const headOf = ({ name, letterhead }: Pick<Doc<'office'>, 'name' | 'letterhead'>) => ({
  issuer: (letterhead?.issuer ?? name).toLocaleUpperCase('vi'), ...(letterhead?.superior ? { superior: letterhead.superior } : {}), ...(letterhead?.place ? { place: letterhead.place } : {}),
});

/** The parts of a letter that follow from its words and its items. */
function told(say: Words, items: readonly ChaserItem[], { officeName, issuerName, day }: { officeName: string; issuerName: string; day: string }) {
  return {
    ...say, items: [...items], figures: figuresOf(items, officeName, day),
    answer: words.answer(issuerName, say.answerBy ? formatLongDay(say.answerBy, 'vi') : words.answerBlank),
    mark: items.some(({ illustrative }) => illustrative) ? words.mark : null,
  };
}

/** A letter that lies ready. @throws Refusal 404 when nothing of the office is late on the day */
export function readyLetter(room: ChaseRoom, { officeId, issuerId }: { officeId: string; issuerId: string }): ChaserLetter {
  const [office, issuer] = [room.offices.get(officeId), room.offices.get(issuerId)];
  const chase = room.chases.find((one) => one.officeId === officeId && one.issuerId === issuerId);
  if (!chase || !office || !issuer) throw new Refusal(404, 'nothingLate');
  const items = chase.items.map(room.itemOf);
  const draft = room.kept.find((one) => !one.sent && one.officeId === officeId && one.issuerId === issuerId);
  const layout = layoutOf(issuer.officeKind);
  const { place, ...head } = headOf(issuer);
  const named = { officeName: room.nameOf(officeId), issuerName: room.nameOf(issuerId), day: room.day };
  return {
    id: draft?.id ?? null, version: draft?.version ?? 0, officeId, issuerId, ...named, layout,
    ...(standsOn(office, room.day) ? {} : { continuedBy: room.standing(officeId).map(room.nameOf) }),
    head: { ...head, number: chaserNumber(layout, issuer.letterhead?.code ?? '        '), date: reportWords.date(place ?? '                ') },
    ...told(draft ? wordsOf(draft) : proposed(room, chase, items), items, named),
    earlier: sentTo(room.kept, officeId, issuerId).map(briefly),
  };
}

/** A letter as it went out, whatever became of its tasks since. */
export function sentLetter(kept: readonly Doc<'chaser'>[], chaser: Doc<'chaser'>): ChaserLetter {
  const { sent, officeId, issuerId } = chaser;
  if (!sent) throw new Refusal(404, 'notFound');
  const { on, number, by, at, head: { place, ...head }, mark, ...frozen } = sent;
  return {
    id: chaser.id, version: chaser.version, officeId, issuerId, ...wordsOf(chaser), ...frozen, mark: mark ?? null,
    head: { ...head, number: chaserNumber(sent.layout, '', number), date: `${place ?? ''}, ${formatLongDay(on, 'vi')}`.replace(/^, /, '') },
    sent: { on, number, by, at },
    earlier: sentTo(kept, officeId, issuerId).filter((one) => one.id !== chaser.id).map(briefly),
  };
}

/** @throws Refusal 403 when it is not this person's to read; 400 when nothing says which; 404 */
export async function letterFor(read: Read, account: Account, now: Date, { id, officeId, issuerId, day }: WhichChaser): Promise<ChaserLetter> {
  const staff = account.roles.includes('specialist') || account.roles.includes('leader');
  if (id !== undefined) {
    const chaser = await getDocument(read, 'chaser', id);
    if (!mayReadDocument(account, 'chaser', chaser)) throw new Refusal(403, 'notYourOffice');
    if (chaser.sent) return sentLetter(await listDocuments(read, 'chaser'), chaser);
    return readyLetter(await chaseRoom(read, now, day ?? dayOf(now)), chaser);
  }
  if (!staff) throw new Refusal(403, 'notYourRole');
  if (officeId === undefined) throw badField('querystring/officeId', 'schema.required');
  if (issuerId === undefined) throw badField('querystring/issuerId', 'schema.required');
  return readyLetter(await chaseRoom(read, now, day ?? dayOf(now)), { officeId, issuerId });
}

export interface Sending { officeId: string; issuerId: string; day: string; on: string; number: string; version: number; listed: string[] }

/**
 * Keeps a letter as it went out.
 * @throws Refusal 400 naming a day that cannot be or a number used already that year; 409 when the letter is no longer the one seen
 */
export async function sendChaser(tx: Write, { account, act, now }: { account: Account; act: Act; now: Date }, { officeId, issuerId, day, on, number, version, listed }: Sending): Promise<Doc<'chaser'>> {
  const today = dayOf(now);
  if (day > today) throw badField('day', 'notYet');
  if (on > today) throw badField('on', 'notYet');
  if (on < day) throw badField('on', 'sentBeforeDay');
  if (number.trim() === '') throw badField('number', 'needed');
  const room = await chaseRoom(tx, now, day);
  const same = ({ issuerId: of, sent }: Doc<'chaser'>): boolean => of === issuerId && sent?.number === number.trim() && sent.on.slice(0, 4) === on.slice(0, 4);
  if (room.kept.some(same)) throw badField('number', 'numberTaken');
  const letter = readyLetter(room, { officeId, issuerId });
  const seen = new Set(listed);
  const ids = listedIn(letter.items);
  if (letter.version !== version || ids.length !== seen.size || ids.some((one) => !seen.has(one))) throw new Refusal(409, 'staleLetter', { current: letter });
  const issuer = await getDocument(tx, 'office', issuerId);
  const body = {
    officeId, issuerId, ...wordsOf(letter),
    sent: { on, number: number.trim(), by: account.name, at: act.time, day, layout: letter.layout, officeName: letter.officeName, issuerName: letter.issuerName, head: headOf(issuer), figures: letter.figures, answer: letter.answer, ...(letter.mark ? { mark: letter.mark } : {}), items: letter.items },
  };
  if (letter.id === null) return createDocument(tx, act, 'chaser', body);
  const draft = await getDocument(tx, 'chaser', letter.id);
  return updateDocument(tx, act, 'chaser', draft.id, version, { ...bodyOf(draft), ...body });
}
