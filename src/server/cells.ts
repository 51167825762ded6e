import { figureOf } from '#domain/actual';
import { doubtsOf, earlierThisYear, peersOf, type Doubt, type Peers } from '#domain/doubt';
import type { Reading } from '#domain/indicator';
import { lineageOf } from '#domain/office';
import { aroundPart, type PartRule } from '#domain/parts';
import { comparePeriods, endDate, period as periodOfCode, startDate } from '#domain/period';
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
/** More offices than this and their figures are read with everyone's. */
const fewOffices = 100;

const keyOf = (indicatorId: string, officeId: string): string => `${indicatorId}/${officeId}`;

/**
 * Every cell that offices report for some periods of one length, those that did not exist then left out: a list for each
 * period, in the order asked.
 */
export async function cellsOf(read: Read | Write, periods: readonly string[], { resolutionId, wants }: { resolutionId?: string | undefined; wants: (officeId: string) => boolean }): Promise<Cell[][]> {
  const [indicators, offices] = await Promise.all([listDocuments(read, 'indicator', { resolutionId }), listDocuments(read, 'office')]);
  const sorted = indicators.sort((a, b) => order.compare(a.resolutionId, b.resolutionId) || order.compare(a.number, b.number));
  const lineage = lineageOf(offices);
  const places = periods.map((period) => {
    const { frequency, startMonth, endMonth } = periodOfCode(period);
    const [from, to] = [startDate(period), endDate(period)];
    const officeOf = new Map(offices.filter(({ validFrom, validTo }) => (validTo ?? '9999') >= from && (validFrom ?? '') <= to).map((one) => [one.id, one]));
    return sorted.filter((one) => one.frequency === frequency && periodOfCode(one.term.from).startMonth <= startMonth && endMonth <= periodOfCode(one.term.to).endMonth)
      .flatMap((indicator) => reportersAt(indicator, lineage, period).filter(wants).flatMap((officeId) => {
        const office = officeOf.get(officeId);
        return office ? [{ indicator, office }] : [];
      }));
  });
  const officeIds = [...new Set(places.flat().map(({ office }) => office.id))];
  const rows = new Map<string, StoredReading[]>();
  for (const reading of await readingsOf(read, [...new Set(places.flat().map(({ indicator }) => indicator.id))], officeIds.length <= fewOffices ? { officeIds } : {})) {
    const key = keyOf(reading.indicatorId, reading.officeId);
    const row = rows.get(key);
    if (row) row.push(reading);
    else rows.set(key, [reading]);
  }
  for (const row of rows.values()) row.sort((a, b) => comparePeriods(a.period, b.period));
  return places.map((cells, at) => cells.map(({ indicator, office }) => {
    const row = rows.get(keyOf(indicator.id, office.id)) ?? [];
    return { indicator, office, row, current: row.find(({ period }) => period === periods[at]) ?? null };
  }));
}

/** The single figure of a stored reading, null for a word or a yes. */
export function valueOf(reading: StoredReading | null): number | null {
  if (!reading) return null;
  const figure = figureOf({ period: reading.period, ...figuresOfReading(reading) } as Reading);
  return typeof figure === 'number' ? figure : null;
}

/** Earlier figures of a cell's office that were not sent back, oldest first. */
export const pastOf = ({ row }: Cell, period: string): { period: string; value: number }[] =>
  row.filter((one) => one.state !== 'returned' && comparePeriods(one.period, period) < 0).flatMap((one) => {
    const value = valueOf(one);
    return value === null ? [] : [{ period: one.period, value }];
  });

export const partRule = ({ id, partOfId, partsAddUp }: Doc<'indicator'>): PartRule => ({ indicatorId: id, partOfId, partsAddUp });

/** What asks for a second look in the figures of one period, cell by cell. @param peersFor what is usual among the offices that are not the cell's */
export function doubtsOfCells(cells: readonly Cell[], period: string, peersFor: (cell: Cell) => Peers | undefined): Doubt[][] {
  const byOffice = new Map<string, Map<string, Cell>>();
  for (const cell of cells) byOffice.set(cell.office.id, (byOffice.get(cell.office.id) ?? new Map<string, Cell>()).set(cell.indicator.id, cell));
  const parted = new Map(cells.filter(({ indicator }) => indicator.partOfId !== undefined).map(({ indicator }) => [indicator.id, partRule(indicator)]));
  const rules = [...parted.values()];
  return cells.map((cell) => {
    const value = valueOf(cell.current);
    if (value === null) return [];
    const past = pastOf(cell, period);
    return doubtsOf({
      rule: cell.indicator, value, numerator: cell.current?.numerator, denominator: cell.current?.denominator,
      past: past.map((one) => one.value).slice(-8), earlierThisYear: earlierThisYear(past, period), peers: peersFor(cell),
      ...aroundPart(rules, partRule(cell.indicator), (id) => valueOf(byOffice.get(cell.office.id)?.get(id)?.current ?? null)),
    });
  });
}

/** For each indicator what is usual among figures of a period. @param counts whether a figure is one of the peers */
export function peersByIndicator(readings: readonly StoredReading[], counts: (reading: StoredReading) => boolean): Map<string, Peers> {
  const values = new Map<string, number[]>();
  for (const reading of readings) {
    const value = counts(reading) ? valueOf(reading) : null;
    if (value === null) continue;
    const known = values.get(reading.indicatorId);
    if (known) known.push(value);
    else values.set(reading.indicatorId, [value]);
  }
  return new Map([...values].flatMap(([id, all]) => { const peers = peersOf(all); return peers ? [[id, peers] as const] : []; }));
}
