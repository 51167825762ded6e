import { fromUnits, toUnits } from '#domain/number';
import type { Seen, StoredReading } from '#api/readings';
import type { Read, Write } from './open.ts';
import type { ReadingTable } from './tables.ts';

export type Figures = Pick<StoredReading, 'value' | 'numerator' | 'denominator' | 'reached' | 'grade'>;

const number = (units: number | null, places: number | null): number | undefined =>
  units === null || places === null ? undefined : fromUnits(units, places);

/** The figures of a row, with only the fields that it has. */
export function figuresOf(row: ReadingTable): Figures {
  const figures: Figures = {
    value: number(row.value_units, row.value_places),
    numerator: number(row.numerator_units, row.numerator_places),
    denominator: number(row.denominator_units, row.denominator_places),
    reached: row.reached === null ? undefined : row.reached === 1,
    grade: row.grade ?? undefined,
  };
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));
}

/** The figures alone of a reading. */
export function figuresOfReading({ value, numerator, denominator, reached, grade }: Figures): Figures {
  return Object.fromEntries(Object.entries({ value, numerator, denominator, reached, grade }).filter(([, one]) => one !== undefined));
}

/** A row as it travels. */
export function toReading(row: ReadingTable): StoredReading {
  const more = {
    note: row.note ?? undefined, source: row.source ?? undefined,
    evidence: row.evidence === null ? undefined : JSON.parse(row.evidence) as string[],
    provenance: row.provenance === null ? undefined : JSON.parse(row.provenance) as StoredReading['provenance'],
  };
  return {
    indicatorId: row.indicator_id, officeId: row.office_id, period: row.period, ...figuresOf(row),
    estimate: row.estimate === 1, none: row.none === 1,
    ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)),
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
    if (officeIds) query = query.where('office_id', 'in', ['', ...officeIds]);
    if (period !== undefined) query = query.where('period', '=', period);
    for (const row of await query.orderBy('indicator_id').orderBy('office_id').orderBy('period').execute()) rows.push(row);
  }
  return rows.map(toReading);
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
