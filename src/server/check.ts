import { checkIndicator, checkReadings } from '#domain/check';
import type { IndicatorRule } from '#domain/indicator';
import { lineageOf } from '#domain/office';
import { endDate, isPeriod, startDate } from '#domain/period';
import { outlineProblems } from '#domain/prose';
import { checkDecisions } from '#domain/review';
import { fitsFrequency, opensInside } from '#domain/schedule';
import type { BodyOf, Doc, Kind } from '#api/document';
import { dayOf } from './auth/accounts.ts';
import { Refusal, type FieldProblem } from './problems.ts';
import { extension, task } from './check-task.ts';
import { filling, form } from './forms/check.ts';
import { lastFigures } from './office-acts.ts';
import { everReports } from './series.ts';
import { findDocument, listDocuments } from './store/documents.ts';
import type { Write } from './store/open.ts';
import { readingsOf } from './store/readings.ts';

export type Check<K extends Kind> = (tx: Write, body: BodyOf<K>, id: string | null) => Promise<FieldProblem[]> | FieldProblem[];

function termProblems(term: { from: string; to: string }): FieldProblem[] {
  if (!isPeriod(term.from)) return [{ path: 'term/from', code: 'notAPeriod' }];
  if (!isPeriod(term.to)) return [{ path: 'term/to', code: 'notAPeriod' }];
  return endDate(term.to) <= startDate(term.from) ? [{ path: 'term/to', code: 'endsBeforeStart' }] : [];
}

export const after = (path: string, earlier: string | undefined, later: string | undefined, code: string): FieldProblem[] =>
  earlier !== undefined && later !== undefined && later < earlier ? [{ path, code }] : [];

const indicator: Check<'indicator'> = async (tx, body, id) => {
  const found: FieldProblem[] = checkIndicator(body as IndicatorRule);
  if (found.length > 0) return found;
  if (body.objectiveId !== undefined) {
    const objective = await findDocument(tx, 'objective', body.objectiveId);
    if (objective && objective.resolutionId !== body.resolutionId) found.push({ path: 'objectiveId', code: 'otherResolution' });
  }
  found.push(...await counting(tx, body, id), ...await partProblems(tx, body, id));
  if (id === null) return found;
  const byOffice = new Map<string, { period: string }[]>();
  for (const reading of await readingsOf(tx, [id])) byOffice.set(reading.officeId, [...byOffice.get(reading.officeId) ?? [], reading]);
  const unfit = [...byOffice.values()].some((readings) => checkReadings(body as IndicatorRule, readings).length > 0);
  return unfit ? [...found, { path: 'frequency', code: 'readingsDoNotFit' }] : found;
};

/** A document with those that it continues, replaces or implements, and theirs, both ways. */
async function relatedTo(tx: Write, resolutionId: string): Promise<Set<string>> {
  const all = await listDocuments(tx, 'resolution');
  const ties = all.flatMap(({ id, continuesIds = [], replacesIds = [], implementsIds = [] }) => [...continuesIds, ...replacesIds, ...implementsIds].map((other) => [id, other] as const));
  const found = new Set([resolutionId]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const [a, b] of ties) if (found.has(a) || found.has(b)) found.add(a).add(b);
  }
  return found;
}

/** What is said of an indicator stands in the review of its own document or of one that goes on from it: any other is a slip of the hand. */
async function strangers(tx: Write, { resolutionId, indicatorIds = [] }: BodyOf<'finding'>): Promise<FieldProblem[]> {
  const homes = await tx.selectFrom('document').select(['id', 'resolution_id']).where('id', 'in', ['', ...indicatorIds]).execute();
  if (homes.every((one) => one.resolution_id === resolutionId)) return [];
  const related = await relatedTo(tx, resolutionId);
  const strange = new Set(homes.filter((one) => !related.has(one.resolution_id ?? '')).map(({ id }) => id));
  return indicatorIds.flatMap((id, index) => (strange.has(id) ? [{ path: `indicatorIds/${index}`, code: 'unrelatedResolution' }] : []));
}

/** A cause explains limitations and other causes; what is explained stays one of the two. */
async function explained(tx: Write, { findingKind, explainsIds = [] }: BodyOf<'finding'>, id: string | null): Promise<FieldProblem[]> {
  const targets = await Promise.all(explainsIds.map((one) => findDocument(tx, 'finding', one)));
  const wrong = targets.flatMap((one, index) => (one?.findingKind === 'result' ? [{ path: `explainsIds/${index}`, code: 'resultNotExplained' }] : []));
  if (findingKind !== 'result' || id === null) return wrong;
  const held = await tx.selectFrom('link').select('from_id').where('to_id', '=', id).where('role', '=', 'explainsIds').limit(1).executeTakeFirst();
  return held ? [...wrong, { path: 'findingKind', code: 'stillExplained' }] : wrong;
}

