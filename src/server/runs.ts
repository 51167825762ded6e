import type { Doc } from '#api/document';
import type { RunLine } from '#api/routines';
import { addDays } from '#domain/day';
import { dayOf } from '#texts/format';
import { fieldText, problemText } from '#texts/errors';
import type { Language } from '#texts/language';
import { titleOf } from './routines.ts';
import { findDocument, listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';

/** A run as it is listed. */
export async function lineOf(read: Read, run: Doc<'run'>, language: Language): Promise<RunLine> {
  const { id, what, state, asOf, at, tries, madeId, formId, resolutionId, reportKind, problem, provenance } = run;
  const made = madeId === undefined || what === 'sheets' ? undefined : what === 'form' ? await findDocument(read, 'filling', madeId) : await findDocument(read, 'report', madeId);
  const work = what === 'sheets' && madeId !== undefined ? await read.selectFrom('work').select('state').where('id', '=', madeId).executeTakeFirst() : undefined;
  const why = problem && (problem.field ? fieldText(language, problem.field, {}) : problemText(language, problem.code, {}).detail);
  return {
    id, what, state, asOf, at, tries, title: await titleOf(read, run), gone: state === 'made' && made === undefined && work === undefined,
    sent: (made as Doc<'filling'> | undefined)?.sent !== undefined || (made as Doc<'report'> | undefined)?.issued !== undefined, illustrative: provenance?.kind === 'illustrative',
    ...(madeId ? { madeId } : {}), ...(formId ? { formId } : {}), ...(resolutionId ? { resolutionId } : {}), ...(reportKind ? { reportKind } : {}), ...(work ? { bulk: work.state as NonNullable<RunLine['bulk']> } : {}), ...(why ? { problem: why } : {}),
  };
}

/** What schedules made since a day, newest first. */
export async function runLines(read: Read, since: string, language: Language): Promise<RunLine[]> {
  const runs = (await listDocuments(read, 'run')).filter(({ at }) => dayOf(at) >= since).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id.localeCompare(b.id)));
  return Promise.all(runs.slice(0, 100).map((run) => lineOf(read, run, language)));
}

/** For how many days a draft is told of where everyone begins. */
const toldDays = 3;
/** What is new of them: neither looked away nor gone out. */
export const readyLines = async (read: Read, now: Date, language: Language): Promise<RunLine[]> =>
  (await runLines(read, addDays(dayOf(now), 1 - toldDays), language)).filter(({ gone, sent }) => !gone && !sent);
