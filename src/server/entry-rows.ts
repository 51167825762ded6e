import type { Doc } from '#api/document';
import type { EarlierCell, EntryRow } from '#api/entry';
import type { StoredReading } from '#api/readings';
import type { Account } from '#api/session';
import { mayReport } from '#domain/access';
import { earlierThisYear, type Doubt, type Peers } from '#domain/doubt';
import { previousPeriod, sameLastYear } from '#domain/period';
import { cellsOf, doubtsOfCells, pastOf, peersByIndicator, type Cell } from './cells.ts';
import { asks, asksOffice } from './entry.ts';
import { listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { readingsOf } from './store/readings.ts';

interface Around { symbol: string; target: unknown; locked: boolean; doubts: Doubt[]; peers: Peers | undefined; others: EarlierCell[] }

/** One row of the grid, from its cell and what stands around it. */
function rowOf(cell: Cell, [first, period]: [string, string], around: Around): EntryRow {
  const { indicator, office, row, current } = cell;
  const at = (code: string) => row.find((one) => one.period === code) ?? null;
  const past = pastOf(cell, first);
  const earlier = earlierThisYear(past, first) === undefined ? undefined : past.at(-1);
  return {
    indicatorId: indicator.id, officeId: office.id, officeName: office.name, period,
    resolutionId: indicator.resolutionId, resolutionSymbol: around.symbol, illustrative: indicator.provenance?.kind === 'illustrative',
    number: indicator.number, name: indicator.name, measure: indicator.measure, decimals: indicator.decimals ?? 0,
    aim: indicator.aim, frequency: indicator.frequency, entered: indicator.entered ?? 'amount', overTime: indicator.overTime ?? 'latest',
    acrossOffices: indicator.acrossOffices ?? 'own', ...(indicator.grades ? { grades: indicator.grades } : {}),
    ...(indicator.counts ? { counts: indicator.counts } : {}),
    ...(indicator.source ? { source: indicator.source } : {}), ...(indicator.method ? { method: indicator.method } : {}),
    ...(indicator.partOfId ? { partOfId: indicator.partOfId } : {}), ...(indicator.partsAddUp ? { partsAddUp: true } : {}),
    ratio: indicator.acrossOffices === 'ratio' || row.some((one) => one.denominator !== undefined),
    ...(around.target === undefined ? {} : { target: around.target }),
    current, previous: at(previousPeriod(period)), sameLastYear: at(sameLastYear(period)),
    locked: around.locked,
    past: past.map(({ value }) => value).slice(-8), ...(earlier ? { earlier } : {}), ...(around.peers ? { peers: around.peers } : {}), doubts: around.doubts,
    ...(around.others.length > 0 ? { others: around.others } : {}),
  };
}

const shown = (reading: StoredReading | null): EarlierCell['current'] => {
  if (!reading) return null;
  const { indicatorId: _of, officeId: _whose, period: _when, provenance: _from, updatedAt: _at, updatedBy: _by, ...rest } = reading;
  return rest;
};

/** As many periods as asked for, the last one last. */
export function periodsBack(period: string, many: number): string[] {
  const periods = [period];
  while (periods.length < many) periods.unshift(previousPeriod(periods[0] ?? period));
  return periods;
}

/** What an officer may compare with: only figures that count for everyone. A specialist sees all that were not sent back. */
const comparable = (account: Account, wants: (id: string) => boolean) => ({ state, officeId }: StoredReading): boolean =>
  (account.roles.includes('specialist') ? state !== 'returned' : (state === 'approved' || state === 'locked') && !wants(officeId));

/** The cells that a person may fill for a period and some before it, the rounds of that period, and which offices are theirs. */
export async function entryItems(read: Read, account: Account, { period, resolutionId, officeId, periods: many = '1' }: { period: string; resolutionId?: string; officeId?: string; periods?: string }): Promise<{ periods: string[]; items: EntryRow[]; standing: StoredReading[]; rounds: Doc<'round'>[]; mine: (id: string) => boolean }> {
  const mine = (id: string): boolean => mayReport(account, id) && (officeId === undefined || officeId === id);
  const periods = periodsBack(period, Number(many));
  const byPeriod = await cellsOf(read, periods, { resolutionId, wants: mine });
  const cells = byPeriod.at(-1) ?? [];
  const symbols = new Map((await listDocuments(read, 'resolution')).map((one) => [one.id, one.symbol]));
  const targets = new Map((await listDocuments(read, 'allocation')).map((one) => [`${one.indicatorId}/${one.officeId}`, one.target]));
  const open = (await listDocuments(read, 'round')).filter((one) => periods.includes(one.period) && (resolutionId === undefined || one.resolutionId === undefined || one.resolutionId === resolutionId));
  // What was approved is corrected by who approves.
  const locked = ({ indicator, office, current }: Cell, at: string): boolean => current?.state === 'locked' || (current?.state === 'approved' && !account.roles.includes('specialist'))
    || open.some((round) => round.period === at && round.state === 'locked' && asks(round, indicator) && asksOffice(round, office.id));
  const others = new Map<string, EarlierCell[]>();
  const keyOf = ({ indicator, office }: Cell): string => `${indicator.id}/${office.id}`;
  byPeriod.slice(0, -1).forEach((earlier, index) => {
    const at = periods[index] ?? period;
    for (const cell of earlier) others.set(keyOf(cell), [...others.get(keyOf(cell)) ?? [], { period: at, current: shown(cell.current), locked: locked(cell, at) }]);
  });
  const figures = await readingsOf(read, [...new Set(cells.map(({ indicator }) => indicator.id))], { period });
  const peers = peersByIndicator(figures, comparable(account, mine));
  const doubts = doubtsOfCells(cells, period, ({ indicator }) => peers.get(indicator.id));
  const items = cells.map((cell, index) => rowOf(cell, [periods[0] ?? period, period], {
    symbol: symbols.get(cell.indicator.resolutionId) ?? '',
    target: targets.get(keyOf(cell)) ?? cell.indicator.targets[0],
    locked: locked(cell, period), doubts: doubts[index] ?? [], peers: peers.get(cell.indicator.id), others: others.get(keyOf(cell)) ?? [],
  }));
  return { periods, items, standing: byPeriod.flat().flatMap(({ current }) => current ?? []), rounds: open.filter((round) => round.period === period), mine };
}
