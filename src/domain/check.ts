import { aims, entries, frequencies, overTimes, rollups, type Frequency, type IndicatorRule, type Target } from './indicator.ts';
import { endsWith, parsePeriod, type Period } from './period.ts';

/** Which line of the rule a field breaks; the sentences are in src/texts. */
export const problemCodes = [
  'unknownWord', 'notAPeriod', 'notANumber', 'needed', 'notAList', 'endsBeforeStart', 'lowNeeded', 'highNeeded', 'upsideDown',
  'gradesNeeded', 'noSuchGrade', 'runningTotalNeedsTotal', 'sinceTermStartNeedsSum', 'notAddedUp', 'onlyLatest', 'noStrict',
  'dueNeeded', 'dueInsidePeriod', 'dueOutsideTerm', 'pointOutside', 'baselineTooLate', 'otherFrequency', 'twice', 'figureNeeded', 'otherFigure', 'notPositive',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One refused field: its path, the line that it breaks. */
export interface Problem { path: string; code: ProblemCode }

type Loose = Record<string, unknown>;
const problem = (path: string, code: ProblemCode): Problem => ({ path, code });
const isFigure = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const periodOf = (value: unknown): Period | null => (typeof value === 'string' ? parsePeriod(value) : null);
const words = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
const record = (value: unknown): Loose => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Loose : {});

function checkWords(rule: Loose): Problem[] {
  const lists: [string, readonly string[], boolean][] = [
    ['aim', aims, true], ['frequency', frequencies, true], ['overTime', overTimes, false], ['entered', entries, false], ['acrossOffices', rollups, false],
  ];
  const found = lists
    .filter(([field, list, required]) => (rule[field] === undefined ? required : !list.includes(rule[field] as string)))
    .map(([field]) => problem(field, rule[field] === undefined ? 'needed' : 'unknownWord'));
  const term = record(rule['term']);
  const [from, to] = [periodOf(term['from']), periodOf(term['to'])];
  if (!from) found.push(problem('term/from', 'notAPeriod'));
  if (!to) found.push(problem('term/to', 'notAPeriod'));
  if (from && to && to.endMonth < from.endMonth) found.push(problem('term/to', 'endsBeforeStart'));
  if (rule['recurs'] !== undefined && typeof rule['recurs'] !== 'boolean') found.push(problem('recurs', 'unknownWord'));
  if (!Array.isArray(rule['targets'])) found.push(problem('targets', rule['targets'] === undefined ? 'needed' : 'notAList'));
  return found;
}

/** How periods combine must suit the aim and the way figures are entered. */
function checkCombination({ aim, overTime = 'latest', entered = 'amount' }: IndicatorRule): Problem[] {
  const found: Problem[] = [];
  if ((aim === 'reach' || aim === 'grade') && overTime !== 'latest') found.push(problem('overTime', 'onlyLatest'));
  else if ((overTime === 'total' || overTime === 'highest') && aim !== 'rise' && aim !== 'atMost') found.push(problem('overTime', 'notAddedUp'));
  if (entered === 'runningTotal' && overTime !== 'total') found.push(problem('entered', 'runningTotalNeedsTotal'));
  if (entered === 'sinceTermStart' && overTime !== 'total' && overTime !== 'average') found.push(problem('entered', 'sinceTermStartNeedsSum'));
  return found;
}

function checkBounds(aim: IndicatorRule['aim'], target: Loose, path: string): Problem[] {
  const found: Problem[] = [];
  for (const bound of ['low', 'high'] as const) {
    if (target[bound] !== undefined && !isFigure(target[bound])) found.push(problem(`${path}/${bound}`, 'notANumber'));
  }
  if (found.length > 0) return found;
  const { low, high } = target as Target;
  const needsLow = aim === 'rise' || aim === 'atLeast' || aim === 'within';
  const needsHigh = aim === 'fall' || aim === 'atMost' || aim === 'within';
  if (needsLow && low === undefined) found.push(problem(`${path}/low`, 'lowNeeded'));
  if (needsHigh && high === undefined) found.push(problem(`${path}/high`, 'highNeeded'));
  if (low !== undefined && high !== undefined && low > high) found.push(problem(`${path}/high`, 'upsideDown'));
  const { strict } = target;
  if (strict !== undefined && typeof strict !== 'boolean') found.push(problem(`${path}/strict`, 'unknownWord'));
  if (strict === true && (aim === 'within' || aim === 'reach' || aim === 'grade')) found.push(problem(`${path}/strict`, 'noStrict'));
  return found;
}

