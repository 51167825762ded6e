import { officeState, owes } from '#domain/round';
import { lineageOf } from '#domain/office';
import { endDate, period as periodOf, startDate } from '#domain/period';
import type { ReportFact } from '#domain/signals/reporting';
import { dueRounds } from '#domain/signals/rounds';
import type { Doc } from '#api/document';
import type { StoredReading } from '#api/readings';
import { dayOf } from '../auth/accounts.ts';
import { asks, asksOffice } from '../entry.ts';
import { reportersAt } from '../series.ts';

export interface ReportSources {
  rounds: Doc<'round'>[]; indicators: Doc<'indicator'>[]; offices: Doc<'office'>[]; submissions: Doc<'submission'>[];
  readings: ReadonlyMap<string, StoredReading[]>;
}

/** Rounds looked back at to say since when an office owes. */
const furthest = 8;

/** Every cell of a round by office, null where nothing stands; in memory, as everything has been read already. */
function cellsByOffice(round: Doc<'round'>, { indicators, offices, readings }: ReportSources): Map<string, (StoredReading | null)[]> {
  const { frequency, startMonth, endMonth } = periodOf(round.period);
  const [from, to] = [startDate(round.period), endDate(round.period)];
  const standing = new Set(offices.filter(({ validFrom, validTo }) => (validTo ?? '9999') >= from && (validFrom ?? '') <= to).map(({ id }) => id));
  const [found, lineage] = [new Map<string, (StoredReading | null)[]>(), lineageOf(offices)];
  for (const indicator of indicators) {
    if (!asks(round, indicator) || indicator.frequency !== frequency) continue;
    if (periodOf(indicator.term.from).startMonth > startMonth || endMonth > periodOf(indicator.term.to).endMonth) continue;
    const here = new Map((readings.get(indicator.id) ?? []).filter(({ period }) => period === round.period).map((one) => [one.officeId, one]));
    for (const officeId of reportersAt(indicator, lineage, round.period)) {
      if (!standing.has(officeId) || !asksOffice(round, officeId)) continue;
      const known = found.get(officeId);
      if (known) known.push(here.get(officeId) ?? null);
      else found.set(officeId, [here.get(officeId) ?? null]);
    }
  }
  return found;
}

/** Where every office stands in the last round of each scope that is over, and how long it has owed. */
export function reportFacts(sources: ReportSources, day: string): ReportFact[] {
  const acts = new Map(sources.submissions.map((one) => [`${one.roundId}/${one.officeId}`, one.acts]));
  const scopes = [...new Set(sources.rounds.map(({ resolutionId }) => resolutionId))];
  return scopes.flatMap((scope): ReportFact[] => {
    const rounds = dueRounds(sources.rounds.filter(({ resolutionId }) => resolutionId === scope), day).slice(-furthest)
      .reverse().map((round) => ({ round, cells: cellsByOffice(round, sources) }));
    const owing = ({ round, cells }: (typeof rounds)[number], officeId: string): boolean => {
      const own = cells.get(officeId);
      return own !== undefined && owes(officeState({
        cells: own.map((one) => one?.state ?? null), locked: round.state === 'locked', acts: (acts.get(`${round.id}/${officeId}`) ?? []).map(({ act }) => act),
      }));
    };
    const [last] = rounds;
    if (!last) return [];
    return [...last.cells].map(([officeId, cells]): ReportFact => {
      const settled = rounds.findIndex((one) => !owing(one, officeId));
      const owedRounds = settled < 0 ? rounds.length : settled;
      const submitted = (acts.get(`${last.round.id}/${officeId}`) ?? []).find(({ act }) => act === 'submitted');
      return {
        officeId, roundId: last.round.id, resolutionId: scope, due: last.round.due, owes: owedRounds > 0,
        owedRounds, owedSince: rounds[Math.max(0, owedRounds - 1)]?.round.due ?? last.round.due,
        ...(submitted ? { submittedOn: dayOf(new Date(submitted.at)) } : {}),
        enteredOn: cells.flatMap((one) => (one ? [dayOf(new Date(one.updatedAt))] : [])),
      };
    });
  });
}
