import type { Doc } from '#api/document';
import type { EntryRow } from '#api/entry';
import type { Account } from '#api/session';
import { mayReport } from '#domain/access';
import { previousPeriod, sameLastYear } from '#domain/period';
import { cellsOf, doubtsOfCell, pastOf, type Cell } from './cells.ts';
import { asks, asksOffice } from './entry.ts';
import { listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';

/** One row of the grid, from its cell and what stands around it. */
function rowOf(cell: Cell, period: string, around: { symbol: string; target: unknown; locked: boolean }): EntryRow {
  const { indicator, office, row, current } = cell;
  const at = (code: string) => row.find((one) => one.period === code) ?? null;
  return {
    indicatorId: indicator.id, officeId: office.id, officeName: office.name,
    resolutionId: indicator.resolutionId, resolutionSymbol: around.symbol, illustrative: indicator.provenance?.kind === 'illustrative',
    number: indicator.number, name: indicator.name, measure: indicator.measure, decimals: indicator.decimals ?? 0,
    aim: indicator.aim, frequency: indicator.frequency, entered: indicator.entered ?? 'amount', overTime: indicator.overTime ?? 'latest',
    acrossOffices: indicator.acrossOffices ?? 'own', ...(indicator.grades ? { grades: indicator.grades } : {}),
    ...(indicator.counts ? { counts: indicator.counts } : {}),
    ...(indicator.source ? { source: indicator.source } : {}), ...(indicator.method ? { method: indicator.method } : {}),
    ratio: indicator.acrossOffices === 'ratio' || row.some((one) => one.denominator !== undefined),
    ...(around.target === undefined ? {} : { target: around.target }),
    current, previous: at(previousPeriod(period)), sameLastYear: at(sameLastYear(period)),
    locked: around.locked || current?.state === 'locked',
    past: pastOf(cell, period), doubts: doubtsOfCell(cell, period),
  };
}

/** The cells that a person may fill for a period, the rounds of that period, and which offices are theirs. */
export async function entryItems(read: Read, account: Account, { period, resolutionId, officeId }: { period: string; resolutionId?: string; officeId?: string }): Promise<{ items: EntryRow[]; rounds: Doc<'round'>[]; mine: (id: string) => boolean }> {
  const mine = (id: string): boolean => mayReport(account, id) && (officeId === undefined || officeId === id);
  const cells = await cellsOf(read, { period, resolutionId, wants: mine });
  const symbols = new Map((await listDocuments(read, 'resolution')).map((one) => [one.id, one.symbol]));
  const targets = new Map((await listDocuments(read, 'allocation')).map((one) => [`${one.indicatorId}/${one.officeId}`, one.target]));
  const rounds = (await listDocuments(read, 'round')).filter((one) => one.period === period && (resolutionId === undefined || one.resolutionId === undefined || one.resolutionId === resolutionId));
  const items = cells.map((cell) => rowOf(cell, period, {
    symbol: symbols.get(cell.indicator.resolutionId) ?? '',
    target: targets.get(`${cell.indicator.id}/${cell.office.id}`) ?? cell.indicator.targets[0],
    // What was approved is corrected by who approves.
    locked: (cell.current?.state === 'approved' && !account.roles.includes('specialist'))
      || rounds.some((round) => round.state === 'locked' && asks(round, cell.indicator) && asksOffice(round, cell.office.id)),
  }));
  return { items, rounds, mine };
}