function checkDue(rule: IndicatorRule, due: unknown, path: string): Problem[] {
  if (due === undefined) return rule.recurs ? [] : [problem(path, 'dueNeeded')];
  const [found, from, to] = [periodOf(due), periodOf(rule.term.from), periodOf(rule.term.to)];
  if (!found) return [problem(path, 'notAPeriod')];
  if (!endsWith(rule.frequency, found.code)) return [problem(path, 'dueInsidePeriod')];
  const outside = from && to && (found.endMonth < from.startMonth || found.endMonth > to.endMonth);
  return outside ? [problem(path, 'dueOutsideTerm')] : [];
}

function checkTargets(rule: IndicatorRule): Problem[] {
  return (rule.targets as unknown[]).flatMap((item, index) => {
    const target = record(item);
    const path = `targets/${index}`;
    const unknownGrade = rule.aim === 'grade' && !words(rule.grades).includes(target['grade'] as string);
    return [
      ...checkBounds(rule.aim, target, path),
      ...(unknownGrade ? [problem(`${path}/grade`, 'noSuchGrade')] : []),
      ...checkDue(rule, target['due'], `${path}/due`),
    ];
  });
}

const firstDue = (rule: IndicatorRule): Period | null => periodOf(rule.targets[0]?.due) ?? periodOf(rule.term.to);

function checkBaseline(rule: IndicatorRule): Problem[] {
  if (rule.baseline === undefined) return [];
  const baseline = record(rule.baseline);
  const at = periodOf(baseline['period']);
  if (!at) return [problem('baseline/period', 'notAPeriod')];
  if (!isFigure(baseline['value'])) return [problem('baseline/value', 'notANumber')];
  const due = firstDue(rule);
  return due && at.endMonth >= due.endMonth ? [problem('baseline/period', 'baselineTooLate')] : [];
}

function checkPlan(rule: IndicatorRule): Problem[] {
  if (rule.trajectory === undefined) return [];
  const { kind, points } = record(rule.trajectory);
  if (!['linear', 'plan', 'atEnd'].includes(kind as string)) return [problem('trajectory/kind', 'unknownWord')];
  if (points === undefined) return kind === 'plan' ? [problem('trajectory/points', 'needed')] : [];
  if (!Array.isArray(points)) return [problem('trajectory/points', 'notAList')];
  const due = firstDue(rule);
  const from = periodOf(record(rule.baseline)['period'])?.endMonth ?? (periodOf(rule.term.from)?.startMonth ?? 0) - 1;
  const ends = new Set<number>();
  return points.flatMap((item, index) => {
    const path = `trajectory/points/${index}`;
    const at = periodOf(record(item)['period']);
    if (!at) return [problem(`${path}/period`, 'notAPeriod')];
    if (!isFigure(record(item)['value'])) return [problem(`${path}/value`, 'notANumber')];
    if (at.endMonth <= from || (due && at.endMonth >= due.endMonth)) return [problem(`${path}/period`, 'pointOutside')];
    if (ends.has(at.endMonth)) return [problem(`${path}/period`, 'twice')];
    ends.add(at.endMonth);
    return [];
  });
}

