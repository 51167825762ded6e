import { computed, ref, shallowRef } from 'vue';
import { documentRoutes, kinds, type Doc } from '#api/document';
import { getResolution } from '#api/resolutions';
import { postClose, type ReviewBody } from '#api/reviews';
import { isPeriod } from '#domain/period';
import { needsDecision } from '#domain/review';
import { call, CallProblem, newKey } from '../../lib/call.ts';
import { useLoad } from '../../lib/use-load.ts';
import { shownStatus } from '../../lib/words.ts';

const fields = Object.keys(kinds.review.body.properties);
const bodyOf = (review: Doc<'review'>): ReviewBody => Object.fromEntries(Object.entries(review).filter(([field]) => fields.includes(field))) as ReviewBody;

/** A review with its resolution at the review's period and its opinions, and how parts of it are changed. */
export function useReview(id: () => string) {
  const routes = documentRoutes('review');
  const { data, problem, reload } = useLoad(async (signal) => {
    const review = await call(routes.one, { params: { id: id() }, signal } as never) as unknown as Doc<'review'>;
    const plain = await call(getResolution, { params: { id: review.resolutionId }, query: {}, signal });
    const asOf = review.asOf ?? plain.term.to;
    const [own, opinions, next] = await Promise.all([
      isPeriod(asOf) ? call(getResolution, { params: { id: review.resolutionId }, query: { asOf }, signal }) : plain,
      call(documentRoutes('opinion').list, { query: { resolutionId: review.resolutionId }, signal }),
      review.nextId ? call(getResolution, { params: { id: review.nextId }, query: {}, signal }) : null,
    ]);
    // Limitations and lessons are often first written down in the document that goes on from the review: they stand apart.
    return { review, resolution: own, next: next && { id: next.id, symbol: next.symbol, findings: next.findings, lessons: next.lessons }, asOf, opinions: (opinions.items as unknown as Doc<'opinion'>[]).filter(({ reviewId }) => reviewId === review.id) };
  }, id);
  const [busy, refused, clashed] = [ref(false), shallowRef<CallProblem | null>(null), ref(false)];
  let key = newKey();

  /** A form that is opened begins without the refusal of the one before. */
  const begin = (): void => { [refused.value, clashed.value] = [null, false]; };

  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    [busy.value, refused.value, clashed.value] = [true, null, false];
    try {
      const done = await work();
      key = newKey();
      await reload();
      return done;
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      if (error.code !== 'offline') key = newKey();
      refused.value = error;
      return null;
    } finally {
      busy.value = false;
    }
  }
  /**
   * Changes one part of the review. Where somebody else changed another part meanwhile both stand; where it was this
   * very part (`part` tells it apart), nothing is saved and it is shown anew.
   */
  function change(part: (review: ReviewBody) => unknown, patch: (review: ReviewBody) => ReviewBody): Promise<boolean> {
    const seen = data.value?.review;
    if (!seen) return Promise.resolve(false);
    const put = (over: Doc<'review'>) => call(routes.update, { params: { id: over.id }, ifMatch: over.version, body: patch(bodyOf(over)), key } as never);
    return attempt(async () => {
      try {
        await put(seen);
      } catch (error) {
        if (!(error instanceof CallProblem) || error.code !== 'stale') throw error;
        const stands = error.current as Doc<'review'>;
        key = newKey();
        if (JSON.stringify(part(bodyOf(stands))) !== JSON.stringify(part(bodyOf(seen)))) {
          await reload();
          clashed.value = true;
          throw error;
        }
        await put(stands);
      }
      return true;
    }).then((done) => done === true);
  }
  const close = (): Promise<Doc<'review'> | null> => attempt(async () => {
    const { review } = data.value ?? {};
    if (!review) throw new CallProblem({});
    return await call(postClose, { params: { id: review.id }, ifMatch: review.version, key }) as unknown as Doc<'review'>;
  });

  /** The last refusal, taken away from where it would be shown. */
  function takeRefusal(): CallProblem | null {
    const taken = refused.value;
    refused.value = null;
    return taken;
  }
  const decisions = computed(() => new Map((data.value?.review.decisions ?? []).map((one) => [one.indicatorId, one])));
  const unmet = computed(() => (data.value?.resolution.indicators ?? []).filter((view) => needsDecision({ rule: view as never, status: shownStatus(view) })));
  const undecided = computed(() => unmet.value.filter(({ id: of }) => !decisions.value.has(of)).length);
  const unanswered = computed(() => (data.value?.opinions ?? []).filter(({ outcome }) => outcome === undefined).length);
  /** What may be tied to: the resolution's own, then the next document's. */
  const findings = computed(() => [...data.value?.resolution.findings ?? [], ...data.value?.next?.findings ?? []]);
  const lessons = computed(() => [...data.value?.resolution.lessons ?? [], ...data.value?.next?.lessons ?? []]);
  return { data, findings, lessons, problem, reload, busy, refused, clashed, begin, change, close, takeRefusal, decisions, unmet, undecided, unanswered };
}
export type ReviewRoom = ReturnType<typeof useReview>;
