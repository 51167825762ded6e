import type { ReportFormat } from '#api/reports';
import { Refusal, badField } from '../problems.ts';
import { zipOf } from '../zip.ts';
import { csvOfSheet } from './csv.ts';
import type { ReportModel } from './model.ts';
import { mostLines } from './outline-short.ts';
import { composeReport, type ReportInput } from './report.ts';
import { tablesOf } from './tables.ts';
import type { Typesetter } from './typesetter.ts';
import { drawXlsx } from './xlsx.ts';

/** A report as a file: its bytes, their type and the end of its name. */
export interface ReportFile { bytes: Uint8Array; type: string; extension: string }

/**
 * Composes a report and has it set. A brief is one page: only when it is set is it known whether it is,
 * so it is composed again with fewer lines until it fits (some 10 ms each time).
 */
export async function makeModel(typesetter: Typesetter, input: ReportInput): Promise<{ model: ReportModel; pdf: Uint8Array; pages: number }> {
  let lines = mostLines;
  let model = composeReport(input.kind === 'brief' ? { ...input, lines } : input);
  let made = await typesetter.typeset(model);
  while (input.kind === 'brief' && made.pages > 1 && lines > 4) {
    lines -= 3;
    model = composeReport({ ...input, lines });
    made = await typesetter.typeset(model);
  }
  return { model, ...made };
}

/** The same, for who needs the file alone. */
export async function makeReport(typesetter: Typesetter, input: ReportInput): Promise<{ pdf: Uint8Array; pages: number }> {
  const { pdf, pages } = await makeModel(typesetter, input);
  return { pdf, pages };
}

/** One table as CSV, or all of them as a ZIP of CSV files. */
function csvFile(model: ReportModel, table: number | undefined): ReportFile {
  const sheets = tablesOf(model);
  const [only] = table === undefined ? (sheets.length === 1 ? sheets : []) : sheets.slice(table - 1, table);
  if (table !== undefined && !only) throw badField('querystring/table', 'noSuchTable', { n: sheets.length });
  if (only) return { bytes: csvOfSheet(only), type: 'text/csv; charset=utf-8', extension: 'csv' };
  return { bytes: zipOf(sheets.map((sheet, index) => ({ name: `${index + 1}. ${sheet.name}.csv`, content: csvOfSheet(sheet) }))), type: 'application/zip', extension: 'zip' };
}

/**
 * A decided report in any format but PDF.
 * @param table with csv: which table, from 1
 * @throws Refusal 409 reportHasNoTables
 */
export async function drawFile(typesetter: Typesetter, model: ReportModel, format: Exclude<ReportFormat, 'pdf'>, table?: number): Promise<ReportFile> {
  if (format === 'docx') return { bytes: await typesetter.drawDocx(model), type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' };
  if (tablesOf(model).length === 0) throw new Refusal(409, 'reportHasNoTables');
  return format === 'csv' ? csvFile(model, table) : { bytes: await drawXlsx(model), type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' };
}

/** A report in the format asked for; what it says is decided once, in `composeReport`. */
export async function makeFile(typesetter: Typesetter, input: ReportInput, format: ReportFormat, table?: number): Promise<ReportFile> {
  if (format !== 'pdf') return drawFile(typesetter, composeReport(input), format, table);
  return { bytes: (await makeReport(typesetter, input)).pdf, type: 'application/pdf', extension: 'pdf' };
}