/** What an office says in a review stands in an open review of the same resolution; only the province gathers, and only what offices said. */
async function selfSaid(tx: Write, kind: 'finding' | 'lesson', { resolutionId, reviewId, officeIds = [], gatheredFromIds = [] }: Pick<BodyOf<'finding'>, 'resolutionId' | 'reviewId' | 'officeIds' | 'gatheredFromIds'>, id: string | null): Promise<FieldProblem[]> {
  const review = reviewId === undefined ? undefined : await findDocument(tx, 'review', reviewId);
  const before = id === null ? undefined : await findDocument(tx, kind, id);
  const was = before?.reviewId === undefined || before.reviewId === reviewId ? undefined : await findDocument(tx, 'review', before.reviewId);
  if ((review?.closed || was?.closed) && officeIds.length + (before?.officeIds?.length ?? 0) > 0) throw new Refusal(409, 'reviewClosed');
  const gathered = await Promise.all(gatheredFromIds.map((one) => findDocument(tx, kind, one)));
  return [
    ...(review && review.resolutionId !== resolutionId ? [{ path: 'reviewId', code: 'otherResolution' }] : []),
    ...(officeIds.length > 0 && gatheredFromIds.length > 0 ? [{ path: 'gatheredFromIds', code: 'onlyIssuerGathers' }] : []),
    ...gathered.flatMap((one, index) => (one && (one.resolutionId !== resolutionId || (one.officeIds?.length ?? 0) === 0) ? [{ path: `gatheredFromIds/${index}`, code: 'notSaidByOffice' }] : [])),
  ];
}

const lesson: Check<'lesson'> = (tx, body, id) => selfSaid(tx, 'lesson', body, id);

const finding: Check<'finding'> = async (tx, body, id) => [
  ...await selfSaid(tx, 'finding', body, id),
  ...await strangers(tx, body), ...await explained(tx, body, id),
  ...(body.findingKind === 'cause' && body.causeKind === undefined ? [{ path: 'causeKind', code: 'causeKindNeeded' }] : []),
  ...(body.findingKind !== 'cause' && body.causeKind !== undefined ? [{ path: 'causeKind', code: 'onlyForCauses' }] : []),
  ...(body.findingKind !== 'cause' && (body.explainsIds?.length ?? 0) > 0 ? [{ path: 'explainsIds', code: 'onlyForCauses' }] : []),
];

const round: Check<'round'> = async (tx, body, id) => {
  if (!isPeriod(body.period)) return [{ path: 'period', code: 'notAPeriod' }];
  const before = id === null ? undefined : await findDocument(tx, 'round', id);
  const reopens = before?.state === 'locked' && body.state === 'open' && (body.reopened?.length ?? 0) <= (before.reopened?.length ?? 0);
  return [...after('due', startDate(body.period), body.due, 'dueBeforePeriod'), ...(reopens ? [{ path: 'reopened', code: 'reopenNeedsReason' }] : [])];
};

/** Each kind of report needs its own: a resolution, an office, a form; and a day or a round that it waits for. */
const routine: Check<'routine'> = (_tx, body) => {
  const needed = { report: ['resolutionId', 'reportKind'], sheets: ['resolutionId'], form: ['formId'] } as const;
  const asked = [...needed[body.what], ...(body.what === 'report' && body.reportKind === 'office' ? ['officeId' as const] : []), ...(body.when === 'day' ? ['day' as const] : [])];
  return [
    ...asked.filter((field) => body[field] === undefined).map((path) => ({ path, code: 'needed' })),
    ...(isPeriod(body.from) && fitsFrequency(body) ? [] : [{ path: 'from', code: 'otherLength' }]),
  ];
};

const schedule: Check<'schedule'> = (_tx, body) => [
  ...(isPeriod(body.from) && fitsFrequency(body) ? [] : [{ path: 'from', code: 'otherLength' }]),
  ...(isPeriod(body.from) && !opensInside(body) ? [{ path: 'opensBefore', code: 'opensBeforePeriod' }] : []),
];

