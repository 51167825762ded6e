import { mayReport } from '#domain/access';
import { isPeriod, parsePeriod, startDate, endDate } from '#domain/period';
import { toUnits } from '#domain/number';
import { savedState } from '#domain/round';
import { lineageOf, nameOn, standsIn, type Lineage } from '#domain/office';
import type { Doc } from '#api/document';
import { figureFields, figuresSent, type ReadingInput, type StoredReading } from '#api/readings';
import type { Account } from '#api/session';
import { dayOf } from './auth/accounts.ts';
import { Refusal, type FieldProblem, badField } from './problems.ts';
import { everReports, partakersAt, reportersAt } from './series.ts';
import { canonical } from './store/canonical.ts';
import { appendChanges, type Act } from './store/changes.ts';
import { listDocuments } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';
import { dropReading, keepReading, readingsOf, sameFigures } from './store/readings.ts';

/** Whether a round asks for the figures of an indicator. */
export const asks = (round: Doc<'round'>, indicator: Doc<'indicator'>): boolean =>
  round.resolutionId === undefined || round.resolutionId === indicator.resolutionId;

/** Whether a round asks an office at all. */
export const asksOffice = (round: Doc<'round'>, officeId: string): boolean =>
  (round.officeIds ?? []).length === 0 || (round.officeIds ?? []).includes(officeId);


/** Which figures a cell of this indicator takes, as a list of alternatives. */
function wanted(indicator: Doc<'indicator'>): string[] {
  if (indicator.aim === 'reach') return ['reached'];
  if (indicator.aim === 'grade') return ['grade'];
  return ['value', 'numerator denominator'];
}

function figureProblems(indicator: Doc<'indicator'>, input: ReadingInput, at: string): FieldProblem[] {
  const given = figureFields.filter((field) => input[field] !== undefined);
  if (input.clear) return given.length > 0 ? [{ path: `${at}/${given[0]}`, code: 'clearWithFigure' }] : [];
  if (given.length === 0) return [{ path: `${at}/value`, code: 'figureNeeded' }];
  if (!wanted(indicator).includes(given.join(' '))) return [{ path: `${at}/${given[0]}`, code: 'otherFigure' }];
  if (input.grade !== undefined && !indicator.grades?.includes(input.grade)) return [{ path: `${at}/grade`, code: 'noSuchGrade' }];
  for (const field of ['value', 'numerator', 'denominator'] as const) {
    const figure = input[field];
    if (figure !== undefined && !toUnits(figure)) return [{ path: `${at}/${field}`, code: 'tooPrecise' }];
  }
  if (input.denominator !== undefined && input.denominator < 0) return [{ path: `${at}/denominator`, code: 'negativeDenominator' }];
  if (input.none && (input.value ?? input.numerator) !== 0) return [{ path: `${at}/none`, code: 'noneIsZero' }];
  return [];
}

interface Around {
  account: Account; today: string;
  indicators: Map<string, Doc<'indicator'>>; lineage: Lineage; rounds: Doc<'round'>[];
}

const locks = (rounds: Doc<'round'>[], indicator: Doc<'indicator'>, { period, officeId }: ReadingInput): boolean =>
  rounds.some((round) => round.state === 'locked' && round.period === period && asks(round, indicator) && asksOffice(round, officeId));

/** Whether a round waits for this figure to be submitted with the others. */
function isOpen({ indicators, rounds }: Around, { indicatorId, officeId, period }: ReadingInput): boolean {
  const indicator = indicators.get(indicatorId);
  return indicator !== undefined && rounds.some((round) => round.state === 'open' && round.period === period && asks(round, indicator) && asksOffice(round, officeId));
}

