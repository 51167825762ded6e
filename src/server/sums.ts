import type { Reading } from '#domain/indicator';
import { comparePeriods } from '#domain/period';
import type { Doc } from '#api/document';
import { asTheyWere, seriesOf, sumPeriods, type PeriodSum, type Seen, type Sources } from './series.ts';
import { lastSeq } from './store/changes.ts';
import { homeOf, type Read, type Write } from './store/open.ts';
import { countedReadings } from './store/readings.ts';

/** What all offices together come to, period by period: everything that is judged and shown of an indicator's figures. */
export interface Summed { readings: Reading[]; notComparable?: string[]; sources: { period: string; said: string[] }[] }

/** What sums hang on beside the figures, and a key that changes with any of it. */
export interface SumSources extends Omit<Sources, 'readings'> { key: string }

/** One indicator as it was summed up. `stale` are periods whose figures changed since, with the line of the log that told so. */
interface Kept {
  key: string;
  /** Done once every period was summed up for the first time. */
  begun: Promise<void>;
  /** Replaced whole and without a pause after it was read, so that of two who renew it none undoes the other. */
  periods: ReadonlyMap<string, PeriodSum>;
  stale: Map<string, number>;
  /** In today's boundaries, which no period can tell alone. */
  folded?: { today: string; changes: number; summed: Summed };
  changes: number;
}

/** Sums remembered by one process, true up to a line of the change log. */
interface Memory { seq: number; kept: Map<string, Kept> }
const memories = new WeakMap<object, Promise<Memory>>();

function memoryOf(store: object, read: Read): Promise<Memory> {
  const known = memories.get(store);
  if (known) return known;
  const made = lastSeq(read).then((seq): Memory => ({ seq, kept: new Map() }));
  memories.set(store, made);
  return made;
}

const readingSubject = /^reading:([^/]+)\/[^/]*\/(.+)$/;
interface Changed { seq: number; indicatorId: string; period: string }

/** Cells that changed after a line of the log, and the last line. */
async function changedSince(read: Read | Write, since: number): Promise<{ cells: Changed[]; last: number }> {
  const rows = await read.selectFrom('change').select(['seq', 'subject']).where('seq', '>', since).orderBy('seq').execute();
  const cells = rows.flatMap(({ seq, subject }): Changed[] => {
    const found = readingSubject.exec(subject);
    return found?.[1] && found[2] ? [{ seq, indicatorId: found[1], period: found[2] }] : [];
  });
  return { cells, last: rows.at(-1)?.seq ?? since };
}

function note(memory: Memory, { cells, last }: { cells: Changed[]; last: number }): void {
  for (const { seq, indicatorId, period } of cells) {
    const kept = memory.kept.get(indicatorId);
    if (!kept || seq <= memory.seq) continue;
    kept.stale.set(period, seq);
    kept.changes += 1;
  }
  memory.seq = Math.max(memory.seq, last);
}

/** Lets whoever waits have their turn: summing up thousands of figures holds the whole process. */
const breathe = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/** Everything that one indicator's sums hang on. */
const keyOf = (indicator: Doc<'indicator'>, around: SumSources): string => `${indicator.version} ${around.key}`;

/** Periods in their order, as one series. */
export const summedOf = (periods: ReadonlyMap<string, PeriodSum>): Summed => {
  const order = [...periods.keys()].sort(comparePeriods);
  return {
    readings: order.flatMap((period) => periods.get(period)?.reading ?? []),
    sources: order.flatMap((period) => { const said = periods.get(period)?.sources ?? []; return said.length > 0 ? [{ period, said }] : []; }),
  };
};

async function anew(read: Read | Write, indicator: Doc<'indicator'>, around: SumSources, periods?: string[]): Promise<Map<string, PeriodSum>> {
  return sumPeriods(indicator, await countedReadings(read, indicator.id, periods), around);
}

/** The sums of an indicator with some periods taken from the store as it stands now. */
async function renewed(read: Read | Write, indicator: Doc<'indicator'>, around: SumSources, known: ReadonlyMap<string, PeriodSum>, stale: Iterable<string>): Promise<Map<string, PeriodSum>> {
  const periods = [...stale];
  if (periods.length === 0) return new Map(known);
  const fresh = await anew(read, indicator, around, periods);
  return new Map([...[...known].filter(([period]) => !periods.includes(period)), ...fresh]);
}