/** One target an office and indicator, of the indicator's own form, for an office that reports it. */
const allocation: Check<'allocation'> = async (tx, body, id) => {
  const found = await findDocument(tx, 'indicator', body.indicatorId);
  if (!found) return [];
  if (!everReports(found, lineageOf(await listDocuments(tx, 'office')), body.officeId)) return [{ path: 'officeId', code: 'doesNotReport' }];
  const others = (await listDocuments(tx, 'allocation')).filter((one) => one.id !== id && one.indicatorId === body.indicatorId && one.officeId === body.officeId);
  if (others.length > 0) return [{ path: 'officeId', code: 'twice' }];
  const problems = checkIndicator({ ...found, targets: [body.target] } as IndicatorRule).filter(({ path }) => path.startsWith('targets/0'));
  return problems.map(({ path, code }) => ({ path: path.replace('targets/0', 'target'), code }));
};

/** What is being decided must be about this resolution; the close alone says that it is closed, and then nothing changes. */
const review: Check<'review'> = async (tx, body, id) => {
  const before = id === null ? undefined : await findDocument(tx, 'review', id);
  if (before?.closed) throw new Refusal(409, 'reviewClosed');
  if (body.closed) return [{ path: 'closed', code: 'closedByAct' }];
  if (body.asOf !== undefined && !isPeriod(body.asOf)) return [{ path: 'asOf', code: 'notAPeriod' }];
  if (before && before.resolutionId !== body.resolutionId) return [{ path: 'resolutionId', code: 'otherResolution' }];
  const mine = await listDocuments(tx, 'indicator', { resolutionId: body.resolutionId });
  const indicators = mine.map(({ id: of, number, ...rule }) => ({ id: of, number, rule, status: 'missed' as const, carried: false }));
  return [...checkDecisions(body.decisions ?? [], indicators), ...(body.next ? termProblems(body.next.term).map((one) => ({ ...one, path: `next/${one.path}` })) : [])];
};

/** An issued report is frozen; before that its outline must hold together, and only the act says that it is issued. */
const report: Check<'report'> = async (tx, body, id) => {
  const before = id === null ? undefined : await findDocument(tx, 'report', id);
  if (before?.issued) throw new Refusal(409, 'reportIssued');
  const previous = body.previousId === undefined ? undefined : await findDocument(tx, 'report', body.previousId);
  return [
    ...(['issued', 'signed'] as const).filter((field) => body[field] !== undefined).map((path) => ({ path, code: 'issuedByAct' })),
    ...(isPeriod(body.asOf) ? [] : [{ path: 'asOf', code: 'notAPeriod' }]),
    ...(body.reportKind === 'office' && body.officeId === undefined ? [{ path: 'officeId', code: 'needed' }] : []),
    ...(before && before.resolutionId !== body.resolutionId ? [{ path: 'resolutionId', code: 'otherResolution' }] : []),
    ...(previous && (!previous.issued || previous.resolutionId !== body.resolutionId) ? [{ path: 'previousId', code: 'notIssued' }] : []),
    ...outlineProblems(body.parts ?? []),
  ];
};

const opinion: Check<'opinion'> = async (tx, body) => {
  const found = await findDocument(tx, 'review', body.reviewId);
  if (found?.closed) throw new Refusal(409, 'reviewClosed');
  return [
    ...(found && found.resolutionId !== body.resolutionId ? [{ path: 'reviewId', code: 'otherResolution' }] : []),
    ...(body.outcome === 'answered' && !body.answer?.trim() ? [{ path: 'answer', code: 'answerNeeded' }] : []),
  ];
};

/** One draft an office and issuing body; what went out is written by the act of sending alone, and never again. */
const chaser: Check<'chaser'> = async (tx, body, id) => {
  const all = await listDocuments(tx, 'chaser');
  if (all.find((one) => one.id === id)?.sent) throw new Refusal(409, 'letterSent');
  if (body.sent) return [{ path: 'sent', code: 'byActOnly' }];
  return all.some((one) => one.id !== id && !one.sent && one.officeId === body.officeId && one.issuerId === body.issuerId) ? [{ path: 'officeId', code: 'twice' }] : [];
};

const office: Check<'office'> = async (tx, body, id) => {
  const found = after('validTo', body.validFrom, body.validTo, 'endsBeforeStart');
  if (found.length > 0 || id === null || body.validTo === undefined) return found;
  if ((await findDocument(tx, 'office', id))?.validTo === body.validTo) return [];
  const last = (await lastFigures(tx, [id])).get(id);
  return last !== undefined && endDate(last) > body.validTo ? [{ path: 'validTo', code: 'endsBeforeFigures', params: { period: last } }] : [];
};

