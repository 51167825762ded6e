import { above, atLeast, atMost, below, equal } from './compare.ts';
import type { Actual, DataState, IndicatorRule, Reason, Status, Target, Thresholds } from './indicator.ts';

export const defaultLimits = { onTrack: -0.005, atRisk: -0.1 };

/** Everything that the order of EVALUATION 8 asks for. */
export interface Facts {
  rule: IndicatorRule; target: Target | undefined; actual: Actual; dataState: DataState;
  pace: number | null; missing: string[]; duePassed: boolean; figureAtDue: boolean; thresholds: Thresholds;
  /** Whether asOf has reached the term. */
  begun: boolean;
  /** Whether an estimate is part of `actual`, and whether the last reading is one: no final figure for its period. */
  estimate: boolean; lastIsEstimate: boolean;
}
export interface Verdict { status: Status; because: Reason; provisional: boolean }

/** Whether a figure satisfies a target. */
export function satisfies({ aim, grades = [] }: Pick<IndicatorRule, 'aim' | 'grades'>, { low, high, strict, grade }: Target, actual: Actual): boolean {
  if (aim === 'reach') return actual === true;
  if (aim === 'grade') return grades.indexOf(actual as string) >= grades.indexOf(grade ?? '');
  if (typeof actual !== 'number') return false;
  const enough = (aim === 'fall' || aim === 'atMost') || (low !== undefined && (strict ? above(actual, low) : atLeast(actual, low)));
  const within = (aim === 'rise' || aim === 'atLeast') || (high !== undefined && (strict ? below(actual, high) : atMost(actual, high)));
  return enough && within;
}

/** Whether a satisfied target is beaten, strictly. */
function beats({ aim, grades = [] }: IndicatorRule, { low = 0, high = 0, strict, grade, ...rest }: Target & { hasLow: boolean; hasHigh: boolean }, actual: Actual): boolean {
  if (aim === 'grade') return grades.indexOf(actual as string) > grades.indexOf(grade ?? '');
  if (strict || typeof actual !== 'number') return false;
  if (aim === 'rise' || aim === 'atLeast') return above(actual, rest.hasHigh ? high : low);
  return aim === 'fall' && below(actual, rest.hasLow ? low : high);
}

const good = ({ rule, target = {}, actual }: Facts): Status =>
  (beats(rule, { ...target, hasLow: target.low !== undefined, hasHigh: target.high !== undefined }, actual) ? 'exceeded' : 'met');

/** On, near or off the path; a limit is met when it is equalled. */
function byPace(pace: number, { onTrack = defaultLimits.onTrack, atRisk = defaultLimits.atRisk }: Thresholds): Status {
  if (pace >= onTrack || equal(pace, onTrack)) return 'onTrack';
  return pace >= atRisk || equal(pace, atRisk) ? 'atRisk' : 'offTrack';
}

const lasting = ({ aim, overTime }: IndicatorRule): boolean => aim === 'reach' || (aim === 'rise' && (overTime === 'total' || overTime === 'highest'));

function final(facts: Facts): Omit<Verdict, 'provisional'> {
  if (!facts.figureAtDue) return { status: 'noData', because: 'dueWithoutFigure' };
  if (facts.missing.length > 0) return { status: 'noData', because: 'sumIncomplete' };
  return satisfies(facts.rule, facts.target ?? {}, facts.actual)
    ? { status: good(facts), because: 'satisfiedAtDue' } : { status: 'missed', because: 'unsatisfiedAtDue' };
}

function underWay(facts: Facts): Verdict {
  const { rule, target = {}, pace, thresholds } = facts;
  const open = (status: Status, because: Reason, provisional = false): Verdict => ({ status, because, provisional });
  if (rule.aim === 'atMost' && rule.overTime === 'total' && facts.missing.length > 0) return open('noData', 'sumIncomplete');
  if (facts.dataState === 'stale') return open('noData', 'stale');
  if ((rule.aim === 'atLeast' || rule.aim === 'atMost' || rule.aim === 'within') && pace !== null) return open(byPace(pace, thresholds), 'byPace');
  if (satisfies(rule, target, facts.actual)) return open(good(facts), 'satisfiedEarly', true);
  if (rule.aim === 'grade') return open('atRisk', 'belowGrade');
  return pace === null ? open('pending', 'nothingToCompare') : open(byPace(pace, thresholds), 'byPace');
}

function decide(facts: Facts): Verdict {
  const { rule, target, actual, dataState, duePassed } = facts;
  if (dataState === 'notDue') return { status: 'pending', because: facts.begun ? 'notDueYet' : 'beforeTerm', provisional: false };
  if (dataState === 'none') return { status: 'noData', because: 'nothingReported', provisional: false };
  if (!target) return { status: 'pending', because: 'noTarget', provisional: false };
  if (rule.aim === 'atMost' && rule.overTime === 'total' && !satisfies(rule, target, actual)) return { status: 'missed', because: 'capBroken', provisional: false };
  if (lasting(rule) && satisfies(rule, target, actual)) return { status: good(facts), because: 'satisfiedForGood', provisional: false };
  return duePassed ? { ...final(facts), provisional: false } : underWay(facts);
}

/** The status, in the order of EVALUATION 8; an estimate makes good news provisional and bad news not yet final. */
export function judge(facts: Facts): Verdict {
  const verdict = decide(facts);
  if (verdict.status === 'missed' && (facts.estimate || facts.lastIsEstimate)) {
    return { status: 'offTrack', because: verdict.because === 'capBroken' ? 'capBroken' : 'estimateAtDue', provisional: true };
  }
  if (!facts.estimate) return verdict;
  return verdict.status === 'exceeded' || verdict.status === 'met' ? { ...verdict, provisional: true } : verdict;
}
