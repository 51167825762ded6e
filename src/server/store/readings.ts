import { fromUnits, toUnits } from '#domain/number';
import type { Seen, StoredReading } from '#api/readings';
import type { Read, Write } from './open.ts';
import type { ReadingTable } from './tables.ts';

export type Figures = Pick<StoredReading, 'value' | 'numerator' | 'denominator' | 'reached' | 'grade'>;
const figureColumns = ['value_units', 'value_places', 'numerator_units', 'numerator_places', 'denominator_units', 'denominator_places', 'reached', 'grade'] as const;
type FigureColumns = Pick<ReadingTable, (typeof figureColumns)[number]>;

/** The figures of a row, with only the fields that it has. Written out: it is done for every figure of a roll-up. */
export function figuresOf(row: FigureColumns): Figures {
  const figures: Figures = {};
  if (row.value_units !== null && row.value_places !== null) figures.value = fromUnits(row.value_units, row.value_places);
  if (row.numerator_units !== null && row.numerator_places !== null) figures.numerator = fromUnits(row.numerator_units, row.numerator_places);
  if (row.denominator_units !== null && row.denominator_places !== null) figures.denominator = fromUnits(row.denominator_units, row.denominator_places);
  if (row.reached !== null) figures.reached = row.reached === 1;
  if (row.grade !== null) figures.grade = row.grade;
  return figures;
}

/** The figures alone of a reading. */
export function figuresOfReading({ value, numerator, denominator, reached, grade }: Figures): Figures {
  const figures: Figures = {};
  if (value !== undefined) figures.value = value;
  if (numerator !== undefined) figures.numerator = numerator;
  if (denominator !== undefined) figures.denominator = denominator;
  if (reached !== undefined) figures.reached = reached;
  if (grade !== undefined) figures.grade = grade;
  return figures;
}

/** A row as it travels. */
export function toReading(row: ReadingTable): StoredReading {
  const { note, source, evidence, provenance } = row;
  return {
    indicatorId: row.indicator_id, officeId: row.office_id, period: row.period, ...figuresOf(row),
    estimate: row.estimate === 1, none: row.none === 1,
    ...(note === null ? {} : { note }), ...(source === null ? {} : { source }),
    ...(evidence === null ? {} : { evidence: JSON.parse(evidence) as string[] }),
    ...(provenance === null ? {} : { provenance: JSON.parse(provenance) as NonNullable<StoredReading['provenance']> }),
    state: row.state as StoredReading['state'], updatedAt: row.time, updatedBy: row.author,
  };
}

const exact = (value: number | undefined): [number | null, number | null] => {
  const found = value === undefined ? null : toUnits(value);
  return found ? [found.units, found.places] : [null, null];
};

/** A row to be kept; the figures have been checked to be exact (at most 15 digits, 6 decimals). */
export function toRow(reading: StoredReading): ReadingTable {
  const [valueUnits, valuePlaces] = exact(reading.value);
  const [numeratorUnits, numeratorPlaces] = exact(reading.numerator);
  const [denominatorUnits, denominatorPlaces] = exact(reading.denominator);
  return {
    indicator_id: reading.indicatorId, office_id: reading.officeId, period: reading.period,
    value_units: valueUnits, value_places: valuePlaces,
    numerator_units: numeratorUnits, numerator_places: numeratorPlaces,
    denominator_units: denominatorUnits, denominator_places: denominatorPlaces,
    reached: reading.reached === undefined ? null : Number(reading.reached), grade: reading.grade ?? null,
    estimate: Number(reading.estimate), none: Number(reading.none),
    note: reading.note ?? null, source: reading.source ?? null,
    evidence: reading.evidence ? JSON.stringify(reading.evidence) : null,
    provenance: reading.provenance ? JSON.stringify(reading.provenance) : null,
    state: reading.state, author: reading.updatedBy, time: reading.updatedAt,
  };
}

/** Whether the figure that a person saw is the one that stands; a bare number, word or yes/no is the single figure. */
export function sameFigures(seen: Seen, stands: Figures | null): boolean {
  if (seen === null || stands === null) return seen === null && stands === null;
  if (typeof seen !== 'object') return (stands.value ?? stands.reached ?? stands.grade) === seen && stands.numerator === undefined;
  return (['value', 'numerator', 'denominator', 'reached', 'grade'] as const).every((field) => seen[field] === stands[field]);
}