/** Whether an office answers for a period; who passed it on is told who answers now, and a specialist may still mend what it reported. */
function dutyProblems({ account, lineage }: Around, indicator: Doc<'indicator'>, { officeId, period }: ReadingInput, at: string): FieldProblem[] {
  const office = lineage.byId.get(officeId);
  if (!office || !standsIn(office, startDate(period), endDate(period))) return [{ path: `${at}/period`, code: 'officeNotThen' }];
  const reporters = reportersAt(indicator, lineage, period);
  if (reporters.includes(officeId) || (account.roles.includes('specialist') && partakersAt(indicator, lineage, period).includes(officeId))) return [];
  const names = reporters.slice(0, 3).flatMap((id) => { const one = lineage.byId.get(id); return one ? [nameOn(one, endDate(period))] : []; });
  return [names.length > 0 && partakersAt(indicator, lineage, period).includes(officeId)
    ? { path: `${at}/officeId`, code: 'passedOn', params: { names: names.join(', ') } } : { path: `${at}/officeId`, code: 'doesNotReport' }];
}

function placeProblems(around: Around, input: ReadingInput, at: string): FieldProblem[] {
  const { account, today, indicators, lineage, rounds } = around;
  const indicator = indicators.get(input.indicatorId);
  if (!indicator) return [{ path: `${at}/indicatorId`, code: 'pointsToNothing', params: { id: input.indicatorId } }];
  if (!mayReport(account, input.officeId)) throw new Refusal(403, 'notYourOffice');
  if (!everReports(indicator, lineage, input.officeId)) return [{ path: `${at}/officeId`, code: 'doesNotReport' }];
  const period = isPeriod(input.period) ? parsePeriod(input.period) : null;
  if (period?.frequency !== indicator.frequency) return [{ path: `${at}/period`, code: 'otherFrequency', params: { frequency: indicator.frequency } }];
  if (startDate(input.period) > today) return [{ path: `${at}/period`, code: 'notBegun' }];
  const duty = dutyProblems(around, indicator, input, at);
  if (duty.length > 0) return duty;
  if (locks(rounds, indicator, input)) return [{ path: `${at}/period`, code: 'locked' }];
  return figureProblems(indicator, input, at);
}

async function look(tx: Read | Write, account: Account, now: Date, inputs: ReadingInput[]): Promise<Around> {
  const wantedIds = new Set(inputs.map((input) => input.indicatorId));
  const indicators = (await listDocuments(tx, 'indicator')).filter(({ id }) => wantedIds.has(id));
  return {
    account, today: dayOf(now),
    indicators: new Map(indicators.map((one) => [one.id, one])),
    lineage: lineageOf(await listDocuments(tx, 'office')),
    rounds: await listDocuments(tx, 'round'),
  };
}

const cellOf = ({ indicatorId, officeId, period }: { indicatorId: string; officeId: string; period: string }): string =>
  `${indicatorId}/${officeId}/${period}`;

function checkAll(around: Around, inputs: ReadingInput[]): void {
  const fields: FieldProblem[] = [];
  const cells = new Set<string>();
  inputs.forEach((input, index) => {
    const cell = cellOf(input);
    if (cells.has(cell)) fields.push({ path: `${index}`, code: 'twice' });
    cells.add(cell);
    fields.push(...placeProblems(around, input, `${index}`));
  });
  if (fields.length > 0) throw new Refusal(400, 'invalid', { fields });
}

function stored(input: ReadingInput, account: Account, act: Act, before: StoredReading | undefined, roundOpen: boolean): StoredReading {
  const { seen: _seen, clear: _clear, estimate, none, ...rest } = input;
  return {
    ...rest, estimate: estimate ?? false, none: none ?? false,
    // A specialist is the one who approves, so what they enter counts at once.
    state: account.roles.includes('specialist') ? 'approved' : savedState({ before: before?.state, roundOpen }),
    updatedAt: act.time, updatedBy: act.account,
  };
}

/** Offices whose report of a period was approved as a whole, in any round: "OFFICE/PERIOD". */
async function approvedReports(tx: Write, rounds: Doc<'round'>[]): Promise<Set<string>> {
  const periods = new Map(rounds.map(({ id, period }) => [id, period]));
  const approved = (await listDocuments(tx, 'submission')).filter(({ acts }) => acts.some(({ act }) => act === 'approved'));
  return new Set(approved.map(({ officeId, roundId }) => `${officeId}/${periods.get(roundId) ?? ''}`));
}

