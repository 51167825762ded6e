/** The words an indicator is made of (EVALUATION: the rule is in evaluate.ts, the refusals in check.ts). */

/** hướng phấn đấu */
export const aims = ['rise', 'fall', 'atLeast', 'atMost', 'within', 'reach', 'grade'] as const;
export type Aim = (typeof aims)[number];

/** chu kỳ báo cáo */
export const frequencies = ['month', 'quarter', 'half', 'year'] as const;
export type Frequency = (typeof frequencies)[number];

/** cách tính qua các kỳ */
export const overTimes = ['latest', 'total', 'average', 'highest'] as const;
export type OverTime = (typeof overTimes)[number];

/** cách ghi số liệu: số phát sinh, lũy kế từ đầu năm, lũy kế từ đầu nhiệm kỳ */
export const entries = ['amount', 'runningTotal', 'sinceTermStart'] as const;
export type Entered = (typeof entries)[number];

/** cách gộp số liệu các đơn vị */
export const rollups = ['sum', 'ratio', 'mean', 'weighted', 'highest', 'lowest', 'count', 'own'] as const;
export type AcrossOffices = (typeof rollups)[number];

/** trạng thái, from best to worst within what can be judged, then the two that cannot */
export const statuses = [
  'exceeded', 'met', 'onTrack', 'atRisk', 'offTrack', 'missed', 'noData', 'pending',
] as const;
export type Status = (typeof statuses)[number];

/** tình trạng số liệu */
export const dataStates = ['current', 'overdue', 'stale', 'notDue', 'none'] as const;
export type DataState = (typeof dataStates)[number];

/** mục tiêu (one target of an indicator; the first one decides) */
export interface Target {
  by?: string;
  low?: number;
  high?: number;
  strict?: boolean;
  grade?: string;
  /** Period code at whose end the target is due; may be left out only when the indicator recurs. */
  due?: string;
}

export interface PlanPoint { period: string; value: number }

/** lộ trình */
export interface Trajectory { kind: 'linear' | 'plan' | 'atEnd'; points?: PlanPoint[] }

/** What `evaluate` needs of a chỉ tiêu; the stored document carries more. */
export interface IndicatorRule {
  aim: Aim;
  term: { from: string; to: string };
  frequency: Frequency;
  overTime?: OverTime;
  entered?: Entered;
  recurs?: boolean;
  baseline?: { period: string; value: number };
  targets: Target[];
  trajectory?: Trajectory;
  tolerance?: number;
  grades?: string[];
  acrossOffices?: AcrossOffices;
  measure?: string;
  decimals?: number;
}

/** số liệu một kỳ: exactly one of value, numerator+denominator, reached, grade */
export interface Reading {
  period: string;
  value?: number;
  numerator?: number;
  denominator?: number;
  reached?: boolean;
  grade?: string;
  /** ước thực hiện */
  estimate?: boolean;
  /** Set on a combined reading: how many of the expected offices are in it. */
  offices?: { reported: number; expected: number };
}

export type Actual = number | boolean | string | null;

/** The two limits of pace; a limit not given keeps its default. */
export interface Thresholds { onTrack?: number; atRisk?: number }

/** kết quả đánh giá. Ratios are plain numbers (0.4 is 40 %), except `share`, already in percent. */
export interface Evaluation {
  status: Status;
  lastStatus: Status | null;
  provisional: boolean;
  actual: Actual;
  expected: number | null;
  progress: number | null;
  pace: number | null;
  share: number | null;
  dataState: DataState;
  missing: string[];
  years?: { year: string; status: Status; actual: Actual }[];
  alreadyMissedAYear?: boolean;
  /** Period of the last reading that counted, null when there is none. */
  at: string | null;
  /** The figure as reported for `at`, the one before it, and the same period a year earlier. */
  thisPeriod: Actual;
  previous: Actual;
  sameLastYear: Actual;
  /** lũy kế of the term so far, null where not exact (not a total or average, or something missing). */
  cumulative: number | null;
  /** thisPeriod against sameLastYear: for a measure of "%" in percentage points, else a ratio (0.062 is +6,2 %). */
  change: number | null;
  offices?: { reported: number; expected: number };
  /** An extra beside the status, where one indicator is looked at; absent where none can be made. */
  forecast?: Forecast;
  explanation: Explanation;
}

/** dự báo at the due date: the likely value, the band that holds it in four cases of five, and the chance of satisfying the target. */
export interface Forecast extends Likely {
  method: 'drift';
  /** Period code at whose end the target is due. */
  due: string;
  /** How many readings it is made from. */
  readings: number;
  /** 0 to 1; null without a target. */
  chance: number | null;
  /** The way there, period by period, the due date last; months count from year 0. */
  points: ({ month: number } & Likely)[];
}
export interface Likely { value: number; low: number; high: number }

/** vì sao có màu này: numbers in the order in which they were reckoned; words are in src/texts. */
export interface Explanation { rule: string; steps: ExplanationStep[] }

export type ExplanationStep =
  | { step: 'actual'; value: Actual; period: string | null; overTime: OverTime; count: number; estimate: boolean; atLeast: boolean }
  | { step: 'expected'; value: number; at: string; from: { period: string; value: number }; to: { period: string; value: number }; months: number; of: number }
  | { step: 'bound'; value: number; high?: number; side: 'low' | 'high' | 'within' }
  | { step: 'gap'; value: number; actual: number; expected: number }
  | { step: 'pace'; value: number; gap: number; scale: number; scaleBy: 'distance' | 'target' | 'expected' | 'bound' | 'tolerance' | 'width' | 'one' }
  | { step: 'limits'; onTrack: number; atRisk: number }
  | { step: 'years'; years: { year: string; status: Status; actual: Actual }[] }
  | { step: 'verdict'; status: Status; because: Reason; provisional: boolean; periods?: string[] };

/** Which line of the rule decided. */
export const reasons = [
  'notDueYet', 'nothingReported', 'noTarget', 'capBroken', 'satisfiedForGood', 'dueWithoutFigure', 'sumIncomplete',
  'satisfiedAtDue', 'unsatisfiedAtDue', 'estimateAtDue', 'stale', 'satisfiedEarly', 'belowGrade', 'nothingToCompare',
  'byPace', 'byYears', 'beforeTerm',
] as const;
export type Reason = (typeof reasons)[number];
