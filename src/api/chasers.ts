import { Type, type Static } from 'typebox';
import { layouts } from './reports.ts';
import { Day, Id, Line, envelope, listOf, oneOf, ref, route } from './route.ts';

const strict = { additionalProperties: false };
const Text = Type.String({ minLength: 1, maxLength: 5000 });
/** What a letter says that only a person decides. */
const words = {
  /** trích yếu, under the number */
  subject: Line,
  /** kính gửi: one line each */
  addressee: Type.String({ minLength: 1, maxLength: 2000 }),
  opening: Text, closing: Text,
  /** trả lời trước ngày */
  answerBy: Type.Optional(Day),
  /** Above the signature: on whose behalf (T/L BAN THƯỜNG VỤ), and the office of the signer. */
  onBehalf: Type.Optional(Type.String({ maxLength: 200 })), signer: Line, name: Type.Optional(Type.String({ maxLength: 200 })),
  /** nơi nhận, one line each */
  recipients: Type.Array(Line, { maxItems: 30 }),
};

/** One line of a letter's table: a task or a report that is late. */
export const ChaserItem = Type.Object({
  kind: oneOf(['task', 'report'] as const),
  taskId: Type.Optional(ref('task')), roundId: Type.Optional(ref('round')),
  content: Type.String({ maxLength: 2100 }), product: Type.Optional(Type.String({ maxLength: 1000 })),
  due: Day, daysLate: Type.Integer({ minimum: 1 }),
  /** The first deadline, when it was extended, and how often. */
  firstDue: Type.Optional(Day), extended: Type.Optional(Type.Integer()),
  /** Which resolution it comes from, and the office that follows it. */
  basis: Type.String({ maxLength: 200 }), follower: Type.Optional(Type.String({ maxLength: 500 })),
  illustrative: Type.Optional(Type.Boolean()),
}, strict);
export type ChaserItem = Static<typeof ChaserItem>;

/** What a letter had in it when it went out; nothing of it changes afterwards. */
const Sent = Type.Object({
  on: Day, number: Line, by: Line, at: Type.String({ maxLength: 40 }),
  /** The day that lateness was counted to. */
  day: Day, layout: oneOf(layouts), officeName: Line, issuerName: Line, figures: Text, answer: Text, mark: Type.Optional(Text),
  head: Type.Object({ superior: Type.Optional(Type.String({ maxLength: 200 })), issuer: Line, place: Type.Optional(Type.String({ maxLength: 100 })) }, strict),
  items: Type.Array(ChaserItem, { minItems: 1, maxItems: 1000 }),
}, strict);

/** công văn đôn đốc: a draft that somebody has edited, or a letter that went out. What is late is not kept in a draft: it is computed anew each day. */
export const ChaserBody = Type.Object({
  officeId: ref('office'), issuerId: ref('office'), ...words, sent: Type.Optional(Sent),
}, strict);
export type ChaserBody = Static<typeof ChaserBody>;

const OfficeDay = Type.Object({ day: Type.Optional(Day), officeId: Type.Optional(Id) }, strict);
const Earlier = Type.Object({ id: Type.String(), on: Day, number: Type.String(), count: Type.Integer() });

/** A letter that lies ready for an office. */
export const ReadyChaser = Type.Object({
  officeId: Type.String(), officeName: Type.String(), issuerId: Type.String(), issuerName: Type.String(),
  tasks: Type.Integer(), reports: Type.Integer(), mostDays: Type.Integer(),
  /** How many became late the day before. */
  fresh: Type.Integer(),
  /** How many stand in no letter that went out. */
  unlisted: Type.Integer(),
  edited: Type.Boolean(), illustrative: Type.Boolean(),
  /** The last letter that went out to the office. */
  last: Type.Optional(Earlier),
});
export type ReadyChaser = Static<typeof ReadyChaser>;

export const getReadyChasers = route({
  method: 'GET', path: '/api/chasers/ready', who: ['specialist', 'leader'], query: OfficeDay,
  summary: 'Letters of urging that lie ready on a day, one an office and issuing body, those with something newly late first',
  reply: Type.Object({ day: Day, ...listOf(ReadyChaser).properties }),
});

/** A letter as it would be printed. */
export const ChaserLetter = Type.Object({
  /** Of the draft or the letter kept; null and 0 when nobody has touched it. */
  id: Type.Union([Type.String(), Type.Null()]), version: Type.Integer(),
  officeId: Type.String(), issuerId: Type.String(), officeName: Type.String(), issuerName: Type.String(),
  /** Set when the office has ended: who goes on with its work. */
  continuedBy: Type.Optional(Type.Array(Type.String())),
  day: Day, layout: oneOf(layouts), ...words,
  head: Type.Object({ superior: Type.Optional(Type.String()), issuer: Type.String(), number: Type.String(), date: Type.String() }),
  /** Sentences of figures, and of the day to answer by: never typed. */
  figures: Type.String(), answer: Type.String(), mark: Type.Union([Type.String(), Type.Null()]),
  items: Type.Array(ChaserItem),
  sent: Type.Optional(Type.Object({ on: Day, number: Type.String(), by: Type.String(), at: Type.String() })),
  earlier: Type.Array(Earlier),
});
export type ChaserLetter = Static<typeof ChaserLetter>;

/** A letter kept by its id, else the one that lies ready for an office. */
const Which = Type.Object({ id: Type.Optional(Id), officeId: Type.Optional(Id), issuerId: Type.Optional(Id), day: Type.Optional(Day) }, strict);
export type WhichChaser = Static<typeof Which>;

export const getChaserLetter = route({
  method: 'GET', path: '/api/chasers/letter', who: 'signedIn', query: Which, reply: ChaserLetter,
  summary: 'One letter with its text: a kept one by id, else the one ready for an office; drafts for specialists and leaders, a sent one for its office too',
});
export const getChaserPdf = route({
  method: 'GET', path: '/api/chasers/pdf', who: 'signedIn', query: Which,
  summary: 'The same letter in the official form; answers the PDF itself',
});

export const postChaserSent = route({
  method: 'POST', path: '/api/chasers/sent', who: ['specialist'],
  summary: 'Mark a letter as sent, with its day and number; it is kept as it stood and never changes again',
  body: Type.Object({
    officeId: Id, issuerId: Id,
    /** The day that it counts lateness to, and the day on which it went out. */
    day: Day, on: Day, number: Line,
    /** The version of the draft seen, 0 when there was none; and the tasks and rounds that it listed. */
    version: Type.Integer({ minimum: 0 }), listed: Type.Array(Id, { maxItems: 1000 }),
  }, strict),
  reply: Type.Object({ ...envelope, ...ChaserBody.properties }),
});
