import type { FigureShow, Part, ProseBlock, Run } from '#domain/prose';
import type { IndicatorView } from '#api/indicators';
import { report as words } from '#texts/vi/report';
import { actualInWords, figureInWords, statusText, targetInWords } from './indicator-words.ts';
import { layoutOf, layouts } from './layouts.ts';
import type { Block, TextRun } from './model.ts';
import { numbering } from './numbering.ts';
import { usualOutline } from './outline.ts';
import { drawPiece, unwritten, type Drawing } from './pieces.ts';
import { markNames } from './marks.ts';
import type { ReportInput } from './report.ts';

const shows: Record<FigureShow, (view: IndicatorView) => string> = {
  actual: (view) => (view.evaluation.actual === null ? words.noFigure : actualInWords(view)), target: targetInWords,
  expected: (view) => (view.evaluation.expected === null ? words.noFigure : figureInWords(view, view.evaluation.expected)),
  status: (view) => statusText(view).toLocaleLowerCase('vi'),
};

/** A live figure in the words of the report. */
export const figureWords = (view: IndicatorView, show: FigureShow): string => shows[show](view);

/** Runs in the words of the report. `figure` gives each live figure its mark, for a Word file to be read in again. */
function said({ resolution: { indicators } }: ReportInput, runs: Run[], figure: () => string | undefined): TextRun[] {
  return runs.flatMap(({ text, bold, italic, indicatorId, show = 'actual' }): TextRun[] => {
    const view = indicators.find(({ id }) => id === indicatorId);
    const shown = text ?? (view ? figureWords(view, show) : words.noFigure);
    const mark = text === undefined ? figure() : undefined;
    return shown === '' ? [] : [{ text: shown, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(mark ? { mark } : {}) }];
  });
}
const paragraphOf = (runs: TextRun[]): Block => ({ type: 'paragraph', text: runs.map(({ text }) => text).join(''), runs });

function drawn(input: ReportInput, drawing: Drawing, block: ProseBlock, figure: () => string | undefined): Block[] {
  switch (block.type) {
    case 'live': return drawPiece(input, drawing, block);
    case 'heading': {
      const runs = said(input, block.runs ?? [], figure).map(({ bold: _bold, italic: _italic, ...run }) => run);
      return [{ type: 'heading', level: 3, text: runs.map(({ text }) => text).join(''), runs }];
    }
    case 'list': return (block.items ?? []).map((runs, index) => paragraphOf([{ text: block.ordered ? `${index + 1}. ` : '- ' }, ...said(input, runs, figure)]));
    case 'table': {
      const columns = (block.columns ?? []).map((head) => ({ head, align: 'left' as const, width: 20 }));
      return [{ type: 'table', title: words.tableTitle.written, size: 12, columns, rows: block.rows ?? [] }];
    }
    default: return (block.runs ?? []).length > 0 ? [paragraphOf(said(input, block.runs ?? [], figure))] : [];
  }
}

/** A report's parts as blocks: headings numbered, people's words as they wrote them, live pieces as they stand today. */
export function bodyOf(input: ReportInput): Block[] {
  const heading = numbering(layouts[input.layout ?? layoutOf(input.issuer.officeKind)].headings);
  const drawing: Drawing = { heading, charts: 0 };
  const parts: Part[] = input.parts ?? usualOutline(input.kind);
  const marking = input.origin !== undefined;
  return parts.flatMap((part, index) => {
    const holdsOthers = (parts[index + 1]?.level ?? 0) > part.level;
    let figures = 0;
    const figure = (): string | undefined => (marking ? markNames.figure(index, figures++) : undefined);
    const head = part.heading === '' ? [] : [heading(part.level, part.heading)];
    const inside = part.blocks.map((block) => ({ block, made: drawn(input, drawing, block, figure) }));
    const empty = part.blocks.length === 0 && !holdsOthers && part.heading !== '';
    if (!marking) return [...head, ...inside.flatMap(({ made }) => made), ...(empty ? [unwritten] : [])];
    const all = [
      ...head, ...inside.flatMap(({ block, made }, at) => (block.type === 'live' ? made.map((one): Block => ({ ...one, marks: [markNames.piece(index, at)] })) : made)),
      ...(empty ? [{ ...unwritten, marks: [markNames.unwritten(index)] }] : []),
    ];
    // A piece that says nothing today has no place of its own in the file: it is remembered where the part begins.
    const silent = inside.flatMap(({ block, made }, at) => (block.type === 'live' && made.length === 0 ? [markNames.silent(index, at)] : []));
    return all.map((one, at) => (at === 0 ? { ...one, marks: [markNames.part(index), ...silent, ...(one.marks ?? [])] } : one));
  });
}
