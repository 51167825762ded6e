import { createHash } from 'node:crypto';
import { dayLookedAt, defaultAsOf } from '#domain/asof';
import { evaluate } from '#domain/evaluate';
import type { Boundaries } from '#domain/boundaries';
import type { IndicatorRule, Status, Target, Thresholds } from '#domain/indicator';
import { lineageOf, nameOn } from '#domain/office';
import { endDate, isPeriod, period } from '#domain/period';
import { countStatuses } from '#domain/summary';
import { countTasks, taskStanding, type TaskFacts } from '#domain/task';
import type { Doc } from '#api/document';
import type { IndicatorView } from '#api/indicators';
import type { StoredReading } from '#api/readings';
import type { TaskView } from '#api/tasks';
import { dayOf } from './auth/accounts.ts';
import { overrideOf } from './overrides.ts';
import { badField } from './problems.ts';
import { asTheyWere, breaksIn, sumPeriods, type Sources } from './series.ts';
import { listDocuments } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';
import { countedReadings, readingsOf } from './store/readings.ts';
import { summedOf, sumsOf, type Summed, type SumSources } from './sums.ts';

/** When a view is looked at: the period asked for, else the last whose reporting deadline has passed. */
export async function resolveAsOf(read: Read | Write, now: Date, asked?: string): Promise<string> {
  if (asked !== undefined) {
    if (!isPeriod(asked)) throw badField('querystring/asOf', 'notAPeriod');
    return asked;
  }
  return defaultAsOf(await listDocuments(read, 'round'), dayOf(now));
}

/** The period looked at, and the day on which what only time can tell is judged. */
export async function lookedAt(read: Read | Write, now: Date, asked?: string): Promise<{ asOf: string; day: string }> {
  const [usual, asOf] = [await resolveAsOf(read, now), await resolveAsOf(read, now, asked)];
  return { asOf, day: dayLookedAt(asOf, usual, dayOf(now)) };
}

export interface Judged {
  asOf: string; today: string; thresholds: ReadonlyMap<string, Thresholds | undefined>;
  /** Those of the time when nothing is said. */
  boundaries?: Boundaries | undefined;
}

/** Everything that judging needs beside the indicators, read once for a view. */
export interface Surroundings extends SumSources { overrides: Doc<'override'>[]; rounds: Doc<'round'>[]; sums: ReadonlyMap<string, Summed> }

/** What sums hang on beside the figures. */
export async function sumSources(read: Read | Write, offices: Doc<'office'>[]): Promise<SumSources> {
  const [allocations, key] = [new Map<string, Map<string, Target>>(), createHash('sha256')];
  for (const { id, version, indicatorId, officeId, target } of await listDocuments(read, 'allocation')) {
    key.update(`${id} ${version}\n`);
    const known = allocations.get(indicatorId);
    if (known) known.set(officeId, target);
    else allocations.set(indicatorId, new Map([[officeId, target]]));
  }
  for (const { id, version } of offices) key.update(`${id} ${version}\n`);
  return {
    allocations, lineage: lineageOf(offices), key: key.digest('hex'),
    weights: new Map(offices.flatMap(({ id, weight }) => (weight === undefined ? [] : [[id, weight] as const]))),
  };
}

/** @param seen in whose boundaries figures are summed up; those of the time when nothing is said */
export async function surroundings(read: Read | Write, indicators: Doc<'indicator'>[], offices: Doc<'office'>[], { boundaries = asTheyWere, today }: Pick<Judged, 'boundaries' | 'today'>): Promise<Surroundings> {
  const around = await sumSources(read, offices);
  return { ...around, overrides: await listDocuments(read, 'override'), rounds: await listDocuments(read, 'round'), sums: await sumsOf(read, indicators, around, { boundaries, today }) };
}

/** Sums up what is in force, so that the first person after a start does not wait for it. */
export async function sumUpAhead(read: Read, now: Date): Promise<void> {
  const [resolutions, indicators, offices] = await Promise.all([listDocuments(read, 'resolution'), listDocuments(read, 'indicator'), listDocuments(read, 'office')]);
  const inForce = new Set(resolutions.filter(({ status }) => status === 'inForce').map(({ id }) => id));
  await surroundings(read, indicators.filter(({ resolutionId }) => inForce.has(resolutionId)), offices, { today: dayOf(now) });
}

/** The same with the figures of each office, for what shows them apart. @param officeIds of these offices only */
export async function withCells<A extends SumSources>(read: Read | Write, indicators: Doc<'indicator'>[], around: A, officeIds?: string[]): Promise<A & Omit<Sources, 'readings'> & { readings: ReadonlyMap<string, readonly StoredReading[]> }> {
  const readings = new Map<string, StoredReading[]>();
  for (const reading of await readingsOf(read, indicators.map(({ id }) => id), officeIds ? { officeIds } : {})) {
    const known = readings.get(reading.indicatorId);
    if (known) known.push(reading);
    else readings.set(reading.indicatorId, [reading]);
  }
  return { ...around, readings };
}

/** Where the figures up to `asOf` were published, each source once. */
function publishedUntil({ sources }: Summed, asOf: string): { figureSources?: string[] } {
  const until = period(asOf).endMonth;
  const found = new Set(sources.flatMap(({ period: of, said }) => (period(of).endMonth <= until ? said : [])));
  return found.size > 0 ? { figureSources: [...found] } : {};
}

