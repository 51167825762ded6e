import { checkIndicator, checkReadings } from '#domain/check';
import type { IndicatorRule } from '#domain/indicator';
import { lineageOf } from '#domain/office';
import { endDate, isPeriod, startDate } from '#domain/period';
import type { BodyOf, Kind } from '#api/document';
import { Refusal, type FieldProblem } from './problems.ts';
import { lastFigures } from './office-acts.ts';
import { everReports } from './series.ts';
import { findDocument, listDocuments } from './store/documents.ts';
import type { Write } from './store/open.ts';
import { readingsOf } from './store/readings.ts';

type Check<K extends Kind> = (tx: Write, body: BodyOf<K>, id: string | null) => Promise<FieldProblem[]> | FieldProblem[];

function termProblems(term: { from: string; to: string }): FieldProblem[] {
  if (!isPeriod(term.from)) return [{ path: 'term/from', code: 'notAPeriod' }];
  if (!isPeriod(term.to)) return [{ path: 'term/to', code: 'notAPeriod' }];
  return endDate(term.to) <= startDate(term.from) ? [{ path: 'term/to', code: 'endsBeforeStart' }] : [];
}

const after = (path: string, earlier: string | undefined, later: string | undefined, code: string): FieldProblem[] =>
  earlier !== undefined && later !== undefined && later < earlier ? [{ path, code }] : [];

const indicator: Check<'indicator'> = async (tx, body, id) => {
  const found: FieldProblem[] = checkIndicator(body as IndicatorRule);
  if (found.length > 0) return found;
  if (body.objectiveId !== undefined) {
    const objective = await findDocument(tx, 'objective', body.objectiveId);
    if (objective && objective.resolutionId !== body.resolutionId) found.push({ path: 'objectiveId', code: 'otherResolution' });
  }
  found.push(...await counting(tx, body, id));
  if (id === null) return found;
  const byOffice = new Map<string, { period: string }[]>();
  for (const reading of await readingsOf(tx, [id])) byOffice.set(reading.officeId, [...byOffice.get(reading.officeId) ?? [], reading]);
  const unfit = [...byOffice.values()].some((readings) => checkReadings(body as IndicatorRule, readings).length > 0);
  return unfit ? [...found, { path: 'frequency', code: 'readingsDoNotFit' }] : found;
};

const task: Check<'task'> = (_tx, body) => [
  ...(body.timing === 'dated' && body.deadline === undefined ? [{ path: 'deadline', code: 'deadlineNeeded' }] : []),
  ...(body.timing !== 'dated' && body.deadline !== undefined ? [{ path: 'deadline', code: 'deadlineNotNeeded' }] : []),
  ...(!body.isGroup && body.leadOfficeId === undefined ? [{ path: 'leadOfficeId', code: 'leadNeeded' }] : []),
  ...(body.leadOfficeId !== undefined && body.coOfficeIds?.includes(body.leadOfficeId) ? [{ path: 'coOfficeIds', code: 'leadAmongOthers' }] : []),
  ...after('deadline', body.startOn, body.deadline, 'deadlineBeforeStart'),
  ...after('completedOn', body.startOn, body.completedOn, 'completedBeforeStart'),
];

const finding: Check<'finding'> = (_tx, body) => [
  ...(body.findingKind === 'cause' && body.causeKind === undefined ? [{ path: 'causeKind', code: 'causeKindNeeded' }] : []),
  ...(body.findingKind !== 'cause' && body.causeKind !== undefined ? [{ path: 'causeKind', code: 'onlyForCauses' }] : []),
  ...(body.findingKind !== 'cause' && (body.explainsIds?.length ?? 0) > 0 ? [{ path: 'explainsIds', code: 'onlyForCauses' }] : []),
];

const round: Check<'round'> = async (tx, body, id) => {
  if (!isPeriod(body.period)) return [{ path: 'period', code: 'notAPeriod' }];
  const before = id === null ? undefined : await findDocument(tx, 'round', id);
  const reopens = before?.state === 'locked' && body.state === 'open' && (body.reopened?.length ?? 0) <= (before.reopened?.length ?? 0);
  return [...after('due', startDate(body.period), body.due, 'dueBeforePeriod'), ...(reopens ? [{ path: 'reopened', code: 'reopenNeedsReason' }] : [])];
};

/** One target an office and indicator, of the indicator's own form, for an office that reports it. */
const allocation: Check<'allocation'> = async (tx, body, id) => {
  const found = await findDocument(tx, 'indicator', body.indicatorId);
  if (!found) return [];
  if (!everReports(found, lineageOf(await listDocuments(tx, 'office')), body.officeId)) return [{ path: 'officeId', code: 'doesNotReport' }];
  const others = (await listDocuments(tx, 'allocation')).filter((one) => one.id !== id && one.indicatorId === body.indicatorId && one.officeId === body.officeId);
  if (others.length > 0) return [{ path: 'officeId', code: 'twice' }];
  const problems = checkIndicator({ ...found, targets: [body.target] } as IndicatorRule).filter(({ path }) => path.startsWith('targets/0'));
  return problems.map(({ path, code }) => ({ path: path.replace('targets/0', 'target'), code }));
};

const office: Check<'office'> = async (tx, body, id) => {
  const found = after('validTo', body.validFrom, body.validTo, 'endsBeforeStart');
  if (found.length > 0 || id === null || body.validTo === undefined) return found;
  if ((await findDocument(tx, 'office', id))?.validTo === body.validTo) return [];
  const last = (await lastFigures(tx, [id])).get(id);
  return last !== undefined && endDate(last) > body.validTo ? [{ path: 'validTo', code: 'endsBeforeFigures', params: { period: last } }] : [];
};

/** People and turns are never added or set side by side. */
const counting = async (tx: Write, { counts, continuesId }: BodyOf<'indicator'>, id: string | null): Promise<FieldProblem[]> => {
  const differs = (other: BodyOf<'indicator'> | undefined): boolean => counts !== undefined && other?.counts !== undefined && other.counts !== counts;
  if (continuesId !== undefined && differs(await findDocument(tx, 'indicator', continuesId))) return [{ path: 'continuesId', code: 'otherCounting' }];
  const before = id === null ? undefined : await findDocument(tx, 'indicator', id);
  if (!before || before.counts === counts) return [];
  if ((await listDocuments(tx, 'indicator')).some((one) => one.continuesId === id && differs(one))) return [{ path: 'counts', code: 'otherCounting' }];
  return differs(before) && (await readingsOf(tx, [before.id])).length > 0 ? [{ path: 'counts', code: 'countingHasFigures' }] : [];
};

const checks: { [K in Kind]?: Check<K> } = {
  indicator, task, finding, allocation,
  resolution: (_tx, body) => termProblems(body.term),
  office,
  round,
  agreement: (_tx, body) => after('endsOn', body.signedOn, body.endsOn, 'endsBeforeStart'),
  extension: async (tx, body) => {
    const found = await findDocument(tx, 'task', body.taskId);
    if (found?.completedOn !== undefined) return [{ path: 'taskId', code: 'taskDone' }];
    return after('newDeadline', found?.deadline, body.newDeadline, 'notLater');
  },
};

/**
 * What a schema cannot say: fields that need each other, and figures already there that must still fit.
 * @throws Refusal naming each field
 */
export async function checkDocument<K extends Kind>(tx: Write, kind: K, body: object, id: string | null = null): Promise<void> {
  const check = checks[kind] as Check<K> | undefined;
  const fields = await check?.(tx, body as BodyOf<K>, id) ?? [];
  if (fields.length > 0) throw new Refusal(400, 'invalid', { fields });
}