function checkStands(before: StoredReading | undefined, account: Account, at: number): FieldProblem[] {
  if (before?.state === 'locked') return [{ path: `${at}/period`, code: 'locked' }];
  const settled = before?.state === 'approved' && !account.roles.includes('specialist');
  return settled ? [{ path: `${at}`, code: 'alreadyApproved' }] : [];
}

/** What is told of a reading in the log: all but who and when, which the log's own line says. */
export function told(reading: StoredReading | undefined): unknown {
  if (!reading) return null;
  const { updatedAt: _at, updatedBy: _by, ...rest } = reading;
  return rest;
}

/** What stands in these cells, and others of the same indicators and offices. */
async function standingIn(tx: Write, cells: Pick<ReadingInput, 'indicatorId' | 'officeId'>[]): Promise<Map<string, StoredReading>> {
  const readings = await readingsOf(tx, [...new Set(cells.map(({ indicatorId }) => indicatorId))], { officeIds: [...new Set(cells.map(({ officeId }) => officeId))] });
  return new Map(readings.map((reading) => [cellOf(reading), reading]));
}

/**
 * Saves figures, all or none, over the figures that the person saw.
 * @throws Refusal 400 naming each bad field, 403 for another's office, 409 with the cells that somebody changed meanwhile;
 * a figure of an approved report is corrected only with a reason (`act.reason`)
 */
export async function saveReadings(tx: Write, account: Account, act: Act, now: Date, inputs: ReadingInput[]): Promise<StoredReading[]> {
  const around = await look(tx, account, now, inputs);
  checkAll(around, inputs);
  const stands = await standingIn(tx, inputs);
  const settled = inputs.flatMap((input, index) => checkStands(stands.get(cellOf(input)), account, index));
  if (settled.length > 0) throw new Refusal(400, 'invalid', { fields: settled });
  const stale = inputs.filter((input) => !sameFigures(input.seen, stands.get(cellOf(input)) ?? null));
  if (stale.length > 0) {
    throw new Refusal(409, 'staleFigures', { current: stale.map((input) => ({
      indicatorId: input.indicatorId, officeId: input.officeId, period: input.period, reading: stands.get(cellOf(input)) ?? null,
    })) });
  }
  const approved = act.reason === undefined ? await approvedReports(tx, around.rounds) : new Set<string>();
  const unexplained = inputs.flatMap((input, index): FieldProblem[] => {
    const before = stands.get(cellOf(input));
    const corrects = before?.state === 'approved' && approved.has(`${input.officeId}/${input.period}`) && !sameFigures(figuresSent(input), before);
    return corrects ? [{ path: `${index}`, code: 'correctionNeedsReason' }] : [];
  });
  if (unexplained.length > 0) throw new Refusal(400, 'invalid', { fields: unexplained });
  const saved: StoredReading[] = [];
  const changes = [];
  for (const input of inputs) {
    const before = stands.get(cellOf(input));
    const after = input.clear ? undefined : stored(input, account, act, before, isOpen(around, input));
    if (!before && !after) continue;
    if (after) {
      await keepReading(tx, after);
      saved.push(after);
    } else if (before) await dropReading(tx, before);
    changes.push({ subject: `reading:${cellOf(input)}`, before: told(before), after: told(after) });
  }
  await appendChanges(tx, act, changes);
  return saved;
}

/** Typed figures as if they had been approved, checked like those to be saved. @throws Refusal as saveReadings does */
export async function previewReadings(read: Read, account: Account, act: Act, now: Date, inputs: ReadingInput[]): Promise<StoredReading[]> {
  checkAll(await look(read, account, now, inputs), inputs);
  return inputs.filter(({ clear }) => !clear).map((input) => ({ ...stored(input, account, act, undefined, false), state: 'approved' }));
}

