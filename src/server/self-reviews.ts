import type { SelfReviews, SelfStatement } from '#api/reviews';
import type { BodyOf, Doc } from '#api/document';
import { lineageOf, standsOn } from '#domain/office';
import { selfProgress } from '#domain/self-review';
import { dayOf } from './auth/accounts.ts';
import { byNumber } from './reasoning.ts';
import { reviewAsOf } from './reviews.ts';
import { reportersAt } from './series.ts';
import { getDocument, listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { officeNames } from './views.ts';

type Statement = Doc<'finding'> | Doc<'lesson'>;

/** What an office wrote in its own review, which is not yet the text of those who issued the resolution. */
export const isSelfSaid = ({ reviewId, officeIds }: Pick<BodyOf<'finding'>, 'reviewId' | 'officeIds'>): boolean => reviewId !== undefined && (officeIds?.length ?? 0) > 0;
/** What the issuing body says itself: no office is named as saying so. */
const isOwn = ({ officeIds }: Pick<BodyOf<'finding'>, 'officeIds'>): boolean => (officeIds?.length ?? 0) === 0;

function told(one: Statement, into: ReadonlyMap<string, Statement>): SelfStatement {
  const { id, kind, version, text, theme, officeIds = [], updatedAt } = one;
  const { findingKind, causeKind, explainsIds } = one as Partial<Doc<'finding'>>;
  const taken = into.get(id);
  return {
    id, version, kind, part: kind === 'lesson' ? 'lesson' : findingKind ?? 'result', text, officeIds, updatedAt,
    ...(causeKind ? { causeKind } : {}), ...(theme ? { theme } : {}), ...(explainsIds?.length ? { explainsIds } : {}), ...(taken ? { taken: { id: taken.id, text: taken.text } } : {}),
    ...(one.provenance?.kind === 'illustrative' ? { illustrative: true } : {}),
  };
}

/** The reviews of offices below within a review: who has written what, and what the province says beside it. */
export async function selfReviews(read: Read, now: Date, id: string): Promise<SelfReviews> {
  const review = await getDocument(read, 'review', id);
  const within = { resolutionId: review.resolutionId };
  const [resolution, indicators, findings, lessons, offices] = await Promise.all([
    getDocument(read, 'resolution', review.resolutionId), listDocuments(read, 'indicator', within), listDocuments(read, 'finding', within), listDocuments(read, 'lesson', within), listDocuments(read, 'office'),
  ]);
  const [all, lineage, asOf] = [[...findings.sort(byNumber), ...lessons.sort(byNumber)] as Statement[], lineageOf(offices), reviewAsOf(review, resolution)];
  // Those named, else whoever reports an indicator at the period reviewed, but for the body whose review it is.
  const usual = indicators.flatMap((one) => reportersAt(one, lineage, asOf)).filter((one) => one !== resolution.issuerId);
  const expected = review.officeIds?.length ? review.officeIds : [...new Set(usual)];
  const own = all.filter(isOwn);
  const into = new Map(own.flatMap((one) => (one.gatheredFromIds ?? []).map((from) => [from, one] as const)));
  const said = all.filter((one) => !isOwn(one) && (one.reviewId === undefined || one.reviewId === id)).map((one) => told(one, into));
  const names = officeNames(offices, review.on);
  const order = new Intl.Collator('vi', { numeric: true });
  const progress = selfProgress(expected, said).sort((a, b) => order.compare(names[a.officeId] ?? '', names[b.officeId] ?? ''));
  const here = new Set(progress.map(({ officeId }) => officeId));
  return {
    review: { id, resolutionId: resolution.id, symbol: resolution.symbol, reviewKind: review.reviewKind, on: review.on, closed: review.closed !== undefined, named: (review.officeIds?.length ?? 0) > 0, version: review.version },
    offices: progress.map((one) => ({ ...one, name: names[one.officeId] ?? one.officeId, expected: expected.includes(one.officeId) })),
    written: progress.filter(({ state }) => state === 'written').length, begun: progress.filter(({ state }) => state === 'begun').length,
    said, own: own.map((one) => told(one, new Map())),
    choices: offices.filter((one) => here.has(one.id) || standsOn(one, dayOf(now)) || standsOn(one, review.on)).map(({ id: of }) => ({ id: of, name: names[of] ?? of })).sort((a, b) => order.compare(a.name, b.name)),
  };
}
