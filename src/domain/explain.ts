import type { Reckoned } from './actual.ts';
import { boundOf, type OnPath } from './expected.ts';
import type { Explanation, ExplanationStep, IndicatorRule, Target, Thresholds } from './indicator.ts';
import type { Pace } from './pace.ts';
import { period } from './period.ts';
import { defaultLimits, type Verdict } from './verdict.ts';

/** The version of the rule, kept with every evaluation so that a later change never recolours an issued report. */
export const ruleVersion = '1.0';

export interface Told {
  rule: IndicatorRule; target: Target | undefined; reckoned: Reckoned;
  path: OnPath | null; pace: Pace | null; verdict: Verdict; thresholds: Thresholds;
}

function expectedStep({ from, to, value }: OnPath, at: string): ExplanationStep {
  return {
    step: 'expected', value, at,
    from: { period: from.period, value: from.value }, to: { period: to.period, value: to.value },
    months: period(at).endMonth - from.month, of: to.month - from.month,
  };
}

function boundStep(rule: IndicatorRule, { low, high }: Target): ExplanationStep[] {
  if (rule.aim === 'within' && low !== undefined && high !== undefined) return [{ step: 'bound', side: 'within', value: low, high }];
  const bound = boundOf(rule, { low, high });
  if (bound === null) return [];
  return [{ step: 'bound', value: bound, side: rule.aim === 'rise' || rule.aim === 'atLeast' ? 'low' : 'high' }];
}

function paceSteps({ reckoned: { actual }, path, pace, verdict, thresholds }: Told): ExplanationStep[] {
  if (!pace || typeof actual !== 'number') return [];
  return [
    ...(path ? [{ step: 'gap' as const, value: pace.gap, actual, expected: path.value }] : []),
    { step: 'pace', value: pace.value, gap: pace.gap, scale: pace.scale, scaleBy: pace.scaleBy },
    ...(verdict.because === 'byPace' ? [{
      step: 'limits' as const, onTrack: thresholds.onTrack ?? defaultLimits.onTrack, atRisk: thresholds.atRisk ?? defaultLimits.atRisk,
    }] : []),
  ];
}

/** The numbers that led to a status, in the order in which they were reckoned (EVALUATION 11). */
export function explain(told: Told): Explanation {
  const { rule, target, reckoned: { actual, used, missing, estimate }, path, verdict } = told;
  const last = used.at(-1);
  const steps: ExplanationStep[] = [];
  if (last) {
    steps.push({
      step: 'actual', value: actual, period: last.period, overTime: rule.overTime ?? 'latest',
      count: used.length, estimate, atLeast: missing.length > 0,
    });
  }
  if (target) steps.push(...boundStep(rule, target));
  if (last && path && path.from !== path.to) steps.push(expectedStep(path, last.period));
  steps.push(...paceSteps(told));
  steps.push({ step: 'verdict', ...verdict, ...(missing.length > 0 ? { periods: missing } : {}) });
  return { rule: ruleVersion, steps };
}
