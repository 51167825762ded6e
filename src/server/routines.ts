import { systemAccount } from '#api/changes';
import type { Doc } from '#api/document';
import type { ReportBody } from '#api/reports';
import type { RunBody } from '#api/routines';
import { mostTries, periodsReady, readyHour } from '#domain/routine';
import { dayOf, hourOf } from '#texts/format';
import type { Services } from './app.ts';
import { activePeople } from './auth/accounts.ts';
import { filledCells, filledFile } from './forms/fillings.ts';
import { keepLetters, readyLetter } from './mail/outbox.ts';
import { Refusal } from './problems.ts';
import { writtenInput } from './report-input.ts';
import type { Act } from './store/changes.ts';
import { createDocument, findDocument, getDocument, listDocuments, updateDocument } from './store/documents.ts';
import type { Read, Write } from './store/open.ts';

type Making = Pick<Services, 'database' | 'feed' | 'typesetter' | 'bulk' | 'mail'>;
interface Due { routine: Doc<'routine'>; asOf: string; id: string }
const pauseMs = 10 * 60_000;

/** Runs that ought to have been made by now: none that was, none that failed too often or a moment ago. */
async function dueRuns(read: Read | Write, now: Date): Promise<Due[]> {
  const routines = (await listDocuments(read, 'routine')).filter(({ paused }) => !paused);
  if (routines.length === 0) return [];
  const [rounds, resolutions] = [await listDocuments(read, 'round'), new Map((await listDocuments(read, 'resolution')).map((one) => [one.id, one]))];
  const runs = new Map((await listDocuments(read, 'run')).map((one) => [one.id, one]));
  const recent = new Date(now.getTime() - pauseMs).toISOString();
  return routines.flatMap((routine) => {
    const resolution = routine.resolutionId === undefined ? undefined : resolutions.get(routine.resolutionId);
    if (resolution?.status === 'draft') return [];
    return periodsReady(routine, rounds, dayOf(now)).map((asOf): Due => ({ routine, asOf, id: `${routine.id}-${asOf}` }));
  }).filter(({ id }) => {
    const run = runs.get(id);
    return !run || (run.state === 'failed' && run.tries < mostTries && run.at < recent);
  });
}

/** The draft that a run makes has an id of its own, always the same. */
const draftId = (runId: string): string => `${runId}-d`;

/** What is to be written when a run is made: nothing has been so far. */
type Draft = (tx: Write, act: Act) => Promise<Pick<RunBody, 'madeId'>>;

/** The draft of a report, set once to be sure that it can be. */
async function report({ database: { read }, typesetter }: Making, now: Date, { routine, asOf, id }: Due): Promise<Draft> {
  const { resolutionId = '', reportKind = 'final', layout, officeId, outlineId } = routine;
  const outline = outlineId === undefined ? undefined : await getDocument(read, 'outline', outlineId);
  const body: ReportBody = { resolutionId, reportKind, asOf, ...(layout ? { layout } : {}), ...(officeId ? { officeId } : {}), ...(outline ? { parts: outline.parts } : {}) };
  const { makeReport } = await import('./reports/make.ts');
  await makeReport(typesetter, await writtenInput(read, now, body));
  return async (tx, act) => ({ madeId: (await createDocument(tx, act, 'report', body, draftId(id))).id });
}

/** A form filled in once to be sure that it can be; its figures are those of the day on which it is looked at. */
async function form({ database: { read } }: Making, now: Date, { routine: { formId = '' }, asOf, id }: Due): Promise<Draft> {
  const found = await getDocument(read, 'form', formId);
  const { cells } = await filledCells(read, now, found, asOf, null);
  if (cells.length === 0) throw new Refusal(409, 'formNotPointed');
  await filledFile(read, found, cells);
  const { provenance } = found;
  return async (tx, act) => ({ madeId: (await createDocument(tx, act, 'filling', { formId, asOf, ...(provenance ? { provenance } : {}) }, draftId(id))).id });
}

/** Who is told: specialists of the office that follows the resolution, else all of them. */
async function told(tx: Write, { resolutionId }: Doc<'routine'>, today: string) {
  const specialists = (await activePeople(tx, today)).filter(({ roles }) => roles.includes('specialist'));
  const resolution = resolutionId === undefined ? undefined : await findDocument(tx, 'resolution', resolutionId);
  const following = specialists.filter(({ officeIds }) => resolution?.followedById !== undefined && officeIds.includes(resolution.followedById));
  return following.length > 0 ? following : specialists;
}