/** People and turns are never added or set side by side. */
const counting = async (tx: Write, { counts, continuesId }: BodyOf<'indicator'>, id: string | null): Promise<FieldProblem[]> => {
  const differs = (other: BodyOf<'indicator'> | undefined): boolean => counts !== undefined && other?.counts !== undefined && other.counts !== counts;
  if (continuesId !== undefined && differs(await findDocument(tx, 'indicator', continuesId))) return [{ path: 'continuesId', code: 'otherCounting' }];
  const before = id === null ? undefined : await findDocument(tx, 'indicator', id);
  if (!before || before.counts === counts) return [];
  if ((await listDocuments(tx, 'indicator')).some((one) => one.continuesId === id && differs(one))) return [{ path: 'counts', code: 'otherCounting' }];
  return differs(before) && (await readingsOf(tx, [before.id])).length > 0 ? [{ path: 'counts', code: 'countingHasFigures' }] : [];
};

/** A part is of one document with its whole, counted and reported alike; a change of either keeps them so. */
async function partProblems(tx: Write, body: BodyOf<'indicator'>, id: string | null): Promise<FieldProblem[]> {
  const isFigure = ({ aim }: BodyOf<'indicator'>): boolean => aim !== 'reach' && aim !== 'grade';
  const unlike = (one: BodyOf<'indicator'>): string | undefined => (['resolutionId', 'frequency', 'measure'] as const).find((field) => one[field] !== body[field])
    ?? ((one.entered ?? 'amount') === (body.entered ?? 'amount') ? undefined : 'entered') ?? (isFigure(one) && isFigure(body) ? undefined : 'aim');
  const whole = body.partOfId === undefined ? undefined : await findDocument(tx, 'indicator', body.partOfId);
  if (whole && unlike(whole) !== undefined) return [{ path: 'partOfId', code: 'partUnlike' }];
  const parts = id === null ? [] : (await listDocuments(tx, 'indicator')).filter(({ partOfId }) => partOfId === id);
  return parts.flatMap((one) => unlike(one) ?? []).slice(0, 1).map((path) => ({ path, code: 'partUnlike' }));
}

const checks: { [K in Kind]?: Check<K> } = {
  indicator, task, extension, finding, lesson, allocation, review, opinion, report,
  outline: (_tx, body) => outlineProblems(body.parts),
  resolution: (_tx, body) => termProblems(body.term),
  office, chaser, form, filling,
  round, schedule, routine,
  agreement: (_tx, body) => after('endsOn', body.signedOn, body.endsOn, 'endsBeforeStart'),
};

/** @throws Refusal 409 for what stays once it is written: a closed review and what offices said in it, a letter or a form that went out, an issued report, and every opinion */
export async function checkRemoval(tx: Write, document: Doc, today: string): Promise<void> {
  // What decided a status on an earlier day is taken back, with a reason: the periods that it decided keep it.
  const { madeOn = dayOf(new Date(document.updatedAt)), earlier = [] } = document as Partial<Doc<'override'>>;
  if (document.kind === 'override' && (madeOn < today || earlier.length > 0)) throw new Refusal(409, 'overrideStays');
  if (document.kind === 'opinion') throw new Refusal(409, 'opinionStays');
  const { reviewId, officeIds } = document as Partial<Doc<'finding'>>;
  if ((document.kind === 'finding' || document.kind === 'lesson') && reviewId !== undefined && officeIds?.length && (await findDocument(tx, 'review', reviewId))?.closed) throw new Refusal(409, 'reviewClosed');
  if (document.kind === 'chaser' && (document as Doc<'chaser'>).sent) throw new Refusal(409, 'letterSent');
  if (document.kind === 'filling' && (document as Doc<'filling'>).sent) throw new Refusal(409, 'formSent');
  if (document.kind === 'report' && (document as Doc<'report'>).issued) throw new Refusal(409, 'reportIssued');
  if (document.kind === 'review' && (document as Doc<'review'>).closed) throw new Refusal(409, 'reviewClosed');
}

/**
 * What a schema cannot say: fields that need each other, and figures already there that must still fit.
 * @throws Refusal naming each field
 */
export async function checkDocument<K extends Kind>(tx: Write, kind: K, body: object, id: string | null = null): Promise<void> {
  const check = checks[kind] as Check<K> | undefined;
  const fields = await check?.(tx, body as BodyOf<K>, id) ?? [];
  if (fields.length > 0) throw new Refusal(400, 'invalid', { fields });
}