function checkRest(rule: IndicatorRule): Problem[] {
  const found: Problem[] = [];
  if (rule.tolerance !== undefined && !(isFigure(rule.tolerance) && rule.tolerance > 0)) found.push(problem('tolerance', 'notPositive'));
  const grades: unknown = rule.grades;
  const known = words(grades);
  // A word twice has no place of its own between worst and best.
  const ordered = Array.isArray(grades) && known.length === grades.length && known.length >= 2 && new Set(known).size === known.length;
  if (rule.aim === 'grade' && !ordered) found.push(problem('grades', 'gradesNeeded'));
  return found;
}

/** Everything by which an indicator cannot be judged, with paths inside it ("targets/0/low"); empty when it can. */
export function checkIndicator(rule: unknown): Problem[] {
  const unreadable = checkWords(record(rule));
  if (unreadable.length > 0) return unreadable;
  const known = rule as IndicatorRule;
  return [...checkCombination(known), ...checkRest(known), ...checkTargets(known), ...checkBaseline(known), ...checkPlan(known)];
}

const fields = ['value', 'numerator', 'denominator', 'reached', 'grade'] as const;
type Field = (typeof fields)[number];

/** The figure that the aim asks for, and nothing of another kind beside it, so that no one has to guess which counts. */
function checkFigure({ aim, grades }: Pick<IndicatorRule, 'aim' | 'grades'>, reading: Loose, path: string): Problem[] {
  const given = fields.filter((field) => reading[field] !== undefined);
  const others = (mine: readonly Field[]): Problem[] => given.filter((field) => !mine.includes(field)).map((field) => problem(`${path}/${field}`, 'otherFigure'));
  if (aim === 'reach') return [...(typeof reading['reached'] === 'boolean' ? [] : [problem(`${path}/reached`, 'figureNeeded')]), ...others(['reached'])];
  if (aim === 'grade') return [...(words(grades).includes(reading['grade'] as string) ? [] : [problem(`${path}/grade`, 'noSuchGrade')]), ...others(['grade'])];
  const fraction = reading['value'] === undefined && (given.includes('numerator') || given.includes('denominator'));
  const mine: readonly Field[] = fraction ? ['numerator', 'denominator'] : ['value'];
  const missing = given.length === 0 || (!fraction && !given.includes('value'));
  const wrong = mine.filter((field) => !isFigure(reading[field])).map((field) => problem(`${path}/${field}`, missing ? 'figureNeeded' : 'notANumber'));
  return [...wrong, ...others(mine)];
}

/** Readings that do not suit an indicator, with paths inside the list ("0/period"). */
export function checkReadings(rule: { aim: IndicatorRule['aim']; frequency: Frequency; grades?: string[] }, readings: readonly unknown[]): Problem[] {
  const seen = new Set<string>();
  return readings.flatMap((item, index) => {
    const reading = record(item);
    const at = periodOf(reading['period']);
    const path = `${index}`;
    if (!at) return [problem(`${path}/period`, 'notAPeriod')];
    if (at.frequency !== rule.frequency) return [problem(`${path}/period`, 'otherFrequency')];
    if (seen.has(at.code)) return [problem(`${path}/period`, 'twice')];
    seen.add(at.code);
    return checkFigure(rule, reading, path);
  });
}

const under = (prefix: string, found: Problem[]): Problem[] => found.map(({ path, code }) => ({ path: `${prefix}/${path}`, code }));

/** A body of POST /api/evaluations: what must be refused before anything is judged, with paths from its top. */
export function checkEvaluation(body: { indicator: unknown; readings: unknown; asOf: unknown; thresholds?: unknown }): Problem[] {
  const found = under('indicator', checkIndicator(body.indicator));
  if (!periodOf(body.asOf)) found.push(problem('asOf', 'notAPeriod'));
  for (const limit of ['onTrack', 'atRisk'] as const) {
    const value = record(body.thresholds)[limit];
    if (value !== undefined && !isFigure(value)) found.push(problem(`thresholds/${limit}`, 'notANumber'));
  }
  if (!Array.isArray(body.readings)) return [...found, problem('readings', 'notAList')];
  return found.length > 0 ? found : under('readings', checkReadings(body.indicator as IndicatorRule, body.readings));
}
