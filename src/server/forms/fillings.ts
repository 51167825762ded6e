import type { Doc } from '#api/document';
import { xlsx, type FilledCell } from '#api/forms';
import type { Account } from '#api/session';
import { cellAt } from '#domain/cell-address';
import { startDate } from '#domain/period';
import { dayOf } from '#texts/format';
import { fingerprintOf, keepFile, readFile } from '../files.ts';
import { Refusal, badField } from '../problems.ts';
import { canonical } from '../store/canonical.ts';
import { lastSeq, type Act } from '../store/changes.ts';
import { bodyOf, createDocument, getDocument, listDocuments, updateDocument } from '../store/documents.ts';
import type { Read, Write } from '../store/open.ts';
import { answerCells } from './answer.ts';
import type { FormValue } from './fill.ts';

/** A filled form as it is seen: its cells, and the fingerprint of them together with the file they go into. */
export interface Filled { cells: FilledCell[]; fingerprint: string }

export async function filledCells(read: Read | Write, now: Date, form: Doc<'form'>, asOf: string, account: Account | null): Promise<Filled> {
  const cells = await answerCells(read, now, form, asOf, account);
  return { cells, fingerprint: fingerprintOf(Buffer.from(canonical([form.file, asOf, cells.map(({ sheet, cell, value, mark }) => [sheet, cell, value, mark ?? null])]), 'utf8')) };
}

/** The form with its cells filled in, in its own layout. */
export async function filledFile(read: Read | Write, form: Doc<'form'>, cells: readonly FilledCell[]): Promise<Buffer> {
  const values = new Map<string, FormValue[]>();
  for (const { sheet, cell, value, decimals, mark, percent } of cells) {
    const at = cellAt(cell);
    if (at) values.set(sheet, [...values.get(sheet) ?? [], { ...at, value, decimals, mark, percent }]);
  }
  const { fillBook } = await import('./fill.ts');
  return fillBook(await readFile(read, form.file), values);
}

interface Sending { act: Act; account: Account; now: Date }

/**
 * Keeps a filled form as it was sent: its bytes, its cells, the last line of the log that it knows.
 * @throws Refusal 409 staleFilling when its figures are not those that were seen; 409 formSent when it went out already
 */
export async function sendFilling(tx: Write, { act, account, now }: Sending, { formId, asOf, on, fingerprint }: { formId: string; asOf: string; on: string; fingerprint: string }): Promise<Doc<'filling'>> {
  const form = await getDocument(tx, 'form', formId);
  if (on < startDate(asOf)) throw badField('on', 'sentBeforePeriod');
  if (on > dayOf(now)) throw badField('on', 'notYet');
  const of = (await listDocuments(tx, 'filling')).filter((one) => one.formId === formId && one.asOf === asOf);
  const seen = await filledCells(tx, now, form, asOf, account);
  if (seen.fingerprint !== fingerprint) throw new Refusal(409, 'staleFilling');
  if (seen.cells.length === 0) throw new Refusal(409, 'formNotPointed');
  const cells = Buffer.from(canonical(seen.cells), 'utf8');
  const sent = {
    on, at: act.time, by: account.name, byAccount: act.account, seq: await lastSeq(tx),
    file: await keepFile(tx, await filledFile(tx, form, seen.cells), xlsx), cells: await keepFile(tx, cells, 'application/json'),
  };
  if (of.some((one) => one.sent?.file === sent.file)) throw new Refusal(409, 'formSent');
  const draft = of.find((one) => !one.sent);
  if (draft) return updateDocument(tx, act, 'filling', draft.id, draft.version, { ...bodyOf(draft), sent });
  return createDocument(tx, act, 'filling', { formId, asOf, sent, ...(form.provenance ? { provenance: form.provenance } : {}) });
}

/** The cells of a filled form: as they were sent, or as they are now; and which of those sent would be others today. */
export async function cellsOf(read: Read, now: Date, filling: Doc<'filling'>, account: Account): Promise<{ cells: FilledCell[]; differs: { sheet: string; cell: string; was: string; now: string }[] }> {
  const { cells: today } = await filledCells(read, now, await getDocument(read, 'form', filling.formId), filling.asOf, account);
  if (!filling.sent) return { cells: today, differs: [] };
  const cells = JSON.parse((await readFile(read, filling.sent.cells)).toString('utf8')) as FilledCell[];
  const differs = cells.filter(({ show }) => show !== 'today').flatMap(({ sheet, cell, shown: was, mark = '' }) => {
    const found = today.find((one) => one.sheet === sheet && one.cell === cell);
    return found && (found.shown !== was || (found.mark ?? '') !== mark) ? [{ sheet, cell, was, now: found.shown }] : [];
  });
  return { cells, differs };
}
