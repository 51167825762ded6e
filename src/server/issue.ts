import { randomInt } from 'node:crypto';
import type { Doc } from '#api/document';
import { pdf } from '#api/reports';
import type { Status } from '#domain/indicator';
import type { ReportedFigure } from '#domain/report-diff';
import { ruleVersion } from '#domain/explain';
import type { IndicatorView } from '#api/indicators';
import type { Services } from './app.ts';
import { keepFile, readFile } from './files.ts';
import { Refusal } from './problems.ts';
import { writtenInput } from './report-input.ts';
import { checkedSignatures } from './sign.ts';
import type { ReportModel } from './reports/model.ts';
import type { ReportInput } from './reports/report.ts';
import { lastSeq, type Act } from './store/changes.ts';
import { bodyOf, getDocument, listDocuments, updateDocument } from './store/documents.ts';
import { canonical } from './store/canonical.ts';
import type { Read, Write } from './store/open.ts';

/** What is kept of an issued report beside its bytes: the figures with how they were judged, and the report as decided. */
export interface Frozen { figures: ReportedFigure[]; judged: unknown; model: ReportModel }

/** Letters and digits that no one reads for another. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const newCode = (): string => Array.from({ length: 10 }, (_, index) => (index === 5 ? '-' : '') + (signs[randomInt(signs.length)] ?? '')).join('');
export const codePattern = /[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}/;

/** An indicator as a report says it; a person's verdict in force decides. */
export const reported = ({ id, number, name, measure, decimals, override, evaluation: { status, actual, expected, at } }: IndicatorView): ReportedFigure =>
  ({ indicatorId: id, number, name, measure, decimals, status: (override?.status as Status | undefined) ?? status, actual, expected, at });

/** Figures with their explanations: a later change of the rule never recolours what was issued. Pictures are in the PDF. */
function frozenOf({ resolution, office }: ReportInput, model: ReportModel): Frozen {
  const bare = (blocks: ReportModel['body']): ReportModel['body'] => blocks.map((block) => (block.type === 'charts' ? { ...block, charts: block.charts.map((chart) => ({ ...chart, svg: '' })) } : block));
  const { indicators, tasks, counts, taskCounts, asOf } = resolution;
  return {
    figures: indicators.map(reported),
    judged: { asOf, rule: ruleVersion, counts, taskCounts, indicators: indicators.map(({ id, evaluation, override }) => ({ id, evaluation, override })), tasks: tasks.map(({ id, state, dueOn, daysLate }) => ({ id, state, dueOn, daysLate })), own: office?.own?.map(({ id, evaluation }) => ({ id, evaluation })) },
    model: { ...model, body: bare(model.body) },
  };
}

/** A report set and ready to be issued; nothing is written yet. */
export interface Prepared { code: string; bytes: Uint8Array; pages: number; frozen: Buffer; seq: number }

/**
 * Sets a report as it is to be issued, from one moment of the store. It becomes PDF/A or it is not issued.
 * @returns null when it is issued already
 */
export async function prepareIssue({ database, typesetter, now }: Services, id: string): Promise<Prepared | null> {
  const { makeModel } = await import('./reports/make.ts');
  const { read, close } = await database.snapshot();
  try {
    const report = await getDocument(read, 'report', id);
    if (report.issued) return null;
    const [seq, code] = [await lastSeq(read), newCode()];
    const input = { ...await writtenInput(read, now(), report), code };
    const { model, pdf: bytes, pages } = await makeModel(typesetter, input);
    return { code, bytes, pages, seq, frozen: Buffer.from(canonical(frozenOf(input, model)), 'utf8') };
  } finally {
    await close();
  }
}

/** Freezes a prepared report. @throws Refusal 409 when it was issued or changed meanwhile */
export async function issue(tx: Write, doing: { act: Act; name: string }, id: string, seen: number, prepared: Prepared | null): Promise<Doc<'report'>> {
  const report = await getDocument(tx, 'report', id);
  if (report.issued || !prepared) throw new Refusal(409, 'reportIssued');
  const { code, bytes, pages, frozen, seq } = prepared;
  const [file, figures] = [await keepFile(tx, bytes, pdf), await keepFile(tx, frozen, 'application/json')];
  const issued = { code, on: doing.act.time, by: doing.name, byAccount: doing.act.account, file, figures, pages, seq, rule: ruleVersion };
  return updateDocument(tx, doing.act, 'report', id, seen, { ...bodyOf(report), issued });
}

/** What was frozen with an issued report. */
export const frozenFigures = async (read: Read | Write, hash: string): Promise<Frozen> => JSON.parse((await readFile(read, hash)).toString('utf8')) as Frozen;

/** Whether bytes say that they are a PDF. */
export const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

/**
 * Takes back an issued report that was signed outside.
 * @throws Refusal when it is not the issued file with signatures after it that hold, and nothing else
 */
export async function bringBack(tx: Write, services: Services, doing: { act: Act; name: string }, id: string, seen: number, bytes: Buffer): Promise<Doc<'report'>> {
  const report = await getDocument(tx, 'report', id);
  if (!report.issued) throw new Refusal(409, 'notIssued');
  if (!isPdf(bytes)) throw new Refusal(400, 'notAPdf');
  const original = await readFile(tx, report.issued.file);
  if (!bytes.subarray(0, original.length).equals(original)) throw new Refusal(400, 'notTheIssued');
  const { signatures, touched } = checkedSignatures(services, bytes, original);
  const last = signatures.at(-1);
  if (!last) throw new Refusal(400, 'notSigned');
  if (touched) throw new Refusal(400, 'changedAfterIssue');
  if (last.covers !== 'all' || signatures.some(({ soundness }) => soundness === 'broken')) throw new Refusal(400, 'signatureBroken');
  const signed = { file: await keepFile(tx, bytes, pdf), on: doing.act.time, by: doing.name, ...(last.signer ? { signer: last.signer.slice(0, 500) } : {}) };
  return updateDocument(tx, doing.act, 'report', id, seen, { ...bodyOf(report), signed });
}

/** Every issued report of a store. */
export const issuedReports = async (read: Read): Promise<Doc<'report'>[]> => (await listDocuments(read, 'report')).filter(({ issued }) => issued !== undefined);
