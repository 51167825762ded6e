import { evaluate } from '#domain/evaluate';
import type { IndicatorRule } from '#domain/indicator';
import { endDate, periodsBetween } from '#domain/period';
import type { Facts } from '#domain/signals/all';
import { isUnmet, unmetSince, type IndicatorFact } from '#domain/signals/reasoning';
import { lastTwoWindows } from '#domain/signals/rounds';
import type { Doc, Kind } from '#api/document';
import { toAccount, dayOf } from '../auth/accounts.ts';
import { reportersAt } from '../series.ts';
import { isSelfSaid } from '../self-reviews.ts';
import { listDocuments } from '../store/documents.ts';
import { cellStates } from '../store/readings.ts';
import type { Read, Write } from '../store/open.ts';
import { lookedAt, shownStatus, surroundings, viewIndicator, type Judged, type Surroundings } from '../views.ts';
import { actFacts, officerFacts } from './people.ts';
import { periodsLookedBack, reportFacts } from './reports.ts';

/** Everything that is read once for the signals, and the facts made of it. */
export interface Sources {
  asOf: string; facts: Facts;
  subjects: Map<string, Doc>; offices: Map<string, Doc<'office'>>; resolutions: Map<string, Doc<'resolution'>>; rounds: Map<string, Doc<'round'>>; submissions: Doc<'submission'>[];
}

/** The day on which each finding, lesson and task was first written down. */
async function recordedDays(read: Read | Write): Promise<Map<string, string>> {
  const rows = await read.selectFrom('change').select(['subject', (eb) => eb.fn.min('time').as('time')])
    .where((eb) => eb.or(['finding', 'lesson', 'task'].map((kind) => eb.and([eb('subject', '>=', `${kind}:`), eb('subject', '<', `${kind};`)]))))
    .groupBy('subject').execute();
  return new Map(rows.map(({ subject, time }) => [subject.slice(subject.indexOf(':') + 1), dayOf(new Date(time))]));
}

function indicatorFact(indicator: Doc<'indicator'>, around: Surroundings, judged: Judged): IndicatorFact {
  const view = viewIndicator(indicator, around, judged);
  const fact = { id: indicator.id, resolutionId: indicator.resolutionId, leadOfficeId: indicator.leadOfficeId, status: shownStatus(view), lastStatus: view.evaluation.lastStatus };
  if (!isUnmet(fact)) return fact;
  const periods = periodsBetween(indicator.frequency, indicator.term.from, judged.asOf).map((period) => {
    const { status, lastStatus } = evaluate(indicator as IndicatorRule, view.readings, period, judged.thresholds.get(indicator.resolutionId));
    return { end: endDate(period), status, lastStatus };
  });
  return { ...fact, unmetSince: unmetSince(periods) };
}

/** @param resolutionId narrows what is read to one resolution; what belongs to none is then left out by the caller */
export async function signalSources(read: Read | Write, now: Date, { asOf: asked, resolutionId }: { asOf?: string | undefined; resolutionId?: string | undefined }): Promise<Sources> {
  const { asOf, day } = await lookedAt(read, now, asked);
  const within = { resolutionId };
  const all = <K extends Kind>(kind: K, filter = {}): Promise<Doc<K>[]> => listDocuments(read, kind, filter);
  const [resolutions, indicators, findings, lessons, tasks, agreements, offices, rounds, submissions, recorded, accounts] = await Promise.all([
    all('resolution'), all('indicator', within), all('finding', within), all('lesson', within), all('task', within), all('agreement', within),
    all('office'), all('round'), all('submission'), recordedDays(read),
    read.selectFrom('account').selectAll().execute().then((rows) => rows.map(toAccount)),
  ]);
  const inForce = new Map(resolutions.filter(({ status }) => status === 'inForce').map((one) => [one.id, one]));
  const current = <T extends { resolutionId?: string | undefined }>(items: T[]): T[] => items.filter((one) => one.resolutionId === undefined || inForce.has(one.resolutionId));
  const [shown, kept] = [current(indicators), current(rounds)];
  const judged: Judged = { asOf, today: dayOf(now), thresholds: new Map(resolutions.map((one) => [one.id, one.thresholds])) };
  const around = await surroundings(read, shown, offices, judged);
  const cells = await cellStates(read, shown.map(({ id }) => id), periodsLookedBack(kept, day));
  /** Whose a text is that names no office: the one that follows the resolution. */
  const follower = (id: string): string | undefined => inForce.get(id)?.followedById ?? inForce.get(id)?.issuerId;
  const known = new Map([...resolutions.map(({ id }) => [id, id] as const), ...[...indicators, ...tasks, ...findings].map(({ id, resolutionId: of }) => [id, of] as const)]);
  const facts: Facts = {
    day, resolutions: [...inForce.values()], rounds: kept, offices,
    indicators: shown.map((one) => indicatorFact(one, around, judged)),
    // An office's own review asks nothing of the province until it takes it up.
    findings: current(findings).filter((one) => !isSelfSaid(one)).map((one) => ({ ...one, indicatorIds: one.indicatorIds ?? [], explainsIds: one.explainsIds ?? [], officeId: one.officeIds?.[0] ?? follower(one.resolutionId), recordedOn: recorded.get(one.id) })),
    lessons: current(lessons).filter((one) => !isSelfSaid(one)).map((one) => ({ ...one, drawnFromIds: one.drawnFromIds ?? [], officeId: one.officeIds?.[0] ?? follower(one.resolutionId), recordedOn: recorded.get(one.id) })),
    tasks: current(tasks).map((one) => ({
      ...one, isGroup: one.isGroup ?? false, followsIds: one.followsIds ?? [], recordedOn: recorded.get(one.id),
      hasResources: (one.resources ?? '').trim() !== '', hasEvidence: (one.evidence?.length ?? 0) > 0,
    })),
    agreements: current(agreements).map((one) => ({ ...one, partyIds: one.partyIds ?? [] })),
    reports: reportFacts({ rounds: kept, indicators: shown, offices, submissions, cells }, day),
    reporters: [...new Set(shown.flatMap((one) => reportersAt(one, around.lineage, asOf)))],
    officers: await officerFacts(read, accounts, day),
    acts: await actFacts(read, accounts, [...inForce.values()], kept, known, day),
    windows: lastTwoWindows(kept, day),
  };
  return {
    asOf, facts, submissions, offices: new Map(offices.map((one) => [one.id, one])), resolutions: inForce, rounds: new Map(rounds.map((one) => [one.id, one])),
    subjects: new Map([...resolutions, ...indicators, ...findings, ...lessons, ...tasks, ...agreements, ...offices].map((one) => [one.id, one as Doc])),
  };
}
