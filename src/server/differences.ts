import type { Doc } from '#api/document';
import type { Change } from '#api/changes';
import type { Difference } from '#api/reports';
import { period } from '#domain/period';
import { figureChanges, type ReportedFigure } from '#domain/report-diff';
import { frozenFigures, issuedReports, reported } from './issue.ts';
import { ownFigures } from './own-figures.ts';
import { listChanges } from './store/changes.ts';
import { listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';
import { resolutionView } from './resolution-view.ts';
import { counting } from './series.ts';

/** As many lines of the log as a reader takes in for one figure; the newest. */
const mostLines = 8;

/** The issued report that a draft follows: the one it names, else the last of its resolution, kind and office. */
export async function lastIssued(read: Read, report: Doc<'report'>): Promise<Doc<'report'> | null> {
  const all = (await issuedReports(read)).filter((one) => one.id !== report.id && one.resolutionId === report.resolutionId && one.reportKind === report.reportKind && one.officeId === report.officeId)
    .sort((a, b) => ((a.issued?.on ?? '') < (b.issued?.on ?? '') ? 1 : -1));
  return all.find(({ id }) => id === report.previousId) ?? all[0] ?? null;
}

interface Since { seq: number; asOf: string; until: string }

/**
 * Lines of the log that made a figure what it is now: everything since the report was issued, and figures of the periods
 * after it whenever they came. Figures that do not count yet are left out.
 */
async function linesOf(read: Read, indicatorId: string, overrideIds: string[], since: Since, names: Map<string, string>): Promise<Change[]> {
  const lists = await Promise.all([`reading:${indicatorId}`, `indicator:${indicatorId}`, ...overrideIds.map((id) => `override:${id}`)].map((subject) => listChanges(read, { since: 0, subject, limit: 200, newestFirst: true })));
  const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
  const tells = ({ seq, subject, before, after }: Change): boolean => {
    if (!subject.startsWith('reading:')) return seq > since.seq;
    const end = period(subject.split('/')[2] ?? since.asOf).endMonth;
    if (end > period(since.until).endMonth || (seq <= since.seq && end <= period(since.asOf).endMonth)) return false;
    return [before, after].some((one) => counting.has((one as { state?: string } | null)?.state as never));
  };
  return lists.flat().map((row): Change => ({ ...row, accountName: names.get(row.account) ?? row.account, before: parsed(row.before), after: parsed(row.after) }))
    .filter(tells).sort((a, b) => b.seq - a.seq).slice(0, mostLines);
}

interface Told { against: { id: string; code: string; on: string; asOf: string } | null; items: Difference[]; offices: Record<string, string> }

/** Why a report would say another figure than the issued one: an issued report against itself, a draft against the last one. */
export async function differencesOf(read: Read, now: Date, report: Doc<'report'>): Promise<Told> {
  const base = report.issued ? report : await lastIssued(read, report);
  if (!base?.issued) return { against: null, items: [], offices: {} };
  const figuresAt = async (asOf: string): Promise<{ figures: ReportedFigure[]; offices: Record<string, string> }> => {
    const view = await resolutionView(read, now, report.resolutionId, asOf);
    const own = report.officeId === undefined ? [] : (await ownFigures(read, now, view, report.officeId)).map(reported);
    return { figures: view.indicators.map((one) => own.find(({ indicatorId }) => indicatorId === one.id) ?? reported(one)), offices: view.offices };
  };
  const { figures: was } = await frozenFigures(read, base.issued.figures);
  const present = await figuresAt(report.asOf);
  const corrected = new Set(figureChanges(was, base.asOf === report.asOf ? present.figures : (await figuresAt(base.asOf)).figures).map(({ indicatorId }) => indicatorId));
  const people = new Map((await read.selectFrom('account').select(['username', 'name']).execute()).map(({ username, name }) => [username, name]));
  const overrides = await listDocuments(read, 'override');
  const { seq, code, on } = base.issued;
  const items = await Promise.all(figureChanges(was, present.figures).map(async (change): Promise<Difference> => ({
    ...change,
    cause: change.was === null ? 'added' : change.now === null ? 'removed' : !corrected.has(change.indicatorId) ? 'newPeriod' : base.asOf === report.asOf ? 'corrected' : 'both',
    changes: await linesOf(read, change.indicatorId, overrides.filter(({ indicatorId }) => indicatorId === change.indicatorId).map(({ id }) => id), { seq, asOf: base.asOf, until: report.asOf }, people),
  })));
  return { against: { id: base.id, code, on, asOf: base.asOf }, items, offices: present.offices };
}
