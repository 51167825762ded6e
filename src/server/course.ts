import { boundOfTarget } from '#domain/allocation';
import { evaluate } from '#domain/evaluate';
import type { Frequency, IndicatorRule } from '#domain/indicator';
import { nameOn } from '#domain/office';
import { comparePeriods, endDate, period, periodOf, periodsBetween } from '#domain/period';
import { isSingle } from '#domain/rollup';
import { countStatuses } from '#domain/summary';
import type { Course, OfficeCell, OfficesByIndicators } from '#api/course';
import type { Doc } from '#api/document';
import { byOfficeOf, partakersAt, type Sources } from './series.ts';
import { overrideOf } from './overrides.ts';
import type { Judged, Surroundings } from './views.ts';

/** Columns that still find room beside each other. */
const most = 20;

/** Periods of the finest frequency that is reported, quarters at the finest; the last one is the one looked at. */
function periodsUntil(indicators: readonly Doc<'indicator'>[], asOf: string): string[] {
  const order: Frequency[] = ['quarter', 'half', 'year'];
  const finest = order.find((one) => indicators.some(({ frequency }) => frequency === one || (one === 'quarter' && frequency === 'month'))) ?? 'quarter';
  const first = indicators.map(({ term }) => term.from).sort(comparePeriods)[0] ?? asOf;
  const until = period(asOf).endMonth;
  const before = periodsBetween(finest, periodOf('year', period(first).startMonth), asOf).filter((code) => period(code).endMonth < until);
  return [...before, asOf].slice(-most);
}

/** The counts of each period, as lists of that period show them: a status that a person set decides in the periods that it stood in. */
export function courseOf(indicators: readonly Doc<'indicator'>[], around: Surroundings, judged: Judged): Course {
  const { asOf, today, thresholds } = judged;
  const series = indicators.map((indicator) => ({ indicator, readings: around.sums.get(indicator.id)?.readings ?? [] }));
  const points = periodsUntil(indicators, asOf).map((at) => {
    const judgedAt = series.map(({ indicator, readings }) => overrideOf(indicator.id, around, { asOf: at, today }) ?? evaluate(indicator as IndicatorRule, readings, at, thresholds.get(indicator.resolutionId)));
    return { period: at, ...countStatuses(judgedAt), byPeople: judgedAt.filter((one) => 'author' in one).length };
  });
  return { asOf, points };
}

/** The office's own rule: its own target, and no baseline, for that is the whole's. */
const ruleOfOffice = (indicator: Doc<'indicator'>, target: IndicatorRule['targets'][number] | undefined): IndicatorRule => {
  const due = indicator.targets[0]?.due;
  return { ...(indicator as IndicatorRule), baseline: undefined, trajectory: undefined, targets: target ? [{ ...(due === undefined ? {} : { due }), ...target }] : [] };
};

function cellOf(indicator: Doc<'indicator'>, own: ReturnType<typeof byOfficeOf>[number] | undefined, asked: boolean, { asOf, thresholds }: Judged): OfficeCell {
  const { status, actual, at } = evaluate(ruleOfOffice(indicator, own?.target), own?.readings ?? [], asOf, thresholds.get(indicator.resolutionId));
  if (typeof actual !== 'number') return { state: asked ? 'missing' : 'notAsked' };
  const bound = boundOfTarget(indicator.aim, own?.target);
  const reading = own?.readings.find((one) => one.period === at);
  return { state: 'figure', status, actual, ...(reading ? { reading } : {}), ...(bound === undefined ? {} : { bound, ...(bound > 0 ? { share: actual / bound } : {}) }) };
}

const order = new Intl.Collator('vi', { numeric: true });

/** Offices by the indicators that several of them report, as they stood in the period looked at. */
export function officesByIndicators(indicators: readonly Doc<'indicator'>[], around: Sources, judged: Judged): OfficesByIndicators {
  const { asOf } = judged;
  const shared = indicators.filter((one) => !isSingle(one.acrossOffices ?? 'own', one.aim))
    .map((indicator) => ({ indicator, asked: new Set(partakersAt(indicator, around.lineage, asOf)), byOffice: new Map(byOfficeOf(indicator, around).map((one) => [one.officeId, one])) }));
  const ids = [...new Set(shared.flatMap(({ asked }) => [...asked]))];
  const rows = ids.flatMap((officeId) => {
    const office = around.lineage.byId.get(officeId);
    if (!office) return [];
    const cells = shared.map(({ indicator, asked, byOffice }) => cellOf(indicator, byOffice.get(officeId), asked.has(officeId), judged));
    return [{ officeId, name: nameOn(office, endDate(asOf)), cells }];
  }).sort((a, b) => order.compare(a.name, b.name));
  return {
    asOf, rows,
    indicators: shared.map(({ indicator: { id, number, name, measure, decimals, aim } }) => ({ id, number, name, measure, aim, ...(decimals === undefined ? {} : { decimals }) })),
  };
}
