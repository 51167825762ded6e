import { carriedRule, carriesOn, closingProblems, type Decision, type Reviewed } from '#domain/review';
import type { IndicatorRule, Target } from '#domain/indicator';
import { checkIndicator } from '#domain/check';
import type { BodyOf, Doc } from '#api/document';
import type { Became, IndicatorView } from '#api/indicators';
import type { Account } from '#api/session';
import { dayOf } from './auth/accounts.ts';
import { Refusal, badField, type FieldProblem } from './problems.ts';
import { byNumber } from './reasoning.ts';
import type { Act } from './store/changes.ts';
import { bodyOf, createDocument, findDocument, getDocument, listDocuments, updateDocument } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';
import { shownStatus, surroundings, viewIndicator } from './views.ts';

type Review = Doc<'review'>;
interface Doing { account: Account; act: Act; now: Date }

/** The indicators under review, each judged at the review's period, and which of them another one continues already. */
async function reviewed(read: Read | Write, resolution: Doc<'resolution'>, asOf: string, now: Date): Promise<{ views: IndicatorView[]; indicators: Reviewed[] }> {
  const mine = (await listDocuments(read, 'indicator', { resolutionId: resolution.id })).sort(byNumber);
  const judged = { asOf, today: dayOf(now), thresholds: new Map([[resolution.id, resolution.thresholds]]) };
  const around = await surroundings(read, mine, await listDocuments(read, 'office'), judged);
  const views = mine.map((one) => viewIndicator(one, around, judged));
  const carried = new Set((await listDocuments(read, 'indicator')).map(({ continuesId }) => continuesId));
  return { views, indicators: views.map((view) => ({ id: view.id, number: view.number, rule: view as IndicatorRule, status: shownStatus(view), carried: carried.has(view.id) })) };
}

/** An objective of the next resolution for each old one under which something is carried on. */
async function carryObjectives(tx: Write, act: Act, from: string, to: string, used: ReadonlySet<string>): Promise<Map<string, string>> {
  const next = new Map<string, string>();
  for (const objective of (await listDocuments(tx, 'objective', { resolutionId: from })).sort((a, b) => (a.order ?? 0) - (b.order ?? 0))) {
    if (!used.has(objective.id)) continue;
    const { parentId, ...body } = bodyOf(objective) as BodyOf<'objective'>;
    const parent = parentId === undefined ? undefined : next.get(parentId);
    next.set(objective.id, (await createDocument(tx, act, 'objective', { ...body, resolutionId: to, ...(parent ? { parentId: parent } : {}) })).id);
  }
  return next;
}

/** Carries one indicator on; what was made up stays marked as made up. */
function carriedBody(view: IndicatorView, decision: Decision, resolution: { id: string; term: { from: string; to: string } }, number: number, objectiveId: string | undefined): BodyOf<'indicator'> {
  const { at, actual } = view.evaluation;
  const rule = carriedRule(view as IndicatorRule, decision.decision === 'continue' ? undefined : decision.target as Target | undefined, resolution.term, at === null ? null : { period: at, value: actual });
  const { evaluation: _evaluation, readings: _readings, override: _override, figureSources: _sources, ...known } = view;
  const { baseline: _baseline, trajectory: _trajectory, objectiveId: _objective, answersIds: _answers, partOfId: _whole, partsAddUp: _parts, ...body } = bodyOf(known) as BodyOf<'indicator'>;
  return {
    ...body, ...rule, measure: body.measure, resolutionId: resolution.id, number: String(number), name: decision.name?.trim() || body.name, continuesId: view.id,
    ...(objectiveId ? { objectiveId } : {}),
    provenance: { kind: view.provenance?.kind === 'illustrative' ? 'illustrative' : 'entered', source: decision.reason },
  };
}

function mustFit(body: BodyOf<'indicator'>, path: string): void {
  const problems = checkIndicator(body as IndicatorRule);
  if (problems[0]) throw badField(path, problems[0].code);
}

async function nextResolution(tx: Write, act: Act, review: Review, old: Doc<'resolution'>): Promise<Doc<'resolution'>> {
  if (review.nextId !== undefined) {
    const known = await getDocument(tx, 'resolution', review.nextId);
    if (known.status !== 'draft') throw badField('nextId', 'nextIsNotDraft');
    return known;
  }
  if (!review.next) throw badField('next', 'nextNeeded');
  const { issuerId, followedById, signature, congress } = old;
  return createDocument(tx, act, 'resolution', {
    ...review.next, issuerId, status: 'draft', continuesIds: [old.id],
    ...(followedById ? { followedById } : {}), ...(signature ? { signature } : {}), ...(congress ? { congress } : {}),
    ...(review.conclusion ? { summary: review.conclusion } : {}),
    provenance: { kind: old.provenance?.kind === 'illustrative' ? 'illustrative' : 'entered' },
  });
}