/** Keeps what became of a run, once whatever number of processes made it; answers false where another was first. */
async function settle(making: Making, now: Date, due: Due, state: RunBody['state'], write: Draft | null, problem?: RunBody['problem']): Promise<boolean> {
  const act = { account: systemAccount, time: now.toISOString() };
  const { routine: { id: routineId, what, resolutionId, reportKind, formId, provenance }, asOf, id } = due;
  return making.database.transact(async (tx) => {
    const before = await findDocument(tx, 'run', id);
    if (before?.state === 'made' || (await findDocument(tx, 'routine', routineId)) === undefined) return false;
    const made = write ? await write(tx, act) : {};
    const body: RunBody = {
      routineId, asOf, what, state, at: act.time, tries: (before?.tries ?? 0) + 1, ...made, ...(problem ? { problem } : {}), ...(resolutionId ? { resolutionId } : {}), ...(reportKind ? { reportKind } : {}), ...(formId ? { formId } : {}), ...(provenance ? { provenance } : {}),
    };
    if (before) await updateDocument(tx, act, 'run', id, before.version, body);
    else await createDocument(tx, act, 'run', body, id);
    const last = state === 'made' || body.tries >= mostTries;
    if (making.mail && last) {
      const letter = readyLetter(body, await titleOf(tx, body), id, dayOf(now));
      await keepLetters(tx, act.time, (await told(tx, due.routine, dayOf(now))).map((person) => ({ person, letter })));
    }
    return true;
  });
}

/** What a run is called, in words that need no language: the resolution's symbol or the form's name. */
export async function titleOf(read: Read | Write, { what, formId, resolutionId }: Pick<RunBody, 'what' | 'formId' | 'resolutionId'>): Promise<string> {
  if (what === 'form') return (formId === undefined ? undefined : await findDocument(read, 'form', formId))?.name ?? '';
  return (resolutionId === undefined ? undefined : await findDocument(read, 'resolution', resolutionId))?.symbol ?? '';
}

async function makeOne(making: Making, now: Date, due: Due, log: (error: unknown) => void): Promise<boolean> {
  try {
    if (due.routine.what !== 'sheets') return await settle(making, now, due, 'made', await (due.routine.what === 'form' ? form : report)(making, now, due));
    const wanted = { resolutionId: due.routine.resolutionId ?? '', asOf: due.asOf, layout: due.routine.layout };
    const begun = await settle(making, now, due, 'made', async (tx) => ({ madeId: (await making.bulk.plan(tx, null, wanted, due.id)).id }));
    if (begun) making.bulk.start(due.id, wanted, log);
    return begun;
  } catch (error) {
    // Other sheets are being made: this one waits for the next beat.
    if (error instanceof Refusal && error.code === 'bulkBusy') return false;
    if (!(error instanceof Refusal)) log(error);
    const [field] = error instanceof Refusal ? error.fields : [];
    await settle(making, now, due, 'failed', null, { code: error instanceof Refusal ? error.code : 'fault', ...(field ? { field: field.code } : {}) });
    return true;
  }
}

/** Makes the reports whose morning has come, each once whatever number of processes look at one store; drafts, never issued. */
export async function makeDueReports(making: Making, now: Date, log: (error: unknown) => void = (error) => { console.error(error); }): Promise<number> {
  if (hourOf(now) < readyHour) return 0;
  let count = 0;
  for (const due of await dueRuns(making.database.read, now)) if (await makeOne(making, now, due, log)) count += 1;
  if (count > 0) making.feed.wake();
  return count;
}

/** Tries again what could not be made. @throws Refusal 404, 409 when it was made; 409 when the schedule is gone */
export async function tryAgain(making: Making, now: Date, id: string, log: (error: unknown) => void): Promise<Doc<'run'>> {
  const run = await getDocument(making.database.read, 'run', id);
  if (run.state === 'made') throw new Refusal(409, 'runMade');
  const routine = await findDocument(making.database.read, 'routine', run.routineId);
  if (!routine) throw new Refusal(409, 'routineGone');
  await makeOne(making, now, { routine, asOf: run.asOf, id }, log);
  making.feed.wake();
  return getDocument(making.database.read, 'run', id);
}