export async function findReading(read: Read | Write, indicatorId: string, officeId: string, period: string): Promise<StoredReading | null> {
  const row = await read.selectFrom('reading').selectAll()
    .where('indicator_id', '=', indicatorId).where('office_id', '=', officeId).where('period', '=', period).executeTakeFirst();
  return row ? toReading(row) : null;
}

/** Readings of these indicators, in the order of indicator, office and period; of some offices or one period only. */
export async function readingsOf(read: Read | Write, indicatorIds: string[], { officeIds, period }: { officeIds?: string[]; period?: string } = {}): Promise<StoredReading[]> {
  const rows: ReadingTable[] = [];
  for (let at = 0; at < indicatorIds.length; at += 500) {
    let query = read.selectFrom('reading').selectAll().where('indicator_id', 'in', indicatorIds.slice(at, at + 500));
    // SQL knows no empty list; no office has no name.
    if (officeIds) query = query.where('office_id', 'in', ['', ...officeIds]);
    if (period !== undefined) query = query.where('period', '=', period);
    for (const row of await query.orderBy('indicator_id').orderBy('office_id').orderBy('period').execute()) rows.push(row);
  }
  return rows.map(toReading);
}

/** States of figures that leaders, reports and roll-ups use. */
export const countingStates = ['approved', 'locked'] as const satisfies StoredReading['state'][];

/** A figure that counts, with no more than a roll-up needs. */
export interface CountedReading extends Figures { officeId: string; period: string; estimate: boolean; state: StoredReading['state']; provenance?: StoredReading['provenance'] }

/** The figures of one indicator that count, of all periods or of some. */
export async function countedReadings(read: Read | Write, indicatorId: string, periods?: string[]): Promise<CountedReading[]> {
  let query = read.selectFrom('reading').select(['office_id', 'period', 'estimate', 'state', 'provenance', ...figureColumns])
    .where('indicator_id', '=', indicatorId).where('state', 'in', [...countingStates]);
  if (periods) query = query.where('period', 'in', periods);
  return (await query.orderBy('office_id').orderBy('period').execute()).map((row) => ({
    officeId: row.office_id, period: row.period, ...figuresOf(row), estimate: row.estimate === 1, state: row.state as StoredReading['state'],
    ...(row.provenance === null ? {} : { provenance: JSON.parse(row.provenance) as NonNullable<StoredReading['provenance']> }),
  }));
}

/** How far a figure is, and since when. */
export interface CellState { state: StoredReading['state']; updatedAt: string }

/** How far the figures of some periods are, by indicator, period and office. */
export async function cellStates(read: Read | Write, indicatorIds: string[], periods: string[]): Promise<Map<string, Map<string, Map<string, CellState>>>> {
  const found = new Map<string, Map<string, Map<string, CellState>>>();
  for (const indicatorId of periods.length > 0 ? indicatorIds : []) {
    const rows = await read.selectFrom('reading').select(['office_id', 'period', 'state', 'time'])
      .where('indicator_id', '=', indicatorId).where('period', 'in', periods).execute();
    const byPeriod = new Map<string, Map<string, CellState>>();
    for (const { office_id: officeId, period, state, time } of rows) {
      const known = byPeriod.get(period) ?? new Map<string, CellState>();
      known.set(officeId, { state: state as StoredReading['state'], updatedAt: time });
      byPeriod.set(period, known);
    }
    found.set(indicatorId, byPeriod);
  }
  return found;
}

/** Puts a reading in its cell, over what stood there. */
export async function keepReading(tx: Write, reading: StoredReading): Promise<void> {
  const row = toRow(reading);
  await tx.insertInto('reading').values(row)
    .onConflict((conflict) => conflict.columns(['indicator_id', 'office_id', 'period']).doUpdateSet(row)).execute();
}

export async function dropReading(tx: Write, { indicatorId, officeId, period }: StoredReading): Promise<void> {
  await tx.deleteFrom('reading')
    .where('indicator_id', '=', indicatorId).where('office_id', '=', officeId).where('period', '=', period).execute();
}