/** Whether a line of the log says that a figure was submitted, returned or approved, and nothing of the figure itself. */
function onlyState({ before, after }: { before: string | null; after: string | null }): boolean {
  if (before === null || after === null) return false;
  const [was, is] = [before, after].map((line) => ({ ...JSON.parse(line) as object, state: '' }));
  return canonical(was) === canonical(is);
}
const figuresOf = (reading: StoredReading | null): unknown => reading && figureFields.map((field) => reading[field] ?? null);
const day = 24 * 60 * 60 * 1000;

/** One person's last save among some figures, while it can be taken back; how many figures the whole save was. */
export async function lastSaveOf(read: Read, account: Account, now: Date, readings: readonly StoredReading[]): Promise<{ at: string; cells: number } | null> {
  const at = readings.filter(({ updatedBy }) => updatedBy === account.username).map(({ updatedAt }) => updatedAt).sort().at(-1);
  if (at === undefined || now.getTime() - Date.parse(at) > day) return null;
  const { cells } = await read.selectFrom('change').select((build) => build.fn.countAll().as('cells'))
    .where('account', '=', account.username).where('time', '=', at).where('subject', 'like', 'reading:%').executeTakeFirstOrThrow();
  return { at, cells: Number(cells) };
}

/**
 * Takes back one person's save of figures as a whole; a submit, return or approval of the same moment is no save.
 * @throws Refusal 404 when there is no such save of theirs in the last 24 hours, 409 with the figures that were changed since,
 * 400 when figures of an approved report would change without a reason (`act.reason`)
 */
export async function undoReadings(tx: Write, account: Account, act: Act, now: Date, at: string): Promise<{ restored: number }> {
  const all = await tx.selectFrom('change').selectAll().where('account', '=', act.account).where('time', '=', at).orderBy('seq').execute();
  const readings = all.filter(({ subject }) => subject.startsWith('reading:'));
  const lines = all.some(({ subject }) => subject.startsWith('submission:')) || readings.every(onlyState) ? [] : readings;
  if (lines.length === 0 || now.getTime() - Date.parse(at) > day) throw new Refusal(404, 'notFound');
  const steps = lines.map(({ subject, before, after }) => {
    const [indicatorId = '', officeId = '', period = ''] = subject.slice('reading:'.length).split('/');
    return { subject, before, after, cell: { indicatorId, officeId, period } };
  });
  const around = await look(tx, account, now, steps.map(({ cell }) => ({ ...cell, seen: null })));
  const stands = await standingIn(tx, steps.map(({ cell }) => cell));
  const text = (value: unknown): string => canonical(value ?? null);
  const stale = steps.filter(({ after, cell }) => text(told(stands.get(cellOf(cell)))) !== text(after === null ? null : JSON.parse(after)));
  if (stale.length > 0) throw new Refusal(409, 'staleFigures', { current: stale.map(({ cell }) => ({ ...cell, reading: stands.get(cellOf(cell)) ?? null })) });
  for (const { cell } of steps) {
    const indicator = around.indicators.get(cell.indicatorId);
    if (!mayReport(account, cell.officeId)) throw new Refusal(403, 'notYourOffice');
    if (indicator && locks(around.rounds, indicator, { ...cell, seen: null })) throw new Refusal(409, 'roundLocked');
  }
  const approved = act.reason === undefined ? await approvedReports(tx, around.rounds) : new Set<string>();
  const unexplained = steps.some(({ before, cell }) => {
    const now_ = stands.get(cellOf(cell));
    const was = before === null ? null : JSON.parse(before) as StoredReading;
    return now_?.state === 'approved' && approved.has(`${cell.officeId}/${cell.period}`) && text(figuresOf(now_)) !== text(figuresOf(was));
  });
  if (unexplained) throw badField('reason', 'correctionNeedsReason');
  const changes = [];
  for (const { subject, before, cell } of steps) {
    const now_ = stands.get(cellOf(cell));
    const was = before === null ? undefined : { ...JSON.parse(before) as StoredReading, updatedAt: act.time, updatedBy: act.account };
    if (was) await keepReading(tx, was);
    else if (now_) await dropReading(tx, now_);
    changes.push({ subject, before: told(now_), after: told(was) });
  }
  await appendChanges(tx, act, changes);
  return { restored: changes.length };
}
