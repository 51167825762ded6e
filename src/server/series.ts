import { boundaries, foldCell, foldWhole, type Boundaries, type Fold } from '#domain/boundaries';
import type { Reading, Target } from '#domain/indicator';
import { breaksOf, familyOf, nameOn, partakersIn, reportersIn, standingOn, type Lineage } from '#domain/office';
import { endDate, period as periodOf, periodsBetween, startDate } from '#domain/period';
import { combineReadings, isSingle, type OfficeReadings } from '#domain/rollup';
import type { Doc } from '#api/document';
import type { ByOffice, SeriesBreak } from '#api/indicators';
import type { StoredReading } from '#api/readings';
import { countingStates, figuresOfReading, type CountedReading } from './store/readings.ts';

export const counting: ReadonlySet<StoredReading['state']> = new Set<StoredReading['state']>(countingStates);

/** The offices that an indicator names: those that report, or the lead office where nothing is rolled up. */
export function reportersOf(indicator: Doc<'indicator'>): string[] {
  const named = indicator.reportingOfficeIds ?? [];
  return (indicator.acrossOffices ?? 'own') === 'own' || named.length === 0 ? [indicator.leadOfficeId] : named;
}

const isOwn = ({ acrossOffices }: Doc<'indicator'>): boolean => (acrossOffices ?? 'own') === 'own';

/**
 * The offices that report an indicator for a period, the duty of those that ended passed on.
 * Where nothing is rolled up one office reports: a divided lead office leaves nobody until another is named.
 */
export function reportersAt(indicator: Doc<'indicator'>, lineage: Lineage, period: string): string[] {
  const found = reportersIn(lineage, reportersOf(indicator), period);
  return isOwn(indicator) && found.length > 1 ? [] : found;
}

/** Offices whose figures of a period count: who reports it, and who may have reported before ending inside it. */
export function partakersAt(indicator: Doc<'indicator'>, lineage: Lineage, period: string): string[] {
  const found = partakersIn(lineage, reportersOf(indicator), period);
  return isOwn(indicator) && reportersIn(lineage, reportersOf(indicator), period).length > 1 ? [] : found;
}

/** Whether an office reports an indicator in any time: itself, through who continues it or whom it continues. */
export const everReports = (indicator: Doc<'indicator'>, lineage: Lineage, officeId: string): boolean =>
  familyOf(lineage, reportersOf(indicator)).includes(officeId);

/** What a series is made of. */
export interface Sources {
  /** By indicator. */
  readings: ReadonlyMap<string, readonly CountedReading[]>;
  /** What each office was given to reach, by indicator and office. */
  allocations: ReadonlyMap<string, ReadonlyMap<string, Target>>;
  weights: ReadonlyMap<string, number>;
  lineage: Lineage;
}
export interface Seen { boundaries: Boundaries; today: string }
export const asTheyWere = boundaries[0];

/** The offices that an indicator names, as they take part: a thing done or a grade has one line. */
const linesOf = (indicator: Doc<'indicator'>): string[] =>
  (isSingle(indicator.acrossOffices ?? 'own', indicator.aim) ? reportersOf(indicator).slice(0, 1) : reportersOf(indicator));

/** The readings that count, by office, each only for periods in which the office stood for one that is named. */
export function byOfficeOf(indicator: Doc<'indicator'>, { readings, allocations, weights, lineage }: Sources): OfficeReadings[] {
  const known = new Map<string, ReadonlySet<string>>();
  const takesPart = (officeId: string, period: string): boolean => {
    const found = known.get(period) ?? new Set(partakersAt(indicator, lineage, period));
    known.set(period, found);
    return found.has(officeId);
  };
  const own = new Map<string, Reading[]>(linesOf(indicator).map((id) => [id, []]));
  for (const reading of readings.get(indicator.id) ?? []) {
    if (!counting.has(reading.state) || !takesPart(reading.officeId, reading.period)) continue;
    const plain = { period: reading.period, ...figuresOfReading(reading), ...(reading.estimate ? { estimate: true } : {}) };
    const list = own.get(reading.officeId);
    if (list) list.push(plain);
    else own.set(reading.officeId, [plain]);
  }
  const targets = allocations.get(indicator.id);
  const lines = new Set(isSingle(indicator.acrossOffices ?? 'own', indicator.aim) ? familyOf(lineage, linesOf(indicator)) : own.keys());
  return [...own].filter(([id]) => lines.has(id)).map(([officeId, list]) => ({ officeId, weight: weights.get(officeId), target: targets?.get(officeId), readings: list }));
}

const foldOf = (indicator: Doc<'indicator'>, sources: Sources, byOffice: OfficeReadings[], today: string): Fold =>
  ({ rule: indicator.acrossOffices ?? 'own', aim: indicator.aim, byOffice, lineage: sources.lineage, named: linesOf(indicator), today });

export interface Series { readings: Reading[]; notComparable?: string[] }

/** The readings of one indicator that count, combined across its offices period by period. */
export function seriesOf(indicator: Doc<'indicator'>, sources: Sources, { boundaries: seen, today }: Seen): Series {
  const byOffice = byOfficeOf(indicator, sources);
  if (seen === 'today') {
    const { readings, notComparable } = foldWhole(foldOf(indicator, sources, byOffice, today));
    return { readings, ...(notComparable.length > 0 ? { notComparable } : {}) };
  }
  const expected = new Map<string, string[]>();
  const expectedIn = (period: string): string[] => {
    const found = expected.get(period) ?? reportersAt(indicator, sources.lineage, period);
    expected.set(period, found);
    return found;
  };
  return { readings: combineReadings({ rule: indicator.acrossOffices ?? 'own', aim: indicator.aim, byOffice, expectedIn }) };
}

