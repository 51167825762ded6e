import { officeState, owes } from '#domain/round';
import { lineageOf } from '#domain/office';
import { endDate, period as periodOf, startDate } from '#domain/period';
import type { ReportFact } from '#domain/signals/reporting';
import { dueRounds } from '#domain/signals/rounds';
import type { Doc } from '#api/document';
import { dayOf } from '../auth/accounts.ts';
import { asks, asksOffice } from '../entry.ts';
import { reportersAt } from '../series.ts';
import type { CellState } from '../store/readings.ts';

type CellStates = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, CellState>>>;

export interface ReportSources {
  rounds: Doc<'round'>[]; indicators: Doc<'indicator'>[]; offices: Doc<'office'>[]; submissions: Doc<'submission'>[];
  /** What stands in the cells of `periodsLookedBack`, by indicator and period. */
  cells: CellStates;
}

/** Rounds looked back at to say since when an office owes. */
const furthest = 8;

/** Every cell of a round by office, null where nothing stands; in memory, as everything has been read already. */
function cellsByOffice(round: Doc<'round'>, { indicators, offices, cells }: ReportSources): Map<string, (CellState | null)[]> {
  const { frequency, startMonth, endMonth } = periodOf(round.period);
  const [from, to] = [startDate(round.period), endDate(round.period)];
  const standing = new Set(offices.filter(({ validFrom, validTo }) => (validTo ?? '9999') >= from && (validFrom ?? '') <= to).map(({ id }) => id));
  const [found, lineage] = [new Map<string, (CellState | null)[]>(), lineageOf(offices)];
  for (const indicator of indicators) {
    if (!asks(round, indicator) || indicator.frequency !== frequency) continue;
    if (periodOf(indicator.term.from).startMonth > startMonth || endMonth > periodOf(indicator.term.to).endMonth) continue;
    const here = cells.get(indicator.id)?.get(round.period);
    for (const officeId of reportersAt(indicator, lineage, round.period)) {
      if (!standing.has(officeId) || !asksOffice(round, officeId)) continue;
      const known = found.get(officeId);
      if (known) known.push(here?.get(officeId) ?? null);
      else found.set(officeId, [here?.get(officeId) ?? null]);
    }
  }
  return found;
}

/** The last rounds of each scope that are over, oldest first. */
const lookedBack = (rounds: Doc<'round'>[], day: string): Doc<'round'>[][] =>
  [...new Set(rounds.map(({ resolutionId }) => resolutionId))].map((scope) => dueRounds(rounds.filter(({ resolutionId }) => resolutionId === scope), day).slice(-furthest));

/** The periods of which `reportFacts` wants the cells. */
export const periodsLookedBack = (rounds: Doc<'round'>[], day: string): string[] => [...new Set(lookedBack(rounds, day).flat().map(({ period }) => period))];

/** Where every office stands in the last round of each scope that is over, and how long it has owed. */
export function reportFacts(sources: ReportSources, day: string): ReportFact[] {
  const acts = new Map(sources.submissions.map((one) => [`${one.roundId}/${one.officeId}`, one.acts]));
  return lookedBack(sources.rounds, day).flatMap((looked): ReportFact[] => {
    const rounds = looked.reverse().map((round) => ({ round, cells: cellsByOffice(round, sources) }));
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
        officeId, roundId: last.round.id, resolutionId: last.round.resolutionId, due: last.round.due, owes: owedRounds > 0,
        owedRounds, owedSince: rounds[Math.max(0, owedRounds - 1)]?.round.due ?? last.round.due,
        ...(submitted ? { submittedOn: dayOf(new Date(submitted.at)) } : {}),
        enteredOn: cells.flatMap((one) => (one ? [dayOf(new Date(one.updatedAt))] : [])),
      };
    });
  });
}