/** Sums up one indicator, from what is remembered and what changed since. */
async function remembered(read: Read, memory: Memory, indicator: Doc<'indicator'>, around: SumSources): Promise<{ kept: Kept; periods: ReadonlyMap<string, PeriodSum> }> {
  const key = keyOf(indicator, around);
  let kept = memory.kept.get(indicator.id);
  if (kept?.key !== key) {
    // Kept before it is read, so that what changes meanwhile is noted.
    const own: Kept = { key, begun: Promise.resolve(), periods: new Map(), stale: new Map(), changes: 0 };
    own.begun = breathe().then(() => anew(read, indicator, around)).then((periods) => { own.periods = periods; });
    own.begun.catch(() => { if (memory.kept.get(indicator.id) === own) memory.kept.delete(indicator.id); });
    memory.kept.set(indicator.id, own);
    kept = own;
  }
  await kept.begun;
  const [known, stale] = [kept.periods, new Map(kept.stale)];
  if (stale.size === 0) return { kept, periods: known };
  const periods = await renewed(read, indicator, around, known, stale.keys());
  // A period that changed again while it was read stays stale; what others renewed meanwhile stays theirs.
  const settled = [...stale].filter(([period, seq]) => kept.stale.get(period) === seq).map(([period]) => period);
  const merged = new Map(kept.periods);
  for (const period of settled) {
    kept.stale.delete(period);
    const fresh = periods.get(period);
    if (fresh) merged.set(period, fresh);
    else merged.delete(period);
  }
  kept.periods = merged;
  return { kept, periods };
}

async function folded(read: Read | Write, indicator: Doc<'indicator'>, around: SumSources, today: string, sources: Summed['sources']): Promise<Summed> {
  const readings = await countedReadings(read, indicator.id);
  return { ...seriesOf(indicator, { ...around, readings: new Map([[indicator.id, readings]]) }, { boundaries: 'today', today }), sources };
}

/** Without a memory, or with what the transaction itself has changed. */
async function apart(read: Write, indicator: Doc<'indicator'>, around: SumSources, memory: Memory | null, changed: readonly Changed[]): Promise<Map<string, PeriodSum>> {
  const kept = memory?.kept.get(indicator.id);
  if (kept?.key !== keyOf(indicator, around)) return anew(read, indicator, around);
  await kept.begun;
  const own = changed.filter(({ indicatorId }) => indicatorId === indicator.id).map(({ period }) => period);
  return renewed(read, indicator, around, kept.periods, new Set([...kept.stale.keys(), ...own]));
}

/**
 * What these indicators come to. A figure of thousands is summed up once and remembered; the change log tells which periods
 * to sum up again. What a transaction has written and not yet committed is seen by it alone.
 */
export async function sumsOf(read: Read | Write, indicators: readonly Doc<'indicator'>[], around: SumSources, { boundaries, today }: Seen): Promise<Map<string, Summed>> {
  const home = homeOf(read);
  // A transaction that is rolled back must leave nothing behind: it only looks at what others remembered.
  const memory = home ? await (home.writing ? memories.get(home.of) : memoryOf(home.of, read)) ?? null : null;
  const changed = memory ? await changedSince(read, memory.seq) : null;
  const alone = !memory || home?.writing === true;
  if (memory && changed && !alone) note(memory, changed);
  const found = new Map<string, Summed>();
  for (const indicator of indicators) {
    if (alone) {
      const summed = summedOf(await apart(read as Write, indicator, around, memory, changed?.cells ?? []));
      found.set(indicator.id, boundaries === asTheyWere ? summed : await folded(read, indicator, around, today, summed.sources));
      continue;
    }
    const { kept, periods } = await remembered(read, memory, indicator, around);
    const summed = summedOf(periods);
    if (boundaries === asTheyWere) {
      found.set(indicator.id, summed);
      continue;
    }
    if (kept.folded?.today !== today || kept.folded.changes !== kept.changes) {
      const { changes } = kept;
      kept.folded = { today, changes, summed: await folded(read, indicator, around, today, summed.sources) };
    }
    found.set(indicator.id, kept.folded.summed);
  }
  return found;
}

/** Indicators whose remembered sums are not what their figures come to, all periods at once; none, unless something wrote past the log. */
export async function misremembered(read: Read, indicators: readonly Doc<'indicator'>[], around: SumSources): Promise<string[]> {
  const wrong: string[] = [];
  const sums = await sumsOf(read, indicators, around, { boundaries: asTheyWere, today: '' });
  for (const indicator of indicators) {
    const readings = new Map([[indicator.id, await countedReadings(read, indicator.id)]]);
    const { readings: whole } = seriesOf(indicator, { ...around, readings }, { boundaries: asTheyWere, today: '' });
    if (JSON.stringify(sums.get(indicator.id)?.readings) !== JSON.stringify(whole)) wrong.push(indicator.id);
  }
  return wrong;
}