/** Makes the next resolution's indicators and task groups; answers the review with each one's successor noted. */
async function carryOn(tx: Write, act: Act, review: Review, old: Doc<'resolution'>, views: IndicatorView[]): Promise<Partial<BodyOf<'review'>>> {
  const next = await nextResolution(tx, act, review, old);
  const decisions = review.decisions ?? [];
  const going = views.flatMap((view) => { const decision = decisions.find(({ indicatorId }) => indicatorId === view.id); return decision && carriesOn(decision) ? [{ view, decision }] : []; });
  const objectives = await carryObjectives(tx, act, old.id, next.id, new Set(going.flatMap(({ view }) => view.objectiveId ?? [])));
  const madeUp = old.provenance?.kind === 'illustrative' || going.some(({ view }) => view.provenance?.kind === 'illustrative');
  let number = (await listDocuments(tx, 'indicator', { resolutionId: next.id })).length;
  const successors = new Map<string, string>();
  for (const { view, decision } of going) {
    number += 1;
    const body = carriedBody(view, decision, next, number, view.objectiveId === undefined ? undefined : objectives.get(view.objectiveId));
    mustFit(body, `decisions/${decisions.indexOf(decision)}/target`);
    successors.set(view.id, (await createDocument(tx, act, 'indicator', body)).id);
  }
  const proposals = [];
  for (const [index, proposal] of (review.proposals ?? []).entries()) {
    number += 1;
    const { target, nextId: _next, ...told } = proposal;
    const body: BodyOf<'indicator'> = {
      ...told, resolutionId: next.id, number: String(number), frequency: 'year', term: next.term,
      targets: target ? [{ due: next.term.to, ...target }] : [], provenance: { kind: madeUp ? 'illustrative' : 'entered' },
    };
    mustFit(body, `proposals/${index}/target`);
    proposals.push({ ...proposal, nextId: (await createDocument(tx, act, 'indicator', body)).id });
  }
  const groups = [];
  for (const [index, group] of (review.groups ?? []).entries()) {
    const { id } = await createDocument(tx, act, 'task', {
      resolutionId: next.id, isGroup: true, number: String(index + 1), content: group.content, timing: 'open',
      ...(group.lessonIds?.length ? { followsIds: group.lessonIds } : {}), provenance: { kind: 'entered' },
    });
    groups.push({ ...group, nextId: id });
  }
  const became = ({ indicatorId, mergeIntoId = '' }: Decision): string | undefined => successors.get(indicatorId) ?? successors.get(mergeIntoId);
  return {
    nextId: next.id, ...(proposals.length > 0 ? { proposals } : {}), ...(groups.length > 0 ? { groups } : {}),
    decisions: decisions.map((one) => { const nextId = became(one); return nextId ? { ...one, nextId } : one; }),
  };
}

/** The period a review looks at: its own, else the end of the resolution's term. */
export const reviewAsOf = (review: Pick<Review, 'asOf'>, resolution: Pick<Doc<'resolution'>, 'term'>): string => review.asOf ?? resolution.term.to;

/**
 * Closes a review; a final one carries on what was decided into the next resolution, as a draft with all links.
 * @throws Refusal 400 naming what still stands in the way; 409 when it is closed already or the version seen is not the current one
 */
export async function closeReview(tx: Write, { account, act, now }: Doing, id: string, seen: number): Promise<Review> {
  const review = await getDocument(tx, 'review', id);
  if (review.version !== seen) throw new Refusal(409, 'stale', { current: review });
  if (review.closed) throw new Refusal(409, 'reviewClosed');
  const resolution = await getDocument(tx, 'resolution', review.resolutionId);
  const { views, indicators } = await reviewed(tx, resolution, reviewAsOf(review, resolution), now);
  const opinions = (await listDocuments(tx, 'opinion', { resolutionId: resolution.id })).filter(({ reviewId, outcome }) => reviewId === id && outcome === undefined);
  const final = review.reviewKind === 'final';
  const fields: FieldProblem[] = closingProblems({ final, decisions: review.decisions ?? [], indicators, openOpinions: opinions.length });
  if (fields.length > 0) throw new Refusal(400, 'invalid', { fields });
  const more = final ? await carryOn(tx, act, review, resolution, views) : {};
  return updateDocument(tx, act, 'review', id, seen, { ...bodyOf(review), ...more, closed: { on: dayOf(now), by: account.name } });
}

/** What the reviews of its resolution decided about an indicator, the latest first. */
export async function becameOf(read: Read, indicator: Pick<Doc<'indicator'>, 'id' | 'resolutionId'>): Promise<Became | null> {
  const reviews = (await listDocuments(read, 'review', { resolutionId: indicator.resolutionId })).sort((a, b) => (a.on < b.on ? 1 : -1));
  for (const { id, resolutionId, on, closed, decisions } of reviews) {
    const decision = decisions?.find(({ indicatorId }) => indicatorId === indicator.id);
    if (!decision) continue;
    const next = await elsewhere(read, decision.nextId);
    return { reviewId: id, resolutionId, on, closed: closed !== undefined, decision: decision.decision, reason: decision.reason, ...(next ? { next } : {}) };
  }
  return null;
}

/** An indicator of another resolution by its number, name and symbol. */
export async function elsewhere(read: Read, id: string | undefined): Promise<{ id: string; number: string; name: string; symbol: string } | null> {
  const found = id === undefined ? undefined : await findDocument(read, 'indicator', id);
  if (!found) return null;
  const resolution = await findDocument(read, 'resolution', found.resolutionId);
  return { id: found.id, number: found.number, name: found.name, symbol: resolution?.symbol ?? '' };
}
