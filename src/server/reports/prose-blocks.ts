import type { FigureShow, Part, ProseBlock, Run } from '#domain/prose';
import type { IndicatorView } from '#api/indicators';
import { report as words } from '#texts/vi/report';
import { actualInWords, figureInWords, statusText, targetInWords } from './indicator-words.ts';
import { layoutOf, layouts } from './layouts.ts';
import type { Block, TextRun } from './model.ts';
import { numbering } from './numbering.ts';
import { usualOutline } from './outline.ts';
import { drawPiece, unwritten, type Drawing } from './pieces.ts';
import type { ReportInput } from './report.ts';

const shows: Record<FigureShow, (view: IndicatorView) => string> = {
  actual: (view) => (view.evaluation.actual === null ? words.noFigure : actualInWords(view)), target: targetInWords,
  expected: (view) => (view.evaluation.expected === null ? words.noFigure : figureInWords(view, view.evaluation.expected)),
  status: (view) => statusText(view).toLocaleLowerCase('vi'),
};

/** A live figure in the words of the report. */
export const figureWords = (view: IndicatorView, show: FigureShow): string => shows[show](view);

function said({ resolution: { indicators } }: ReportInput, runs: Run[]): TextRun[] {
  return runs.flatMap(({ text, bold, italic, indicatorId, show = 'actual' }): TextRun[] => {
    const view = indicators.find(({ id }) => id === indicatorId);
    const shown = text ?? (view ? figureWords(view, show) : words.noFigure);
    return shown === '' ? [] : [{ text: shown, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }];
  });
}
const paragraphOf = (runs: TextRun[]): Block => ({ type: 'paragraph', text: runs.map(({ text }) => text).join(''), runs });

function drawn(input: ReportInput, drawing: Drawing, block: ProseBlock): Block[] {
  switch (block.type) {
    case 'live': return drawPiece(input, drawing, block);
    case 'heading': return [{ type: 'heading', level: 3, text: said(input, block.runs ?? []).map(({ text }) => text).join('') }];
    case 'list': return (block.items ?? []).map((runs, index) => paragraphOf([{ text: block.ordered ? `${index + 1}. ` : '- ' }, ...said(input, runs)]));
    case 'table': {
      const columns = (block.columns ?? []).map((head) => ({ head, align: 'left' as const, width: 20 }));
      return [{ type: 'table', title: words.tableTitle.written, size: 12, columns, rows: block.rows ?? [] }];
    }
    default: return (block.runs ?? []).length > 0 ? [paragraphOf(said(input, block.runs ?? []))] : [];
  }
}

/** A report's parts as blocks: headings numbered, people's words as they wrote them, live pieces as they stand today. */
export function bodyOf(input: ReportInput): Block[] {
  const heading = numbering(layouts[input.layout ?? layoutOf(input.issuer.officeKind)].headings);
  const drawing: Drawing = { heading, charts: 0 };
  const parts: Part[] = input.parts ?? usualOutline(input.kind);
  return parts.flatMap((part, index) => {
    const holdsOthers = (parts[index + 1]?.level ?? 0) > part.level;
    const blocks = part.heading === '' ? [] : [heading(part.level, part.heading)];
    const inside = part.blocks.flatMap((block) => drawn(input, drawing, block));
    return [...blocks, ...inside, ...(inside.length === 0 && !holdsOthers && part.heading !== '' && part.blocks.length === 0 ? [unwritten] : [])];
  });
}
