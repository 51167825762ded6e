import { reckon } from './actual.ts';
import { evaluateOnce } from './evaluate-once.ts';
import type { Evaluation, IndicatorRule, Reading, Status, Target, Thresholds } from './indicator.ts';
import { period, periodOf } from './period.ts';

/** The target of one year: the one whose due date names it and that stands beside the first, else the first. */
function targetOf({ targets }: IndicatorRule, year: string): Target | undefined {
  const first = targets[0];
  return targets.find(({ by, due }) => due === year && by === first?.by) ?? first;
}

/** One calendar year of the term as an indicator of its own: due at its end, without a baseline. */
export function ruleOfYear(rule: IndicatorRule, year: string): IndicatorRule {
  const target = targetOf(rule, year);
  const { startMonth, endMonth } = period(year);
  const from = Math.max(startMonth, period(rule.term.from).startMonth);
  const to = Math.min(endMonth, period(rule.term.to).endMonth);
  const whole = from === startMonth && to === endMonth;
  const last = to === endMonth ? year : periodOf(rule.frequency, to);
  return {
    ...rule,
    baseline: undefined,
    trajectory: rule.trajectory?.kind === 'atEnd' ? rule.trajectory : undefined,
    term: { from: whole ? year : periodOf(rule.frequency, from), to: last },
    targets: target ? [{ ...target, due: last }] : [],
  };
}

function yearsUntil(rule: IndicatorRule, asOf: string): string[] {
  const last = Math.min(period(asOf).year, period(rule.term.to).year);
  const first = period(rule.term.from).year;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index).padStart(4, '0'));
}

/** The whole term's status once it has ended: the worst year that is a verdict decides. */
function overall(statuses: Status[]): Status {
  if (statuses.includes('missed')) return 'missed';
  if (statuses.includes('noData')) return 'noData';
  const open = statuses.find((status) => status !== 'exceeded' && status !== 'met');
  if (open) return open;
  return statuses.every((status) => status === 'exceeded') ? 'exceeded' : 'met';
}

/** Nothing to judge year by year: pending, whatever the figures. */
function withoutYears(evaluation: Evaluation, begun: boolean): Evaluation {
  const { rule, steps } = evaluation.explanation;
  const verdict = { step: 'verdict' as const, status: 'pending' as const, because: begun ? 'noTarget' as const : 'beforeTerm' as const, provisional: false };
  return {
    ...evaluation, status: 'pending', lastStatus: null, years: [], alreadyMissedAYear: false,
    explanation: { rule, steps: [...steps.filter(({ step }) => step !== 'verdict'), verdict] },
  };
}

/** What the last reading gave in its own year and period, be it an earlier year than the one that is silent. */
function lastWord(rule: IndicatorRule, readings: readonly Reading[], asOf: string, thresholds: Thresholds): Status | null {
  const at = reckon(rule, readings, Math.min(period(asOf).endMonth, period(rule.term.to).endMonth)).used.at(-1)?.period;
  if (at === undefined) return null;
  const { status } = evaluateOnce(ruleOfYear(rule, at.slice(0, 4)), readings, at, thresholds);
  return status === 'noData' ? null : status;
}

/** Each calendar year of the term judged alone (EVALUATION 9); the current one gives the status. */
export function evaluateYears(rule: IndicatorRule, readings: readonly Reading[], asOf: string, thresholds: Thresholds): Evaluation {
  const asOfMonth = period(asOf).endMonth;
  const begun = asOfMonth >= period(rule.term.from).startMonth;
  if (!begun || rule.targets.length === 0) {
    return withoutYears(evaluateOnce({ ...rule, targets: [] }, readings, asOf, thresholds), begun);
  }
  const judged = yearsUntil(rule, asOf).map((year) => ({ year, evaluation: evaluateOnce(ruleOfYear(rule, year), readings, asOf, thresholds) }));
  const years = judged.map(({ year, evaluation: { status, actual } }) => ({ year, status, actual }));
  const current = judged.at(-1)?.evaluation as Evaluation;
  const ended = asOfMonth >= period(rule.term.to).endMonth;
  const status = ended ? overall(years.map((year) => year.status)) : current.status;
  const settled = ended && (status === 'exceeded' || status === 'met' || status === 'offTrack');
  const provisional = settled ? judged.some(({ evaluation }) => evaluation.provisional) : status === current.status && current.provisional;
  const { rule: version, steps } = current.explanation;
  return {
    ...current, status, provisional,
    lastStatus: status === 'noData' ? lastWord(rule, readings, asOf, thresholds) : null,
    years,
    alreadyMissedAYear: years.slice(0, -1).some((year) => year.status === 'missed'),
    explanation: {
      rule: version,
      steps: [
        ...steps.filter(({ step }) => step !== 'verdict' || !ended),
        { step: 'years', years },
        ...(ended ? [{ step: 'verdict' as const, status, because: 'byYears' as const, provisional }] : []),
      ],
    },
  };
}
