import type { Doc } from '#api/document';
import type { Composing } from '#api/reports';
import { figureShows, ofIndicator, pieces, type FigureShow } from '#domain/prose';
import { Refusal } from './problems.ts';
import { writtenInput } from './report-input.ts';
import type { Block } from './reports/model.ts';
import { layoutOf, layouts } from './reports/layouts.ts';
import { numbering } from './reports/numbering.ts';
import { usualOutline } from './reports/outline.ts';
import { drawPiece } from './reports/pieces.ts';
import { figureWords } from './reports/prose-blocks.ts';
import { starred } from './reports/provenance.ts';
import { composeReport } from './reports/report.ts';
import { indicatorLine } from './reports/sentences.ts';
import { getDocument, listDocuments } from './store/documents.ts';
import type { Read } from './store/open.ts';

/** A block in lines of words, as the composer shows what a live piece says. */
function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'list': return block.items;
    case 'table': return [`▦ ${block.title}: ${block.rows.length}`];
    case 'charts': return block.charts.map(({ caption }) => caption);
    default: return [block.text];
  }
}

/** Opinions gathered in the review that a draft is for: the last one of its kind. Other kinds of report are not put to anybody. */
async function opinionsOn(read: Read, { resolutionId, reportKind }: Doc<'report'>): Promise<Doc<'opinion'>[]> {
  const reviews = (await listDocuments(read, 'review', { resolutionId })).filter(({ reviewKind }) => reviewKind === reportKind);
  const last = reviews.sort((a, b) => (a.on < b.on ? 1 : -1))[0];
  return last ? (await listDocuments(read, 'opinion', { resolutionId })).filter(({ reviewId }) => reviewId === last.id) : [];
}

/** What the composer stands on. @throws Refusal 409 when the report is issued */
export async function composing(read: Read, now: Date, id: string): Promise<Composing> {
  const report = await getDocument(read, 'report', id);
  if (report.issued) throw new Refusal(409, 'reportIssued');
  const input = starred(await writtenInput(read, now, report));
  const { resolution } = input;
  const drawing = { heading: numbering(layouts[input.layout ?? layoutOf(input.issuer.officeKind)].headings), charts: 0 };
  const { mark, properties } = composeReport({ ...input, parts: [] });
  const opinions = await opinionsOn(read, report);
  return {
    report, parts: report.parts ?? usualOutline(report.reportKind), title: properties.title, symbol: resolution.symbol, resolutionTitle: resolution.title, mark,
    figures: resolution.indicators.map((view) => ({
      indicatorId: view.id, number: view.number, name: view.name, illustrative: view.provenance?.kind === 'illustrative', line: indicatorLine(view, resolution.asOf),
      shows: Object.fromEntries(figureShows.map((show) => [show, figureWords(view, show)])) as Record<FigureShow, string>,
    })),
    pieces: Object.fromEntries(pieces.filter((piece) => !ofIndicator.has(piece)).map((piece) => [piece, drawPiece(input, drawing, { type: 'live', piece }).flatMap(linesOf)])),
    opinions: opinions.map(({ id: of, reviewId, from, about, text, outcome, answer }) => ({ id: of, reviewId, from, about, text, ...(outcome ? { outcome } : {}), ...(answer ? { answer } : {}) })),
  };
}