const nothing: Summed = { readings: [], sources: [] };

/** One indicator as every screen and report shows it: the one place where the store meets `evaluate`. */
export function viewIndicator(indicator: Doc<'indicator'>, around: Surroundings, { asOf, today, thresholds }: Judged): IndicatorView {
  const summed = around.sums.get(indicator.id) ?? nothing;
  const { sources: _, ...series } = summed;
  const breaks = breaksIn(indicator, around.lineage, asOf);
  const override = overrideOf(indicator.id, around, { asOf, today });
  return {
    ...indicator,
    evaluation: evaluate(indicator as IndicatorRule, series.readings, asOf, thresholds.get(indicator.resolutionId)),
    ...(override ? { override } : {}),
    ...series,
    ...(breaks.length > 0 ? { breaks } : {}),
    ...publishedUntil(summed, asOf),
  };
}

/** Figures put in place of those that stand in their cells, and the periods of their indicators summed up with them. */
async function overlaid(read: Read | Write, indicators: Doc<'indicator'>[], around: Surroundings, overlay: StoredReading[]): Promise<Surroundings> {
  const sums = new Map(around.sums);
  for (const indicator of indicators) {
    const own = overlay.filter(({ indicatorId }) => indicatorId === indicator.id);
    if (own.length === 0) continue;
    const others = (await countedReadings(read, indicator.id)).filter((one) => !own.some(({ officeId, period: of }) => officeId === one.officeId && of === one.period));
    sums.set(indicator.id, summedOf(sumPeriods(indicator, [...others, ...own], around)));
  }
  return { ...around, sums };
}

/**
 * The evaluations of these indicators as they stand, inside a transaction too.
 * @param overlay figures to be judged in place of those that stand in their cells
 */
export async function evaluationsOf(read: Read | Write, now: Date, ids: string[], { asOf: asked, overlay = [] }: { asOf?: string | undefined; overlay?: StoredReading[] }) {
  const asOf = await resolveAsOf(read, now, asked);
  const [all, offices, resolutions] = await Promise.all([listDocuments(read, 'indicator'), listDocuments(read, 'office'), listDocuments(read, 'resolution')]);
  const indicators = all.filter(({ id }) => ids.includes(id));
  const judged = { asOf, today: dayOf(now), thresholds: new Map(resolutions.map((one) => [one.id, one.thresholds])) };
  const around = await overlaid(read, indicators, await surroundings(read, indicators, offices, judged), overlay);
  return indicators.map((indicator) => ({ indicatorId: indicator.id, ...viewIndicator(indicator, around, judged).evaluation }));
}

/** The status that decides colour, order and count: a person's while it is in force, else the computed one. */
export const shownStatus = ({ override, evaluation }: IndicatorView): Status => (override?.status as Status | undefined) ?? evaluation.status;

export const countIndicators = (views: IndicatorView[]) =>
  countStatuses(views.map((view) => ({ ...view.evaluation, status: shownStatus(view) })));

type Extensions = readonly Doc<'extension'>[];

/** Requests to extend, by task. */
export async function extensionsByTask(read: Read | Write): Promise<ReadonlyMap<string, Extensions>> {
  const found = new Map<string, Doc<'extension'>[]>();
  for (const one of await listDocuments(read, 'extension')) found.set(one.taskId, [...found.get(one.taskId) ?? [], one]);
  return found;
}

/** What a task's state hangs on, its extensions among it. */
export const factsOf = (task: Doc<'task'>, extensions: Extensions = []): TaskFacts & { asking: boolean } => ({
  deadline: task.deadline, standing: task.timing === 'standing', reportedOn: task.reported?.on, completedOn: task.completedOn,
  granted: extensions.flatMap(({ decision, newDeadline }) => (decision?.granted ? [{ on: decision.on, newDeadline }] : [])),
  asking: extensions.some(({ decision }) => decision === undefined),
});

/** The day at which tasks are looked at: the end of the period, or today when that is still to come. */
export const dayOfTasks = ({ asOf, today }: { asOf: string; today: string }): string => (endDate(asOf) < today ? endDate(asOf) : today);

/** A task as it stands at the end of the period looked at, and now. */
export function viewTask(task: Doc<'task'>, at: { asOf: string; today: string }, extensions: Extensions = []): TaskView {
  const facts = factsOf(task, extensions);
  return { ...task, ...taskStanding(facts, dayOfTasks(at)), now: taskStanding(facts, at.today), asking: facts.asking && task.completedOn === undefined };
}

/** Tasks counted two by two; groups are headings, not tasks. */
export const countTaskViews = (tasks: readonly TaskView[]) => countTasks(tasks.filter((task) => !task.isGroup));

/** Names of offices by id on a day, as screens print them. */
export const officeNames = (offices: Doc<'office'>[], day: string): Record<string, string> =>
  Object.fromEntries(offices.map((office) => [office.id, nameOn(office, day)]));

/** The indicators of a list, without naming each office of a reorganisation in every one. */
export const briefly = (view: IndicatorView): IndicatorView =>
  (view.breaks ? { ...view, breaks: view.breaks.map(({ on, ended, continuedBy }) => ({ on, ended, continuedBy })) } : view);
