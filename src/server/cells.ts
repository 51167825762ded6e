import { figureOf } from '#domain/actual';
import { lineageOf } from '#domain/office';
import { doubtsOf, type Doubt } from '#domain/doubt';
import type { Reading } from '#domain/indicator';
import { comparePeriods, endDate, period as periodOfCode, previousPeriod, startDate } from '#domain/period';
import type { Doc } from '#api/document';
import type { StoredReading } from '#api/readings';
import { reportersAt } from './series.ts';
import { listDocuments } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';
import { figuresOfReading, readingsOf } from './store/readings.ts';

/** One cell of a period: whose figure of what, and every figure of that row. */
export interface Cell {
  indicator: Doc<'indicator'>; office: Doc<'office'>;
  current: StoredReading | null;
  /** The office's readings of this indicator, oldest first. */
  row: StoredReading[];
}

/** As numbers are counted: 2 before 10, 3a after 3. */
const order = new Intl.Collator('vi', { numeric: true });

/** Every cell that offices report for a period, those that did not exist then left out. */
export async function cellsOf(read: Read | Write, { period, resolutionId, wants }: {
  period: string; resolutionId?: string | undefined; wants: (officeId: string) => boolean;
}): Promise<Cell[]> {
  const [indicators, offices] = await Promise.all([listDocuments(read, 'indicator', { resolutionId }), listDocuments(read, 'office')]);
  const { frequency, startMonth, endMonth } = periodOfCode(period);
  const fitting = indicators.filter((one) => one.frequency === frequency
    && periodOfCode(one.term.from).startMonth <= startMonth && endMonth <= periodOfCode(one.term.to).endMonth)
    .sort((a, b) => order.compare(a.resolutionId, b.resolutionId) || order.compare(a.number, b.number));
  const rows = new Map<string, StoredReading[]>();
  for (const reading of await readingsOf(read, fitting.map(({ id }) => id))) {
    const key = `${reading.indicatorId}/${reading.officeId}`;
    rows.set(key, [...rows.get(key) ?? [], reading]);
  }
  const [from, to] = [startDate(period), endDate(period)];
  const officeOf = new Map(offices.filter(({ validFrom, validTo }) => (validTo ?? '9999') >= from && (validFrom ?? '') <= to).map((one) => [one.id, one]));
  const lineage = lineageOf(offices);
  return fitting.flatMap((indicator) => reportersAt(indicator, lineage, period).filter(wants).flatMap((officeId): Cell[] => {
    const office = officeOf.get(officeId);
    if (!office) return [];
    const row = (rows.get(`${indicator.id}/${officeId}`) ?? []).sort((a, b) => comparePeriods(a.period, b.period));
    return [{ indicator, office, row, current: row.find((one) => one.period === period) ?? null }];
  }));
}

/** The single figure of a stored reading, null for a word or a yes. */
export function valueOf(reading: StoredReading | null): number | null {
  if (!reading) return null;
  const figure = figureOf({ period: reading.period, ...figuresOfReading(reading) } as Reading);
  return typeof figure === 'number' ? figure : null;
}

/** Earlier figures of a cell's office, oldest first. */
export const pastOf = ({ row }: Cell, period: string): number[] =>
  row.filter((one) => one.state !== 'returned' && comparePeriods(one.period, period) < 0).flatMap((one) => valueOf(one) ?? []).slice(-8);

/** What asks for a second look in a cell's figure. @param peers figures of the other offices for the same period */
export function doubtsOfCell(cell: Cell, period: string, peers: readonly number[] = []): Doubt[] {
  const value = valueOf(cell.current);
  if (value === null) return [];
  const before = previousPeriod(period).slice(0, 4) === period.slice(0, 4) ? valueOf(cell.row.find((one) => one.period === previousPeriod(period)) ?? null) : null;
  return doubtsOf({
    rule: cell.indicator, value, numerator: cell.current?.numerator, denominator: cell.current?.denominator,
    past: pastOf(cell, period), peers,
    ...(before === null ? {} : { earlierThisYear: before }),
  });
}
