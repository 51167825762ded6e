import { agreementDormant, agreementNotSigned, type AgreementFact } from './agreements.ts';
import { leftToDeputy, type ActFact } from './leadership.ts';
import { headVacant, organisationMissing, type OfficeFact } from './offices.ts';
import { causeWithoutTask, lessonNotApplied, unmetWithoutCause, type FindingFact, type FollowingFact, type IndicatorFact, type LessonFact } from './reasoning.ts';
import { allOnLastDay, notReported, officerGone, reportsLate, type OfficerFact, type ReportFact } from './reporting.ts';
import type { RoundFact, Window } from './rounds.ts';
import { bySignal, type Signal } from './signal.ts';
import { taskWithoutDeadline, taskWithoutEvidence, taskWithoutResources, type TaskFact } from './tasks.ts';

/** Everything that the signals are read from, as plain facts. */
export interface Facts {
  day: string;
  resolutions: { id: string; issuerId: string }[];
  indicators: IndicatorFact[]; findings: FindingFact[]; lessons: LessonFact[]; tasks: (TaskFact & FollowingFact)[];
  agreements: AgreementFact[]; offices: OfficeFact[];
  rounds: RoundFact[]; acts: ActFact[]; reports: ReportFact[];
  reporters: string[]; officers: OfficerFact[]; windows: readonly [Window, Window] | null;
}

/** Every signal there is, worst first; one that was written down only after the day looked at has no day of its own. */
export function signalsOf(facts: Facts): Signal[] {
  const { day, resolutions, indicators, findings, lessons, tasks, agreements, offices, rounds, acts, reports, reporters, officers, windows } = facts;
  return [
    unmetWithoutCause(indicators, findings), causeWithoutTask(findings, lessons, tasks), lessonNotApplied(lessons, tasks),
    agreementNotSigned(agreements, day), agreementDormant(agreements, day), headVacant(offices, day), organisationMissing(offices, day),
    taskWithoutDeadline(tasks), taskWithoutResources(tasks, day), taskWithoutEvidence(tasks), leftToDeputy(resolutions, rounds, acts, day),
    notReported(reports), reportsLate(reports), allOnLastDay(reports), officerGone(reporters, officers, windows),
  ].flat().map((one) => (one.since !== undefined && one.since > day ? { ...one, since: undefined } : one)).sort(bySignal);
}
