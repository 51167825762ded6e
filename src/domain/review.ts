import { above, below } from './compare.ts';
import type { Actual, IndicatorRule, Status, Target } from './indicator.ts';
import { isPeriod, period } from './period.ts';

/** quyết định với một chỉ tiêu chưa đạt: tiếp tục, nâng lên, thay đổi, gộp, dừng */
export const decisionWords = ['continue', 'raise', 'change', 'merge', 'stop'] as const;
export type DecisionWord = (typeof decisionWords)[number];

/** What becomes of one indicator at the close of a review. */
export interface Decision {
  indicatorId: string;
  decision: DecisionWord;
  reason: string;
  /** The new level, for raise and change. */
  target?: Target | undefined;
  /** The new wording, for change. */
  name?: string | undefined;
  /** The indicator that takes this one in, for merge. */
  mergeIntoId?: string | undefined;
}

/** An indicator under review, with the status that people see. */
export interface Reviewed {
  id: string; number: string; rule: Pick<IndicatorRule, 'aim' | 'targets' | 'grades'>; status: Status;
  /** Another indicator continues it already. */
  carried: boolean;
}

export interface ReviewProblem { path: string; code: string; params?: Record<string, string | number> }

/** Whether the close of a review must say what becomes of an indicator: it had a target, and it was not met. */
export const needsDecision = ({ rule, status }: Pick<Reviewed, 'rule' | 'status'>): boolean =>
  rule.targets.length > 0 && status !== 'exceeded' && status !== 'met';

/** Whether a decision carries the indicator on under its own name. */
export const carriesOn = ({ decision }: Pick<Decision, 'decision'>): boolean => decision === 'continue' || decision === 'raise' || decision === 'change';

/** Whether a new level asks for more than the old one, in the direction of the indicator. */
export function isRaised({ aim, targets, grades = [] }: Reviewed['rule'], after: Target | undefined): boolean {
  const before = targets[0];
  if (aim === 'grade') return grades.indexOf(after?.grade ?? '') > grades.indexOf(before?.grade ?? '');
  const side = aim === 'fall' || aim === 'atMost' ? 'high' : 'low';
  const [was, is] = [before?.[side], after?.[side]];
  if (was === undefined || is === undefined) return false;
  return side === 'high' ? below(is, was) : above(is, was);
}

function decisionProblems(one: Decision, path: string, known: ReadonlyMap<string, Reviewed>, decisions: readonly Decision[]): ReviewProblem[] {
  const about = known.get(one.indicatorId);
  if (!about) return [{ path: `${path}/indicatorId`, code: 'otherResolution' }];
  const found: ReviewProblem[] = [];
  if (decisions.filter(({ indicatorId }) => indicatorId === one.indicatorId).length > 1) found.push({ path: `${path}/indicatorId`, code: 'twice' });
  if (one.reason.trim() === '') found.push({ path: `${path}/reason`, code: 'decisionNeedsReason' });
  if (one.decision === 'raise' && !isRaised(about.rule, one.target)) found.push({ path: `${path}/target`, code: 'notRaised' });
  if (one.decision === 'change' && one.target === undefined && !one.name?.trim()) found.push({ path: `${path}/target`, code: 'changeNeedsWhat' });
  if (one.decision === 'merge') {
    const into = decisions.find(({ indicatorId }) => indicatorId === one.mergeIntoId);
    if (one.mergeIntoId === undefined || one.mergeIntoId === one.indicatorId) found.push({ path: `${path}/mergeIntoId`, code: 'mergeNeedsOther' });
    else if (!known.has(one.mergeIntoId)) found.push({ path: `${path}/mergeIntoId`, code: 'otherResolution' });
    else if (!into || !carriesOn(into)) found.push({ path: `${path}/mergeIntoId`, code: 'mergeIntoStopped' });
  }
  return found;
}

/** What is wrong with decisions that are being written; a missing one is no fault before the close. */
export function checkDecisions(decisions: readonly Decision[], indicators: readonly Reviewed[]): ReviewProblem[] {
  const known = new Map(indicators.map((one) => [one.id, one]));
  return decisions.flatMap((one, index) => decisionProblems(one, `decisions/${index}`, known, decisions));
}

/**
 * What still stands in the way of closing a review: an unmet indicator without a decision, one carried on twice,
 * an opinion neither taken up nor answered. An interim review needs no decision on indicators.
 */
export function closingProblems({ final, decisions, indicators, openOpinions }: {
  final: boolean; decisions: readonly Decision[]; indicators: readonly Reviewed[]; openOpinions: number;
}): ReviewProblem[] {
  const decided = new Set(decisions.map(({ indicatorId }) => indicatorId));
  const missing = final ? indicators.filter((one) => needsDecision(one) && !decided.has(one.id)) : [];
  const again = indicators.filter((one) => one.carried && decisions.some((decision) => decision.indicatorId === one.id && carriesOn(decision)));
  return [
    ...checkDecisions(decisions, indicators),
    ...(missing.length > 0 ? [{ path: 'decisions', code: 'decisionMissing', params: { numbers: missing.map(({ number }) => number).join(', '), count: missing.length } }] : []),
    ...again.map(({ id, number }) => ({ path: `decisions/${decisions.findIndex(({ indicatorId }) => indicatorId === id)}/indicatorId`, code: 'carriedAlready', params: { number } })),
    ...(openOpinions > 0 ? [{ path: 'opinions', code: 'opinionsOpen', params: { count: openOpinions } }] : []),
  ];
}

/** The level of an indicator that goes on, due at the end of the next term; one that recurs is due every year. */
function targetOf(rule: IndicatorRule, target: Target | undefined, to: string): Target[] {
  const known = target ?? rule.targets[0];
  if (!known) return [];
  const { due: _due, ...level } = known;
  return [rule.recurs ? level : { ...level, due: to }];
}

/**
 * The rule by which an indicator is judged in the next term: its own way of counting, the new level, and as baseline
 * where the old term left it (only for what has a way to go; a total begins at nothing).
 * @param last the figure it was left with, and its period; null when there is none
 */
export function carriedRule(rule: IndicatorRule, target: Target | undefined, next: { from: string; to: string }, last: { period: string; value: Actual } | null): IndicatorRule {
  const { baseline: _baseline, trajectory: _trajectory, targets: _targets, ...way } = rule;
  const far = rule.aim === 'rise' || rule.aim === 'fall';
  const before = last !== null && typeof last.value === 'number' && isPeriod(last.period) && period(last.period).endMonth < period(next.from).startMonth;
  const begins = far && before && rule.recurs !== true && (rule.overTime ?? 'latest') === 'latest';
  return {
    ...way, term: next, targets: targetOf(rule, target, next.to),
    ...(begins ? { baseline: { period: last.period, value: last.value as number } } : {}),
    ...(rule.trajectory?.kind === 'atEnd' ? { trajectory: rule.trajectory } : {}),
  };
}