/** Where the figures of a period were published, each place once. */
function publishedIn(readings: readonly CountedReading[]): string[] {
  return [...new Set(readings.flatMap(({ state, provenance }) => (counting.has(state) && provenance?.source ? [[provenance.source, provenance.url].filter(Boolean).join(', ')] : [])))];
}

/** One period of an indicator summed up: its combined figure, null where none counts, and where its parts were published. */
export interface PeriodSum { reading: Reading | null; sources: string[] }

/** Sums up each period of an indicator by itself, in the boundaries of the time: no period hangs on another one's figures. */
export function sumPeriods(indicator: Doc<'indicator'>, readings: readonly CountedReading[], around: Omit<Sources, 'readings'>): Map<string, PeriodSum> {
  const byPeriod = new Map<string, CountedReading[]>();
  for (const reading of readings) {
    const known = byPeriod.get(reading.period);
    if (known) known.push(reading);
    else byPeriod.set(reading.period, [reading]);
  }
  return new Map([...byPeriod].map(([period, own]) => {
    const [reading = null] = seriesOf(indicator, { ...around, readings: new Map([[indicator.id, own]]) }, { boundaries: asTheyWere, today: '' }).readings;
    return [period, { reading, sources: publishedIn(own) }];
  }));
}

/** Where a series crosses a reorganisation of those who report it, from its term's start to the end of `asOf`. */
export function breaksIn(indicator: Doc<'indicator'>, lineage: Lineage, asOf: string): SeriesBreak[] {
  return breaksOf(lineage, linesOf(indicator), startDate(indicator.term.from), endDate(asOf))
    .map(({ on, ended, continuedBy }) => ({ on, ended: ended.length, continuedBy: continuedBy.length, offices: { ended, continuedBy } }));
}

/** How many periods stand beside each other by office. */
const mostPeriods = 6;

/** The last periods with figures, and the one looked at even where it has none: silence is seen. */
function periodsShown(all: string[], byOffice: OfficeReadings[]): string[] {
  const known = new Set(byOffice.flatMap(({ readings }) => readings.map(({ period }) => period)));
  const last = all.findLastIndex((code) => known.has(code));
  if (last < 0 || last === all.length - 1) return all.slice(-mostPeriods);
  return [...all.slice(Math.max(0, last + 2 - mostPeriods), last + 1), ...all.slice(-1)];
}

type Cell = ByOffice['rows'][number]['cells'][number];

function cellThen(fold: Fold, indicator: Doc<'indicator'>, officeId: string, period: string): Cell {
  const reading = fold.byOffice.find((one) => one.officeId === officeId)?.readings.find((one) => one.period === period);
  if (reading) return { state: 'figure', reading };
  return { state: reportersAt(indicator, fold.lineage, period).includes(officeId) ? 'missing' : 'notThen' };
}

function cellToday(fold: Fold, officeId: string, period: string): Cell {
  const cell = foldCell(fold, officeId, period);
  if (!cell.comparable) return { state: 'notComparable' };
  const { reading, offices, counted } = cell;
  if (offices.expected === 0) return { state: 'notThen' };
  return reading ? { state: 'figure', reading, ...(offices.expected > 1 ? { offices } : {}), ...(counted ? { counted } : {}) } : { state: 'missing' };
}

const order = new Intl.Collator('vi', { numeric: true });

/** Offices by periods, in the boundaries of the time or of today; null where one office reports. */
export function byOfficeTable(indicator: Doc<'indicator'>, sources: Sources, { readings, notComparable = [] }: Series, { boundaries: seen, today }: Seen, asOf: string): ByOffice | null {
  if (isSingle(indicator.acrossOffices ?? 'own', indicator.aim)) return null;
  const fold = foldOf(indicator, sources, byOfficeOf(indicator, sources), today);
  const until = periodOf(asOf).endMonth;
  const periods = periodsShown(periodsBetween(indicator.frequency, indicator.term.from, indicator.term.to).filter((code) => periodOf(code).endMonth <= until), fold.byOffice);
  const now = standingOn(fold.lineage, fold.named, today);
  const then = [...new Set(periods.flatMap((period) => partakersAt(indicator, fold.lineage, period)))];
  // What nobody continues stands by itself, so that the rows make the whole.
  const ids = seen === 'today' ? [...now, ...then.filter((id) => standingOn(fold.lineage, [id], today).length === 0)] : then;
  const day = seen === 'today' ? today : endDate(periods.at(-1) ?? asOf);
  const rows = ids.flatMap((officeId) => {
    const office = fold.lineage.byId.get(officeId);
    if (!office) return [];
    const cells = periods.map((period) => (seen === 'today' && now.includes(officeId) ? cellToday(fold, officeId, period) : cellThen(fold, indicator, officeId, period)));
    const { validFrom, validTo } = office;
    const target = fold.byOffice.find((one) => one.officeId === officeId)?.target;
    return [{ officeId, name: nameOn(office, validTo !== undefined && validTo < day ? validTo : day), ...(target ? { target } : {}), ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}), cells }];
  }).sort((a, b) => order.compare(a.name, b.name) || (a.officeId < b.officeId ? -1 : 1));
  if (rows.length < 2) return null;
  const whole = periods.map((period): Cell => {
    const reading = readings.find((one) => one.period === period);
    if (reading) return { state: 'figure', reading, ...(reading.offices ? { offices: reading.offices } : {}) };
    return { state: notComparable.includes(period) ? 'notComparable' : 'missing' };
  });
  return { boundaries: seen, periods, rows, whole };
}
